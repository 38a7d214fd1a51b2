import * as z from "zod";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { message } from "../message.ts";
import type { CalloutSchema } from "./callout-fields.ts";
import { anyCallout, listTypes } from "./callout-fields.ts";
import * as field from "./fields.ts";
import { remedy } from "./remedy.ts";
import { moment } from "./times.ts";

/** The schema of a bulletin's own file, and the kinds of callout that it may contain. */
export interface BulletinSchema {
  readonly fields: ReturnType<typeof bulletinFields>;
  readonly callouts: readonly CalloutSchema[];
}

/** The schema of a bulletin's own file with these kinds of callout. */
export function bulletinSchema(callouts: readonly CalloutSchema[]): BulletinSchema {
  return { fields: bulletinFields(callouts), callouts };
}

/** How many callouts a bulletin may have. */
export const MOST_CALLOUTS = 12;

/** Where a bulletin is published elsewhere: an address alone, or with the title it has there. */
const bulletinSource = z.union(
  [
    field.webUrl,
    field.fields({
      title: field.line(200).optional().meta({ description: "Its title there, in the language of the file." }),
      url: field.webUrl.meta({ description: "Its address." }),
    }),
  ],
  { error: remedy("write-source") },
);

/** The front matter of a bulletin's own file, all of it optional. */
function bulletinFields(callouts: readonly CalloutSchema[]) {
  return field.fields({
    title: field
      .line(120)
      .optional()
      .meta({
        description: "A title of its own, shown instead of its period; special issues have one.",
        examples: ["Gold, the forest and its networks"],
        translated: true,
      }),
    number: issueNumber.optional().meta({ description: "Its number in the series. Original only.", examples: ["31"] }),
    date: field.day.optional().meta({
      description:
        "The day of publication, by which issues are sorted. By default the day in the folder's name, or else the first of its period. Original only.",
      examples: ["2022-07-05"],
    }),
    covers: field
      .fields({
        from: field.day.meta({ description: "The first day." }),
        to: field.day.meta({ description: "The last day." }),
      })
      .optional()
      .meta({
        description: "The days that it reports on, if they are not those of its period. Original only.",
        examples: ["{ from: 2022-01-10, to: 2022-04-20 }"],
      }),
    lead: field.itemName.optional().meta({ description: "The item at the top.", examples: ["ecuador-prisons"] }),
    order: field
      .listOf(field.itemName, 5000)
      .optional()
      .meta({
        description: "The order of the items; the others follow, newest first.",
        examples: ["[ecuador-prisons, cocaine-routes]"],
      }),
    callouts: z
      .array(anyCallout(callouts), { error: remedy("write-list-of-fields", { names: ["type"] }) })
      .max(MOST_CALLOUTS, { error: remedy("write-fewer", { most: MOST_CALLOUTS }) })
      .readonly()
      .optional()
      .meta({
        description: `Shown apart from the items: ${listTypes(callouts)}. A translation repeats them in its language.`,
      }),
    agenda: field
      .listOf(field.eventKey, 60)
      .optional()
      .meta({
        description: "The events to announce: file names in `events/`.",
        examples: ["[annual-programme-meeting]"],
      }),
    sources: z
      .array(bulletinSource, { error: remedy("write-sources") })
      .max(10, { error: remedy("write-fewer", { most: 10 }) })
      .readonly()
      .optional()
      .meta({
        description:
          "Addresses of this very issue elsewhere, such as the edition it was made from. A translation may give its own.",
        examples: ["[{ title: Newsletter No. 31, url: https://… }]"],
      }),
    requires: field
      .listOf(field.languageTag, 40)
      .optional()
      .meta({ description: "Languages in which every item must exist before a release.", examples: ["[en, es]"] }),
    publishFrom: moment.optional().meta({
      description:
        "The day or minute from which it is published with all its items; until then they are in no file of the site. Original only.",
      examples: ["2026-12-01", "2026-12-01T09:30"],
    }),
    revision: field.revision.optional().meta({
      description: "In a translation: the revision of the original that it was made from. Commands write it.",
    }),
    draft: field.yesOrNo.optional().meta({
      description:
        "`true` keeps it out of the published site: the whole issue if this is the original, else this translation.",
      examples: ["true"],
    }),
  });
}

const NUMBER_ERROR = remedy("write-issue-number");

const textWithNumber = field.line(20).superRefine((text, context) => {
  if (/^\d+$/.test(text))
    context.addIssue({ code: "custom", message: NUMBER_ERROR, params: { suggestion: String(Number(text)) } });
});

/** A number, or a text that is no number alone: then it would need no quotes. */
const issueNumber = z.union([field.wholeNumber(1, 99_999), textWithNumber], { error: NUMBER_ERROR });

/** The last day that a bulletin reports on is not before the first. */
export function checkCovers(file: string, { covers }: Partial<BulletinFields>): readonly UnlocatedDiagnostic[] {
  if (covers === undefined || covers.from <= covers.to) return [];
  const ref = { file, field: ["covers", "to"], part: "value" } as const;
  return [{ rule: "field-value", severity: "error", ref, message: message("covers-reversed", covers) }];
}

/** The front matter of a bulletin's own file. */
export type BulletinFields = z.output<BulletinSchema["fields"]>;
