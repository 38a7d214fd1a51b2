import type { LinkKind, LinkRole } from "./types.ts";

/** What a destination is, or what is wrong with it, in the words of a finding. */
export type HrefCheck =
  | { readonly kind: LinkKind }
  | { readonly kind: "refused"; readonly actual: string; readonly expected: string };

/**
 * Judges a destination as written, entities and backslash escapes decoded. What a browser would tidy up into something else
 * (WHATWG URL §4.4: it drops tabs and line breaks, trims controls, turns `\` into `/`) is refused rather than cleaned.
 */
export function checkHref(href: string, role: LinkRole): HrefCheck {
  if (ordinaryPath.test(href)) return { kind: "relative" };
  const shown = shorten(href);
  if (href === "") return refuse(`${role} without an address`, targets[role]);
  if (invisible.test(href)) return refuse(`space or invisible character in \`${shown}\``, "none, or %20 for a space");
  if (href.includes("\\")) return refuse(`backslash in \`${shown}\``, "forward slashes");
  const scheme = schemeOf(href);
  if (role === "image" && (scheme !== undefined || href.includes("#")))
    return refuse(`image \`${shown}\``, targets.image);
  if (href.startsWith("#")) return { kind: "fragment" };
  return scheme === undefined ? checkPath(href) : checkAbsolute(href, scheme);
}

const targets: Readonly<Record<LinkRole, string>> = {
  link: "an https, http, mailto or tel address, or a relative link to a content file",
  image: "a file of this bulletin, such as media/photo.jpg",
};

/** Almost every link between content files; nothing that is asked below could be said of one. */
const ordinaryPath = /^[\w.-][\w./-]*$/;

/** White space, controls, and formats such as zero-width and bidirectional marks; letters that look like nothing. */
const invisible = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u3164\uFFA0]/u;

/** What stands before the first colon, unless a slash, a question mark or a hash comes earlier. */
function schemeOf(href: string): string | undefined {
  return /^([^/?#:]*):/.exec(href)?.[1]?.toLowerCase();
}

function checkAbsolute(href: string, scheme: string): HrefCheck {
  switch (scheme) {
    case "https":
    case "http":
      return checkWeb(href);
    case "mailto":
      return mailbox.test(href) ? { kind: "absolute" } : refuse(`\`${shorten(href)}\``, "mailto:name@example.org");
    case "tel":
      return phone.test(href)
        ? { kind: "absolute" }
        : refuse(`\`${shorten(href)}\``, "a number such as tel:+43-1-26060");
    default:
      return refuse(`address \`${shorten(href)}\``, targets.link);
  }
}

/**
 * One address and at most a subject (RFC 6068): other fields, and line breaks in this one, would write the reader's mail. The
 * address has letters of any script and the signs that people have in theirs; not all that RFC 5322 §3.2.3 allows.
 */
const mailbox =
  /^mailto:[\p{L}\p{M}\p{N}.!$&'*+=_~-]+@[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*(?:\?subject=(?:[^&#%]|%(?!0)[0-9a-f]{2})*)?$/iu;

/** RFC 3966 without the parameters that nobody dials. */
const phone = /^tel:\+?[().-]*[0-9][0-9().-]*(?:;ext=[0-9]+)?$/i;

function checkWeb(href: string): HrefCheck {
  const shown = shorten(href);
  const isWhole = /^https?:\/\/[^/]/i.test(href) && isUrl(href);
  if (!isWhole) return refuse(`address \`${shown}\``, "a whole one, such as https://example.org/page");
  const isPlain = !/^https?:\/\/[^/?#]*@/i.test(href);
  return isPlain ? { kind: "absolute" } : refuse(`name before the host in \`${shown}\``, "the host alone");
}

/**
 * A path to a content file. Their names need no encoding, so a percent sign could only hide something; but for what begins
 * like a host, where whoever looks for the file finds none and says what was meant.
 */
function checkPath(href: string): HrefCheck {
  const shown = shorten(href);
  if (href.startsWith("//")) return refuse(`address without a scheme \`${shown}\``, `https:${shown}`);
  if (href.startsWith("/")) return refuse(`address from the root \`${shown}\``, "a relative link to the content file");
  if (/^www\./i.test(href)) return { kind: "relative" };
  if (/[%?]/.test(href.replace(/#.*/, ""))) return refuse(`\`${shown}\``, "the plain name of a content file");
  return { kind: "relative" };
}

/** Not `URL.canParse`: when it has been asked often, that of Node 20 takes a host with é for none, as Latin-1 is no UTF-8. */
function isUrl(text: string): boolean {
  try {
    return new URL(text) !== undefined;
  } catch {
    return false;
  }
}

function refuse(actual: string, expected: string): HrefCheck {
  return { kind: "refused", actual, expected };
}

function shorten(href: string): string {
  return href.length <= 80 ? href : `${href.slice(0, 79)}…`;
}
