import type { Token } from "./parser.ts";
import { inlineText } from "./text.ts";

/** A heading as it is printed: the page's title is its only h1. */
export interface Heading {
  readonly tag: string;
  /** For fragments: `s-` keeps them apart from the ids of templates. */
  readonly id: string;
}

/** The heading of each `heading_open` and `heading_close` token. */
export type Headings = ReadonlyMap<Token, Heading>;

/**
 * Headings nested without gaps from h2: a heading is one level below the nearest earlier one that was written with fewer
 * marks. Ids are unique, and stay the same while the words and the order of equal ones do.
 */
export function arrangeHeadings(tokens: readonly Token[]): Headings {
  const arranged = new Map<Token, Heading>();
  const taken = new Set<string>();
  let open: readonly number[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const written = Number(token.tag.slice(1));
    open = [...open.filter((level) => level < written), written];
    const id = uniqueId(headingId(inlineText(tokens[index + 1]?.children ?? [])), taken);
    taken.add(id);
    const heading = { tag: `h${Math.min(open.length + 1, 6)}`, id };
    arranged.set(token, heading);
    const close = tokens[index + 2];
    if (close !== undefined) arranged.set(close, heading);
  });
  return arranged;
}

/** The id of a heading with this text, or the one a fragment means: `background` and `s-background` are `s-background`. */
export function headingId(text: string): string {
  const slug = text
    .normalize("NFKD")
    .replace(/\p{Mn}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return slug.startsWith("s-") ? slug : `s-${slug === "" ? "section" : slug}`;
}

function uniqueId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let count = 2;
  while (taken.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}
