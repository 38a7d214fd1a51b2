import * as z from "zod/mini";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { optional, required } from "../described.ts";
import * as field from "../fields.ts";
import { message } from "../message.ts";
import { remedy } from "../remedy.ts";
import { moment } from "../times.ts";
import { authorshipFields } from "./authorship-fields.ts";
import { anyCallout, type CalloutSchema, listTypes } from "./callout-fields.ts";

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
      title: optional(field.line(200), { description: "Its title there, in the language of the file." }),
      url: required(field.webUrl, { description: "Its address." }),
    }),
  ],
  { error: remedy("write-source") },
);

/** The front matter of a bulletin's own file, all of it optional. */
function bulletinFields(callouts: readonly CalloutSchema[]) {
  return field.fields({
    title: optional(field.line(120), {
      description: "A title of its own, shown instead of its period; special issues have one.",
      examples: ["Gold, the forest and its networks"],
      translated: true,
    }),
    number: optional(issueNumber, { description: "Its number in the series. Original only.", examples: ["31"] }),
    date: optional(field.day, {
      description:
        "The day of publication, by which issues are sorted. By default the day in the folder's name, or else the first of its period. Original only.",
      examples: ["2022-07-05"],
    }),
    covers: optional(
      field.fields({
        from: required(field.day, { description: "The first day." }),
        to: required(field.day, { description: "The last day." }),
      }),
      {
        description: "The days that it reports on, if they differ from its period. Original only.",
        examples: ["{ from: 2022-01-10, to: 2022-04-20 }"],
      },
    ),
    lead: optional(field.itemName, { description: "The item at the top.", examples: ["ecuador-prisons"] }),
    order: optional(field.listOf(field.itemName, 5000), {
      description: "The order of the items; the others follow, newest first.",
      examples: ["[ecuador-prisons, cocaine-routes]"],
    }),
    callouts: optional(
      z.readonly(
        z
          .array(anyCallout(callouts), { error: remedy("write-list-of-fields", { names: ["type"] }) })
          .check(z.maxLength(MOST_CALLOUTS, { error: remedy("write-fewer", { most: MOST_CALLOUTS }) })),
      ),
      {
        description: `Shown apart from the items: ${listTypes(callouts)}. A translation repeats them in its language.`,
      },
    ),
    agenda: optional(field.listOf(field.eventKey, 60), {
      description: "The events to announce: file names in `events/`.",
      examples: ["[annual-programme-meeting]"],
    }),
    sources: optional(
      z.readonly(
        z
          .array(bulletinSource, { error: remedy("write-sources") })
          .check(z.maxLength(10, { error: remedy("write-fewer", { most: 10 }) })),
      ),
      {
        description:
          "Addresses of this very issue elsewhere, such as the edition it was made from. A translation may give its own.",
        examples: ["[{ title: Newsletter No. 31, url: https://… }]"],
      },
    ),
    requires: optional(field.listOf(field.languageTag, 40), {
      description: "Languages in which every item must exist before a release.",
      examples: ["[en, es]"],
    }),
    publishFrom: optional(moment, {
      description:
        "The day or minute from which it is published with all its items; until then they are in no file of the site. Original only.",
      examples: ["2026-12-01", "2026-12-01T09:30"],
    }),
    ...authorshipFields,
    revision: optional(field.revision, {
      description: "In a translation: the revision of the original that it was made from. Commands write it.",
    }),
    draft: optional(field.yesOrNo, {
      description:
        "`true` keeps it out of the published site: the whole issue if this is the original, else this translation.",
      examples: ["true"],
    }),
  });
}

const NUMBER_ERROR = remedy("write-issue-number");

const textWithNumber = field.line(20).check(
  z.superRefine((text, context) => {
    if (/^\d+$/.test(text))
      context.addIssue({ code: "custom", message: NUMBER_ERROR, params: { suggestion: String(Number(text)) } });
  }),
);

/** A number, or a text that is not only a number: then it would need no quotes. */
const issueNumber = z.union([field.wholeNumber(1, 99_999), textWithNumber], { error: NUMBER_ERROR });

/** The last day that a bulletin reports on is not before the first. */
export function checkCovers(file: string, { covers }: Partial<BulletinFields>): readonly UnlocatedDiagnostic[] {
  if (covers === undefined || covers.from <= covers.to) return [];
  const ref = { file, field: ["covers", "to"], part: "value" } as const;
  return [{ rule: "field-value", severity: "error", ref, message: message("covers-reversed", covers) }];
}

/** The front matter of a bulletin's own file. */
export type BulletinFields = z.output<BulletinSchema["fields"]>;
