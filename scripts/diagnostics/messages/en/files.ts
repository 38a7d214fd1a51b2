/** Files, their names and bytes, and front matter as a whole. */
export const FILES = {
  "character-hidden": "There is a hidden character, `{character}`: delete it and type the text around it again.",
  "character-line-break":
    "There is a line break of another kind, `{character}`: save the file with the line breaks LF or CRLF.",
  "text-utf-16": "This text is saved as UTF-16: save it as UTF-8.",
  "text-not-utf-8": "Some bytes are not UTF-8: save the text as UTF-8.",
  "front-matter-empty-file": "This file is empty: write `---` alone on the first line, then the fields.",
  "front-matter-blank-line": "The first line is blank: write `---` alone on it, then the fields.",
  "front-matter-space": "There is a space beside `---` on the first line: delete it.",
  "front-matter-first-line": "The file begins with `{line}`: write `---` alone on the first line, then the fields.",
  "front-matter-no-end": "The fields have no end: write `---` alone on the line after the last one.",
  "front-matter-end-space": "There is a space beside the `---` that ends the fields: delete it.",
  "front-matter-end-line": "The fields end with `{line}`: write `---` alone on the line after the last field.",
  "front-matter-long":
    "The front matter has {count|# character|# characters}, more than {most}: write `---` alone on the line after the last field.",
  "front-matter-gap": "There are {count|# blank line|# blank lines} between fields: delete most of them.",
  "file-large": "This file has {size} kB: make it smaller, at most {most} kB.",
  "file-symbolic-link": "This is a symbolic link: put the file itself in its place.",
  "file-is-folder": "This is a folder with the name of a file: give it another name, or put a file in its place.",
  "file-special": "This is a pipe, a device or a socket: put a file in its place.",
  "file-unreadable": "This file can't be read (`{code}`): let the build read it.",
  "file-slow":
    "This file was not read within {seconds} seconds: take out brackets, quotes or marks by the thousand, or make two shorter files of it.",
  "folder-full": "This folder has {count|# file|# files}: keep at most {most}.",
  "more-in-file":
    "This file has {count|# more error or warning|# more errors and warnings}: correct those above first.",
  "file-missing": "The file `{file}` is missing at the top of the content folder.",
} as const;
