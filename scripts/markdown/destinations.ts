import type { BodyLink, BodyPlace, LinkRole, Refusal } from "./body.ts";
import { type Headings, headingId } from "./headings.ts";
import { judgeHref } from "./href.ts";
import { Locator } from "./locate.ts";
import { encodeHref, type Parsed, type Token } from "./parser.ts";
import { inlineText } from "./text.ts";

/** The destination of each `link_open` and `image` token; the token of what was refused has none. */
export type Destinations = ReadonlyMap<Token, BodyLink>;

interface Found {
  readonly destinations: Destinations;
  readonly links: readonly BodyLink[];
  readonly refused: readonly Refusal[];
}

/** Every link and image that is printed, judged and with its place. */
export function findDestinations(parsed: Parsed, headings: Headings): Found {
  const locator = new Locator(parsed);
  const ids = new Set([...headings.values()].map(({ id }) => id));
  const destinations = new Map<Token, BodyLink>();
  const refused: Refusal[] = [];
  for (const block of parsed.tokens) {
    if (block.type !== "inline") locator.enter(block);
    else
      for (const token of block.children ?? []) {
        if (token.type !== "link_open" && token.type !== "image") continue;
        const place = locator.place(block, token);
        const judged = judge(token, place, ids);
        if ("rule" in judged) refused.push(judged);
        else destinations.set(token, judged);
      }
  }
  return { destinations, links: [...destinations.values()], refused };
}

function judge(token: Token, place: BodyPlace, ids: ReadonlySet<string>): BodyLink | Refusal {
  const role: LinkRole = token.type === "image" ? "image" : "link";
  const written = String(token.attrGet(role === "image" ? "src" : "href"));
  const rule = role === "image" ? "body-image" : "body-link";
  const verdict = judgeHref(written, role);
  if (verdict.kind === "refused") return { ...place, rule, actual: verdict.actual, expected: verdict.expected };
  if (role === "image" && inlineText(token.children ?? []) === "") {
    return { ...place, rule, actual: "image without a description", expected: "![what it shows](file)" };
  }
  const href = withHeadingId(verdict.kind === "absolute" ? encodeHref(written) : written, verdict.kind);
  if (verdict.kind === "fragment" && !ids.has(href.slice(1))) {
    return {
      ...place,
      rule,
      actual: `link to \`${written}\``,
      expected: "the words of a heading in this text, with hyphens",
    };
  }
  return { ...place, href, kind: verdict.kind, role };
}

/** Fragments are written as the heading reads: `#background`. */
function withHeadingId(href: string, kind: BodyLink["kind"]): string {
  const hash = href.indexOf("#");
  if (kind === "absolute" || hash < 0 || hash === href.length - 1) return href;
  return `${href.slice(0, hash)}#${headingId(href.slice(hash + 1))}`;
}
