/** Packages import `model/` and `schema/` only through this file. */

export type { CheckedFile } from "../schema/check-bytes.ts";
export { checkFields } from "../schema/check-fields.ts";
export { checkCountryNames } from "../schema/country-table.ts";
export {
  CUSTOMIZED,
  type CustomField,
  type CustomFields,
  type Customized,
  customTypeOf,
  type DeclaredFields,
  formatTypeName,
} from "../schema/custom/custom-fields.ts";
export { customJsonSchema } from "../schema/custom/custom-json-schema.ts";
export type { EditorFields } from "../schema/editor-fields.ts";
export { type EditorTexts, parseEditorTexts } from "../schema/editor-texts.ts";
export { findExactCountry } from "../schema/exact-countries.ts";
export { authorsOf } from "../schema/fields/byline-fields.ts";
export { checkEventFacts } from "../schema/fields/event-date-fields.ts";
export { eventFields } from "../schema/fields/event-fields.ts";
export { factDeskWordsIn } from "../schema/fields/fact-fields.ts";
export { eventKeysOf, itemFields, topicKeysOf } from "../schema/fields/item-fields.ts";
export type { PublicationFields } from "../schema/fields/publication-fields.ts";
export type { DeclaredSeries } from "../schema/fields/series-fields.ts";
export { type Former, parseFormer, parseOldAddress } from "../schema/former/former-names.ts";
export { findDay } from "../schema/meant-dates.ts";
export type { SCHEMA_MESSAGES } from "../schema/messages.ts";
export type { BulletinRecord, ContentRecord, EventRecord, ItemRecord } from "../schema/record.ts";
export { type FieldShape, fieldsIn, type Meaning, type Shape, shapeOf, shapesOf } from "../schema/shape.ts";
export { buildPublication } from "./build-publication.ts";
export {
  allRecords,
  type Content,
  type InLanguages,
  periodsOfContent,
  recordsOf,
  type TextRecord,
} from "./content.ts";
export { termKeysIn } from "./custom-facts.ts";
export { weighDiagnostics, withoutFaultyDrafts } from "./draft-fields.ts";
export { namedMovesOf } from "./former/moves.ts";
export { addressOwners } from "./former/owners.ts";
export { mediaNamedIn } from "./named-pictures.ts";
export { pagePathsOf } from "./page-paths.ts";
export type { Bulletin, ItemText, NewsItem, Publication } from "./publication.ts";
export { compareBulletins, publicationDay } from "./publication-order.ts";
export { afterInSeries, seriesOf, seriesOfContent } from "./series.ts";
export { changesAfter, type TimedChange } from "./timing/changes-by-time.ts";
export { isPlainText } from "./timing/comment-free.ts";
export { type DeskContent, deskContent, type PublicContent, publicContent } from "./timing/public-content.ts";
export { cronLines, formatSchedule } from "./timing/schedule.ts";
export { type BlockChange, type DiffPiece, diffBlocks } from "./translations/block-diff.ts";
export {
  type BlobAtRevision,
  type Environment,
  type FileAtRevision,
  findCommitId,
  findCommits,
  findRenamedFrom,
  findRevision,
  findTextsThen,
  findVersion,
  isBlob,
  isShallow,
  listRevision,
  readBlobs,
} from "./translations/git.ts";
export {
  buildTranslationStatus,
  type TextStatus,
  type TranslationState,
  textsOfStatus,
  withoutHistory,
} from "./translations/status.ts";
