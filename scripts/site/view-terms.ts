import type { Vocabulary } from "../content/model/publication.ts";
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
  if (record === undefined) return undefined;
  const name = phrase(site, record.label);
  if (!hasFeature(site, "vocabularies")) return name;
  return { ...name, href: href(site, addresses.term(language, vocabulary, record.key)) };
}

const recordsOf = memoize(
  ({ terms }: Vocabulary) =>
    new Map<string, Vocabulary["terms"][number]["record"]>(terms.map(({ record }) => [record.key, record])),
);
