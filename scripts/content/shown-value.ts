/** The value of a field as messages show it, shortened: a list with commas, a text in several languages with their tags. */
export function showValue(value: unknown): string {
  const text = formatValue(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** The whole value of a field as text. */
export function formatValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(formatValue).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, text]) => `${key}: ${formatValue(text)}`)
    .join(", ");
}

/** In characters. */
const LONGEST = 60;
