import type { Envelope } from "../../../scripts/editor/form/envelope.ts";
import { openEnvelope, sealEnvelope } from "../../../scripts/editor/form/envelope.ts";
import type { Backend, BackendEntry, BackendFile, Decap } from "./decap.ts";
import type { FindChanges } from "./original.ts";

/** Where Decap's own back end is replaced: its name, and what our requests have besides. */
export interface BackendOptions {
  /** The name of ours, and that of Decap's. */
  readonly name: string;
  readonly base: string;
  readonly contentDir: string;
  readonly onSave: () => void;
  readonly server?: LocalServer;
}

/** On this machine: the address of the server, and its token. */
export interface LocalServer {
  readonly endpoint: string;
  readonly token: string;
  readonly language: string;
}

/**
 * Registers a back end that reads and writes as Decap's does, and gives each text an envelope: so a form knows the file that it shows,
 * and the server the bytes that the form was opened with.
 */
export function registerBackend(decap: Decap, options: BackendOptions): void {
  const base = decap.getBackend(options.base);
  if (base === undefined) throw new Error(`Decap has no back end called ${options.base}`);
  const create = function createBackend(...args: readonly unknown[]): Backend {
    return withEnvelopes(base.init(...args), options);
  };
  // Decap calls `new`; a function that returns an object gives it that.
  decap.registerBackend(options.name, create as unknown as new (...args: readonly unknown[]) => Backend);
}

function withEnvelopes(backend: Backend, { contentDir, server, onSave }: BackendOptions): Backend {
  const { entriesByFolder, allEntriesByFolder, entriesByFiles, getEntry, persistEntry, unpublishedEntryDataFile } =
    backend;
  const seal = (entry: BackendEntry): BackendEntry => {
    const text = entry.data;
    return text === null
      ? entry
      : { ...entry, data: sealEnvelope({ ...placeOf(contentDir, entry.file, server), text }) };
  };
  backend.entriesByFolder = async (...args) => keepCursor(await entriesByFolder.call(backend, ...args), seal);
  if (allEntriesByFolder !== undefined)
    backend.allEntriesByFolder = async (...args) => (await allEntriesByFolder.call(backend, ...args)).map(seal);
  backend.entriesByFiles = async (...args) => (await entriesByFiles.call(backend, ...args)).map(seal);
  backend.getEntry = async (path) => seal(await getEntry.call(backend, path));
  if (unpublishedEntryDataFile !== undefined)
    backend.unpublishedEntryDataFile = async (collection, slug, path, id) => {
      const text = await unpublishedEntryDataFile.call(backend, collection, slug, path, id);
      return sealEnvelope({ ...placeOf(contentDir, { path, id }, server), text });
    };
  if (server !== undefined) saveThrough(server, backend, onSave);
  else
    backend.persistEntry = (entry, options) =>
      persistEntry.call(backend, { ...entry, dataFiles: entry.dataFiles.map(unseal) }, options);
  return backend;
}

/**
 * Sends everything to the server of this machine. A form stays open after it was saved, with the hash that it was opened with: the next
 * save has the hash of the last one in its place.
 */
function saveThrough(server: LocalServer, backend: Backend, onSave: () => void): void {
  const { persistEntry } = backend;
  const renewed = new Map<string, string>();
  const keyOf = ({ file, hash }: Envelope) => `${file} ${hash}`;
  backend.request = (payload) => ask(server, payload);
  backend.persistEntry = async (entry, options) => {
    const envelopes = entry.dataFiles.map(({ raw }) => openEnvelope(raw));
    const dataFiles = entry.dataFiles.map((dataFile, index) => {
      const { hash, ...envelope } = envelopes[index] ?? openEnvelope(dataFile.raw);
      const newest = renewed.get(keyOf({ ...envelope, ...(hash === undefined ? {} : { hash }) })) ?? hash;
      return { ...dataFile, raw: sealEnvelope({ ...envelope, ...(newest === undefined ? {} : { hash: newest }) }) };
    });
    const answer = await persistEntry.call(backend, { ...entry, dataFiles }, options);
    onSave();
    openMoved(envelopes);
    const hashes = hashesIn(answer);
    for (const envelope of envelopes) {
      const now = hashes.get(envelope.file ?? "");
      if (typeof now === "string") renewed.set(keyOf(envelope), now);
    }
    return answer;
  };
}

/** Asks the server of this machine for the changes of an original; elsewhere its history is not at hand. */
export function changesFrom(server: LocalServer | undefined): FindChanges {
  return async (file) => {
    if (server === undefined) return undefined;
    const answer = await ask(server, { action: "changes", params: { file } });
    return Array.isArray(answer) ? answer : undefined;
  };
}

/** An item that went into another bulletin has another address here, too: the list shows it. */
function openMoved(envelopes: readonly Envelope[]): void {
  const isMoved = ({ file, bulletin }: Envelope) =>
    file?.startsWith("bulletins/") === true && bulletin !== undefined && !file.startsWith(`bulletins/${bulletin}/`);
  if (envelopes.some(isMoved)) location.assign(location.hash.replace(/\/entries\/.*$/, ""));
}

function hashesIn(answer: unknown): ReadonlyMap<string, unknown> {
  const hashes = typeof answer === "object" && answer !== null && "hashes" in answer ? answer.hashes : undefined;
  return new Map(typeof hashes === "object" && hashes !== null ? Object.entries(hashes) : []);
}

/** Decap reads the rest of a long list by a cursor, which is a member of the list. */
function keepCursor(entries: readonly BackendEntry[], seal: (entry: BackendEntry) => BackendEntry) {
  const cursors = Object.getOwnPropertySymbols(entries).map(
    (symbol) => [symbol, Reflect.get(entries, symbol)] as const,
  );
  return Object.assign(entries.map(seal), Object.fromEntries(cursors));
}

/** The path from the content folder; on this machine also the hash of the bytes, by which a save finds that the file has changed. */
function placeOf(contentDir: string, { path, id }: BackendEntry["file"], server: LocalServer | undefined) {
  const file = path.startsWith(`${contentDir}/`) ? path.slice(contentDir.length + 1) : path;
  return { file, ...(server === undefined || id === null ? {} : { hash: id }) };
}

function unseal({ raw, ...file }: BackendFile): BackendFile {
  return { ...file, raw: openEnvelope(raw).text };
}

async function ask({ endpoint, token, language }: LocalServer, payload: object): Promise<unknown> {
  const headers = { "content-type": "application/json", "x-dateline-token": token, "accept-language": language };
  const response = await fetch(endpoint, { method: "POST", headers, body: JSON.stringify(payload) });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  throw new Error(errorIn(answer));
}

function errorIn(answer: unknown): string {
  return typeof answer === "object" && answer !== null && "error" in answer ? String(answer.error) : "";
}
