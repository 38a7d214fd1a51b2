/**
 * Whether the text of a content file surely says no more than its record does: no comment, and in Markdown no definition of a link,
 * no name of a language beside code, and no table, which may have more cells than its head: pages don't show them. A text that only looks
 * like one of these is not plain either: a pattern is enough for that, and a test compares it with what the parser shows.
 */
export function isPlainText(file: string, text: string): boolean {
  if (file.endsWith(".txt")) return false;
  const end = file.endsWith(".md") ? text.indexOf("\n---", "---".length) : text.length;
  return end !== -1 && !/(?:^|\s)#/m.test(text.slice(0, end)) && !/\]:|```|~~~|\||<!--/.test(text.slice(end));
}
