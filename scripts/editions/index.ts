import type { Route } from "../site/route.ts";
import { formatCalendar } from "./calendar/ics.ts";
import { formatDataSchema } from "./data/data-schema.ts";
import { formatDataFile, formatDataTable } from "./data/format.ts";
import { formatEmailText } from "./email/email-text.ts";
import { formatJsonFeed } from "./feeds/json-feed.ts";
import { formatRobots } from "./robots.ts";
import type { FileView, PosterView } from "./view.ts";

/** A view that is written as text, but is no markup. */
export type TextView = Exclude<FileView, PosterView>;

/** What writes each kind of them. */
type Formats = {
  readonly [Kind in TextView["kind"]]: (view: Extract<TextView, { readonly kind: Kind }>) => string;
};

const FORMATS: Formats = {
  calendar: formatCalendar,
  "data-csv": formatDataTable,
  "data-json": formatDataFile,
  "data-schema": formatDataSchema,
  "email-text": formatEmailText,
  "json-feed": formatJsonFeed,
  robots: formatRobots,
};

/** Whether views of a kind are no markup: then no template is needed for them. */
export function isFileKind(kind: Route["kind"]): kind is FileView["kind"] {
  return kind === "poster" || Object.hasOwn(FORMATS, kind);
}

/** The file that a view stands for. Pure: the same view gives the same bytes (UTF-8) everywhere and always. */
export function formatData(view: TextView): string {
  return formatWith(view.kind, view);
}

/** The kind and the view are one to the compiler only where both are of the same parameter. */
function formatWith<Kind extends TextView["kind"]>(
  kind: Kind,
  view: Extract<TextView, { readonly kind: Kind }>,
): string {
  return FORMATS[kind](view);
}
