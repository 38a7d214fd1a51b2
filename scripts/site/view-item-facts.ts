import type { NewsItem } from "../content/model/publication.ts";
import type { ItemFacts } from "../content/schema/fact-fields.ts";
import { formatMoment } from "../i18n/format-moment.ts";
import type { Messages } from "../i18n/messages.ts";
import { fill } from "../i18n/messages.ts";
import type { SiteContext } from "./site-inputs.ts";
import type { FactView } from "./view-facts.ts";
import { addressText } from "./view-facts.ts";

type Values = FactView["values"];

/** A fact by the key of its label, and what pages show of it; nothing if an item does not have it. */
type ShownFact = readonly [
  name: keyof Messages["facts"]["names"],
  valuesOf: (facts: ItemFacts, item: NewsItem, site: SiteContext) => Values,
];

/** The facts for which Dateline has fields, in the order of pages. */
const FACTS: readonly ShownFact[] = [
  ["deadline", ({ deadline }, { isClosed }, site) => deadlineOf(site, deadline, isClosed)],
  ["reference", ({ reference }) => textOf(reference)],
  ["apply", ({ apply }) => linkOf(apply)],
];

/** The facts of an item for which Dateline has fields. */
export function viewItemFacts(site: SiteContext, item: NewsItem): readonly FactView[] {
  const { facts } = item;
  if (facts === undefined) return [];
  return FACTS.flatMap(([name, valuesOf]): readonly FactView[] => {
    const values = valuesOf(facts, item, site);
    return values.length === 0
      ? []
      : [{ name, kind: "text", label: { text: site.messages.facts.names[name] }, values }];
  });
}

function deadlineOf({ messages }: SiteContext, deadline: ItemFacts["deadline"], isClosed = false): Values {
  if (deadline === undefined) return [];
  const date = formatMoment(deadline, messages);
  return [{ text: isClosed ? fill(messages.facts.closed, { date }) : date }];
}

function textOf(text: string | undefined): Values {
  return text === undefined ? [] : [{ text }];
}

function linkOf(href: string | undefined): Values {
  return href === undefined ? [] : [{ text: addressText(href), href, isOutside: true }];
}
