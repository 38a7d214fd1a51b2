import { type Address, pageAt, rootFile } from "../../content/addresses.ts";
import { parseOldAddress } from "../../schema/former/former-names.ts";
import type { Route, SitePages } from "../../site/route.ts";

/** The withdrawn addresses of a publication, from which `npm run headers` makes the rules of a host. */
export interface WithdrawnListView {
  readonly kind: "withdrawn-list";
  readonly address: Address;
  readonly addresses: readonly Address[];
}

/** `withdrawn.json`, which lists the addresses that answer 410; it is there only if there are any. */
export function withdrawnRoutes([first]: readonly SitePages[]): readonly Route<WithdrawnListView>[] {
  const typed = Object.keys(first?.site.publication.masthead.withdrawn ?? {}).sort();
  const addresses = typed.flatMap((each): readonly Address[] => {
    const address = parseOldAddress(each);
    const page = address === undefined ? undefined : pageAt(address);
    return address === undefined ? [] : [address, ...(page === undefined || page === address ? [] : [page])];
  });
  if (addresses.length === 0) return [];
  const [kind, address] = ["withdrawn-list", rootFile("withdrawn.json")] as const;
  const text = `[\n${addresses.map((each) => `  ${JSON.stringify(each)}`).join(",\n")}\n]\n`;
  return [
    {
      kind,
      address,
      dependencies: { values: addresses },
      view: () => ({ kind, address, addresses }),
      text: () => text,
    },
  ];
}
