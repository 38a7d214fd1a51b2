/** The line breaks of Windows become those of every other text: programs that compare texts then see no difference. */
export function unixLineBreaks(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
