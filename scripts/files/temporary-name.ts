/** Whether a name is the name of a temporary file of `writeWhole`: a killed program leaves one behind. */
export function isTemporaryName(name: string): boolean {
  return /^\.dateline-[0-9a-f]{32}$/.test(name);
}
