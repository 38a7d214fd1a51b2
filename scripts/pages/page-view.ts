import { defined } from "../defined.ts";
import { type HeadInput, type LanguageChoice, noteMissingLanguages, viewHead, viewLanguages } from "../site/head.ts";
import type { Head, Labelled, Link, PageChrome, Phrase } from "../site/parts.ts";
import type { PageAddresses, View } from "../site/route.ts";
import type { LocalizedSite } from "../site/site-inputs.ts";
import type { Thing } from "./structured-data/structured-data.ts";

/** The view data of every page. */
export interface Page extends View, Pick<Labelled, "draftNote"> {
  readonly chrome: PageChrome;
  /** The language of the page's text if it differs from the interface, and a note on it: "In Italian". */
  readonly language?: Pick<Phrase, "lang" | "dir"> & { readonly note: string };
  readonly head: Head;
  /** From the home page to the page's parent, without the page itself. */
  readonly breadcrumb: readonly Link[];
  readonly languages: readonly LanguageChoice[];
  /** "Not available in Portuguese and in French". */
  readonly missingLanguages?: string;
  /** The subject of the page, for search engines. */
  readonly structuredData?: Thing;
}

/** The differences between pages. */
interface PageInput extends HeadInput {
  /** From the home page to the page's parent, both excluded. */
  readonly parents?: readonly Link[];
}

/** The parts of a view that every page has. */
export function viewPage(
  site: LocalizedSite,
  at: PageAddresses,
  { parents = [], ...input }: PageInput,
): Omit<Page, "kind" | "language" | "draftNote" | "structuredData"> {
  const missingLanguages = noteMissingLanguages(site, at);
  return {
    address: at.address,
    chrome: site.chrome,
    head: viewHead(site, at, input),
    breadcrumb: [{ text: site.messages.navigation.home, href: site.chrome.home }, ...parents],
    languages: viewLanguages(site, at),
    ...defined({ missingLanguages }),
  };
}
