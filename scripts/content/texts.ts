import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { parseContentPath } from "./content-path.ts";
import { decodeLoosely } from "./decode.ts";
import { readContentFile } from "./read-file.ts";

/**
 * The texts of the files that remarks are about, by path: to find the places of fields, and to show lines in a report.
 * Only files with findings are read for it. A text with forbidden characters is given as it stands.
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
  if (path === undefined || path.kind === "media") return [];
  const read = readContentFile(contentDir, { path });
  return "rule" in read ? [] : [[file, decodeLoosely(read.bytes)]];
}
