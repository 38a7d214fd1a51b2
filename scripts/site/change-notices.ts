import { addressesOf } from "../content/addresses.ts";
import { defined } from "../defined.ts";
import type { Day } from "../i18n/day.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { memoize, memoizeWeakly } from "../memoize.ts";
import type { EventRecord, ItemText, NewsItem, Publication } from "../model/publication.ts";
import type { Labelled, Phrase } from "./parts.ts";
import type { Dependencies } from "./route.ts";
import { href, type LocalizedSite, phrase, phraseIn, type SiteContext } from "./site-inputs.ts";
import { isShownIn, shown } from "./visible.ts";
import { sayReason } from "./withdrawal.ts";

/** A change after publication that is announced to readers: a correction, an update or a withdrawal of an item or an event. */
export interface ChangeNotice {
  readonly kind: "correction" | "update" | "withdrawal";
  /** Undefined for a withdrawal whose day is not written down. */
  readonly day?: Day;
  /** The changed item or event. */
  readonly subject: ItemSubject | { readonly event: EventRecord };
  /** The correction (what was wrong, and what is right), or the reason of the withdrawal; in the language of the text. */
  readonly words?: string;
}

/** An item in the language that a site shows it in. */
interface ItemSubject {
  readonly item: NewsItem;
  readonly text: ItemText;
}

/** The changes that a site announces, the newest first; changes without a day come last. */
export function changeNotices(site: SiteContext): readonly ChangeNotice[] {
  const notices = [
    ...shown(site, site.publication.items).flatMap((item) => noticesOfItem(site, item)),
    ...site.publication.events.flatMap(({ record }) => noticesOfEvent(site, record)),
  ];
  return notices.toSorted((a, b) => (a.day === b.day ? 0 : (a.day ?? "") < (b.day ?? "") ? 1 : -1));
}

/** Whether a language has a page of changes: something has changed, and no standing page is at its address. */
export function hasChangeNotices({ publication }: Pick<SiteContext, "publication">, language: LanguageTag): boolean {
  return changesIn(publication)(language);
}

/** Searches the items of a language once: every page and some feeds call it. */
const changesIn = memoizeWeakly((publication: Publication) =>
  memoize((language: LanguageTag) => hasChanges(publication, language)),
);

function hasChanges(publication: Publication, language: LanguageTag): boolean {
  const addresses = addressesOf(publication.languages);
  const address = addresses.corrections(language);
  const isTaken = publication.pages.some(({ texts }) => {
    const text = texts.get(language);
    return text !== undefined && addresses.page(language, text.path) === address;
  });
  if (isTaken) return false;
  return (
    publication.items.some(
      (item) => isChanged(textIn(item, language), item) && isShownIn({ publication }, item, language),
    ) || publication.events.some(({ record }) => record.updated !== undefined || record.withdrawn !== undefined)
  );
}

/** The note of lists on an item: withdrawn, or else corrected. */
export function changeNoteOf(
  { messages }: Pick<SiteContext, "messages">,
  { withdrawn }: Pick<NewsItem, "withdrawn">,
  { corrections }: Pick<ItemText, "corrections">,
): { readonly changeNote?: string } {
  if (withdrawn !== undefined) return { changeNote: messages.withdrawn.label };
  return corrections.length === 0 ? {} : { changeNote: messages.corrections.corrected };
}

/** The text of a notice, and the name and the address of the changed item or event. */
export interface ChangeNoticeView extends Labelled {
  /** "Correction". */
  readonly label: string;
  readonly title: Phrase;
  readonly href: string;
  readonly words?: Phrase;
}

/** A notice as pages and feeds show it. */
export function viewChangeNotice(site: LocalizedSite, { kind, subject, words }: ChangeNotice): ChangeNoticeView {
  const { messages, language } = site;
  const labels = {
    correction: messages.item.correction,
    update: messages.corrections.update,
    withdrawal: messages.withdrawn.label,
  };
  const isOwn = !("text" in subject) || kind === "withdrawal";
  const said =
    words === undefined ? {} : { words: isOwn ? { text: words } : phraseIn(site, words, subject.text.language) };
  if ("event" in subject) {
    const { name, key } = subject.event;
    return {
      label: labels[kind],
      title: phrase(site, name),
      href: href(site, site.addresses.event(language, key)),
      ...said,
    };
  }
  const { title, href: to, languageNote, draftNote } = site.cardOf(subject.item);
  return {
    ...defined({ languageNote, draftNote }),
    label: labels[kind],
    title,
    href: to,
    ...said,
  };
}

/** The dependencies of a page or feed of notices. */
export function dependenciesOf(notices: readonly ChangeNotice[]): Dependencies {
  const subjects = notices.map(({ subject }) => subject);
  return {
    mentions: [...new Set(subjects.flatMap((subject) => ("item" in subject ? [subject.item] : [])))],
    events: subjects.flatMap((subject) => ("event" in subject ? [subject.event] : [])),
  };
}

function textIn({ texts, original }: NewsItem, language: LanguageTag): ItemText {
  return texts.get(language) ?? original;
}

function isChanged({ corrections, updated }: ItemText, { withdrawn }: NewsItem): boolean {
  return corrections.length > 0 || updated !== undefined || withdrawn !== undefined;
}

/** A correction is also an update, so an update of the same day adds nothing. */
function noticesOfItem(site: SiteContext, item: NewsItem): readonly ChangeNotice[] {
  const text = textIn(item, site.language);
  const { updated, corrections } = text;
  const subject = { item, text };
  if (item.withdrawn !== undefined) return [withdrawalOf(site, subject, item.withdrawn, updated)];
  const isCorrection = corrections.some(({ date }) => date === updated);
  return [
    ...(updated === undefined || isCorrection ? [] : [{ kind: "update", day: updated, subject } as const]),
    ...corrections.map(({ date, text: words }) => ({ kind: "correction", day: date, subject, words }) as const),
  ];
}

function noticesOfEvent(site: SiteContext, event: EventRecord): readonly ChangeNotice[] {
  const { updated, withdrawn } = event;
  if (withdrawn !== undefined) return [withdrawalOf(site, { event }, withdrawn, updated)];
  return updated === undefined ? [] : [{ kind: "update", day: updated, subject: { event } }];
}

function withdrawalOf(
  site: SiteContext,
  subject: ChangeNotice["subject"],
  reason: string,
  day: Day | undefined,
): ChangeNotice {
  return { kind: "withdrawal", ...defined({ day }), subject, words: sayReason(site, reason) };
}
