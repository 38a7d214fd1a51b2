import { readFileSync } from "node:fs";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { decodeText } from "./decode.ts";
import { parseYaml } from "./yaml.ts";

/** A YAML file of the theme. Its value is not checked yet; `text` is for reports. */
export interface TemplateYaml {
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** Reads a YAML file; undefined if it does not exist. */
export function findTemplateYaml(file: string): TemplateYaml | undefined {
  const bytes = findBytes(file);
  if (bytes === undefined) return undefined;
  const { text = "", diagnostics: faults = [] } = decodeText(file, bytes);
  const { value, diagnostics } = parseYaml({ file, yaml: text, firstLine: 1 });
  return { file, text, value, diagnostics: [...faults, ...diagnostics] };
}

function findBytes(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
