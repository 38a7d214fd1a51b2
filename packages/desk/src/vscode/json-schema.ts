import type { EditorTexts, FieldShape, Meaning, Shape } from "../../../../scripts/model/index.ts";
import type { Choice, Choices } from "../choices.ts";
import { wordsOf } from "../field-names.ts";

/** A JSON Schema (draft-07, which YAML language servers read best), as data to be written as JSON. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The dependencies of schemas besides the fields: the words of a language, and the vocabularies of a publication. */
export interface SchemaContext {
  readonly texts: EditorTexts;
  readonly choices: Choices;
}

/** The schema of a mapping with known fields. `path` is the path of the mapping in the words of the editor, such as `item`. */
export function schemaOfFields(
  fields: readonly FieldShape[],
  path: readonly string[],
  context: SchemaContext,
): JsonSchema {
  return {
    type: "object",
    additionalProperties: false,
    required: fields.filter(({ isRequired }) => isRequired).map(({ name }) => name),
    properties: Object.fromEntries(
      fields.map(({ name, description, shape }) => {
        const here = [...path, name];
        return [
          name,
          { description: wordsOf(context.texts, here, description).hint, ...schemaOf(shape, here, context) },
        ];
      }),
    ),
  };
}

function schemaOf(shape: Shape, path: readonly string[], context: SchemaContext): JsonSchema {
  switch (shape.kind) {
    case "text":
      return schemaOfText(shape.meaning, context.choices);
    case "number":
      return { type: shape.isWhole ? "integer" : "number" };
    case "yesOrNo":
      return { type: "boolean" };
    case "point":
      return { type: "array", items: { type: "number", minimum: 0, maximum: 1 }, minItems: 2, maxItems: 2 };
    case "choice":
      return oneOf(shape.values.map((value) => ({ value, label: labelOf([...path, value], context) ?? value })));
    case "localized":
      return { anyOf: [TEXT, { type: "object", additionalProperties: TEXT }] };
    case "kept":
      return { type: "object" };
    case "pairs":
      return { type: "object", additionalProperties: { anyOf: [TEXT, { type: "array", items: TEXT }] } };
    case "fields":
      return schemaOfFields(shape.fields, path, context);
    case "textOrFields":
      return { anyOf: [TEXT, schemaOfFields(shape.fields, path, context)] };
    case "typed":
      return { anyOf: shape.types.map((type) => schemaOfType(type, path, context)) };
    case "list": {
      const member = schemaOf(shape.member, path, context);
      const list = { type: "array", items: member };
      return shape.mayBeAlone === true ? { anyOf: [list, member] } : list;
    }
  }
}

/** The label of a choice of a field, or of a choice of the same name anywhere. */
function labelOf(path: readonly string[], { texts: { choices } }: SchemaContext): string | undefined {
  return choices[path.join(".")] ?? choices[path.at(-1) ?? ""];
}

/** YAML reads `31` as a number where the schema takes any text of one line. */
const TEXT = { type: ["string", "number"] };

function schemaOfType(
  { type, fields }: { readonly type: string; readonly fields: readonly FieldShape[] },
  path: readonly string[],
  context: SchemaContext,
): JsonSchema {
  const { properties, required, ...schema } = schemaOfFields(fields, [...path, type], context);
  return {
    ...schema,
    required: ["type", ...(Array.isArray(required) ? required : [])],
    properties: { type: { const: type, description: context.texts.choices[type] ?? type }, ...Object(properties) },
  };
}

/** Notations that a language server can check; all others are left to `dateline validate`, whose messages are more specific. */
const PATTERNS: Partial<Readonly<Record<Meaning, string>>> = {
  day: "^\\d{4}-\\d{2}-\\d{2}$",
  dayOrMonth: "^\\d{4}-\\d{2}(-\\d{2})?$",
  moment: "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?$",
  address: "^https?://",
  colour: "^#[0-9a-fA-F]{6}$",
};

function schemaOfText(meaning: Meaning, choices: Choices): JsonSchema {
  const vocabulary = vocabularyOf(meaning, choices);
  if (vocabulary !== undefined && vocabulary.length > 0) return oneOf(vocabulary);
  const pattern = PATTERNS[meaning];
  return pattern === undefined ? TEXT : { type: "string", pattern };
}

function vocabularyOf(meaning: Meaning, choices: Choices): readonly Choice[] | undefined {
  switch (meaning) {
    case "topic":
      return choices.topics;
    case "genre":
      return choices.genres;
    case "series":
      return choices.series;
    case "event":
      return choices.events;
    case "place":
      return choices.places;
    case "country":
      return choices.countries;
    default:
      return undefined;
  }
}

/** `enumDescriptions` is of Visual Studio Code and of its language servers; others leave it out. */
function oneOf(choices: readonly Choice[]): JsonSchema {
  return { enum: choices.map(({ value }) => value), enumDescriptions: choices.map(({ label }) => label) };
}
