import { editFile, mergeLists, type Stretch } from "../../../../scripts/change/browser.ts";
import {
  isMapping,
  isSameValue,
  parsedText,
  type ReadFields,
  readFields,
} from "../../../../scripts/content/browser.ts";
import type { FieldPath } from "../../../../scripts/diagnostics/browser.ts";
import { valueAt } from "../../../../scripts/model/browser.ts";
import { joinBlocks, splitBlocks } from "../board/blocks.ts";

/** Different changes in both versions of a text. */
export type MergeConflict =
  /** A value that is undefined is not there. */
  | {
      readonly kind: "field";
      readonly field: FieldPath;
      readonly base: unknown;
      readonly mine: unknown;
      readonly theirs: unknown;
    }
  /** Paragraphs, as written. */
  | { readonly kind: "blocks"; readonly base: string; readonly mine: string; readonly theirs: string }
  /** All of the text: one of the versions can't be read, or was removed, which is null. */
  | {
      readonly kind: "file";
      readonly base: string | null;
      readonly mine: string | null;
      readonly theirs: string | null;
    };

export type Side = "mine" | "theirs";

/** Two merged versions of a text. */
export interface MergedText {
  readonly conflicts: readonly MergeConflict[];
  /** The text with the chosen sides, one for each conflict; null if the file is removed. */
  readonly choose: (sides: readonly Side[]) => string | null;
}

/**
 * Merges two versions of a file with a common base: field by field, then paragraph by paragraph, then word by word. Changes by one of them
 * are merged; the rest are conflicts. Unchanged parts keep their bytes in `theirs`. Null is a missing file. Pure.
 */
export function mergeTexts(file: string, base: string | null, mine: string | null, theirs: string | null): MergedText {
  if (mine === theirs || mine === base) return { conflicts: [], choose: () => theirs };
  if (theirs === base) return { conflicts: [], choose: () => mine };
  if (mine === null || theirs === null) return asWhole(base, mine, theirs);
  const before = base === null ? EMPTY : readFields(file, base);
  const [own, other] = [readFields(file, mine), readFields(file, theirs)];
  if (before === undefined || own === undefined || other === undefined) return byLines(base, mine, theirs);
  const fields = mergeMappings([], before.fields, own.fields, other.fields);
  const body = mergeBodies(before.body, own.body, other.body);
  return {
    conflicts: [...fields.conflicts, ...body.conflicts],
    choose(sides) {
      const next = oneByOne(sides);
      const wanted = { fields: fields.build(next), order: Object.keys(own.fields) };
      return editFile(file, theirs, file.endsWith(".md") ? { ...wanted, body: body.build(next) } : wanted);
    },
  };
}

const EMPTY: Pick<ReadFields, "fields" | "body"> = { fields: {}, body: "" };

function asWhole(base: string | null, mine: string | null, theirs: string | null): MergedText {
  return {
    conflicts: [{ kind: "file", base, mine, theirs }],
    choose: ([side]) => (side === "mine" ? mine : theirs),
  };
}

/** Versions that can only be compared by lines. */
function byLines(base: string | null, mine: string, theirs: string): MergedText {
  const lines = (text: string) => parsedText(text).split("\n");
  const stretches = mergeLists(lines(base ?? ""), lines(mine), lines(theirs), {
    isSame: Object.is,
    neighbours: "conflict",
  });
  const members = joinedMembers(stretches);
  return members === undefined ? asWhole(base, mine, theirs) : { conflicts: [], choose: () => members.join("\n") };
}

/** A merged part of a text. It is built with the chosen sides of its conflicts, in their order. */
interface Merged<Value> {
  readonly conflicts: readonly MergeConflict[];
  readonly build: (next: () => Side) => Value;
}

function oneByOne(sides: readonly Side[]): () => Side {
  const rest = [...sides];
  return () => rest.shift() ?? "theirs";
}

type Mapping = Readonly<Record<string, unknown>>;

function mergeMappings(at: FieldPath, base: Mapping, mine: Mapping, theirs: Mapping): Merged<Mapping> {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)])];
  const fields = names.map((name) => {
    // Not `mapping[name]`: a key may equal the name of an inherited property, such as `constructor`.
    const [before, own, other] = [base, mine, theirs].map((mapping) => valueAt(mapping, [name]));
    return [name, mergeValues([...at, name], before, own, other)] as const;
  });
  return {
    conflicts: fields.flatMap(([, { conflicts }]) => conflicts),
    build: (next) =>
      Object.fromEntries(
        fields.map(([name, { build }]) => [name, build(next)] as const).filter(([, value]) => value !== undefined),
      ),
  };
}

function mergeValues(field: FieldPath, base: unknown, mine: unknown, theirs: unknown): Merged<unknown> {
  if (isSameValue(mine, theirs) || isSameValue(mine, base)) return { conflicts: [], build: () => theirs };
  if (isSameValue(theirs, base)) return { conflicts: [], build: () => mine };
  if (isMapping(base) && isMapping(mine) && isMapping(theirs)) return mergeMappings(field, base, mine, theirs);
  const members = mergeMembers(base, mine, theirs);
  if (members !== undefined) return { conflicts: [], build: () => members };
  return {
    conflicts: [{ kind: "field", field, base, mine, theirs }],
    build: (next) => (next() === "mine" ? mine : theirs),
  };
}

/** Two versions of a list, if they can be merged without a repeated member. */
function mergeMembers(base: unknown, mine: unknown, theirs: unknown): readonly unknown[] | undefined {
  if (!Array.isArray(base) || !Array.isArray(mine) || !Array.isArray(theirs)) return undefined;
  const members = joinedMembers(mergeLists<unknown>(base, mine, theirs, { isSame: isSameValue, neighbours: "both" }));
  if (members === undefined) return undefined;
  return new Set(members.map((member) => JSON.stringify(member))).size === members.length ? members : undefined;
}

/** The members of all stretches; undefined if one of them is a conflict. */
function joinedMembers<Member>(stretches: readonly Stretch<Member>[]): readonly Member[] | undefined {
  if (stretches.some(({ kind }) => kind === "conflict")) return undefined;
  return stretches.flatMap((each) => (each.kind === "joined" ? each.members : []));
}

function mergeBodies(base: string, mine: string, theirs: string): Merged<string> {
  const [before, own, other] = [splitBlocks(base), splitBlocks(mine), splitBlocks(theirs)];
  const stretches = mergeLists(before, own, other, { isSame: Object.is, neighbours: "both" }).map(mergeWords);
  return {
    conflicts: stretches.flatMap((each) => (each.kind === "conflict" ? [conflictOf(each)] : [])),
    build: (next) => joinBlocks(stretches.flatMap((each) => (each.kind === "joined" ? each.members : each[next()]))),
  };
}

function conflictOf({ base, mine, theirs }: Extract<Stretch<string>, { readonly kind: "conflict" }>): MergeConflict {
  return { kind: "blocks", base: joinBlocks(base), mine: joinBlocks(mine), theirs: joinBlocks(theirs) };
}

/** In UTF-16 code units: comparing longer paragraphs word by word takes too long. */
const LONGEST_COMPARED = 20_000;

/** A paragraph that both changed, merged if they changed different words of it. */
function mergeWords(stretch: Stretch<string>): Stretch<string> {
  if (stretch.kind === "joined") return stretch;
  const { base, mine, theirs } = stretch;
  const [before, own, other] = [base, mine, theirs].map(([only = "", ...more]) =>
    more.length === 0 ? only : undefined,
  );
  if (before === undefined || own === undefined || other === undefined || base.length + mine.length + theirs.length < 3)
    return stretch;
  if (before.length + own.length + other.length > LONGEST_COMPARED) return stretch;
  const words = joinedMembers(
    mergeLists(wordsOf(before), wordsOf(own), wordsOf(other), { isSame: Object.is, neighbours: "apart" }),
  );
  return words === undefined ? stretch : { kind: "joined", members: [words.join("")] };
}

/** Words, each with the space after it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? [];
}
