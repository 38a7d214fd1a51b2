import * as z from "zod/mini";
import { plainWords } from "../../content/plain-words.ts";
import { optional, required } from "../described.ts";
import * as field from "../fields.ts";
import { remedy } from "../remedy.ts";

/** Who may have translated a text. */
export const TRANSLATORS = ["machine", "person"] as const;
const WRITERS = ["machine", "assisted", "person"] as const;

/** The most people who review a text. */
export const MOST_REVIEWERS = 10;

const reviewers = z.union([field.line(120), field.listOf(field.line(120), MOST_REVIEWERS, reviewerKey)], {
  error: remedy("write-list", { most: MOST_REVIEWERS }),
});

/** Who made a text, and who reviewed it: in the front matter of every text. */
export const authorshipFields = {
  translatedBy: optional(maker(TRANSLATORS), {
    description: "Whether a `machine` or a `person` translated it.",
    examples: ["machine", "{ by: machine, tool: DeepL, name: Ana Ruiz }"],
  }),
  writtenBy: optional(maker(WRITERS), {
    description: "Whether a `machine` wrote it, a person `assisted` by one, or a `person`.",
    examples: ["assisted"],
  }),
  reviewedBy: optional(reviewers, {
    description: "Who reviewed it: one name or role, or several.",
    examples: ["Ana Ruiz", "[Ana Ruiz, legal desk]"],
  }),
  reviewed: optional(field.day, { description: "The day of the last review.", examples: ["2026-11-28"] }),
  reviewedRevision: optional(field.revision, {
    description:
      "The revision of the text that was reviewed: when the text changes, the review lapses. Commands write it.",
  }),
};

/** One of `kinds` alone, or with the tool and the name of the person. */
function maker<const Kinds extends readonly string[]>(kinds: Kinds) {
  const error = remedy("write-one-of", { names: kinds });
  const kind = z.enum(kinds, { error });
  const named = field.fields({
    by: required(kind, { description: `One of these: ${kinds.map((each) => `\`${each}\``).join(", ")}.` }),
    tool: optional(field.line(120), { description: "The program.", examples: ["DeepL"] }),
    name: optional(field.line(120), { description: "The person." }),
  });
  return z.union([kind, named], { error });
}

/** A name for comparisons: the same for one person, in whatever case, and with whatever spaces and invisible characters it is typed. */
export function reviewerKey(name: string): string {
  const seen = name.normalize("NFKC").replaceAll(/\p{Cf}/gu, "");
  // Capitals, since a small letter of a name may have two capitals in Turkish, and none is the capital of two.
  return plainWords(seen).toUpperCase().replaceAll("İ", "I");
}

/** The reviewers of a text, each once. */
export function reviewersOf({
  reviewedBy,
}: {
  readonly reviewedBy?: z.output<typeof reviewers> | undefined;
}): readonly string[] {
  if (reviewedBy === undefined) return [];
  return typeof reviewedBy === "string" ? [reviewedBy] : reviewedBy;
}

type Said<Field extends "translatedBy" | "writtenBy"> = z.output<(typeof authorshipFields)[Field]>;

/** Whether a machine translated or wrote a text, according to its front matter. */
export function isByMachine(fields: {
  readonly translatedBy?: Said<"translatedBy"> | undefined;
  readonly writtenBy?: Said<"writtenBy"> | undefined;
}): boolean {
  return [fields.translatedBy, fields.writtenBy].some(
    (said) => (typeof said === "object" ? said.by : said) === "machine",
  );
}
