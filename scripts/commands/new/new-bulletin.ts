import { findNext, scaffoldBulletin } from "../../content/scaffold/scaffold-bulletin.ts";
import type { NewKind } from "./new-file.ts";
import { readLanguage } from "./new-file.ts";
import { readPeriod } from "./new-name.ts";

/** Creates a file by `new -- bulletin`. */
export const bulletin: NewKind = {
  into: "content",
  maxWords: 1,
  options: ["language"],
  create({ words, values, content, languages }) {
    const period = words[0] === undefined ? findNext(content) : readPeriod(words[0]);
    if (typeof period === "object") return period;
    return scaffoldBulletin(content, { period, language: readLanguage(values.language ?? languages[0], languages) });
  },
};
