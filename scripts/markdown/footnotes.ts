import type MarkdownIt from "markdown-it";
import {
  type BlockRule,
  type CoreRule,
  type Findings,
  findingsIn,
  type InlineRule,
  type Token,
} from "./walk-tokens.ts";

/** Adds footnotes: `[^1]` in a text, and `[^1]: The note.` anywhere in it. */
export function enableFootnotes(markdown: InstanceType<typeof MarkdownIt>): void {
  markdown.block.ruler.before("reference", "note_definition", parseDefinition, { alt: ["paragraph", "reference"] });
  markdown.inline.ruler.after("image", "note_reference", parseReference);
  markdown.core.ruler.after("inline", "notes", placeNotes);
}

/** The labels of all definitions, known before any reference is parsed. */
export function definedLabels(tokens: readonly Token[]): readonly string[] {
  return tokens.filter(({ type }) => type === "note_definition_open").map(labelOf);
}

/** A reference: a label without spaces, in brackets. */
const REFERENCE = /\[\^([^\s[\]]{1,100})\]/y;

const parseReference: InlineRule = (state, isTrial) => {
  const findings = findingsIn(state.env);
  REFERENCE.lastIndex = state.pos;
  const [whole, label] = (findings === undefined ? null : REFERENCE.exec(state.src)) ?? [];
  if (whole === undefined || label === undefined || REFERENCE.lastIndex > state.posMax) return false;
  if (!findings?.defined.has(label)) {
    const span = { start: state.pos, end: state.pos + whole.length };
    if (!isTrial && findings?.block?.children === state.tokens)
      findings.addUnlinked({ kind: "footnote", written: label, ...span });
    return false;
  }
  if (!isTrial) state.push("note_reference", "", 0).meta = { label };
  state.pos += whole.length;
  return true;
};

/** Numbers the notes as a reader reaches them, and moves them to the end of the text. */
const placeNotes: CoreRule = (state) => {
  const findings = findingsIn(state.env);
  if (findings === undefined || findings.defined.size === 0) return;
  const { text, definitions, all } = takeDefinitions(state.tokens, findings);
  const notes = numberNotes(text, definitions);
  for (const [opening, definition] of all) {
    const { map, meta } = opening;
    const label = labelOf(opening);
    const isShown = notes.has(label) && definitions.get(label) === definition;
    findings.notePlaces.push({ lines: map ?? [0, 0], column: Number(meta?.["column"]), isShown });
  }
  for (const [label, { line, tokens }] of definitions) {
    if (!notes.has(label)) findings.doubtfulNotes.push({ kind: "unused", label, line });
    else if (tokens.length === 0) findings.doubtfulNotes.push({ kind: "empty", label, line });
  }
  const make = (type: string, nesting: -1 | 0 | 1, meta: NoteUse | null = null): Token =>
    Object.assign(new state.Token(type, "", nesting), { meta });
  const list = [...notes].flatMap(([label, note]) => formatNote(definitions.get(label)?.tokens ?? [], note, make));
  state.tokens = list.length === 0 ? [...text] : [...text, make("notes_open", 1), ...list, make("notes_close", -1)];
};

/** A definition: its line, from 0, and its tokens. */
interface Definition {
  readonly line: number;
  readonly tokens: Token[];
}

interface Text {
  readonly text: readonly Token[];
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The definitions with the tokens that open them, in the order of the text. */
  readonly all: ReadonlyMap<Token, Definition>;
}

/** Separates the definitions, which may contain others, from the text. The first of each label counts. */
function takeDefinitions(tokens: readonly Token[], { doubtfulNotes }: Findings): Text {
  const text: Token[] = [];
  const definitions = new Map<string, Definition>();
  const repeated = new Set<string>();
  const open: Definition[] = [];
  const all = new Map<Token, Definition>();
  for (const token of tokens) {
    if (token.type === "note_definition_open") {
      const label = labelOf(token);
      const definition = { line: token.map?.[0] ?? 0, tokens: [] };
      open.push(definition);
      all.set(token, definition);
      if (!definitions.has(label)) definitions.set(label, definition);
      else if (!repeated.has(label)) {
        repeated.add(label);
        doubtfulNotes.push({ kind: "repeated", label, line: definition.line });
      }
    } else if (token.type === "note_definition_close") open.pop();
    else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, definitions, all };
}

/** The number of a note, and how often the text refers to it. */
interface Note {
  readonly number: number;
  uses: number;
}

/** A reference to a note, or the way back to it; from 1. */
export type NoteUse = { readonly note: number; readonly use: number };

/** Notes in the order of their first reference; notes that only other notes refer to come last. Each reference gets its {@link NoteUse}. */
function numberNotes(text: readonly Token[], definitions: ReadonlyMap<string, Definition>): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>();
  const numberIn = (tokens: readonly Token[]): void => {
    for (const reference of tokens.flatMap(({ children }) => children ?? [])) {
      if (reference.type !== "note_reference") continue;
      const label = labelOf(reference);
      const note = notes.get(label) ?? { number: notes.size + 1, uses: 0 };
      note.uses += 1;
      notes.set(label, note);
      reference.meta = { note: note.number, use: note.uses } satisfies NoteUse;
    }
  };
  numberIn(text);
  for (const label of notes.keys()) numberIn(definitions.get(label)?.tokens ?? []);
  return notes;
}

/** A note with the ways back to the text at its end, in its last paragraph if it ends with one. */
function formatNote(
  content: readonly Token[],
  { number, uses }: Note,
  make: (type: string, nesting: -1 | 0 | 1, meta?: NoteUse) => Token,
): readonly Token[] {
  const end = content.at(-1)?.type === "paragraph_close" ? -1 : content.length;
  const returns = Array.from({ length: uses }, (_, index) => make("note_return", 0, { note: number, use: index + 1 }));
  return [
    make("note_open", 1, { note: number, use: 1 }),
    ...content.slice(0, end),
    ...returns,
    ...content.slice(end === -1 ? -1 : content.length),
    make("note_close", -1),
  ];
}

/** The note of a token. */
export function noteUseOf({ meta }: Token): NoteUse {
  return { note: Number(meta?.["note"]), use: Number(meta?.["use"]) };
}

function labelOf({ meta }: Token): string {
  return String(meta?.["label"]);
}

/** `[^label]:` at the start of a block. A label has no spaces. */
const START = /\[\^[^\s[\]]{1,100}\]:[ \t]*/y;

/** How far the other lines of a note are indented. */
const INDENT = 4;

/**
 * Reads the definition of a footnote as markdown-it-footnote and GitHub do: the text after `[^label]:`, and indented lines and blocks after
 * it. It may interrupt a paragraph. Its tokens are between two tokens of its own.
 */
const parseDefinition: BlockRule = (state, first, end, isTrial) => {
  const from = (state.bMarks[first] ?? 0) + (state.tShift[first] ?? 0);
  const before = state.sCount[first] ?? 0;
  START.lastIndex = from;
  if (before - state.blkIndent >= INDENT || !START.test(state.src)) return false;
  const label = state.src.slice(from + 2, state.src.indexOf("]", from));
  const marked = from + label.length + "[^]:".length;
  const content = Math.min(START.lastIndex, state.eMarks[first] ?? 0);
  if (marked > content) return false;
  if (isTrial) return true;
  const opening = state.push("note_definition_open", "", 1);
  const outer = { begin: state.bMarks[first], shift: state.tShift[first], parent: state.parentType };
  state.bMarks[first] = marked;
  state.tShift[first] = content - marked;
  state.blkIndent += INDENT;
  state.sCount[first] = state.blkIndent + content - marked;
  state.parentType = "footnote";
  state.md.block.tokenize(state, first, end);
  state.parentType = outer.parent;
  state.blkIndent -= INDENT;
  state.bMarks[first] = outer.begin ?? 0;
  state.tShift[first] = outer.shift ?? 0;
  state.sCount[first] = before;
  const column = from - (state.src.lastIndexOf("\n", from - 1) + 1);
  Object.assign(opening, { meta: { label, column }, map: [first, state.line] });
  state.push("note_definition_close", "", -1);
  return true;
};
