import { type Address, addressesOf } from "../../content/addresses.ts";
import { isOwnAddress } from "../../content/reserved-addresses.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { LISTED_BY_TERM, usedVocabularies } from "../../schema/custom/custom-fields.ts";
import { allVocabularies, type Content, periodsOfContent, recordsOf } from "../content.ts";
import { ownStepsOf } from "../own-steps.ts";
import { pagePathsOf } from "../page-paths.ts";

/** The owner of an address. Paths are from the content folder. */
export type AddressOwner = { readonly file: string } | "the publication";

/**
 * Finds the owner of an address: a file or folder of the content, or the publication itself, whose archives may use any address below their
 * first step.
 */
export function addressOwners(content: Content): (address: Address) => AddressOwner | undefined {
  const languages = content.publication?.fields.languages ?? [];
  const addresses = addressesOf(languages);
  const owners = new Map<string, string>();
  const add = (address: Address, owner: string) => owners.set(address.toLowerCase(), owner);
  for (const { path, fields } of content.items.flatMap(recordsOf))
    add(addresses.item(path.language, path.period, fields.slug ?? path.slug), path.file);
  const pathOf = pagePathsOf(content.pages);
  for (const page of content.pages.flatMap(recordsOf))
    add(addresses.page(page.path.language, pathOf(page)), page.path.file);
  for (const language of languages) {
    for (const period of periodsOfContent(content)) add(addresses.bulletin(language, period), `bulletins/${period}`);
    for (const { path } of content.events) add(addresses.event(language, path.key), path.file);
  }
  const vocabularies = vocabulariesWithPages(content);
  for (const { kind, path, entries } of vocabularies) {
    const lists = kind === "topics" ? [] : languages.map((language) => addresses.vocabulary(language, path.name));
    const terms = [...entries].flatMap(({ key }) =>
      languages.map((language) => addresses.term(language, path.name, key)),
    );
    for (const address of [...lists, ...terms]) add(address, path.file);
  }
  const [ownSteps, partOfList] = [ownStepsOf(content), partsOfLists(languages)];
  const steps: readonly string[] = vocabularies.map(({ path }) => path.name);
  return (address) => {
    const page = address.toLowerCase().replace(/\/?$/, "/");
    const file = owners.get(page) ?? owners.get(ownerAbove(page, steps, partOfList) ?? "");
    if (file !== undefined) return { file };
    return isOwnAddress(address, languages, ownSteps) ? "the publication" : undefined;
  };
}

function vocabulariesWithPages(content: Content): ReturnType<typeof allVocabularies> {
  const used = usedVocabularies(content.publication?.fields, LISTED_BY_TERM);
  return allVocabularies(content).filter(({ kind, path }) => kind === "topics" || used.has(path.name));
}

/**
 * The page above an address that may have it: a page has feeds and posters, a topic or term also countries and years, and the long list of
 * an event, a topic or a term has years, months and days. No page has a page of another site, whose address often begins with a month, as
 * in `/2021/10/quito.html`.
 */
function ownerAbove(page: string, steps: readonly string[], partOfList: RegExp): string | undefined {
  const above = page.replace(/[^/]+\/$/, "");
  if (/\.[^/]*\/$/.test(page)) return /(?<!\/index)\.(?:html?|php|aspx?)\/$/.test(page) ? undefined : above;
  const [, step = ""] = /^(?:\/[a-z-]+)?\/([^/]+)\/[^/]+\/[^/]+\/$/.exec(page) ?? [];
  if (steps.includes(step)) return above;
  const [, list, kind = ""] = partOfList.exec(page) ?? [];
  return kind === "events" || steps.includes(kind) ? list : undefined;
}

/** A year, month or day of a list, which may be the list of a country: `/es/topics/prisons/ec/2021/05/`. */
function partsOfLists(languages: readonly LanguageTag[]): RegExp {
  return RegExp(`^((?:/(?:${languages.join("|")}))?/([^/]+)/[^/]+/)(?:[^/]+/)?\\d{4}/(?:\\d\\d/){0,2}$`, "i");
}
