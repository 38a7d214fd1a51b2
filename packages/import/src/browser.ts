/*
 * What the desk needs in a browser: Word files as the beginnings of items.
 */
export { convertText } from "./convert.ts";
export { IMPORT_HTML_MESSAGES } from "./html/messages.ts";
export { IMPORT_MESSAGES } from "./messages.ts";
export type { Note } from "./source.ts";
export { IMPORT_SOURCES_MESSAGES } from "./sources/messages.ts";
export { convertWord, LARGEST_WORD, takeTitle } from "./sources/word/convert-word.ts";
