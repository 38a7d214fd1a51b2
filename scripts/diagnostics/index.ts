/** Packages import `diagnostics/` and the small functions at the top of `scripts/` only through this file. */

export { decodePercent } from "../decode-percent.ts";
export { defined } from "../defined.ts";
export { groupBy, groupByEach } from "../group-by.ts";
export { memoize, memoizeLast, memoizeWeakly } from "../memoize.ts";
export { once } from "../once.ts";
export { parseJson } from "../parse-json.ts";
export { countBySeverity, messageOf, sentencesOf, type UnlocatedDiagnostic } from "./diagnostic.ts";
export { explainMachine, explainPlace } from "./machine-error.ts";
export { formatMessage, type MakeMessage, type Message, makeMessage, type Words, wordsOf } from "./message.ts";
export { MessageError } from "./message-error.ts";
export { findMessageLanguage, MESSAGE_LANGUAGES, type MessageLanguage } from "./message-language.ts";
export type { Complete, Table } from "./message-table.ts";
export { typeset } from "./message-text.ts";
export { findNearest } from "./suggestion.ts";
