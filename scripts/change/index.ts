/** Packages import `change/` and `rules/` only through this file. */

export { declaredCheck } from "../rules/custom-fields.ts";
export { findDiagnostics } from "../rules/index.ts";
export type { ChangesFolder } from "./changes-folder.ts";
export { applyChange, finishChange } from "./journal.ts";
export { starterTexts } from "./scaffold/starter/starter.ts";
