import * as z from "zod/mini";
import { isMapping } from "../../content/yaml/is-mapping.ts";
import type { MessageLanguage } from "../../diagnostics/message-language.ts";
import { fields } from "../fields.ts";
import { remedy } from "../remedy.ts";
import { type TranslatedText, translatedTexts } from "../translated.ts";

/** The data of a kind of callout that content needs. `pages/callouts/` has the kinds; content takes them as an argument. */
export interface CalloutSchema {
  readonly type: string;
  readonly fields: CalloutFieldsSchema;
  /** Names of the fields that hold a picture. A translation need not repeat the picture's file. */
  readonly pictures: readonly string[];
  /** Its name and the names of its fields in the desk and the manuals. */
  readonly words: Readonly<Record<MessageLanguage, CalloutWords>>;
}

/** The words of a kind of callout in one language. */
export interface CalloutWords {
  readonly name: string;
  /** By the path of a field from the callout; the others have the words of all fields of their name. */
  readonly fields?: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>;
}

/** The fields of a kind of callout, its `type` among them, and no others. */
export type CalloutFieldsSchema = z.ZodMiniReadonly<z.ZodMiniObject<{ readonly type: z.ZodMiniLiteral<string> }>>;

/** The fields of a callout that a schema has checked. */
export type FieldsOf<Schema extends CalloutFieldsSchema> = z.output<Schema>;

/** A callout of any kind, as the content sees it. */
export interface Callout {
  readonly type: string;
  /** As written; valid for the schema of its kind. */
  readonly fields: CalloutFields;
  /** The texts that a translation writes in its own language. */
  readonly texts: readonly TranslatedText[];
  readonly pictures: readonly CalloutPicture[];
}

export interface CalloutFields {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** A picture of a callout; `src` is relative to the file of the callout, and missing if a translation leaves it out. */
export interface CalloutPicture {
  readonly field: string;
  readonly src?: string;
  readonly alt?: string;
}

/** The schema of a kind's fields: its `type` and the fields of `shape`. */
export function calloutFields<Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) {
  return fields({ type: z.literal(type), ...shape });
}

/** The schema of a callout of any of these kinds. */
export function anyCallout(kinds: readonly CalloutSchema[]) {
  const error = ({ code }: { readonly code?: string | undefined }): string =>
    code === "invalid_union"
      ? remedy("write-one-of", { names: kinds.map(({ type }) => type) })
      : remedy("write-callout");
  const [first, ...others] = kinds.map((kind) => kind.fields);
  return first === undefined ? z.never({ error }) : z.discriminatedUnion("type", [first, ...others], { error });
}

/** "video, quote or notice". */
export function listTypes(kinds: readonly CalloutSchema[]): string {
  return kinds
    .map(({ type }) => type)
    .join(", ")
    .replace(/, ([^,]+)$/, " or $1");
}

/** A callout with its texts and pictures, which its kind specifies. */
export function calloutOf(kinds: readonly CalloutSchema[], written: CalloutFields): Callout {
  const kind = kinds.find(({ type }) => type === written.type);
  return {
    type: written.type,
    fields: written,
    texts: kind === undefined ? [] : translatedTexts(kind.fields, written),
    pictures: (kind?.pictures ?? []).flatMap((field) => {
      const picture = written[field];
      return isMapping(picture) ? [pictureOf(field, picture)] : [];
    }),
  };
}

function pictureOf(field: string, { src, alt }: Readonly<Record<string, unknown>>): CalloutPicture {
  return {
    field,
    ...(typeof src === "string" ? { src } : {}),
    ...(typeof alt === "string" ? { alt } : {}),
  };
}
