import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LanguageFace } from "../assets/faces.ts";
import { findThemeFile, listThemeFiles } from "../assets/theme-files.ts";
import { defined } from "../defined.ts";
import type { FieldPath, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import { findNearest } from "../diagnostics/suggestion.ts";
import { htmlLang, type LanguageTag } from "../i18n/language-tag.ts";
import { type Content, localizedTexts, textsOf } from "../model/content.ts";
import type { LanguageMessages } from "../site/site-inputs.ts";
import { message } from "./message.ts";

/** The fonts of languages, and the letters that fonts lack. */
export interface LoadedFaces {
  readonly faces: readonly LanguageFace[];
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** The site's own font, with the letters of {@link WHOLE}. The fonts of titles and emphasis have the same letters. */
const OWN_FONT = "newsreader-text.woff2";

/** Languages whose letters the site's own font has, and Arabic, for which browsers take another as a whole. */
const WHOLE: ReadonlySet<string> = new Set(["en", "es", "pt", "pt-br", "fr", "it", "de", "ar"]);

/** In the site's own font a letter of another script is not among others of that font, so browsers take whole words from another. */
const LATIN = /\p{Script=Latin}/u;

/** The sources of texts. */
export interface FaceSources {
  readonly contentDir: string;
  readonly themeDirs: readonly string[];
  readonly content: Content;
  readonly messagesByLanguage: ReadonlyMap<LanguageTag, LanguageMessages>;
}

/**
 * Reads the fonts that the publication specifies for languages, and compares the letters of its texts with the letters of their fonts. The
 * font library is loaded only for languages that may use letters which the site's own font lacks.
 */
export async function loadFaces(sources: FaceSources): Promise<LoadedFaces> {
  const { languages = [], itemLanguages = [], fonts = {} } = sources.content.publication?.fields ?? {};
  const checked = [...languages, ...itemLanguages].filter((tag) => !WHOLE.has(tag) || fonts[tag] !== undefined);
  if (checked.length === 0) return { faces: [], diagnostics: [] };
  const { readFontFace, lettersOf } = await import("../assets/face-letters.ts");
  const loaded = checked.map((language): LoadedFaces => {
    const named = fonts[language];
    const font = named ?? OWN_FONT;
    const path = findThemeFile(sources.themeDirs, `fonts/${font}`);
    const face = path === undefined ? undefined : readFontFace(path);
    if (face === undefined) return { faces: [], diagnostics: [fontError(sources, language, font)] };
    const letters = lettersOf(textsIn(sources, language));
    const lacking = face.lacks(named === undefined ? letters.filter((letter) => LATIN.test(letter)) : letters);
    return {
      faces:
        named === undefined
          ? []
          : [{ lang: htmlLang(language), file: named, digest: face.digest, ...defined({ weights: face.weights }) }],
      diagnostics: lacking.length === 0 ? [] : [lettersMissing(sources, { language, font, letters: lacking })],
    };
  });
  return {
    faces: loaded.flatMap(({ faces }) => faces),
    diagnostics: loaded.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** All texts in a language: files, texts that one file contains in several languages, and interface texts. */
function* textsIn({ contentDir, content, messagesByLanguage }: FaceSources, language: LanguageTag): Generator<string> {
  for (const { path } of textsOf(content))
    if (path.language === language) yield readFileSync(join(contentDir, path.file), "utf8");
  for (const { text } of localizedTexts(content)) yield text[language] ?? "";
  yield JSON.stringify(messagesByLanguage.get(language)?.messages ?? "");
}

function fontError({ themeDirs, content }: FaceSources, language: LanguageTag, font: string): UnlocatedDiagnostic {
  const names = listThemeFiles(themeDirs, "fonts", ".woff2").map((file) => file.slice(file.lastIndexOf("/") + 1));
  const words = names.includes(font) ? message("font-unreadable", { font }) : message("font-missing", { font });
  const suggestion = names.includes(font) ? undefined : findNearest(font, names);
  const ref = refIn(content, ["fonts", language]);
  return { rule: "font-letters", severity: "error", ref, message: words, ...defined({ suggestion }) };
}

/** Enough letters for an example. */
const MOST_LETTERS = 12;

function lettersMissing(
  { content }: FaceSources,
  missing: { readonly language: LanguageTag; readonly font: string; readonly letters: readonly string[] },
): UnlocatedDiagnostic {
  const { language, font, letters } = missing;
  const values = { language, font, count: letters.length, letters: letters.slice(0, MOST_LETTERS) };
  const { languages = [] } = content.publication?.fields ?? {};
  const index = languages.indexOf(language);
  return {
    rule: "font-letters",
    severity: "warning",
    ref: refIn(content, index === -1 ? ["itemLanguages"] : ["languages", index]),
    message: message("font-letters", values),
    remedy: message("add-font", { line: `fonts: { ${language}: noto-serif.woff2 }` }),
  };
}

function refIn(content: Content, field: FieldPath): UnlocatedDiagnostic["ref"] {
  return { file: content.publication?.path.file ?? "", field, part: "value" };
}
