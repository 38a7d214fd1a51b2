import MarkdownIt from "markdown-it";
import type { Token } from "./parser.ts";

/*
 * What markdown-it reads with, made faster: its states with tokens of our own, and its rules for what is plain. Its class of tokens
 * sets field by field with calls of a helper that its compiler left: for most texts, making tokens takes longer than reading.
 */

type Nesting = Token["nesting"];

/** The state of markdown-it while it reads blocks. */
export class BlockState extends MarkdownIt.StateBlock {
  override push(type: string, tag: string, nesting: Nesting): Token {
    const token = new PlainToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level -= 1;
    token.level = this.level;
    if (nesting > 0) this.level += 1;
    this.tokens.push(token);
    return token;
  }
}

/** The state of markdown-it while it reads the text of a block. */
export class InlineState extends MarkdownIt.StateInline {
  override pushPending(): Token {
    const token = new PlainToken("text", "", 0);
    token.content = this.pending;
    token.level = this.pendingLevel;
    this.tokens.push(token);
    this.pending = "";
    return token;
  }

  override push(type: string, tag: string, nesting: Nesting): Token {
    if (this.pending !== "") this.pushPending();
    const token = new PlainToken(type, tag, nesting);
    if (nesting < 0) {
      this.level -= 1;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    token.level = this.level;
    if (nesting > 0) {
      this.level += 1;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(nesting > 0 ? { delimiters: this.delimiters } : undefined);
    return token;
  }
}

type InlineRule = Parameters<InstanceType<typeof MarkdownIt>["inline"]["ruler"]["at"]>[1];

/** Takes what stands before the next mark. */
export const readPlainText: InlineRule = (state, isTrial) => {
  const { src, pos, posMax } = state;
  MARK.lastIndex = pos;
  const end = Math.min(MARK.exec(src)?.index ?? posMax, posMax);
  if (end === pos) return false;
  if (!isTrial) state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
};

/** What may be a mark to one of the rules in use; markdown-it's own list is for every rule that anyone has written. */
const MARK = /[\n!&*<[\\\]_`~]/g;

type CoreRule = Parameters<InstanceType<typeof MarkdownIt>["core"]["ruler"]["at"]>[1];

/** Makes line breaks and NUL what CommonMark has them be (§2.3, §2.1): of almost every text, nothing. */
export const normalizeText: CoreRule = (state) => {
  if (/[\r\0]/.test(state.src)) state.src = state.src.replace(/\r\n?/g, "\n").replaceAll("\0", "\u{FFFD}");
};

/** Reads the text of each block; where it has no mark, that is a token as it stands. */
export const readInlines: CoreRule = ({ md, env, tokens }) => {
  for (const { type, content, children } of tokens) {
    if (type !== "inline" || children === null || content === "") continue;
    if (ANY_MARK.test(content)) md.inline.parse(content, md, env, children);
    else children.push(textOf(content));
  }
};

const ANY_MARK = new RegExp(MARK.source);

function textOf(content: string): Token {
  const token = new PlainToken("text", "", 0);
  token.content = content;
  return token;
}

class PlainToken implements Token {
  attrs: Token["attrs"] = null;
  map: Token["map"] = null;
  level = 0;
  children: Token[] | null = null;
  content = "";
  markup = "";
  info = "";
  meta: Token["meta"] = null;
  block = false;
  hidden = false;
  type: string;
  tag: string;
  nesting: Nesting;

  constructor(type: string, tag: string, nesting: Nesting) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }

  attrIndex(name: string): number {
    return this.attrs === null ? -1 : this.attrs.findIndex(([known]) => known === name);
  }

  attrPush(attribute: Attribute): void {
    if (this.attrs === null) this.attrs = [attribute];
    else this.attrs.push(attribute);
  }

  attrSet(name: string, value: Attribute[1]): void {
    const index = this.attrIndex(name);
    if (index < 0 || this.attrs === null) this.attrPush([name, value]);
    else this.attrs[index] = [name, value];
  }

  attrGet(name: string): Attribute[1] | null {
    return this.attrs?.find(([known]) => known === name)?.[1] ?? null;
  }

  attrJoin(name: string, value: Attribute[1]): void {
    const before = this.attrGet(name);
    this.attrSet(name, before === null ? value : `${before} ${value}`);
  }
}

type Attribute = NonNullable<Token["attrs"]>[number];
