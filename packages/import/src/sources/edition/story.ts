import type { Resolve, SourceItem, SourcePicture } from "../../source.ts";
import { type Block, elementsIn } from "./blocks.ts";
import { findTitle } from "./cut.ts";

/** The parts of an item that a story of an edition has. */
export type Story = Pick<SourceItem, "title" | "summary" | "image" | "sources"> & { readonly html: string };

/**
 * Finds the title, the sentence, the picture and the link of a story; everything else is its text.
 * @param called its title, if it is known: a heading with other words belongs to the text
 */
export function readStory(blocks: readonly Block[], resolve: Resolve, called?: string): Story {
  const found = findTitle(blocks);
  const title = called === undefined || found?.text === called ? found : undefined;
  const shown = trimRules(blocks);
  const links = linksOf(blocks, title, resolve);
  const picture = findPicture(shown, { title, links }, resolve);
  const others = shown.filter((block) => block !== title && block !== picture?.block);
  const summary = findSummary(others);
  return {
    title: called ?? title?.text ?? "",
    summary: summary?.text,
    image: picture?.image,
    sources: links.map((url) => ({ name: new URL(url).host.replace(/^www\./, ""), url })),
    html: shown
      .flatMap((block) => {
        if (block === title) return elementsIn(block, "img").map(({ outerHTML }) => `<p>${outerHTML}</p>`);
        return block === picture?.block || block === summary ? [] : block.html;
      })
      .join("\n"),
  };
}

/** Rules between stories belong to none. */
function trimRules(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex(({ kind }) => kind !== "rule");
  const last = blocks.findLastIndex(({ kind }) => kind !== "rule");
  return first < 0 ? [] : blocks.slice(first, last + 1);
}

/** Where the title and the blocks of a story as a whole lead to: the links inside of its text stay there. */
function linksOf(blocks: readonly Block[], title: Block | undefined, resolve: Resolve): readonly string[] {
  const ofTitle = title === undefined ? [] : elementsIn(title, "a").map((link) => link.getAttribute("href") ?? "");
  const around = blocks.flatMap(({ link }) => link ?? []);
  const urls = [...ofTitle, ...around].flatMap((written) => resolve(written) ?? []);
  return [...new Set(urls)].filter((url) => /^https?:/.test(url));
}

interface FoundPicture {
  readonly block: Block;
  readonly image: SourcePicture;
}

/** The picture above the text, unless it is a link to a target that nothing else in the story links to. */
function findPicture(
  blocks: readonly Block[],
  { title, links }: { readonly title: Block | undefined; readonly links: readonly string[] },
  resolve: Resolve,
): FoundPicture | undefined {
  const block = blocks.find((each) => each !== title && each.kind !== "rule");
  const [image, ...others] = block?.kind === "picture" ? elementsIn(block, "img") : [];
  if (block === undefined || image === undefined || others.length > 0) return undefined;
  const url = resolve(image.getAttribute("data-src") ?? image.getAttribute("src") ?? "");
  if (url === undefined) return undefined;
  const elsewhere = blocks.filter((each) => each !== block).flatMap((each) => elementsIn(each, "a"));
  const known = [...links, ...elsewhere.flatMap((link) => resolve(link.getAttribute("href") ?? "") ?? [])];
  const leads = elementsIn(block, "a").flatMap((link) => resolve(link.getAttribute("href") ?? "") ?? []);
  if (!leads.every((lead) => known.includes(lead))) return undefined;
  const alt = (image.getAttribute("alt") ?? "").trim();
  return { block, image: { url, ...(alt === "" ? {} : { alt }) } };
}

/** The first paragraph, if it is short and plain and others follow. */
function findSummary(blocks: readonly Block[]): Block | undefined {
  const [first, ...others] = blocks;
  if (first?.kind !== "text" || first.text.length > LONGEST_SENTENCE) return undefined;
  const isPlain = PLAIN.every((name) => elementsIn(first, name).length === 0) && /[.!?…»”")]$/.test(first.text);
  return isPlain && others.some(isFull) ? first : undefined;
}

/** In characters. */
const LONGEST_SENTENCE = 300;

/** Elements that a sentence of a summary does not have. */
const PLAIN = ["a", "img", "br", "li", "td", "pre", "blockquote", "figure", "sup", "form", "iframe"];

/** Whether a block is more than a link to the whole story. */
function isFull(block: Block): boolean {
  const linked = elementsIn(block, "a").map(({ textContent }) => textContent.trim());
  return block.kind === "text" && !linked.includes(block.text);
}
