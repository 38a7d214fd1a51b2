import { ASSETS_MESSAGES } from "../../assets/messages.ts";
import { CONTENT_CHANGE_MESSAGES } from "../../content/change/messages.ts";
import type { Content } from "../../content/content.ts";
import { CONTENT_MESSAGES } from "../../content/messages.ts";
import { CONTENT_READ_MESSAGES } from "../../content/read/messages.ts";
import { CONTENT_RULES_MESSAGES } from "../../content/rules/messages.ts";
import { CONTENT_SCAFFOLD_MESSAGES } from "../../content/scaffold/messages.ts";
import type { EditorTexts } from "../../content/schema/editor-texts.ts";
import { CONTENT_SCHEMA_MESSAGES } from "../../content/schema/messages.ts";
import { CONTENT_SVG_MESSAGES } from "../../content/svg/messages.ts";
import { CONTENT_YAML_MESSAGES } from "../../content/yaml/messages.ts";
import type { Words } from "../../diagnostics/message.ts";
import { wordsOf } from "../../diagnostics/message.ts";
import type { MessageLanguage } from "../../diagnostics/message-language.ts";
import { DIAGNOSTICS_MESSAGES } from "../../diagnostics/messages.ts";
import { MARKDOWN_MESSAGES } from "../../markdown/messages.ts";
import type { DecapConfig, EditorBackend } from "./config/decap-config.ts";
import { buildDecapConfig } from "./config/decap-config.ts";
import { withCustomTexts } from "./custom-texts.ts";
import type { Forms } from "./form/form.ts";
import { buildForms } from "./form/form.ts";
import { readCountryNames, readEditorTexts } from "./texts.ts";

/** The messages of what checks a text in the browser. */
const TABLES = [
  ASSETS_MESSAGES,
  CONTENT_CHANGE_MESSAGES,
  CONTENT_MESSAGES,
  CONTENT_READ_MESSAGES,
  CONTENT_RULES_MESSAGES,
  CONTENT_SCAFFOLD_MESSAGES,
  CONTENT_SCHEMA_MESSAGES,
  CONTENT_SVG_MESSAGES,
  CONTENT_YAML_MESSAGES,
  DIAGNOSTICS_MESSAGES,
  MARKDOWN_MESSAGES,
];

/** What the script of the editor loads, in the language of the person in front of it. */
export interface EditorSettings {
  readonly language: MessageLanguage;
  /** The texts of diagnostics. */
  readonly words: Words;
  /** The content folder as the form names it. */
  readonly contentDir: string;
  /** The name of our back end, and that of the one of Decap's that it is made of. */
  readonly backend: { readonly name: string; readonly base: string };
  /** Decap's configuration. */
  readonly config: DecapConfig;
  readonly forms: Forms;
  /** The names of collections, which have a preview. */
  readonly collections: readonly string[];
  /** The names of fields, as diagnostics tell them. */
  readonly fields: EditorTexts["fields"];
  /** The editor's own messages. */
  readonly messages: Readonly<Record<string, string>>;
}

/** The texts of what a check of a text in the browser may say. */
export function checkerWords(language: MessageLanguage): Words {
  return wordsOf(language, ...TABLES);
}

/** The settings of the editor of a publication in a language. */
export function buildEditorSettings(
  content: Content,
  themeDirs: readonly string[],
  language: MessageLanguage,
  target: EditorBackend,
): EditorSettings {
  const declared = content.publication?.fields.fields;
  const forms = buildForms(declared);
  const texts = withCustomTexts(readEditorTexts(themeDirs, language), declared, language);
  const countries = readCountryNames(themeDirs, language);
  const config = buildDecapConfig({ content, forms, language, texts, countries }, target);
  return {
    language,
    words: checkerWords(language),
    contentDir: target.contentDir,
    backend: { name: String(target.backend["name"]), base: target.base },
    config,
    collections: config.collections.map(({ name }) => name),
    forms,
    fields: texts.fields,
    messages: texts.editor,
  };
}
