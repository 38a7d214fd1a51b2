import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { THEME_DIR } from "../build/options.ts";
import { readContent } from "../build/read-content.ts";
import { PERIOD_EXAMPLES } from "../content/period.ts";
import type { Refusal, Scaffold } from "../content/scaffold/scaffold.ts";
import { checkFolder, fail, readArguments, SHARED_OPTIONS } from "./arguments.ts";
import { bulletin } from "./new/bulletin.ts";
import { event } from "./new/event.ts";
import { item } from "./new/item.ts";
import { language } from "./new/language.ts";
import type { NewFile, NewKind } from "./new/new-file.ts";
import { translation } from "./new/translation.ts";

const HELP = `Usage: npm run new -- item DATE NAME [--bulletin PERIOD] [--language L] [--topic KEYS] [--title T] [--summary S]
       npm run new -- bulletin [PERIOD] [--language L]
       npm run new -- event NAME START [END] --title T [--place P] [--country CODE]
       npm run new -- translation FILE LANGUAGE
       npm run new -- language TAG

Creates a file with the fields it needs, in the right folder. It never overwrites a file. A DAY is YYYY-MM-DD, a MONTH
YYYY-MM, a DATE one of the two. A PERIOD is the name of a bulletin's folder: ${PERIOD_EXAMPLES}.
Without it, the bulletin follows the last one, by the frequency of the publication. START and END are DATEs,
times (YYYY-MM-DDTHH:MM) or "unknown". NAME is the name of the file. It becomes part of the page's address, which never changes.
\`language\` begins the texts of the interface in another language, or single ones of a language that Dateline has, in ${THEME_DIR}/messages/;
TAG is a language as in publication.yaml, such as nl.
Exit code 0: written, 1: the file exists, or the content does not allow it, 2: wrong usage.

  --bulletin PERIOD  the bulletin of an item, by default the one that covers its date; if there is none,
                    the month of its date for a monthly, or else the latest draft
  --country CODE    the country of an event, ISO 3166-1
  --language L      the language, the publication's first by default
  --place P         the place of an event
  --summary S       the sentence under an item's title
  --title T         the title of an item, the name of an event
  --topic KEYS      keys of topics.yaml with commas between them, the main one first
  --content DIR     the content folder, content by default
  --help            this text

For example: npm run new -- item 2021-10-14 ecuador-prisons --topic prisons
             npm run new -- translation content/bulletins/2021-10/ecuador-prisons.en.md es
             npm run new -- language nl
`;

const KINDS: ReadonlyMap<string, NewKind> = new Map(Object.entries({ item, bulletin, event, translation, language }));

const text = { type: "string" } as const;
const { values, positionals } = readArguments(HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...SHARED_OPTIONS,
      ...{ bulletin: text, country: text, language: text, place: text, summary: text, title: text, topic: text },
      content: { type: "string", default: "content" },
    },
  }),
);

const [name, ...words] = positionals;
const kind =
  KINDS.get(name ?? "") ?? fail(2, `Unexpected ${name ?? "end"}, expected ${listKinds()}\n\n${HELP.trimEnd()}`);
checkEnd(kind);
const contentDir = checkFolder(values.content);
const folder = { content: contentDir, theme: THEME_DIR }[kind.into];
write([kind.create(readPublication())].flat());

function readPublication(): NewFile {
  const { content } = readContent(contentDir);
  const { languages = [], itemLanguages = [] } = content.publication?.fields ?? {};
  const [first, ...others] = languages;
  if (first === undefined) return fail(1, `Missing languages in ${contentDir}/publication.yaml`);
  return { words, values, contentDir, content, languages: [first, ...others], itemLanguages };
}

/** Writes all files, or none if one can't be created or exists. */
function write(results: readonly (Scaffold | Refusal)[]): void {
  const scaffolds = results.map((result) => ("refused" in result ? fail(1, result.refused) : result));
  const existing = scaffolds.find(({ file }) => existsSync(path.join(folder, file)));
  if (existing !== undefined) fail(1, `${folder}/${existing.file} exists already`);
  for (const { file, text: written } of scaffolds) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, written, { flag: "wx" });
  }
  const lines = [...scaffolds.map(({ file }) => `Wrote ${folder}/${file}`), ...scaffolds.flatMap(({ next }) => next)];
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

/** Refuses superfluous words, and options that this kind does not have. */
function checkEnd({ maxWords, options }: NewKind): void {
  const extra = words[maxWords];
  if (extra !== undefined) fail(2, `Unexpected ${extra} at the end`);
  const { content: _, help: __, lang: ___, ...given } = values;
  const superfluous = Object.keys(given).find((each) => !options.some((option) => option === each));
  if (superfluous !== undefined) fail(2, `Unexpected --${superfluous}, which ${name} does not have`);
}

function listKinds(): string {
  const names = [...KINDS.keys()];
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}
