import { posix } from "node:path";
import type { FoundText } from "./reference-codes.ts";

/** A text that codes may refer to. */
export interface NamedText {
  /** Its path from the folder of the site. */
  readonly file: string;
  readonly title: string;
  readonly language: string | undefined;
}

/**
 * Finds texts by the names in codes of a text: a path from its folder, or a path with or without its first folders, its language and its
 * extension. Among several, the text in the wanted language counts, and then the text in the fewest folders.
 */
export function textFinder(
  texts: readonly NamedText[],
): (name: string, from: Pick<NamedText, "file" | "language">, language?: string) => FoundText | undefined {
  const shallowFirst = texts.toSorted((a, b) => depthOf(a) - depthOf(b));
  const [anywhere, fromRoot] = [indexBy(shallowFirst, namesOf), indexBy(shallowFirst, shortNamesOf)];
  const findNamed = (name: string, from: Pick<NamedText, "file" | "language">, language: string | undefined) => {
    const whole = name.replace(/^(?:\.{0,2}\/)+/, "").replace(/\/+$/, "");
    if (whole.trim() === "") return undefined;
    const beside = name.startsWith("/") ? undefined : posix.join(posix.dirname(from.file), name);
    return (beside === undefined ? undefined : fromRoot(beside, language)) ?? anywhere(whole, language);
  };
  return (written, from, language = from.language) => {
    const [name = "", ...others] = written.split("#");
    // The name of a file may contain the mark of a fragment.
    const named = findNamed(written, from, language);
    const text = named ?? findNamed(name, from, language);
    const fragment = named === undefined ? others[0] : undefined;
    if (text === undefined) return undefined;
    const path = `/${text.file.split("/").map(encodeStep).join("/")}`;
    return { path: fragment === undefined ? path : `${path}#${encodeStep(fragment)}`, title: text.title };
  };
}

/** Finds the first text of a name, with or without its extension: in a language if one has it. */
function indexBy(
  texts: readonly NamedText[],
  namesIn: (file: string) => readonly string[],
): (name: string, language: string | undefined) => NamedText | undefined {
  const found = new Map<string, NamedText>();
  for (const text of texts)
    for (const name of namesIn(text.file))
      for (const key of [name, `${name}\n${text.language}`]) if (!found.has(key)) found.set(key, text);
  return (written, language) => {
    const names = [written, withoutEnding(written)].map((name) => name.toLowerCase());
    return [...names.map((name) => `${name}\n${language}`), ...names].flatMap((key) => found.get(key) ?? [])[0];
  };
}

/** A step of a path in a form for Markdown and attributes of HTML: without special characters of either. */
function encodeStep(step: string): string {
  return encodeURIComponent(step).replaceAll(
    /[!'()*_~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function depthOf({ file }: NamedText): number {
  return file.split("/").length;
}

/** A path without none, one or more of its first folders, each with and without its language and ending. */
function namesOf(file: string): readonly string[] {
  const steps = file.split("/");
  return [...new Set(steps.flatMap((_, start) => shortNamesOf(steps.slice(start).join("/"))))];
}

/** `posts/quito/index.es.md` is `posts/quito/index.es`, `posts/quito/index` and `posts/quito`, too. */
function shortNamesOf(path: string): readonly string[] {
  const whole = path.toLowerCase();
  const bare = withoutEnding(whole);
  const plain = bare.replace(/\.[a-z]{2,3}(?:[-_][a-z]{2,4})?$/, "");
  const folder = plain.replace(/\/_?index$/, "");
  return [...new Set([whole, bare, plain, `${plain}${whole.slice(bare.length)}`, folder])];
}

function withoutEnding(path: string): string {
  return path.replace(/\.(?:md|markdown|mdx|html)$/i, "");
}
