import { escapeHtml } from "./html.ts";
import type { Token } from "./walk-tokens.ts";

/** The image of each `paragraph_open`, `inline` and `paragraph_close` token whose paragraph holds one image and nothing else. */
export type Figures = ReadonlyMap<Token, Token>;

/** Finds images that stand alone. They become figures, with their title as caption. */
export function findFigures(tokens: readonly Token[]): Figures {
  const figures = new Map<Token, Token>();
  tokens.forEach((open, index) => {
    if (open.type !== "paragraph_open" || open.hidden) return;
    const inline = tokens[index + 1];
    const close = tokens[index + 2];
    if (inline?.children?.length !== 1) return;
    const [image] = inline.children;
    if (image?.type !== "image" || close?.type !== "paragraph_close") return;
    for (const token of [open, inline, close]) figures.set(token, image);
  });
  return figures;
}

/** The start or the end of a figure. */
export function formatFigure(side: Token, image: Token): string {
  if (side.nesting === 1) return "<figure>";
  const caption = image.attrGet("title");
  return `${caption === null ? "" : `<figcaption>${escapeHtml(String(caption))}</figcaption>`}</figure>\n`;
}
