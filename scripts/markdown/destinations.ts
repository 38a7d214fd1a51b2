import { type Headings, headingId } from "./headings.ts";
import { checkHref } from "./href.ts";
import { type LocatedLink, locateLinks } from "./locate.ts";
import { encodeHref, type Parsed, type Token } from "./parser.ts";
import type { BodyLink, LinkKind, Refusal } from "./types.ts";

/** The destination of each `link_open` and `image` token; a refused link or image has none. */
export type Destinations = ReadonlyMap<Token, BodyLink>;

interface Found {
  readonly destinations: Destinations;
  /** Each location once, even if several links use the same definition. */
  readonly links: readonly BodyLink[];
  readonly refused: readonly Refusal[];
}

/** Checks every link and image of a text. */
export function findDestinations(parsed: Parsed, headings: Headings): Found {
  if (parsed.spans.size === 0) return NOTHING;
  const ids = new Set([...headings.values()].map(({ id }) => id));
  const destinations = new Map<Token, BodyLink>();
  const links = new Map<string, BodyLink>();
  const refused = new Map<string, Refusal>();
  for (const located of locateLinks(parsed)) {
    const checked = checkLink(located, ids);
    if ("rule" in checked) refused.set(`${checked.line}:${checked.column} ${checked.actual}`, checked);
    else {
      destinations.set(located.token, checked);
      links.set(`${checked.line}:${checked.column} ${checked.role} ${checked.href}`, checked);
    }
  }
  return { destinations, links: [...links.values()], refused: [...refused.values()] };
}

const NOTHING: Found = { destinations: new Map(), links: [], refused: [] };

function checkLink({ token, location, text }: LocatedLink, ids: ReadonlySet<string>): BodyLink | Refusal {
  const role = token.type === "image" ? "image" : "link";
  const written = String(token.attrGet(role === "image" ? "src" : "href"));
  const checked = checkHref(written, role);
  const refuse = ({ actual, expected }: Pick<Refusal, "actual" | "expected">): Refusal => {
    return { ...location, rule: `body-${role}`, actual, expected };
  };
  if (checked.kind === "refused") return refuse(checked);
  if (text === "") return refuse(withoutText[role]);
  const href = finalHref(written, checked.kind);
  if (checked.kind === "fragment" && !ids.has(href.slice(1))) return refuse(unknownHeading(written));
  const { line, column, length } = location;
  return { line, column, length, href, kind: checked.kind, role };
}

const withoutText = {
  link: { actual: "link without text", expected: "[text that says where it leads](address)" },
  image: { actual: "image without a description", expected: "![what it shows](media/photo.jpg)" },
};

function unknownHeading(written: string): Pick<Refusal, "actual" | "expected"> {
  return {
    actual: `link to \`${written}\``,
    expected: "# and the words of a heading of this text, joined by hyphens",
  };
}

/** Editors write a fragment like the text of the heading, `#background`; the result has the heading's id. */
function finalHref(written: string, kind: LinkKind): string {
  if (kind === "absolute") return encodeHref(written);
  const hash = written.indexOf("#");
  return hash < 0 ? written : `${written.slice(0, hash)}#${headingId(written.slice(hash + 1))}`;
}
