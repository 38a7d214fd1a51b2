import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FindPlace, Says } from "./check.ts";
import type { LineColumn } from "./parse/positions.ts";
import { spotReader } from "./parse/positions.ts";
import type { FileReading } from "./parse/reading.ts";

/** An error of the print, as it is reported; without a place it is about the whole file. */
export function findingOf(rule: string, file: string, says: Says, spot: LineColumn | undefined): Diagnostic {
  const { suggestion, ...sentence } = says;
  const place = spot === undefined ? { file } : { file, line: spot.line, column: spot.column, length: 1 };
  return { rule, severity: "error", place, ...sentence, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** A finding whose place can be found in its file, if it has none yet. */
export interface Placeable {
  readonly finding: Diagnostic;
  readonly find?: FindPlace | undefined;
}

/** A printed file that is read again. */
export interface ReadAgain {
  readonly text: string;
  readonly reading: FileReading | undefined;
}

/** Gives findings their places. Every file that has some to be found is read once, and not held. */
export function placeAll(findings: readonly Placeable[], read: (file: string) => ReadAgain): readonly Diagnostic[] {
  const byFile = new Map<string, Placeable[]>();
  for (const placeable of findings) {
    const { file } = placeable.finding.place;
    const others = byFile.get(file);
    if (others === undefined) byFile.set(file, [placeable]);
    else others.push(placeable);
  }
  return [...byFile].flatMap(([file, group]) => {
    const places = group.some(({ find }) => find !== undefined) ? findPlaces(read(file)) : undefined;
    return group.map(({ finding, find }) =>
      find === undefined || places === undefined ? finding : places(finding, find),
    );
  });
}

function findPlaces({ text, reading }: ReadAgain): (finding: Diagnostic, find: FindPlace) => Diagnostic {
  const spotAt = spotReader(text);
  return (finding, find) => {
    const at = reading === undefined ? undefined : find(reading);
    return at === undefined ? finding : { ...finding, place: { ...finding.place, ...spotAt(at), length: 1 } };
  };
}
