import { parseContentPath } from "../../../../../scripts/content/browser.ts";
import { DEFAULT_ZONE, type Moment, millisecondsOf, minuteAt } from "../../../../../scripts/i18n/browser.ts";
import type { Content } from "../../../../../scripts/model/browser.ts";
import type { PreviewContext } from "../../preview/preview-slice.ts";
import type { BlobId } from "./store.ts";

/** Whether a file is a text, and not a picture or document. */
export function isText(file: string): boolean {
  const path = parseContentPath(file);
  return path !== undefined && path.kind !== "media";
}

/** The bulletin of a text or a picture; undefined for files outside bulletins. */
export function periodIn(file: string): string | undefined {
  const path = parseContentPath(file);
  if (path?.kind === "media") return /^bulletins\/([^/]+)\//.exec(file)?.[1];
  return path !== undefined && "period" in path ? path.period : undefined;
}

/** The texts that everybody can read. */
export function onlineIn({ texts, records }: PreviewContext): ReadonlySet<string> {
  return new Set([...texts.map(([file]) => file), ...records.map(({ path }) => path.file)]);
}

/** A time (RFC 3339) as a moment of the publication. */
export function momentOf({ publication }: Content, time: string): Moment {
  return minuteAt(millisecondsOf(time) ?? 0, publication?.fields.timeZone ?? DEFAULT_ZONE);
}

/** The data of the published site, with texts of the repository in place of its own. */
export function withTexts(
  context: PreviewContext,
  texts: ReadonlyMap<string, string>,
  files: readonly string[],
): PreviewContext {
  return {
    ...context,
    texts: [...texts],
    records: context.records.filter(({ path: { file } }) => !texts.has(file) && files.includes(file)),
    files,
  };
}

/** The name that git gives to bytes: SHA-1 (RFC 3174) of a header and them. */
export async function blobIdOf(bytes: Uint8Array): Promise<string> {
  const header = new TextEncoder().encode(`blob ${bytes.length}\0`);
  const whole = new Uint8Array(header.length + bytes.length);
  whole.set(header);
  whole.set(bytes, header.length);
  const digest = await crypto.subtle.digest("SHA-1", whole);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether a text has the bytes of this name. */
export async function hasBlobId(text: string, blob: BlobId): Promise<boolean> {
  return (await blobIdOf(new TextEncoder().encode(text))) === blob;
}

/** A text of its bytes, with its byte order mark. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** The bytes of a text. */
export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
