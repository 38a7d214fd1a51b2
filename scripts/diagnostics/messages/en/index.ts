import { ADDRESSES } from "./addresses.ts";
import { COMMANDS } from "./commands.ts";
import { MIGRATIONS } from "./migrations.ts";
import { OUTPUT } from "./output.ts";
import { OWN_PICTURES } from "./own-pictures.ts";
import { REFERENCES } from "./references.ts";
import { REPORT } from "./report.ts";

export const EN = {
  ...ADDRESSES,
  ...COMMANDS,
  ...MIGRATIONS,
  ...OUTPUT,
  ...OWN_PICTURES,
  ...REFERENCES,
  ...REPORT,
} as const;
