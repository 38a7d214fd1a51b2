import type { TextRecord } from "../../../content/content.ts";
import type { EventRecord } from "../../../content/schema/record.ts";

/**
 * Whether everybody can read something or could: it is then withdrawn and not deleted, and its address says so from then on. What former
 * addresses lead to was online under another name, or may have been, unless it is known that it never was.
 */
export function wasOnline(
  { path, fields }: TextRecord | EventRecord,
  isOnline: (file: string) => boolean,
  wasNever: (file: string) => boolean = () => false,
): boolean {
  return isOnline(path.file) || ("formerly" in fields && fields.formerly !== undefined && !wasNever(path.file));
}
