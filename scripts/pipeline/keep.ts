import { hash } from "node:crypto";
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { readContentFile } from "../files/read.ts";
import type { ListedText, LoadedFile } from "./load-file.ts";
import { loadBytes } from "./load-file.ts";
import type { Pack } from "./pack.ts";

/** What is kept of a file. */
export interface Kept {
  /** Size and times: whatever changes a file changes one of them. */
  readonly signature: string;
  /** Of the bytes. */
  readonly digest: string;
  readonly loaded: LoadedFile;
}

/** A file that was written so shortly before a pack may have changed again without another time, in milliseconds. */
const TOO_FRESH = 2000;

/** What a pack holds of a file that is as it was. */
export function findKept(contentDir: string, { path }: ListedText, pack: Pack): Kept | undefined {
  const text = pack.texts.get(path.file);
  if (text === undefined) return undefined;
  const { signature, digest, json } = splitKept(text);
  const now = signatureOf(contentDir, path.file);
  if (now === undefined) return undefined;
  const isFresh = now.changedAt > pack.writtenAt - TOO_FRESH;
  if (signature === now.signature && !isFresh) return { signature, digest, loaded: JSON.parse(json) };
  const file = readContentFile(contentDir, { path });
  if ("rule" in file || digestOf(file.bytes) !== digest) return undefined;
  return { signature: now.signature, digest, loaded: JSON.parse(json) };
}

/** Reads and checks a file, to be kept. The signature is taken first: a later change then shows. */
export function makeKept(contentDir: string, listed: ListedText): Kept {
  const { path } = listed;
  const { signature = "" } = signatureOf(contentDir, path.file) ?? {};
  const file = readContentFile(contentDir, listed);
  if ("rule" in file) return { signature: "", digest: "", loaded: { path, remarks: [file], marks: [] } };
  return { signature, digest: digestOf(file.bytes), loaded: loadBytes(path, file.bytes) };
}

/** The text that a pack keeps. */
export function formatKept({ signature, digest, loaded }: Kept): string {
  return `${signature}\n${digest}\n${JSON.stringify(loaded)}`;
}

function splitKept(text: string): { readonly signature: string; readonly digest: string; readonly json: string } {
  const first = text.indexOf("\n");
  const second = text.indexOf("\n", first + 1);
  return { signature: text.slice(0, first), digest: text.slice(first + 1, second), json: text.slice(second + 1) };
}

function signatureOf(contentDir: string, file: string) {
  const stats = lstatSync(join(contentDir, file), { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const { size, mtimeMs, ctimeMs, ino } = stats;
  return { signature: `${size} ${mtimeMs} ${ctimeMs} ${ino}`, changedAt: Math.max(mtimeMs, ctimeMs) };
}

function digestOf(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}
