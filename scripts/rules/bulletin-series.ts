import { partsOfPeriod } from "../content/period.ts";
import type { UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Content } from "../model/content.ts";
import { periodsOfContent } from "../model/content.ts";
import { pageNameOf } from "../model/page-paths.ts";
import { seriesOf, seriesOfContent } from "../model/series.ts";
import { MENU_SECTIONS } from "../schema/menu.ts";
import { message } from "./message.ts";
import type { Rule } from "./rule.ts";

/**
 * Where a publication declares series, every bulletin is of one of them. A menu may name a series, so that no page, vocabulary or
 * section has its name.
 */
export const bulletinSeries: Rule = {
  id: "bulletin-series",
  *check(content) {
    const { publication } = content;
    if (publication?.fields.series === undefined || publication.faulty.includes("series")) return;
    yield* checkNames(content, publication.path.file);
    const all = seriesOfContent(content);
    for (const period of periodsOfContent(content)) {
      if (seriesOf(all, period) !== undefined) continue;
      const parts = partsOfPeriod(period);
      const series = all.map(({ key }) => key);
      const words =
        parts.kind === "special"
          ? message("series-none-special", { bulletin: period, name: parts.name, series })
          : message("series-none", { bulletin: period, kind: parts.kind, series });
      yield { rule: "bulletin-series", severity: "error", ref: { file: `bulletins/${period}` }, message: words };
    }
  },
};

function* checkNames(content: Content, file: string): Iterable<UnlocatedDiagnostic> {
  const taken = new Map<string, string>([
    ...content.pages.map(({ original }) => [pageNameOf(original), original.path.file] as const),
    ...content.vocabularies.map(({ path }) => [path.name, path.file] as const),
    ...MENU_SECTIONS.map((name) => [name, "menu"] as const),
  ]);
  for (const { key } of seriesOfContent(content)) {
    const owner = taken.get(key);
    if (owner === undefined) continue;
    const words =
      owner === "menu"
        ? message("series-name-section", { name: key })
        : message("series-name-taken", { name: key, file: owner });
    const ref = { file, field: ["series", key], part: "key" } as const;
    yield { rule: "bulletin-series", severity: "error", ref, message: words };
  }
}
