import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readContent } from "../build/read-content.ts";
import { message } from "../diagnostics/message.ts";
import { vscodeFiles } from "../editor/vscode/files.ts";
import { readArguments, SHARED_OPTIONS, say } from "./arguments.ts";
import { openContentFolder } from "./content-folder.ts";
import { VSCODE_HELP } from "./help/vscode.ts";
import { LANGUAGE } from "./language.ts";
import { siteOptions } from "./project.ts";

const { values } = readArguments(VSCODE_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      output: { type: "string", default: ".vscode" },
    },
  }),
);
const contentDir = openContentFolder(values.content);
const { themeDirs } = siteOptions({ contentDir, purpose: "draft" });
const { content } = readContent(contentDir);
for (const { name, text, kind } of vscodeFiles(content, contentDir, themeDirs, LANGUAGE)) {
  const file = path.join(values.output, name);
  if (kind === "settings" && existsSync(file)) continue;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  say(message("file-written", { file }));
}
