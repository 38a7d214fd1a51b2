import type { LinkKind, LinkRole } from "./types.ts";

/** The kind of a destination, or why it is refused, in the parts of a diagnostic. */
export type HrefCheck =
  | { readonly kind: LinkKind }
  | {
      readonly kind: "refused";
      readonly actual: string;
      readonly expected: string;
      /** What to write instead, if that is known. */
      readonly suggestion?: string;
    };

/**
 * Checks a destination as written, with entities and backslash escapes decoded. Whatever a browser would change (WHATWG URL
 * §4.4: it drops tabs and line breaks, trims control characters, turns `\` into `/`) is refused, not repaired.
 */
export function checkHref(href: string, role: LinkRole): HrefCheck {
  if (ordinaryPath.test(href)) return { kind: "relative" };
  const shown = shorten(href);
  if (href === "") return refuse(`${role} without an address`, HREF_TARGETS[role]);
  if (template.test(href)) return refuse(`template code in \`${shown}\``, HREF_TARGETS[role]);
  if (invisible.test(href)) return refuse(`space or invisible character in \`${shown}\``, "none, or %20 for a space");
  if (href.includes("\\")) return refuse(`backslash in \`${shown}\``, "forward slashes");
  const scheme = schemeOf(href);
  if (role === "image" && (scheme !== undefined || href.startsWith("/")))
    return refuse(`image \`${shown}\``, copyOf(href));
  if (role === "image" && href.includes("#")) return refuse(`image \`${shown}\``, HREF_TARGETS.image);
  if (href.startsWith("#")) return { kind: "fragment" };
  return scheme === undefined ? checkPath(href) : checkAbsolute(href, scheme);
}

/** What a link and an image may lead to, after "expected". */
export const HREF_TARGETS: Readonly<Record<LinkRole, string>> = {
  link: "an https, http, mailto or tel address, or a relative link to a content file",
  image: "a file of this bulletin, such as media/photo.jpg",
};

/** Code of a template: its address would be known only after a program has run. */
const template = /\{\{|\{%|<%|\$\{/;

/** A page loads nothing from other sites, so an image elsewhere has to be copied. */
function copyOf(href: string): string {
  const [, name] = /\/([a-z0-9-]{1,60}\.(?:avif|gif|jpe?g|png|webp))(?:[?#]|$)/.exec(href) ?? [];
  return `a copy of it in this bulletin's folder media/, such as media/${name ?? "photo.jpg"}`;
}

/** The usual path between content files; no check below can fail for it. */
const ordinaryPath = /^[\w.-][\w./-]*$/;

/** White space, control and format characters such as zero-width and bidirectional marks; letters without a visible shape. */
const invisible = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}\u115F\u1160\u3164\uFFA0]/u;

/** The text before the first colon, unless a slash, question mark or hash comes first. */
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
    case "doi":
      return refuse(`address \`${shorten(href)}\``, "an https address", href.replace(/^doi:\/*/i, "https://doi.org/"));
    case "ftp":
    case "irc":
      return refuse(
        `address \`${shorten(href)}\``,
        `an https address that leads there, or the ${scheme} address as code`,
      );
    default:
      return refuse(`address \`${shorten(href)}\``, HREF_TARGETS.link);
  }
}

/**
 * One address and at most a subject (RFC 6068). Other header fields and line breaks are refused: they could fill in the
 * reader's message. The address may have letters of any script and the usual signs, not everything in RFC 5322 §3.2.3.
 */
const mailbox =
  /^mailto:[\p{L}\p{M}\p{N}.!$&'*+=_~-]+@[\p{L}\p{N}][\p{L}\p{M}\p{N}.-]*(?:\?subject=(?:[^&#%]|%(?!0)[0-9a-f]{2})*)?$/iu;

/** RFC 3966 without parameters other than `ext`. */
const phone = /^tel:\+?[().-]*[0-9][0-9().-]*(?:;ext=[0-9]+)?$/i;

function checkWeb(href: string): HrefCheck {
  const shown = shorten(href);
  const isWhole = /^https?:\/\/[^/]/i.test(href) && isUrl(href);
  if (!isWhole) return refuse(`address \`${shown}\``, "a whole one, such as https://example.org/page");
  const isPlain = !/^https?:\/\/[^/?#]*@/i.test(href);
  return isPlain ? { kind: "absolute" } : refuse(`name before the host in \`${shown}\``, "the host alone");
}

/**
 * A path to a content file. Names of content files need no percent-encoding, so it is refused: it could only hide something.
 * A path that begins with `www.` is accepted here; the rule `link-target` suggests `https://` for it.
 */
function checkPath(href: string): HrefCheck {
  const shown = shorten(href);
  if (href.startsWith("//"))
    return refuse(`address without a scheme \`${shown}\``, "https: before it", `https:${href}`);
  if (href.startsWith("/")) return refuse(`address from the root \`${shown}\``, fromRoot);
  const [file = ""] = href.split("#");
  if (mailboxAlone.test(file)) return refuse(`mail address \`${shown}\``, "mailto: before it", `mailto:${file}`);
  if (/^www\./i.test(href)) return { kind: "relative" };
  if (/[%?]/.test(file)) return refuse(`\`${shown}\``, "the plain name of a content file");
  return { kind: "relative" };
}

const fromRoot =
  "a relative link to the content file, such as ../2021-06/lisbon.en.md; or https:// and the host before it";
const mailboxAlone = /^[\p{L}\p{M}\p{N}.!$&'*+=_~-]+@[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;

/** `URL.canParse` can't be used: after many calls, that of Node 20 refuses hosts with letters such as é. */
function isUrl(text: string): boolean {
  try {
    return new URL(text) !== undefined;
  } catch {
    return false;
  }
}

function refuse(actual: string, expected: string, suggestion?: string): HrefCheck {
  return { kind: "refused", actual, expected, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** The address in a message. */
export function shorten(href: string): string {
  return href.length <= 80 ? href : `${href.slice(0, 79)}…`;
}
