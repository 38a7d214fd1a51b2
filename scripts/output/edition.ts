/*
 * Which of the printed files are editions for machines, by their names: what is judged otherwise than pages.
 */

/** The e-mail edition of a bulletin: a page that carries its styles with it, since mail programs load no files. */
export function isMail(file: string): boolean {
  return /(?:^|\/)\d{4}\/\d\d\/email\/index\.html$/.test(file);
}
