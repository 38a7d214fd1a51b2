import type { BlockChange, DiffPiece } from "../../content/block-diff.ts";
import type { PageChange, PictureChange, SiteComparison } from "./compare.ts";

/** In UTF-16 code units: pull requests and job summaries take 65,536 and more. */
const LONGEST_SUMMARY = 60_000;

/** How many entries of a list are named. */
const MOST_NAMED = 30;

/** Around a change, in UTF-16 code units. */
const CONTEXT = 60;

/** The comparison as Markdown for a pull request. */
export function formatSummary(comparison: SiteComparison): string {
  const sections = summarySections(comparison);
  if (sections.length === 0) return "## What readers will notice\n\nNothing: both versions show the same.\n";
  let text = `## What readers will notice\n\n${countAll(comparison)}\n`;
  for (const [index, section] of sections.entries()) {
    if (text.length + section.length > LONGEST_SUMMARY)
      return `${text}\n… and ${sections.length - index} more parts: see the HTML page.\n`;
    text += `\n${section}\n`;
  }
  return text;
}

function countAll({ came, gone, moved, changed, followed, feeds, lost }: SiteComparison): string {
  const counts = [
    [changed.length, "with a changed text"],
    [followed.length, "lists and others"],
    [came.length, "new"],
    [gone.length, "gone"],
    [moved.length, "moved"],
  ] as const;
  const pages = counts.flatMap(([count, word]) => (count === 0 ? [] : `${count} ${word}`)).join(", ");
  const dead = lost.length === 0 ? "" : ` **${lost.length} published addresses answer no more.**`;
  return `Pages: ${pages === "" ? "none" : pages}. Feeds with changes: ${feeds.length}.${dead}`;
}

function summarySections({
  came,
  gone,
  moved,
  changed,
  followed,
  feeds,
  lost,
  mails,
}: SiteComparison): readonly string[] {
  return [
    ...changed.map(formatPage),
    list(
      "New pages",
      came.map(({ address, title }) => `${code(address)} ${escapeText(title)}`),
    ),
    list(
      "Pages that are gone",
      gone.map(({ address, title }) => `${code(address)} ${escapeText(title)}`),
    ),
    list(
      "Pages that moved",
      moved.map(
        ({ from, to, isRedirected }) => `${code(from)} → ${code(to)}${isRedirected ? "" : " **without a redirect**"}`,
      ),
    ),
    list("Addresses that answer no more", lost.map(code), "Give what moved a `formerly`, or say why it was withdrawn."),
    list(
      "Lists, and pages of which something around their text changed",
      followed.map(({ page }) => code(page.address)),
      "The HTML page shows how.",
    ),
    list(
      "Feeds",
      feeds.flatMap(({ address, ...change }) => formatCounts(code(address), change, FEED_WORDS)),
    ),
    list(
      "What readers of mails that were sent will find",
      mails.flatMap(({ address, links, title: _, ...finding }) =>
        formatCounts(`${code(address)}, ${links} links into the site`, finding, MAIL_WORDS),
      ),
    ),
  ].filter((section) => section !== "");
}

const FEED_WORDS = { came: "new", gone: "gone", changed: "changed", again: "shown again as unread" } as const;
const MAIL_WORDS = { changed: "to a changed page", redirected: "redirected", dead: "**dead**" } as const;

function formatCounts<Name extends string>(
  what: string,
  lists: Readonly<Record<Name, readonly string[]>>,
  words: Readonly<Record<Name, string>>,
): readonly string[] {
  const names: readonly Name[] = Object.keys(words).filter((name): name is Name => name in lists);
  const parts = names.flatMap((name) => (lists[name].length === 0 ? [] : `${lists[name].length} ${words[name]}`));
  return parts.length === 0 ? [] : [`${what}: ${parts.join(", ")}`];
}

function list(heading: string, entries: readonly string[], advice = ""): string {
  if (entries.length === 0) return "";
  const named = entries.slice(0, MOST_NAMED).map((entry) => `- ${entry}`);
  const more = entries.length > MOST_NAMED ? [`- … and ${entries.length - MOST_NAMED} more`] : [];
  return `### ${heading}\n\n${[...named, ...more].join("\n")}${advice === "" ? "" : `\n\n${advice}`}`;
}

function formatPage({ page, changes, shownElsewhere, pictures }: PageChange): string {
  if (changes.length === 0 && pictures.length === 0) return "";
  const lines = [
    ...changes.map((change) => `- ${formatChange(change)}`),
    ...pictures.map((picture) => `- ${formatPicture(picture)}`),
  ];
  const more = shownElsewhere === 0 ? "" : `\n\n… and ${shownElsewhere} changes that another page shows.`;
  return `### ${code(page.address)} ${escapeText(page.title)}\n\n${lines.join("\n")}${more}`;
}

function formatPicture({ before, after }: PictureChange): string {
  if (before === undefined) return `new picture: ${escapeText(after?.alt ?? "")}`;
  if (after === undefined) return `picture that is gone: ${escapeText(before.alt)}`;
  const isSame = before.alt === after.alt;
  return `another picture: ${escapeText(after.alt)}${isSame ? "" : ` (before: ${escapeText(before.alt)})`}`;
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

/** Keeps the beginning and the end of what did not change, whichever is beside a change. */
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
