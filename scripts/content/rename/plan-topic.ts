import type { FieldEdit } from "../change/field-edit.ts";
import type { Content } from "../content.ts";
import { recordsOf } from "../content.ts";
import { message } from "../message.ts";
import type { ItemRecord } from "../schema/record.ts";
import type { Slug } from "../slug.ts";
import type { RenamePlan, RenameRefusal } from "./edits.ts";
import { formerNames, valueAt, withoutMember } from "./edits.ts";

/** Plans a new key of a topic. If there is a topic with that key, the first is merged into it. */
export function planTopic({ topics, items }: Content, from: Slug, to: Slug): RenamePlan | RenameRefusal {
  const all = topics?.topics ?? [];
  const topic = all.find(({ key }) => key === from);
  const target = all.find(({ key }) => key === to);
  if (topics === undefined || topic === undefined)
    return { refused: message("rename-unknown", { name: from, place: "topics.yaml" }) };
  if (from === to) return { refused: message("rename-taken", { name: to, place: topics.path.file }) };
  const edits = new Map<string, readonly FieldEdit[]>();
  edits.set(topics.path.file, target === undefined ? newKey(topic, to) : merge(topic, target));
  for (const { path, fields } of items.flatMap(recordsOf)) {
    const own = editsOfItem(fields, from, to);
    if (own.length > 0) edits.set(path.file, own);
  }
  return { moves: new Map(), edits };
}

type Topic = NonNullable<Content["topics"]>["topics"][number];

function newKey({ key, fields: { formerly, merged = [] } }: Topic, to: Slug): readonly FieldEdit[] {
  const again = merged.indexOf(to);
  return [
    ...formerNames([key, "formerly"], formerly, key, to),
    ...(again === -1 ? [] : [withoutMember([key, "merged"], merged, again)]),
    { kind: "rename", field: [key], to },
  ];
}

/** The topic that is left takes all names and addresses of the other one; its id stays its own. */
function merge({ key, fields: { formerly = [], merged = [] } }: Topic, target: Topic): readonly FieldEdit[] {
  const { key: into, fields: known } = target;
  const isAddress = (entry: string) => entry.startsWith("/");
  const addTo = (list: string, entries: readonly string[], present: readonly string[] = []) =>
    [...new Set(entries)]
      .filter((entry) => entry !== into && !present.includes(entry))
      .map((value): FieldEdit => ({ kind: "append", field: [into, list], value }));
  return [
    ...addTo("formerly", formerly.filter(isAddress), known.formerly),
    ...addTo("merged", [...formerly.filter((entry) => !isAddress(entry)), ...merged, key], known.merged),
    { kind: "remove", field: [key] },
  ];
}

/** An item that has both topics keeps one. */
function editsOfItem({ topic, topics = [] }: ItemRecord["fields"], from: Slug, to: Slug): readonly FieldEdit[] {
  const index = topics.indexOf(from);
  const field = ["topics", index];
  return [
    ...(topic === from ? [valueAt(["topic"], to)] : []),
    ...(index === -1 ? [] : [topics.includes(to) ? ({ kind: "remove", field } as const) : valueAt(field, to)]),
  ];
}
