import { addDays } from "../../i18n/day.ts";
import { spanOf } from "../../i18n/event-dates.ts";
import { compareMoments, dayOf, endOf, isLater, laterOfMoments, type Moment } from "../../i18n/moment.ts";
import type { BulletinRecord, ItemRecord } from "../../schema/record.ts";
import type { Content } from "../content.ts";
import { deadlinesOfCallouts } from "../deadlines.ts";
import { withoutDrafts } from "../draft-fields.ts";
import type { Publication } from "../publication.ts";
import { embargoesOf } from "./embargo.ts";

/** A change that readers see and that only the passing of time causes. */
export interface TimedChange {
  readonly moment: Moment;
  /** Something becomes public, an item expires, a call closes, or an event is over. */
  readonly kind: "published" | "expired" | "closed" | "over";
  /** The file that specifies the moment, from the content folder. */
  readonly file: string;
}

/**
 * The moment that represents all others of its day with the same content: the last change of that day so far, or else the start of the day.
 * So builds of the same content on the same day are identical, unless something changed between them.
 */
export function settledMoment(content: Content, asOf: Moment): Moment {
  const come = momentsIn(withoutDrafts(content)).filter(
    (moment) => isLater(moment, dayOf(asOf)) && !isLater(moment, asOf),
  );
  return come.reduce<Moment>(laterOfMoments, dayOf(asOf));
}

function momentsIn({ items, bulletins, events, publication }: Content): readonly Moment[] {
  const moments: Moment[] = [];
  for (const { fields } of [...items, ...bulletins].map(({ original }) => original)) {
    if (fields.publishFrom !== undefined) moments.push(fields.publishFrom);
  }
  for (const { original } of items) moments.push(...expiryOf(original), ...closingOf(original));
  for (const { original } of bulletins) moments.push(...closingsOf(original, publication));
  for (const { fields } of events) if (fields.publishFrom !== undefined) moments.push(fields.publishFrom);
  return moments;
}

/** The moment when an item expires; a withdrawn item leaves the lists then, too. */
function expiryOf({ fields: { expires } }: ItemRecord): readonly Moment[] {
  return expires === undefined ? [] : [endOf(expires)];
}

/** The moment when a call closes; a withdrawn item is not a call. */
function closingOf({ fields: { deadline, withdrawn } }: ItemRecord): readonly Moment[] {
  return deadline === undefined || withdrawn !== undefined ? [] : [endOf(deadline)];
}

/** The moments when the callouts of a bulletin close. */
function closingsOf(bulletin: BulletinRecord, publication: Content["publication"]): readonly Moment[] {
  return deadlinesOfCallouts(bulletin, publication?.fields).map(endOf);
}

/** The changes after a moment, the next change first. `publication` is built of this content, with everything that is not public yet. */
export function changesAfter(content: Content, publication: Publication, asOf: Moment): readonly TimedChange[] {
  const ready = withoutDrafts(content);
  const waiting = embargoesOf(ready, asOf);
  const originals = [...ready.items, ...ready.bulletins].map(({ original }) => original.path.file);
  const waitingFiles = new Set([...originals, ...ready.events.map(({ path }) => path.file)]);
  const changes = [
    ...[...waiting].flatMap(([file, moment]) =>
      waitingFiles.has(file) ? [{ moment, kind: "published", file } as const] : [],
    ),
    ...ready.items.flatMap(({ original }) =>
      expiryOf(original).map((moment) => ({ moment, kind: "expired", file: original.path.file }) as const),
    ),
    ...ready.items.flatMap(({ original }) =>
      closingOf(original).map((moment) => ({ moment, kind: "closed", file: original.path.file }) as const),
    ),
    ...ready.bulletins.flatMap(({ original }) =>
      closingsOf(original, content.publication).map(
        (moment) => ({ moment, kind: "closed", file: original.path.file }) as const,
      ),
    ),
    ...publication.events.flatMap(({ record }) => {
      const span = spanOf(record.schedule);
      const file = `events/${record.key}.yaml`;
      return span === undefined ? [] : [{ moment: addDays(span.end, 1), kind: "over", file } as const];
    }),
  ];
  return changes
    .filter(({ moment }) => isLater(moment, asOf))
    .toSorted((a, b) => compareMoments(a.moment, b.moment) || (a.file < b.file ? -1 : 1));
}
