import { isSameValue } from "../content/edit/same-value.ts";
import { showValue } from "../content/shown-value.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Message } from "../diagnostics/message.ts";
import type { Moment } from "../i18n/moment.ts";
import { type Content, type InLanguages, recordsOf } from "../model/content.ts";
import { withoutDrafts } from "../model/draft-fields.ts";
import { findFirstName } from "../model/former/identity.ts";
import { withoutEmbargoed } from "../model/timing/embargo.ts";
import { eventKeysOf } from "../schema/fields/item-fields.ts";
import type { EventRecord, ItemRecord } from "../schema/record.ts";
import { message } from "./message.ts";
import { valueError } from "./rule.ts";

/** The facts of each text of an item, and the facts that an original has for all languages. */
const TEXT_FACTS = ["title", "summary"] as const;
const ITEM_FACTS = ["date", "place", "countries"] as const;
const EVENT_FACTS = ["name", "start", "end", "dates", "timeZone", "place", "country", "countries", "status"] as const;

/**
 * Published facts that have changed without a notice to readers: no new entry in `corrections`, and the same day in `updated`. Changes of
 * spelling and punctuation alone do not count, nor do new facts. Items and events are recognized after they were renamed.
 * @param before the content as it was published last
 * @param asOf content that is not public at this moment is in neither
 */
export function checkChangedFacts(before: Content, now: Content, asOf: Moment): readonly UnlocatedDiagnostic[] {
  const publicIn = (content: Content) => withoutEmbargoed(withoutDrafts(content), asOf);
  const [old, fresh] = [publicIn(before), publicIn(now)];
  const items = new Map(old.items.map((item) => [itemKey(item), item]));
  const events = new Map(old.events.map((event) => [eventKey(event), event]));
  const [idBefore, idNow] = [eventIds(before), eventIds(now)];
  return [
    ...fresh.items.flatMap((item) => {
      const published = items.get(itemKey(item));
      if (published === undefined) return [];
      if (item.original.fields.withdrawn !== undefined) return checkWithdrawal(published.original, item.original);
      return [...checkTexts(published, item), ...checkEventsOf([published, idBefore], [item, idNow])];
    }),
    ...fresh.events.flatMap((event) => {
      const published = events.get(eventKey(event));
      if (published === undefined) return [];
      return event.fields.withdrawn === undefined
        ? checkFacts(published, event, EVENT_FACTS, "changed-event")
        : checkWithdrawal(published, event);
    }),
  ];
}

type Item = InLanguages<ItemRecord>;

function itemKey({ original: { path, fields } }: Item): string {
  const { period = path.period, name } = findFirstName(fields.formerly) ?? { name: path.slug };
  return `${period}/${name}`;
}

function eventKey({ path, fields }: EventRecord): string {
  return findFirstName(fields.formerly)?.name ?? path.key;
}

/** The first names of events by their keys. */
function eventIds({ events }: Content): ReadonlyMap<string, string> {
  return new Map(events.map((event) => [event.path.key, eventKey(event)]));
}

function checkTexts(before: Item, now: Item): readonly UnlocatedDiagnostic[] {
  const published = new Map(recordsOf(before).map((record) => [record.path.language, record]));
  return recordsOf(now).flatMap((record) => {
    const old = published.get(record.path.language);
    const facts = record === now.original ? [...TEXT_FACTS, ...ITEM_FACTS] : TEXT_FACTS;
    return old === undefined ? [] : checkFacts(old, record, facts, "changed-fact");
  });
}

type ItemAmongEvents = readonly [item: Item, idOf: ReadonlyMap<string, string>];

/** The events that an item reports on, whatever their present names. */
function checkEventsOf(
  [before, idBefore]: ItemAmongEvents,
  [now, idNow]: ItemAmongEvents,
): readonly UnlocatedDiagnostic[] {
  const [old, fresh] = [before.original, now.original];
  const keys = eventKeysOf(old.fields);
  const kept = eventKeysOf(fresh.fields).map((key) => idNow.get(key));
  if (keys.every((key) => kept.includes(idBefore.get(key))) || isAnnounced(old, fresh)) return [];
  const field = fresh.fields.events === undefined ? "event" : "events";
  return [warningAt(fresh, field, message("changed-fact", { field, before: showValue(keys) }))];
}

/** A file with fields, as the checks of facts see it. */
interface WithFacts {
  readonly path: { readonly file: string };
  readonly fields: Readonly<Record<string, unknown>>;
  readonly faulty: readonly string[];
}

/** The published facts that have changed. */
function checkFacts(
  before: WithFacts,
  now: WithFacts,
  facts: readonly string[],
  id: "changed-fact" | "changed-event",
): readonly UnlocatedDiagnostic[] {
  if (isAnnounced(before, now)) return [];
  const changed = facts.filter((field) => {
    const [old, fresh] = [before.fields[field], now.fields[field]];
    const isFaulty = before.faulty.includes(field) || now.faulty.includes(field);
    return old !== undefined && !isFaulty && !isSameValue(wordsIn(old), wordsIn(fresh));
  });
  return changed.map((field) => warningAt(now, field, message(id, { field, before: showValue(before.fields[field]) })));
}

function checkWithdrawal(before: WithFacts, now: WithFacts): readonly UnlocatedDiagnostic[] {
  if (before.fields["withdrawn"] !== undefined || isAnnounced(before, now)) return [];
  return [warningAt(now, "withdrawn", message("withdrawn-undated"))];
}

/** Whether a correction or an update announces the change to readers. */
function isAnnounced(before: WithFacts, now: WithFacts): boolean {
  return ["updated", "corrections"].some((field) => !isSameValue(before.fields[field], now.fields[field]));
}

/** A value whose texts are only their words, in lower case. */
function wordsIn(value: unknown): unknown {
  if (typeof value === "string")
    return value
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(" ");
  if (Array.isArray(value)) return value.map(wordsIn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, wordsIn(member)]));
}

function warningAt({ path }: WithFacts, field: string, words: Message): UnlocatedDiagnostic {
  return { ...valueError("changed-fact", path.file, [field], words), severity: "warning" };
}
