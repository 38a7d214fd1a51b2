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
  "new-option-foreign": "`{kind}` has no option `{option}`: leave it out.",
  "new-event-title": "The option `--title` is missing: write the name of the event after it.",
  "new-not-a-text": "`{file}` is no item, bulletin or page of `{folder}`: name one.",
  "write-bulletin-name": "Write the name of a bulletin's folder, such as `{periods}`.",
  "write-time-of-event":
    "Write a day, a month, or a day and a time as YYYY-MM-DD, YYYY-MM or YYYY-MM-DDTHH:MM, or `unknown`.",
  "write-language-tag": "Write a language tag, such as `nl` or `pt-br`.",
  "next-bulletin-draft":
    "It is a draft, and with it every item in its folder: `{command}` shows them. Remove `draft: true` when it may be published.",
  "next-draft": "It is a draft: `{command}` shows it. Remove `draft: true` when it is ready.",
  "next-event-names": "Add its name in `{languages}`.",
  "next-event": "A bulletin announces it with `{agenda}`, an item reports on it with `{event}`.",
  "next-topic": "Its topic is `{topic}`.",
  "next-topics": "Its topic is `{topic}`; the others are `{others}`.",
  "next-translation": "It contains the text of `{original}`: replace it with the translation.",
  "next-language": "Add `{language}` to `languages` in publication.yaml.",
  "next-language-shipped":
    "Dateline has all texts in this language: remove `# ` before those that you replace, and before their groups.",
  "next-language-texts": "Write each text after its name: `{command}` lists those that are missing.",
} as const;
