import type { VocabularyName } from "../../content/content-path.ts";
import type { FieldEdit } from "../../content/edit/field-edit.ts";
import type { Slug } from "../../content/slug.ts";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import { allVocabularies, type Content, textsOf } from "../../model/content.ts";
import { type TermUse, termUses } from "../../model/term-uses.ts";
import type { TermEntry, TopicEntry } from "../../schema/fields/term-fields.ts";
import { message } from "../message.ts";
import { formerNames, type RenamePlan, type RenameRefusal, setField, withoutMember } from "./edits.ts";

/** Plans a new key of a topic or another term. If its vocabulary has that key, the first term is merged into the second. */
export function planTerm(content: Content, name: VocabularyName, from: Slug, to: Slug): RenamePlan | RenameRefusal {
  const vocabulary = allVocabularies(content).find(({ path }) => path.name === name);
  const { file } = vocabulary?.path ?? { file: `vocabularies/${name}.yaml` };
  const entries: readonly Entry[] = vocabulary?.entries ?? [];
  const term = entries.find(({ key }) => key === from);
  const target = entries.find(({ key }) => key === to);
  if (term === undefined) return { refused: message("rename-unknown", { name: from, place: file }) };
  if (from === to) return { refused: message("rename-taken", { name: to, place: file }) };
  const edits = new Map<string, readonly FieldEdit[]>();
  edits.set(file, [
    ...entries.flatMap((each) => newBroader(each, term, to)),
    ...(target === undefined ? newKey(term, to) : merge(term, target)),
  ]);
  const declared = content.publication?.fields;
  for (const record of [...textsOf(content), ...content.events]) {
    const own = editsOfUses(
      termUses(record, declared).filter(({ vocabulary: of }) => of === name),
      from,
      to,
    );
    if (own.length > 0) edits.set(record.path.file, own);
  }
  return { moves: new Map(), edits };
}

type Entry = TopicEntry | TermEntry;

function broaderOf({ fields }: Entry): string | undefined {
  return "broader" in fields ? fields.broader : undefined;
}

/** A narrower term gets the remaining key as its parent; the term with this key gets the parent of both. */
function newBroader(each: Entry, term: Entry, to: Slug): readonly FieldEdit[] {
  if (broaderOf(each) !== term.key) return [];
  const field = [each.key, "broader"];
  const above = broaderOf(term);
  if (each.key !== to) return [setField(field, to)];
  return above === undefined || above === to ? [{ kind: "remove", field }] : [setField(field, above)];
}

function newKey({ key, fields: { formerly, merged = [] } }: Entry, to: Slug): readonly FieldEdit[] {
  const again = merged.indexOf(to);
  return [
    ...formerNames([key, "formerly"], formerly, key, to),
    ...(again === -1 ? [] : [withoutMember([key, "merged"], merged, again)]),
    { kind: "rename", field: [key], to },
  ];
}

/** The remaining term takes all names and addresses of the other one; its id does not change. */
function merge({ key, fields: { formerly = [], merged = [] } }: Entry, target: Entry): readonly FieldEdit[] {
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

/** A list that has both terms keeps one. */
function editsOfUses(uses: readonly TermUse[], from: Slug, to: Slug): readonly FieldEdit[] {
  const listsWith = new Set(uses.flatMap(({ key, field }) => (key === to ? listOf(field) : [])));
  return uses.flatMap(({ key, field }): readonly FieldEdit[] => {
    if (key !== from) return [];
    return listsWith.has(listOf(field)) ? [{ kind: "remove", field }] : [setField(field, to)];
  });
}

/** The list that has a term as a member; a field for a single term belongs to one term only. */
function listOf(field: FieldPath): string {
  return (typeof field.at(-1) === "number" ? field.slice(0, -1) : field).join(".");
}
