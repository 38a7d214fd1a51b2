import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { groupBy, type Message } from "../../../../scripts/diagnostics/index.ts";
import { message } from "../message.ts";
import { listFiles, readTextOf } from "../read-source-file.ts";
import { type Cut, ImportError, type Note, type Source, type SourceItem, type SourceOptions } from "../source.ts";
import { workOnFile } from "../work-on-source.ts";
import { readExport } from "./export/read-export.ts";
import { replaceCodes } from "./markdown/codes.ts";
import { cutMarkdown } from "./markdown/cut-text.ts";
import { type Details, readDetails } from "./markdown/details.ts";
import { type NamedText, textFinder } from "./markdown/find-text.ts";
import { readForeignText } from "./markdown/front-matter.ts";
import { endHtmlBlocks } from "./markdown/kramdown-blocks.ts";
import { type OldSite, readOldSite } from "./markdown/old-site.ts";
import { type Place, parsePlace } from "./markdown/place.ts";
import type { FindText, Notation } from "./markdown/reference-codes.ts";
import { resolveReference } from "./markdown/resolve-reference.ts";
import { addressOfText } from "./markdown/text-address.ts";
import { resolveIn } from "./references.ts";

/** The folder of a site of Hugo, Jekyll, Eleventy, Astro, Docusaurus or Pelican: Markdown with front matter. */
export const markdownFolder: Source = {
  name: "markdown",
  expects: "FOLDER",
  readFiles: readExport,
  async read(folder, options) {
    const site = readOldSite(folder, options);
    const texts: SiteText[] = [];
    const others: Message[] = [];
    for (const file of listFiles(folder, /\.(?:md|markdown|mdx|html)$/i, isOther)) {
      const text = readSiteText(folder, file, site, options);
      if (text === undefined) continue;
      if ("details" in text) texts.push(text);
      else others.push(text);
    }
    const unread = listOtherNotations(folder);
    const [first] = unread;
    if (texts.length === 0 && first !== undefined)
      throw new ImportError(message("import-folder-in-notation", { folder, ...first }));
    if (texts.length === 0) throw new ImportError(message("import-folder-without-texts", { folder }));
    const cut = options.cut === undefined || options.cut === "none" ? undefined : options.cut;
    const issues = cut === undefined ? [] : texts.map((text) => cutIssue(text, cut));
    return {
      items: toItems(folder, cut === undefined ? texts : issues.flatMap(({ stories }) => stories), site, options),
      notes: [
        ...issues.flatMap(({ notes }) => notes),
        ...others.map((words): Note => [words]),
        ...unread.map((each): Note => [message("import-notation", each)]),
      ],
    };
  },
};

/** Other notations for texts, with the names of their files and the format that pandoc has for them. */
const NOTATIONS = [
  { notation: "reStructuredText", name: /\.rst$/i, format: "rst" },
  { notation: "AsciiDoc", name: /\.(?:adoc|asciidoc)$/i, format: "asciidoc" },
  { notation: "Org", name: /\.org$/i, format: "org" },
  { notation: "Textile", name: /\.textile$/i, format: "textile" },
] as const;

/** The files of a folder in other notations, and the command that turns one of them into Markdown. */
function listOtherNotations(folder: string) {
  return NOTATIONS.flatMap(({ notation, name, format }) => {
    const files = listFiles(folder, name, isOther);
    const [file] = files;
    if (file === undefined) return [];
    const command = `pandoc -s -f ${format} -t gfm --wrap=none -o ${file.replace(name, ".md")} ${file}`;
    return [{ notation, count: files.length, file, command }];
  });
}

/** Folders without texts of the site, and output of generators. */
function isOther(name: string): boolean {
  return /^(?:\..*|node_modules|vendor|_site|_includes|_layouts|_sass|_data|layouts|themes|archetypes|resources|bower_components|__pycache__)$/.test(
    name,
  );
}

/** A text of the folder. */
interface SiteText {
  /** Path from the folder. */
  readonly file: string;
  readonly place: Place;
  readonly details: Details;
  readonly body: string;
  readonly address: string | undefined;
  /** Its name among the stories that its file was cut into. */
  readonly story?: string;
}

/** The stories of an issue, and notes on the cuts. Its first story has its address, its picture and its name. */
function cutIssue(
  text: SiteText,
  cut: Exclude<Cut, "none">,
): { readonly stories: readonly SiteText[]; readonly notes: readonly Note[] } {
  const { file, place, details, body } = text;
  const parts = text.file.endsWith(".html") ? undefined : cutMarkdown(body, cut);
  if (parts === undefined || parts.stories.length === 0)
    return { stories: [text], notes: [[message("import-edition-in-one-piece", { name: file })]] };
  const titles = parts.stories.map(({ title }) => title);
  const outside = [details.summary ?? "", ...parts.outside].filter(Boolean);
  const keyOf = (index: number): string => {
    const [title = "", before] = [
      titles[index],
      titles.slice(0, index).filter((each) => each === titles[index]).length,
    ];
    return before === 0 ? title : `${title} ${before + 1}`;
  };
  return {
    stories: parts.stories.map((story, index): SiteText => {
      const { image, permalink, aliases, ...others } = details;
      const own = index === 0 ? { image, permalink, aliases } : { aliases: [] };
      // Stories of the same place in translations of an issue are translations of each other.
      const group = `${details.group ?? place.group} ${index + 1}/${parts.stories.length}`;
      return {
        file,
        story: keyOf(index),
        place: { ...place, name: story.title, group },
        details: { ...others, ...own, title: story.title, summary: undefined, slug: undefined, group: undefined },
        body: story.body,
        address: index === 0 ? text.address : undefined,
      };
    }),
    notes: [
      [
        message(cut === "hr" ? "import-edition-rules" : "import-edition-headings", {
          name: file,
          at: `<${cut}>`,
          count: titles.length,
          titles,
        }),
      ],
      ...outside.map(
        (each): Note => [message("import-edition-outside", { text: each.replaceAll(/\s+/g, " ").slice(0, 300) })],
      ),
    ],
  };
}

/** A text with front matter; otherwise a note if it can't be read. Undefined for files that are not texts. */
function readSiteText(
  folder: string,
  file: string,
  site: OldSite,
  { timeZone, languages }: SourceOptions,
): SiteText | Message | undefined {
  if (
    /(?:^|\/)(?:_index|readme|license|changelog|contributing|code_of_conduct|security|404)(?:\.[a-z-]+)?\.\w+$/i.test(
      file,
    )
  )
    return undefined;
  const text = readTextOf(folder, file);
  if (typeof text !== "string") return text;
  if (file.endsWith(".html") && !text.startsWith("---")) return undefined;
  const parsed = workOnFile(file, text.length, () => ({ read: readForeignText(text) }));
  if (!("read" in parsed)) return parsed;
  const { read } = parsed;
  if (read === undefined) return message("import-front-matter-unread", { file });
  if (read.fields === undefined) return message("import-without-front-matter", { file });
  const details = readDetails(read.fields, timeZone);
  const place = parsePlace(file, [...languages, ...site.languageOfFolder.keys()]);
  const { title, body } = titled(details, read.body);
  const whole = { ...details, title };
  return { file, place, details: whole, body, address: addressOfText(site, place, whole) };
}

/** Many texts have their title as their first heading, alone or again. */
function titled({ title }: Details, text: string): { readonly title: string | undefined; readonly body: string } {
  const [line = "", written = ""] = /^\s*#[ \t]+([^\n]+)(?:\n|$)/.exec(text) ?? [];
  const heading = written.replace(/(?<![ \t#])[ \t#]+$/, "").trim();
  const isTitle = heading !== "" && (title === undefined || heading === title);
  return isTitle ? { title: title ?? heading, body: text.slice(line.length) } : { title, body: text };
}

function toItems(
  folder: string,
  texts: readonly SiteText[],
  site: OldSite,
  options: SourceOptions,
): readonly SourceItem[] {
  const findText = textFinder(namedTexts(texts, site, options));
  const groups = groupBy(texts, groupOf);
  return texts.map((text) =>
    toItem(folder, text, { site, findText, isAlone: groups.get(groupOf(text))?.length === 1, options }),
  );
}

function groupOf({ details, place }: SiteText): string {
  return details.group ?? place.group;
}

/** The texts that codes may refer to: texts of the folder, and of earlier runs. */
function namedTexts(
  texts: readonly SiteText[],
  site: OldSite,
  { languages, earlier }: SourceOptions,
): readonly NamedText[] {
  const files = new Set(texts.map(({ file }) => file));
  return [
    ...texts.map(({ file, place, details }) => ({
      file,
      title: details.title ?? place.name,
      language: ownLanguage(details, place, site),
    })),
    ...[...(earlier ?? [])].flatMap(([file, title]) =>
      files.has(file) ? [] : { file, title, language: parsePlace(file, languages).language ?? site.language },
    ),
  ];
}

function ownLanguage({ language }: Partial<Details>, place: Place, site: OldSite): string | undefined {
  return language ?? site.languageOfFolder.get(place.language ?? "") ?? place.language ?? site.language;
}

interface ItemContext {
  readonly site: OldSite;
  readonly findText: ReturnType<typeof textFinder>;
  /** Whether no other text is the same in another language. */
  readonly isAlone: boolean;
  readonly options: SourceOptions;
}

function toItem(folder: string, text: SiteText, context: ItemContext): SourceItem {
  const { file, place, details, address } = text;
  const { title = "", summary, authors, categories, image, otherDate, mendedDate } = details;
  const { site, isAlone, options } = context;
  const kind = file.endsWith(".html") ? "html" : "markdown";
  const resolve = resolveReference(folder, file, site, address, options.earlier ?? new Map());
  const own = { file, language: ownLanguage(details, place, site) };
  const findText: FindText = (name, language) => context.findText(name, own, language);
  const findSetting = (name: string) => site.values.get(name.toLowerCase());
  const plain = replaceCodes(bodyOf(text, kind, site), {
    findText,
    findSetting,
    notation: kind,
  });
  const url = image === undefined ? undefined : resolve(image.url);
  const lost = [
    ...plain.notes,
    ...(otherDate === undefined ? [] : [message("import-date", { date: otherDate })]),
    ...(mendedDate === undefined
      ? []
      : [message("import-date-mended", { written: mendedDate, date: details.date ?? "" })]),
    ...(image !== undefined && url === undefined ? [message("import-picture-unread", { picture: image.url })] : []),
  ];
  const { declared, others: left } = partDeclared(details.others, options.declared);
  const { series, others } = partSeries(left, options.findSeries);
  return {
    id: text.story === undefined ? file : `${file} ${text.story}`,
    address,
    former: formerOf(details, site),
    file: pathToFileURL(join(folder, file)).href,
    title,
    summary,
    date: details.date ?? place.date,
    series,
    authors,
    categories,
    declared,
    others,
    name: details.slug?.split("/").findLast((step) => step !== "") ?? place.name,
    language: languageOf(text, context),
    group: isAlone ? undefined : groupOf(text),
    content: { kind, text: plain.text, resolve },
    image: image === undefined || url === undefined ? undefined : { ...image, url },
    unfinished: details.isDraft ? [[message("import-state", { state: "draft" })]] : [],
    notes: lost.map((words) => [words]),
  };
}

/** A body as CommonMark reads it. Jekyll's parser reads it otherwise, also if the settings of the site are missing. */
function bodyOf({ file, body }: SiteText, kind: Notation, { generator }: OldSite): string {
  const isOfJekyll = generator === "jekyll" || /(?:^|\/)_(?:posts|drafts)\//.test(file);
  return isOfJekyll && kind === "markdown" ? endHtmlBlocks(body) : body;
}

/** The fields that the publication has declared, as texts, and all others. */
function partDeclared(fields: Details["others"], names: readonly string[] = []) {
  const texts = Object.entries(fields).flatMap(([name, value]) => {
    const text = ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;
    return text !== undefined && names.includes(name) ? [[name, text] as const] : [];
  });
  const declared = Object.fromEntries(texts);
  const others = Object.fromEntries(Object.entries(fields).filter(([name]) => !Object.hasOwn(declared, name)));
  return { declared, others };
}

/** The series of the publication, if `series` refers to one: in Hugo it is a taxonomy, and a list. */
function partSeries(fields: Details["others"], findSeries: SourceOptions["findSeries"]) {
  const { series: written, ...others } = fields;
  const [name, ...more] = [written].flat();
  const series = typeof name === "string" && more.length === 0 ? findSeries?.(name) : undefined;
  return series === undefined ? { series, others: fields } : { series, others };
}

function formerOf({ aliases }: Details, { base }: OldSite): readonly string[] {
  return base === undefined ? [] : aliases.flatMap((alias) => resolveIn(base, alias) ?? []);
}

/**
 * The language of a text, from the text itself, its path or its site. The language of a site is the language of its publication, whatever
 * its other settings are.
 */
function languageOf({ details, place }: SiteText, { site, options }: ItemContext): string | undefined {
  const own = details.language ?? site.languageOfFolder.get(place.language ?? "") ?? place.language;
  const isKnown = options.languages.some((tag) => tag.split("-")[0] === site.language?.toLowerCase().split(/[-_]/)[0]);
  return own ?? (isKnown ? site.language : undefined);
}
