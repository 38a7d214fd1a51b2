/**
 * HTML without its style sheets, and with the styles of its elements in `data-style`: the policy of the desk forbids them, even in an
 * invisible document. Takes time in proportion to the length of the HTML, including unclosed elements.
 */
export function withoutStyles(html: string): string {
  const parts = html.split(/<\/style\s*>/i);
  const last = parts.pop() ?? "";
  return [...parts.map(beforeSheet), last]
    .join("")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'])style\s*=/gi, "$1data-style="));
}

/** The text before the first style sheet. */
function beforeSheet(part: string): string {
  const at = part.search(/<style\b/i);
  return at === -1 ? part : part.slice(0, at);
}
