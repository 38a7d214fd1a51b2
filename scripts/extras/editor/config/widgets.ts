import type { EditorTexts } from "../../../content/schema/editor-texts.ts";
import type { Meaning } from "../../../content/schema/shape.ts";
import { wordsOf } from "../field-names.ts";
import type { FormField, FormShape } from "../form/form.ts";
import { ALL_LANGUAGES } from "../form/values.ts";
import type { Choice, Choices } from "./choices.ts";

/** A field in Decap's configuration. */
export type DecapField = Readonly<Record<string, unknown>>;

/** What the widgets of a form depend on. */
export interface WidgetContext {
  readonly texts: EditorTexts;
  readonly choices: Choices;
  /** The languages of texts that one file gives in several, with their names. */
  readonly languages: readonly Choice[];
  /** The collection of items to which a form's references lead. */
  readonly items?: string;
}

/** Whether fields must be filled. Those inside an optional field need not be, since Decap would ask for them although it is empty. */
type Need = "as the schema says" | "optional";

/** The fields of a form in Decap's configuration. `path` is that of the form in the words of the editor. */
export function decapFields(
  form: readonly FormField[],
  path: readonly string[],
  context: WidgetContext,
  need: Need = "as the schema says",
): readonly DecapField[] {
  return form.map(({ name, shape, isRequired, description }) => {
    const here = [...path, name];
    const own = isRequired ? need : "optional";
    const required = own === "as the schema says";
    return {
      name,
      ...wordsOf(context.texts, here, description),
      required,
      ...widgetOf(shape, here, context, own),
    };
  });
}

/** Texts of more than a line on the screen. */
const LONG: ReadonlySet<string> = new Set(["summary", "description", "alt", "caption", "text", "disclaimer"]);

/** Of numbers with decimals: Decap wants a number here, and browsers say nothing of smaller ones. */
const SMALLEST_STEP = 0.000001;

function widgetOf(shape: FormShape, path: readonly string[], context: WidgetContext, need: Need): DecapField {
  const { texts, choices, languages } = context;
  switch (shape.kind) {
    case "text":
      return shape.isLong === true ? { widget: "text" } : textWidget(shape.meaning, path.at(-1) ?? "", context);
    case "number":
      return shape.isWhole
        ? { widget: "number", value_type: "int" }
        : { widget: "number", value_type: "float", step: SMALLEST_STEP };
    case "yesOrNo":
      return { widget: "boolean", default: false };
    case "answer":
      return select(["true", "false"].map((value) => ({ value, label: choiceLabel(path, value, context) })));
    case "choice":
      return select(shape.values.map((value) => ({ value, label: choiceLabel(path, value, context) })));
    case "term":
      return select(choices.terms.get(shape.vocabulary) ?? []);
    case "localized":
      return { ...group(need), fields: localizedFields(path, context, languages, shape.isLong) };
    case "pairs":
      return {
        widget: "list",
        fields: ["name", "value"].map((name) => ({ name, ...wordsOf(texts, [...path, name]), widget: "string" })),
      };
    case "kept":
      return { widget: "hidden" };
    case "fields":
    case "textOrFields":
      return {
        ...group(need),
        fields: decapFields(shape.fields, path, context, need),
      };
    case "typed":
      return typedList(shape.types, path, context);
    case "list":
      return listWidget(shape.member, path, context, choices);
  }
}

/** The name of a choice: that of a field of the publication's own, or that of all fields. */
function choiceLabel(path: readonly string[], value: string, { texts: { choices } }: WidgetContext): string {
  return choices[[...path, value].join(".")] ?? choices[value] ?? value;
}

function group(need: Need): DecapField {
  return { widget: "object", collapsed: need === "optional" };
}

function localizedFields(
  path: readonly string[],
  { texts }: WidgetContext,
  languages: readonly Choice[],
  isLong = LONG.has(path.at(-1) ?? ""),
) {
  const all = { value: ALL_LANGUAGES, label: texts.editor["allLanguages"] ?? ALL_LANGUAGES };
  const widget = isLong ? "text" : "string";
  return [...languages, all].map(({ value, label }) => ({ name: value, label, widget, required: false }));
}

function textWidget(meaning: Meaning, name: string, { choices, items, texts }: WidgetContext): DecapField {
  switch (meaning) {
    case "topic":
      return select(choices.topics);
    case "genre":
      return select(choices.genres.map(({ value, label }) => ({ value, label: texts.choices[value] ?? label })));
    case "series":
      return select(choices.series);
    case "event":
      return select(choices.events);
    case "place":
      return select(choices.places);
    case "country":
      return select(choices.countries);
    case "language":
      return select(choices.languages);
    case "item":
      return itemWidget(items);
    case "day":
      return { widget: "dateline-day" };
    case "moment":
      return { widget: "dateline-moment" };
    case "revision":
      return { widget: "dateline-revision" };
    case "dayOrMonth":
      return { widget: "dateline-date" };
    default:
      return wordsWidget(name);
  }
}

function wordsWidget(name: string): DecapField {
  if (name === "src") return { widget: "image", choose_url: false };
  if (name === "file") return { widget: "file", choose_url: false };
  return { widget: LONG.has(name) ? "text" : "string" };
}

/** Choosing among items by their titles. */
function itemWidget(collection: string | undefined): DecapField {
  if (collection === undefined) return { widget: "string" };
  return {
    ...{ widget: "relation", collection, value_field: "_name" },
    ...{ search_fields: ["title", "_name"], display_fields: ["title"], options_length: 200 },
  };
}

function select(options: readonly Choice[]): DecapField {
  return { widget: "select", options };
}

/** Lists of choices are one field; all others have an entry for each member. */
function listWidget(member: FormShape, path: readonly string[], context: WidgetContext, choices: Choices): DecapField {
  if (member.kind === "typed") return typedList(member.types, path, context);
  if (member.kind === "fields" || member.kind === "textOrFields") {
    const summary = member.fields.map(({ name }) => `{{fields.${name}}}`)[0] ?? "";
    return { widget: "list", collapsed: true, summary, fields: decapFields(member.fields, path, context) };
  }
  if (member.kind === "term") return { ...select(choices.terms.get(member.vocabulary) ?? []), multiple: true };
  if (member.kind !== "text") throw new TypeError(`the editor has no list of ${member.kind}`);
  const isFree = member.meaning === "language" && path.at(-1) !== "requires" && choices.languages.length > 0;
  const widget = isFree ? { widget: "string" } : textWidget(member.meaning, path.at(-1) ?? "", context);
  if (widget["widget"] === "select" || widget["widget"] === "relation") return { ...widget, multiple: true };
  return { widget: "list", field: { ...widget, name: path.at(-1), label: wordsOf(context.texts, path).label } };
}

function typedList(
  types: Extract<FormShape, { readonly kind: "typed" }>["types"],
  path: readonly string[],
  context: WidgetContext,
): DecapField {
  return {
    ...{ widget: "list", typeKey: "type", collapsed: true },
    types: types.map(({ type, fields }) => ({
      ...{ name: type, label: context.texts.choices[type] ?? type, widget: "object" },
      fields: decapFields(fields, [...path, type], context),
    })),
  };
}
