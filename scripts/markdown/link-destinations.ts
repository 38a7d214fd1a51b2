import { defined } from "../defined.ts";
import { memoize } from "../memoize.ts";
import { type Headings, headingId } from "./headings.ts";
import { checkHref, type Refusal, shorten } from "./href.ts";
import { type LocatedLink, locateBareAddresses, locateLinks } from "./locate-in-body.ts";
import { type MessageId, message } from "./message.ts";
import { encodeHref } from "./parser.ts";
import type { BodyFault, BodyLink, LinkKind, LinkRole } from "./types.ts";
import type { Parsed, Token } from "./walk-tokens.ts";

/** The destination of each `link_open` and `image` token; a faulty link or image has none. */
export type Destinations = ReadonlyMap<Token, Pick<BodyLink, "href" | "kind">>;

interface Found {
  readonly destinations: Destinations;
  /** Each location once, even if several links use the same definition. */
  readonly links: readonly BodyLink[];
  readonly faults: readonly BodyFault[];
}

/** Checks every link and image of a text. A bare address that is not allowed stays text. */
export function findDestinations(parsed: Parsed, headings: Headings): Found {
  const ids = new Set([...headings.values()].map(({ id }) => id));
  const destinations = new Map<Token, Pick<BodyLink, "href" | "kind">>();
  const links = new Map<string, BodyLink>();
  const encode = memoize(encodeAddress); // A text that repeats an address keeps it once.
  for (const { token, location } of locateBareAddresses(parsed)) {
    const href = encode(String(token.attrGet("href")));
    if (href === undefined) continue;
    destinations.set(token, { href, kind: "absolute" });
    links.set(`${location.line}:${location.column} link ${href}`, {
      ...location,
      href,
      kind: "absolute",
      role: "link",
    });
  }
  const faults = new Map<string, BodyFault>();
  const addLink = (token: Token, link: BodyLink): void => {
    destinations.set(token, link);
    links.set(`${link.line}:${link.column} ${link.role} ${link.href}`, link);
  };
  for (const located of locateLinks(parsed)) {
    const checked = checkLink(located, ids);
    if ("rule" in checked) faults.set(keyOf(checked), faults.get(keyOf(checked)) ?? checked);
    else addLink(located.token, checked);
    // The publication may declare the site of such an address: then it is a link, and not an error.
    if ("rule" in checked && checked.message.id === FROM_ROOT)
      addLink(located.token, {
        ...located.location,
        href: String(located.token.attrGet("href")),
        kind: "root",
        role: "link",
      });
  }
  return { destinations, links: [...links.values()], faults: [...faults.values()] };
}

/** A bare address in ASCII; undefined if it may not be a link. */
function encodeAddress(written: string): string | undefined {
  const href = encodeHref(written);
  const isAllowed = [written, href].every((each) => checkHref(each, "link").kind === "absolute");
  return isAllowed ? href : undefined;
}

/** A line that repeats `[a]()` would otherwise have thousands of faults. */
function keyOf({ line, column, message: { id, values } }: BodyFault): string {
  return id === "link-shown-as-text" ? `${line} ${id}` : `${line}:${column} ${id} ${JSON.stringify(values)}`;
}

function checkLink({ token, location, text }: LocatedLink, ids: ReadonlySet<string>): BodyLink | BodyFault {
  const role = token.type === "image" ? "image" : "link";
  const written = String(token.attrGet(role === "image" ? "src" : "href"));
  const fault = (severity: BodyFault["severity"], words: Pick<BodyFault, "message">): BodyFault => {
    return { ...location, rule: `body-${role}`, severity, ...words };
  };
  if (role === "link" && written === "") return fault("warning", { message: message("link-shown-as-text") });
  const checked = checkHref(written, role);
  if (checked.kind === "refused") {
    if (checked.message.id === FROM_ROOT && text === "") return fault("error", { message: message(WITHOUT_TEXT.link) });
    const { severity, ...words } = faultOfRefused(checked, role, written);
    return fault(severity, words);
  }
  if (text === "") return fault("error", { message: message(WITHOUT_TEXT[role]) });
  const href = finalHref(written, checked.kind);
  if (checked.kind === "fragment" && !ids.has(href.slice(1)))
    return fault("warning", { message: message("heading-unknown", { address: shorten(written) }) });
  const { line, column, length } = location;
  return { line, column, length, href, kind: checked.kind, role };
}

/** A link whose words are worth showing is a warning, all else an error. */
function faultOfRefused(
  { message: why, remedy, suggestion }: Refusal,
  role: LinkRole,
  written: string,
): Pick<BodyFault, "severity" | "message" | "remedy" | "suggestion"> {
  if (why.id === WITH_CODE && role === "link")
    return { severity: "warning", message: message("link-with-code", { address: shorten(written) }) };
  return { severity: why.id === OLD_SCHEME ? "warning" : "error", message: why, ...defined({ remedy, suggestion }) };
}

/** Not an error if the publication declares the site of the address. */
export const FROM_ROOT: MessageId = "address-from-root";

/** An address that was right once, and whose link is still worth its text. */
const OLD_SCHEME: MessageId = "address-of-old-scheme";

/** An address that was copied with the code of another program: the words of its link are still valid. */
const WITH_CODE: MessageId = "address-with-code";

const WITHOUT_TEXT = { link: "link-without-text", image: "image-without-alt" } as const;

/**
 * Editors write a fragment like the text of the heading, `#background`; the result has the heading's id. Only texts and events have
 * headings: the fragment of a document, `plan.pdf#page=2`, is for the program that shows it.
 */
function finalHref(written: string, kind: LinkKind): string {
  if (kind === "absolute") return encodeHref(written);
  const hash = written.indexOf("#");
  return hash < 0 || !HAS_HEADINGS.test(written.slice(0, hash))
    ? written
    : `${written.slice(0, hash)}#${headingId(written.slice(hash + 1))}`;
}

const HAS_HEADINGS = /^$|\.(?:md|yaml)$/;
