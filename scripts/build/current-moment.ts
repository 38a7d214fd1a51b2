import { readFileSync } from "node:fs";
import path from "node:path";
import { parseTimeZone } from "../i18n/event-time.ts";
import type { Moment } from "../i18n/moment.ts";
import { DEFAULT_ZONE, minuteAt } from "../i18n/moment.ts";

/**
 * The minute that the clocks of a publication show at a time, in milliseconds since 1970 in UTC. The clocks are those of its
 * `timeZone`, which is found even if its file has errors; without one they are those of UTC.
 */
export function currentMoment(contentDir: string, time: number): Moment {
  return minuteAt(time, parseTimeZone(zoneNameIn(contentDir)) ?? DEFAULT_ZONE);
}

function zoneNameIn(contentDir: string): string {
  try {
    const text = readFileSync(path.join(contentDir, "publication.yaml"), "utf8");
    return /^timeZone:[ \t]*["']?([\w+/-]+)/m.exec(text)?.[1] ?? "";
  } catch {
    return "";
  }
}
