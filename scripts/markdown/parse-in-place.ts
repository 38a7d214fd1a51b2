import type MarkdownIt from "markdown-it";
import { createParser } from "./parser.ts";
import { envFor, Findings, type Token } from "./walk-tokens.ts";

/** The data of the other blocks that one block of a text needs to have the same meaning without them. */
export interface BlockContext {
  /** Definitions of reference links, by their labels. */
  readonly references: References;
  /** The labels of all definitions of footnotes. */
  readonly notes: ReadonlySet<string>;
}

type References = NonNullable<Parameters<InstanceType<typeof MarkdownIt>["parse"]>[1]["references"]>;

/** A text whose tokens are at their written position. */
export interface ParsedInPlace {
  readonly tokens: readonly Token[];
  readonly context: BlockContext;
  /** The lines, from 0, of blocks that contain comments, or of comments that no block contains. */
  readonly comments: readonly number[];
}

/**
 * Parses a text, or one of its blocks in the context of the others, as {@link parseTokens} does, but definitions of footnotes stay at their
 * written position, between `note_definition_open` and `note_definition_close`, and references to them are not numbered.
 */
export function parseInPlace(markdown: string, context?: BlockContext): ParsedInPlace {
  const findings = new Findings();
  for (const label of context?.notes ?? []) findings.defined.add(label);
  const references: References = { ...context?.references };
  const tokens = parser.parse(markdown, { ...envFor(findings), references });
  return {
    tokens,
    context: { references, notes: findings.defined },
    comments: findings.comments.map(({ line }) => line),
  };
}

const parser = createParser();
parser.core.ruler.disable("notes");
