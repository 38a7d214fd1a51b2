import { defined } from "../defined.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ErrorDetails, FindOffset } from "./output-check.ts";
import type { ParsedFile } from "./parse/parsed-file.ts";
import { type LineColumn, positionFinder } from "./parse/positions.ts";

/** An error in the output as a diagnostic; without a position it concerns the whole file. */
export function createDiagnostic(
  rule: string,
  file: string,
  details: ErrorDetails,
  position: LineColumn | undefined,
): Diagnostic {
  const { suggestion, message } = details;
  const place = position === undefined ? { file } : { file, line: position.line, column: position.column, length: 1 };
  return { rule, severity: "error", place, message, ...defined({ suggestion }) };
}

/** A diagnostic; `find` finds its position in the parsed file if it has none yet. */
export interface LocatableDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly find?: FindOffset | undefined;
}

/** A rendered file that is parsed again. */
export interface TextAndParsed {
  readonly text: string;
  readonly parsed: ParsedFile | undefined;
}

/** Adds the missing positions to diagnostics. Reads each file that needs it once, and keeps none in memory. */
export function locateDiagnostics(
  diagnostics: readonly LocatableDiagnostic[],
  read: (file: string) => TextAndParsed,
): readonly Diagnostic[] {
  const byFile = new Map<string, LocatableDiagnostic[]>();
  for (const locatable of diagnostics) {
    const { file } = locatable.diagnostic.place;
    const others = byFile.get(file);
    if (others === undefined) byFile.set(file, [locatable]);
    else others.push(locatable);
  }
  return [...byFile].flatMap(([file, group]) => {
    const locate = group.some(({ find }) => find !== undefined) ? diagnosticLocator(read(file)) : undefined;
    return group.map(({ diagnostic, find }) =>
      find === undefined || locate === undefined ? diagnostic : locate(diagnostic, find),
    );
  });
}

function diagnosticLocator({ text, parsed }: TextAndParsed): (diagnostic: Diagnostic, find: FindOffset) => Diagnostic {
  const positionAt = positionFinder(text);
  return (diagnostic, find) => {
    const at = parsed === undefined ? undefined : find(parsed);
    return at === undefined
      ? diagnostic
      : { ...diagnostic, place: { ...diagnostic.place, ...positionAt(at), length: 1 } };
  };
}
