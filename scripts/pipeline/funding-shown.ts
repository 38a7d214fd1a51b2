import type { LanguageTag } from "../i18n/language-tag.ts";
import type { LocalizedSite } from "../site/site-inputs.ts";
import { escapeMarkup } from "../templates/escape.ts";

/** How many files of an edition in a language have what funders ask for. */
export interface FundingShown {
  readonly language: LanguageTag;
  readonly edition: (typeof EDITIONS)[number]["name"];
  readonly files: number;
  /** Those with all funding notices. */
  readonly withNotices: number;
  /** Those with the emblem; undefined where a notice has none, and in plain text. */
  readonly withEmblem?: number;
  /** Those with the disclaimer; undefined where there is none. */
  readonly withDisclaimer?: number;
}

/** A file of the site: its path from the output folder, and its text. */
export interface PublishedText {
  readonly path: string;
  readonly text: string;
}

/** By how a path ends, the first that fits. PDFs are printed from pages, with the same colophon, and are not read. */
const EDITIONS = [
  { name: "email", ending: "/email/index.html" },
  { name: "plain text", ending: "/email.txt" },
  { name: "pages", ending: ".html" },
] as const;

type Funded = Pick<LocalizedSite, "language" | "addresses" | "publication"> & {
  readonly chrome: Pick<LocalizedSite["chrome"], "assets" | "colophon">;
};

/** Where notices, emblem and disclaimer stand in what was published in the site's language; nothing if nobody funds the publication. */
export function findFunding(site: Funded, published: Iterable<PublishedText>): readonly FundingShown[] {
  const { funding, disclaimer } = site.chrome.colophon;
  if (funding.length === 0) return [];
  const { emblem, mailEmblem } = site.chrome.assets;
  const files = [...published].filter(({ path, text }) => isOf(site, path) && !text.includes(REDIRECT));
  return EDITIONS.flatMap(({ name }): readonly FundingShown[] => {
    const texts = files.filter(({ path }) => editionOf(path) === name).map(({ text }) => text.replaceAll(SPACE, " "));
    if (texts.length === 0) return [];
    const written = (text: string) => (name === "plain text" ? text : escapeMarkup(text)).replaceAll(SPACE, " ");
    const count = (parts: readonly string[]) =>
      texts.filter((text) => parts.every((part) => text.includes(part))).length;
    const picture = { pages: emblem, email: mailEmblem, "plain text": undefined }[name];
    return [
      {
        language: site.language,
        edition: name,
        files: texts.length,
        withNotices: count(funding.map(({ text }) => written(text))),
        ...(picture === undefined ? {} : { withEmblem: count([`${picture}"`]) }),
        ...(disclaimer === undefined ? {} : { withDisclaimer: count([written(disclaimer.text)]) }),
      },
    ];
  });
}

/** Lines of plain text are wrapped. */
const SPACE = /\s+/g;

/** Pages that lead to another one show nothing. */
const REDIRECT = 'http-equiv="refresh"';

function editionOf(path: string): FundingShown["edition"] | undefined {
  return EDITIONS.find(({ ending }) => path.endsWith(ending))?.name;
}

/** The first language has no prefix. */
function isOf({ language, addresses, publication: { languages } }: Funded, path: string): boolean {
  const [first, ...others] = languages;
  const own = others.find((each) => `/${path}`.startsWith(addresses.home(each))) ?? first;
  return own === language && !path.startsWith("admin/");
}
