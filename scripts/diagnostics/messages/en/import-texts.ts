/** What the report of an import says of the text and the pictures of an item. */
export const IMPORT_TEXTS = {
  "import-text-not-read": "Its text was not read.",
  "import-text-long": "It has {length} characters, and at most {most} are read.",
  "import-text-deep": "It has elements more than {most} deep.",
  "import-text-slow": "It takes longer than {seconds} seconds to convert.",
  "import-text-refused": "Its text is missing, since content can't have it.",
  "import-beside": "What was beside its text was left out: `{text}`",
  "import-aside": "All of it is in `{file}`.",
  "import-invisible": "Invisible characters were left out.",
  "import-markdown-plain": "Its Markdown is now plain text.",
  "import-relative": "It leads to `{address}`, which is beside its old page: write a whole address.",
  "import-html-plain":
    "Its text is now plain, since it has marks that Markdown can't show: compare it with the old page.",
  "import-element-left-out": "`{element}` was left out.",
  "import-element-linked": "`{element}` is now a link to `{address}`.",
  "import-link-empty": "The link to `{address}` was left out, since it has no text.",
  "import-link-tracking": "The link to `{address}` counts readers: replace it by the address that it leads to.",
  "import-link-text": "The link to `{address}` is now text.",
  "import-link-within": "The link to `{address}` is now text, since it led to a place in the text.",
  "import-picture-left-out": "The picture `{picture}` was left out.",
  "import-picture-unread": "The picture `{picture}` was left out, since its address can't be read.",
  "import-picture-undescribed":
    "The picture `{picture}` has no description: add `{line}` where it belongs, with what it shows in place of the dots.",
  "import-picture-main": "The main picture has no description: add `{line}`, with what it shows in place of the dots.",
  "import-picture-not-exported": "Its main picture is not in the export.",
} as const;
