import { groupBy } from "../../../../../scripts/diagnostics/index.ts";
import { CUTS, type Cut } from "../../source.ts";
import { type Block, isAllIn } from "./blocks.ts";
import { partFooter } from "./footer.ts";

/** An edition in parts. Each of its blocks is in one of them. */
export interface CutEdition {
  readonly how: HowCut;
  readonly stories: readonly (readonly Block[])[];
  /** Parts that belong to no story: before the first story, between two, or after the last one. */
  readonly outside: readonly (readonly Block[])[];
}

/** Where an edition was cut: `at` is an element. One in a single piece has the cuts that would give several stories. */
export type HowCut =
  | { readonly kind: "headings"; readonly at: string }
  | { readonly kind: "rules"; readonly at: string }
  | { readonly kind: "blocks"; readonly at: string }
  | { readonly kind: "none"; readonly possible: readonly Cut[] };

/** Splits an edition as the option specifies, or else by its layout: headings, then blocks that repeat, then rules. */
export function cutEdition(blocks: readonly Block[], cut: Cut | undefined): CutEdition {
  const [text, footer] = partFooter(blocks);
  const cutText = cutSomewhere(text, cut);
  const parts = withoutButtons(cutText.stories.length === 0 ? uncut(text) : cutText);
  return footer.length === 0 ? parts : { ...parts, outside: [...parts.outside, footer] };
}

/** A button alone, such as a button to subscribe, is no story. */
function withoutButtons(parts: CutEdition): CutEdition {
  const buttons = parts.stories.filter(isButton);
  if (buttons.length === 0 || buttons.length === parts.stories.length) return parts;
  const stories = parts.stories.filter((story) => !buttons.includes(story));
  return { ...parts, stories, outside: [...parts.outside, ...buttons] };
}

function isButton(story: readonly Block[]): boolean {
  const [own, ...others] = story.filter(({ text }) => text !== "");
  const isLine = own?.kind === "text" && own.text.length <= LONGEST_BUTTON && others.length === 0;
  return isLine && (own.link !== undefined || isAllIn(own, ["a", "button"]));
}

/** In characters. */
const LONGEST_BUTTON = 60;

function cutSomewhere(blocks: readonly Block[], cut: Cut | undefined): CutEdition {
  if (cut === "none") return uncut(blocks);
  if (cut !== undefined) return cutAt(blocks, cut);
  const level = findLevel(blocks);
  if (level !== undefined) return cutAtHeadings(blocks, level);
  const repeated = findRepeated(blocks);
  if (repeated !== undefined) return cutAtBlocks(blocks, repeated);
  const byRules = cutAtRules(blocks);
  return byRules.stories.length > 1 && byRules.stories.every(isTitled) ? byRules : uncut(blocks);
}

function cutAt(blocks: readonly Block[], cut: Exclude<Cut, "none">): CutEdition {
  return cut === "hr" ? cutAtRules(blocks) : cutAtHeadings(blocks, Number(cut.slice(1)));
}

/** Whether a cut gives several stories, at headings or rules that are there. */
function isPossible(blocks: readonly Block[], cut: Exclude<Cut, "none">): boolean {
  const isThere = cut === "hr" || blocks.some(({ kind, level }) => kind === "heading" && `h${level}` === cut);
  return isThere && cutAt(blocks, cut).stories.length > 1;
}

function uncut(blocks: readonly Block[]): CutEdition {
  return {
    how: { kind: "none", possible: CUTS.filter((cut) => cut !== "none" && isPossible(blocks, cut)) },
    stories: [blocks].filter(hasWords),
    outside: [blocks].filter((all) => !hasWords(all)),
  };
}

/**
 * The level that several headings have. Headings that are followed directly by others are names of sections, and the others headings of
 * stories.
 */
function findLevel(blocks: readonly Block[]): number | undefined {
  const shown = blocks.filter(({ kind }) => kind === "heading" || kind === "text");
  for (const level of [1, 2, 3, 4, 5, 6]) {
    const places = [...shown.keys()].filter((at) => shown[at]?.level === level);
    const sections = places.filter((at) => (shown[at + 1]?.level ?? 0) > level);
    if (places.length > 1 && sections.length * 2 < places.length) return level;
  }
  return undefined;
}

function cutAtHeadings(blocks: readonly Block[], level: number): CutEdition {
  const places = [...blocks.keys()].filter((at) => blocks[at]?.kind === "heading" && blocks[at]?.level === level);
  const sections = [...blocks.keys()].filter((at) => {
    const { kind, level: own = level } = blocks[at] ?? {};
    return kind === "heading" && own < level;
  });
  const starts = beginnings(blocks, places);
  const how = { kind: "headings", at: `<h${level}>` } as const;
  return partition(blocks, how, starts, sections);
}

/** Where stories begin: with their headings, or with the blocks of the layout around these, or with the pictures above these. */
function beginnings(blocks: readonly Block[], places: readonly number[]): readonly number[] {
  const own = ownContainers(blocks, places);
  const frequent = [...groupBy(own, (each) => (each === undefined ? "" : signOf(each)))]
    .filter(([sign, all]) => sign !== "" && all.length > 1 && all.length * 2 >= places.length)
    .map(([sign]) => sign);
  const starts = places.map((place, index) => {
    const container = own[index];
    const isCard = container !== undefined && frequent.includes(signOf(container));
    let start = place;
    while (start > 0 && isCard && isInside(blocks[start - 1], container)) start -= 1;
    return start;
  });
  const above = starts.map((start) => startOfPictures(blocks, start));
  const isAbove = above.every((start, index) => start < (starts[index] ?? 0));
  return isAbove ? above : starts;
}

/** For each heading, the outermost element around it that has no other of them. */
function ownContainers(blocks: readonly Block[], places: readonly number[]): readonly (DomElement | undefined)[] {
  const counts = new Map<DomElement, number>();
  const around = places.map((place) => blocks[place]?.containers ?? []);
  for (const container of around.flat()) counts.set(container, (counts.get(container) ?? 0) + 1);
  return around.map((containers) => containers.find((container) => counts.get(container) === 1));
}

function isInside(block: Block | undefined, container: DomElement): boolean {
  return block?.containers.includes(container) === true;
}

function startOfPictures(blocks: readonly Block[], start: number): number {
  let above = start;
  while (above > 0 && blocks[above - 1]?.kind === "picture") above -= 1;
  return above;
}

/** `td.story` */
function signOf(element: DomElement): string {
  const names = (element.getAttribute("class") ?? "").split(/\s+/).filter((name) => name !== "");
  return [element.nodeName.toLowerCase(), ...names.toSorted()].join(".");
}

/** Elements of a layout that look alike, each with a story. */
interface Repeated {
  readonly sign: string;
  readonly members: readonly DomElement[];
}

/**
 * The elements of the same place in the layout that have most of the text; among several such groups, the largest one. Boxes beside a text
 * that is longer than theirs are not stories.
 */
function findRepeated(blocks: readonly Block[]): Repeated | undefined {
  const inside = new Map<DomElement, Block[]>();
  const pathOf = new Map<DomElement, string>();
  for (const block of blocks) {
    let path = "";
    for (const container of block.containers) {
      path += ` ${signOf(container)}`;
      pathOf.set(container, path);
      const all = inside.get(container) ?? [];
      inside.set(container, all);
      all.push(block);
    }
  }
  const alike = [...groupBy(inside.keys(), (container) => pathOf.get(container) ?? "")];
  const found = alike.flatMap(([path, all]) => {
    const members = all.filter((container) => isStory(inside.get(container) ?? []));
    const size = members.reduce((sum, container) => sum + lengthOf(inside.get(container) ?? []), 0);
    const isMost = members.length * 2 >= all.length && size * 2 >= lengthOf(blocks);
    return members.length > 1 && isMost ? [{ path, members, size }] : [];
  });
  const most = Math.max(0, ...found.map(({ size }) => size));
  const best = found
    .filter(({ size }) => size * 10 >= most * 7)
    .toSorted((a, b) => b.members.length - a.members.length || a.path.length - b.path.length)[0];
  return best === undefined ? undefined : { sign: best.path.split(" ").at(-1) ?? "", members: best.members };
}

/** Whether blocks have a title, and a text or a picture. */
function isStory(blocks: readonly Block[]): boolean {
  return isTitled(blocks) && lengthOf(blocks) > 20 && blocks.filter(({ kind }) => kind !== "rule").length > 1;
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

function cutAtBlocks(blocks: readonly Block[], { sign, members }: Repeated): CutEdition {
  const all = new Set(members);
  const owner = blocks.map(({ containers }) => containers.find((container) => all.has(container)));
  const starts = [...blocks.keys()].filter((at) => owner[at] !== undefined && owner[at] !== owner[at - 1]);
  const stops = [...blocks.keys()].filter(
    (at) => owner[at] === undefined && owner[at - 1] !== undefined && blocks[at]?.text !== "",
  );
  const above = starts.map((start) => startOfPictures(blocks, start));
  const isAbove = above.every((start, index) => start < (starts[index] ?? 0));
  return partition(blocks, { kind: "blocks", at: `<${sign}>` }, isAbove ? above : starts, stops, "stops are outside");
}

function cutAtRules(blocks: readonly Block[]): CutEdition {
  const rules = [...blocks.keys()].filter((at) => blocks[at]?.kind === "rule");
  const [first = [], ...others] = [0, ...rules].map((start, index) => blocks.slice(start, rules[index]));
  const parts = [...(isTitled(first) && rules.length > 0 ? [first] : []), ...others];
  const stories = parts.filter(hasWords);
  return {
    how: { kind: "rules", at: "<hr>" },
    stories,
    outside: [first, ...others].filter((part) => !stories.includes(part)),
  };
}

/**
 * Parts between places. A part that begins at a stop is a story if it has more than a heading, like a section without stories, unless it is
 * outside in any case.
 */
function partition(
  blocks: readonly Block[],
  how: HowCut,
  starts: readonly number[],
  stops: readonly number[],
  atStops: "stops may be stories" | "stops are outside" = "stops may be stories",
): CutEdition {
  const begins = new Set(starts);
  const places = [...new Set([0, ...starts, ...stops])].toSorted((a, b) => a - b);
  const parts = places.map((start, index) => ({ start, part: blocks.slice(start, places[index + 1]) }));
  const isOwn = ({ start, part }: (typeof parts)[number]): boolean =>
    begins.has(start) ||
    (atStops === "stops may be stories" &&
      stops.includes(start) &&
      start > 0 &&
      part.some(({ kind }) => kind === "text"));
  return {
    how,
    stories: parts.filter(isOwn).map(({ part }) => part),
    outside: parts.filter((each) => !isOwn(each)).map(({ part }) => part),
  };
}

function hasWords(blocks: readonly Block[]): boolean {
  return blocks.some(({ text }) => text !== "");
}

function isTitled(blocks: readonly Block[]): boolean {
  return findTitle(blocks) !== undefined;
}

/** The title of a story: its first heading, or else its first text, if that looks like one. */
export function findTitle(blocks: readonly Block[]): Block | undefined {
  const heading = blocks.find(({ kind }) => kind === "heading");
  if (heading !== undefined) return heading;
  const first = blocks.find(({ text }) => text !== "");
  if (first === undefined || first.text.length > LONGEST_TITLE) return undefined;
  const isMarked = isAllIn(first, ["strong", "b", "a", "span", "font", "big"]);
  return isMarked || !/[.:;,…]$/.test(first.text) ? first : undefined;
}

/** In characters, as of the field `title`. */
const LONGEST_TITLE = 200;
