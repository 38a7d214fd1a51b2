import { inlineText } from "./inline-text.ts";
import type { Token } from "./walk-tokens.ts";

/** How a heading is rendered. The page's title is its only h1. */
export interface Heading {
  readonly tag: string;
  /** For fragments. It begins with `s-`, as no id in a template does. */
  readonly id: string;
}

/** The heading of each `heading_open` and `heading_close` token. */
export type Headings = ReadonlyMap<Token, Heading>;

/**
 * Nests headings without gaps from h2: each is one level below the closest earlier one that has fewer `#`. Ids are unique and
 * depend only on the heading's text and on how many headings with the same text come before.
 */
export function arrangeHeadings(tokens: readonly Token[]): Headings {
  const arranged = new Map<Token, Heading>();
  const counts = new Map<string, number>();
  let open: readonly number[] = [];
  tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const written = Number(token.tag.slice(1));
    open = [...open.filter((level) => level < written), written];
    const id = countId(headingId(inlineText(tokens[index + 1]?.children ?? [])), counts);
    const heading = { tag: `h${Math.min(open.length + 1, 6)}`, id };
    arranged.set(token, heading);
    const close = tokens[index + 2];
    if (close !== undefined) arranged.set(close, heading);
  });
  return arranged;
}

/** The id of a heading with this text; also the id that a fragment means: `background` and `s-background` give `s-background`. */
export function headingId(text: string): string {
  const slug = (ASCII.test(text) ? text.toLowerCase().replace(/[^a-z0-9]+/g, "-") : unaccented(text)).replace(
    /^-|-$/g,
    "",
  );
  return slug.startsWith("s-") ? slug : `s-${slug === "" ? "section" : slug}`;
}

const ASCII = /^[\t\n -~]*$/;

/** Lower-case letters and numbers without accents, and hyphens for everything else. */
function unaccented(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-");
}

/** Adds a number to an id that is taken. `counts` holds how often each id was used; this function updates it. */
function countId(id: string, counts: Map<string, number>): string {
  let count = counts.get(id) ?? 0;
  let free = id;
  do {
    count += 1;
    free = count === 1 ? id : `${id}-${count}`;
  } while (count > 1 && counts.has(free));
  counts.set(id, count);
  if (free !== id) counts.set(free, 1);
  return free;
}
