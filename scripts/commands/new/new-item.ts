import { findBulletinOf } from "../../change/scaffold/bulletin-of-date.ts";
import { scaffoldItem } from "../../change/scaffold/scaffold-item.ts";
import { readSeries } from "../../cli/bulletin-argument.ts";
import { parseDate } from "../../i18n/day.ts";
import { message } from "../message.ts";
import type { NewKind } from "./new-file.ts";
import { readLanguage, readWord } from "./new-file.ts";
import { readPeriod, readSlug } from "./new-name.ts";

/** Creates a file by `new -- item`. */
export const item: NewKind = {
  into: "content",
  maxWords: 2,
  options: ["bulletin", "series", "language", "topic", "title", "summary"],
  create({ words, values, content, languages, itemLanguages }) {
    const date = readWord(message("write-day-or-month"), words[0], parseDate);
    const slug = readSlug(words[1]);
    const period =
      values.bulletin === undefined
        ? findBulletinOf(content, date, readSeries(content, values.series))
        : readPeriod(values.bulletin);
    if (typeof period === "object") return period;
    const { topic, title, summary } = values;
    const language = readLanguage(values.language ?? languages[0], [...languages, ...itemLanguages]);
    return scaffoldItem(content, { date, period, slug, language, topics: topic?.split(",") ?? [], title, summary });
  },
};
