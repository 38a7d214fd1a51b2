import { PT } from "./pt.ts";
import type { ReportWords } from "./report-words.ts";

/** As in European Portuguese, but for what Brazil says otherwise. */
export const PT_BR: ReportWords = {
  ...PT,
  texts: "Textos em todos os idiomas",
};
