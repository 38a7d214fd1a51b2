import { PACKAGES } from "../../packages/index.ts";
import { formatMarkdownFile } from "../content/yaml/format-yaml.ts";
import { MESSAGE_LANGUAGES, type MessageLanguage } from "../diagnostics/message-language.ts";
import { CONTENT_SCHEMA } from "../features/content.ts";
import { listTables } from "../schema/manual-tables.ts";
import { TABLE_WORDS } from "../schema/manual-words.ts";
import { wordsIn } from "../words.ts";
import type { ContentFile } from "./release-notes.ts";

/** The languages of these pages: the page in English is a file of `docs/content/`, which `npm run manual` updates. */
type Translated = Exclude<MessageLanguage, "en">;

interface PageTexts {
  readonly title: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly introduction: string;
}

const PAGES: Readonly<Record<Translated, PageTexts>> = {
  es: {
    title: "Campos",
    summary: "Cada campo de cada clase de archivo, primero los obligatorios.",
    keywords: ["metadatos", "consulta", "front matter", "recuadros"],
    introduction:
      "Primero van los campos obligatorios de cada clase de archivo. Los campos que están dentro de otro aparecen debajo de él. `npm run validate` los comprueba todos.",
  },
  pt: {
    title: "Campos",
    summary: "Cada campo de cada tipo de ficheiro, primeiro os obrigatórios.",
    keywords: ["metadados", "consulta", "front matter", "destaques"],
    introduction:
      "Primeiro estão os campos obrigatórios de cada tipo de ficheiro. Os campos que estão dentro de outro aparecem por baixo dele. `npm run validate` verifica-os todos.",
  },
  fr: {
    title: "Champs",
    summary: "Chaque champ de chaque sorte de fichier, d’abord les champs obligatoires.",
    keywords: ["métadonnées", "référence", "front matter", "encadrés"],
    introduction:
      "Les champs obligatoires de chaque sorte de fichier viennent d’abord. Les champs contenus dans un autre sont au-dessous de lui. `npm run validate` les vérifie tous.",
  },
};

/** The headings of the lists, in the order of the page in English. */
const HEADINGS: Readonly<Record<string, Readonly<Record<Translated, string>>>> = {
  item: { es: "Una noticia", pt: "Uma notícia", fr: "Un article" },
  bulletin: { es: "Un número", pt: "Um número", fr: "Un numéro" },
  callouts: { es: "Recuadros", pt: "Destaques", fr: "Encadrés" },
  event: { es: "Un evento", pt: "Um evento", fr: "Un événement" },
  page: { es: "Una página fija", pt: "Uma página fixa", fr: "Une page fixe" },
  topic: { es: "Un tema", pt: "Um tema", fr: "Un thème" },
  place: { es: "Una región", pt: "Uma região", fr: "Une région" },
  concept: { es: "Un nombre o término", pt: "Um nome ou termo", fr: "Un nom ou un terme" },
  term: {
    es: "Un término de un vocabulario propio",
    pt: "Um termo de um vocabulário próprio",
    fr: "Un terme d’un vocabulaire personnalisé",
  },
  publication: { es: "La publicación", pt: "A publicação", fr: "La publication" },
};

/** The page of fields in the languages that editors have besides English. Throws an Error if a list has no heading. */
export async function fieldsPages(): Promise<readonly ContentFile[]> {
  const pages: ContentFile[] = [];
  for (const language of MESSAGE_LANGUAGES)
    if (language !== "en")
      for (const { describeFields } of PACKAGES)
        if (describeFields !== undefined) pages.push(fieldsPage(language, await describeFields(language)));
  return pages;
}

function fieldsPage(
  language: Translated,
  describe: (path: readonly string[], description: string) => string,
): ContentFile {
  const options = { words: TABLE_WORDS[language], messages: wordsIn(language), describe };
  const tables = listTables(CONTENT_SCHEMA, language, options);
  const missing = [...tables.keys()].filter((name) => HEADINGS[name] === undefined);
  if (missing.length > 0) throw new Error(`the page of fields has no heading for ${missing.join(", ")}`);
  const sections = Object.entries(HEADINGS).map(
    ([name, heading]) => `## ${heading[language]}\n\n${tables.get(name) ?? ""}\n`,
  );
  const { introduction, ...fields } = PAGES[language];
  const text = [introduction, ...sections].join("\n\n");
  return [`pages/editors/fields.${language}.md`, formatMarkdownFile(fields, text)];
}
