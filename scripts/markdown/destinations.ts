import { type Headings, headingId } from "./headings.ts";
import { checkHref } from "./href.ts";
import { type LocatedLink, locateLinks } from "./locate.ts";
import { encodeHref, type Parsed, type Token } from "./parser.ts";
import type { BodyLink, LinkKind, Refusal } from "./types.ts";

/** The destination of each `link_open` and `image` token; the token of what was refused has none. */
export type Destinations = ReadonlyMap<Token, BodyLink>;

interface Found {
  readonly destinations: Destinations;
  /** Each place once, however often a definition is used. */
  readonly links: readonly BodyLink[];
  readonly refused: readonly Refusal[];
}

/** Every link and image that is printed, judged. */
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

function checkLink({ token, place, words }: LocatedLink, ids: ReadonlySet<string>): BodyLink | Refusal {
  const role = token.type === "image" ? "image" : "link";
  const written = String(token.attrGet(role === "image" ? "src" : "href"));
  const diagnostics = checkHref(written, role);
  const refuse = ({ actual, expected }: Pick<Refusal, "actual" | "expected">): Refusal => {
    return { ...place, rule: `body-${role}`, actual, expected };
  };
  if (diagnostics.kind === "refused") return refuse(diagnostics);
  if (words === "") return refuse(withoutWords[role]);
  const href = finalHref(written, diagnostics.kind);
  if (diagnostics.kind === "fragment" && !ids.has(href.slice(1))) return refuse(unknownHeading(written));
  const { line, column, length } = place;
  return { line, column, length, href, kind: diagnostics.kind, role };
}

const withoutWords = {
  link: { actual: "link without words", expected: "[words that say where it leads](address)" },
  image: { actual: "image without a description", expected: "![what it shows](media/photo.jpg)" },
};

function unknownHeading(written: string): Pick<Refusal, "actual" | "expected"> {
  return {
    actual: `link to \`${written}\``,
    expected: "# and the words of a heading of this text, with hyphens between",
  };
}

/** Fragments are written as the heading reads, `#background`, and lead to its id. */
function finalHref(written: string, kind: LinkKind): string {
  if (kind === "absolute") return encodeHref(written);
  const hash = written.indexOf("#");
  return hash < 0 ? written : `${written.slice(0, hash)}#${headingId(written.slice(hash + 1))}`;
}
