import type { VocabularyName } from "../content/content-path.ts";
import type { Publication, Term, TermRecord, Vocabulary } from "../content/model/publication.ts";
import type { Slug } from "../content/slug.ts";
import { memoize } from "../memoize.ts";
import { hasFeature } from "./features.ts";
import type { Link, Phrase } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";
import { href, phrase } from "./site-inputs.ts";

/** The name of a term, with a link to its page where terms have pages; undefined if the vocabulary does not have it. */
export function viewTerm(
  site: SiteContext,
  vocabulary: Slug,
  key: string,
): (Phrase & Partial<Pick<Link, "href">>) | undefined {
  const { addresses, language, publication } = site;
  const own = publication.vocabularies.find(({ name }) => name === vocabulary);
  const record = own === undefined ? undefined : recordsOf(own).get(key);
  if (own === undefined || record === undefined) return undefined;
  const name = phrase(site, record.label);
  if (!own.hasPages || !hasFeature(site, "vocabularies")) return name;
  return { ...name, href: href(site, addresses.term(language, vocabulary, record.key)) };
}

/** A term of one of the publication's own vocabularies; undefined if that does not have it. */
export function findTerm({ vocabularies }: Publication, vocabulary: Slug, key: string): TermRecord | undefined {
  const own = vocabularies.find(({ name }) => name === vocabulary);
  return own === undefined ? undefined : recordsOf(own).get(key);
}

/** The vocabularies of which the terms have pages: the topics, and those of the publication's own. */
export function vocabulariesWithPages(
  site: SiteContext,
): readonly { readonly name: VocabularyName; readonly terms: readonly Term[] }[] {
  const { topics, vocabularies } = site.publication;
  const own = hasFeature(site, "vocabularies") ? vocabularies.filter(({ hasPages }) => hasPages) : [];
  return [{ name: "topics", terms: topics }, ...own];
}

const recordsOf = memoize(
  ({ terms }: Vocabulary) => new Map<string, TermRecord>(terms.map(({ record }) => [record.key, record])),
);
