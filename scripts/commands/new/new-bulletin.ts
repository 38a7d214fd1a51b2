import type { Refusal } from "../../change/scaffold/scaffold.ts";
import { findNext, scaffoldBulletin } from "../../change/scaffold/scaffold-bulletin.ts";
import { readSeries } from "../../cli/bulletin-argument.ts";
import type { Period } from "../../content/period.ts";
import type { Content } from "../../model/content.ts";
import { seriesOf, seriesOfContent } from "../../model/series.ts";
import type { DeclaredSeries } from "../../schema/series-fields.ts";
import { message } from "../message.ts";
import { shell } from "../shell.ts";
import type { NewKind } from "./new-file.ts";
import { readLanguage } from "./new-file.ts";
import { readPeriod } from "./new-name.ts";

/** Creates a file by `new -- bulletin`. */
export const bulletin: NewKind = {
  into: "content",
  maxWords: 1,
  options: ["language", "series"],
  create({ words, values, content, languages }) {
    const series = readSeries(content, values.series);
    const period = words[0] === undefined ? findNextOf(content, series) : readPeriod(words[0]);
    if (typeof period === "object") return period;
    if (series !== undefined && seriesOf(seriesOfContent(content), period) !== series)
      shell.fail(2, message("new-other-series", { bulletin: period, series: series.key }));
    return scaffoldBulletin(content, { period, language: readLanguage(values.language ?? languages[0], languages) });
  },
};

/** The next bulletin of the series, of the only one, or of a publication without any. Ends the process with 2 if it has several. */
function findNextOf(content: Content, series: DeclaredSeries | undefined): Period | Refusal {
  const [only, ...others] = seriesOfContent(content);
  if (series !== undefined || others.length === 0) return findNext(content, series ?? only);
  const keys = seriesOfContent(content).map(({ key }) => key);
  return shell.fail(2, message("new-which-series", { option: "--series", series: keys }));
}
