/** A text or an event, as far as it matters whether everybody could read it. */
interface Readable {
  readonly path: { readonly file: string };
  readonly fields: { readonly formerly?: readonly string[] | undefined };
}

/**
 * Whether everybody can read something or could: it is then withdrawn and not deleted, and its address says so from then on. What former
 * addresses lead to was online under another name, or may have been.
 */
export function wasOnline({ path, fields }: Readable, isOnline: (file: string) => boolean): boolean {
  return isOnline(path.file) || fields.formerly !== undefined;
}
