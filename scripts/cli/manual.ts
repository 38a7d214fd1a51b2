import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fillManual } from "../content/schema/manual.ts";
import { BULLETIN_SCHEMA } from "../pages/callouts/index.ts";
import { HELP_OPTION, readArguments } from "./arguments.ts";

const HELP = `Usage: npm run manual -- [--help]

Writes the tables of fields in CONTRIBUTING.md anew, as the schemas have them. The text around them stays.
Exit code 0: done, 2: the command was not understood.

  --help  this text
`;

const MANUAL = "CONTRIBUTING.md";

readArguments(HELP, () => parseArgs({ options: HELP_OPTION }));
writeFileSync(MANUAL, fillManual(readFileSync(MANUAL, "utf8"), BULLETIN_SCHEMA));
