import * as z from "zod/mini";
import { parseSlug } from "../../content/slug.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { required } from "../described.ts";
import * as field from "../fields.ts";
import { message } from "../message.ts";
import { remedy } from "../remedy.ts";
import {
  checkDeclared,
  type DeclaredCallout,
  type DeclaredFields,
  declarationError,
  declaredFields,
} from "./custom-fields.ts";

/*
 * The kinds of callout that a publication adds to Dateline's: `callouts` in publication.yaml.
 */

/** The longest name of a kind. */
const LONGEST = 40;

/** Whether a kind of callout may have this name, which is also the name of its template. */
export function isCalloutName(name: string): boolean {
  return parseSlug(name) !== undefined && name.length <= LONGEST && !(name in {});
}

/** `callouts` in publication.yaml. */
export const customCallouts = z.readonly(
  z.record(
    z.string().check(z.refine(isCalloutName, { error: remedy("write-callout-name") })),
    field.fields({
      label: required(field.localized(80), {
        description: "Its name, above its facts, per language.",
        examples: ["{ es: Cifra del mes }"],
      }),
      fields: required(
        declaredFields.check(
          z.refine((fields) => Object.keys(fields).length > 0, { error: remedy("write-custom-fields") }),
        ),
        { description: "Its fields, declared like those of files." },
      ),
    }),
    { error: remedy("write-custom-callouts") },
  ),
);

/** Checks across declarations. The names of Dateline's own kinds are taken. */
export function checkCustomCallouts(
  file: string,
  callouts: Readonly<Record<string, DeclaredCallout>> = {},
  taken: readonly string[],
): readonly UnlocatedDiagnostic[] {
  return Object.entries(callouts).flatMap(([kind, { fields }]) => [
    ...(taken.includes(kind)
      ? [
          {
            ...declarationError(file, ["callouts", kind], message("custom-callout-taken", { kind })),
            rule: "custom-callout",
          },
        ]
      : []),
    ...checkDeclared(file, ["callouts", kind, "fields"], fields, ["type"]),
    ...checkWithoutFiles(file, ["callouts", kind, "fields"], fields),
  ]);
}

/** Files belong to the fields at the top of a text, because only there they are found, moved and published. */
function checkWithoutFiles(file: string, parent: FieldPath, declared: DeclaredFields): readonly UnlocatedDiagnostic[] {
  return Object.entries(declared).flatMap(
    ([
      name,
      {
        type: { kind },
      },
    ]) => {
      if (kind !== "document" && kind !== "picture") return [];
      const words = message("custom-callout-file", { type: kind });
      return [{ ...declarationError(file, [...parent, name, "type"], words), rule: "custom-callout" }];
    },
  );
}
