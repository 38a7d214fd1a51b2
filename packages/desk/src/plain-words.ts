/** A sentence without the code marks around its values, which have no meaning for readers of a form. */
export function plainWords(sentence: string): string {
  return sentence.replace(/`([^`]*)`/g, "$1");
}
