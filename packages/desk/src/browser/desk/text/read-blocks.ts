import { type Attrs, Fragment, type Mark, type MarkType, type Node } from "prosemirror-model";
import { DEEPEST_LEVEL, inlineText, type Token } from "../../../../../../scripts/content/browser.ts";
import { schema } from "./schema.ts";

/** A block at the top of a text: its lines, from 0, the end exclusive; without a node if the schema can't represent it. */
export interface ReadBlock {
  readonly lines: readonly [start: number, end: number];
  readonly node: Node | undefined;
}

/** Turns the tokens of a text into nodes, block by block. */
export function readBlocks(tokens: readonly Token[]): readonly ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let start = 0;
  tokens.forEach((token, index) => {
    if (token.level !== 0 || token.nesting === 1) return;
    const own = tokens.slice(start, index + 1);
    const [start_ = 0, end = 0] = own[0]?.map ?? [];
    blocks.push({ lines: [start_, end], node: readBlock(own) });
    start = index + 1;
  });
  return blocks;
}

function readBlock(tokens: readonly Token[]): Node | undefined {
  const reader = new Reader();
  for (const token of tokens) if (!reader.read(token)) return undefined;
  return reader.block;
}

/** A node that is being read. */
interface Open {
  readonly type: string;
  readonly attrs: Attrs;
  readonly content: Node[];
  /** For a list, whether the paragraphs of its items are separated by blank lines. */
  isLoose: boolean;
}

/** Reads the tokens of one block, and returns for each whether the schema can represent it. */
class Reader {
  block: Node | undefined;
  readonly #open: Open[] = [];

  read(token: Token): boolean {
    if (token.level >= DEEPEST_LEVEL - 1) return false; // markdown-it drops deeper content.
    const type = BLOCKS[token.type];
    if (type !== undefined) return this.#start(type, token);
    switch (token.type) {
      case "inline":
        return this.#readInline(token);
      case "hr":
        return this.#add(schema.node("horizontal_rule"));
      case "fence":
      case "code_block":
        return this.#addCode(token);
      case "thead_open":
      case "thead_close":
      case "tbody_open":
      case "tbody_close":
        return true;
      default:
        return token.nesting === -1 && BLOCKS[token.type.replace(/close$/, "open")] !== undefined && this.#close();
    }
  }

  #start(type: string, token: Token): boolean {
    this.#open.push({ type, attrs: attrsOf(type, token), content: [], isLoose: false });
    const list = this.#open.at(-3);
    const isInItem = this.#open.at(-2)?.type === "list_item";
    if (type === "paragraph" && isInItem && list !== undefined && !token.hidden) list.isLoose = true;
    return true;
  }

  #close(): boolean {
    const open = this.#open.pop();
    if (open === undefined) return false;
    const { content, attrs } = open;
    const type = schema.nodes[open.type];
    if (type === undefined) return false;
    const isEmpty = content.length === 0 && type.contentMatch.matchType(schema.nodes.paragraph) !== null;
    const whole = isEmpty && !type.validContent(Fragment.from(content)) ? [schema.node("paragraph")] : content;
    if (!type.validContent(Fragment.from(whole))) return false;
    const isList = type.isInGroup("list");
    return this.#add(type.create(isList ? { ...attrs, loose: open.isLoose } : attrs, whole));
  }

  #add(node: Node): boolean {
    const parent = this.#open.at(-1);
    if (parent === undefined) this.block = node;
    else parent.content.push(node);
    return true;
  }

  #addCode({ content, info }: Token): boolean {
    const text = content.replace(/\n$/, "");
    const attrs = { info: info.trim() };
    return this.#add(schema.node("code_block", attrs, text === "" ? [] : schema.text(text)));
  }

  #readInline({ children }: Token): boolean {
    const parent = this.#open.at(-1);
    const inlines = readInlines(children ?? []);
    if (parent === undefined || inlines === undefined) return false;
    parent.content.push(...inlines);
    return true;
  }
}

/** The names of markdown-it's tokens, and the names of our nodes. */
const BLOCKS: Readonly<Record<string, string>> = {
  paragraph_open: "paragraph",
  heading_open: "heading",
  blockquote_open: "blockquote",
  bullet_list_open: "bullet_list",
  ordered_list_open: "ordered_list",
  list_item_open: "list_item",
  table_open: "table",
  tr_open: "table_row",
  th_open: "table_head",
  td_open: "table_cell",
  note_definition_open: "note",
};

function attrsOf(type: string, token: Token): Attrs {
  switch (type) {
    case "heading":
      return { level: Number(token.tag.slice(1)) };
    case "ordered_list":
      return { start: Number(token.attrGet("start") ?? 1) };
    case "table_head":
    case "table_cell":
      return { align: /text-align:(\w+)/.exec(String(token.attrGet("style") ?? ""))?.[1] ?? null };
    case "note":
      return { label: String(token.meta?.["label"]) };
    default:
      return {};
  }
}

/** The names of markdown-it's inline tokens without the side, and the names of our marks. */
const MARKS: Readonly<Record<string, string>> = { strong: "strong", em: "em", s: "strike", link: "link" };

/** Undefined if the schema can't represent the tokens. */
function readInlines(tokens: readonly Token[]): readonly Node[] | undefined {
  const nodes: Node[] = [];
  let marks: readonly Mark[] | undefined = [];
  for (const [index, token] of tokens.entries()) {
    if (token.markup === "linkify") continue;
    const type = markOf(token);
    if (type === undefined) {
      const node = readInline(token, marks);
      if (node === undefined) return undefined;
      nodes.push(...node);
    } else {
      marks = marksAfter(token, marks, tokens[index + 1]);
      if (marks === undefined) return undefined;
    }
  }
  return joinTexts(nodes);
}

function markOf({ type }: Token): MarkType | undefined {
  const [, name = ""] = /^(strong|em|s|link)_(?:open|close)$/.exec(type) ?? [];
  return schema.marks[MARKS[name] ?? ""];
}

/** The marks after a mark has begun or ended. A mark inside the same one, or around nothing, would be lost. */
function marksAfter(token: Token, marks: readonly Mark[], next: Token | undefined): readonly Mark[] | undefined {
  const type = markOf(token);
  if (token.nesting === -1) return marks.filter((mark) => mark.type !== type);
  const isEmpty = next?.nesting === -1 && next !== undefined && markOf(next) === type;
  if (type === undefined || isEmpty || type.isInSet(marks)) return undefined;
  return type.create(token.type === "link_open" ? linkAttrs(token) : null).addToSet(marks);
}

function linkAttrs(token: Token): Attrs {
  return { href: String(token.attrGet("href") ?? ""), title: token.attrGet("title") };
}

function readInline(token: Token, marks: readonly Mark[]): readonly Node[] | undefined {
  switch (token.type) {
    case "text":
      return token.content === "" ? [] : [schema.text(token.content, marks)];
    case "softbreak":
      return [schema.text(" ", marks)];
    case "hardbreak":
      return [schema.node("hard_break", null, [], marks)];
    case "code_inline":
      return token.content === "" ? undefined : [schema.text(token.content, schema.mark("code").addToSet(marks))];
    case "image":
      return [schema.node("image", imageAttrs(token), [], marks)];
    case "note_reference":
      return [schema.node("note_reference", { label: String(token.meta?.["label"]) }, [], marks)];
    default:
      return undefined;
  }
}

function imageAttrs(token: Token): Attrs {
  const alt = inlineText(token.children ?? []);
  return { src: String(token.attrGet("src") ?? ""), alt, title: token.attrGet("title") };
}

function joinTexts(nodes: readonly Node[]): readonly Node[] {
  const joined: Node[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (last?.isText && node.isText && last.sameMarkup(node)) {
      joined.splice(-1, 1, schema.text(`${last.text ?? ""}${node.text ?? ""}`, node.marks));
    } else joined.push(node);
  }
  return joined;
}
