import { ACTORS, ACTS, COMMENTS, HEADINGS, PLACES, PURPOSES, THINGS } from "./lexicon.ts";
import type { Random } from "./random.ts";

/** One block of a body: as Markdown, and as the text that readers see. */
export interface Block {
  readonly markdown: string;
  readonly text: string;
}

/** An item to which a body links. */
export interface Target {
  /** The placeholder for the destination of the link, which each tool's content replaces. */
  readonly mark: string;
  readonly title: string;
}

/** "A joint investigation team has opened a hotline for victims". */
export function inventTitle(random: Random): string {
  return `${random.pick(ACTORS)} ${random.pick(ACTS)} ${random.pick(THINGS)}`;
}

/** A sentence of about a hundred characters. */
export function inventSentence(random: Random): string {
  return `${inventTitle(random)} ${random.pick(PURPOSES)}.`;
}

/** A number of sentences. */
export function inventSentences(random: Random, count: number): string {
  const sentences = Array.from({ length: count }, () =>
    random.chance(0.3) ? random.pick(COMMENTS) : inventSentence(random),
  );
  return sentences.join(" ");
}

/** A body of about 1.5 kB: paragraphs, some with links or emphasis; half of the bodies have a heading and a list. */
export function inventBody(random: Random, targets: readonly Target[]): readonly Block[] {
  return [
    paragraph(inventSentences(random, 3 + random.below(3))),
    ...(random.chance(0.3) ? [inventQuote(random)] : []),
    inventLinked(random, targets),
    ...(random.chance(0.5) ? inventSection(random) : [paragraph(inventSentences(random, 3))]),
    ...(random.chance(0.8) ? [inventEmphasis(random)] : []),
  ];
}

function paragraph(text: string): Block {
  return { markdown: text, text };
}

function inventQuote(random: Random): Block {
  const text = inventSentences(random, 2);
  return { markdown: `> ${text}`, text };
}

function inventLinked(random: Random, targets: readonly Target[]): Block {
  const before = inventSentences(random, 2);
  const after = inventSentences(random, 1);
  const outside = `the record of ${random.pick(PLACES)}`;
  const links =
    targets.length === 0
      ? [`[${outside}](https://records.example.org/${random.below(9000)}?part=1)`]
      : targets.map(({ mark, title }) => `[${title}](${mark})`);
  const names = targets.length === 0 ? [outside] : targets.map(({ title }) => title);
  return {
    markdown: `${before} See ${links.join(" and ")}. ${after}`,
    text: `${before} See ${names.join(" and ")}. ${after}`,
  };
}

function inventSection(random: Random): readonly Block[] {
  const heading = random.pick(HEADINGS);
  const points = Array.from({ length: 3 + random.below(3) }, () => inventTitle(random));
  return [
    { markdown: `## ${heading}`, text: heading },
    { markdown: points.map((point) => `- ${point}`).join("\n"), text: points.join(" ") },
  ];
}

function inventEmphasis(random: Random): Block {
  const [before, place, after] = [inventSentence(random), random.pick(PLACES), random.pick(COMMENTS)];
  return {
    markdown: `${before} The talks in **${place}** are *not yet* over. ${after}`,
    text: `${before} The talks in ${place} are not yet over. ${after}`,
  };
}
