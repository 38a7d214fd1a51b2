import fc from "fast-check";
import { formatMarkdownFile } from "../../../scripts/content/yaml/format-yaml.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { anyTypeName, anyValueOf, declarationOf, fieldName as nameInFiles, PILLARS } from "./declared-values.ts";

/** Names that a kind may have. */
export const kindName = fc.constantFrom("vacancy", "tender", "in-short", "42", "project-of-the-month");
/** Names that a field may have. */
export const fieldName = nameInFiles.filter((each) => each !== "type");
/** The types whose values name files. */
export const FILE_TYPES: readonly string[] = ["document", "picture"];

/** Kinds with fields, each field with its type, its position on pages, and a value. */
export const anyDeclaredCallouts = fc.dictionary(
  kindName,
  fc.dictionary(
    fieldName,
    fc
      .record({
        type: anyTypeName.filter((type) => !FILE_TYPES.includes(type)),
        show: fc.constantFrom("facts", "byline", "none"),
      })
      .chain(({ type, show }) =>
        fc.record({ type: fc.constant(type), show: fc.constant(show), value: anyValueOf(type) }),
      ),
    { minKeys: 1, maxKeys: 4 },
  ),
  { minKeys: 1, maxKeys: 3 },
);

/** The beginning of each field's label. */
export const LABEL = "Label: ";

/** The small publication with these kinds, and these callouts in an issue. */
export function filesOf(kinds: object, callouts: readonly object[], translated: readonly object[] = []) {
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}callouts: ${JSON.stringify(kinds)}\n`;
  const spanish = formatMarkdownFile({ callouts: translated }, "Primavera.\n");
  return {
    ...SMALL_PUBLICATION,
    "publication.yaml": publication,
    "vocabularies/pillars.yaml": PILLARS,
    "bulletins/2026-05/bulletin.en.md": formatMarkdownFile({ callouts }, "Spring.\n"),
    ...(translated.length === 0 ? {} : { "bulletins/2026-05/bulletin.es.md": spanish }),
  };
}

/** The fields of a kind, by their names. */
export type FieldsOfKind = Readonly<
  Record<string, { readonly type: string; readonly show: string; readonly value: unknown }>
>;

/** A publication with callouts of declared kinds, in English and in Spanish. */
export function declaredCallouts(given: Readonly<Record<string, FieldsOfKind>>) {
  const kinds = Object.entries(given);
  const declarations = Object.fromEntries(
    kinds.map(([kind, fields]) => [kind, { label: `Kind ${kind}.`, fields: declarationsOf(fields) }]),
  );
  const callouts = kinds.map(([type, fields]) => ({ type, ...valuesOf(fields) }));
  const translated = callouts.map(({ type }) => ({ type }));
  return { kinds, callouts, files: filesOf(declarations, callouts, translated) };
}

function declarationsOf(fields: FieldsOfKind): object {
  const entries = Object.entries(fields);
  return Object.fromEntries(
    entries.map(([field, { type, show }]) => [field, { ...declarationOf(type, `${LABEL}${field}.`), show }]),
  );
}

function valuesOf(fields: FieldsOfKind): Readonly<Record<string, unknown>> {
  // Records without a prototype are equal to others when they are read.
  return JSON.parse(
    JSON.stringify(Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]))),
  );
}
