import { LONGEST_LIST } from "../content/addresses.ts";
import type { VocabularyName } from "../content/content-path.ts";
import type { Slug } from "../content/slug.ts";
import { defined } from "../defined.ts";
import type { Localized } from "../i18n/localized.ts";
import { memoize, memoizeWeakly } from "../memoize.ts";
import type { NewsItem, Publication, Term, TermRecord, Vocabulary } from "../model/publication.ts";
import type { TermKind } from "../schema/vocabulary.ts";
import { hasFeature } from "./features.ts";
import type { Link, Phrase } from "./parts.ts";
import { href, phrase, type SiteContext } from "./site-inputs.ts";

/** The name of a term, its kind, and the corresponding terms of other vocabularies. */
export interface TermName extends Phrase, Partial<Pick<Link, "href">> {
  readonly termKind?: TermKind;
  readonly sameAs?: readonly string[];
}

/** The name of a term, with a link to its page where terms have pages; undefined if the vocabulary does not have it. */
export function viewTerm(site: SiteContext, vocabulary: Slug, key: string): TermName | undefined {
  const own = site.publication.vocabularies.find(({ name }) => name === vocabulary);
  return own === undefined ? undefined : termNames(site)(own)(key);
}

/** Made once for the pages of a language: thousands of items may have the same terms. */
const termNames = memoizeWeakly((site: SiteContext) =>
  memoize((vocabulary: Vocabulary) =>
    memoize((key: string) => termName(site, vocabulary, recordsOf(vocabulary).get(key))),
  ),
);

function termName(
  site: SiteContext,
  { name: vocabulary, hasPages }: Vocabulary,
  record: TermRecord | undefined,
): TermName | undefined {
  if (record === undefined) return undefined;
  const name = { ...phrase(site, record.label), ...defined({ termKind: record.kind, sameAs: record.sameAs }) };
  if (!hasPages || !hasFeature(site, "vocabularies")) return name;
  return { href: href(site, site.addresses.term(site.language, vocabulary, record.key)), ...name };
}

/** A term of one of the publication's own vocabularies; undefined if that does not have it. */
export function findTerm({ vocabularies }: Publication, vocabulary: Slug, key: string): TermRecord | undefined {
  const own = vocabularies.find(({ name }) => name === vocabulary);
  return own === undefined ? undefined : recordsOf(own).get(key);
}

/** The vocabularies whose terms have pages: the topics, which have no label, and the publication's own. */
export function vocabulariesWithPages(
  site: SiteContext,
): readonly { readonly name: VocabularyName; readonly label?: Localized; readonly terms: readonly Term[] }[] {
  const { topics, vocabularies } = site.publication;
  const own = hasFeature(site, "vocabularies") ? vocabularies.filter(({ hasPages }) => hasPages) : [];
  return [{ name: "topics", terms: topics }, ...own];
}

/** Whether the years of a term have pages: years of topics, and of terms with too many items for one page, since most have few. */
export function hasYearPages(vocabulary: VocabularyName, items: readonly NewsItem[]): boolean {
  return vocabulary === "topics" || items.length > LONGEST_LIST;
}

const recordsOf = memoizeWeakly(
  ({ terms }: Vocabulary) => new Map<string, TermRecord>(terms.map(({ record }) => [record.key, record])),
);
