import { isMapping } from "./known-fields.ts";

/** Whether a value of a field is an address on the web, or has one in it. */
export function holdsAddress(value: unknown): boolean {
  if (typeof value === "string") return isWebAddress(value);
  if (Array.isArray(value)) return value.some(holdsAddress);
  return isMapping(value) && Object.values(value).some(holdsAddress);
}

/** Whether a text begins as an address on the web. */
export function isWebAddress(text: string): boolean {
  return (text.startsWith("h") || text.startsWith("H")) && /^https?:/i.test(text);
}
