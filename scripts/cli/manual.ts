import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readAllStyles } from "../assets/stylesheets.ts";
import { fillTokens } from "../assets/tokens.ts";
import { ownThemeDirs } from "../build/options.ts";
import { fillManual } from "../content/schema/manual.ts";
import { BULLETIN_SCHEMA } from "../pages/callouts/index.ts";
import { readArguments, SHARED_OPTIONS } from "./arguments.ts";

const HELP = `Usage: npm run manual -- [--help]

Updates the tables of fields in CONTRIBUTING.md from the schemas, and those of design tokens in the README of themes. The text
around them does not change.
Exit code 0: updated, 2: wrong usage.

  --help  this text
`;

const MANUAL = "CONTRIBUTING.md";
const THEME_README = "starter/all/theme/README.md";

readArguments(HELP, () => parseArgs({ options: SHARED_OPTIONS }));
writeFileSync(MANUAL, fillManual(readFileSync(MANUAL, "utf8"), BULLETIN_SCHEMA));
writeFileSync(THEME_README, fillTokens(readFileSync(THEME_README, "utf8"), readAllStyles(ownThemeDirs())));
