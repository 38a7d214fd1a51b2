import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readContent } from "../build/read-content.ts";
import type { Content, InLanguages, TextRecord } from "../content/content.ts";
import { recordsOf } from "../content/content.ts";
import { parseFile } from "../content/front-matter.ts";
import { PERIOD_EXAMPLES, parsePeriod } from "../content/period.ts";
import { findNext, scaffoldBulletin } from "../content/scaffold/bulletin.ts";
import { findBulletinOf } from "../content/scaffold/bulletin-of-date.ts";
import { scaffoldEvent } from "../content/scaffold/event.ts";
import { scaffoldItem } from "../content/scaffold/item.ts";
import type { Refusal, Scaffold } from "../content/scaffold/scaffold.ts";
import { scaffoldTranslation } from "../content/scaffold/translation.ts";
import { checkEventFacts } from "../content/schema/event-dates.ts";
import { parseSlug, slugInsteadOf } from "../content/slug.ts";
import { messageOf } from "../diagnostics/diagnostic.ts";
import { parseDate } from "../i18n/day.ts";
import { isUnknown, parseEventTime } from "../i18n/event-time.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { findCountryCode } from "../i18n/language-tag.ts";
import { checkFolder, fail, HELP_OPTION, readArguments } from "./arguments.ts";

const HELP = `Usage: npm run new -- item DATE NAME [--bulletin PERIOD] [--language L] [--topic KEYS] [--title T] [--summary S]
       npm run new -- bulletin [PERIOD] [--language L]
       npm run new -- event NAME START [END] --title T [--place P] [--country CODE]
       npm run new -- translation FILE LANGUAGE

Creates a file with the fields it needs, in the right folder. It never overwrites a file. A DAY is YYYY-MM-DD, a MONTH
YYYY-MM, a DATE one of the two. A PERIOD is the name of a bulletin's folder: ${PERIOD_EXAMPLES}.
Without it, the bulletin follows the last one, by the frequency of the publication. START and END are DATEs,
times (YYYY-MM-DDTHH:MM) or "unknown". NAME is the name of the file. It becomes part of the page's address, which never changes.
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
`;

const text = { type: "string" } as const;
const { values, positionals } = readArguments(HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      ...HELP_OPTION,
      ...{ bulletin: text, country: text, language: text, place: text, summary: text, title: text, topic: text },
      content: { type: "string", default: "content" },
    },
  }),
);
type Option = Exclude<keyof typeof values, "content" | "help">;

const [kind, ...words] = positionals;
const contentDir = checkFolder(values.content);
const { content } = readContent(contentDir);
const languages = content.publication?.fields.languages ?? [];
const ofItems = content.publication?.fields.itemLanguages ?? [];
const [firstLanguage] = languages;
if (firstLanguage === undefined) fail(1, `Missing languages in ${contentDir}/publication.yaml`);

switch (kind) {
  case "item":
    write(newItem(content, firstLanguage));
    break;
  case "bulletin":
    write(newBulletin(content, firstLanguage));
    break;
  case "event":
    write(newEvent(content));
    break;
  case "translation":
    write(newTranslation(content));
    break;
  default:
    fail(2, `Unexpected ${kind ?? "end"}, expected item, bulletin, event or translation\n\n${HELP.trimEnd()}`);
}

function newItem(of: Content, first: LanguageTag): Scaffold | Refusal {
  const [date, slug] = [read("day or month, YYYY-MM-DD or YYYY-MM", words[0], parseDate), readSlug(words[1])];
  expectEnd(2, ["bulletin", "language", "topic", "title", "summary"]);
  const period = values.bulletin === undefined ? findBulletinOf(of, date) : readPeriod(values.bulletin);
  if (typeof period === "object") return period;
  const { topic, title, summary } = values;
  const topics = topic?.split(",") ?? [];
  return scaffoldItem(of, {
    date,
    period,
    slug,
    language: readLanguage(values.language, first, ofItems),
    topics,
    title,
    summary,
  });
}

function newBulletin(of: Content, first: LanguageTag): Scaffold | Refusal {
  expectEnd(1, ["language"]);
  const period = words[0] === undefined ? findNext(of) : readPeriod(words[0]);
  if (typeof period === "object") return period;
  return scaffoldBulletin(of, { period, language: readLanguage(values.language, first) });
}

function newEvent(of: Content): Scaffold | Refusal {
  const key = readSlug(words[0]);
  const [start, end] = [readTime(words[1]), words[2] === undefined ? undefined : readTime(words[2])];
  expectEnd(3, ["title", "place", "country"]);
  const [fault] = checkEventFacts(`events/${key}.yaml`, { start, end }, []);
  if (fault !== undefined) fail(2, messageOf(fault));
  const { title: name, place } = values;
  if (name === undefined) return fail(2, "Missing --title: the name of the event");
  const country = values.country === undefined ? undefined : read("country", values.country, findCountryCode);
  return scaffoldEvent(of, { key, start, end, name, place, country });
}

function newTranslation({ items, bulletins, pages }: Content): Scaffold | Refusal {
  const [typed = "", tag] = words;
  expectEnd(2, []);
  const file = path.relative(contentDir, typed).replaceAll("\\", "/");
  const texts: readonly InLanguages<TextRecord>[] = [...items, ...bulletins, ...pages];
  const found = texts.find((each) => recordsOf(each).some((record) => record.path.file === file));
  if (found === undefined)
    return fail(2, `Unexpected file ${typed}, expected an item, a bulletin or a page of ${contentDir}`);
  const { original } = found;
  const language = readLanguage(tag, undefined, original.kind === "item" ? ofItems : []);
  const { parsed } = parseFile(original.path, readFileSync(path.join(contentDir, original.path.file)));
  return scaffoldTranslation({ text: found, language, markdown: parsed?.markdown ?? "" });
}

function write(scaffold: Scaffold | Refusal): void {
  if ("refused" in scaffold) fail(1, scaffold.refused);
  const target = path.join(contentDir, scaffold.file);
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    writeFileSync(target, scaffold.text, { flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    fail(1, `${contentDir}/${scaffold.file} exists already`);
  }
  process.stdout.write([`Wrote ${contentDir}/${scaffold.file}`, ...scaffold.next].map((line) => `${line}\n`).join(""));
}

function read<Value>(what: string, typed: string | undefined, parse: (text: string) => Value | undefined): Value {
  const value = typed === undefined ? undefined : parse(typed);
  return value ?? fail(2, `Unexpected ${typed ?? "end"}, expected a ${what}`);
}

function readPeriod(typed: string | undefined) {
  return read(`bulletin's name, ${PERIOD_EXAMPLES}`, typed, parsePeriod);
}

function readTime(typed: string | undefined) {
  const what = "day, a month, or a day and a time, YYYY-MM-DD, YYYY-MM or YYYY-MM-DDTHH:MM, or unknown";
  return read(what, typed, (word) => (isUnknown(word) ? word : parseEventTime(word)));
}

function readSlug(typed: string | undefined) {
  return read(`name: ${slugInsteadOf(typed ?? "")}`, typed === "bulletin" ? undefined : typed, parseSlug);
}

function readLanguage(
  typed: string | undefined,
  first: LanguageTag | undefined,
  others: readonly LanguageTag[] = [],
): LanguageTag {
  const known = [...languages, ...others];
  const language = typed === undefined ? first : known.find((tag) => tag === typed);
  return language ?? fail(2, `Unexpected language ${typed ?? "end"}, expected one of ${known.join(", ")}`);
}

/** Refuses superfluous words, and options that this kind does not have. */
function expectEnd(maxWords: number, options: readonly Option[]): void {
  const extra = words[maxWords];
  if (extra !== undefined) fail(2, `Unexpected ${extra} at the end`);
  const { content: _, help: __, ...given } = values;
  const superfluous = Object.keys(given).find((name) => !options.some((option) => option === name));
  if (superfluous !== undefined) fail(2, `Unexpected --${superfluous}, which ${kind} does not have`);
}
