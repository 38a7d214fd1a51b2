import { type Address, addressesOf, LONGEST_LIST, rootFile } from "../content/addresses.ts";
import { firstStepOf } from "../content/page-path.ts";
import { type Period, partsOfPeriod } from "../content/period.ts";
import { isReservedAddress } from "../content/reserved-addresses.ts";
import type { FieldPath, FieldRef, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import {
  allVocabularies,
  type Content,
  type InLanguages,
  periodsOfContent,
  recordsOf,
  textsOf,
} from "../model/content.ts";
import { type Move, namedMovesOf } from "../model/former/moves.ts";
import { type AddressOwner, addressOwners } from "../model/former/owners.ts";
import { CORRECTIONS_STEP, ownStepsOf } from "../model/own-steps.ts";
import { pagePathsOf } from "../model/page-paths.ts";
import { parseFormer, parseOldAddress } from "../schema/former/former-names.ts";
import type { ItemRecord, PageRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import { type Rule, valueError } from "./rule.ts";

/**
 * No two files have the same address. Compared without case and after Unicode normalization (NFC), as on some file systems and
 * hosts.
 */
export const uniqueAddress: Rule = {
  id: "unique-address",
  *check(content) {
    const owners = new Map<string, Owner>();
    const languages = content.publication?.fields.languages ?? [];
    for (const [address, period] of bulletinsIn(content)) {
      owners.set(address, { bulletin: period });
      if (isReservedName(address, period)) yield folderError(address, period);
    }
    yield* checkYears(content);
    yield* checkVocabularies(content);
    const below = pagesBelowReserved(content);
    for (const [address, text] of addressesIn(content)) {
      const same = fold(address);
      const owner = owners.get(same);
      if (isReservedAddress(address, languages) || below.has(text.path.file))
        yield addressError(text, message("address-reserved", { address }));
      else if (owner === undefined) owners.set(same, text);
      else yield addressError(text, takenBy(owner, address));
    }
  },
};

function fold(address: Address): string {
  return PLAIN.test(address) ? address : address.toLowerCase().normalize("NFC");
}

/** An address without capitals and without letters that Unicode may write in two ways: almost every address. */
const PLAIN = /^[a-z\d/-]*$/;

/** The owner of an address: a text, or a bulletin. */
type Owner = TextWithAddress | { readonly bulletin: Period };

/**
 * The files of pages whose addresses begin with a step that the publication has for itself, a language or a year. A page at the address of
 * the list of corrections replaces it and its years in the language of the page.
 */
function pagesBelowReserved(content: Content): ReadonlySet<string> {
  const { publication, pages, vocabularies } = content;
  const languages = publication?.fields.languages ?? [];
  const addresses = addressesOf(languages);
  const pathOf = pagePathsOf(pages);
  const [names, own] = [new Set<string>(vocabularies.map(({ path }) => path.name)), ownStepsOf(content)];
  const records = pages.flatMap(recordsOf);
  const replaced = new Set(records.flatMap((page) => (pathOf(page) === CORRECTIONS_STEP ? page.path.language : [])));
  const isBelow = (page: PageRecord) => {
    const path = pathOf(page);
    const step = firstStepOf(path);
    const { language } = page.path;
    if (names.has(step) || isReservedAddress(addresses.page(language, step), languages)) return true;
    return own.has(step) && (step !== CORRECTIONS_STEP || (YEAR_OF_CORRECTIONS.test(path) && !replaced.has(language)));
  };
  return new Set(records.filter(isBelow).map(({ path }) => path.file));
}

const YEAR_OF_CORRECTIONS = new RegExp(`^${CORRECTIONS_STEP}/\\d{4}$`);

/** The name of a vocabulary is the first step of its addresses, and the name of a filter of the search. */
function* checkVocabularies(content: Content): Iterable<UnlocatedDiagnostic> {
  const languages = content.publication?.fields.languages ?? [];
  const own = ownStepsOf(content);
  for (const { path } of content.vocabularies) {
    if (!own.has(path.name) && !FILTERS.has(path.name) && !isReservedAddress(rootFile(`${path.name}/`), languages))
      continue;
    const words = message("vocabulary-name-taken", { name: path.name });
    yield { rule: "unique-address", severity: "error", ref: { file: path.file }, message: words };
  }
}

const FILTERS: ReadonlySet<string> = new Set(["topic", "country", "year", "order", "q"]);

/** With very many events, the years of the agenda have their own pages beside the pages of events. */
function* checkYears({ events }: Content): Iterable<UnlocatedDiagnostic> {
  if (events.length <= LONGEST_LIST) return;
  for (const { path } of events.filter(({ path: { key } }) => /^\d{4}$/.test(key))) {
    const words = message("address-of-agenda", { address: `/events/${path.key}/`, year: path.key });
    yield { rule: "unique-address", severity: "error", ref: { file: path.file }, message: words };
  }
}

type TextWithAddress = ItemRecord | PageRecord;

/** Whether the name of a special issue, which is the last step of its address, is reserved for bulletins. */
function isReservedName(address: Address, period: Period): boolean {
  return partsOfPeriod(period).kind === "special" && isReservedAddress(address, []);
}

/** The addresses of bulletins in all languages. */
function* bulletinsIn(content: Content): Iterable<readonly [Address, Period]> {
  const languages = content.publication?.fields.languages ?? [];
  const addresses = addressesOf(languages);
  for (const period of periodsOfContent(content)) {
    for (const language of languages) yield [addresses.bulletin(language, period), period];
  }
}

/**
 * The addresses of items, then of pages; addresses with a `slug` come last: of two files with the same address, the file with the `slug`
 * gets the error.
 */
function addressesIn(content: Content): readonly (readonly [Address, TextWithAddress])[] {
  const { publication, pages } = content;
  const languages = publication?.fields.languages;
  if (languages === undefined) return [];
  const addresses = addressesOf(languages);
  const pathOf = pagePathsOf(pages);
  const named: (readonly [Address, TextWithAddress])[] = [];
  const chosen: (readonly [Address, TextWithAddress])[] = [];
  for (const text of textsOf(content)) {
    if (text.kind === "bulletin") continue;
    const { language } = text.path;
    const address =
      text.kind === "item"
        ? addresses.item(language, text.path.period, text.fields.slug ?? text.path.slug)
        : addresses.page(language, pathOf(text));
    (text.fields.slug === undefined ? named : chosen).push([address, text]);
  }
  return [...named, ...chosen];
}

function folderError(address: Address, period: Period): UnlocatedDiagnostic {
  return {
    rule: "unique-address",
    severity: "error",
    ref: { file: `bulletins/${period}` },
    message: message("address-reserved-folder", { address }),
  };
}

function takenBy(owner: Owner, address: Address): Message {
  return "bulletin" in owner
    ? message("address-taken-by-bulletin", { owner: owner.bulletin, address })
    : message("address-taken", { owner: owner.path.file, address });
}

function addressError({ path: { file }, fields }: TextWithAddress, words: Message): UnlocatedDiagnostic {
  const ref: FieldRef = fields.slug === undefined ? { file } : { file, field: ["slug"], part: "value" };
  return { rule: "unique-address", severity: "error", ref, message: words };
}

/**
 * A former name or address belongs to one page or event, and no present page has it. A name that is in use again may only be the first
 * former name, since the id is derived from it.
 */
export const formerAddress: Rule = {
  id: "former-address",
  *check(content) {
    yield* checkNames(content);
    yield* checkMoves(content);
  },
};

function* checkMoves(content: Content): Iterable<UnlocatedDiagnostic> {
  const moves = [...namedMovesOf(content), ...withdrawnIn(content)];
  if (moves.length === 0) return; // The addresses of all things are not listed for nothing.
  const ownerOf = addressOwners(content);
  const claimed = new Map<string, Move>();
  const reported = new Set<string>();
  for (const move of moves) {
    const key = normalize(move.from);
    const before = claimed.get(key);
    const owner = ownerOf(move.from);
    claimed.set(key, before ?? move);
    const other = before === undefined || before.to === move.to ? undefined : before.source.file;
    const found = faultOf(move.from, owner, other);
    const { file, field } = move.source;
    const place = `${file} ${field.join(".")}`;
    if (found === undefined || reported.has(place)) continue;
    reported.add(place);
    yield valueError("former-address", file, field, found);
  }
}

/** Withdrawn addresses, which lead nowhere: nothing has them, and nothing else had them. */
function withdrawnIn({ publication }: Content): readonly Move[] {
  const { file = "" } = publication?.path ?? {};
  return Object.keys(publication?.fields.withdrawn ?? {}).flatMap((typed): readonly Move[] => {
    const address = parseOldAddress(typed);
    if (address === undefined) return [];
    return [{ from: address, to: address, scope: "page", source: { file, field: ["withdrawn", typed] } }];
  });
}

/** The fault of a former address: something has it now, or another page or event had it too. */
function faultOf(address: Address, owner: AddressOwner | undefined, other: string | undefined): Message | undefined {
  if (owner === "the publication") return message("former-address-own", { address });
  if (owner !== undefined) return message("former-address-taken", { address, owner: owner.file });
  return other === undefined ? undefined : message("former-address-twice", { address, owner: other });
}

/** Addresses are compared without case, as some file systems and hosts compare them. */
function normalize(address: Address): string {
  return address.toLowerCase();
}

interface Named {
  readonly file: string;
  /** The field that lists the former names. */
  readonly field: FieldPath;
  readonly formerly: readonly string[];
  /** The present name, in the form of former names. */
  readonly name: string;
  readonly period?: string;
  /** Whether it may list names: a translation has the names of its original. */
  readonly isTranslation: boolean;
}

function* checkNames(content: Content): Iterable<UnlocatedDiagnostic> {
  for (const named of namedIn(content)) {
    for (const [index, entry] of named.formerly.entries()) {
      const found = faultOfName(named, entry, index);
      if (found !== undefined) yield valueError("former-address", named.file, [...named.field, index], found);
    }
  }
}

function faultOfName(named: Named, entry: string, index: number): Message | undefined {
  const { formerly, name, period, isTranslation } = named;
  const former = parseFormer(entry);
  if (former === undefined || "address" in former) return undefined;
  if (isTranslation) return message("former-name-in-translation", { name: entry });
  const isPresent = former.name === name && (former.period ?? period) === period;
  const isFirst = index === 0 && formerly.length > 1;
  return isPresent && !isFirst ? message("former-name-present", { name: entry }) : undefined;
}

function* namedIn(content: Content): Iterable<Named> {
  const { items, pages, events } = content;
  const texts: readonly InLanguages<ItemRecord | PageRecord>[] = [...items, ...pages];
  for (const text of texts) {
    for (const { path, fields } of recordsOf(text)) {
      if (fields.formerly === undefined) continue;
      yield {
        file: path.file,
        field: ["formerly"],
        formerly: fields.formerly,
        name: path.slug,
        ...(path.kind === "item" ? { period: path.period } : {}),
        isTranslation: path.file !== text.original.path.file,
      };
    }
  }
  for (const { path, entries } of allVocabularies(content)) {
    for (const { key, fields } of entries) {
      const { formerly = [], merged = [] } = fields;
      yield { file: path.file, field: [key, "formerly"], formerly, name: key, isTranslation: false };
      yield { file: path.file, field: [key, "merged"], formerly: merged, name: key, isTranslation: false };
    }
  }
  for (const { path, fields } of events) {
    const { formerly = [] } = fields;
    yield { file: path.file, field: ["formerly"], formerly, name: path.key, isTranslation: false };
  }
}
