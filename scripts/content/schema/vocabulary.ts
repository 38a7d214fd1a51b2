import * as z from "zod";
import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import * as field from "./fields.ts";

/** One entry of `topics.yaml`. */
export const topicFields = field.fields({
  label: field
    .localized(80)
    .meta({ description: "Its name, per language.", examples: ["{ en: Prisons, es: Prisiones }"] }),
  description: field.localized(400).optional().meta({ description: "A sentence on what it covers, per language." }),
  aliases: field
    .listOf(field.line(80), 60)
    .optional()
    .meta({
      description: "Other words an editor might type; the error then suggests this topic.",
      examples: ["[jails, cárceles]"],
    }),
  colour: field.colour.optional().meta({
    description: "Its colour; adjusted to be legible on light and dark backgrounds.",
    examples: ['"#4f5d6e"'],
  }),
});

/** One entry of `places.yaml`. */
export const placeFields = field.fields({
  label: field
    .localized(80)
    .meta({ description: "Its name, per language.", examples: ["{ en: Amazon basin, es: Cuenca amazónica }"] }),
  countries: field
    .listOf(field.country, 250)
    .optional()
    .meta({ description: "The countries in it (ISO 3166-1).", examples: ["[BO, BR, CO, EC, PE]"] }),
});

/** The front matter of a standing page. */
export const pageFields = field.fields({
  title: field.line(120).meta({ description: "The page's name.", examples: ["About"] }),
  summary: field.line(2000).optional().meta({ description: "One sentence, for search engines and under the name." }),
  slug: field.ownSlug
    .optional()
    .meta({ description: "The last step of the address in this language, if it differs from the file's name." }),
  revision: field.revision
    .optional()
    .meta({ description: "In a translation: the revision of the original that it was made from. Commands write it." }),
  draft: field.yesOrNo
    .optional()
    .meta({ description: "`true` keeps it out of the published site.", examples: ["true"] }),
});

const STATUS_ERROR = "confirmed, tentative or cancelled";

/** A file of `events/`. */
export const eventFields = field.fields({
  name: field
    .localized(200)
    .meta({ description: "Its name, per language.", examples: ["{ en: Annual programme meeting }"] }),
  start: field.day.meta({ description: "The first day.", examples: ["2021-11-08"] }),
  end: field.day
    .optional()
    .meta({ description: "The last day, if it lasts longer than one.", examples: ["2021-11-12"] }),
  place: field
    .localized(120)
    .optional()
    .meta({ description: "The town or the venue.", examples: ["Panama City"] }),
  country: field.country.optional().meta({ description: "The country's code (ISO 3166-1).", examples: ["PA"] }),
  url: field.webUrl.optional().meta({ description: "Its own web page." }),
  description: field.localized(1000).optional().meta({ description: "A sentence or two about it." }),
  status: z
    .enum(["confirmed", "tentative", "cancelled"], { error: STATUS_ERROR })
    .optional()
    .meta({
      description: `${STATUS_ERROR}; confirmed if left out. Cancel an event instead of deleting it: a deleted event stays in calendars that have it.`,
    }),
  updated: field.day.optional().meta({ description: "The day its dates, place or status last changed." }),
  sequence: field.wholeNumber(0, 999).optional().meta({
    description: "How often its dates, place or status have changed since it was first published (RFC 5545 §3.8.7.4).",
  }),
});

export type TopicFields = z.output<typeof topicFields>;
export type PlaceFields = z.output<typeof placeFields>;
export type PageFields = z.output<typeof pageFields>;
export type EventFields = z.output<typeof eventFields>;

/** Checks that an event does not end before it starts, also if other fields have errors. */
export function checkEventDates(file: string, { start, end }: Partial<EventFields>): readonly UnlocatedDiagnostic[] {
  if (start === undefined || end === undefined || start <= end) return [];
  const ref = { file, field: ["end"], part: "value" } as const;
  const expected = `a day on or after the first, ${start}`;
  return [{ rule: "event-dates", severity: "error", ref, actual: `end \`${end}\``, expected }];
}
