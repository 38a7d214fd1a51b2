/** Packages import `content/`, `files/` and `markdown/` only through this file. */

export { findFile, findFolder, makeRoot, PlaceError, removeIfEmpty } from "../files/real-folder.ts";
export { isTemporaryName } from "../files/temporary-name.ts";
export {
  appendText,
  createAll,
  createWhole,
  moveFile,
  removeFile,
  writeTogether,
  writeWhole,
} from "../files/write-whole.ts";
export { parseBody } from "../markdown/check-body.ts";
export { destinationsIn, withDestinations } from "../markdown/foreign.ts";
export { partHref } from "../markdown/href.ts";
export { escapeHtml } from "../markdown/html.ts";
export { locateComments } from "../markdown/locate-in-body.ts";
export { parseTokens } from "../markdown/parser.ts";
export { textOf } from "../markdown/plain.ts";
export type { BodyLink } from "../markdown/types.ts";
export type { NotePlace, Token } from "../markdown/walk-tokens.ts";
export { type Address, type Addresses, addressesOf, outputFile, rootFile } from "./addresses.ts";
export {
  ADDRESSES_FILE,
  type ContentPath,
  contentLink,
  FEATURE_FILES,
  kindOfContent,
  parseContentPath,
  resolveContentPath,
} from "./content-path.ts";
export { parseMapping } from "./edit/edit-mapping.ts";
export { isUsual } from "./frequency.ts";
export { isMailAddress } from "./mail-address.ts";
export { freeMediaName, mediaKindOf } from "./media-name.ts";
export type { PagePath } from "./page-path.ts";
export {
  comparePeriods,
  dateOfPeriod,
  daysOfPeriod,
  PERIOD_EXAMPLES,
  type Period,
  type PeriodKind,
  parsePeriod,
  partsOfPeriod,
  periodOfKind,
  yearOfPeriod,
} from "./period.ts";
export { checkDownload } from "./read/download-bytes.ts";
export { checkFileName } from "./read/file-name.ts";
export { parseFile, type TextPath } from "./read/front-matter.ts";
export { checkImage } from "./read/image-header.ts";
export { isAsListed, LARGEST_TEXT, type Listing, listContent, MOST_FILES, namesIn, refuseSize } from "./read/list.ts";
export { findPhotoFormatByName } from "./read/photo-formats.ts";
export { readContentFile } from "./read/read-file.ts";
export { findSlug, parseSlug, type Slug } from "./slug.ts";
export { formatMarkdownFile, formatYamlFile } from "./yaml/format-yaml.ts";
export { isMapping } from "./yaml/is-mapping.ts";
export { mergeYaml } from "./yaml/merge-yaml.ts";
export { findTemplateYaml, type TemplateYaml } from "./yaml/theme-yaml.ts";
export { parseForeignYaml, parseYaml } from "./yaml/yaml.ts";
