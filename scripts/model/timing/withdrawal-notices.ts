import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { Body } from "../../markdown/types.ts";
import type { EventRecord, ItemRecord } from "../../schema/record.ts";
import type { Content, InLanguages } from "../content.ts";

/** The notice of a withdrawn record, in a language: "Withdrawn. Its author asked for it." */
export type SayWithdrawn = (reason: string, language: LanguageTag) => string;

/**
 * The content in which a notice replaces all text of a withdrawn record: an item keeps its title, its date, its subjects and the moment
 * from which no list contains it; an event keeps its name, its days and its place. Nothing that is built from the result can show the rest.
 */
export function withWithdrawalNotices(content: Content, say: SayWithdrawn): Content {
  const isWithdrawn = content.items.some(({ original }) => original.fields.withdrawn !== undefined);
  const languages = content.publication?.fields.languages ?? [];
  return {
    ...content,
    items: isWithdrawn ? content.items.map((item) => withWithdrawalNotice(item, say)) : content.items,
    events: content.events.map((event) => withCancellation(event, languages, say)),
  };
}

const NOTHING: Body = { parts: [], words: 0, links: [], faults: [] };

function withWithdrawalNotice(item: InLanguages<ItemRecord>, say: SayWithdrawn): InLanguages<ItemRecord> {
  const reason = item.original.fields.withdrawn;
  if (reason === undefined) return item;
  const clear = (record: ItemRecord): ItemRecord => {
    const {
      title = "",
      slug,
      formerly,
      date,
      topic,
      topics,
      event,
      events,
      countries,
      updated,
      expires,
      draft,
      publishFrom,
    } = record.fields;
    const summary = say(reason, record.path.language);
    const subjects = { title, slug, formerly, date, topic, topics, event, events, countries, updated, expires };
    const kept = Object.assign(subjects, { draft, publishFrom }); // A preview, which has all, says that these are not public.
    const { custom: _, ...others } = record;
    return { ...others, fields: { ...kept, summary, withdrawn: reason }, body: NOTHING };
  };
  return { original: clear(item.original), translations: item.translations.map(clear) };
}

function withCancellation(event: EventRecord, languages: readonly LanguageTag[], say: SayWithdrawn): EventRecord {
  const {
    withdrawn: reason,
    description: _,
    online: _online,
    url: _url,
    organizer: _organizer,
    organizers: _organizers,
    partOf: _partOf,
    languages: _languages,
    participants: _participants,
    recording: _recording,
    ...kept
  } = event.fields;
  if (reason === undefined) return event;
  const { custom: _custom, ...others } = event;
  const description = Object.fromEntries(languages.map((language) => [language, say(reason, language)]));
  return { ...others, fields: { ...kept, withdrawn: reason, status: "cancelled", description } };
}
