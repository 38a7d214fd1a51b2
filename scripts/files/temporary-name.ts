/** Whether a name is that of a temporary file of `writeWhole`: a program that was killed leaves one behind. */
export function isTemporaryName(name: string): boolean {
  return /^\.dateline-[0-9a-f]{32}$/.test(name);
}
