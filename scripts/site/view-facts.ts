import { findPlace } from "../content/place-code.ts";
import { defined } from "../defined.ts";
import { formatDay } from "../i18n/format-date.ts";
import { formatMoment } from "../i18n/format-moment.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Localized } from "../i18n/localized.ts";
import { fill, formatDecimal } from "../i18n/messages.ts";
import { memoize, memoizeWeakly } from "../memoize.ts";
import type { CustomFact } from "../model/custom-facts.ts";
import { findLogo } from "./find-logo.ts";
import type { Logo } from "./logo-view.ts";
import type { Phrase, Picture } from "./parts.ts";
import { phrase, phraseIn, type SiteContext } from "./site-inputs.ts";
import { type DownloadLink, viewDownload } from "./view-item-media.ts";
import { viewPicture } from "./view-picture.ts";
import { viewPlace } from "./view-places.ts";
import { type TermName, viewTerm } from "./view-terms.ts";

/** A fact in a field that the publication has declared, as pages show it. */
export interface FactView {
  readonly name: string;
  readonly kind: CustomFact["value"]["kind"];
  readonly label: Phrase;
  /** One value or several; a value with an address is a link, and `isOutside` if it leads to another site. */
  readonly values: readonly FactValue[];
}

/** A value of a fact, with its words. */
export interface FactValue extends TermName {
  readonly isOutside?: true;
  /** "in Spanish": the language of a document on another site, if it differs from the page's. */
  readonly note?: string;
  /** The texts before and after it, in the page's language. */
  readonly before?: string;
  readonly after?: string;
  /** A file of the site. */
  readonly download?: DownloadLink;
  /** A picture that is shown. */
  readonly picture?: Picture;
  /** Beside its words. */
  readonly logo?: Logo;
}

/** The facts for some places of a page. Only items have a byline; all other pages show both in one list. */
export function viewFacts(
  site: SiteContext,
  facts: readonly CustomFact[],
  places: readonly ("facts" | "byline" | "none")[] = ["facts", "byline"],
): readonly FactView[] {
  const labelOf = labels(site);
  return facts
    .filter((fact) => places.includes(placeOf(fact)))
    .map((fact) => ({
      name: fact.name,
      kind: fact.value.kind,
      label: labelOf(fact.declared.label),
      values: viewFactValues(site, fact),
    }));
}

/** Made once for the pages of a language. */
const labels = memoizeWeakly((site: SiteContext) => memoize((label: Localized) => phrase(site, label)));

/** A byline is one line, so a picture is among the facts instead. */
function placeOf({ declared: { show = "facts" }, value }: CustomFact): typeof show {
  return show === "byline" && value.kind === "picture" ? "facts" : show;
}

/** The values of a fact, ready to display. */
export function viewFactValues(site: SiteContext, { value, declared, language }: CustomFact): FactView["values"] {
  const { messages, publication } = site;
  const { facts, numbers } = messages;
  switch (value.kind) {
    case "text":
      return [wordsOf(site, value.text, language)];
    case "number":
      return [{ text: formatDecimal(value.number, numbers) }];
    case "money":
      return [{ text: fill(facts.money, { amount: formatDecimal(value.amount, numbers), currency: value.currency }) }];
    case "day":
      return [{ text: formatDay(value.day, messages.dates) }];
    case "moment":
      return [{ text: formatMoment(value.moment, messages) }];
    case "yes-no":
      return [{ text: value.isYes ? facts.yes : facts.no }];
    case "choice": {
      const label = declared.values?.[value.key];
      return label === undefined ? [] : [phrase(site, label)];
    }
    case "links":
      return value.links.map(({ name, url }) => ({
        href: url,
        isOutside: true,
        ...wordsOf(site, name ?? addressText(url), name === undefined ? undefined : language),
      }));
    case "document":
      return viewDocument(site, value, language);
    case "picture": {
      const words = (text: string) => wordsOf(site, text, language);
      const { text: alt, ...inLanguage } = words(value.alt);
      const { credit: said, creditLanguage = language } = value;
      const credit = said === undefined ? {} : { credit: wordsOf(site, said, creditLanguage) };
      const picture = viewPicture(site, value.file, { alt, ...inLanguage, ...credit });
      return picture === undefined ? [] : [{ text: alt, ...inLanguage, picture }];
    }
    case "country": {
      const code = findPlace(value.code, publication.places);
      return code === undefined ? [] : [viewPlace(site, code)];
    }
    case "terms":
      return value.keys.flatMap((key) => viewTerm(site, value.vocabulary, key) ?? []);
  }
}

/** A document elsewhere is a link; a file of the publication is offered like the documents of an item. */
function viewDocument(
  site: SiteContext,
  { file, url, title, contentLanguage }: Extract<CustomFact["value"], { readonly kind: "document" }>,
  language: LanguageTag = site.language,
): FactView["values"] {
  if (url !== undefined) {
    const name = title === undefined ? { text: addressText(url) } : phraseIn(site, title, language);
    const isOther = contentLanguage !== undefined && contentLanguage !== site.language;
    const note = isOther ? site.messages.inLanguage[contentLanguage] : undefined;
    return [{ ...name, href: url, isOutside: true, ...defined({ note }) }];
  }
  if (file === undefined || title === undefined) return [];
  return viewDownload(site, { file, title, language, contentLanguage: contentLanguage ?? language }).map(
    (download) => ({
      text: download.text,
      href: download.href,
      download,
    }),
  );
}

/** Words in the language of their file, if it has one; words in several languages in the site's. */
function wordsOf(site: SiteContext, text: Localized, language: LanguageTag | undefined): Phrase {
  return typeof text === "string" && language !== undefined ? phraseIn(site, text, language) : phrase(site, text);
}

/** The text of a link without a name: its address without the scheme. */
export function addressText(url: string): string {
  return url.replace(/^https?:\/\//i, "").replace(/\/$/, "");
}

/** An organization by its name; the logo beside it adds no text. */
export function viewOrganization(
  site: SiteContext,
  {
    name,
    url,
    logo,
  }: { readonly name: Localized; readonly url?: string | undefined; readonly logo?: string | undefined },
): FactValue {
  const link = url === undefined ? {} : { href: url, isOutside: true as const };
  return {
    ...phrase(site, name),
    ...link,
    ...defined({ logo: logo === undefined ? undefined : findLogo(site, logo) }),
  };
}
