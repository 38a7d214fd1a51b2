import { existsSync, readFileSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { checkImage, findSlug, type Period, refuseSize, writeWhole } from "../../../../scripts/content/index.ts";
import { decodePercent, sentencesOf } from "../../../../scripts/diagnostics/index.ts";
import { digestOf } from "../../../../scripts/release/index.ts";
import {
  DecoderMissing,
  measureImage,
  type PreparedPicture,
  preparePicture,
} from "../../../../scripts/templates/index.ts";
import { withoutName } from "../html/data-url.ts";
import { type MessageId, message } from "../message.ts";
import { isPlainFile } from "../read-source-file.ts";
import type { Room } from "../room.ts";
import type { Note } from "../source.ts";
import { addToState, type ImportState, pictureKey } from "../state.ts";
import type { ArchivePictures } from "./archive-pictures.ts";
import { FetchError, fetchBytes } from "./fetch.ts";

/** Where pictures come from and go to. */
export interface PictureOptions {
  readonly contentDir: string;
  /** The downloads of earlier runs; absent if none are recorded. */
  readonly known?: { readonly state: ImportState; readonly stateFile: string };
  /** The folder that local pictures must be in; addresses of the web only, without it. */
  readonly folder?: string | undefined;
  /** The pictures that a folder has under the addresses of the web. */
  readonly archive?: ArchivePictures;
  readonly trustedHosts: readonly string[];
  /** Whether pictures of the web are read. */
  readonly web: "read" | "do not read";
  /** A dry run reads the same pictures, so that its report is the same, and writes none. */
  readonly mode: "write" | "dry run";
  readonly room: Room;
}

/** Gives pictures of other systems to the content. */
export interface Pictures {
  /** The path of a picture from the texts of a bulletin, `media/quito.jpg`; otherwise why there is none. */
  readonly get: (url: string, period: Period) => Promise<string | { readonly reason: Note }>;
}

/** In bytes, before a picture is made smaller. */
const LARGEST = 40_000_000;

/** After this number of failures a host gets no more requests: without a network, each picture would take seconds. */
const MOST_FAILURES = 3;

/** Errors of a host, and not of one of its addresses. */
const FAILURES: ReadonlySet<string> = new Set<MessageId>(["fetch-unreached", "fetch-silent", "fetch-slow"]);

/** Opens the pictures. A picture that an earlier run has written is taken from the content, even if it was edited since. */
export function openPictures(options: PictureOptions): Pictures {
  const files = new Map([...(options.known?.state.pictures ?? [])].map(([key, { file }]) => [key, file]));
  const failures = new Map<string, number>();
  const names = openNames(options.contentDir);
  return {
    async get(address, period) {
      const url = withoutName(address);
      const key = pictureKey(period, url.startsWith("data:") ? digestOf(url) : url);
      const known = files.get(key);
      const isTaken = (file: string) => names.isTaken(file) || existsSync(join(options.contentDir, file));
      if (known !== undefined && isTaken(known)) return linkTo(known);
      const picture = await prepare(() => readPicture(url, options, failures));
      if ("reason" in picture) return picture;
      const file = names.find(`bulletins/${period}/media/${nameIn(url)}`, picture);
      const reason = await findFault(file, picture.bytes, options.room);
      if (reason !== undefined) return { reason };
      if (options.mode === "write") {
        writeWhole(options.contentDir, file, picture.bytes);
        if (options.known !== undefined)
          addToState(options.known.stateFile, "picture", key, { file, sha256: digestOf(picture.bytes) });
      }
      names.take(file, picture);
      files.set(key, file);
      return linkTo(file);
    },
  };
}

async function prepare(
  read: () => Uint8Array | Promise<Uint8Array>,
): Promise<PreparedPicture | { readonly reason: Note }> {
  try {
    return (await preparePicture(await read())) ?? { reason: [message("import-picture-format")] };
  } catch (error) {
    if (error instanceof FetchError) return { reason: [error.words] };
    if (error instanceof DecoderMissing) return { reason: [message("picture-decoder-missing")] };
    throw error;
  }
}

/** The errors that `validate` would report for a picture, or for its folder with one file more. */
async function findFault(file: string, bytes: Uint8Array, room: Room): Promise<Note | undefined> {
  const size = refuseSize({ kind: "media", file }, bytes.length);
  const [fault] = size === undefined ? checkImage(file, bytes) : [size];
  const measured = fault ?? (await measureImage(file, bytes));
  if ("rule" in measured) return sentencesOf(measured);
  const full = room.take(file);
  return full === undefined ? undefined : [full];
}

async function readPicture(url: string, options: PictureOptions, failures: Map<string, number>): Promise<Uint8Array> {
  if (!URL.canParse(url)) throw new FetchError(message("import-picture-address"));
  if (url.startsWith("data:")) return readDataUrl(url);
  if (url.startsWith("file:")) return readLocal(url, options.folder);
  const copy = options.archive?.find(url);
  if (copy !== undefined) return readLocal(copy, options.folder);
  if (options.web === "do not read") throw new FetchError(message("import-picture-web"));
  const { host } = new URL(url);
  const failed = failures.get(host) ?? 0;
  if (failed >= MOST_FAILURES) throw new FetchError(message("import-picture-host", { host, most: MOST_FAILURES }));
  try {
    const bytes = await fetchBytes(url, { largest: LARGEST, trustedHosts: options.trustedHosts });
    failures.delete(host);
    return bytes;
  } catch (error) {
    if (error instanceof FetchError && FAILURES.has(error.words.id)) failures.set(host, failed + 1);
    throw error;
  }
}

function readDataUrl(url: string): Uint8Array {
  const [, data] = /^data:image\/[a-z+.-]+;base64,([A-Za-z0-9+/=\s]*)$/.exec(url) ?? [];
  if (data === undefined || data.length > LARGEST) throw new FetchError(message("import-picture-base64"));
  return Buffer.from(data, "base64");
}

/** Reads a file of the imported folder, and of no other: a page could refer to any file of the machine. */
function readLocal(url: string, folder: string | undefined): Uint8Array {
  const path = findPath(url);
  if (folder === undefined || path === undefined) throw new FetchError(message("import-picture-machine"));
  if (!isPlainFile(path)) throw new FetchError(message("import-picture-missing"));
  if (!realpathSync(path).startsWith(`${realpathSync(folder)}${sep}`))
    throw new FetchError(message("import-picture-outside"));
  return readFileSync(path);
}

function findPath(url: string): string | undefined {
  try {
    const { href, search, hash } = new URL(url);
    return fileURLToPath(href.slice(0, href.length - search.length - hash.length));
  } catch {
    return undefined;
  }
}

/** The names of pictures, including pictures of this run. */
interface PictureNames {
  /** Finds an unused name, or the name of a file with the same bytes. Takes its path without a number and an extension. */
  readonly find: (path: string, picture: PreparedPicture) => string;
  readonly take: (file: string, picture: PreparedPicture) => void;
  /** Whether this run has taken it. */
  readonly isTaken: (file: string) => boolean;
}

/** Reads the files of each name once: thousands of pictures may be named `image.jpg`. */
function openNames(contentDir: string): PictureNames {
  const named = new Map<string, { readonly files: Map<string, string>; next: number }>();
  const taken = new Map<string, string>();
  const digestAt = (file: string): string | undefined => {
    const there = join(contentDir, file);
    return taken.get(file) ?? (isPlainFile(there) ? digestOf(readFileSync(there)) : undefined);
  };
  return {
    find(path, { bytes, extension }) {
      const fileOf = (number: number): string => `${path}${number === 1 ? "" : `-${number}`}.${extension}`;
      const known = named.get(fileOf(1)) ?? { files: new Map<string, string>(), next: 1 };
      named.set(fileOf(1), known);
      for (; taken.has(fileOf(known.next)) || existsSync(join(contentDir, fileOf(known.next))); known.next += 1) {
        const digest = digestAt(fileOf(known.next));
        if (digest !== undefined) known.files.set(digest, fileOf(known.next));
      }
      return known.files.get(digestOf(bytes)) ?? fileOf(known.next);
    },
    take: (file, { bytes }) => taken.set(file, digestOf(bytes)),
    isTaken: (file) => taken.has(file),
  };
}

function nameIn(url: string): string {
  if (url.startsWith("data:")) return "picture";
  const last = new URL(url).pathname.split("/").at(-1) ?? "";
  return (
    findSlug(
      decodePercent(last)
        .replace(/\.[a-z0-9]+$/i, "")
        .slice(0, 60),
    ) ?? "picture"
  );
}

function linkTo(file: string): string {
  return file.slice(file.indexOf("media/"));
}
