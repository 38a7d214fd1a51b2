import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JournalEntry, KeptRelease, Retention } from "../journal.ts";
import { readTree } from "../stores/tree-store.ts";
import type { Delivery, DeliveryPlan } from "../to-store.ts";
import { planDelivery } from "../to-store.ts";
import type { Destination } from "./destination.ts";
import { readRelease, treeOfRelease } from "./manifest.ts";

/** What to publish: the site in a folder, or a release that was published before, by the first digits of its id. */
export type Order = { readonly siteDir: string } | { readonly rollback: string };

/**
 * Finds what an order asks for, and works out what has to be done for it. Nothing is changed yet. Rejects with an
 * {@link UnknownReleaseError}, a `ChangedSiteError` or a `StoreError`.
 */
export async function prepareOrder(
  place: Destination,
  head: JournalEntry,
  order: Order,
  retention: Retention,
): Promise<{ readonly delivery: Delivery; readonly plan: DeliveryPlan }> {
  const delivery =
    "siteDir" in order ? readSite(order.siteDir) : await readEarlier(place, findRelease(head, order.rollback));
  const published = await place.readPublished(head);
  return { delivery, plan: await planDelivery(place.store, { head, published }, delivery, retention) };
}

/** A release can't be gone back to. */
export class UnknownReleaseError extends Error {
  readonly known: readonly KeptRelease[];
  constructor(wanted: string, known: readonly KeptRelease[]) {
    super(`Unexpected release ${wanted}, expected the first digits of one that is kept`);
    this.known = known;
  }
}

function readSite(siteDir: string): Delivery {
  const release = readRelease(siteDir);
  const tree = treeOfRelease(release);
  const paths = new Map(tree.map(({ path, sha256 }) => [sha256, path]));
  return {
    id: release.id,
    tree,
    findBytes: (digest) => {
      const path = paths.get(digest);
      return path === undefined ? undefined : readFileSync(join(siteDir, path));
    },
  };
}

async function readEarlier(place: Destination, { id, tree }: KeptRelease): Promise<Delivery> {
  return { id, tree: await readTree(place.store, tree), findBytes: () => undefined };
}

function findRelease({ releases, attempts }: JournalEntry, wanted: string): KeptRelease {
  const known = [...releases, ...attempts];
  const [found, ...others] = known.filter(({ id }) => wanted !== "" && id.startsWith(wanted));
  if (found === undefined || others.some(({ id }) => id !== found.id)) throw new UnknownReleaseError(wanted, known);
  return found;
}
