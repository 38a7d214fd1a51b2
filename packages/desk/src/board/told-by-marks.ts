/** The rules whose warnings the marks of languages and drafts already show. */
export const TOLD_BY_MARKS: ReadonlySet<string> = new Set([
  "draft",
  "stale-translation",
  "missing-translation",
  "translation-status",
]);
