import type { Message } from "../../../../scripts/diagnostics/index.ts";
import { workOnHtml } from "../html/document.ts";
import { message } from "../message.ts";
import { ImportError, type Note, type Source, type SourceItem } from "../source.ts";
import { blocksOf } from "./edition/blocks.ts";
import { type CutEdition, cutEdition, type HowCut } from "./edition/cut.ts";
import { type EditionText, readEdition } from "./edition/read-edition.ts";
import { readStory } from "./edition/story.ts";
import { mergeTagsIn } from "./merge-tags.ts";

/** One edition of a newsletter, as a page, a mail or a Word file: each of its stories becomes an item. */
export const edition: Source = {
  name: "edition",
  expects: "FILE.html-.eml-or-.docx",
  async read(file, options) {
    const text = await readEdition(file, options);
    const parts = workOnHtml(`<!DOCTYPE html><body>${text.html}`, ({ body }) =>
      cutEdition(blocksOf(body), options.cut),
    );
    if (parts === undefined || parts.stories.length === 0)
      throw new ImportError(message("import-edition-empty", { file }));
    const items = toItems(text, parts);
    const titles = items.map(({ title, id }) => title || id);
    return {
      items,
      notes: [[describeCut(parts.how, text.title || text.id, titles)], ...text.notes, ...outsideOf(parts)],
    };
  },
};

function toItems(text: EditionText, { how, stories }: CutEdition): readonly SourceItem[] {
  const taken = new Map<string, number>();
  return stories.map((blocks) => {
    const subject = how.kind === "none" ? text.subject : undefined;
    const { title: own, html, ...others } = readStory(blocks, text.resolve, subject);
    const title = own === "" && how.kind === "none" ? text.title : own;
    const count = (taken.get(title) ?? 0) + 1;
    taken.set(title, count);
    return {
      id: `${text.id} ${title}${count === 1 ? "" : ` ${count}`}`,
      title,
      ...others,
      date: text.date,
      language: text.language,
      authors: [],
      categories: [],
      content: { kind: "html", text: html, resolve: text.resolve },
      unfinished: mergeTagsIn(html).map((tag): Note => [message("import-merge-tag", { tag })]),
      notes: [],
    };
  });
}

function describeCut(how: HowCut, name: string, titles: readonly string[]): Message {
  if (how.kind === "none") {
    const options = how.possible.map((cut) => `--cut ${cut}`);
    return options.length === 0
      ? message("import-edition-in-one-piece", { name })
      : message("import-edition-whole", { name, options });
  }
  return message(CUT_AT[how.kind], { name, at: how.at, count: titles.length, titles });
}

const CUT_AT = {
  headings: "import-edition-headings",
  blocks: "import-edition-blocks",
  rules: "import-edition-rules",
} as const;

/** A line for each text that belongs to no story. */
function outsideOf({ outside }: CutEdition): readonly Note[] {
  const texts = outside.map((blocks) =>
    blocks
      .map(({ text }) => text)
      .filter(Boolean)
      .join(" "),
  );
  return texts.filter((text) => text !== "").map((text) => [message("import-edition-outside", { text })]);
}
