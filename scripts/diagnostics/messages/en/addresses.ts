/** Addresses that were published, and changes of several files. */
export const ADDRESSES = {
  "former-address-taken": "`{owner}` has the address `{address}` now, so nothing else can have it as a former one.",
  "former-address-own":
    "`{address}` belongs to the publication itself, so nothing else can have it as a former address.",
  "former-address-twice": "`{address}` is already a former address of `{owner}`. It can lead to one place only.",
  "former-name-present": "`{name}` is its present name. List only other names in `formerly`.",
  "former-name-in-translation":
    "`{name}` is a former name. Write it into the original, where it counts for all languages; a translation lists addresses only.",
  "unfinished-change":
    "A change of several files in `{folder}` was interrupted. `npm run validate -- --fix` completes it.",
  "change-large": "The change has {size} MB, more than {most} MB: change fewer files at once.",
  "journal-unreadable":
    "`{file}` should be a change of several files that was interrupted, and can't be read. Remove it, and look at what git shows as changed.",
  "addresses-line": "`{line}` is no address. Write one on each line, such as `/2021/10/quito/`.",
  "published-address":
    "`{address}` was published, and nothing answers there now. Write it into `formerly` of what took its place, or into `withdrawn` of publication.yaml: `{line}`.",
  "changed-fact":
    "`{field}` was published as `{before}`. Write what was wrong into `corrections`, or the day of the change into `updated`, so that readers learn of it.",
  "changed-event":
    "`{field}` was published as `{before}`. Write the day of the change into `updated` and increase `sequence`, so that calendars show it.",
  "withdrawn-undated":
    "It was published. Write the day on which it was withdrawn into `updated`, so that feeds and the page of corrections tell of it.",
} as const;
