import type MarkdownIt from "markdown-it";

/** markdown-it's token type. */
export type Token = InstanceType<typeof MarkdownIt.Token>;

export type BlockRule = Parameters<InstanceType<typeof MarkdownIt>["block"]["ruler"]["at"]>[1];
export type CoreRule = Parameters<InstanceType<typeof MarkdownIt>["core"]["ruler"]["at"]>[1];
export type InlineRule = Parameters<InstanceType<typeof MarkdownIt>["inline"]["ruler"]["at"]>[1];

/** The offset at which a link or an image starts in its inline text, and at which the text of a link ends. */
export interface InlineSpan {
  readonly start: number;
  readonly labelEnd: number;
}

/** Brackets that look like a link or a footnote and stay text. */
export interface Unlinked {
  readonly kind: "link" | "image" | "reference" | "footnote";
  /** The address, or the name of the definition that does not exist. */
  readonly written: string;
  /** Where that is in the inline text, in UTF-16 code units; the end is not included. */
  readonly start: number;
  readonly end: number;
}

/** A definition of a footnote whose text is not shown as written. */
export interface DoubtfulNote {
  readonly kind: "unused" | "repeated" | "empty";
  readonly label: string;
  /** The line of its definition, from 0. */
  readonly line: number;
}

/** A comment of HTML, with its text on its first line. */
export interface CommentStart {
  /** From 0: its line, or the first one of the block that it is in. */
  readonly line: number;
  readonly written: string;
  /** The `inline` token with its text; absent for a comment on separate lines, and in the description of a picture. */
  readonly block?: Token;
  /** Its offset in the text of the block; without a block, in its line. */
  readonly at?: number;
}

/** Where a definition of a footnote is, which may contain others. Lines and columns count from 0; the end is not included. */
export interface NotePlace {
  readonly lines: readonly [start: number, end: number];
  readonly column: number;
  /** Whether a page shows it: a text that a page shows refers to it, and no earlier one has its label. */
  readonly isShown: boolean;
}

/** Data that rules collect while they parse and that markdown-it's tokens can't store. Rules find it in `env`. */
export class Findings {
  readonly spans = new Map<Token, InlineSpan>();
  /** Each once, with the `inline` token that contains it. */
  readonly unlinked = new Map<string, { readonly block: Token; readonly unlinked: Unlinked }>();
  readonly doubtfulNotes: DoubtfulNote[] = [];
  /** In the order of the text: containers come before their contents. */
  readonly notePlaces: NotePlace[] = [];
  /** The labels of all definitions of footnotes. */
  readonly defined = new Set<string>();
  /** In the order in which they are parsed. */
  readonly comments: CommentStart[] = [];
  /** The starts of comments without an end in a text, at most one for each text. */
  readonly openComments: { readonly line: number; readonly written: string }[] = [];
  /** The lines through which the end of a comment was searched in vain, from 0; the end is not included. */
  withoutEnd = { start: 0, end: 0 };
  /** A text between two marks in which the end of a comment was searched in vain. */
  textWithoutEnd: string | undefined;
  /** The `inline` token whose text is being parsed. */
  block: Token | undefined;
  /** Whether it is in a cell of a table. */
  isInCell = false;
  /** Its first line, from 0; a cell of a table has the line of its row. */
  line = 0;
  addUnlinked(unlinked: Unlinked): void {
    const name = `${unlinked.kind} ${unlinked.written}`;
    if (this.block !== undefined && !this.unlinked.has(name)) this.unlinked.set(name, { block: this.block, unlinked });
  }
}

const key = Symbol("findings");

/** An `env` for a parse, with nothing found yet. */
export function envFor(findings: Findings): { readonly [key]: Findings } {
  return { [key]: findings };
}

/** The findings of a parse that was started with {@link envFor}. */
export function findingsIn(env: object): Findings | undefined {
  const found: unknown = Reflect.get(env, key);
  return found instanceof Findings ? found : undefined;
}

/** markdown-it's tokens, the findings of its rules, and the lines of the text. */
export interface Parsed
  extends Pick<Findings, "spans" | "unlinked" | "doubtfulNotes" | "notePlaces" | "comments" | "openComments"> {
  /** The text itself. */
  readonly source: string;
  /** Split on first use, since most texts have no diagnostics and few links. */
  readonly lines: readonly string[];
  readonly tokens: readonly Token[];
}
