/** Where changes are noted until they are complete. */
export interface ChangesFolder {
  readonly dir: string;
  /** The id of the user whose changes are completed; undefined on systems without such ids. */
  readonly user: number | undefined;
}
