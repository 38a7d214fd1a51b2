import * as z from "zod";
import type { CalloutSchema } from "./callout.ts";
import { anyCallout, listTypes } from "./callout.ts";
import * as field from "./fields.ts";

/** The schema of a bulletin's own file, and the kinds of call-out that it may contain. */
export interface BulletinSchema {
  readonly fields: ReturnType<typeof bulletinFields>;
  readonly callouts: readonly CalloutSchema[];
}

/** The schema of a bulletin's own file with these kinds of call-out. */
export function bulletinSchema(callouts: readonly CalloutSchema[]): BulletinSchema {
  return { fields: bulletinFields(callouts), callouts };
}

/** The front matter of a bulletin's own file, all of it optional. */
function bulletinFields(callouts: readonly CalloutSchema[]) {
  return field.fields({
    number: field
      .wholeNumber(1, 99999)
      .optional()
      .meta({ description: "Its number in the series. Original only.", examples: ["31"] }),
    lead: field.itemName.optional().meta({ description: "The item at the top.", examples: ["ecuador-prisons"] }),
    order: field
      .listOf(field.itemName, 5000)
      .optional()
      .meta({
        description: "The order of the items; the others follow, newest first.",
        examples: ["[ecuador-prisons, cocaine-routes]"],
      }),
    callouts: z
      .array(anyCallout(callouts), { error: "a list of callouts, each with a `type`" })
      .max(12, { error: "at most 12 callouts" })
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
    requires: field
      .listOf(field.languageTag, 40)
      .optional()
      .meta({ description: "Languages in which every item must exist before a release.", examples: ["[en, es]"] }),
    revision: field.revision.optional().meta({
      description: "In a translation: the revision of the original that it was made from. Commands write it.",
    }),
    draft: field.yesOrNo.optional().meta({
      description:
        "`true` keeps it out of the published site: the whole bulletin if this is the original, else this translation.",
      examples: ["true"],
    }),
  });
}

/** The front matter of a bulletin's own file. */
export type BulletinFields = z.output<BulletinSchema["fields"]>;
