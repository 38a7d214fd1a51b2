import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  LANGUAGE,
  ownThemeDirs,
  packageRoot,
  readContent,
  type StarterFile,
  wordsIn,
} from "../../../scripts/cli/index.ts";
import type { LanguageTag } from "../../../scripts/i18n/index.ts";
import { buildEditorsManual, manualLanguage } from "./editors-manual.ts";
import { readEditorTexts } from "./texts.ts";
import { vscodeFiles } from "./vscode/files.ts";

/**
 * The editors' manual with its pictures, in the first language of a new publication or its fallback language, and the settings of Visual
 * Studio Code.
 */
export async function starterFiles(
  folder: string,
  [first]: readonly [LanguageTag, ...LanguageTag[]],
): Promise<readonly StarterFile[]> {
  const { content } = readContent(path.join(folder, "content"));
  const language = content.publication?.fields.fallbackLanguages?.[first] ?? first;
  const settings = vscodeFiles(content, "content", ownThemeDirs(), LANGUAGE);
  return [
    ["EDITORS.md", readManual(language)],
    ...readManualPictures(language),
    ...settings.map(({ name, text }): StarterFile => [`.vscode/${name}`, text]),
  ];
}

/** The editors' manual of a publication, in its first language or its fallback language. */
function readManual(language: LanguageTag): string {
  const written = manualLanguage(language);
  const template = readFileSync(path.join(packageRoot(), "starter", "editors", `${written}.md`), "utf8");
  return buildEditorsManual(language, template, readEditorTexts(ownThemeDirs(), written), wordsIn(written));
}

/** The pictures of the manual, by their paths beside it. */
function readManualPictures(language: LanguageTag): readonly StarterFile[] {
  const pictures = path.join(packageRoot(), "starter", "editors", manualLanguage(language));
  return readdirSync(pictures).map((name) => [`editors/${name}`, readFileSync(path.join(pictures, name))]);
}
