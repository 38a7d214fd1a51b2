import type { CustomFact } from "../content/model/custom-facts.ts";
import type { Localized } from "../content/model/localized.ts";
import { findPlace } from "../content/place-code.ts";
import { formatDay } from "../i18n/format-date.ts";
import { formatMoment } from "../i18n/format-moment.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { fill, formatDecimal } from "../i18n/messages.ts";
import type { Phrase } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";
import { phrase, phraseIn } from "./site-inputs.ts";
import { viewPlace } from "./view-places.ts";
import type { TermName } from "./view-terms.ts";
import { viewTerm } from "./view-terms.ts";

/** A fact in a field that the publication has declared, as pages show it. */
export interface FactView {
  readonly name: string;
  readonly kind: CustomFact["value"]["kind"];
  readonly label: Phrase;
  /** One value or several; a value with an address is a link, and `isOutside` where it leads to another site. */
  readonly values: readonly (TermName & { readonly isOutside?: true })[];
}

/** Those facts that are shown in some places of a page. Only items have a byline; all others show both in one list. */
export function viewFacts(
  site: SiteContext,
  facts: readonly CustomFact[],
  places: readonly ("facts" | "byline")[] = ["facts", "byline"],
): readonly FactView[] {
  return facts
    .filter(({ declared: { show = "facts" } }) => places.some((place) => place === show))
    .map((fact) => ({
      name: fact.name,
      kind: fact.value.kind,
      label: phrase(site, fact.declared.label),
      values: viewValues(site, fact),
    }));
}

function viewValues(site: SiteContext, { value, declared, language }: CustomFact): FactView["values"] {
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
        ...wordsOf(site, name ?? addressText(url), name === undefined ? undefined : language),
        href: url,
        isOutside: true,
      }));
    case "country": {
      const code = findPlace(value.code, publication.places);
      return code === undefined ? [] : [viewPlace(site, code)];
    }
    case "terms":
      return value.keys.flatMap((key) => viewTerm(site, value.vocabulary, key) ?? []);
  }
}

/** Words in the language of their file, if it has one; those in several languages in the site's. */
function wordsOf(site: SiteContext, text: Localized, language: LanguageTag | undefined): Phrase {
  return typeof text === "string" && language !== undefined ? phraseIn(site, text, language) : phrase(site, text);
}

/** What a link without a name is called: its address without the scheme. */
function addressText(url: string): string {
  return url.replace(/^https?:\/\//i, "").replace(/\/$/, "");
}
