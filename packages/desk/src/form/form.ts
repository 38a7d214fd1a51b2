import { CONTENT_SCHEMA } from "../../../../scripts/cli/index.ts";
import {
  type CustomField,
  type CustomFields,
  customTypeOf,
  type DeclaredFields,
  type FieldShape,
  type Meaning,
  type Shape,
  shapeOf,
  shapesOf,
} from "../../../../scripts/model/index.ts";

/** A field of a form. */
export interface FormField extends Omit<FieldShape, "shape"> {
  readonly shape: FormShape;
  /** The fields of the file that it represents: `topic` and `topics` are one list in the form. */
  readonly stands: readonly string[];
}

/** A shape with the fields of a form. */
export type FormShape =
  | Exclude<Shape, { readonly kind: "fields" | "list" | "typed" | "textOrFields" | "text" | "localized" }>
  | { readonly kind: "text"; readonly meaning: Meaning; readonly isLong?: true }
  | { readonly kind: "localized"; readonly isLong?: true }
  /** A yes or a no, each of which is written: saying nothing is a third answer. */
  | { readonly kind: "answer" }
  /** A term of a vocabulary of the publication's own. */
  | { readonly kind: "term"; readonly vocabulary: string }
  | { readonly kind: "fields"; readonly fields: readonly FormField[] }
  | { readonly kind: "list"; readonly member: FormShape }
  | {
      readonly kind: "typed";
      readonly types: readonly { readonly type: string; readonly fields: readonly FormField[] }[];
    }
  | { readonly kind: "textOrFields"; readonly fields: readonly FormField[]; readonly text: string };

/** The forms of all kinds of content file except files of features, and of entries of the vocabularies. */
export type Forms = Readonly<Record<keyof ReturnType<typeof shapesOf>, readonly FormField[]>>;

/** Fields for one value, and the fields for several values, which are one field for an editor. */
const ONE_OR_SEVERAL: ReadonlyMap<string, string> = new Map([
  ["topic", "topics"],
  ["event", "events"],
  ["country", "countries"],
]);

/** The forms, from the schemas and from the declarations of the publication. */
export function buildForms(declared: CustomFields = {}): Forms {
  const { item, bulletin, event, page, publication, topic, place, term } = shapesOf(CONTENT_SCHEMA);
  return {
    item: [...formOf(item), ...customFormFields(declared.item)],
    bulletin: [...formOf(bulletin), ...customFormFields(declared.bulletin)],
    event: [...formOf(event), ...customFormFields(declared.event)],
    page: [...formOf(page), ...customFormFields(declared.page)],
    publication: formOf(publication.filter(({ name }) => !DECLARATIONS.has(name))),
    topic: formOf(topic),
    place: formOf(place),
    term: formOf(term),
  };
}

/** Declarations of a publication in its file: a form for fields would be a form for forms. */
const DECLARATIONS: ReadonlySet<string> = new Set(["fields", "callouts", "genres", "articleSeries"]);

function formOf(fields: readonly FieldShape[]): readonly FormField[] {
  const names = new Set(fields.map(({ name }) => name));
  return fields.flatMap(({ shape, ...field }): readonly FormField[] => {
    const several = ONE_OR_SEVERAL.get(field.name);
    if (several !== undefined && names.has(several)) return [];
    const one = [...ONE_OR_SEVERAL].find(([name, list]) => list === field.name && names.has(name))?.[0];
    return [{ ...field, shape: formShapeOf(shape), stands: [...(one === undefined ? [] : [one]), field.name] }];
  });
}

function formShapeOf(shape: Shape): FormShape {
  switch (shape.kind) {
    case "fields":
      return { ...shape, fields: formOf(shape.fields) };
    case "textOrFields":
      return { ...shape, fields: formOf(shape.fields) };
    case "list":
      return { ...shape, member: formShapeOf(shape.member) };
    case "typed":
      return { ...shape, types: shape.types.map(({ type, fields }) => ({ type, fields: formOf(fields) })) };
    default:
      return shape;
  }
}

/** The fields that the publication has declared. Their names and hints are among the words of the desk. */
function customFormFields(declared: DeclaredFields = {}): readonly FormField[] {
  return Object.entries(declared).map(([name, field]) => ({
    name,
    stands: [name],
    isRequired: field.required === true,
    description: "",
    shape: shapeOfCustom(field),
  }));
}

function shapeOfCustom(field: CustomField): FormShape {
  const { type, translated } = field;
  switch (type.kind) {
    case "terms": {
      const term = { kind: "term", vocabulary: type.vocabulary } as const;
      return type.isList ? { kind: "list", member: term } : term;
    }
    case "text":
    case "paragraph": {
      const long = type.kind === "paragraph" ? ({ isLong: true } as const) : {};
      // A text that translations repeat is in the language of its file.
      return translated === true ? { kind: "text", meaning: "words", ...long } : { kind: "localized", ...long };
    }
    // A missing value is unknown, and so not "no".
    case "yes-no":
      return { kind: "answer" };
    default:
      return formShapeOf(shapeOf(customTypeOf(field).schema));
  }
}
