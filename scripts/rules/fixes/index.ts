import { hiddenCharacter, oldLineBreak, unixLineBreaks } from "./characters.ts";
import { withoutComments } from "./comments.ts";
import type { Fix, FixOfContent } from "./fix.ts";
import { formerAddress, linkAddress, mistypedAddress, spacedLink } from "./links.ts";
import {
  fieldName,
  lineIndentation,
  listBrackets,
  quotedText,
  quotedValue,
  spacedMark,
  twiceInList,
  typographicQuotes,
} from "./notation.ts";
import { figureCode, mediaFolder, pictureElsewhere } from "./pictures.ts";
import { phraseTags, simpleTag } from "./tags.ts";
import { convertedDate, countryCode, missingRevision, rightNotation, webAddress } from "./values.ts";

/**
 * The fixes of `validate --fix`, except the fixes of features. A new fix needs its file, an entry in this table and a case in
 * tests/rules/fixes/fixes.test.ts.
 */
export const FIXES: readonly Fix[] = [
  spacedMark,
  oldLineBreak,
  hiddenCharacter,
  lineIndentation,
  quotedText,
  typographicQuotes,
  quotedValue,
  fieldName,
  listBrackets,
  twiceInList,
  countryCode,
  webAddress,
  linkAddress,
  formerAddress,
  mediaFolder,
  mistypedAddress,
  spacedLink,
  pictureElsewhere,
  simpleTag,
  phraseTags,
  figureCode,
  convertedDate,
  rightNotation,
];

/** Fixes without a diagnostic, since a program that reads the content finds no error: they come last, in texts without errors. */
export const FIXES_OF_CONTENT: readonly FixOfContent[] = [missingRevision];

/** Fixes without a diagnostic in the text of a file. */
export const FIXES_OF_TEXT: readonly ((text: string, file: string) => string)[] = [unixLineBreaks, withoutComments];
