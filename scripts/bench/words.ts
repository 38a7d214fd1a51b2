/** The words that a reader sees of a page's main part, or of a feed; drawings have none. */
export function wordsOf(markup: string): readonly string[] {
  const main = /<main[\s\S]*<\/main>/.exec(markup)?.[0] ?? markup;
  const text = main.replaceAll(/<svg[\s\S]*?<\/svg>/g, " ").replaceAll(/<[^>]*>/g, " ");
  return splitWords(decodeEntities(text));
}

/** Words as they are compared: letters and digits, without regard to what stands between them. */
function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
]);

/** The references that templates write when they escape. */
function decodeEntities(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return NAMED.get(name) ?? whole;
  });
}

/**
 * The first phrase that is not in the words, looking for each after the one before; undefined when all are there, in their
 * order.
 */
export function findMissing(words: readonly string[], phrases: readonly string[]): string | undefined {
  const text = ` ${words.join(" ")} `;
  let from = 0;
  for (const phrase of phrases) {
    const wanted = ` ${splitWords(phrase).join(" ")} `;
    const at = text.indexOf(wanted, from);
    if (at < 0) return phrase;
    from = at + wanted.length - 1;
  }
  return undefined;
}

/** The phrases that are not in the words, wherever they may stand. */
export function findAbsent(words: readonly string[], phrases: readonly string[]): readonly string[] {
  const text = ` ${words.join(" ")} `;
  return phrases.filter((phrase) => !text.includes(` ${splitWords(phrase).join(" ")} `));
}
