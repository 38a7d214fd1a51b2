/** What is wrong with the value of a field, whatever the field is. A remedy of `values.ts` follows. */
export const FIELDS = {
  "field-missing": "The field `{field}` is missing.",
  "field-empty": "The field `{field}` has no value.",
  "member-empty": "A value in `{field}` is empty.",
  "value-wrong": "`{field}` can't be `{value}`.",
  "member-wrong": "`{field}` can't contain `{value}`.",
  "value-in-quotes": "In quotes, `{value}` is a text.",
  "member-twice": "`{field}` contains `{value}` twice: write it once.",
  "key-wrong": "`{field}` can't have the key `{key}`.",
  "list-found": "`{field}` is a list of {count|# value|# values}.",
  "list-empty": "`{field}` is an empty list.",
  "braces-empty": "`{field}` has only empty braces.",
  "fields-found": "`{field}` has the fields `{names}`.",
  "value-long": "`{field}` has {count|# character|# characters}.",
  "file-without-fields": "This file has no fields: write each on a line of its own, as `field: value`.",
  "field-unknown": "Unknown field `{field}`. The fields here are `{names}`.",
  "field-misnamed": "Unknown field `{field}`.",
  "field-none": "Unknown field `{field}`: there are no fields here.",
  "one-or-several":
    "`{one}` and `{several}` exclude each other: write `{one}` for one value, or `{several}` for several, the main one first.",
  "expires-early": "It expires, `{expires}`, before it is published, `{from}`: write a later moment.",
  "covers-reversed": "The last day, `{to}`, is before the first, `{from}`: write a day on or after it.",
  "item-language-doubled":
    "`{language}` is in `languages` already: take it out of `itemLanguages`, since items may be written in it anyway.",
  "entries-none": "This file has no entries: write each as a key and a colon, with its fields under it.",
  "entries-many": "This file has {count|# entry|# entries}: keep at most {most}.",
  "key-of-entry-wrong": "`{key}` can't be a key.",
  "place-key-year":
    "`{key}` can't be the key of a place: in an address such as `{address}` the last step is a year. Choose another key.",
  "place-key-country":
    "`{key}` can't be the key of a place: `{address}` is the page of the country `{code}`. Choose another key, or write `{code}` in `countries` without an entry here.",
} as const;
