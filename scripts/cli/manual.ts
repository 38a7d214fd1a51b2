import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fillManual } from "../content/schema/manual.ts";
import { BULLETIN_SCHEMA } from "../pages/callouts/index.ts";
import { readArguments, SHARED_OPTIONS } from "./arguments.ts";

const HELP = `Usage: npm run manual -- [--help]

Updates the tables of fields in CONTRIBUTING.md from the schemas. The text around them does not change.
Exit code 0: updated, 2: wrong usage.

  --help  this text
`;

const MANUAL = "CONTRIBUTING.md";

readArguments(HELP, () => parseArgs({ options: SHARED_OPTIONS }));
writeFileSync(MANUAL, fillManual(readFileSync(MANUAL, "utf8"), BULLETIN_SCHEMA));
