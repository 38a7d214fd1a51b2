import type { FileView } from "../views/editions.ts";
import { formatCalendar } from "./calendar.ts";
import { formatDataFile, formatDataTable } from "./data.ts";
import { formatDataSchema } from "./data-schema.ts";
import { formatEmailText } from "./email-text.ts";
import { formatJsonFeed } from "./json-feed.ts";
import { formatRobots } from "./robots.ts";

/** What writes each kind of view that is no markup. */
type Formats = {
  readonly [Kind in FileView["kind"]]: (view: Extract<FileView, { readonly kind: Kind }>) => string;
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

/** The file that a view stands for. Pure: the same view gives the same bytes (UTF-8) everywhere and always. */
export function formatData(view: FileView): string {
  return formatWith(view.kind, view);
}

/** The kind and the view are one to the compiler only where both are of the same parameter. */
function formatWith<Kind extends FileView["kind"]>(
  kind: Kind,
  view: Extract<FileView, { readonly kind: Kind }>,
): string {
  return FORMATS[kind](view);
}
