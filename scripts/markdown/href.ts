import type { LinkKind, LinkRole } from "./body.ts";

/** What a destination is: where it may lead, or what is wrong with it. */
export type Verdict =
  | { readonly kind: LinkKind }
  | { readonly kind: "refused"; readonly actual: string; readonly expected: string };

/**
 * Judges a destination as written, entities and backslash escapes decoded. What a browser would tidy up into something else
 * (WHATWG URL §4.4: it drops tabs and line breaks, turns `\` into `/`, trims controls) is refused rather than cleaned.
 */
export function judgeHref(href: string, role: LinkRole): Verdict {
  if (href === "") return refuse("empty address", linkTargets);
  if (invisible.test(href))
    return refuse("space or invisible character in an address", "an address without them (%20 for a space)");
  if (href.includes("\\")) return refuse(`backslash in \`${href}\``, "forward slashes");
  if (href.startsWith("#")) return role === "image" ? refuse(`image \`${href}\``, imageSources) : { kind: "fragment" };
  const scheme = schemeOf(href);
  if (role === "image")
    return scheme === undefined ? judgePath(href) : refuse(`image \`${shorten(href)}\``, imageSources);
  return scheme === undefined ? judgePath(href) : judgeAbsolute(href, scheme);
}

const linkTargets = "an https, http, mailto or tel address or a relative link to a content file";
const imageSources = "an image of this bulletin such as media/photo.jpg";

/** White space, controls, and formats such as zero-width and bidirectional marks. */
const invisible = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0]/u;

/** What stands before the first colon, unless a slash, a question mark or a hash came before. */
function schemeOf(href: string): string | undefined {
  return /^([^/?#:]*):/.exec(href)?.[1]?.toLowerCase();
}

function judgeAbsolute(href: string, scheme: string): Verdict {
  if (scheme === "mailto")
    return /^mailto:[^@:/]+@[^@:/]+$/i.test(href)
      ? absolute
      : refuse(`\`${shorten(href)}\``, "mailto:name@example.org");
  if (scheme === "tel")
    return /^tel:\+?[0-9().-]+$/i.test(href)
      ? absolute
      : refuse(`\`${shorten(href)}\``, "tel: and a number such as tel:+43-1-2345");
  if (scheme !== "https" && scheme !== "http") return refuse(`address \`${shorten(href)}\``, linkTargets);
  return judgeWeb(href);
}

function judgeWeb(href: string): Verdict {
  const url = URL.canParse(href) && /^https?:\/\/[^/]/i.test(href) ? new URL(href) : undefined;
  if (url === undefined)
    return refuse(`address \`${shorten(href)}\``, "a complete address such as https://example.org/page");
  if (url.username !== "" || url.password !== "")
    return refuse(`name before the host in \`${shorten(href)}\``, `the host alone, ${url.protocol}//${url.host}/`);
  return absolute;
}

/** A path to a content file. Their names need no encoding, so a percent sign can only hide something. */
function judgePath(href: string): Verdict {
  if (href.startsWith("//")) return refuse(`address without https: \`${shorten(href)}\``, `https:${shorten(href)}`);
  if (href.startsWith("/"))
    return refuse(
      `address from the root \`${shorten(href)}\``,
      "a relative link to the content file, such as ../2021-10/quito.en.md",
    );
  const path = href.replace(/#.*/, "");
  if (/[%?]/.test(path)) return refuse(`\`${shorten(href)}\``, "the plain name of a content file");
  return { kind: "relative" };
}

const absolute: Verdict = { kind: "absolute" };

function refuse(actual: string, expected: string): Verdict {
  return { kind: "refused", actual, expected };
}

function shorten(href: string): string {
  return href.length <= 80 ? href : `${href.slice(0, 79)}…`;
}
