import type { FieldShape, Shape } from "../../../content/schema/shape.ts";
import { shapesOf } from "../../../content/schema/shape.ts";
import { BULLETIN_SCHEMA } from "../../../pages/callouts/index.ts";

/** A field of a form. */
export interface FormField extends Omit<FieldShape, "shape"> {
  readonly shape: FormShape;
  /** The fields of the file that it stands for: `topic` and `topics` are one list in the form. */
  readonly stands: readonly string[];
}

/** A shape whose fields are those of a form. */
export type FormShape =
  | Exclude<Shape, { readonly kind: "fields" | "list" | "typed" | "textOrFields" }>
  | { readonly kind: "fields"; readonly fields: readonly FormField[] }
  | { readonly kind: "list"; readonly member: FormShape }
  | {
      readonly kind: "typed";
      readonly types: readonly { readonly type: string; readonly fields: readonly FormField[] }[];
    }
  | { readonly kind: "textOrFields"; readonly fields: readonly FormField[]; readonly text: string };

/** The forms of all kinds of content file, and of entries of the vocabularies. */
export type Forms = Readonly<Record<keyof ReturnType<typeof shapesOf>, readonly FormField[]>>;

/** Fields for one value, and those for several of them, which an editor sees as one. */
const ONE_OR_SEVERAL: ReadonlyMap<string, string> = new Map([
  ["topic", "topics"],
  ["event", "events"],
  ["country", "countries"],
]);

/** The forms, from the schemas. */
export function buildForms(): Forms {
  const { item, bulletin, event, page, publication, topic, place, term } = shapesOf(BULLETIN_SCHEMA);
  return {
    item: formOf(item),
    bulletin: formOf(bulletin),
    event: formOf(event),
    page: formOf(page),
    // Fields of their own are declared in the file: a form for them would be a form for forms.
    publication: formOf(publication.filter(({ name }) => name !== "fields")),
    topic: formOf(topic),
    place: formOf(place),
    term: formOf(term),
  };
}

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
