import { defined } from "../../defined.ts";
import { isLater, laterOfMoments, type Moment } from "../../i18n/moment.ts";
import { eventKeysOf } from "../../schema/fields/item-fields.ts";
import type { BulletinRecord, EventRecord, ItemRecord } from "../../schema/record.ts";
import { type Content, type InLanguages, recordsOf } from "../content.ts";

/** Files by their paths from the content folder, each with the moment from which it is public. */
export type Embargoes = ReadonlyMap<string, Moment>;

const NONE: Embargoes = new Map();

/**
 * The files that are not public yet as of a moment. A bulletin waits with all its items, and a text with its translations; a file with two
 * moments waits for the later one.
 */
export function embargoesOf({ items, bulletins, events }: Content, asOf: Moment): Embargoes {
  if (
    ![...bulletins, ...items].some(({ original }) => original.fields.publishFrom !== undefined) &&
    !events.some(({ fields }) => fields.publishFrom !== undefined)
  )
    return NONE;
  const ofBulletins = new Map(bulletins.map(({ original: { path, fields } }) => [path.period, fields.publishFrom]));
  const moments = [
    ...[...bulletins, ...items].map((text) => {
      const { path, fields } = text.original;
      const files = recordsOf<ItemRecord | BulletinRecord>(text).map((record) => record.path.file);
      return { files, moment: laterOf(fields.publishFrom, ofBulletins.get(path.period)) };
    }),
    ...events.map(({ path, fields }) => ({ files: [path.file], moment: fields.publishFrom })),
  ];
  const waiting = moments.flatMap(({ files, moment }) =>
    moment !== undefined && isLater(moment, asOf) ? files.map((file) => [file, moment] as const) : [],
  );
  return waiting.length === 0 ? NONE : new Map(waiting);
}

function laterOf(a: Moment | undefined, b: Moment | undefined): Moment | undefined {
  return a === undefined || b === undefined ? (a ?? b) : laterOfMoments(a, b);
}

/**
 * The content that is public as of a moment: without records under embargo, and without their names in other files. Nothing that is built
 * from the result can show the rest.
 */
export function withoutEmbargoed(content: Content, asOf: Moment): Content {
  const embargoes = embargoesOf(content, asOf);
  if (embargoes.size === 0) return content;
  const isPublic = ({ path }: { readonly path: { readonly file: string } }) => !embargoes.has(path.file);
  const areTextsPublic = ({ original }: InLanguages<ItemRecord | BulletinRecord>) => isPublic(original);
  const hidden: HiddenNames = {
    events: new Set(content.events.filter((event) => !isPublic(event)).map(({ path }) => path.key)),
    items: new Set(content.items.filter((item) => !areTextsPublic(item)).map(({ original }) => nameOf(original))),
  };
  return {
    ...content,
    events: content.events.filter(isPublic).map((event) => hideInEvent(event, hidden)),
    bulletins: content.bulletins
      .filter(areTextsPublic)
      .map((text) => eachRecord(text, (one) => hideInBulletin(one, hidden))),
    items: content.items.filter(areTextsPublic).map((text) => eachRecord(text, (one) => hideInItem(one, hidden))),
  };
}

/** The keys of events, and the names of items with their bulletins, that are not public. */
interface HiddenNames {
  readonly events: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

function nameOf({ path }: ItemRecord): string {
  return `${path.period}/${path.slug}`;
}

function eachRecord<Rec>({ original, translations }: InLanguages<Rec>, change: (record: Rec) => Rec): InLanguages<Rec> {
  return { original: change(original), translations: translations.map(change) };
}

function hideInEvent(record: EventRecord, { events: hidden }: HiddenNames): EventRecord {
  const { partOf, ...fields } = record.fields;
  return partOf !== undefined && hidden.has(partOf) ? { ...record, fields } : record;
}

function hideInItem(record: ItemRecord, { events: hidden }: HiddenNames): ItemRecord {
  const keys = eventKeysOf(record.fields);
  const { event: _, events: _events, ...others } = record.fields;
  const known = keys.filter((key) => !hidden.has(key));
  if (known.length === keys.length) return record;
  return { ...record, fields: { ...others, ...(known.length === 0 ? {} : { events: known }) } };
}

function hideInBulletin(record: BulletinRecord, { events, items }: HiddenNames): BulletinRecord {
  const { lead, order, agenda, ...others } = record.fields;
  const isKnown = (name: string) => !items.has(`${record.path.period}/${name}`);
  const fields = {
    ...others,
    ...(lead !== undefined && isKnown(lead) ? { lead } : {}),
    ...defined({ order: order?.filter(isKnown), agenda: agenda?.filter((key) => !events.has(key)) }),
  };
  return { ...record, fields };
}
