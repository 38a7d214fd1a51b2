import { type Address, rootFile } from "../../content/addresses.ts";
import { formatTable } from "../../editions/format-csv.ts";
import { canonicalTag, parseLanguageTag } from "../../i18n/language-tag.ts";
import type { Messages } from "../../i18n/messages.ts";
import type { Route, SitePages } from "../../site/route.ts";
import { phrase, url } from "../../site/site-inputs.ts";
import { type ConceptEntry, conceptsIn, formsIn } from "./concept-fields.ts";

/** The addresses of the files of the termbase, which are there once for all languages. */
export const TERMBASE_FILES = { csv: rootFile("data/terms.csv"), tbx: rootFile("data/terms.tbx") } as const;

/** A form of a concept. Its status is a value of the data category `administrativeStatus` of TBX, without the suffix. */
export interface TermRow {
  readonly concept: string;
  readonly language: string;
  readonly term: string;
  readonly status: "preferredTerm" | "admittedTerm" | "deprecatedTerm";
}

/** The columns of the table, and the key of the interface text that explains each. */
export const TERM_COLUMNS: readonly {
  readonly name: keyof TermRow;
  readonly meaning: keyof Messages["data"]["fields"];
}[] = [
  { name: "concept", meaning: "concept" },
  { name: "language", meaning: "formLanguage" },
  { name: "term", meaning: "form" },
  { name: "status", meaning: "formStatus" },
];

/** The termbase as a table: a row for each form. */
export interface TermTableView {
  readonly kind: "terms-csv";
  readonly address: Address;
  readonly rows: readonly TermRow[];
}

/** The termbase in TBX (ISO 30042:2019): the dialect TBX-Min, in DCT style. */
export interface TermbaseView {
  readonly kind: "terms-tbx";
  readonly address: Address;
  readonly lang: string;
  readonly title: string;
  readonly url: string;
  readonly concepts: readonly {
    readonly key: string;
    readonly languages: readonly { readonly lang: string; readonly terms: readonly TermRow[] }[];
  }[];
}

/** The files of the termbase. */
export function termbaseRoutes(languages: readonly SitePages[]): readonly Route<TermTableView | TermbaseView>[] {
  const site = languages[0]?.site;
  if (site === undefined) return [];
  const concepts = conceptsIn(site.publication.featureFiles);
  const dependencies = { values: [JSON.stringify(concepts)] };
  const rows = () => concepts.flatMap((concept) => rowsByLanguage(concept).flatMap(({ terms }) => terms));
  const table = { kind: "terms-csv", address: TERMBASE_FILES.csv } as const;
  const tbx = { kind: "terms-tbx", address: TERMBASE_FILES.tbx } as const;
  return [
    { ...table, dependencies, view: () => ({ ...table, rows: rows() }), text: () => formatTerms(rows()) },
    {
      ...tbx,
      dependencies,
      view: () => ({
        ...tbx,
        lang: canonicalTag(site.language),
        title: phrase(site, site.publication.masthead.title).text,
        url: url(site, site.addresses.home(site.language)),
        concepts: concepts.map((concept) => ({ key: concept.key, languages: rowsByLanguage(concept) })),
      }),
    },
  ];
}

function rowsByLanguage({
  key,
  fields: { forms = {}, avoid },
}: ConceptEntry): TermbaseView["concepts"][number]["languages"] {
  return Object.keys(forms)
    .flatMap((tag) => parseLanguageTag(tag) ?? [])
    .map((tag) => {
      const language = canonicalTag(tag);
      const row = (term: string, status: TermRow["status"]): TermRow => ({ concept: key, language, term, status });
      const right = formsIn(forms, tag).map((term, index) => row(term, index === 0 ? "preferredTerm" : "admittedTerm"));
      const wrong = formsIn(avoid, tag).map((term) => row(term, "deprecatedTerm"));
      return { lang: language, terms: [...right, ...wrong] };
    });
}

function formatTerms(rows: readonly TermRow[]): string {
  const names = TERM_COLUMNS.map(({ name }) => name);
  return formatTable([names, ...rows.map((row) => names.map((name) => row[name]))]);
}
