/** Words with little meaning in an address. */
const SMALL = new Set(
  "a al am an and as at au aux con da das de del der des die do dos du e el em en et for in la las le les los na nas no nos o of on os ou para par pela pelo per por pour que se sin sur the to um uma un una une y".split(
    " ",
  ),
);

/** The longest name of an item, in letters. */
const LONGEST = 48;

/** The name of a new item from its title: its first meaningful words, `plan-accion-carceles-ecuador`, and not an existing name. */
export function slugOf(title: string, isTaken: (slug: string) => boolean): string {
  const words = wordsIn(title);
  const telling = words.filter((word) => !SMALL.has(word));
  const slug = joined(telling.length > 0 ? telling : words);
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number++) if (!isTaken(`${slug}-${number}`)) return `${slug}-${number}`;
}

/** Typed text in the form of the end of an address: `Jueces en Lima!` is `jueces-en-lima`. Empty for nothing. */
export function slugTyped(typed: string): string {
  return wordsIn(typed).join("-");
}

function wordsIn(text: string): readonly string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** As many words as fit; a title in other letters gives none. */
function joined(words: readonly string[]): string {
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug === "" ? (words[0]?.slice(0, LONGEST) ?? "item") : slug;
}
