import fc from "fast-check";
import type { FieldShape, Meaning, Shape } from "../../scripts/schema/shape.ts";

/**
 * The values that a test gives, by the path of a field without the indices of lists (`images.alt`): such a field is always present; null
 * leaves it out. All other fields have values by their meaning.
 */
export type GivenValues = Readonly<Record<string, fc.Arbitrary<unknown> | null>>;

/** Values of texts by their meaning; `words` are the values of fields that allow any text. */
export type ValuesByMeaning = Readonly<Record<Meaning, fc.Arbitrary<unknown>>>;

/** How values are made. */
export interface Making {
  readonly given: GivenValues;
  readonly values: ValuesByMeaning;
  /** Whether fields that may be missing sometimes are. */
  readonly mayMiss: boolean;
}

/** Fields as an editor may write them, made from a schema: a field that is added to the schema is among them. */
export function anyFields(fields: readonly FieldShape[], making: Making, parent = ""): fc.Arbitrary<object> {
  const made = fields.flatMap(({ name, isRequired, shape }) => {
    const path = `${parent}${name}`;
    const given = making.given[path];
    if (given === null) return [];
    const isNeeded = isRequired || !making.mayMiss || given !== undefined;
    return [{ name, isNeeded, value: given ?? anyValue(shape, making, path) }];
  });
  const needed = made.filter(({ isNeeded }) => isNeeded).map(({ name }) => name);
  return fc.record(Object.fromEntries(made.map(({ name, value }) => [name, value])), { requiredKeys: needed });
}

/** The paths of all values in a schema, without the places in lists: `images.alt`. */
export function pathsIn(fields: readonly FieldShape[], parent = ""): readonly string[] {
  return fields.flatMap(({ name, shape }) => pathsInShape(shape, `${parent}${name}`));
}

function pathsInShape(shape: Shape, path: string): readonly string[] {
  switch (shape.kind) {
    case "fields":
    case "textOrFields":
      return pathsIn(shape.fields, `${path}.`);
    case "list":
      return pathsInShape(shape.member, path);
    case "typed":
      return shape.types.flatMap(({ type, fields }) => pathsIn(fields, `${path}[${type}].`));
    default:
      return [path];
  }
}

function anyValue(shape: Shape, making: Making, path: string): fc.Arbitrary<unknown> {
  const { words } = making.values;
  switch (shape.kind) {
    case "text":
      return making.values[shape.meaning];
    case "number":
      return fc.integer({ min: 1, max: 99 });
    case "yesOrNo":
      return fc.boolean();
    case "point":
      return fc.tuple(fc.constantFrom(0.1, 0.25), fc.constantFrom(0.3, 0.55));
    case "choice":
      return fc.constantFrom(...shape.values);
    case "localized":
      return fc.oneof(words, fc.record({ en: words, es: words }));
    case "pairs":
      return fc.record({ en: words });
    case "kept":
      return fc.constant(undefined);
    case "fields":
      return anyFields(shape.fields, making, `${path}.`);
    case "textOrFields": {
      const fields = anyFields(shape.fields, making, `${path}.`);
      const own = shape.fields.find(({ name }) => name === shape.text)?.shape;
      const alone = own?.kind === "choice" ? anyValue(own, making, path) : words;
      return making.mayMiss ? fc.oneof(making.given[`${path}.${shape.text}`] ?? alone, fields) : fields;
    }
    case "list":
      return fc.uniqueArray(anyValue(shape.member, making, path), {
        minLength: 1,
        maxLength: 3,
        selector: (member) => JSON.stringify(member),
      });
    case "typed":
      return fc.oneof(
        ...shape.types.map(({ type, fields }) =>
          anyFields(fields, making, `${path}[${type}].`).map((value) => ({ type, ...value })),
        ),
      );
  }
}
