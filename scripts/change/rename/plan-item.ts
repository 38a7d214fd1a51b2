import type { FieldEdit } from "../../content/edit/field-edit.ts";
import type { Period } from "../../content/period.ts";
import type { Slug } from "../../content/slug.ts";
import { type Content, type InLanguages, recordsOf, type TextRecord, textsOf } from "../../model/content.ts";
import { mediaNamedIn } from "../../model/named-pictures.ts";
import type { BulletinRecord, EventRecord, ItemRecord } from "../../schema/record.ts";
import { message } from "../message.ts";
import { formerNames, type RenamePlan, type RenameRefusal, setField, withoutMember } from "./edits.ts";

/** The bulletin and the name of an item. */
export interface NewItemName {
  readonly period: Period;
  readonly name: Slug;
}

/** Plans a new name of an item, or its move to another bulletin, in all its languages and with its media. */
export function planItem(content: Content, from: NewItemName, to: NewItemName): RenamePlan | RenameRefusal {
  const item = findItem(content, from);
  const refuse = (id: "rename-unknown" | "rename-taken", { period, name }: NewItemName) => ({
    refused: message(id, { name, place: `bulletins/${period}/` }),
  });
  if (item === undefined) return refuse("rename-unknown", from);
  if (findItem(content, to) !== undefined) return refuse("rename-taken", to);
  const texts = recordsOf(item).map(({ path: { file, language } }) => {
    return [file, `bulletins/${to.period}/${to.name}.${language}.md`] as const;
  });
  const edits = new Map<string, readonly FieldEdit[]>([
    [item.original.path.file, formerNamesOf(item.original, from, to)],
  ]);
  for (const bulletin of content.bulletins.flatMap(recordsOf))
    if (bulletin.path.period === from.period) edits.set(bulletin.path.file, editsOfBulletin(bulletin, from, to));
  return { moves: new Map([...texts, ...mediaMoves(content, item, from, to)]), edits };
}

function findItem({ items }: Content, { period, name }: NewItemName): InLanguages<ItemRecord> | undefined {
  return items.find(({ original: { path } }) => path.period === period && path.slug === name);
}

/** Former names are written with the bulletin that the item leaves from then on. */
function formerNamesOf({ fields }: ItemRecord, from: NewItemName, to: NewItemName): readonly FieldEdit[] {
  const { formerly = [] } = fields;
  if (from.period === to.period) return formerNames(["formerly"], formerly, from.name, to.name);
  const inFull = (entry: string) => (entry.includes("/") ? entry : `${from.period}/${entry}`);
  const whole = formerly.map(inFull);
  return [
    ...whole.flatMap((entry, index) => (entry === formerly[index] ? [] : [setField(["formerly", index], entry)])),
    ...formerNames(["formerly"], whole, inFull(from.name), `${to.period}/${to.name}`),
  ];
}

/** The item's place in a bulletin: another name, or none if it goes to another bulletin. */
function editsOfBulletin(
  { fields: { lead, order = [] } }: BulletinRecord,
  from: NewItemName,
  to: NewItemName,
): readonly FieldEdit[] {
  const isSame = from.period === to.period;
  const index = order.indexOf(from.name);
  const inLead = isSame ? setField(["lead"], to.name) : ({ kind: "remove", field: ["lead"] } as const);
  const inOrder = isSame ? setField(["order", index], to.name) : withoutMember(["order"], order, index);
  return [...(lead === from.name ? [inLead] : []), ...(index >= 0 ? [inOrder] : [])];
}

/**
 * Media that only this item refers to: files named after it get its new name, and all of them move with it to another bulletin. Media that
 * other texts show are not moved.
 */
function mediaMoves(
  content: Content,
  item: InLanguages<ItemRecord>,
  from: NewItemName,
  to: NewItemName,
): readonly (readonly [string, string])[] {
  const own = new Set<TextRecord | EventRecord>(recordsOf(item));
  const declared = content.publication?.fields.fields;
  const all = [...textsOf(content), ...content.events];
  const others = new Set(all.flatMap((each) => (own.has(each) ? [] : mediaNamedIn(each, declared))));
  const folder = `bulletins/${from.period}/media/`;
  const named = new Set(recordsOf(item).flatMap((each) => mediaNamedIn(each, declared)));
  const moves = [...named].flatMap((file): readonly (readonly [string, string])[] => {
    if (others.has(file) || !file.startsWith(folder) || !content.files.has(file)) return [];
    const name = file.slice(folder.length);
    const isCalledAfter = name.startsWith(`${from.name}.`) || name.startsWith(`${from.name}-`);
    const newName = isCalledAfter ? `${to.name}${name.slice(from.name.length)}` : name;
    return [[file, `bulletins/${to.period}/media/${newName}`]];
  });
  return moves.filter(([before, after]) => before !== after && !content.files.has(after));
}
