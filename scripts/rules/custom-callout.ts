import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Content } from "../model/content.ts";
import { recordsOf } from "../model/content.ts";
import { declaredCallout } from "../schema/custom/custom-fields.ts";
import type { OtherCallout } from "../schema/other-callouts.ts";
import { unknownKind } from "../schema/other-callouts.ts";
import type { BulletinRecord } from "../schema/record.ts";
import type { WrittenFields } from "./custom-values.ts";
import { checkOriginal, checkTranslation, valueChecks } from "./custom-values.ts";
import type { Rule } from "./rule.ts";

/** What bulletins say in callouts of the kinds that `callouts` in publication.yaml declares, as in all declared fields. */
export const customCallout: Rule = {
  id: "custom-callout",
  *check(content) {
    const declarations = content.publication?.fields;
    if (declarations?.callouts === undefined) return;
    const checks = valueChecks(content);
    for (const { original, translations } of content.bulletins) {
      const { otherCallouts = [] } = original;
      for (const callout of otherCallouts) {
        const declared = declaredCallout(declarations, callout.fields.type)?.fields;
        if (declared === undefined) continue;
        yield* checkOriginal(checks, writtenIn(original, callout), declared);
        for (const translation of translations) {
          const own = sameIn(translation, callout);
          if (own !== undefined)
            yield* checkTranslation(writtenIn(original, callout), writtenIn(translation, own), declared);
        }
      }
    }
  },
};

/** The callout of a translation at the same place and of the same kind. */
function sameIn({ otherCallouts = [] }: BulletinRecord, { index, fields }: OtherCallout): OtherCallout | undefined {
  return otherCallouts.find((each) => each.index === index && each.fields.type === fields.type);
}

function writtenIn({ path: { file } }: BulletinRecord, { index, fields }: OtherCallout): WrittenFields {
  const { type: _, ...values } = fields;
  return { file, parent: ["callouts", index], values };
}

/**
 * The diagnostics of files without those of unknown kinds of callout that the publication has declared. Of other unknown kinds, what was
 * probably meant may be a declared one.
 */
export function withDeclaredCallouts(
  content: Content,
  diagnostics: readonly UnlocatedDiagnostic[],
): readonly UnlocatedDiagnostic[] {
  const { fields, faulty = [] } = content.publication ?? { fields: undefined };
  const isUnknown = faulty.includes("callouts");
  if (fields?.callouts === undefined && !isUnknown) return diagnostics;
  const bulletins = new Map(content.bulletins.flatMap(recordsOf).map((record) => [record.path.file, record]));
  return diagnostics.flatMap((each): UnlocatedDiagnostic | readonly UnlocatedDiagnostic[] => {
    const { rule, ref, remedy } = each;
    const [list, index, name, ...inside] = "field" in ref ? ref.field : [];
    const isOfKind = list === "callouts" && typeof index === "number" && name === "type" && inside.length === 0;
    const names = remedy?.values["names"];
    const record = ABOUT_KIND.has(rule) && isOfKind ? bulletins.get(ref.file) : undefined;
    if (record === undefined || typeof index !== "number" || !Array.isArray(names) || remedy === undefined) return each;
    const all: readonly string[] = [...new Set([...names.map(String), ...Object.keys(fields?.callouts ?? {})])];
    const other = record.otherCallouts?.find((callout) => callout.index === index);
    if (other === undefined) return { ...each, remedy: { ...remedy, values: { ...remedy.values, names: all } } };
    // Nobody knows what was declared where the declarations can't be read, which has its own diagnostic.
    if (isUnknown || declaredCallout(fields, other.fields.type) !== undefined) return [];
    return unknownKind(ref.file, index, other.fields.type, all);
  });
}

/** The rules of what a file says of a kind, if it says anything. */
const ABOUT_KIND: ReadonlySet<string> = new Set(["field-value", "required-field"]);
