import { type Address, addressesOf, type Slug } from "../../../scripts/content/index.ts";
import type { Moment } from "../../../scripts/i18n/index.ts";
import {
  type Content,
  type Former,
  pagePathsOf,
  parseFormer,
  publicContent,
  recordsOf,
} from "../../../scripts/model/index.ts";

/**
 * Content that may not be shown today in versions in which it was public. Addresses are the present and the former ones, in every language.
 */
export interface Today {
  /** Drafts and content under embargo: not even their names are public. */
  readonly hidden: ReadonlySet<Address>;
  /** Withdrawn content: its title and address are public. */
  readonly withdrawn: ReadonlySet<Address>;
}

/** Used if nothing is known about today except the new version. */
export const UNKNOWN: Today = { hidden: new Set(), withdrawn: new Set() };

/** The state of a publication as of a moment, from all its content. */
export function todayOf(content: Content, asOf: Moment): Today {
  const { files } = publicContent(content, asOf);
  const places = placesOf(content);
  const shown = new Set(places.flatMap(({ file, addresses }) => (files.has(file) ? addresses : [])));
  const hidden = places.flatMap(({ file, addresses }) => (files.has(file) ? [] : addresses));
  const withdrawn = places.flatMap(({ file, isWithdrawn, addresses }) =>
    isWithdrawn && files.has(file) ? addresses : [],
  );
  return { hidden: new Set(hidden.filter((address) => !shown.has(address))), withdrawn: new Set(withdrawn) };
}

/** A content file, with the addresses that it has and had. */
interface Place {
  readonly file: string;
  readonly isWithdrawn: boolean;
  readonly addresses: readonly Address[];
}

function placesOf({ publication, items, bulletins, pages, events }: Content): readonly Place[] {
  const languages = publication?.fields.languages ?? [];
  const addresses = addressesOf(languages);
  const pathOf = pagePathsOf(pages);
  const place = (file: string, reason: string | undefined, at: readonly Address[]): Place => ({
    file,
    isWithdrawn: reason !== undefined,
    addresses: at,
  });
  return [
    ...items.flatMap((item) => {
      const formers = recordsOf(item).flatMap(({ fields }) => formersOf(fields.formerly));
      return recordsOf(item).map(({ path: { file, language, period, slug }, fields }) => {
        const own: Former = { name: fields.slug ?? slug };
        return place(
          file,
          item.original.fields.withdrawn,
          [own, ...formers].map((former) =>
            "address" in former ? former.address : addresses.item(language, former.period ?? period, former.name),
          ),
        );
      });
    }),
    ...bulletins
      .flatMap(recordsOf)
      .map(({ path: { file, language, period } }) => place(file, undefined, [addresses.bulletin(language, period)])),
    ...pages.flatMap((page) => {
      const formers = recordsOf(page).flatMap(({ fields }) => formersOf(fields.formerly));
      return recordsOf(page).map((record) => {
        const { path, fields } = record;
        const at = (slug: Slug) => addresses.page(path.language, pathOf({ ...record, fields: { ...fields, slug } }));
        const former = formers.map((each) => ("address" in each ? each.address : at(each.name)));
        return place(path.file, undefined, [addresses.page(path.language, pathOf(record)), ...former]);
      });
    }),
    ...events.map(({ path: { file, key }, fields }) => {
      const names = [{ name: key }, ...formersOf(fields.formerly)];
      const at = names.flatMap((former) =>
        "address" in former ? former.address : languages.map((language) => addresses.event(language, former.name)),
      );
      return place(file, fields.withdrawn, at);
    }),
  ];
}

function formersOf(formerly: readonly string[] | undefined): readonly Former[] {
  return (formerly ?? []).flatMap((text) => parseFormer(text) ?? []);
}
