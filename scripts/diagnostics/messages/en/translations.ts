/** Translations and their originals. */
export const TRANSLATIONS = {
  "translation-required":
    "This translation of `{original}` is missing, or not ready to be published: the bulletin of `{period}` requires `{language}`.",
  "translation-stale":
    "The translation was made from an older version of `{original}`, `{made}`; now it is `{revision}`. See with `{show}` what has changed, and accept the translation with `{accept}`.",
  "translation-differs": "`{field}` is `{value}` here, but `{right}` in the original, `{original}`: leave it out here.",
  "translation-adds":
    "`{field}` is `{value}` here, but the original, `{original}`, has no such field: leave it out here.",
  "translation-picture-missing": "The field `src` is missing: the original, `{original}`, has no picture here.",
  "translation-picture-differs": "The picture `{file}` is not that of the original, `{original}`: leave out `src`.",
  "translation-without-summary":
    "The field `summary` is missing: write one in this language, since the original, `{original}`, has one.",
  "translation-without-title":
    "The field `title` is missing: write one in this language, since the original, `{original}`, has one.",
  "translation-callouts":
    "The callouts here have the types `{found}`: repeat those of the original in its order, `{right}`.",
  "translation-callouts-missing": "There are no callouts here: repeat those of the original in its order, `{right}`.",
  "translation-callouts-added":
    "The callouts here have the types `{found}`, but the original has none: leave them out.",
  "translation-without-original":
    "`revision` says that `{file}` is a translation, but it has no original: give it the name of the original, or leave `revision` out.",
} as const;
