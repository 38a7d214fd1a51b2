/** Browser code of packages imports `model/` and `schema/` only through this file. */

export { type CheckedFile, checkBytes } from "../schema/check-bytes.ts";
export { type Declarations, declaredCallout } from "../schema/custom/custom-fields.ts";
export type { EditorTexts } from "../schema/editor-texts.ts";
export type { Callout } from "../schema/fields/callout-fields.ts";
export { factFields } from "../schema/fields/fact-fields.ts";
export { topicKeysOf } from "../schema/fields/item-fields.ts";
export type { DeclaredSeries } from "../schema/fields/series-fields.ts";
export { parseFormer } from "../schema/former/former-names.ts";
export { parseAddresses } from "../schema/former/published-list.ts";
export { valueAt } from "../schema/known-fields.ts";
export {
  type BulletinRecord,
  type EventRecord,
  type ItemRecord,
  type PageRecord,
  unreadRecords,
} from "../schema/record.ts";
export { fieldPathOf, type TranslatedText } from "../schema/translated.ts";
export { buildPublication } from "./build-publication.ts";
export {
  type Content,
  collectContent,
  type InLanguages,
  periodsOfContent,
  recordsOf,
  type TextRecord,
  textsOf,
} from "./content.ts";
export { type WeighedDiagnostics, weighDiagnostics, withoutFaultyTexts } from "./draft-fields.ts";
export { findFirstName } from "./former/identity.ts";
export { movesOf } from "./former/moves.ts";
export { pagePathsOf } from "./page-paths.ts";
export type { Publication } from "./publication.ts";
export { compareBulletins, publicationDay } from "./publication-order.ts";
export { afterInSeries, seriesOf, seriesOfContent } from "./series.ts";
export { embargoesOf } from "./timing/embargo.ts";
export { deskContent, publicContent } from "./timing/public-content.ts";
export { type SayWithdrawn, withWithdrawalNotices } from "./timing/withdrawal-notices.ts";
export { type BlockChange, diffBlocks } from "./translations/block-diff.ts";
export { type Change, type ChangePart, changesBetween } from "./translations/diff.ts";
export { reviewStateOf, textRevisionOf } from "./translations/review.ts";
export { revisionOf } from "./translations/revision.ts";
export { translatableTexts } from "./translations/translatable-text.ts";
