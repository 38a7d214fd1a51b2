import { defined } from "../defined.ts";
import type { Message } from "../diagnostics/message.ts";
import { message } from "./message.ts";
import { decodeHost, hostOf } from "./parser.ts";
import type { BodyFault, LinkKind, LinkRole } from "./types.ts";

/** The kind of a destination, or why it is refused. */
export type HrefCheck = { readonly kind: LinkKind } | (Refusal & { readonly kind: "refused" });

/** The reason why a destination is refused, in the form of a diagnostic. */
export type Refusal = Pick<BodyFault, "message" | "remedy" | "suggestion">;

/**
 * Checks a destination as written, with entities and backslash escapes decoded. Whatever a browser would change (WHATWG URL
 * §4.4: it drops tabs and line breaks, trims control characters, turns `\` into `/`) is refused, not repaired.
 */
export function checkHref(href: string, role: LinkRole): HrefCheck {
  if (ordinaryPath.test(href)) return { kind: "relative" };
  const shown = shorten(href);
  if (href === "") return refuse(message(`${role}-without-address`), WRITE[role]);
  if (template.test(href)) return refuse(message("address-with-code", { address: shown }), WRITE[role]);
  if (invisible.test(href)) return refuse(message("address-with-space", { address: shown }));
  if (href.includes("\\")) return refuse(message("address-with-backslash", { address: shown }));
  const scheme = schemeOf(href);
  if (role === "image" && (scheme !== undefined || href.startsWith("/")))
    return refuse(message("image-elsewhere", { address: shown, copy: copyOf(href) }));
  if (role === "image" && href.includes("#")) return refuse(message("image-refused", { address: shown }), WRITE.image);
  if (href.startsWith("#")) return { kind: "fragment" };
  return scheme === undefined ? checkPath(href) : checkAbsolute(href, scheme);
}

/** The allowed destinations of links and images. */
const WRITE: Readonly<Record<LinkRole, Message>> = {
  link: message("write-link"),
  image: message("write-image"),
};

/** Code of a template: its address would be known only after a program has run. */
const template = /\{\{|\{%|<%|\$\{/;

/** A page loads nothing from other sites, so an image elsewhere has to be copied. */
function copyOf(href: string): string {
  const [, name] = /\/([a-z0-9-]{1,60}\.(?:avif|gif|jpe?g|png|webp))(?:[?#]|$)/.exec(href) ?? [];
  return `media/${name ?? "photo.jpg"}`;
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
  const shown = { address: shorten(href) };
  switch (scheme) {
    case "https":
    case "http":
      return checkWeb(href);
    case "mailto":
      return mailbox.test(href) ? { kind: "absolute" } : refuse(message("mail-address-wrong", shown));
    case "tel":
      return phone.test(href) ? { kind: "absolute" } : refuse(message("phone-wrong", shown));
    case "file":
      return refuse(message("address-of-computer", shown));
    case "doi":
      return refuse(message("address-of-doi", shown), undefined, href.replace(/^doi:\/*/i, "https://doi.org/"));
    case "ftp":
    case "gopher":
    case "irc":
      return refuse(message("address-of-old-scheme", shown));
    default:
      // `C:/plan.pdf`: no scheme has one letter.
      return scheme.length === 1
        ? refuse(message("address-of-computer", shown))
        : refuse(message("link-refused", shown), WRITE.link);
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
  if (PLAIN_WEB.test(href)) return { kind: "absolute" };
  const shown = { address: shorten(href) };
  const isWhole = /^https?:\/\/[^/]/i.test(href) && isUrl(href);
  if (!isWhole) return refuse(message("address-incomplete", shown));
  const composed = href.normalize("NFC");
  const plain = composed.replace(HOST, (host) => host.normalize("NFKC"));
  if (plain !== composed) return refuse(message("address-incomplete", shown), undefined, plain);
  const isPlain = !/^https?:\/\/[^/?#]*@/i.test(href);
  return isPlain ? { kind: "absolute" } : refuse(message("address-with-name", shown));
}

/**
 * An address in ASCII with a host that every program accepts, like nearly all: no label is in Punycode, and the last label consists of
 * letters, so it is not a number. Parsing with `URL` takes ten times as long.
 */
const PLAIN_WEB = /^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)+[a-z]+(?:[/?#][!-~]*)?$/;

/** NFKC does not keep bold or full-width letters, which only look like the host that a browser opens. */
const HOST = /^https?:\/\/[^/?#]*/i;

/**
 * A path to a content file. Names of content files need no percent-encoding, so it is refused: it could only hide something. A path that
 * begins with a host is accepted here; the rule `link-target` suggests `https://` for it.
 */
function checkPath(href: string): HrefCheck {
  const shown = { address: shorten(href) };
  if (href.startsWith("//")) return refuse(message("address-without-scheme", shown), undefined, `https:${href}`);
  if (href.startsWith("/")) return refuse(message("address-from-root", shown));
  const { path: file } = partHref(href);
  if (mailboxAlone.test(file)) return refuse(message("address-of-mailbox", shown), undefined, `mailto:${file}`);
  if (beginsWithHost(href)) return { kind: "relative" };
  if (/[%?]/.test(file)) return refuse(message("path-encoded", shown));
  return { kind: "relative" };
}

/**
 * Whether a path is an address without `https://`. A host with a slash after it is recognized by its dot, which no folder of content has;
 * only `quay.md/` may be a text. Without a slash, `quito.org` looks like `quito.md`: then it counts only with `www.`, or with a domain that
 * is not a file extension.
 */
export function beginsWithHost(path: string): boolean {
  return bareHost.test(path);
}

const bareHost = /^(?:www\.|(?:[\p{L}\p{N}-]+\.)+(?:(?!md\/)\p{L}{2,}\/|(?:com|edu|eu|gov|int|net|org)(?:[?#]|$)))/iu;

const mailboxAlone = /^[\p{L}\p{M}\p{N}.!$&'*+=_~-]+@[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;

/** Whether a text is a URL whose host has no invalid label in Punycode (UTS #46 §4): Node 20 refuses such labels, later versions do not. */
function isUrl(text: string): boolean {
  const host = hostOf(text);
  if (host === undefined || !PUNYCODE.test(host)) return host !== undefined;
  const decoded = decodeHost(host);
  return !PUNYCODE.test(decoded) && hostOf(`https://${decoded}`) === host;
}

const PUNYCODE = /(?:^|\.)xn--/;

function refuse(why: Message, remedy?: Message, suggestion?: string): HrefCheck {
  return {
    kind: "refused",
    message: why,
    ...defined({ remedy, suggestion }),
  };
}

/** The address in a message. */
export function shorten(href: string): string {
  return href.length <= 80 ? href : `${href.slice(0, 79)}…`;
}

/** A link without its fragment, and the fragment without its `#`, if it has one (RFC 3986 §3.5). */
export function partHref(href: string): { readonly path: string; readonly fragment?: string } {
  const at = href.indexOf("#");
  return at === -1 ? { path: href } : { path: href.slice(0, at), fragment: href.slice(at + 1) };
}
