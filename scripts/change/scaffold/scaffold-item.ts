import type { Period } from "../../content/period.ts";
import type { Slug } from "../../content/slug.ts";
import { formatMarkdownFile } from "../../content/yaml/format-yaml.ts";
import type { Message } from "../../diagnostics/message.ts";
import type { Day, Month } from "../../i18n/day.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { type Content, textsOf } from "../../model/content.ts";
import { message } from "../message.ts";
import { placeholder, type Refusal, type Scaffold } from "./scaffold.ts";
import { requiredDeclared } from "./scaffold-declared.ts";

/** An item to create. */
export interface NewItem {
  readonly date: Day | Month;
  readonly period: Period;
  readonly slug: Slug;
  readonly language: LanguageTag;
  /** Keys, the main one first. */
  readonly topics: readonly string[];
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
}

/** Creates an item as a draft. Missing texts become placeholders; a missing topic becomes the first of the vocabulary, if it has any. */
export function scaffoldItem(content: Content, order: NewItem): Scaffold | Refusal {
  const { date, period, slug, language, topics, title, summary } = order;
  const folder = `bulletins/${period}`;
  const other = textsOf(content).find(({ path }) => path.file.startsWith(`${folder}/${slug}.`));
  if (other !== undefined) {
    return {
      refused: message("new-exists-translate", { file: other.path.file, command: "npm run new -- translation" }),
    };
  }
  const vocabulary: readonly string[] = content.topics?.entries.map(({ key }) => key) ?? [];
  const unknown = topics.find((key) => !vocabulary.includes(key));
  if (unknown !== undefined) {
    return { refused: message("new-topic-unknown", { topic: unknown, topics: vocabulary }) };
  }
  const chosen = topics.length === 0 ? vocabulary.slice(0, 1) : [...new Set(topics)];
  const fields = {
    title: title ?? placeholder("Title"),
    summary: summary ?? placeholder("One sentence under the title"),
    date,
    ...(chosen.length > 1 ? { topics: chosen } : { topic: chosen[0] }),
    ...requiredDeclared(content, "item", language),
    draft: true,
  };
  return {
    file: `${folder}/${slug}.${language}.md`,
    text: formatMarkdownFile(fields, ""),
    next: [
      ...(topics.length === 0 ? listOthers(vocabulary) : []),
      message("next-draft", { command: "npm start -- --drafts" }),
    ],
  };
}

function listOthers([first, ...others]: readonly string[]): readonly Message[] {
  if (first === undefined) return [];
  return [
    others.length === 0 ? message("next-topic", { topic: first }) : message("next-topics", { topic: first, others }),
  ];
}
