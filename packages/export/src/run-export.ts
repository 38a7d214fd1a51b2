import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  openContentFolder,
  readArguments,
  readPublication,
  SHARED_OPTIONS,
  siteOptions,
  withExtensions,
  writeReport,
} from "../../../scripts/cli/index.ts";
import {
  createAll,
  formatMarkdownFile,
  formatYamlFile,
  parseContentPath,
  parseFile,
} from "../../../scripts/content/index.ts";
import { publicContent } from "../../../scripts/model/index.ts";
import { sayWithdrawnIn } from "../../../scripts/templates/index.ts";
import { exportPublication } from "./export.ts";
import { EXPORT_HELP } from "./help.ts";
import { frontMatterOf } from "./plain-front-matter.ts";
import { SETTINGS } from "./settings.ts";
import { message, shell } from "./shell.ts";

const { values, positionals } = readArguments(EXPORT_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      content: { type: "string", default: "content" },
      "dry-run": { type: "boolean", default: false },
    },
  }),
);
const [folder, extra] = positionals;
if (folder === undefined) shell.failOnArgument(folder, message("export-folder"));
if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
if (isOccupied(folder)) shell.fail(1, message("folder-occupied", { folder }));
await run(folder, openContentFolder(values.content, "read"));

function isOccupied(place: string): boolean {
  const stats = statSync(place, { throwIfNoEntry: false });
  return stats !== undefined && (!stats.isDirectory() || readdirSync(place).length > 0);
}

async function run(target: string, contentDir: string): Promise<void> {
  const options = await withExtensions(siteOptions({ contentDir, purpose: "draft" }));
  const { content: written, checked, report } = await readPublication(options);
  if (checked === undefined) return writeReport(report, "text");
  const content = publicContent(written, checked.asOf, sayWithdrawnIn(checked.messagesByLanguage));
  const { publication, messagesByLanguage } = checked;
  const { pages, data, media } = exportPublication({
    content,
    publication,
    messagesByLanguage,
    readMarkdown: (file) => readMarkdown(contentDir, file),
  });
  const texts = [
    ...Object.entries(SETTINGS),
    ...[...data].map(([file, fields]) => [file, formatYamlFile(fields)] as const),
    ...pages.map((page) => [page.file, formatMarkdownFile(frontMatterOf(page), page.markdown)] as const),
  ];
  if (values["dry-run"]) {
    const files = [...texts, ...[...media].map(([, to]) => [to])].map(([file]) => `${target}/${file}\n`);
    process.stdout.write(files.join(""));
    return;
  }
  createAll(target, filesOf(contentDir, texts, media));
  shell.say(message("exported", { pages: pages.length, media: media.size, folder: target }));
}

/** All files of the export. Copied files are read one by one. */
function* filesOf(
  contentDir: string,
  texts: readonly (readonly [file: string, text: string])[],
  media: ReadonlyMap<string, string>,
): Generator<readonly [file: string, bytes: Uint8Array | string]> {
  yield* texts;
  for (const [from, to] of media) yield [to, readFileSync(join(contentDir, from))];
}

function readMarkdown(contentDir: string, file: string): string {
  const path = parseContentPath(file);
  if (path === undefined || path.kind === "media") return "";
  return parseFile(path, readFileSync(join(contentDir, file))).parsed.markdown;
}
