import { type Address, addressesOf } from "../../../../scripts/content/browser.ts";
import { type Content, pagePathsOf, recordsOf } from "../../../../scripts/model/browser.ts";

/** An address that a file has, or had before its text got its own slug. */
export interface AddressOfFile {
  readonly file: string;
  readonly address: Address;
}

/** The addresses of all texts and events. `before` is the same content as published: present changes may not be published yet. */
export function addressesIn(content: Content, before?: Content): readonly AddressOfFile[] {
  const languages = content.publication?.fields.languages ?? [];
  const { item, bulletin, event, page } = addressesOf(languages);
  const itemSlugs = slugsIn((before?.items ?? []).flatMap(recordsOf));
  const pageSlugs = slugsIn((before?.pages ?? []).flatMap(recordsOf));
  const pathOf = pagePathsOf(content.pages);
  return [
    ...content.items.flatMap(recordsOf).flatMap(({ path, fields: { slug } }) =>
      [slug, itemSlugs.get(path.file), path.slug].map((each = path.slug) => ({
        file: path.file,
        address: item(path.language, path.period, each),
      })),
    ),
    ...content.bulletins.flatMap(recordsOf).map(({ path }) => ({
      file: path.file,
      address: bulletin(path.language, path.period),
    })),
    ...content.pages.flatMap(recordsOf).flatMap((record) => {
      const { path, fields } = record;
      const ends = [fields.slug, pageSlugs.get(path.file), path.slug].map((each = path.slug) =>
        page(path.language, each),
      );
      return [page(path.language, pathOf(record)), ...ends].map((address) => ({ file: path.file, address }));
    }),
    ...languages
      .slice(0, 1)
      .flatMap((language) =>
        content.events.map(({ path }) => ({ file: path.file, address: event(language, path.key) })),
      ),
  ];
}

interface WithSlug<Slug> {
  readonly path: { readonly file: string };
  readonly fields: { readonly slug?: Slug };
}

/** The ends of addresses that texts name themselves, by file. */
function slugsIn<Slug>(texts: readonly WithSlug<Slug>[]): ReadonlyMap<string, Slug> {
  return new Map(
    texts.flatMap(({ path, fields: { slug } }) => (slug === undefined ? [] : [[path.file, slug] as const])),
  );
}
