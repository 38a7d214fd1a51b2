import path from "node:path";
import { pictureHtml } from "./pictures.js";
import { escapeHtml } from "./words.js";

/**
 * Renders Markdown. A picture alone in its paragraph becomes a figure. Links to content files become addresses, links to other sites
 * get `rel="noopener"`, and headings get ids.
 * `addressOf` returns the address of a content file.
 */
export function extendMarkdown(markdown, addressOf) {
  markdown.renderer.rules.image = (tokens, index) => pictureHtml(tokens[index], escapeHtml);
  markdown.core.ruler.push("site", ({ tokens, env }) => {
    const ids = new Set();
    for (const [index, token] of tokens.entries()) {
      if (token.type === "heading_open") token.attrSet("id", idOf(tokens[index + 1].content, ids));
      if (token.children?.length === 1 && token.children[0].type === "image") {
        for (const side of [tokens[index - 1], tokens[index + 1]]) side.hidden = true;
      }
      for (const child of token.children ?? []) {
        if (child.type === "link_open") resolveLink(child, env.page, addressOf);
      }
    }
  });
}

function resolveLink(link, page, addressOf) {
  const href = link.attrGet("href");
  if (/^https?:/.test(href)) link.attrSet("rel", "noopener");
  else if (!/^(?:#|\/|\w+:)/.test(href)) {
    const [file, fragment] = href.split("#");
    const address = addressOf(`./${path.posix.join(path.posix.dirname(page.inputPath), file)}`);
    if (address === undefined) throw new Error(`${page.inputPath} links to ${href}, which is not there`);
    link.attrSet("href", fragment === undefined ? address : `${address}#${fragment}`);
  }
}

function idOf(heading, ids) {
  const plain = heading
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .toLowerCase();
  const id = `s-${plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}`;
  let free = id;
  for (let number = 2; ids.has(free); number += 1) free = `${id}-${number}`;
  ids.add(free);
  return free;
}
