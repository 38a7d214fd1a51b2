import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readArguments, SHARED_OPTIONS, writeReport } from "../../cli/arguments.ts";
import { openContentFolder } from "../../cli/content-folder.ts";
import { siteOptions } from "../../cli/project.ts";
import { createAll } from "../../content/change/write-whole.ts";
import { parseContentPath } from "../../content/content-path.ts";
import { parseFile } from "../../content/read/front-matter.ts";
import { publicContent } from "../../content/timing/public-content.ts";
import { formatMarkdownFile, formatYamlFile } from "../../content/yaml/format-yaml.ts";
import { checkContent } from "../../pipeline/check-content.ts";
import { loadContent } from "../../pipeline/load.ts";
import { withExtensions } from "../../pipeline/with-extensions.ts";
import { sayWithdrawnIn } from "../../site/withdrawal.ts";
import { exportPublication } from "./export.ts";
import { EXPORT_HELP } from "./export-help.ts";
import { message } from "./message.ts";
import { shell } from "./shell.ts";

const README = `# A publication as Markdown

Each file in \`content\` is a page. Its front matter has its address (\`url\` for Hugo, \`permalink\` for Eleventy), its language, its date, and what
is known of it; \`tags\` are the keys of topics, whose names are in \`data/topics.yaml\`. Pages with the same \`translationKey\` are one text in
several languages. Links are relative, to addresses. Pictures and documents are in \`static\`.

- Hugo: \`hugo\` in this folder. It needs layouts: those in \`layouts\` show a page and no more.
- Eleventy: \`npx @11ty/eleventy\` in this folder.
`;

/** What the two programs need to build the folder as it is. */
const SETTINGS: Readonly<Record<string, string>> = {
  "README.md": README,
  "hugo.toml": 'baseURL = "/"\ndisableKinds = ["taxonomy", "term"]\n',
  "layouts/_default/single.html":
    '<!doctype html>\n<html lang="{{ .Params.lang }}"><title>{{ .Title }}</title>\n<h1>{{ .Title }}</h1>\n{{ .Content }}</html>\n',
  "layouts/_default/list.html":
    '<!doctype html>\n<html lang="{{ .Params.lang }}"><title>{{ .Title }}</title>\n<h1>{{ .Title }}</h1>\n{{ .Content }}</html>\n',
  "eleventy.config.js":
    'module.exports = (config) => {\n  config.addPassthroughCopy({ static: "/" });\n  return { dir: { input: "content", output: "_site" } };\n};\n',
};

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
  const loaded = await loadContent(options);
  const { checked, report } = checkContent(loaded, options);
  if (checked === undefined) return writeReport(report, "text");
  const content = publicContent(loaded.content, checked.asOf, sayWithdrawnIn(checked.messagesByLanguage));
  const { pages, data, media } = exportPublication(content, (file) => readMarkdown(contentDir, file));
  const texts = [
    ...Object.entries(SETTINGS),
    ...[...data].map(([file, fields]) => [file, formatYamlFile(fields)] as const),
    ...pages.map(({ file, fields, markdown }) => [file, formatMarkdownFile(fields, markdown)] as const),
  ];
  if (values["dry-run"]) {
    const files = [...texts, ...[...media].map(([, to]) => [to])].map(([file]) => `${target}/${file}\n`);
    process.stdout.write(files.join(""));
    return;
  }
  createAll(target, filesOf(contentDir, texts, media));
  shell.say(message("exported", { pages: pages.length, media: media.size, folder: target }));
}

/** All files of the export. Those that are copied are read one by one. */
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
