import { readFileSync } from "node:fs";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { hasCode } from "../../diagnostics/has-code.ts";
import { memoize, memoizeLast } from "../../memoize.ts";
import { decodeText } from "../read/decode.ts";
import { parseYaml } from "./yaml.ts";

/** A YAML file of the theme. Its value is not checked yet; `text` is for reports. */
export interface TemplateYaml {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/**
 * Reads a YAML file; undefined if it does not exist. As long as the file does not change, the result is the same object, which nobody
 * changes.
 */
export function findTemplateYaml(file: string): TemplateYaml | undefined {
  const bytes = findBytes(file);
  return bytes === undefined ? undefined : parserOf(file)(bytes.toString("latin1"));
}

const parserOf = memoize((file: string) =>
  memoizeLast((bytes: string): TemplateYaml => {
    const { text = "", diagnostics: faults = [] } = decodeText(file, Buffer.from(bytes, "latin1"));
    const { value, diagnostics } = parseYaml({ file, yaml: text, firstLine: 1 });
    return { file, text, value, diagnostics: [...faults, ...diagnostics] };
  }),
);

function findBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}
