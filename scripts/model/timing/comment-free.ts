/**
 * Whether the text of a content file certainly contains nothing besides its record: no comment, and in Markdown no link definition, no
 * language name of a code block, and no table (a row may have more cells than the head): pages don't show them. A text that only resembles
 * one of these is not plain either: a pattern is enough for that, and a test compares it with the output of the parser.
 */
export function isPlainText(file: string, text: string): boolean {
  if (file.endsWith(".txt")) return false;
  const end = file.endsWith(".md") ? text.indexOf("\n---", "---".length) : text.length;
  return end !== -1 && !/(?:^|\s)#/m.test(text.slice(0, end)) && !/\]:|```|~~~|\||<!--/.test(text.slice(end));
}
