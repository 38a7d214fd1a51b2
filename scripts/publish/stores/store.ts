/** What is kept with an object of a store. */
export interface ObjectInfo {
  /** Media type. */
  readonly type: string;
  /** Value of `Cache-Control`. */
  readonly cache: string;
}

/**
 * A store of objects by key, as S3 and its kin are: every call is atomic and seen by all at once. Calls reject with a
 * {@link StoreError}.
 */
export interface ObjectStore {
  /** The bytes of an object; undefined when there is none. */
  read(key: string): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array, facts: ObjectInfo): Promise<void>;
  /** Writes an object unless there is one with other bytes: false then, and the store is as it was. */
  create(key: string, bytes: Uint8Array, facts: ObjectInfo): Promise<boolean>;
  /** Copies inside the store, with facts of its own. */
  copy(from: string, to: string, facts: ObjectInfo): Promise<void>;
  /** Removes an object; it is no error when there is none. */
  remove(key: string): Promise<void>;
  /** The keys that begin with a prefix, in the order of their code units. */
  list(prefix: string): Promise<readonly string[]>;
}

/** A store refused, or could not be reached. The message is one sentence for whoever publishes. */
export class StoreError extends Error {}

/** A failure after which the same call may succeed. */
export class PassingError extends StoreError {
  /** In milliseconds: how long to wait at least, where the store asked for it. */
  readonly after: number;
  constructor(message: string, after = 0) {
    super(message);
    this.after = after;
  }
}
