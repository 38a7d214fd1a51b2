import { withoutComments } from "./comments.ts";
import { convertedDate } from "./converted-date.ts";
import { countryCode } from "./country-code.ts";
import { fieldName } from "./field-name.ts";
import { figureCode } from "./figure-code.ts";
import type { Fix, FixOfContent } from "./fix.ts";
import { formerAddress } from "./former-address.ts";
import { hiddenCharacter } from "./hidden-character.ts";
import { unixLineBreaks } from "./line-breaks.ts";
import { lineIndentation } from "./line-indentation.ts";
import { linkAddress } from "./link-address.ts";
import { listBrackets } from "./list-brackets.ts";
import { mediaFolder } from "./media-folder.ts";
import { missingRevision } from "./missing-revision.ts";
import { mistypedAddress } from "./mistyped-address.ts";
import { oldLineBreak } from "./old-line-break.ts";
import { phraseTags } from "./phrase-tags.ts";
import { pictureElsewhere } from "./picture-elsewhere.ts";
import { quotedText } from "./quoted-text.ts";
import { quotedValue } from "./quoted-value.ts";
import { rightNotation } from "./right-notation.ts";
import { rightTerm } from "./right-term.ts";
import { simpleTag } from "./simple-tag.ts";
import { spacedLink } from "./spaced-link.ts";
import { spacedMark } from "./spaced-mark.ts";
import { twiceInList } from "./twice-in-list.ts";
import { typographicQuotes } from "./typographic-quotes.ts";
import { webAddress } from "./web-address.ts";

/** What `validate --fix` fixes. To add a fix, write a file here, a line in this table, and a case in tests/rules/fixes/fixes.test.ts. */
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
  rightTerm,
];

/** What it fixes in content without a diagnostic, since a program that reads it finds nothing wrong: last, of texts that are right. */
export const FIXES_OF_CONTENT: readonly FixOfContent[] = [missingRevision];

/** The same in the text of a file. */
export const FIXES_OF_TEXT: readonly ((text: string, file: string) => string)[] = [unixLineBreaks, withoutComments];
