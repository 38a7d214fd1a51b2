import type { BodyPlace } from "./body.ts";
import { findDestination, type Parsed, type Token } from "./parser.ts";

/** Finds the places of links: markdown-it knows the lines of a block, and where a link starts in its stripped text. */
export class Locator {
  readonly #parsed: Parsed;
  readonly #definitions: ReadonlyMap<unknown, Token>;
  /** Cells have no lines of their own; their row has. */
  #row = 0;

  constructor(parsed: Parsed) {
    this.#parsed = parsed;
    const definitions = parsed.tokens.filter((token) => token.type === "reference_definition");
    this.#definitions = new Map(definitions.reverse().map((token) => [token.meta?.["label"], token]));
  }

  enter(block: Token): void {
    this.#row = block.map?.[0] ?? this.#row;
  }

  /** The place of the destination of a link or image in `block`; never on a line that the block does not have. */
  place(block: Token, token: Token): BodyPlace {
    const definition = this.#definitions.get(token.meta?.["label"]);
    if (definition !== undefined) return this.#inDefinition(definition);
    const text = block.content;
    const { start, end } = spanOf(
      text,
      token,
      this.#parsed.spans.get(token)?.start ?? 0,
      this.#parsed.spans.get(token)?.labelEnd ?? 0,
    );
    const before = text.slice(0, start).split("\n");
    const column = before.at(-1)?.length ?? 0;
    const lineText = text.split("\n")[before.length - 1] ?? "";
    const line = (block.map?.[0] ?? this.#row) + before.length - 1;
    return this.#clamp(line, this.#indentOf(line, lineText) + column, end - start);
  }

  #inDefinition(definition: Token): BodyPlace {
    const first = definition.map?.[0] ?? 0;
    const text = this.#parsed.lines.slice(first, definition.map?.[1]).join("\n");
    const colon = text.indexOf("]:") + 2;
    const start = colon + (/^\s*/.exec(text.slice(colon))?.[0].length ?? 0);
    const span = findDestination(text, start) ?? { start, end: start + 1 };
    const before = text.slice(0, span.start).split("\n");
    return this.#clamp(first + before.length - 1, before.at(-1)?.length ?? 0, span.end - span.start);
  }

  #indentOf(line: number, text: string): number {
    const source = this.#parsed.lines[line] ?? "";
    return Math.max(
      0,
      source.trimEnd().endsWith(text.trimEnd())
        ? source.trimEnd().length - text.trimEnd().length
        : source.indexOf(text),
    );
  }

  /** `line` and `column` from 0. */
  #clamp(line: number, column: number, length: number): BodyPlace {
    const end = this.#parsed.lines[line]?.length ?? 0;
    const start = Math.min(column, Math.max(0, end - 1));
    return { line: line + 1, column: start + 1, length: Math.max(1, Math.min(length, end - start)) };
  }
}

/** The destination of an inline link, or the whole link when it can't be told apart. */
function spanOf(
  text: string,
  token: Token,
  start: number,
  labelEnd: number,
): { readonly start: number; readonly end: number } {
  if (token.markup === "autolink") return { start: start + 1, end: text.indexOf(">", start) };
  const close = token.type === "image" ? start + 2 + token.content.length : labelEnd;
  if (text[close + 1] !== "(") return { start, end: close + 1 };
  const from = close + 2 + (/^\s*/.exec(text.slice(close + 2))?.[0].length ?? 0);
  return findDestination(text, from) ?? { start, end: close + 1 };
}
