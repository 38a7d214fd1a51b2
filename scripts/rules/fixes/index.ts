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

/** What `validate --fix` fixes, but for what features bring. A new fix stands in the file of its subject, in this table and in tests/rules/fixes/fixes.test.ts. */
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

/** What it fixes in content without a diagnostic, since a program that reads it finds nothing wrong: last, of texts that are right. */
export const FIXES_OF_CONTENT: readonly FixOfContent[] = [missingRevision];

/** The same in the text of a file. */
export const FIXES_OF_TEXT: readonly ((text: string, file: string) => string)[] = [unixLineBreaks, withoutComments];
