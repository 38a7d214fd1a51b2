import { type Address, addressesOf, parseContentPath, type Slug } from "../../../scripts/content/index.ts";
import { decodePercent } from "../../../scripts/diagnostics/index.ts";
import { addressOwners, type Content, namedMovesOf, parseOldAddress } from "../../../scripts/model/index.ts";
import { message } from "./message.ts";
import type { PlannedItem } from "./plan-import.ts";
import type { Note } from "./source.ts";

/** The addresses that an item had on the old site and that can lead to the new one, and why others can't. */
export interface FormerAddresses {
  readonly addresses: readonly Address[];
  readonly notes: readonly Note[];
}

/** Finds the former addresses of each item. An item that keeps its only address, or had none, has none in the result. */
export function formerAddresses(
  planned: readonly PlannedItem[],
  content: Content,
): ReadonlyMap<PlannedItem, FormerAddresses> {
  const owners = openOwners(planned, content);
  return new Map(
    planned.flatMap((each) => {
      const { address, former = [] } = each.item;
      const written = [...new Set([...(address === undefined ? [] : [address]), ...former])];
      const found = written.flatMap((url) => findFormer(each.file, url, owners) ?? []);
      const addresses = new Set(found.flatMap((one) => ("address" in one ? one.address : [])));
      const notes = found.flatMap((one) => ("note" in one ? [one.note] : []));
      return found.length === 0 ? [] : [[each, { addresses: [...addresses], notes }] as const];
    }),
  );
}

type FormerAddress = { readonly address: Address } | { readonly note: Note };

/** The present or former owner of an address. */
interface Owners {
  readonly presentOwner: (address: Address) => string | undefined;
  /** The files that former addresses lead to. */
  readonly claimed: Map<string, string>;
}

function openOwners(planned: readonly PlannedItem[], content: Content): Owners {
  const { item: addressOf, bulletin } = addressesOf(content.publication?.fields.languages ?? []);
  const present = new Map<string, string>();
  for (const { language, period, file, slug } of planned) {
    present.set(normalize(bulletin(language, period)), `bulletins/${period}`);
    present.set(normalize(addressOf(language, period, slug ?? nameIn(file))), file);
  }
  const ownerOf = addressOwners(content);
  return {
    presentOwner(address) {
      const owner = ownerOf(address);
      return present.get(normalize(address)) ?? (typeof owner === "object" ? owner.file : owner);
    },
    claimed: new Map(namedMovesOf(content).map(({ from, source }) => [normalize(from), source.file])),
  };
}

function findFormer(file: string, url: string, { presentOwner, claimed }: Owners): FormerAddress | undefined {
  const address = pathOf(url);
  if (address === undefined) return { note: [message("import-former-path", { address: url })] };
  const owner = presentOwner(address);
  if (owner === file) return undefined;
  const other = owner ?? claimed.get(normalize(address)) ?? file;
  if (other === "the publication") return { note: [message("import-former-own", { address })] };
  if (other !== file) return { note: [message("import-former-taken", { address, owner: other })] };
  claimed.set(normalize(address), file);
  return { address };
}

/** The path of an address, in the form of content; undefined for an address with a query, which hosts can't redirect by its path. */
function pathOf(url: string): Address | undefined {
  if (!URL.canParse(url)) return undefined;
  const { pathname, search } = new URL(url);
  return search === "" ? parseOldAddress(decodePercent(pathname).normalize("NFC")) : undefined;
}

/** Addresses are compared without case, without the slash at their end, and without the file name of a folder's page. */
function normalize(address: Address): string {
  return address.toLowerCase().replace(/\/(?:index\.html)?$/, "");
}

/** `quito` of `bulletins/2021-10/quito.en.md`. */
function nameIn(file: string): Slug {
  const path = parseContentPath(file);
  if (path?.kind !== "item") throw new TypeError(`${file} is no item`);
  return path.slug;
}
