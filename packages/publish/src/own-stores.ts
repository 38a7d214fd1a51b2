import { refuseNames } from "../../../scripts/extensions/check-config.ts";
import type * as face from "../../../scripts/extensions/extension.ts";
import { callPart, reasonOf, wrongResult } from "../../../scripts/extensions/extension-error.ts";
import type { LoadedExtensions } from "../../../scripts/extensions/loaded-extensions.ts";
import { partsOf } from "../../../scripts/extensions/loaded-extensions.ts";
import { callable, objectOf } from "../../../scripts/extensions/shape.ts";
import { message } from "./message.ts";
import type { ObjectStore } from "./stores/store.ts";
import { StoreError, TransientError } from "./stores/store.ts";

/** A store of the project's own, as `--target` names it. */
export interface OwnTarget {
  readonly kind: "own";
  readonly open: () => ObjectStore;
}

/** Finds the store of an extension that a target names: `<scheme>:<address>`. */
export function findOwnTarget(extensions: LoadedExtensions | undefined, target: string): OwnTarget | undefined {
  if (extensions === undefined) return undefined;
  const stores = storesOf(extensions);
  refuseNames(
    extensions,
    stores.map(({ path, part: { scheme } }) => ({ path, name: scheme })),
    ["s3", "dir"],
  );
  const [, scheme, address = ""] = /^([a-z0-9-]+):(.*)$/s.exec(target) ?? [];
  const found = stores.find(({ part }) => part.scheme === scheme);
  if (found === undefined) return undefined;
  const { path, part } = found;
  return {
    kind: "own",
    open() {
      const opened: unknown = callPart(extensions, path, () => part.open(address));
      if (!isStore(opened)) throw wrongResult(extensions, path, { found: opened, expected: "ObjectStore" });
      return withStoreErrors(opened, path);
    },
  };
}

/** How the stores of extensions are written as targets. */
export function ownTargetForms(extensions: LoadedExtensions | undefined): readonly string[] {
  return extensions === undefined ? [] : storesOf(extensions).map(({ part: { scheme } }) => `${scheme}:ADDRESS`);
}

function storesOf(extensions: LoadedExtensions) {
  return partsOf(
    extensions,
    "stores",
    ({ stores }) => stores,
    ({ scheme }) => scheme,
  );
}

function isStore(value: unknown): value is face.ObjectStore {
  const calls = { read: callable, write: callable, create: callable, copy: callable, remove: callable, list: callable };
  if (typeof value !== "object" || value === null) return false;
  // A store may be an instance of a class, and may have more than it must.
  const members = Object.fromEntries(Object.keys(calls).map((name) => [name, Reflect.get(value, name)]));
  return objectOf("ObjectStore", calls)(members, "").length === 0;
}

/** The store, whose calls reject as those of Dateline's own stores do. */
function withStoreErrors(store: face.ObjectStore, part: string): ObjectStore {
  const told = <Result>(call: Promise<Result>): Promise<Result> =>
    call.catch((error: unknown) => {
      throw storeError(error, part);
    });
  return {
    read: (key, most) => told(store.read(key, most)),
    write: (key, bytes, info) => told(store.write(key, bytes, info)),
    create: (key, bytes, info) => told(store.create(key, bytes, info)),
    copy: (from, to, info) => told(store.copy(from, to, info)),
    remove: (key) => told(store.remove(key)),
    list: (prefix) => told(store.list(prefix)),
  };
}

function storeError(error: unknown, part: string): StoreError {
  const words = message("publish-store-failed", { part, reason: reasonOf(error) });
  const retryAfter: unknown =
    typeof error === "object" && error !== null ? Reflect.get(error, "retryAfter") : undefined;
  return typeof retryAfter === "number" ? new TransientError(words, retryAfter) : new StoreError(words);
}
