import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { contentCacheFor } from "../build/cache/cache-dirs.ts";
import { checkPublication } from "../build/check.ts";
import type { TextStore } from "../build/load.ts";
import { openTexts } from "../build/load.ts";
import { checkTexts } from "../build/validate.ts";
import { openPool } from "../build/workers/pool.ts";
import { checkFolder, HELP_OPTION, OWNER, printReport, readArguments, readFormat } from "./arguments.ts";

const HELP = `Usage: npm run validate -- [--content DIR] [--format FORMAT]

Checks the content and changes nothing. A translation that a bulletin requires and that is missing is a warning while
you write, here and in npm start; npm run build, which makes what is released, takes it as an error.
Exit code 0: no errors, 1: errors, 2: the command was not understood.

  --content DIR    the content folder, content when left out
  --format FORMAT  text, json, github or sarif; text when left out
  --help           this text
`;

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...HELP_OPTION,
      content: { type: "string", default: "content" },
      format: { type: "string", default: "text" },
    },
  }),
);
const format = readFormat(values.format);
const contentDir = checkFolder(values.content);
const pool = openPool();
const store = openStore();
const { report } = await checkPublication(
  { contentDir, templatesDir: "templates", purpose: "draft" },
  store ?? { load: checkTexts },
);
store?.keep();
await pool.close();
printReport(report, format);

/**
 * What builds keep is used, and renewed. Where there is nothing yet, as in a fresh checkout, or nothing may be written, every file
 * is read and nothing is kept: to keep what they say would take half as long again.
 */
function openStore(): TextStore | undefined {
  try {
    const cache = contentCacheFor(contentDir, OWNER);
    return existsSync(cache.contentCache) ? openTexts(cache, pool) : undefined;
  } catch {
    return undefined;
  }
}
