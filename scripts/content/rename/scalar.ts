import { parseYaml } from "../yaml.ts";

/** A text as a YAML scalar, also within brackets; in double quotes where it would otherwise be another value. */
export function quoteScalar(text: string): string {
  const plain = parseYaml({ file: "", yaml: `value: [${text}]\n`, firstLine: 1 });
  const value = JSON.stringify(plain.value);
  return plain.diagnostics.length === 0 && value === JSON.stringify({ value: [text] }) ? text : JSON.stringify(text);
}
