import * as z from "zod/mini";
import { FREQUENCIES } from "../../content/frequency.ts";
import { PERIOD_KINDS, type PeriodKind } from "../../content/period.ts";
import { parseSlug, type Slug } from "../../content/slug.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import type { Message } from "../../diagnostics/message.ts";
import { memoize } from "../../memoize.ts";
import { optional, required } from "../described.ts";
import * as field from "../fields.ts";
import { message } from "../message.ts";
import { remedy } from "../remedy.ts";

/*
 * Several periodicals in one publication: `series` in publication.yaml.
 */

const periodKind = z.enum(PERIOD_KINDS, { error: remedy("write-one-of", { names: PERIOD_KINDS }) });

/** Begins with a letter, as the name of a special issue does: so it is never a period. */
function parseSeriesName(text: string): Slug | undefined {
  return /^[a-z]/.test(text) && !(text in {}) ? parseSlug(text) : undefined;
}

const NAME_ERROR = remedy("write-series-name");

const seriesField = field.fields({
  periods: required(
    z.union([periodKind, field.listOf(periodKind, PERIOD_KINDS.length)], {
      error: remedy("write-one-of", { names: PERIOD_KINDS }),
    }),
    {
      description: `By which kind of period its issues are named: ${PERIOD_KINDS.join(", ")}; or a list of several.`,
      examples: ["week", "[month, special]"],
    },
  ),
  name: optional(
    z
      .string({ error: NAME_ERROR })
      .check(z.refine((text) => parseSeriesName(text) !== undefined, { error: NAME_ERROR })),
    {
      description: "With `periods: month`: the name that its issues have after the month, as `2022-06-digest` has.",
      examples: ["digest"],
    },
  ),
  title: required(field.localized(80), {
    description: "Its title, per language.",
    examples: ["{ en: Weekly letter, es: Carta semanal }"],
  }),
  description: optional(field.localized(400), { description: "One sentence about it, for its page and feeds." }),
  frequency: optional(z.enum(FREQUENCIES, { error: remedy("write-one-of", { names: FREQUENCIES }) }), {
    description: "How often an issue appears.",
    examples: ["weekly"],
  }),
  subscribe: optional(
    field.fields({
      name: required(field.line(80), { description: "The name of the box.", examples: ["l"] }),
      value: required(field.line(500), { description: "Its value.", examples: ["7a3c4f0e-…"] }),
    }),
    {
      description: "The box in the form for subscribing by which readers choose it, as the mailing service names it.",
      examples: ["{ name: l, value: 7a3c4f0e-… }"],
    },
  ),
});

/** `series` in publication.yaml. */
export const seriesFields = z.readonly(
  z
    .record(
      z.string().check(z.refine((name) => parseSeriesName(name) !== undefined, { error: NAME_ERROR })),
      seriesField,
      { error: remedy("write-series") },
    )
    .check(z.refine((series) => Object.keys(series).length > 0, { error: remedy("write-series") })),
);

export type SeriesFields = z.output<typeof seriesFields>;

type SeriesField = z.output<typeof seriesField>;

/** A declared series. */
export interface DeclaredSeries extends Pick<SeriesField, "title" | "description" | "frequency" | "subscribe"> {
  /** Its name in `publication.yaml` and in addresses. */
  readonly key: Slug;
  readonly kinds: readonly PeriodKind[];
  /** The name that its issues have after their month. */
  readonly name?: Slug;
}

const NONE: readonly DeclaredSeries[] = [];

/** The declared series, in their order; none if a publication is one periodical. */
export function declaredSeries(fields: SeriesFields | undefined): readonly DeclaredSeries[] {
  return fields === undefined ? NONE : seriesIn(fields);
}

const seriesIn = memoize((fields: SeriesFields): readonly DeclaredSeries[] =>
  Object.entries(fields).flatMap(([text, { periods, name: written, ...others }]) => {
    const [key, name] = [parseSeriesName(text), written === undefined ? undefined : parseSeriesName(written)];
    if (key === undefined) return [];
    return [{ ...others, key, kinds: [periods].flat(), ...(name === undefined ? {} : { name }) }];
  }),
);

/** Checks across series, and that the publication itself has no frequency beside them. */
export function checkSeries(
  file: string,
  {
    series: fields,
    frequency,
  }: { readonly series?: SeriesFields | undefined; readonly frequency?: string | undefined },
): readonly UnlocatedDiagnostic[] {
  if (fields === undefined) return [];
  const all = declaredSeries(fields);
  return [
    ...(frequency === undefined ? [] : [error(file, ["frequency"], "key", message("series-frequency", { frequency }))]),
    ...all.flatMap((series, index) => [
      ...(series.name === undefined || (series.kinds.length === 1 && series.kinds[0] === "month")
        ? []
        : [error(file, ["series", series.key, "periods"], "value", message("series-name-of-month"))]),
      ...all.slice(0, index).flatMap((other) => checkPair(file, other, series)),
    ]),
  ];
}

/** No issue is of two series. */
function checkPair(file: string, other: DeclaredSeries, series: DeclaredSeries): readonly UnlocatedDiagnostic[] {
  if (series.name !== other.name) return [];
  const kinds = series.name === undefined ? series.kinds.filter((kind) => other.kinds.includes(kind)) : ["month"];
  if (kinds.length === 0) return [];
  const words =
    series.name === undefined
      ? message("series-overlap", { series: series.key, other: other.key, periods: kinds })
      : message("series-same-name", { series: series.key, other: other.key, name: series.name });
  return [error(file, ["series", series.key, series.name === undefined ? "periods" : "name"], "value", words)];
}

function error(file: string, field: FieldPath, part: "key" | "value", words: Message): UnlocatedDiagnostic {
  return { rule: "bulletin-series", severity: "error", ref: { file, field, part }, message: words };
}
