import { editFields, readFields } from "../../content/edit/edit-fields.ts";
import type { FieldEdit } from "../../content/edit/field-edit.ts";
import { applyToWritten, parsedText } from "../../content/edit/text-edit.ts";
import { wordLocator } from "../../content/read/locate-words.ts";
import { fieldLocator } from "../../content/yaml/yaml.ts";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { groupBy } from "../../group-by.ts";
import type { Content } from "../../model/content.ts";
import { valueAt } from "../../schema/known-fields.ts";
import type { CharactersEdit, Fix, FixEdit, Mistake } from "./fix.ts";
import { FIXES_OF_CONTENT, FIXES_OF_TEXT } from "./index.ts";
import { atFormerSite } from "./links.ts";
import { fetchedPicture, pictureElsewhereIn } from "./pictures.ts";

/** Content to be fixed, and its diagnostics. */
export interface FaultyContent {
  readonly content: Content;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
  /** A text file as it is written; undefined for a picture, and for bytes that are not UTF-8. */
  readonly textOf: (file: string) => string | undefined;
  /** The name in the file of a picture that was downloaded for it. */
  readonly pictureAt?: (file: string, address: string) => string | undefined;
}

/**
 * The new texts of the files that can be fixed, by path. Nothing but the fixed places changes. Mistakes that these have hidden are left
 * to another round.
 */
export function applyFixes(
  fixes: readonly Fix[],
  { content, diagnostics, textOf, pictureAt }: FaultyContent,
): ReadonlyMap<string, string> {
  const byFile = groupBy(diagnostics, ({ ref }) => ref.file);
  const site = content.publication?.fields.formerUrl;
  const ofSite = site === undefined ? [] : [atFormerSite(site)];
  const fixed = editTexts([...new Set([...content.files, ...byFile.keys()])], textOf, (file, text) =>
    editsFor(mistakesIn(file, text, byFile.get(file) ?? []), [
      fetchedPicture((address) => pictureAt?.(file, address)),
      ...ofSite,
      ...fixes,
    ]),
  );
  // A revision is of a text as it stays, so it waits for the other fixes.
  if (fixed.size > 0) return fixed;
  const others = groupBy(
    FIXES_OF_CONTENT.flatMap((fix) => [...fix(content)]),
    ({ file }) => file,
  );
  return editTexts([...others.keys()], textOf, (file) => (others.get(file) ?? []).map(({ edit }) => edit));
}

/** The addresses of pictures of other sites that the files of a content folder show, by file. */
export function picturesElsewhere({
  diagnostics,
  textOf,
}: Pick<FaultyContent, "diagnostics" | "textOf">): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...groupBy(diagnostics, ({ ref }) => ref.file)].flatMap(([file, own]) => {
      const addresses = mistakesIn(file, textOf(file) ?? "", own).flatMap((each) => pictureElsewhereIn(each) ?? []);
      return addresses.length === 0 ? [] : [[file, [...new Set(addresses)]] as const];
    }),
  );
}

/** The new texts of files that edits and the fixes of texts change. */
function editTexts(
  files: readonly string[],
  textOf: FaultyContent["textOf"],
  edits: (file: string, text: string) => readonly FixEdit[],
): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap((file) => {
      const before = textOf(file);
      if (before === undefined) return [];
      const after = FIXES_OF_TEXT.reduce((text, fix) => fix(text, file), editText(file, before, edits(file, before)));
      return after === before ? [] : [[file, after] as const];
    }),
  );
}

/** The edit of the first fix that finds one. */
function editsFor(mistakes: readonly Mistake[], fixes: readonly Fix[]): readonly FixEdit[] {
  return mistakes.flatMap((mistake) => {
    for (const fix of fixes) {
      const edit = fix(mistake);
      if (edit !== undefined) return [edit];
    }
    return [];
  });
}

/**
 * Makes the edits in a text: first edits of characters, since the others may move lines; then values, members from the last to the first,
 * and names. An edit that can't be made alone is left out, and so is an edit of a text that another edit has changed.
 */
function editText(file: string, text: string, edits: readonly FixEdit[]): string {
  const characters = edits.flatMap((edit) => (edit.kind === "characters" ? edit : []));
  const fields = edits.flatMap((edit) => (edit.kind === "characters" ? [] : edit));
  const ordered = fields.toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || memberOf(b) - memberOf(a));
  const seen = new Set<string>();
  return ordered.reduce(
    (before, edit) => {
      const place = JSON.stringify(edit.field);
      if (seen.has(place)) return before;
      seen.add(place);
      return editFields(file, before, [edit]) ?? before;
    },
    editCharacters(text, characters),
  );
}

const RANK: Readonly<Record<FieldEdit["kind"], number>> = { set: 0, append: 1, remove: 2, rename: 3 };

function memberOf({ field }: FieldEdit): number {
  const last = field.at(-1);
  return typeof last === "number" ? last : 0;
}

function editCharacters(text: string, edits: readonly CharactersEdit[]): string {
  const starts = lineStarts(parsedText(text));
  const placed = edits
    .map(({ line, column, length, text: now }) => {
      const from = (starts[line - 1] ?? 0) + column - 1;
      return { from, to: from + length, text: now };
    })
    .toSorted((a, b) => a.from - b.from);
  let end = 0;
  const apart = placed.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
  return applyToWritten(text, apart);
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** The diagnostics of a file that are about a field or a line, with the text there. */
function mistakesIn(file: string, text: string, diagnostics: readonly UnlocatedDiagnostic[]): readonly Mistake[] {
  if (diagnostics.length === 0) return [];
  const parsed = parsedText(text);
  const lines = parsed.split("\n");
  const locateWords = wordLocator(parsed);
  const read = readFields(file, text);
  const locate = read === undefined ? undefined : fieldLocator({ file, yaml: read.yaml, firstLine: 1 });
  return diagnostics.flatMap(({ ref, ...words }): readonly Mistake[] => {
    const place = "words" in ref ? locateWords(ref) : ref;
    if (place !== undefined && "line" in place) {
      const { line, column, length } = place;
      const lineText = lines[line - 1] ?? "";
      return [{ ...words, line, column, lineText, written: lineText.slice(column - 1, column - 1 + length) }];
    }
    if (!("field" in ref) || read === undefined || locate === undefined) return [];
    const { field, part } = ref;
    const { line, column, length } = locate(field, "value");
    const written = read.yaml.split("\n")[line - 1]?.slice(column - 1, column - 1 + length) ?? "";
    const siblings = Object.keys(valueAt(read.fields, field.slice(0, -1)) ?? {});
    return [{ ...words, field, part, value: valueAt(read.fields, field), written, siblings }];
  });
}
