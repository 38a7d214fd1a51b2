import { formatMarkdownFile, type Slug } from "../../../scripts/content/index.ts";
import { defined, sentencesOf } from "../../../scripts/diagnostics/index.ts";
import { checkFields, itemFields } from "../../../scripts/model/index.ts";
import { type ConvertedText, showLine } from "./convert.ts";
import type { DeclaredValues } from "./declared-fields.ts";
import type { FormerAddresses } from "./former-addresses.ts";
import { message } from "./message.ts";
import { partMailboxes } from "./people.ts";
import type { PlannedItem } from "./plan-import.ts";
import type { Note, SourceItem } from "./source.ts";

/** The text of a content file, and notes for an editor. */
export interface FormattedItem {
  readonly text: string;
  /** Why it is a draft; without reasons it is none. */
  readonly unfinished: readonly Note[];
  readonly notes: readonly Note[];
  /** The fields that content can't have, with their values; none for most items. */
  readonly left: Readonly<Record<string, unknown>>;
}

/** The parts of an item besides its text. */
export interface ItemParts {
  readonly topics: readonly Slug[];
  readonly keywords: readonly string[];
  /** The main picture, as a path from the file; only for an original. */
  readonly picture?: string | undefined;
  readonly body: ConvertedText;
  readonly former?: FormerAddresses | undefined;
  /** The values of fields that the publication has declared. */
  readonly declared: DeclaredValues;
  /** Where fields go that content can't have, as the report shows it. */
  readonly aside: string;
}

const NO_TITLE = "[Title]";

/** Writes an item as a content file. A field whose value content can't have is left out, with a note. */
export function formatItem(planned: PlannedItem, parts: ItemParts): FormattedItem {
  const { item, file, unfinished: reasons } = planned;
  const mailboxes = new Set(item.authors.flatMap((author) => partMailboxes(author).mailboxes));
  const { body, former, declared, aside } = parts;
  const lost = former?.notes ?? [];
  const fields = defined(fieldsOf(planned, parts));
  const { faulty, diagnostics } = checkFields(itemFields, file, fields);
  const [kept, others] = [false, true].map((isFaulty) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => faulty.includes(name) === isFaulty)),
  );
  const whole = message("import-aside", { file: aside });
  const title = showLine(item.title);
  const untitled =
    title === ""
      ? [message("import-untitled")]
      : [message("import-title-wrong", { title: title.slice(0, 300) }), whole];
  const isTitled = kept !== undefined && "title" in kept;
  const unfinished = [
    ...item.unfinished,
    ...reasons,
    ...body.unfinished,
    ...(isTitled ? [] : [untitled]),
    ...(declared.missing.length === 0 ? [] : [[message("import-required", { fields: declared.missing })]]),
  ];
  const left = diagnostics.flatMap((diagnostic) => {
    const { ref } = diagnostic;
    const name = "field" in ref ? ref.field?.[0] : undefined;
    return name === "title" || name === undefined
      ? []
      : [[message("import-field-left-out", { field: String(name) }), ...sentencesOf(diagnostic), whole]];
  });
  const names = Object.keys(item.others ?? {});
  const unknown = names.length === 0 ? [] : [[message("import-fields-unknown", { fields: names }), whole]];
  const all = {
    ...(isTitled ? {} : { title: NO_TITLE }),
    ...kept,
    ...declared.fields,
    ...(unfinished.length === 0 ? {} : { draft: true }),
  };
  return {
    text: formatMarkdownFile(all, body.markdown),
    unfinished,
    notes: [
      ...item.notes,
      ...[...mailboxes].map((address) => [message("import-author-address", { address })]),
      ...lost,
      ...left,
      ...unknown,
      ...declared.notes.map((note) => [...note, whole]),
      ...body.notes,
    ],
    left: { ...item.others, ...others, ...declared.left },
  };
}

function fieldsOf(
  planned: PlannedItem,
  { topics, keywords, picture, former }: ItemParts,
): Readonly<Record<string, unknown>> {
  const { item, slug, original } = planned;
  return {
    title: showLine(item.title) || undefined,
    summary: item.summary === undefined ? undefined : showLine(item.summary) || undefined,
    ...(original === undefined ? { date: item.date, ...(topics.length > 1 ? { topics } : { topic: topics[0] }) } : {}),
    keywords: original !== undefined || keywords.length === 0 ? undefined : keywords,
    byline: bylineOf(planned),
    image: imageOf(planned, picture),
    sources: item.sources === undefined || item.sources.length === 0 ? undefined : item.sources,
    slug,
    formerly: former === undefined || former.addresses.length === 0 ? undefined : former.addresses,
  };
}

/** A translation has the authors of its original unless it lists others. */
function bylineOf({ item, original }: PlannedItem): string | readonly string[] | undefined {
  const authors = namesIn(item);
  const isOwn = original === undefined || authors.join() !== namesIn(original).join();
  const [first] = authors;
  return isOwn ? (authors.length > 1 ? authors : first) : undefined;
}

/** The names of authors, without their email addresses. */
function namesIn({ authors }: SourceItem): readonly string[] {
  return authors.map((author) => showLine(partMailboxes(author).name)).filter((name) => name !== "");
}

/** A translation describes the picture of its original in its own language. */
function imageOf({ item, original }: PlannedItem, picture: string | undefined): object | undefined {
  const { alt = "", credit, focus } = item.image ?? {};
  if (picture === undefined || showLine(alt) === "") return undefined;
  const described = { alt: showLine(alt), ...(credit === undefined ? {} : { credit: showLine(credit) }) };
  if (original === undefined) return { src: picture, ...described, ...defined({ focus }) };
  return showLine(original.image?.alt ?? "") === "" ? undefined : described;
}
