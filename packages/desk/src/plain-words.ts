/** A sentence without the marks of code around its values, which say nothing to readers of a form. */
export function plainWords(sentence: string): string {
  return sentence.replace(/`([^`]*)`/g, "$1");
}
