/** What drafts and other programs leave behind in a text. */
export const LEFTOVERS = {
  "leftover-comment": "`{written}` would be shown to readers: a text has no comments. Delete it.",
  "leftover-tag":
    "The HTML tag `{written}` would be shown to readers. Write Markdown instead: `**bold**`, `*italic*`, `[text](address)`, or an empty line between paragraphs.",
  "leftover-template":
    "`{written}` is code of another system and would be shown to readers. Delete it, or put what it stood for.",
  "leftover-note": "`{written}` looks like a note to yourself. Finish the text, or delete the note.",
  "leftover-spaced-link": "`{written}` is not a link because of the space before the parenthesis. Delete the space.",
  "leftover-bullet": "`{written}` is not a list in Markdown. Begin each entry with `- `.",
  "leftover-task": "The box `{written}` would be shown as text: Dateline has no lists of tasks. Delete it.",
  "leftover-conflict":
    "`{written}` is a line that git wrote because two people changed this text. Keep one version and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.",
  "leftover-placeholder": "`{written}` is the placeholder of a new file. Write the text in its place.",
  "leftover-markdown": "`{written}` is Markdown, and this field is shown as it is written. Delete the marks.",
  "leftover-quotes": "The quotes around `{written}` would be shown. YAML needs straight ones, or none.",
  "translation-copied":
    "This translation has the text of its original, word for word. Translate it, or delete the file.",
  "updated-early": "`updated` is before the date of the item, `{date}`.",
  "updated-late": "`updated` is in the future: today is `{today}`.",
  "address-local":
    "`{address}` leads to a computer or a preview that readers can't reach. Write the published address.",
  "address-own":
    "`{address}` is an address of this site. Link to its file instead, such as `quito.en.md`: then the link is checked, and follows when the file is renamed.",
  "address-own-nowhere":
    "`{address}` is an address of this site at which there is no page. Write one that is there, unless something else answers at it.",
} as const;
