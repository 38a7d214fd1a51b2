import { ACTORS, ACTS, HEADINGS, PLACES, PURPOSES, REMARKS, THINGS } from "./lexicon.ts";
import type { Random } from "./random.ts";

/** One block of a body: as Markdown, and the words a reader sees of it. */
export interface Block {
  readonly markdown: string;
  readonly text: string;
}

/** Something that bodies link to. */
export interface Target {
  /** What the link's destination is written as; each tree puts its own address there. */
  readonly mark: string;
  readonly title: string;
}

/** "A joint investigation team has opened a hotline for victims". */
export function inventTitle(random: Random): string {
  return `${random.pick(ACTORS)} ${random.pick(ACTS)} ${random.pick(THINGS)}`;
}

/** One sentence of a hundred characters or a little more. */
export function inventSentence(random: Random): string {
  return `${inventTitle(random)} ${random.pick(PURPOSES)}.`;
}

/** Some sentences in a row. */
export function inventSentences(random: Random, count: number): string {
  const sentences = Array.from({ length: count }, () =>
    random.happens(0.3) ? random.pick(REMARKS) : inventSentence(random),
  );
  return sentences.join(" ");
}

/** A body of about 1.5 kB: paragraphs, in some a link or emphasis, every other body with a heading and a list. */
export function inventBody(random: Random, targets: readonly Target[]): readonly Block[] {
  return [
    paragraph(inventSentences(random, 3 + random.below(3))),
    ...(random.happens(0.3) ? [inventQuote(random)] : []),
    inventLinked(random, targets),
    ...(random.happens(0.5) ? inventSection(random) : [paragraph(inventSentences(random, 3))]),
    ...(random.happens(0.8) ? [inventEmphasis(random)] : []),
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
  const [before, place, after] = [inventSentence(random), random.pick(PLACES), random.pick(REMARKS)];
  return {
    markdown: `${before} The talks in **${place}** are *not yet* over. ${after}`,
    text: `${before} The talks in ${place} are not yet over. ${after}`,
  };
}
