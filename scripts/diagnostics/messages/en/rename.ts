/** What `rename` says. */
export const RENAME = {
  "rename-content-faulty": "The content has errors: correct them before you rename something.",
  "rename-would-fail": "Nothing was renamed, since the content would have errors.",
  "rename-unknown": "There is no `{name}` in `{place}`.",
  "rename-taken": "There is `{name}` in `{place}` already: choose another name.",
  "rename-folder":
    "There are pages in `{folder}`: move that folder by hand, and name their former addresses in `formerly`.",
  "rename-link":
    "A link in `{file}` can't be changed alone: write it as a path without encoded characters, such as `../2021-10/quito.en.md`.",
  "rename-fields":
    "The fields of `{file}` can't be changed alone: write lists in brackets, or one member on each line.",
  renamed: "Renamed `{from}` to `{to}`.",
  "rename-would": "Would rename `{from}` to `{to}`.",
  changed: "Changed `{file}`.",
  "change-would": "Would change `{file}`:",
  "write-rename-kind": "Write `topic`, `event`, `page`, or an item such as `2021-10/quito`.",
} as const;
