import type { Content } from "../../../content/content.ts";
import type { Customized } from "../../../content/schema/custom/custom-fields.ts";
import { usedVocabularies } from "../../../content/schema/custom/custom-fields.ts";
import type { EditorTexts } from "../../../content/schema/editor-texts.ts";
import { defined } from "../../../defined.ts";
import type { MessageLanguage } from "../../../diagnostics/message-language.ts";
import { ownNameOf } from "../../../i18n/language-names.ts";
import type { LanguageTag } from "../../../i18n/language-tag.ts";
import { wordsOf } from "../field-names.ts";
import type { Forms } from "../form/form.ts";
import { buildChoices, languagesOf, nameIn } from "./choices.ts";
import type { DecapField, WidgetContext } from "./widgets.ts";
import { decapFields } from "./widgets.ts";

/** The content folder as forms name it, which is its name in a repository. */
export const CONTENT_DIR = "content";

/** Where the editor saves: on this machine, or to a repository on the web. */
export interface EditorBackend {
  /** Decap's `backend`. */
  readonly backend: Readonly<Record<string, unknown>>;
  /** The name of Decap's back end that ours is made of. */
  readonly base: string;
  readonly publishMode: "simple" | "editorial_workflow";
  /** The content folder, from the root of the repository. */
  readonly contentDir: string;
  readonly siteUrl: string;
}

/** A publication, and in which language its editor sees the form. */
export interface EditedPublication {
  readonly content: Content;
  readonly forms: Forms;
  readonly language: MessageLanguage;
  readonly texts: EditorTexts;
  /** By code, in the editor's language. */
  readonly countries: ReadonlyMap<string, string>;
}

/** Decap's configuration, of which only the names of collections matter elsewhere. */
export interface DecapConfig {
  readonly collections: readonly Collection[];
  readonly [name: string]: unknown;
}

interface Collection {
  readonly name: string;
  readonly [member: string]: unknown;
}

/** Decap's configuration for a publication. */
export function buildDecapConfig(publication: EditedPublication, target: EditorBackend): DecapConfig {
  const { content, language } = publication;
  return {
    backend: target.backend,
    publish_mode: target.publishMode,
    locale: language,
    load_config_file: false,
    site_url: target.siteUrl,
    media_folder: target.contentDir,
    slug: { encoding: "ascii", clean_accents: true },
    editor: { preview: true },
    collections: [
      ...orderedLanguages(content, language).flatMap((tag) => textCollections(publication, target, tag)),
      eventCollection(publication, target),
      ...settingsCollections(publication, target),
    ],
  };
}

/** The editor's own language first. */
function orderedLanguages(content: Content, language: MessageLanguage): readonly LanguageTag[] {
  const all = languagesOf(content);
  return [...all.filter((tag) => tag === language), ...all.filter((tag) => tag !== language)];
}

/** The name of a collection: items in Spanish are `item-es`, terms of the vocabulary `pillars` are `term-pillars`. */
function collectionName(kind: string, of: string): string {
  return `${kind}-${of}`;
}

/** The order of a list as it is opened. */
const NEWEST_FIRST = { field: "_bulletin", default_sort: "desc" } as const;

type Kind = keyof Forms;

function contextOf({ content, language, texts, countries }: EditedPublication, items?: string): WidgetContext {
  const choices = buildChoices(content, language, countries);
  const own = content.publication?.fields.languages ?? [];
  const languages = choices.languages.filter(({ value }) => own.some((tag) => tag === value));
  return { texts, choices, languages, ...defined({ items }) };
}

function textCollections(
  publication: EditedPublication,
  target: EditorBackend,
  tag: LanguageTag,
): readonly Collection[] {
  const { content, texts } = publication;
  const hasPages = content.publication?.fields.languages?.includes(tag) === true;
  const context = contextOf(publication, collectionName("item", tag));
  const { bulletins } = context.choices;
  const folder = `${target.contentDir}/bulletins`;
  const chosen = field(texts, "_bulletin", { widget: "dateline-bulletin", options: bulletins });
  const name = field(texts, "_name", { widget: "dateline-name" });
  const period = field(texts, "_bulletin", { widget: "dateline-name" });
  const item = {
    ...collection(publication, "item", tag, context, [chosen, name]),
    ...{
      folder,
      path: "{{_bulletin}}/{{slug}}",
      slug: "{{fields._name}}",
      summary: "{{title}} ({{_bulletin}})",
    },
    sortable_fields: [NEWEST_FIRST, "title", "date"],
    view_groups: [{ label: wordsOf(texts, ["_bulletin"]).label, field: "_bulletin" }],
    ...{ media_folder: "media", public_folder: "media" },
  };
  const bulletin = {
    ...collection(publication, "bulletin", tag, context, [period]),
    ...{ folder, path: "{{slug}}/bulletin", slug: "{{fields._bulletin}}", summary: "{{_bulletin}} {{title}}" },
    ...{ identifier_field: "_bulletin", sortable_fields: [NEWEST_FIRST, "title"] },
    ...{ media_folder: "media", public_folder: "media" },
  };
  const page = {
    ...collection(publication, "page", tag, context, [name]),
    ...{ folder: `${target.contentDir}/pages`, slug: "{{fields._name}}" },
  };
  return hasPages ? [item, bulletin, page] : [item];
}

function collection(
  publication: EditedPublication,
  kind: "item" | "bulletin" | "page",
  tag: LanguageTag,
  context: WidgetContext,
  first: readonly DecapField[],
): Collection {
  const { forms, texts } = publication;
  const { label, one } = texts.collections[kind] ?? { label: kind, one: kind };
  return {
    name: collectionName(kind, tag),
    label: label.replace("{language}", ownNameOf(tag) ?? tag),
    label_singular: one,
    ...{ extension: `${tag}.md`, format: `dateline-${kind}`, identifier_field: "title" },
    ...{ create: true, delete: false, filter: { field: "_kind", value: kind } },
    fields: [
      ...first,
      ...ofOriginals(publication, kind, decapFields(forms[kind], [kind], context)),
      field(texts, "body", { widget: "markdown", modes: ["raw"], required: false }),
    ],
  };
}

/**
 * A collection may have translations, which need not repeat what the publication requires of originals: the check of a save asks for
 * it.
 */
function ofOriginals(
  { content, texts }: EditedPublication,
  kind: Customized,
  fields: readonly DecapField[],
): readonly DecapField[] {
  const declared = content.publication?.fields.fields?.[kind];
  if (declared === undefined || languagesOf(content).length === 1) return fields;
  const note = texts.editor["requiredInOriginal"] ?? "";
  return fields.map((field) => {
    const { name, hint } = field;
    const isRequired = typeof name === "string" && Object.hasOwn(declared, name) && declared[name]?.required === true;
    return isRequired ? { ...field, required: false, hint: `${hint} ${note}`.trim() } : field;
  });
}

function eventCollection(publication: EditedPublication, target: EditorBackend): Collection {
  const { forms, texts } = publication;
  const { label, one } = texts.collections["event"] ?? { label: "event", one: "event" };
  const name = field(texts, "_name", { widget: "dateline-name" });
  return {
    ...{ name: "event", label, label_singular: one, folder: `${target.contentDir}/events` },
    ...{ extension: "yaml", format: "dateline-event", identifier_field: "_name", slug: "{{fields._name}}" },
    ...{ create: true, delete: false, summary: "{{_name}}" },
    fields: [name, ...decapFields(forms.event, ["event"], contextOf(publication))],
  };
}

/** The files that there is one of. Decap has one format in each collection, so each is one. */
function settingsCollections(publication: EditedPublication, { contentDir }: EditorBackend): readonly Collection[] {
  const { content, forms, language, texts } = publication;
  const context = contextOf(publication);
  const labels = usedVocabularies(content.publication?.fields);
  const nameOf = (kind: Kind) => texts.collections[kind]?.label ?? kind;
  const single = (kind: Kind, name: string, fields: readonly DecapField[], label = nameOf(kind)) => {
    const files = [{ name, label, file: `${contentDir}/${name}.yaml`, fields }];
    return { name: kind, label, format: `dateline-${kind}`, delete: false, files };
  };
  const entries = (kind: "topic" | "place" | "term"): readonly DecapField[] => {
    const { label, one } = texts.collections[kind] ?? { label: kind, one: kind };
    const fields = [field(texts, "_key", { widget: "string" }), ...decapFields(forms[kind], [kind], context)];
    const list = { widget: "list", summary: "{{fields._key}}", collapsed: true, required: false };
    return [{ name: "entries", label, label_singular: one, ...list, fields }];
  };
  return [
    single("publication", "publication", decapFields(forms.publication, ["publication"], context)),
    single("topic", "topics", entries("topic")),
    single("place", "places", entries("place")),
    ...content.vocabularies.map(({ path: { name } }) => {
      const label = nameIn(labels.get(name), language) ?? name;
      return { ...single("term", `vocabularies/${name}`, entries("term"), label), name: collectionName("term", name) };
    }),
  ];
}

function field(texts: EditorTexts, name: string, widget: DecapField): DecapField {
  return { name, ...wordsOf(texts, [name]), ...widget };
}
