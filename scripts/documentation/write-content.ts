import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { formatMarkdownFile } from "../content/yaml/format-yaml.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../diagnostics/message-language.ts";
import { headingId } from "../markdown/headings.ts";
import { entriesUnder } from "../walk.ts";
import { commandsPages } from "./commands-pages.ts";
import { editorsFiles } from "./editors-files.ts";
import { fieldsPages } from "./fields-pages.ts";
import { messagesPages } from "./messages-pages.ts";
import { type ContentFile, releaseNotes } from "./release-notes.ts";

/** The address of the program's own files in links. */
const SOURCE = "https://github.com/dateline-news/dateline";

/** Where the documentation is published, as `docs/content/publication.yaml` has it. */
export const PUBLISHED = "https://dateline-news.github.io/dateline/";

/**
 * Writes the content of the documentation into a folder, in place of its files: the pages of `docs/content/`, the pages that are generated
 * from the program, and its versions as issues. `root` is the folder of the repository, `address` replaces {@link PUBLISHED}.
 */
export async function writeContent(root: string, folder: string, address = PUBLISHED): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const files = [
    ...readFiles(path.join(root, "docs/content"), TEXTS).map(([file, bytes]): ContentFile => [file, bytes.toString()]),
    ...(await commandsPages(root)),
    ...(await messagesPages()),
    ...(await fieldsPages()),
    ...MESSAGE_LANGUAGES.map((language) => lookPage(root, language)),
    ...releaseNotes(readFileSync(path.join(root, "CHANGELOG.md"), "utf8"), SOURCE),
  ].map(([file, text]) => [file, withoutMarks(text)] as const);
  const media = readFiles(path.join(root, "docs/content"), MEDIA);
  for (const [file, body] of [...files, ...media, ...(await editorsFiles(root))]) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, typeof body === "string" ? placed(file, body, address) : body, { flag: "wx" });
  }
}

/** A text as the documentation has it: addresses of its pages are files, the site is at `address`, and long pages have a list of their parts. */
function placed(file: string, text: string, address: string): string {
  const folder = path.posix.dirname(file);
  const linked = text.replaceAll(PAGE_LINK, (_, language = "en", page, heading = "") => {
    const target = path.posix.relative(folder, `pages/${page}.${language}.md`);
    return `](${target}${heading})`;
  });
  const whole = linked.replaceAll(PUBLISHED, address);
  return file.startsWith("pages/") ? withContents(whole) : whole;
}

/** A link to a page by its published address: documents of the package have such links to pages that are files here alone. */
const PAGE_LINK = new RegExp(
  `\\]\\(${PUBLISHED}(?:(${MESSAGE_LANGUAGES.join("|")})/)?(?!sample/)([\\w/-]+)/(#[\\w-]+)?\\)`,
  "g",
);

const TEXTS = /\.(?:md|yaml)$/;
const MEDIA = /\.webp$/;

/** The files of a folder whose names match, by their paths from there. */
function readFiles(folder: string, names: RegExp): readonly (readonly [file: string, bytes: Buffer])[] {
  return entriesUnder(folder)
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file).replaceAll("\\", "/"), readFileSync(file)] as const);
}

/** A text without the comments between which `npm run manual` writes. */
function withoutMarks(text: string): string {
  return text.replaceAll(/^<!-- [\w: ]+ -->\n+/gm, "");
}

/** The front matter of the pages on the design of a publication. */
const LOOK: Readonly<Record<MessageLanguage, PageFields>> = {
  en: {
    title: "Your own design",
    summary: "What the folder theme/ of a project can contain.",
    keywords: ["footer", "header", "colophon", "masthead", "look", "theme", "template", "style"],
  },
  es: {
    title: "Un aspecto propio",
    summary: "Lo que puede tener la carpeta theme/ de un proyecto.",
    keywords: ["pie de página", "cabecera", "diseño", "tema", "plantilla", "estilo"],
  },
  pt: {
    title: "Um aspeto próprio",
    summary: "O que pode ter a pasta theme/ de um projeto.",
    keywords: ["rodapé", "cabeçalho", "design", "tema", "modelo", "estilo"],
  },
  fr: {
    title: "Votre propre présentation",
    summary: "Ce que peut contenir le dossier theme/ d’un projet.",
    keywords: ["pied de page", "en-tête", "présentation", "thème", "modèle", "gabarit", "style"],
  },
};

interface PageFields {
  readonly title: string;
  readonly summary: string;
  readonly keywords: readonly string[];
}

/** The README.md of a project's `theme/` as a page: its heading is the title, and the guides that it mentions are pages beside it. */
function lookPage(root: string, language: MessageLanguage): ContentFile {
  const text = readFileSync(path.join(root, `starter/theme/${language}.md`), "utf8")
    .replace(/^# .*\n+/, "")
    .replaceAll(/`node_modules\/\{package\}\/docs\/content\/pages\/engineers\/(\w+)\.en\.md`/g, "[`$1`]($1.en.md)");
  return [`pages/engineers/look.${language}.md`, formatMarkdownFile(LOOK[language], text)];
}

/** How many parts a page has before it begins with a list of them. */
const MANY = 4;

/** The text of a page, below a list of its second-level headings if there are many, and it does not begin with a table of them. */
function withContents(text: string): string {
  const [, head = "", body = text] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  const prose = body.replaceAll(/^```[\s\S]*?^```$/gm, "");
  const headings = Array.from(prose.matchAll(/^## (.+)$/gm), ([, heading = ""]) => heading);
  if (headings.length < MANY || body.startsWith("| ")) return text;
  const list = headings.map((heading) => `- [${heading}](#${headingId(heading)})`).join("\n");
  return `${head}${list}\n\n${body.trimStart()}`;
}
