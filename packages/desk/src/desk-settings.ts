import { defined, findMessageLanguage, type MessageLanguage, type Words } from "../../../scripts/diagnostics/index.ts";
import { GENRES, type LanguageTag, ownNameOf } from "../../../scripts/i18n/index.ts";
import type { Content, EditorFields, EditorTexts } from "../../../scripts/model/index.ts";
import { type Crop, readCrops } from "../../../scripts/templates/index.ts";
import { checkerWords } from "./checker-words.ts";
import { buildChoices, type Choice, languagesOf } from "./choices.ts";
import { withCustomTexts } from "./custom-texts.ts";
import { choiceName } from "./field-names.ts";
import { buildForms, type Forms } from "./form/form.ts";
import { nameIn } from "./name-in.ts";
import { readCountryNames, readEditorTexts } from "./texts.ts";

/** The content folder, from the root of a project. */
const CONTENT_DIR = "content";

/** The data that the script of the desk loads first, in the user's language: plain JSON. */
export interface DeskSettings {
  readonly language: MessageLanguage;
  /** The nameplate. */
  readonly title: string;
  /** The languages that texts may have, each by its own name; pages have the languages in `pages`. */
  readonly languages: readonly { readonly tag: LanguageTag; readonly name: string; readonly isOfPages: boolean }[];
  readonly timeZone?: string;
  readonly forms: Forms;
  /** The texts of diagnostics. */
  readonly words: Words;
  /** The names and hints of fields, and the names of their choices. */
  readonly texts: Pick<EditorTexts, "fields" | "choices">;
  /** The desk's own words. */
  readonly says: Readonly<Record<string, string>>;
  /** The words of the text field. */
  readonly text: Readonly<Record<string, string>>;
  /** The place of the texts of a published site; undefined if editors have none. */
  readonly repository?: DeskRepository;
  /** The shapes in which pages show pictures. */
  readonly crops: readonly Crop[];
  /** The choices of fields, by meaning: `topic`, `event`, `place`, `country`, `genre`, `series`, `language`. */
  readonly choices: Readonly<Record<string, readonly DeskChoice[]>>;
}

/** The repository of a publication, and where editors log in to it. */
export interface DeskRepository {
  readonly service: "github" | "gitlab";
  /** `example/bulletin`, at GitLab with all groups. */
  readonly repo: string;
  readonly branch: string;
  /** The folder of content, from the root of the repository. */
  readonly contentDir: string;
  /** The origin of the OAuth proxy for GitHub, or of GitLab itself. */
  readonly login: string;
  /** The identifier of the OAuth application at GitLab. */
  readonly appId?: string;
  /** The words of commits and proposals, in the first language of the publication. */
  readonly subjects: Pick<DeskSettings, "language" | "says">;
}

/** A value that can be chosen. */
export interface DeskChoice extends Choice {
  /** Other words for a search: names in other languages, aliases. */
  readonly also?: readonly string[];
}

/** The settings of the desk of a publication in a language. */
export function buildDeskSettings(
  content: Content,
  themeDirs: readonly string[],
  language: MessageLanguage,
): DeskSettings {
  const { title, timeZone, languages: ofPages = [], fields: declared, editor } = content.publication?.fields ?? {};
  const texts = withCustomTexts(readEditorTexts(themeDirs, language), declared, language);
  const { terms, topics, events, places, countries, genres, series, languages } = buildChoices(
    content,
    language,
    readCountryNames(themeDirs, language),
  );
  const repository = editor === undefined ? undefined : repositoryOf(editor, subjectsOf(themeDirs, ofPages[0]));
  // The publication's own kinds of text have their labels already: a key of theirs may be the name of a callout.
  const nameOf = ({ value, label }: Choice) =>
    GENRES.some((genre) => genre === value) ? choiceName(texts, ["item", "genre"], value) : label;
  return {
    language,
    title: nameIn(title, language) ?? "",
    languages: languagesOf(content).map((tag) => ({
      tag,
      name: ownNameOf(tag) ?? tag,
      isOfPages: ofPages.includes(tag),
    })),
    ...defined({ timeZone, repository }),
    forms: buildForms(declared),
    words: checkerWords(language),
    texts: { fields: texts.fields, choices: texts.choices },
    says: texts.desk,
    text: texts.text,
    crops: readCrops(themeDirs),
    choices: {
      event: events,
      place: places,
      country: countries,
      series,
      language: languages,
      genre: genres.map((choice) => ({ ...choice, label: nameOf(choice) })),
      topic: topics.map((topic) => ({ ...topic, also: otherNames(content, topic.value) })),
      ...Object.fromEntries([...terms].map(([name, of]) => [`term.${name}`, of])),
    },
  };
}

function repositoryOf(
  { backend, repo, branch = "main", baseUrl, appId }: EditorFields,
  subjects: DeskRepository["subjects"],
): DeskRepository {
  const login = new URL(baseUrl).origin;
  return { service: backend, repo, branch, contentDir: CONTENT_DIR, login, ...defined({ appId }), subjects };
}

function subjectsOf(themeDirs: readonly string[], first = ""): DeskRepository["subjects"] {
  const language = findMessageLanguage(first) ?? "en";
  const all = Object.entries(readEditorTexts(themeDirs, language).desk);
  return { language, says: Object.fromEntries(all.filter(([key]) => /^(?:commit|proposal)\./.test(key))) };
}

function otherNames({ topics }: Content, key: string): readonly string[] {
  const { label, aliases = [] } = topics?.entries.find((entry) => entry.key === key)?.fields ?? {};
  return [...Object.values(typeof label === "object" ? label : {}), ...aliases].filter(
    (each) => typeof each === "string",
  );
}
