import type { ChangesFolder } from "../../scripts/change/changes-folder.ts";
import { applyChange } from "../../scripts/change/journal.ts";

/* Applies the change that it gets from its parent, which may kill it at any moment. */
process.once("message", ({ contentDir, changes, moves, texts }: Message) => {
  applyChange(contentDir, { moves: new Map(moves), texts: new Map(texts) }, changes);
  process.disconnect();
});
process.send?.("ready");

interface Message {
  readonly contentDir: string;
  readonly changes: ChangesFolder;
  readonly moves: readonly (readonly [string, string])[];
  readonly texts: readonly (readonly [string, string])[];
}
