/** Browser code of packages imports `change/` and `rules/` only through this file. */

export type { FixEdit, Mistake } from "../rules/fixes/fix.ts";
export { findDiagnostics } from "../rules/index.ts";
export { changeContent } from "./change.ts";
export { editFile, type Wanted } from "./edit-file.ts";
export { mergeLists, type Stretch } from "./merge-lists.ts";
export type { RenamePlan, RenameRefusal } from "./rename/edits.ts";
export { planRename, type Rename } from "./rename/plan-rename.ts";
export { scaffoldSample } from "./scaffold/starter/starter.ts";
