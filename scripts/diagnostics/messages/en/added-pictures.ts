/** What `add-picture` says. */
export const ADDED_PICTURES = {
  "picture-missing": "There is no picture `{file}`.",
  "picture-without-alt": "Write `--alt` and what the picture shows: people who do not see it rely on that.",
  "picture-item-unknown":
    "There is no item `{item}`. Write `--to`, the bulletin and the name of the item, such as `2021-10/prisons`.",
  "picture-unreadable": "`{file}` is no picture that can be read: save it again as JPEG or PNG.",
  "picture-decoder-missing":
    "Pictures in HEIC need a decoder, which is installed once: `npm install heic-decode@2.1.0`. Or set the phone to save JPEG.",
  "picture-item-damaged": "The fields of `{file}` can't be read: `npm run validate` says why.",
} as const;
