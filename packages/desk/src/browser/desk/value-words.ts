import type { FieldPath } from "../../../../../scripts/diagnostics/browser.ts";
import type { Board } from "../../board/board.ts";
import type { Workspace } from "../../board/workspace.ts";
import type { DeskSettings } from "../../desk-settings.ts";
import { choiceName } from "../../field-names.ts";
import type { FormField, FormShape, Forms } from "../../form/form.ts";
import { sizeOf } from "./file-size.ts";
import { choicesFor, choicesOf } from "./form/choices-for.ts";
import type { Say } from "./say.ts";

/** The parts of the desk that describe values. */
interface ValueDesk {
  readonly say: Say;
  readonly settings: Pick<DeskSettings, "choices" | "texts" | "language" | "forms">;
  readonly board: { readonly value: Pick<Board, "items" | "tray"> | undefined };
  readonly workspace?: { readonly value: Pick<Workspace, "typed"> | undefined };
}

/** The position of a value, and the names of its possible references, if the desk has no others. */
interface Place {
  readonly desk: ValueDesk;
  readonly kind: keyof Forms;
  readonly path: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
}

/**
 * The value of a field for readers of a form, from a file or from the form: names and titles in place of keys, days and hours in words, and
 * nothing for values without words, such as the file of a picture. `titles` has the titles of items, events and topics that are in other
 * bulletins or deleted.
 */
export function valueWords(
  desk: ValueDesk,
  kind: keyof Forms,
  path: FieldPath,
  value: unknown,
  titles: Readonly<Record<string, string>> = {},
): string {
  const names = path.filter((step) => typeof step === "string");
  const [name = ""] = names;
  const form = desk.settings.forms[kind];
  if (name === "language") return languageName(plainText(value), desk.settings.language);
  if (name === "body") return plainText(value);
  const place = { desk, kind, path: names, titles };
  if (name === "entries") return listWords(value, (entry) => fieldsWords({ ...place, path: [] }, form, entry));
  const shape = shapeAt(form, names);
  return shape === undefined ? "" : shapeWords(place, shape, value);
}

/** The shape at a path; undefined if no form has it. */
function shapeAt(fields: readonly FormField[], [name = "", ...rest]: readonly string[]): FormShape | undefined {
  const shape = fields.find(({ stands }) => stands.includes(name))?.shape;
  if (shape === undefined || rest.length === 0) return shape;
  const inside = shape.kind === "list" ? shape.member : shape;
  if (inside.kind === "fields" || inside.kind === "textOrFields") return shapeAt(inside.fields, rest);
  return inside.kind === "localized" || inside.kind === "pairs" ? { kind: "text", meaning: "words" } : undefined;
}

function shapeWords(place: Place, shape: FormShape, value: unknown): string {
  if (value === undefined || value === null) return "";
  const { desk, kind, path } = place;
  switch (shape.kind) {
    case "kept":
    case "point":
      return "";
    case "list":
      return listWords(value, (member) => shapeWords(place, shape.member, member), isOfItems(shape.member));
    case "fields":
      return fieldsWords(place, shape.fields, value);
    case "textOrFields":
      return fieldsWords(place, shape.fields, typeof value === "object" ? value : { [shape.text]: value });
    case "typed":
      return typedWords(place, shape, value);
    case "localized":
      return typeof value === "object" ? joined(Object.values(value).map(plainText), " · ") : plainText(value);
    case "pairs":
      return pairsWords(place, value);
    case "yesOrNo":
    case "answer":
    case "choice":
      return choiceName(desk.settings.texts, [kind, ...path], plainText(value));
    case "number":
      return path.at(-1) === "size" ? sizeOf(Number(plainText(value)), desk.say) : plainText(value);
    default:
      return textWords(place, shape, plainText(value));
  }
}

function listWords(value: unknown, inWords: (member: unknown) => string, areItems = false): string {
  return joined((Array.isArray(value) ? value : [value]).map(inWords), areItems ? " · " : ", ");
}

function isOfItems(shape: FormShape): boolean {
  return shape.kind === "text" && shape.meaning === "item";
}

/** Fields in the order of the form. */
function fieldsWords(place: Place, fields: readonly FormField[], value: unknown): string {
  const given = fieldsIn(value);
  const told = fields.map(({ name, shape, stands }) => {
    const found = [name, ...stands].find((each) => given.has(each)) ?? name;
    return shapeWords({ ...place, path: [...place.path, name] }, shape, given.get(found));
  });
  return joined(told, ", ");
}

function typedWords(place: Place, { types }: Extract<FormShape, { kind: "typed" }>, value: unknown): string {
  const { type, ...others } = Object.fromEntries(fieldsIn(value));
  const fields = types.find((each) => each.type === type)?.fields;
  const { choices } = place.desk.settings.texts;
  const called = (typeof type === "string" && ownOf(choices, type)) || "";
  // For a field that the publication has declared, only its texts are known.
  const told =
    fields === undefined
      ? joined(
          Object.values(others).filter((each) => typeof each === "string"),
          ", ",
        )
      : fieldsWords(place, fields, others);
  return labelled(place, called, told);
}

/** In a form they are a list of names and values. */
function pairsWords(place: Place, value: unknown): string {
  const { desk, path } = place;
  const field = path.at(-1);
  const language = (text: unknown) => languageName(plainText(text), desk.settings.language);
  const nameWords = field === "fallbackLanguages" ? language : plainText;
  const reasonOrText = field === "withdrawn" ? (text: unknown) => reasonWords(desk, plainText(text)) : nameWords;
  const pairs = Array.isArray(value)
    ? value.map((pair) => ["name", "value"].map((name) => fieldsIn(pair).get(name)))
    : [...fieldsIn(value)];
  return joined(
    pairs.map(([name, text]) => labelled(place, nameWords(name), reasonOrText(text))),
    ", ",
  );
}

function textWords({ desk, path, titles }: Place, shape: FormShape, text: string): string {
  const { settings, say } = desk;
  const choices = choicesFor(shape);
  if (choices === "language") return languageName(text, settings.language);
  if (choices === "item") return titleOf(desk, text) ?? ownOf(titles, text) ?? plainName(text);
  if (choices !== undefined)
    return (
      choicesOf(desk, choices).find((choice) => choice.value === text)?.label ?? ownOf(titles, text) ?? plainName(text)
    );
  switch (shape.kind === "text" ? shape.meaning : "words") {
    case "day":
    case "dayOrMonth":
      return say.longDate(text);
    case "moment":
    case "time":
      return timeWords(desk, text);
    case "timeZone":
      return (text.split("/").at(-1) ?? "").replaceAll("_", " ");
    case "duration":
      return durationWords(text);
    case "slug":
    case "revision":
    case "mediaType":
      return "";
    case "words":
      if (isFile(text)) return "";
      return path.at(-1) === "withdrawn" ? reasonWords(desk, text) : text;
    default:
      return text;
  }
}

/** A day, a month, or a minute. */
function timeWords({ say, settings }: ValueDesk, text: string): string {
  if (text === "unknown") return settings.texts.choices[text] ?? "";
  return say.moment(text);
}

/** `1 h 12 min`, which all languages write so. */
function durationWords(text: string): string {
  const [, ...counts] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(text) ?? [];
  const told = ["h", "min", "s"].flatMap((unit, index) =>
    counts[index] === undefined ? [] : [`${counts[index]}\u{A0}${unit}`],
  );
  return told.length === 0 ? text : told.join(" ");
}

/** The reason of a withdrawal: one of the reasons with fixed words, or a sentence. */
function reasonWords({ say }: ValueDesk, text: string): string {
  return ["rights", "error", "request"].includes(text) ? say(`manage.reason.${text}`) : text;
}

/** Whether a text is the path of a file in a folder for media. */
function isFile(text: string): boolean {
  return /^(?:\.\.\/|[\w-]+\/)*media\/[^/\s]+\.\w+$/.test(text);
}

/** The title of an item of the bulletin or of the next. */
function titleOf({ board }: ValueDesk, name: string): string | undefined {
  const items = [...(board.value?.items ?? []), ...(board.value?.tray ?? [])];
  return items.find(({ slug }) => slug === name)?.title;
}

/** For a deleted entry, only its key is known. */
function plainName(key: string): string {
  return key.replaceAll("-", " ");
}

/** The text of a value; for another type in place of a text, all its texts. */
function plainText(value: unknown): string {
  if (typeof value === "object" && value !== null) return joined(Object.values(value).map(plainText), ", ");
  return String(value ?? "");
}

/** A text by its key, which may equal the name of an inherited property: `constructor`. */
function ownOf(texts: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(texts, key) ? texts[key] : undefined;
}

function fieldsIn(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function labelled({ desk }: Place, label: string, value: string): string {
  return label === "" || value === "" ? label + value : desk.say.labelled(label, value);
}

function joined(texts: readonly string[], by: string): string {
  return texts.filter(Boolean).join(by);
}

/** The name of a language in another one. */
function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag; // Typed text may not be a tag.
  }
}
