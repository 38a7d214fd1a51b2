import type { Day, Month } from "../../i18n/day.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import type { Content } from "../content.ts";
import { textsOf } from "../content.ts";
import { formatMarkdownFile } from "../format-yaml.ts";
import type { Slug } from "../slug.ts";
import type { Refusal, Scaffold } from "./scaffold.ts";
import { placeholder } from "./scaffold.ts";

/** An item to create. */
export interface NewItem {
  readonly day: Day;
  readonly month: Month;
  readonly slug: Slug;
  readonly language: LanguageTag;
  readonly topic?: string | undefined;
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
}

/** Creates an item as a draft. Missing texts become placeholders; a missing topic becomes the first of the vocabulary. */
export function scaffoldItem(content: Content, order: NewItem): Scaffold | Refusal {
  const { day, month, slug, language, topic, title, summary } = order;
  const folder = `bulletins/${month}`;
  const other = textsOf(content).find(({ path }) => path.file.startsWith(`${folder}/${slug}.`));
  if (other !== undefined) {
    return {
      refused: `${other.path.file} exists already; \`npm run new -- translation\` creates a translation of it`,
    };
  }
  const topics = content.topics?.topics.map(({ key }) => key) ?? [];
  const known = topic === undefined ? topics[0] : topics.find((key) => key === topic);
  if (known === undefined) {
    return { refused: `Unexpected topic ${topic ?? ""}, expected one of topics.yaml: ${topics.join(", ")}` };
  }
  const fields = {
    title: title ?? placeholder("Title"),
    summary: summary ?? placeholder("One sentence under the title"),
    date: day,
    topic: known,
    draft: true,
  };
  return {
    file: `${folder}/${slug}.${language}.md`,
    text: formatMarkdownFile(fields, ""),
    next: [
      ...(topic === undefined ? [`Its topic is ${known}; the others are ${listOthers(topics, known)}.`] : []),
      "It is a draft: `npm start -- --drafts` shows it. Remove `draft: true` when it is ready.",
    ],
  };
}

function listOthers(topics: readonly Slug[], known: Slug): string {
  return topics.filter((key) => key !== known).join(", ");
}
