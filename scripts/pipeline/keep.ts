import { readContentFile } from "../files/read.ts";
import type { ListedText, LoadedFile } from "./load-file.ts";
import { digestOf, loadBytes } from "./load-file.ts";
import type { Pack } from "./pack.ts";

/*
 * What is kept of a file is one text: the file's stamp, the digest of its bytes, and what they gave, as JSON, a line each.
 * Threads hand it over as it is: a text is copied faster than what it says.
 */

/** A file that was written so shortly before a pack may have changed again without another time, in milliseconds. */
const TOO_FRESH = 2000;

/** What a pack holds of a file that is as it was: by its stamp or, where that has changed, by its bytes. */
export function findKept(contentDir: string, { path, stamp, changedAt }: ListedText, pack: Pack): string | undefined {
  const text = pack.texts.get(path.file);
  if (text === undefined) return undefined;
  const [keptStamp, keptDigest, json] = splitKept(text);
  const isFresh = changedAt > pack.writtenAt - TOO_FRESH;
  if (keptStamp === stamp && !isFresh) return text;
  const file = readContentFile(contentDir, { path });
  const isSame = !("rule" in file) && digestOf(file.bytes) === keptDigest;
  return isSame ? formatKept(stamp, keptDigest, json) : undefined;
}

/** Reads and checks a file, to be kept. Its stamp was taken before, so that a later change shows. */
export function makeKept(contentDir: string, listed: ListedText): string {
  const file = readContentFile(contentDir, listed);
  if ("rule" in file) return formatKept("", "", JSON.stringify({ remarks: [file], marks: [] }));
  const loaded = loadBytes(listed.path, file.bytes);
  return formatKept(listed.stamp, loaded.state?.bytes ?? digestOf(file.bytes), JSON.stringify(loaded));
}

/** What a kept text says. */
export function parseKept(text: string): LoadedFile {
  const [, , json] = splitKept(text);
  return JSON.parse(json);
}

function formatKept(stamp: string, digest: string, json: string): string {
  return `${stamp}\n${digest}\n${json}`;
}

function splitKept(text: string): readonly [stamp: string, digest: string, json: string] {
  const first = text.indexOf("\n");
  const second = text.indexOf("\n", first + 1);
  return [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
}
