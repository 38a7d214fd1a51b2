import { formatMessage, type Message, type Words } from "../../../scripts/diagnostics/index.ts";
import type { BlockChange, DiffPiece } from "../../../scripts/model/index.ts";
import type { PageAt, PageChange, PictureChange, SiteComparison } from "./compare.ts";
import { message } from "./shell.ts";

/** In UTF-16 code units: pull requests and job summaries take 65,536 and more. */
const LONGEST_SUMMARY = 60_000;

/** The maximum number of listed entries. */
const MOST_NAMED = 30;

/** Around a change, in UTF-16 code units. */
const CONTEXT = 60;

/** The comparison as Markdown for a pull request. */
export function formatSummary(comparison: SiteComparison, words: Words): string {
  const say: Say = (each) => formatMessage(each, words);
  const heading = `## ${say(message("compare-title"))}\n\n`;
  const sections = summarySections(comparison, say);
  if (sections.length === 0) return `${heading}${say(message("compare-same"))}\n`;
  let text = `${heading}${countAll(comparison, say)}\n`;
  for (const [index, section] of sections.entries()) {
    if (text.length + section.length > LONGEST_SUMMARY)
      return `${text}\n${say(message("compare-more-parts", { count: sections.length - index }))}\n`;
    text += `\n${section}\n`;
  }
  return text;
}

/** A message in the language of the comparison. */
export type Say = (words: Message) => string;

function countAll({ came, gone, moved, changed, followed, feeds, lost }: SiteComparison, say: Say): string {
  const counts = [
    ["compare-count-changed", changed],
    ["compare-count-followed", followed],
    ["compare-count-new", came],
    ["compare-count-gone", gone],
    ["compare-count-moved", moved],
    ["compare-count-feeds", feeds],
  ] as const;
  const phrases = counts.flatMap(([id, { length: count }]) => (count === 0 ? [] : say(message(id, { count }))));
  const dead = lost.length === 0 ? [] : [`**${say(message("compare-count-lost", { count: lost.length }))}**`];
  return [...(phrases.length === 0 ? [] : [`${phrases.join(", ")}.`]), ...dead].join(" ");
}

function summarySections(
  { came, gone, moved, changed, followed, feeds, lost, mails }: SiteComparison,
  say: Say,
): readonly string[] {
  const list = (id: HeadingId, entries: readonly string[], advice?: AdviceId) =>
    formatList(say(message(id)), entries, advice === undefined ? "" : say(message(advice)), say);
  const named = ({ address, title }: PageAt) => `${code(address)} ${escapeText(title)}`;
  return [
    ...changed.map((page) => formatPage(page, say)),
    list("compare-new-pages", came.map(named)),
    list("compare-gone-pages", gone.map(code)),
    list(
      "compare-moved-pages",
      moved.map(({ from, to, isRedirected }) => {
        const fault = isRedirected ? "" : ` **${say(message("compare-without-redirect"))}**`;
        return `${code(from)} → ${code(to)}${fault}`;
      }),
    ),
    list("compare-lost", lost.map(code), "compare-lost-advice"),
    list(
      "compare-followed",
      followed.map(({ page }) => code(page.address)),
      "compare-followed-advice",
    ),
    list(
      "compare-feeds",
      feeds.flatMap(({ address, ...change }) => formatCounts(code(address), change, FEED_WORDS, say)),
    ),
    list(
      "compare-mails",
      mails.flatMap(({ address, links: count, changed: to, redirected, dead }) =>
        formatCounts(
          `${code(address)}, ${say(message("compare-links", { count }))}`,
          { to, redirected, dead },
          MAIL_WORDS,
          say,
        ),
      ),
    ),
  ].filter((section) => section !== "");
}

type HeadingId = `compare-${"new-pages" | "gone-pages" | "moved-pages" | "lost" | "followed" | "feeds" | "mails"}`;
type AdviceId = "compare-lost-advice" | "compare-followed-advice";

/** The changes of feed entries and of links in a mail. */
export const FEED_WORDS = {
  came: message("compare-came"),
  gone: message("compare-gone"),
  changed: message("compare-changed"),
  again: message("compare-again"),
} as const;
export const MAIL_WORDS = {
  to: message("compare-to-changed"),
  redirected: message("compare-redirected"),
  dead: message("compare-dead"),
} as const;

/** The labels of lists that are not empty, each with its list. */
export function namedLists<Name extends string>(
  lists: Readonly<Record<Name, readonly string[]>>,
  words: Readonly<Record<Name, Message>>,
  say: Say,
): readonly (readonly [word: string, entries: readonly string[]])[] {
  const names: readonly Name[] = Object.keys(words).filter((name): name is Name => name in lists);
  return names.flatMap((name) => (lists[name].length === 0 ? [] : [[say(words[name]), lists[name]] as const]));
}

function formatCounts<Name extends string>(
  what: string,
  lists: Readonly<Record<Name, readonly string[]>>,
  words: Readonly<Record<Name, Message>>,
  say: Say,
): readonly string[] {
  const parts = namedLists(lists, words, say).map(([word, { length }]) => `${word}: ${length}`);
  return parts.length === 0 ? [] : [`${what} – ${parts.join(", ")}`];
}

function formatList(heading: string, entries: readonly string[], advice: string, say: Say): string {
  if (entries.length === 0) return "";
  const named = entries.slice(0, MOST_NAMED).map((entry) => `- ${entry}`);
  const count = entries.length - named.length;
  const more = count > 0 ? [`- ${say(message("compare-more", { count }))}`] : [];
  return `### ${heading}\n\n${[...named, ...more].join("\n")}${advice === "" ? "" : `\n\n${advice}`}`;
}

function formatPage({ page, changes, shownElsewhere, pictures }: PageChange, say: Say): string {
  if (changes.length === 0 && pictures.length === 0) return "";
  const lines = [
    ...changes.map((change) => `- ${formatChange(change)}`),
    ...pictures.map((picture) => `- ${formatPicture(picture, say)}`),
  ];
  const more = shownElsewhere === 0 ? "" : `\n\n… ${say(message("compare-elsewhere", { count: shownElsewhere }))}`;
  return `### ${code(page.address)} ${escapeText(page.title)}\n\n${lines.join("\n")}${more}`;
}

function formatPicture({ before, after }: PictureChange, say: Say): string {
  if (before === undefined) return `${say(message("compare-picture-new"))}: ${escapeText(after?.alt ?? "")}`;
  if (after === undefined) return `${say(message("compare-picture-gone"))}: ${escapeText(before.alt)}`;
  const old = before.alt === after.alt ? "" : ` (${say(message("compare-picture-before"))}: ${escapeText(before.alt)})`;
  return `${say(message("compare-picture-other"))}: ${escapeText(after.alt)}${old}`;
}

/** The words that changed, with some that did not around them. */
function formatChange(change: BlockChange): string {
  return change.map((piece, index) => formatPiece(piece, index, change.length)).join("");
}

function formatPiece({ kind, text }: DiffPiece, index: number, count: number): string {
  if (kind === "removed") return `<del>${escapeText(text)}</del>`;
  if (kind === "added") return `<ins>${escapeText(text)}</ins>`;
  return escapeText(shortenContext(text, index === 0 ? "first" : index === count - 1 ? "last" : "middle"));
}

/** Keeps the beginning and the end of unchanged text, or only the side next to a change. */
export function shortenContext(text: string, place: "first" | "middle" | "last"): string {
  if (text.length <= 2 * CONTEXT) return text;
  const start = place === "first" ? "" : text.slice(0, CONTEXT);
  const end = place === "last" ? "" : text.slice(-CONTEXT);
  return `${start}…${end}`;
}

function code(text: string): string {
  return `\`${text.replaceAll("`", "")}\``;
}

/** Text of a page as text in Markdown with HTML: nothing in it becomes a mark, a link or the name of a person. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]~|#!]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("@", "@\u2060")
    .replaceAll(/:\/\//g, ":\u2060//");
}
