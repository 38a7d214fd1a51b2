/** Topics, countries, events, items, languages and files that do not exist. */
export const REFERENCES = {
  "topic-unknown": "Unknown topic `{topic}`. The topics are in content/topics.yaml.",
  "page-unknown": "There is no page `{page}`. Pages are in content/pages/.",
  "event-unknown": "Unknown event `{event}`. The events are the files in content/events/, without `.yaml`.",
  "country-unknown": "Unknown country `{country}`. Write a two-letter code (ISO 3166-1), such as `EC`.",
  "place-unknown":
    "Unknown country or place `{country}`. Write a two-letter code (ISO 3166-1), such as `EC`, or a key of content/places.yaml.",
  "item-unknown": "Unknown item `{item}`. Write the name of a file in `{folder}`, without language and ending.",
  "item-is-draft": "The item `{item}` is a draft: name one without `draft: true`.",
  "language-unknown": "`{language}` is not a language of the publication, which has `{languages}`.",
  "language-of-file": "The file's name has the language `{language}`, but the publication has `{languages}`.",
  "add-item-language": "Or write `{line}` in publication.yaml, for items in a language that has no pages of its own.",
  "label-languages": "The label of `{key}` is missing in `{missing}`: the publication has the languages `{languages}`.",
  "name-languages": "The event's name is missing in `{missing}`: the publication has the languages `{languages}`.",
  "menu-unknown": "There is no page or section `{name}`. The sections are `{sections}`; pages are in content/pages/.",
  "menu-twice": "`{name}` is in the menu twice.",
  "menu-omitted": "`{name}` has no page, because publication.yaml says `{field}`. Remove one of the two.",
  "page-is-draft":
    "The page `{page}` is a draft, so no link leads to it yet. Remove its line `draft: true` when it is ready.",
  "page-folder-empty":
    "The folder `{folder}` has pages, but is no page itself. Write `{file}`, so that its address leads somewhere.",
} as const;
