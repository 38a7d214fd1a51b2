/** What commands say of their arguments. */
export const COMMANDS = {
  "command-unknown": "Unknown command `{command}`.",
  "folder-missing": "There is no folder `{folder}`.",
  "format-unknown": "Unknown format `{format}`. The formats are `{formats}`.",
  "day-wrong": "`{day}` is no day: write one such as `2026-11-25`.",
  "site-address-wrong": "`{address}` is no address of a site: write one such as `https://example.org/bulletin/`.",
  "output-occupied": "There are other files in `{folder}`: choose a new name, an empty folder, or an earlier build.",
  "folder-occupied": "There are files in `{folder}`: choose a new name or an empty folder.",
  "argument-extra": "`{argument}` at the end has no meaning here: leave it out.",
  "bulletin-name-wrong":
    "`{bulletin}` is no bulletin's folder: after `--bulletin` write the name of one, such as `{periods}`.",
  "bulletin-name-missing":
    "The option `--bulletin` is missing: write the name of a bulletin's folder after it, such as `{periods}`.",
  "bulletin-unknown": "There is no bulletin `{bulletin}`. The bulletins are `{bulletins}`.",
  "title-wrong": "The title `{title}` is empty or too long: write 1 to 120 characters.",
  "language-without-texts": "Dateline has no texts in `{language}`: choose among `{languages}`.",
  "host-unknown": "Unknown host `{host}`. The hosts are `{hosts}`.",
  "confirm-before-files": "Write `--confirm` before files such as `{file}`.",
  "confirm-original": "`{file}` is the original itself: name a translation.",
  "confirm-unknown": "`{file}` is no translation in `{folder}`.",
  "confirm-by-hand": "The fields of `{file}` can't be changed alone: write `{line}` there yourself.",
} as const;
