import { headingId } from "../markdown/headings.ts";

/** How many parts a page has before it begins with a list of them. */
const MANY = 4;

/** The text of a page, below a list of its second-level headings if there are many. */
export function withContents(text: string): string {
  const [, head = "", body = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  const prose = body.replaceAll(/^```[\s\S]*?^```$/gm, "");
  const headings = Array.from(prose.matchAll(/^## (.+)$/gm), ([, heading = ""]) => heading);
  if (headings.length < MANY) return text;
  const list = headings.map((heading) => `- [${heading}](#${headingId(heading)})`).join("\n");
  return `${head}${list}\n\n${body.trimStart()}`;
}
