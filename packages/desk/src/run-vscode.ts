import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import {
  checkOwnFolder,
  LANGUAGE,
  openContentFolder,
  openShell,
  readArguments,
  readContent,
  SHARED_OPTIONS,
  type Shell,
  siteOptions,
} from "../../../scripts/cli/index.ts";
import { writeWhole } from "../../../scripts/content/index.ts";
import { VSCODE_HELP } from "./help.ts";
import { message } from "./message.ts";
import { vscodeFiles } from "./vscode/files.ts";

/** The shell of the commands of this folder. */
const shell: Shell = openShell();

const { values } = readArguments(VSCODE_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      output: { type: "string" },
    },
  }),
);
const contentDir = openContentFolder(values.content, "read");
const { themeDirs } = siteOptions({ contentDir, purpose: "draft" });
const { content } = readContent(contentDir);
const output = values.output ?? checkOwnFolder(".vscode");
for (const { name, text, kind } of vscodeFiles(content, contentDir, themeDirs, LANGUAGE)) {
  const file = path.join(output, name);
  if (kind === "settings" && existsSync(file)) continue;
  writeWhole(output, name, text);
  shell.say(message("file-written", { file }));
}
