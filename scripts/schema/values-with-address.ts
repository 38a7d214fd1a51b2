import { isMapping } from "../content/yaml/is-mapping.ts";

/** The names of the fields whose value is or contains a web address. */
export function fieldsWithAddress(fields: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.keys(fields).filter((name) => holdsAddress(fields[name]));
}

function holdsAddress(value: unknown): boolean {
  if (typeof value === "string") return isWebAddress(value);
  if (Array.isArray(value)) return value.some(holdsAddress);
  return isMapping(value) && Object.values(value).some(holdsAddress);
}

/** Whether a text begins as an address on the web. */
export function isWebAddress(text: string): boolean {
  return (text.startsWith("h") || text.startsWith("H")) && /^https?:/i.test(text);
}
