import type { ReportWords } from "./report-words.ts";

export const AR: ReportWords = {
  report: "تقرير: {span}",
  totals: "بالأرقام",
  counted: "البند",
  number: "العدد",
  texts: "النصوص بجميع اللغات",
  item: "الخبر",
  event: "الفعالية",
  events: "الفعاليات",
  series: "السلاسل",
  allFigures: "جميع الأرقام",
  others: "البقية وعددها {count} في {file}.",
  month: { byMonth: "حسب الشهر", month: "الشهر" },
  translations: {
    translations: "الترجمات",
    current: "محدَّثة",
    stale: "للمراجعة",
    unconfirmed: "غير مؤكَّدة",
    missing: "ناقصة",
    note: "تحتاج الترجمة إلى مراجعة إذا تغيّر الأصل بعدها، وهي غير مؤكَّدة إذا لم تذكر النسخة التي تُرجمت عنها.",
  },
};
