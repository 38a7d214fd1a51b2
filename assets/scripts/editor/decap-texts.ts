import type { Decap, DecapTexts } from "./decap.ts";

/** What the names of our texts for Decap begin with, in the messages of the editor. */
const PREFIX = "decap.";

/** Gives Decap, in a language, the texts that its own translation lacks. */
export function registerTexts(decap: Decap, language: string, messages: Readonly<Record<string, string>>): void {
  const named = Object.entries(messages).filter(([name]) => name.startsWith(PREFIX));
  const texts = named.reduce(
    (all, [name, text]) => withText(all, name.slice(PREFIX.length).split("."), text),
    decap.getLocale(language) ?? {},
  );
  decap.registerLocale(language, texts);
}

function withText(texts: DecapTexts, [step = "", ...rest]: readonly string[], text: string): DecapTexts {
  const below = texts[step];
  return { ...texts, [step]: rest.length === 0 ? text : withText(typeof below === "object" ? below : {}, rest, text) };
}
