/** Topics, countries, events, items, languages and files that do not exist. */
export const REFERENCES = {
  "topic-unknown": "Unknown topic `{topic}`. The topics are in content/topics.yaml.",
  "page-unknown": "There is no page `{page}`. Pages are in content/pages/.",
} as const;
