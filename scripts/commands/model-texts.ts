import { readdirSync } from "node:fs";
import path from "node:path";
import { findThemeText } from "../assets/theme-text.ts";
import type { ModelTexts } from "../change/scaffold/language/messages-file.ts";
import { parseYaml } from "../content/yaml/yaml.ts";
import { type LanguageTag, parseLanguageTag } from "../i18n/language-tag.ts";
import { builtInThemeDirs } from "../pipeline/options.ts";
import { packageRoot } from "../pipeline/package-root.ts";

/** The languages that Dateline has interface texts in. */
export function shippedLanguages(): readonly LanguageTag[] {
  const names = readdirSync(path.join(packageRoot(), "templates", "messages"));
  return names.flatMap((name) => (name.endsWith(".yaml") ? (parseLanguageTag(name.replace(".yaml", "")) ?? []) : []));
}

/** The first of these languages that Dateline has interface texts in; else English. */
export function modelLanguage(languages: readonly string[]): LanguageTag {
  const shipped = shippedLanguages();
  const found = [...languages, "en"].flatMap((language) => shipped.find((tag) => tag === language) ?? []);
  const [first] = found;
  if (first === undefined) throw new Error("Dateline has no texts in English");
  return first;
}

/** Dateline's own texts in a language, which a new language is translated from. */
export function readModelTexts(language: LanguageTag): ModelTexts {
  const [messages, countries] = [`messages/${language}.yaml`, `messages/countries/${language}.yaml`].map(
    (file) => parseYaml({ file, yaml: findThemeText(builtInThemeDirs(), file) ?? "", firstLine: 1 }).value,
  );
  return { language, messages, countries };
}
