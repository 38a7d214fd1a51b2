import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { Address } from "../addresses.ts";
import { addressesOf } from "../addresses.ts";
import type { Content } from "../content.ts";
import { periodsOfContent, recordsOf } from "../content.ts";
import { pagePathsOf } from "../page-paths.ts";
import { isOwnAddress } from "../reserved-addresses.ts";
import { usedVocabularies } from "../schema/custom/custom-fields.ts";
import type { VocabularyRecord } from "../schema/record.ts";

/** What has an address. Paths are from the content folder. */
export type AddressOwner = { readonly file: string } | "the publication";

/**
 * Finds what has an address now: a file or folder of the content, or the publication itself, whose archives may come to any address
 * below their first step.
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
    for (const { key } of content.topics?.topics ?? []) add(addresses.topic(language, key), `topics.yaml`);
  }
  const vocabularies = vocabulariesWithPages(content);
  for (const [address, file] of vocabularies.flatMap((each) => addressesIn(each, languages))) add(address, file);
  const steps = ["topics", ...vocabularies.map(({ path }) => path.name)];
  return (address) => {
    const page = address.toLowerCase().replace(/\/?$/, "/");
    const file = owners.get(page) ?? (mayHaveBelow(page, steps) ? owners.get(page.replace(/[^/]+\/$/, "")) : undefined);
    if (file !== undefined) return { file };
    return isOwnAddress(address, languages) ? "the publication" : undefined;
  };
}

function vocabulariesWithPages({ publication, vocabularies }: Content): readonly VocabularyRecord[] {
  const used = usedVocabularies(publication?.fields.fields);
  return vocabularies.filter(({ path }) => used.has(path.name));
}

/** The addresses of the list of a vocabulary and of its terms, each with its file. */
function addressesIn(
  { path: { name, file }, terms }: VocabularyRecord,
  languages: readonly LanguageTag[],
): readonly (readonly [Address, string])[] {
  const addresses = addressesOf(languages);
  return languages.flatMap((language) => [
    [addresses.vocabulary(language, name), file] as const,
    ...terms.map(({ key }) => [addresses.term(language, name, key), file] as const),
  ]);
}

/** Whether the page above an address may have it: its feeds and posters, and the countries and years of a topic or term. */
function mayHaveBelow(page: string, steps: readonly string[]): boolean {
  if (/\.[^/]*\/$/.test(page)) return true;
  const [, step = ""] = /^(?:\/[a-z-]+)?\/([^/]+)\/[^/]+\/[^/]+\/$/.exec(page) ?? [];
  return steps.includes(step);
}
