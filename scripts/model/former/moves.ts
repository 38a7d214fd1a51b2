import { type Address, type Addresses, addressesOf } from "../../content/addresses.ts";
import type { Period } from "../../content/period.ts";
import type { Slug } from "../../content/slug.ts";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { parseFormer } from "../../schema/former/former-names.ts";
import type { ItemRecord, PageRecord } from "../../schema/record.ts";
import { allVocabularies, type Content, type InLanguages, periodsOfContent, recordsOf } from "../content.ts";
import { type FindPagePath, pagePathsOf } from "../page-paths.ts";

/** A former address, and the present address of its page. */
export interface Move {
  readonly from: Address;
  readonly to: Address;
  /** Whether everything below the address has moved with it, such as the feeds of a topic. */
  readonly scope: "folder" | "page";
  /** The field that declares the move. */
  readonly source: { readonly file: string; readonly field: FieldPath };
}

/**
 * Every former address in a content folder, in every language. A page that moved several times redirects to its present address in one
 * step. The list includes addresses that another page has now: a rule reports them.
 */
export function movesOf(content: Content): readonly Move[] {
  return [...namedMovesOf(content), ...emptiedBulletins(content)];
}

/** The former addresses that files list, without addresses of bulletins that have no items left. */
export function namedMovesOf(content: Content): readonly Move[] {
  const languages = content.publication?.fields.languages;
  if (languages === undefined) return [];
  const addresses = addressesOf(languages);
  const pathOf = pagePathsOf(content.pages);
  const moves = [
    ...content.items.flatMap((item) => movesOfItem(addresses, item)),
    ...content.pages.flatMap((page) => movesOfPage(addresses, pathOf, page)),
    ...movesOfKeys(addresses, languages, content),
  ];
  return moves.filter(({ from, to }) => from !== to);
}

const NONE: readonly Move[] = [];

/** A text with its own address keeps it when the file is renamed, but not when it moves to another bulletin. */
function movesOfItem(addresses: Addresses, item: InLanguages<ItemRecord>): readonly Move[] {
  if (item.translations.length === 0 && item.original.fields.formerly === undefined) return NONE;
  const addressOf = ({ path, fields }: ItemRecord, period: Period, name: Slug) =>
    addresses.item(path.language, period, fields.slug ?? name);
  return movesOfTexts(item, {
    now: (record) => addressOf(record, record.path.period, record.path.slug),
    before: (record, name, period = record.path.period) => addressOf(record, period, name),
  });
}

function movesOfPage(addresses: Addresses, pathOf: FindPagePath, page: InLanguages<PageRecord>): readonly Move[] {
  const addressOf = (record: PageRecord, name?: Slug) => addresses.page(record.path.language, pathOf(record, name));
  return movesOfTexts(page, { now: (record) => addressOf(record), before: addressOf });
}

interface TextAddresses<Rec> {
  readonly now: (record: Rec) => Address;
  readonly before: (record: Rec, name: Slug, period?: Period) => Address;
}

/** Names are valid for all languages of a text, addresses for the language of their file. */
function movesOfTexts<Rec extends ItemRecord | PageRecord>(
  text: InLanguages<Rec>,
  { now, before }: TextAddresses<Rec>,
): readonly Move[] {
  const records = recordsOf(text);
  if (records.every(({ fields }) => fields.formerly === undefined)) return [];
  return records.flatMap((record) =>
    (record.fields.formerly ?? []).flatMap((entry, index): readonly Move[] => {
      const former = parseFormer(entry);
      const source = { file: record.path.file, field: ["formerly", index] };
      if (former === undefined) return [];
      if ("address" in former) return [{ from: former.address, to: now(record), scope: "page", source }];
      if (record !== text.original) return [];
      return records.map((each): Move => {
        return { from: before(each, former.name, former.period), to: now(each), scope: "folder", source };
      });
    }),
  );
}

/** A bulletin whose items have all moved redirects to the bulletin of the first of them. */
function emptiedBulletins(content: Content): readonly Move[] {
  const { languages = [] } = content.publication?.fields ?? {};
  const addresses = addressesOf(languages);
  const present = new Set(periodsOfContent(content));
  const emptied = new Map<Period, { readonly period: Period; readonly source: Move["source"] }>();
  for (const { original } of content.items) {
    for (const [index, entry] of (original.fields.formerly ?? []).entries()) {
      const former = parseFormer(entry);
      if (former === undefined || !("period" in former)) continue;
      const { period = original.path.period } = former;
      if (present.has(period) || emptied.has(period)) continue;
      emptied.set(period, {
        period: original.path.period,
        source: { file: original.path.file, field: ["formerly", index] },
      });
    }
  }
  const kinds = ["bulletin", "email", "emailText", "pdf"] as const;
  return [...emptied].flatMap(([from, { period, source }]) =>
    languages.flatMap((language) =>
      kinds.map((kind): Move => {
        return { from: addresses[kind](language, from), to: addresses[kind](language, period), scope: "page", source };
      }),
    ),
  );
}

/** Terms of vocabularies and events, which have one name in all languages. */
function movesOfKeys(addresses: Addresses, languages: readonly LanguageTag[], content: Content): readonly Move[] {
  const terms = allVocabularies(content).flatMap(({ path: { name, file }, entries }) => {
    const at: AddressOfKey = (language, key) => addresses.term(language, name, key);
    return [...entries].flatMap(({ key, fields: { formerly = [], merged = [] } }) => [
      ...formerly.map((entry, index) => ({ at, key, entry, file, field: [key, "formerly", index] })),
      ...merged.map((entry, index) => ({ at, key, entry, file, field: [key, "merged", index] })),
    ]);
  });
  const events = content.events.flatMap(({ path: { key, file }, fields: { formerly = [] } }) =>
    formerly.map((entry, index) => ({ at: addresses.event, key, entry, file, field: ["formerly", index] })),
  );
  return [...terms, ...events].flatMap(({ at, key, entry, file, field }): readonly Move[] => {
    const former = parseFormer(entry);
    const [first] = languages;
    const source = { file, field };
    if (former === undefined || first === undefined) return [];
    if ("address" in former) return [{ from: former.address, to: at(first, key), scope: "page", source }];
    return languages.map((language): Move => {
      return { from: at(language, former.name), to: at(language, key), scope: "folder", source };
    });
  });
}

type AddressOfKey = (language: LanguageTag, key: Slug) => Address;
