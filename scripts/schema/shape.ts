import * as z from "zod/mini";
import { $ZodUnion } from "zod/v4/core";
import { phone } from "./fact-parts.ts";
import type { BulletinSchema } from "./fields/bulletin-fields.ts";
import { eventFields } from "./fields/event-fields.ts";
import { itemFields } from "./fields/item-fields.ts";
import { mediaType } from "./fields/item-media-fields.ts";
import { publicationFields } from "./fields/publication-fields.ts";
import * as field from "./fields.ts";
import { doi, isbn, issn } from "./identifiers.ts";
import { eventTime, moment, timeZone } from "./times.ts";
import { unwrap } from "./unwrap.ts";
import { pageFields, placeFields, termFields, topicFields } from "./vocabulary.ts";

/** The meaning of a text, if the schema specifies more than a text. */
export type Meaning =
  | ("topic" | "genre" | "series" | "event" | "item" | "place" | "country" | "language" | "slug" | "revision")
  | ("day" | "dayOrMonth" | "moment" | "time" | "timeZone" | "duration")
  | ("address" | "email" | "phone" | "doi" | "isbn" | "issn" | "mediaType" | "colour" | "numberOrWords" | "words");

/** The values that a field may have, as plain data: for forms. */
export type Shape =
  | { readonly kind: "text"; readonly meaning: Meaning }
  | { readonly kind: "number"; readonly isWhole: boolean }
  | { readonly kind: "yesOrNo" }
  /** A point of a picture. */
  | { readonly kind: "point" }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  /** A text for all languages, or texts by language. */
  | { readonly kind: "localized" }
  /** Names that the editor chooses, each with a text or several. */
  | { readonly kind: "pairs" }
  /** Names that the editor chooses, each with fields: forms keep them as written. */
  | { readonly kind: "kept" }
  | { readonly kind: "fields"; readonly fields: readonly FieldShape[] }
  /** A list, or a single member if the schema allows it. */
  | { readonly kind: "list"; readonly member: Shape; readonly mayBeAlone?: true }
  /** Fields of one of several kinds, selected by their `type`. */
  | {
      readonly kind: "typed";
      readonly types: readonly { readonly type: string; readonly fields: readonly FieldShape[] }[];
    }
  /** A text or a choice alone, or fields that include it. */
  | { readonly kind: "textOrFields"; readonly fields: readonly FieldShape[]; readonly text: string };

/** A field with its name. */
export interface FieldShape {
  readonly name: string;
  readonly isRequired: boolean;
  readonly description: string;
  readonly shape: Shape;
}

/** The shapes of every kind of content file, and of an entry of `topics.yaml`, `places.yaml` and a vocabulary. */
export function shapesOf(bulletin: BulletinSchema) {
  return {
    item: fieldsIn(itemFields),
    bulletin: fieldsIn(bulletin.fields),
    event: fieldsIn(eventFields),
    page: fieldsIn(pageFields),
    publication: fieldsIn(publicationFields),
    topic: fieldsIn(topicFields),
    place: fieldsIn(placeFields),
    term: fieldsIn(termFields),
  } as const;
}

/**
 * The meanings of value schemas. Their definitions are compared, because schemas that differ only in their descriptions share a definition.
 */
function meaningOf(schema: z.core.$ZodType): Meaning {
  const known: readonly (readonly [z.core.$ZodType, Meaning])[] = [
    [field.topicKey, "topic"],
    [field.genreKey, "genre"],
    [field.seriesKey, "series"],
    [field.eventKey, "event"],
    [field.itemName, "item"],
    [field.placeCode, "place"],
    [field.country, "country"],
    [field.languageTag, "language"],
    [field.registeredLanguage, "language"],
    [field.ownSlug, "slug"],
    [field.revision, "revision"],
    [field.day, "day"],
    [field.dayOrMonth, "dayOrMonth"],
    [moment, "moment"],
    [eventTime, "time"],
    [timeZone, "timeZone"],
    [field.duration, "duration"],
    [field.webUrl, "address"],
    [field.documentUrl, "address"],
    [field.httpsUrl, "address"],
    [field.email, "email"],
    [phone, "phone"],
    [doi, "doi"],
    [isbn, "isbn"],
    [issn, "issn"],
    [mediaType, "mediaType"],
    [field.colour, "colour"],
  ];
  return known.find(([each]) => each._zod.def === schema._zod.def)?.[1] ?? "words";
}

/** The shapes of the fields of a schema. */
export function fieldsIn(schema: z.core.$ZodType): readonly FieldShape[] {
  const object = unwrap(schema);
  if (!(object instanceof z.ZodMiniObject)) throw new TypeError("a mapping with known fields is expected");
  return Object.entries(object.shape).flatMap(([name, value]: readonly [string, z.core.$ZodType]) => {
    if (value instanceof z.ZodMiniLiteral) return []; // The type of a callout, which the shape has.
    const isRequired = !(value instanceof z.ZodMiniOptional);
    return [{ name, isRequired, description: z.globalRegistry.get(value)?.description ?? "", shape: shapeOf(value) }];
  });
}

/** The values that a schema allows. */
export function shapeOf(wrapped: z.core.$ZodType): Shape {
  const schema = unwrap(wrapped);
  if (schema instanceof z.ZodMiniDiscriminatedUnion) return typedShape(schema._zod.def.options);
  if (schema instanceof $ZodUnion) return unionShape(schema._zod.def.options);
  if (schema._zod.def === field.point._zod.def) return { kind: "point" };
  if (schema instanceof z.ZodMiniArray) return { kind: "list", member: shapeOf(schema.def.element) };
  if (schema instanceof z.ZodMiniObject) return { kind: "fields", fields: fieldsIn(schema) };
  if (schema instanceof z.ZodMiniEnum) return { kind: "choice", values: schema.options.map(String) };
  if (schema instanceof z.ZodMiniBoolean) return { kind: "yesOrNo" };
  if (schema instanceof z.ZodMiniNumber) return { kind: "number", isWhole: schema instanceof z.ZodMiniNumberFormat };
  if (schema instanceof z.ZodMiniRecord)
    return { kind: unwrap(schema.def.valueType) instanceof z.ZodMiniObject ? "kept" : "pairs" };
  return { kind: "text", meaning: meaningOf(schema) };
}

function typedShape(options: readonly z.core.$ZodType[]): Shape {
  const types = options.map((option) => {
    const object = unwrap(option);
    const literal = object instanceof z.ZodMiniObject ? object.shape["type"] : undefined;
    if (!(literal instanceof z.ZodMiniLiteral)) throw new TypeError("a mapping with a type is expected");
    return { type: String(literal.def.values[0]), fields: fieldsIn(object) };
  });
  return { kind: "typed", types };
}

/** A union is a text per language, perhaps a number too, a text or a choice beside fields, one beside a list, or a number beside a text. */
function unionShape(options: readonly z.core.$ZodType[]): Shape {
  const shapes = options.map(shapeOf);
  const list = shapes.find((shape) => shape.kind === "list");
  if (list !== undefined) return { ...list, mayBeAlone: true };
  if (shapes.some(({ kind }) => kind === "pairs" || kind === "localized")) return { kind: "localized" };
  const [first] = shapes;
  const fields = shapes.find((shape) => shape.kind === "fields")?.fields;
  if (fields !== undefined) return { kind: "textOrFields", fields, text: nameOfText(fields, first) };
  return { kind: "text", meaning: first?.kind === "number" ? "numberOrWords" : "words" };
}

/**
 * The field that a text alone represents: the field with the same meaning, such as an address, else the first required field. For a choice
 * it is always the first required field.
 */
function nameOfText(fields: readonly FieldShape[], text: Shape | undefined): string {
  if (text?.kind !== "text" && text?.kind !== "choice") throw new TypeError("a text or a choice is expected");
  const isSame = ({ shape }: FieldShape) =>
    shape.kind === "text" && text.kind === "text" && shape.meaning === text.meaning;
  const same = text.kind === "choice" || text.meaning === "words" ? undefined : fields.find(isSame);
  const found = same ?? fields.find(({ isRequired }) => isRequired) ?? fields[0];
  if (found === undefined) throw new TypeError("a text beside fields is expected");
  return found.name;
}
