import { type Message, MessageError } from "../../../../scripts/diagnostics/index.ts";

/** The metadata of an object in a store. */
export interface ObjectInfo {
  /** Media type. */
  readonly type: string;
  /** Value of `Cache-Control`. */
  readonly cache: string;
}

/**
 * A store of objects by key, such as S3. Every call is atomic, and its effect is visible to all clients at once. Calls reject
 * with a {@link StoreError}.
 */
export interface ObjectStore {
  /** The first `most` bytes of an object, or all if it has fewer; undefined when there is none. */
  read(key: string, most: number): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array, info: ObjectInfo): Promise<void>;
  /** Writes an object unless an object with other bytes exists; then it returns false and changes nothing. */
  create(key: string, bytes: Uint8Array, info: ObjectInfo): Promise<boolean>;
  /** Copies an object inside the store; the copy gets its own `info`. */
  copy(from: string, to: string, info: ObjectInfo): Promise<void>;
  /** Removes an object, if it exists. */
  remove(key: string): Promise<void>;
  /** The keys that begin with a prefix, in the order of their UTF-16 code units. */
  list(prefix: string): Promise<readonly string[]>;
}

/** The maximum size, in bytes, of a read of this program's own records in a store, such as lists of files. */
export const LARGEST_RECORD = 64 * 2 ** 20;

/** A store refused a call or could not be reached. */
export class StoreError extends MessageError {}

/** A failure after which the same call may succeed. */
export class TransientError extends StoreError {
  /** The minimum waiting time that the store requested, in milliseconds; 0 without a request. */
  readonly retryAfter: number;
  constructor(words: Message, retryAfter = 0) {
    super(words);
    this.retryAfter = retryAfter;
  }
}
