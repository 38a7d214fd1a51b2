/** What `publish` says. */
export const PUBLISH = {
  "publish-target-missing": "The option `--target` is missing: write `s3://BUCKET/PREFIX` or `dir:PATH` after it.",
  "publish-target-wrong": "`{target}` is no target: write `s3://BUCKET/PREFIX` or `dir:PATH`.",
  "publish-endpoint-wrong": "`{address}` is no address of a store: write one such as `https://storage.example.org`.",
  "publish-time-wrong": "`{time}` is no time: write one such as `30d`, `12h` or `0`.",
  "publish-lease-wrong": "`{lease}` is no number of seconds: write one from 1 to 9999.",
  "publish-adopt": "Use another prefix, or `--adopt` to replace these files.",
  "publish-target-files":
    "There are files in `{folder}`: choose a new name, an empty folder, or a link that publishing made.",
  "publish-disk": "The disk can't be read or written: `{reason}`",
  "publish-not-ours": "Files that Dateline did not publish (`--adopt` replaces them)",
  "publish-replaces": "Replaces files that Dateline did not publish",
  published: "Published the release `{release}`.",
  "published-after": "Published the release `{release}`, after `{before}`.",
  "publish-not-live": "`{url}` has no release that can be read, so no address was added to `{file}`.",
  "publish-addresses": "Added {count|# new address|# new addresses} to `{file}`: commit it.",
  "publish-waiting": "Waiting for another run, which is publishing to the same target or was killed.",
} as const;
