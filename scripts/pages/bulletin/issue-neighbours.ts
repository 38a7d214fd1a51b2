import { isAssignedCode } from "../../content/place-code.ts";
import { defined } from "../../defined.ts";
import { plural } from "../../i18n/messages.ts";
import type { Bulletin } from "../../model/publication.ts";
import { bulletinLink } from "../../site/cards.ts";
import { formatIssueNumber } from "../../site/dates/bulletin-title.ts";
import type { Link, Neighbour } from "../../site/parts.ts";
import type { LocalizedSite } from "../../site/site-inputs.ts";
import { byName, placeName } from "../../site/view-places.ts";
import { shown } from "../../site/visible.ts";
import { leadOf } from "./bulletin-contents.ts";

/** The issue before or after this one, by the headline of its lead; or all issues of the year. */
export interface IssueNeighbour extends Neighbour {
  /** "June 2021", unless that is the title. */
  readonly issue?: string;
  readonly number?: string;
  /** "5 items", "Colombia". */
  readonly facts: readonly string[];
}

/** The link to a bulletin before or after, under the label "Previous issue:" or "Next issue:". */
export function issueNeighbour(site: LocalizedSite, bulletin: Bulletin, label: string): IssueNeighbour {
  const { text: issue, href } = bulletinLink(site, bulletin);
  const lead = leadOf(site, bulletin);
  const card = lead === undefined ? undefined : site.cardOf(lead);
  const number = bulletin.number === undefined ? undefined : formatIssueNumber(site, bulletin.number);
  const { languageNote, changeNote, draftNote } = card ?? {};
  return {
    href,
    label,
    ...(card === undefined ? { title: { text: issue } } : { issue, title: card.title }),
    ...defined({ number, languageNote, changeNote, draftNote }),
    facts: factsOf(site, bulletin),
  };
}

/** The link to all issues of a year, which replaces the next issue while there is none. */
export function yearNeighbour({ messages }: LocalizedSite, year: Link, facts: readonly string[]): IssueNeighbour {
  return { href: year.href, label: messages.bulletin.archive, title: { text: year.text }, facts };
}

/** "3 issues", and nothing else: the desk knows about other issues of a year only that they exist. */
export function yearFacts({ messages, plurals }: LocalizedSite, issues: readonly Bulletin[]): readonly string[] {
  return [plural(messages.bulletin.issues, issues.length, plurals)];
}

/** The maximum number of country names. */
const MOST_NAMES = 3;

/** "5 items", then its countries: their names, or their number. */
function factsOf(site: LocalizedSite, bulletin: Bulletin): readonly string[] {
  const { messages, plurals } = site;
  const items = shown(site, bulletin.items);
  const codes = [...new Set(items.flatMap(({ countries }) => countries))].filter(isAssignedCode);
  const names =
    codes.length <= MOST_NAMES
      ? byName(codes.map((code) => placeName(site, code))).map(({ text }) => text)
      : [plural(messages.bulletin.countries, codes.length, plurals)];
  return [plural(messages.bulletin.items, items.length, plurals), ...names];
}
