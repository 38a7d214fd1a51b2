import { DEFAULT_ZONE, type Moment, millisecondsOf, minuteAt } from "../../../../../scripts/i18n/browser.ts";
import type { Content } from "../../../../../scripts/model/browser.ts";
import type { PreviewContext } from "../../preview/preview-slice.ts";

/** The texts that everybody can read. */
export function onlineIn({ texts, records }: PreviewContext): ReadonlySet<string> {
  return new Set([...texts.map(([file]) => file), ...records.map(({ path }) => path.file)]);
}

/** A time (RFC 3339) as a moment of the publication. */
export function momentOf({ publication }: Content, time: string): Moment {
  return minuteAt(millisecondsOf(time) ?? 0, publication?.fields.timeZone ?? DEFAULT_ZONE);
}

/** The data of the published site, with texts of the repository in place of its own. */
export function withTexts(
  context: PreviewContext,
  texts: ReadonlyMap<string, string>,
  files: readonly string[],
): PreviewContext {
  return {
    ...context,
    texts: [...texts],
    records: context.records.filter(({ path: { file } }) => !texts.has(file) && files.includes(file)),
    files,
  };
}
