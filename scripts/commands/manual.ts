import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fillTokens } from "../assets/design-tokens.ts";
import { readAllStyles } from "../assets/stylesheets.ts";
import { readArguments, SHARED_OPTIONS } from "../cli/arguments.ts";
import { fillReference } from "../extensions/fill-reference.ts";
import { CONTENT_SCHEMA } from "../features/content.ts";
import { builtInThemeDirs } from "../pipeline/options.ts";
import { fillManual } from "../schema/manual-tables.ts";
import { wordsIn } from "../words.ts";
import { fillLibrary, LIBRARY_FILES } from "./describe-library.ts";
import { MANUAL_HELP } from "./help.ts";

const FIELDS = "docs/content/pages/editors/fields.en.md";
const EXTENSIONS = "docs/content/pages/engineers/extensions.en.md";
const LIBRARY = "docs/content/pages/engineers/library.en.md";
const TOKENS = "docs/content/pages/engineers/tokens.en.md";

readArguments(MANUAL_HELP, () => parseArgs({ options: SHARED_OPTIONS }));
writeFileSync(FIELDS, fillManual(readFileSync(FIELDS, "utf8"), CONTENT_SCHEMA, wordsIn("en")));
writeFileSync(
  EXTENSIONS,
  fillReference(readFileSync(EXTENSIONS, "utf8"), readFileSync("scripts/extensions/extension.ts", "utf8")),
);
writeFileSync(TOKENS, fillTokens(readFileSync(TOKENS, "utf8"), readAllStyles(builtInThemeDirs())));
writeFileSync(
  LIBRARY,
  fillLibrary(
    readFileSync(LIBRARY, "utf8"),
    LIBRARY_FILES.map((file) => readFileSync(`scripts/${file}`, "utf8")),
  ),
);
