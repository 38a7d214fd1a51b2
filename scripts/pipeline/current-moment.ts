import { parseFile } from "../content/read/front-matter.ts";
import { readContentFile } from "../content/read/read-file.ts";
import { isMapping } from "../content/yaml/is-mapping.ts";
import { parseTimeZone } from "../i18n/hours-of-event.ts";
import { DEFAULT_ZONE, type Moment, minuteAt } from "../i18n/moment.ts";

/**
 * The minute that the clocks of a publication show at a time, in milliseconds since 1970 in UTC. The clocks are in its `timeZone`, which is
 * found even if its file has errors, or else in UTC.
 */
export function currentMoment(contentDir: string, time: number): Moment {
  return minuteAt(time, parseTimeZone(zoneNameIn(contentDir)) ?? DEFAULT_ZONE);
}

/** The time zone as content contains it: its file may be a link or a pipe, and may write the field in any form that YAML allows. */
function zoneNameIn(contentDir: string): string {
  const file = readContentFile(contentDir, { path: PUBLICATION });
  if ("rule" in file) return "";
  const { parsed, text = "" } = parseFile(PUBLICATION, file.bytes);
  if (!isMapping(parsed.fields)) return /^timeZone:[ \t]*["']?([\w+/-]+)/m.exec(text)?.[1] ?? "";
  const { timeZone } = parsed.fields;
  return typeof timeZone === "string" ? timeZone : "";
}

const PUBLICATION = { kind: "publication", file: "publication.yaml" } as const;
