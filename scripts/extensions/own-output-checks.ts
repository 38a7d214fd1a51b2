import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import type * as face from "./extension.ts";
import { callPart, faultOf, wrongResult } from "./extension-error.ts";
import type { LoadedExtensions, PartOfExtension } from "./loaded-extensions.ts";
import { partsOf } from "./loaded-extensions.ts";
import { message } from "./message.ts";
import { ownMessage } from "./own-message.ts";

/**
 * What the output checks of extensions find in the files of a site: paths from its root. Throws an `ExtensionError` for a check that
 * throws, or that yields no findings.
 */
export function checkOwnOutput(
  extensions: LoadedExtensions | undefined,
  paths: ReadonlySet<string>,
  textOf: (file: string) => string,
): readonly Diagnostic[] {
  const checks = partsOf(
    extensions,
    "outputChecks",
    ({ outputChecks }) => outputChecks,
    ({ id }) => id,
  );
  if (extensions === undefined || checks.length === 0) return [];
  const files = [...paths].sort().map((file) => Object.freeze({ file, text: () => textOf(file) }));
  return checks.flatMap((check) => {
    const found = callPart(extensions, check.path, (): readonly unknown[] => [...check.part.check(files)]);
    return found.map((each) => toDiagnostic(extensions, check, each, { paths, textOf }));
  });
}

/** The files of a site. */
interface Output {
  readonly paths: ReadonlySet<string>;
  readonly textOf: (file: string) => string;
}

function toDiagnostic(
  extensions: LoadedExtensions,
  { extension, path, part }: PartOfExtension<face.OutputCheck>,
  found: unknown,
  { paths, textOf }: Output,
): Diagnostic {
  if (!isFinding(found)) throw wrongResult(extensions, path, { found, expected: "Iterable<OutputFinding>" });
  const { file, at } = found;
  if (!paths.has(file)) {
    const place = extensions.placeOfText(part.id);
    throw faultOf(message("extension-file-unknown", { place, part: path, file }));
  }
  return {
    rule: `${extension.name}/${part.id}`,
    severity: "error",
    place: { file, ...(at === undefined ? {} : positionOf(textOf(file), at)) },
    message: ownMessage(extensions, extension, path, found),
  };
}

function isFinding(found: unknown): found is face.OutputFinding {
  if (typeof found !== "object" || found === null) return false;
  const { file, at, values }: Readonly<Record<string, unknown>> = { ...found };
  const hasPlace = at === undefined || (typeof at === "number" && Number.isSafeInteger(at) && at >= 0);
  return (
    typeof file === "string" && hasPlace && (values === undefined || (typeof values === "object" && values !== null))
  );
}

function positionOf(text: string, at: number): Omit<SourceLocation, "file"> {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
