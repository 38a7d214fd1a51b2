/** A text in a language, or else in any other language. */
export function nameIn(text: unknown, language: string): string | undefined {
  if (typeof text === "string") return text;
  if (typeof text !== "object" || text === null) return undefined;
  const texts = new Map<string, unknown>(Object.entries(text));
  const found = texts.get(language) ?? texts.values().next().value;
  return typeof found === "string" ? found : undefined;
}
