/**
 * Escapes a text so that CommonMark with tables, strikethrough and footnotes, as Dateline reads it, shows it unchanged. Addresses are not
 * escaped, since backslashes in them would end their link.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : escapeText(part)))
    .join("");
}

const ADDRESS = /((?:https?:\/\/|www\.)[^\s<>[\]|`\\]+)/;

function escapeText(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<|~]/g, "\\$&")
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll(/&(?=#|[a-z])/gi, "\\&")
    .replaceAll(/!(?=$|\\\[)/g, "\\!")
    .replaceAll(/^([^\S\n]*)([#+=>:-])/gm, "$1\\$2")
    .replaceAll(/^([^\S\n]*\d{1,9})([.)])/gm, "$1\\$2");
}
