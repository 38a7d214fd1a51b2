import { findForbiddenCharacter, nameOf } from "./hidden-characters.ts";
import { message } from "./message.ts";
import type { BodyFault } from "./types.ts";
import type { Parsed, Token } from "./walk-tokens.ts";

/**
 * Refuses entities for hidden characters, such as `&#x202E;`: the check of the file's bytes can't see them. An entity in code is text and
 * stays, unless the same entity hides a character elsewhere. Entities in link addresses are checked with the address.
 */
export function findHiddenEntities(parsed: Parsed): readonly BodyFault[] {
  if (!parsed.source.includes("&#")) return [];
  const names = new Set(parsed.tokens.flatMap(hiddenNames));
  return names.size === 0 ? [] : parsed.lines.flatMap((line, index) => entitiesOf(line, index + 1, names));
}

/** Numeric character references (CommonMark §2.5) without a backslash before them. */
const ENTITY = /(?<!(?<!\\)(?:\\\\)*\\)&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi;

/** The replacement in CommonMark for U+0000 and for numbers that are not characters. */
const REPLACEMENT = "\u{FFFD}";

/** The first of each entity in a line: a line that repeats one would otherwise have thousands of faults. */
function entitiesOf(text: string, line: number, names: ReadonlySet<string>): readonly BodyFault[] {
  const faults = new Map<string, BodyFault>();
  for (const match of text.matchAll(ENTITY)) {
    const [entity, hexadecimal, decimal] = match;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    const isRefused = names.has(nameOf(code)) || (names.has(nameOf(0xfffd)) && isHidden(code));
    if (!isRefused || faults.has(entity)) continue;
    const location = { line, column: match.index + 1, length: entity.length };
    faults.set(entity, {
      rule: "visible-characters",
      severity: "error",
      ...location,
      message: message("entity-hidden", { entity, character: nameOf(code) }),
    });
  }
  return [...faults.values()];
}

function isHidden(code: number): boolean {
  return code > 0x10ffff || findForbiddenCharacter(String.fromCodePoint(code)) !== undefined;
}

/** The names of hidden characters in a block, after entities are decoded. Code has none: the file's bytes were checked. */
function hiddenNames({ type, info, content, children }: Token): readonly string[] {
  if (type === "fence") return hiddenNamesIn(info);
  const texts = type === "inline" && children !== null ? textsOf(children) : [];
  const names = texts.flatMap(hiddenNamesIn);
  return countReplacements(texts.join("")) > countReplacements(content) ? [...names, nameOf(0xfffd)] : names;
}

function countReplacements(text: string): number {
  return text.split(REPLACEMENT).length - 1;
}

/** The text of a block, and its link titles. */
function textsOf(tokens: readonly Token[]): readonly string[] {
  let text = "";
  const titles: string[] = [];
  for (const token of tokens) {
    const title = token.attrGet("title");
    if (title !== null) titles.push(String(title));
    if (token.type === "image") titles.push(...textsOf(token.children ?? []));
    else text += token.type.endsWith("break") ? "\n" : token.content;
  }
  return [text, ...titles];
}

function hiddenNamesIn(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => findForbiddenCharacter(line)?.name.split(" ", 1)[0] ?? []);
}
