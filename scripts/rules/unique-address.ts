import type { Address } from "../content/addresses.ts";
import { addressesOf, LONGEST_LIST, rootFile } from "../content/addresses.ts";
import { firstStepOf } from "../content/page-path.ts";
import type { Period } from "../content/period.ts";
import { partsOfPeriod } from "../content/period.ts";
import { isReservedAddress } from "../content/reserved-addresses.ts";
import type { FieldRef, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import type { Content } from "../model/content.ts";
import { periodsOfContent, recordsOf, textsOf } from "../model/content.ts";
import { pagePathsOf } from "../model/page-paths.ts";
import { statementOf } from "../schema/accessibility-fields.ts";
import type { ItemRecord, PageRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";

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

/** What has an address: a text, or a bulletin. */
type Owner = TextWithAddress | { readonly bulletin: Period };

/** The files of pages whose addresses begin with a step that the publication has for itself, a language or a year. */
function pagesBelowReserved(content: Content): ReadonlySet<string> {
  const { publication, pages, vocabularies } = content;
  const languages = publication?.fields.languages ?? [];
  const addresses = addressesOf(languages);
  const pathOf = pagePathsOf(pages);
  const own = new Set<string>([...vocabularies.map(({ path }) => path.name), ...ownStepsOf(content)]);
  const isBelow = (page: PageRecord) => {
    const step = firstStepOf(pathOf(page));
    return own.has(step) || isReservedAddress(addresses.page(page.path.language, step), languages);
  };
  return new Set(
    pages
      .flatMap(recordsOf)
      .filter(isBelow)
      .map(({ path }) => path.file),
  );
}

/** The first steps of the list of open calls and of the accessibility statement, which are free without these. */
function ownStepsOf({ publication, items }: Content): readonly string[] {
  const hasCalls = items.some(({ original }) => original.fields.deadline !== undefined);
  const hasStatement = statementOf(publication?.fields.accessibility) !== undefined;
  return [...(hasCalls ? ["calls"] : []), ...(hasStatement ? ["accessibility"] : [])];
}

/** The name of a vocabulary is the first step of its addresses, and the name of a filter of the search. */
function* checkVocabularies(content: Content): Iterable<UnlocatedDiagnostic> {
  const languages = content.publication?.fields.languages ?? [];
  const own = new Set(ownStepsOf(content));
  for (const { path } of content.vocabularies) {
    if (!own.has(path.name) && !FILTERS.has(path.name) && !isReservedAddress(rootFile(`${path.name}/`), languages))
      continue;
    const words = message("vocabulary-name-taken", { name: path.name });
    yield { rule: "unique-address", severity: "error", ref: { file: path.file }, message: words };
  }
}

const FILTERS: ReadonlySet<string> = new Set(["topic", "country", "year", "order", "q"]);

/** With very many events, the years of the agenda have pages of their own beside those of events. */
function* checkYears({ events }: Content): Iterable<UnlocatedDiagnostic> {
  if (events.length <= LONGEST_LIST) return;
  for (const { path } of events.filter(({ path: { key } }) => /^\d{4}$/.test(key))) {
    const words = message("address-of-agenda", { address: `/events/${path.key}/`, year: path.key });
    yield { rule: "unique-address", severity: "error", ref: { file: path.file }, message: words };
  }
}

type TextWithAddress = ItemRecord | PageRecord;

/** Whether the name of a special issue, which is the last step of its address, is one that bulletins have for themselves. */
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

/** The addresses of items, then of pages; last those with a `slug`: who chose one that another file has is told so, not the other. */
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
