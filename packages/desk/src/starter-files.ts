import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { starterTexts } from "../../../scripts/change/index.ts";
import { builtInThemeDirs, LANGUAGE, packageRoot, readContent, type StarterFile } from "../../../scripts/cli/index.ts";
import { findMessageLanguage } from "../../../scripts/diagnostics/index.ts";
import type { LanguageTag } from "../../../scripts/i18n/index.ts";
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
  const settings = vscodeFiles(content, "content", builtInThemeDirs(), LANGUAGE);
  return [...editorsManual(language), ...settings.map(({ name, text }): StarterFile => [`.vscode/${name}`, text])];
}

/**
 * The editors' manual (`EDITORS.md`) and its pictures for editors who write in a language: in English if there is none in it, and then the
 * manual says so.
 */
export function editorsManual(language: LanguageTag): readonly StarterFile[] {
  const folder = path.join(packageRoot(), "starter", "editors");
  const written = findMessageLanguage(language) ?? "en";
  const { title, text } = starterTexts(language).manual;
  const parts = [
    `# ${title}`,
    ...(text === "" ? [] : [text]),
    readFileSync(path.join(folder, `${written}.md`), "utf8"),
  ];
  const pictures = readdirSync(path.join(folder, written)).map(
    (name): StarterFile => [`editors/${name}`, readFileSync(path.join(folder, written, name))],
  );
  return [["EDITORS.md", parts.join("\n\n")], ...pictures];
}
