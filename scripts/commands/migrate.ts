import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { listFilesIn } from "../assets/theme-folders.ts";
import { readArguments, SHARED_OPTIONS } from "../cli/arguments.ts";
import { checkOwnFolder, openContentFolder } from "../cli/content-folder.ts";
import { listContent } from "../content/read/list.ts";
import { writeWhole } from "../files/write-whole.ts";
import { formatLineDiff } from "../model/translations/line-diff.ts";
import { THEME_DIR } from "../pipeline/options.ts";
import { type FileMigration, migrateFile } from "../schema/migrations/migrate-file.ts";
import { MIGRATE_HELP } from "./help.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

const { values } = readArguments(MIGRATE_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      "dry-run": { type: "boolean", default: false },
      content: { type: "string", default: "content" },
    },
  }),
);
const contentDir = openContentFolder(values.content, values["dry-run"] ? "read" : "write");

const migrated = [
  ...listContent(contentDir)
    .files.filter(({ path: { kind } }) => kind !== "media")
    .flatMap(({ path: { file } }) => migrate("content", contentDir, file)),
  ...listFilesIn(THEME_DIR).flatMap((file) => migrate("theme", THEME_DIR, file)),
];
if (migrated.length === 0) shell.say(message("migrate-nothing"));

function migrate(folder: "content" | "theme", dir: string, file: string): readonly FileMigration[] {
  const target = path.join(dir, file);
  const migration = migrateFile({ folder, file }, readFileSync(target));
  if (migration === undefined) return [];
  const name = `${dir}/${file}`;
  if (migration.after === undefined) {
    const fields = migration.found.map(({ edit: { field } }) => field.join("."));
    shell.warn(message("migrate-by-hand", { file: name, fields }));
    process.exitCode = 1;
  } else if (values["dry-run"]) {
    process.stdout.write(`${formatLineDiff({ name, text: migration.before }, { name, text: migration.after })}\n`);
  } else {
    if (folder === "theme") checkOwnFolder(dir);
    writeWhole(dir, file, migration.after);
    shell.say(message("migrate-rewrote", { file: name }));
  }
  return [migration];
}
