import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Refusal, Scaffold } from "../change/scaffold/scaffold.ts";
import { readArguments, SHARED_OPTIONS } from "../cli/arguments.ts";
import { checkOwnFolder, openContentFolder } from "../cli/content-folder.ts";
import { createAll, writeTogether } from "../files/write-whole.ts";
import { THEME_DIR } from "../pipeline/options.ts";
import { readContent } from "../pipeline/read-content.ts";
import { NEW_HELP } from "./help.ts";
import { message } from "./message.ts";
import { bulletin, event, item, language, type NewFile, type NewKind, translation, vocabulary } from "./new-kinds.ts";
import { shell } from "./shell.ts";

const KINDS: ReadonlyMap<string, NewKind> = new Map(
  Object.entries({ item, bulletin, event, translation, language, vocabulary }),
);

const text = { type: "string" } as const;
const { values, positionals } = readArguments(NEW_HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      bulletin: text,
      country: text,
      language: text,
      place: text,
      series: text,
      summary: text,
      title: text,
      topic: text,
      "translated-by": text,
      content: { type: "string", default: "content" },
    },
  }),
);

const [name, ...words] = positionals;
const kind = KINDS.get(name ?? "") ?? shell.failOnArgument(name, message("write-one-of", { names: [...KINDS.keys()] }));
checkEnd(kind);
const contentDir = openContentFolder(values.content, "write");
const folder = kind.into === "content" ? contentDir : checkOwnFolder(THEME_DIR);
write([kind.create(readPublication())].flat());

function readPublication(): NewFile {
  const { content } = readContent(contentDir);
  const { languages = [], itemLanguages = [] } = content.publication?.fields ?? {};
  const [first, ...others] = languages;
  if (first === undefined)
    return shell.fail(
      1,
      message("publication-without-languages", { file: `${contentDir}/publication.yaml`, command: "npm run init" }),
    );
  return { words, values, contentDir, content, languages: [first, ...others], itemLanguages };
}

/** Writes all files, or none if one can't be created or exists. */
function write(results: readonly (Scaffold | Refusal)[]): void {
  const scaffolds = results.map((result) => ("refused" in result ? shell.fail(1, result.refused) : result));
  const existing = scaffolds.find(({ file, isEdited }) => isEdited !== true && existsSync(path.join(folder, file)));
  if (existing !== undefined) shell.fail(1, message("new-exists", { file: `${folder}/${existing.file}` }));
  const files = scaffolds.map(({ file, text: bytes }) => ({ file, bytes }));
  if (scaffolds.some(({ isEdited }) => isEdited === true)) writeTogether(folder, files);
  else
    createAll(
      folder,
      files.map(({ file, bytes }) => [file, bytes]),
    );
  for (const { file } of scaffolds) shell.say(message("file-written", { file: `${folder}/${file}` }));
  for (const sentence of scaffolds.flatMap(({ next }) => next)) shell.say(sentence);
}

/** Refuses superfluous words, and options that this kind does not have. */
function checkEnd({ maxWords, options }: NewKind): void {
  const extra = words[maxWords];
  if (extra !== undefined) shell.fail(2, message("argument-extra", { argument: extra }));
  const { content: _, help: __, lang: ___, ...given } = values;
  const superfluous = Object.keys(given).find((each) => !options.some((option) => option === each));
  if (superfluous !== undefined)
    shell.fail(2, message("new-option-foreign", { kind: name ?? "", option: `--${superfluous}` }));
}
