import type { PageWords } from "../../../scripts/cli/index.ts";
import type { Address } from "../../../scripts/content/index.ts";
import { addressOf, type ReadSite, type SiteEntry } from "./read-site.ts";
import type { Today } from "./today.ts";

/** The two versions that are compared. */
export interface Versions {
  readonly before: ReadSite;
  readonly after: ReadSite;
}

/**
 * Two versions of a site without the words of either that are not public today: no output that is built from the result can show them. Left
 * out are
 * - files at addresses that are hidden today;
 * - the words and pictures of withdrawn pages, except their titles and notices, and of pages that the new version lacks: their words may be
 * the reason for the removal;
 * - in all other pages, text that only one version shows and that shares a word, or two or three in a row, with text that is left out
 * above. If the new version shows these words as well, they are public.
 */
export function showToday(versions: Versions, today: Today): Versions {
  const before = withoutHidden(versions.before, today.hidden);
  const after = withoutHidden(versions.after, today.hidden);
  const withdrawn = new Set([...today.withdrawn, ...after.withdrawn]);
  const isWithdrawn = (file: string) => isAt(withdrawn, addressOf(file)) || leadsTo(after, file, withdrawn);
  const isTombstone = (file: string) => isAt(after.withdrawn, addressOf(file));
  const isGone = (file: string) => !after.pages.has(file) && !after.redirects.has(addressOf(file));
  const left: LeftOut = {
    old: pagesOf(versions.before, (file) => !before.pages.has(file) || isWithdrawn(file) || isGone(file)),
    now: pagesOf(versions.after, (file) => !after.pages.has(file) || (isWithdrawn(file) && !isTombstone(file))),
  };
  if (left.old.length + left.now.length === 0) return { before, after };
  const said = pagesOf(after, (file) => !isWithdrawn(file) || isTombstone(file));
  const isLeftOut = findLeftOut(left, said, { before, after });
  const clear = (file: string, page: PageWords): PageWords => {
    if (!isWithdrawn(file)) return withoutTexts(page, isLeftOut);
    const now = after.pages.get(file);
    return now !== undefined && isTombstone(file) ? keepOf(page, now) : { ...page, blocks: [], pictures: [] };
  };
  return { before: clearSite(before, clear, isLeftOut), after: clearSite(after, clear, isLeftOut) };
}

/** Pages whose words are left out: pages of the old version, and of a new version that is older than today. */
interface LeftOut {
  readonly old: readonly PageWords[];
  readonly now: readonly PageWords[];
}

/** Whether a text, or the picture at an address, is left out. */
type IsLeftOut = (textOrSrc: string) => boolean;

/** Replaces a title that is left out. */
const LEFT_OUT = "…";

function clearSite(
  site: ReadSite,
  clear: (file: string, page: PageWords) => PageWords,
  isLeftOut: IsLeftOut,
): ReadSite {
  const clearEntry = (entry: SiteEntry) => (isLeftOut(entry.title) ? { ...entry, title: LEFT_OUT } : entry);
  return {
    ...site,
    pages: new Map([...site.pages].map(([file, page]) => [file, clear(file, page)])),
    feeds: new Map([...site.feeds].map(([file, entries]) => [file, entries.map(clearEntry)])),
  };
}

function withoutTexts(page: PageWords, isLeftOut: IsLeftOut): PageWords {
  return {
    ...page,
    title: isLeftOut(page.title) ? LEFT_OUT : page.title,
    blocks: page.blocks.filter(({ text }) => !isLeftOut(text)),
    pictures: page.pictures.filter(({ src, alt }) => !isLeftOut(src) && !isLeftOut(alt)),
  };
}

/** Finds the words that are left out, and that no page of the new version contains in its own text. */
function findLeftOut(left: LeftOut, said: readonly PageWords[], { before, after }: Versions): IsLeftOut {
  const leftPages = [...left.old, ...left.now];
  const pictures = new Set(leftPages.flatMap((page) => page.pictures.map(({ src }) => src)));
  const own = new Set(leftPages.flatMap(textsOf));
  // The lists of a new version that is older than today show text that is left out: then only texts are certain to be public.
  const isOfToday = left.now.length === 0;
  const sayings = said.flatMap((page) => (isOfToday ? textsOf(page) : ownTextsOf(page, own)));
  const isSaid = new Set(sayings);
  for (const { pictures: shown } of isOfToday ? said : []) for (const { src } of shown) pictures.delete(src);
  const shown = [before, after].flatMap(({ pages, feeds }) => [
    ...[...pages.values()].flatMap(textsOf),
    ...[...feeds.values()].flat().map(({ title }) => title),
  ]);
  // Only text that either version shows can be left out: all other runs need not be kept.
  const wanted = new Set(shown.filter((text) => !isSaid.has(text)).flatMap(runsOf));
  const runs = new Set([...own].flatMap((text) => runsOf(text).filter((run) => wanted.has(run))));
  for (const text of isSaid) for (const run of runsOf(text)) runs.delete(run);
  return (text) => pictures.has(text) || runsOf(text).some((run) => runs.has(run));
}

function textsOf({ title, blocks, pictures }: PageWords): readonly string[] {
  return [title, ...blocks.map(({ text }) => text), ...pictures.map(({ alt }) => alt)];
}

/** The title and the text of a page that is not a list, without texts of other pages. */
function ownTextsOf({ kind, title, blocks }: PageWords, others: ReadonlySet<string>): readonly string[] {
  if (kind === "list") return [];
  const own = blocks.flatMap(({ text, place }) => (place === "text" && !others.has(text) ? text : []));
  return [title, ...own];
}

/** Every word of a text, and every two and three in a row. */
function runsOf(text: string): readonly string[] {
  // Mails fill their first line with invisible characters.
  const seen = text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "");
  const words = seen.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.flatMap((word, at) => [word, ...[2, 3].map((length) => words.slice(at, at + length).join(" "))]);
}

/** A site without the files at some addresses and below them. */
function withoutHidden(site: ReadSite, hidden: ReadonlySet<Address>): ReadSite {
  const isShown = (address: string) => !isAt(hidden, address);
  return {
    ...site,
    files: new Set([...site.files].filter((file) => isShown(addressOf(file)))),
    pages: new Map([...site.pages].filter(([file]) => isShown(addressOf(file)))),
    redirects: new Map([...site.redirects].filter(([from]) => isShown(from))),
  };
}

/** Whether an address is one of these, or below one. */
function isAt(places: ReadonlySet<string>, address: string): boolean {
  if (places.size === 0) return false;
  for (let end = address.length; end > 1; end = address.lastIndexOf("/", end - 2) + 1)
    if (places.has(address.slice(0, end))) return true;
  return false;
}

function leadsTo({ redirects }: ReadSite, file: string, places: ReadonlySet<string>): boolean {
  const target = redirects.get(addressOf(file));
  return target !== undefined && [...places].some((place) => target.endsWith(place));
}

function pagesOf({ pages }: ReadSite, isOne: (file: string) => boolean): readonly PageWords[] {
  return [...pages].flatMap(([file, page]) => (isOne(file) ? page : []));
}

/** The parts of a page that another version has as well, and the title of that version. */
function keepOf(page: PageWords, now: PageWords): PageWords {
  const texts = new Set(now.blocks.map(({ text }) => text));
  const sources = new Set(now.pictures.map(({ src }) => src));
  return {
    ...page,
    title: now.title,
    blocks: page.blocks.filter(({ text }) => texts.has(text)),
    pictures: page.pictures.filter(({ src }) => sources.has(src)),
  };
}
