import type { Envelope } from "../../../scripts/extras/editor/form/envelope.ts";
import { openEnvelope, sealEnvelope } from "../../../scripts/extras/editor/form/envelope.ts";
import type { Backend, BackendEntry, Decap } from "./decap.ts";

/** How one of Decap's back ends becomes ours. */
export interface BackendOptions {
  /** The name of ours, and that of Decap's. */
  readonly name: string;
  readonly base: string;
  readonly contentDir: string;
  /** The identity of a text as it was opened, by which a save finds that the file has changed since. */
  readonly identify: (id: string | null, text: string) => string | undefined;
  /** Changes how it saves. Texts that it gets have their envelopes. */
  readonly adapt: (backend: Backend) => void;
}

/**
 * Registers a back end that reads as Decap's does, and gives each text an envelope: so a form knows the file that it shows, and a save
 * the bytes that the form was opened with.
 */
export function registerBackend(decap: Decap, options: BackendOptions): void {
  const base = decap.getBackend(options.base);
  if (base === undefined) throw new Error(`Decap has no back end called ${options.base}`);
  const create = function createBackend(...args: readonly unknown[]): Backend {
    const backend = base.init(...args);
    options.adapt(backend);
    return withEnvelopes(backend, options);
  };
  // Decap calls `new`; a function that returns an object gives it that.
  decap.registerBackend(options.name, create as unknown as new (...args: readonly unknown[]) => Backend);
}

function withEnvelopes(backend: Backend, { contentDir, identify }: BackendOptions): Backend {
  const { entriesByFolder, allEntriesByFolder, traverseCursor, entriesByFiles, getEntry } = backend;
  const { unpublishedEntryDataFile } = backend;
  const sealText = ({ path, id }: BackendEntry["file"], text: string): string => {
    const file = path.startsWith(`${contentDir}/`) ? path.slice(contentDir.length + 1) : path;
    const hash = identify(id, text);
    return sealEnvelope({ file, ...(hash === undefined ? {} : { hash }), text });
  };
  // A file that is not there has null as its text, or an empty one.
  const seal = (entry: BackendEntry): BackendEntry =>
    entry.data ? { ...entry, data: sealText(entry.file, entry.data) } : entry;
  backend.entriesByFolder = async (...args) => keepCursor(await entriesByFolder.call(backend, ...args), seal);
  if (allEntriesByFolder !== undefined)
    backend.allEntriesByFolder = async (...args) => (await allEntriesByFolder.call(backend, ...args)).map(seal);
  if (traverseCursor !== undefined)
    backend.traverseCursor = async (...args) => {
      const { entries, cursor } = await traverseCursor.call(backend, ...args);
      return { entries: entries.map(seal), cursor };
    };
  backend.entriesByFiles = async (...args) => (await entriesByFiles.call(backend, ...args)).map(seal);
  backend.getEntry = async (path) => seal(await getEntry.call(backend, path));
  if (unpublishedEntryDataFile !== undefined)
    backend.unpublishedEntryDataFile = async (collection, slug, path, id) =>
      sealText({ path, id }, await unpublishedEntryDataFile.call(backend, collection, slug, path, id));
  return backend;
}

/** Decap reads the rest of a long list by a cursor, which is a member of the list. */
function keepCursor(entries: readonly BackendEntry[], seal: (entry: BackendEntry) => BackendEntry) {
  const cursors = Object.getOwnPropertySymbols(entries).map(
    (symbol) => [symbol, Reflect.get(entries, symbol)] as const,
  );
  return Object.assign(entries.map(seal), Object.fromEntries(cursors));
}

/** The identities that texts have after they were saved. */
export interface Renewals {
  /** The envelope of a text as it was opened or last saved. */
  open(raw: string): Envelope;
  /** Remembers the identity that a text has from now on. */
  renew(raw: string, hash: string): void;
}

/**
 * A form stays open after it was saved, with the identity of the text that it was opened with: the next save has that of the last one
 * in its place.
 */
export function openRenewals(): Renewals {
  const renewed = new Map<string, string>();
  const keyOf = ({ file, hash }: Envelope) => `${file} ${hash}`;
  return {
    open(raw) {
      const envelope = openEnvelope(raw);
      const newest = renewed.get(keyOf(envelope));
      return newest === undefined ? envelope : { ...envelope, hash: newest };
    },
    renew(raw, hash) {
      renewed.set(keyOf(openEnvelope(raw)), hash);
    },
  };
}
