/** Browser code of packages imports `diagnostics/` and the small functions at the top of `scripts/` only through this file. */

export { decodePercent } from "../decode-percent.ts";
export { defined } from "../defined.ts";
export { groupBy } from "../group-by.ts";
export { memoize, memoizeLast, memoizeWeakly } from "../memoize.ts";
export { once } from "../once.ts";
export { parseJson } from "../parse-json.ts";
export { type FieldPath, messageOf, type UnlocatedDiagnostic } from "./diagnostic.ts";
export { formatMessage, type MakeMessage, type Message, makeMessage, type Words, wordsOf } from "./message.ts";
export { MessageError } from "./message-error.ts";
export type { MessageLanguage } from "./message-language.ts";
export type { Complete, Table } from "./message-table.ts";
export { fillText } from "./message-text.ts";
export type { DIAGNOSTICS_MESSAGES } from "./messages.ts";
