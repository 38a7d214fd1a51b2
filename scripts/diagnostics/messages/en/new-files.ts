/** Why a new file can't be created. */
export const NEW_FILES = {
  "new-exists": "`{file}` exists already.",
  "new-exists-translate": "`{file}` exists already: `{command}` creates a translation of it.",
  "new-irregular":
    "The name of the bulletin is missing, since publication.yaml has no regular frequency: write one such as `{periods}`.",
  "new-first":
    "The name of the bulletin is missing, since none exists that a `{frequency}` one could follow: write one such as `{periods}`.",
  "new-topic-unknown": "Unknown topic `{topic}`. The topics are `{topics}`.",
  "new-no-bulletin":
    "The option `--bulletin` is missing, since no bulletin covers `{date}` and none is a draft: `{command}` creates the next one.",
  "new-original-faulty": "`{file}` has errors: `{command}` shows them.",
} as const;
