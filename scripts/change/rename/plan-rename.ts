import type { VocabularyName } from "../../content/content-path.ts";
import type { FieldEdit } from "../../content/edit/field-edit.ts";
import type { Slug } from "../../content/slug.ts";
import type { FieldPath } from "../../diagnostics/diagnostic.ts";
import { type Content, recordsOf } from "../../model/content.ts";
import { pageNameOf } from "../../model/page-paths.ts";
import { statementPlace } from "../../schema/fields/accessibility-fields.ts";
import { eventKeysOf } from "../../schema/fields/item-fields.ts";
import type { PublicationRecord } from "../../schema/record.ts";
import { message } from "../message.ts";
import { formerNames, type RenamePlan, type RenameRefusal, setField } from "./edits.ts";
import { type NewItemName, planItem } from "./plan-item.ts";
import { planTerm } from "./plan-term.ts";

/** A rename. Names are file names without language and ending, or keys. */
export type Rename =
  | { readonly kind: "item"; readonly from: NewItemName; readonly to: NewItemName }
  | { readonly kind: "event" | "page"; readonly from: Slug; readonly to: Slug }
  | { readonly kind: "term"; readonly vocabulary: VocabularyName; readonly from: Slug; readonly to: Slug };

/** Plans the changes of a rename in content without errors. */
export function planRename(content: Content, rename: Rename): RenamePlan | RenameRefusal {
  switch (rename.kind) {
    case "item":
      return planItem(content, rename.from, rename.to);
    case "term":
      return planTerm(content, rename.vocabulary, rename.from, rename.to);
    case "event":
      return planEvent(content, rename.from, rename.to);
    case "page":
      return planPage(content, rename.from, rename.to);
  }
}

function planEvent(content: Content, from: Slug, to: Slug): RenamePlan | RenameRefusal {
  const event = content.events.find(({ path }) => path.key === from);
  if (event === undefined) return { refused: message("rename-unknown", { name: from, place: "events/" }) };
  if (content.events.some(({ path }) => path.key === to))
    return { refused: message("rename-taken", { name: to, place: "events/" }) };
  const edits = new Map<string, readonly FieldEdit[]>();
  edits.set(event.path.file, formerNames(["formerly"], event.fields.formerly, from, to));
  for (const { path, fields } of content.events)
    if (fields.partOf === from) edits.set(path.file, [setField(["partOf"], to)]);
  for (const { path, fields } of content.items.flatMap(recordsOf)) {
    if (!eventKeysOf(fields).includes(from)) continue;
    const { event: one, events = [] } = fields;
    edits.set(path.file, [
      ...(one === from ? [setField(["event"], to)] : []),
      ...events.flatMap((key, index) => (key === from ? [setField(["events", index], to)] : [])),
    ]);
  }
  for (const { path, fields } of content.bulletins.flatMap(recordsOf)) {
    const index = fields.agenda?.indexOf(from) ?? -1;
    if (index >= 0) edits.set(path.file, [setField(["agenda", index], to)]);
  }
  return { moves: new Map([[event.path.file, `events/${to}.yaml`]]), edits };
}

/** A page in a folder is renamed by hand, and so is a page whose folder would have to move with it. */
function planPage({ pages, publication }: Content, from: Slug, to: Slug): RenamePlan | RenameRefusal {
  const names = new Set(pages.map(({ original }) => pageNameOf(original)));
  const page = pages.find(({ original }) => pageNameOf(original) === from);
  if (page === undefined) return { refused: message("rename-unknown", { name: from, place: "pages/" }) };
  if (names.has(to)) return { refused: message("rename-taken", { name: to, place: "pages/" }) };
  if (pages.some(({ original }) => original.path.folders[0] === from))
    return { refused: message("rename-folder", { folder: `pages/${from}/` }) };
  const { path, fields } = page.original;
  const edits = new Map([[path.file, formerNames(["formerly"], fields.formerly, from, to)]]);
  const named = publication === undefined ? [] : namesInPublication(publication, from, to);
  if (publication !== undefined && named.length > 0) edits.set(publication.path.file, named);
  return {
    moves: new Map(recordsOf(page).map((record) => [record.path.file, `pages/${to}.${record.path.language}.md`])),
    edits,
  };
}

function fieldOfStatement(accessibility: PublicationRecord["fields"]["accessibility"]): FieldPath {
  return typeof accessibility === "string" ? ["accessibility"] : ["accessibility", "page"];
}

function namesInPublication({ fields }: PublicationRecord, from: Slug, to: Slug): readonly FieldEdit[] {
  const { accessibility, menu = [] } = fields;
  return [
    ...(statementPlace(accessibility) === from ? [setField(fieldOfStatement(accessibility), to)] : []),
    ...menu.flatMap((entry, index) => (entry === from ? [setField(["menu", index], to)] : [])),
  ];
}
