import type { Diagnostic, FieldRef, SourceLocation, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { groupBy } from "../../group-by.ts";
import { parseContentPath } from "../content-path.ts";
import { message } from "../message.ts";
import { type FieldLocation, fieldLocator } from "../yaml/yaml.ts";
import { decodeLoosely } from "./decode.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { wordLocator } from "./locate-words.ts";
import { readContentFile } from "./read-file.ts";

/** Nobody reads more diagnostics of one file than this; the file probably has another format than its extension. */
const MOST_IN_A_FILE = 100;

/**
 * Adds lines and columns to diagnostics. Fields are looked up in the text only here, so that files without errors need no
 * positions. `textOf` returns a file's text by the path in the diagnostic, or undefined if the file is missing. A file gets at
 * most {@link MOST_IN_A_FILE} diagnostics, and one more with the number of the others.
 */
export function locateDiagnostics(
  diagnostics: readonly UnlocatedDiagnostic[],
  textOf: (file: string) => string | undefined,
): readonly Diagnostic[] {
  return [...groupBy(diagnostics, ({ ref }) => ref.file)].flatMap(([file, group]) => {
    const isField = group.some(({ ref }) => "field" in ref);
    const text = isField || group.some(({ ref }) => "words" in ref) ? textOf(file) : undefined;
    const locate = isField ? locatorFor(file, text) : undefined;
    const locateWords = wordLocator(text ?? "");
    const located = group.slice(0, MOST_IN_A_FILE).map(
      ({ ref, ...diagnostic }): Diagnostic => ({
        ...diagnostic,
        place: "words" in ref ? { file, ...locateWords(ref) } : locationOf(ref, locate),
      }),
    );
    return [...located, ...summarizeRest(file, group.slice(MOST_IN_A_FILE))];
  });
}

type Locate = ReturnType<typeof fieldLocator>;

function locatorFor(file: string, text: string | undefined): Locate | undefined {
  if (text === undefined) return undefined;
  if (!file.endsWith(".md")) return fieldLocator({ file, yaml: text, firstLine: 1 });
  const split = parseFrontMatter(file, text);
  return "rule" in split ? undefined : fieldLocator({ file, yaml: split.yaml, firstLine: 2 });
}

function locationOf(ref: Exclude<FieldRef, { readonly words: string }>, locate: Locate | undefined): SourceLocation {
  if (!("field" in ref)) return ref;
  const place: FieldLocation | undefined = locate?.(ref.field, ref.part);
  return { file: ref.file, ...place };
}

function summarizeRest(file: string, rest: readonly UnlocatedDiagnostic[]): readonly Diagnostic[] {
  if (rest.length === 0) return [];
  const severity = rest.some((diagnostic) => diagnostic.severity === "error") ? "error" : "warning";
  return [
    {
      rule: "too-many-findings",
      severity,
      place: { file },
      message: message("more-in-file", { count: rest.length }),
    },
  ];
}

/**
 * Reads the files of diagnostics, by path: to locate fields, and to show lines in a report. A text with forbidden characters is returned
 * unchanged.
 */
export function readContentTexts(
  contentDir: string,
  diagnostics: readonly UnlocatedDiagnostic[],
): ReadonlyMap<string, string> {
  const named = new Set(diagnostics.map(({ ref }) => ref.file));
  return new Map([...named].flatMap((file) => textEntries(contentDir, file)));
}

function textEntries(contentDir: string, file: string): readonly (readonly [string, string])[] {
  const path = parseContentPath(file);
  if (path === undefined || (path.kind === "media" && !file.endsWith(".svg"))) return [];
  const read = readContentFile(contentDir, { path });
  return "rule" in read ? [] : [[file, decodeLoosely(read.bytes)]];
}
