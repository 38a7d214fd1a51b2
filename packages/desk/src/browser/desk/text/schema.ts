import { type NodeSpec, Schema } from "prosemirror-model";

/**
 * The possible content of an item's text, as on its page. `source` is a block of Markdown without a tool: it is kept and edited as written.
 * A bare address is text, since Markdown makes a link of it.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: {
      content: "inline*",
      group: "block",
      parseDOM: [{ tag: "p" }],
      toDOM: () => ["p", 0],
    },
    heading: {
      attrs: { level: { default: 2 } },
      content: "phrase*",
      group: "block",
      defining: true,
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
      toDOM: ({ attrs }) => [`h${attrs["level"]}`, 0],
    },
    blockquote: {
      content: "block+",
      group: "block",
      defining: true,
      parseDOM: [{ tag: "blockquote" }],
      toDOM: () => ["blockquote", 0],
    },
    bullet_list: {
      attrs: { loose: { default: false } },
      content: "list_item+",
      group: "block list",
      parseDOM: [{ tag: "ul" }],
      toDOM: () => ["ul", 0],
    },
    ordered_list: {
      attrs: { start: { default: 1 }, loose: { default: false } },
      content: "list_item+",
      group: "block list",
      parseDOM: [{ tag: "ol", getAttrs: (list) => ({ start: startOf(list.getAttribute("start")) }) }],
      toDOM: ({ attrs }) => ["ol", attrs["start"] === 1 ? {} : { start: String(attrs["start"]) }, 0],
    },
    list_item: { content: "block+", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
    code_block: {
      attrs: { info: { default: "" } },
      content: "text*",
      marks: "",
      group: "block",
      code: true,
      defining: true,
      parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
      toDOM: () => ["pre", ["code", 0]],
    },
    horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
    table: {
      content: "table_row+",
      group: "block",
      isolating: true,
      parseDOM: [{ tag: "table" }],
      toDOM: () => ["table", ["tbody", 0]],
    },
    table_row: { content: "(table_head | table_cell)+", parseDOM: [{ tag: "tr" }], toDOM: () => ["tr", 0] },
    table_head: cell("th"),
    table_cell: cell("td"),
    note: {
      attrs: { label: {} },
      content: "block+",
      group: "block",
      defining: true,
      isolating: true,
      parseDOM: [{ tag: "aside[data-note]", getAttrs: (note) => ({ label: note.getAttribute("data-note") ?? "" }) }],
      toDOM: ({ attrs }) => ["aside", { "data-note": String(attrs["label"]) }, 0],
    },
    source: {
      content: "text*",
      marks: "",
      group: "block",
      code: true,
      defining: true,
      isolating: true,
      parseDOM: [{ tag: "pre[data-source]", preserveWhitespace: "full", priority: 60 }],
      toDOM: () => ["pre", { "data-source": "", spellcheck: "false" }, ["code", 0]],
    },
    text: { group: "phrase inline" },
    image: {
      inline: true,
      attrs: { src: {}, alt: { default: "" }, title: { default: null } },
      group: "phrase inline",
      draggable: true,
      parseDOM: [
        {
          tag: "img[src]",
          getAttrs: (image) => ({
            src: image.getAttribute("src") ?? "",
            alt: image.getAttribute("alt") ?? "",
            title: image.getAttribute("title"),
          }),
        },
      ],
      toDOM: ({ attrs: { src, alt, title } }) => ["img", { src, alt, ...(title === null ? {} : { title }) }],
    },
    note_reference: {
      inline: true,
      attrs: { label: {} },
      group: "phrase inline",
      parseDOM: [{ tag: "sup[data-note]", getAttrs: (note) => ({ label: note.getAttribute("data-note") ?? "" }) }],
      toDOM: ({ attrs }) => ["sup", { "data-note": String(attrs["label"]) }, String(attrs["label"])],
    },
    hard_break: {
      inline: true,
      group: "inline",
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
    },
  },
  marks: {
    link: {
      attrs: { href: {}, title: { default: null } },
      inclusive: false,
      parseDOM: [
        {
          tag: "a[href]",
          getAttrs: (link) => ({ href: link.getAttribute("href") ?? "", title: link.getAttribute("title") }),
        },
      ],
      toDOM: ({ attrs: { href, title } }) => ["a", { href, ...(title === null ? {} : { title }) }, 0],
    },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    strike: { parseDOM: [{ tag: "s" }, { tag: "del" }, { tag: "strike" }], toDOM: () => ["s", 0] },
    code: { code: true, parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
  },
});

function cell(tag: "th" | "td"): NodeSpec {
  return {
    attrs: { align: { default: null } },
    content: "inline*",
    isolating: true,
    parseDOM: [{ tag }],
    toDOM: ({ attrs: { align } }) => [tag, align === null ? {} : { class: `align-${align}` }, 0],
  };
}

function startOf(written: string | null): number {
  return /^\d{1,9}$/.test(written ?? "") ? Number(written) : 1;
}
