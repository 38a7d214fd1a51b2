import type { PageImage, PageWords } from "../../../scripts/cli/index.ts";
import { groupBy } from "../../../scripts/diagnostics/index.ts";
import { type BlockChange, diffBlocks } from "../../../scripts/model/index.ts";
import { compareFeeds, type FeedChange } from "./feeds.ts";
import { findInMails, type MailFinding } from "./mails.ts";
import { addressOf, type ReadSite } from "./read-site.ts";
import { showToday, type Versions } from "./shown-today.ts";
import { type Today, UNKNOWN } from "./today.ts";

/** The visible differences between two versions of a site. */
export interface SiteComparison {
  readonly came: readonly PageAt[];
  /** The addresses of removed pages. Their titles are not public any more. */
  readonly gone: readonly string[];
  readonly moved: readonly MovedPage[];
  /** Pages whose own text or pictures changed. */
  readonly changed: readonly PageChange[];
  /** Lists, and pages that changed only around their text: most of them because another page did. */
  readonly followed: readonly PageChange[];
  readonly feeds: readonly FeedChange[];
  /** Addresses of files that answered and answer no more: neither a file nor a redirect is there. */
  readonly lost: readonly string[];
  readonly mails: readonly MailFinding[];
}

/** A page by its address. */
export interface PageAt {
  readonly address: string;
  readonly title: string;
}

export interface MovedPage {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  /** Whether readers of the old address get to the new one. */
  readonly isRedirected: boolean;
}

/** How the words and pictures of a page changed. */
export interface PageChange {
  readonly page: PageAt;
  /** Without changes that another page of the list shows as well. */
  readonly changes: readonly BlockChange[];
  /** How many of its changes another page of the list shows. */
  readonly shownElsewhere: number;
  readonly pictures: readonly PictureChange[];
}

/** A replaced, added or removed picture. Addresses are written as on the page. */
export interface PictureChange {
  readonly before?: PageImage;
  readonly after?: PageImage;
}

/** Compares two sites page by page. Content that is not public `today` is left out, whichever site has it. */
export function compareSites(before: ReadSite, after: ReadSite, today: Today = UNKNOWN): SiteComparison {
  return compareShown(showToday({ before, after }, today));
}

function compareShown({ before, after }: Versions): SiteComparison {
  const gone = [...before.pages.keys()].filter((file) => !after.pages.has(file));
  const came = [...after.pages.keys()].filter((file) => !before.pages.has(file));
  const moved = findMoved(before, after, gone, came);
  const movedFrom = new Map(moved.map(({ from, to }) => [from, to]));
  const movedTo = new Set(movedFrom.values());
  const pairs = [
    ...[...before.pages.keys()].filter((file) => after.pages.has(file)).map((file) => [file, file] as const),
    ...movedFrom,
  ];
  const titleOf = (file: string): string => after.pages.get(file)?.title ?? "";
  const { changed, followed } = comparePages(before, after, pairs);
  return {
    came: came.filter((file) => !movedTo.has(file)).map((file) => ({ address: addressOf(file), title: titleOf(file) })),
    gone: gone.filter((file) => !movedFrom.has(file)).map(addressOf),
    moved: moved.map(({ from, to }) => ({
      from: addressOf(from),
      to: addressOf(to),
      title: titleOf(to),
      isRedirected: after.redirects.has(addressOf(from)),
    })),
    changed,
    followed,
    feeds: compareFeeds(before, after),
    lost: findLost(before, after),
    mails: findInMails(before, after, new Set(changed.map(({ page }) => page.address))),
  };
}

/** The new place of a removed page: the page that its address redirects to, or the only new page with the same words. */
function findMoved(before: ReadSite, after: ReadSite, gone: readonly string[], came: readonly string[]) {
  const byWords = groupBy(came, (file) => wordsOf(after.pages.get(file)));
  return gone.flatMap((from) => {
    const target = after.redirects.get(addressOf(from));
    const led = target === undefined ? undefined : longest(came.filter((file) => target.endsWith(addressOf(file))));
    const same = byWords.get(wordsOf(before.pages.get(from))) ?? [];
    const to = led ?? (same.length === 1 ? same[0] : undefined);
    return to === undefined ? [] : [{ from, to }];
  });
}

/** `/es/2021/10/quito/` ends like `/2021/10/quito/`, too, which is the same page in another language. */
function longest(files: readonly string[]): string | undefined {
  return files.toSorted((a, b) => b.length - a.length)[0];
}

function wordsOf(page: PageWords | undefined): string {
  return page === undefined ? "" : [page.title, ...textsIn(page, "text")].join("\n");
}

function textsIn({ blocks }: PageWords, place: "text" | "around"): readonly string[] {
  return blocks.flatMap((block) => (block.place === place ? [block.text] : []));
}

/** Texts come before the lists that show them, so that a change is shown where it was made. */
function comparePages(
  before: ReadSite,
  after: ReadSite,
  pairs: readonly (readonly [string, string])[],
): Pick<SiteComparison, "changed" | "followed"> {
  const found = pairs
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
    .flatMap(([from, to]) => {
      const [old, now] = [before.pages.get(from), after.pages.get(to)];
      return old === undefined || now === undefined
        ? []
        : [{ old, now, page: { address: addressOf(to), title: now.title } }];
    });
  const shown = new Set<string>();
  const changeOf = (
    { page }: { readonly page: PageAt },
    all: readonly BlockChange[],
    pictures: readonly PictureChange[],
  ) => {
    const changes = all.filter((change) => isNew(change, shown));
    const isSame = all.length === 0 && pictures.length === 0;
    return isSame ? [] : [{ page, changes, shownElsewhere: all.length - changes.length, pictures }];
  };
  const texts = found.filter(({ now }) => now.kind === "text");
  const changed = texts.flatMap((pair) =>
    changeOf(pair, diffText(pair.old, pair.now), comparePictures(pair.old, pair.now)),
  );
  const done = new Set(changed.map(({ page }) => page));
  const others = found.filter(({ page }) => !done.has(page));
  const followed = others.flatMap((pair) => {
    const all = [...diffText(pair.old, pair.now), ...diffIn(pair.old, pair.now, "around")];
    return changeOf(pair, all, pair.now.kind === "text" ? [] : comparePictures(pair.old, pair.now));
  });
  return { changed, followed };
}

/** The differences of the text, or only of the title if there are no others. */
function diffText(old: PageWords, now: PageWords): readonly BlockChange[] {
  const changes = diffIn(old, now, "text");
  return changes.length > 0 ? changes : diffBlocks([old.title], [now.title]);
}

function diffIn(old: PageWords, now: PageWords, place: "text" | "around"): readonly BlockChange[] {
  return diffBlocks(textsIn(old, place), textsIn(now, place));
}

function isNew(change: object, shown: Set<string>): boolean {
  const key = JSON.stringify(change);
  if (shown.has(key)) return false;
  shown.add(key);
  return true;
}

/** Pictures are paired by their names, which end with a hash of their bytes: `/media/quito.1a2b3c4d.jpg`. */
function comparePictures(old: PageWords, now: PageWords): readonly PictureChange[] {
  const same = (a: PageImage) => (b: PageImage) => a.src === b.src && a.alt === b.alt;
  const gone = old.pictures.filter((picture) => !now.pictures.some(same(picture)));
  const came = now.pictures.filter((picture) => !old.pictures.some(same(picture)));
  const pairs = gone.map((before) => ({ before, after: came.find(({ src }) => stemOf(src) === stemOf(before.src)) }));
  const paired = new Set(pairs.map(({ after }) => after));
  return [
    ...pairs.map(({ before, after }) => (after === undefined ? { before } : { before, after })),
    ...came.filter((picture) => !paired.has(picture)).map((after) => ({ after })),
  ];
}

function stemOf(src: string): string {
  return src.replace(/\.[0-9a-f]{8}(?:-\d+)?\.\w+$/, "");
}

/**
 * Pages, and files that are not beside such a page. Files with a hash in their names are only read by pages of their own version, and
 * posters by other sites, which read the page to find its poster.
 */
function findLost({ files }: ReadSite, after: ReadSite): readonly string[] {
  const isPrivate = (file: string): boolean =>
    /(?:^_|\.[0-9a-f]{8}(?:-\d+)?\.\w+$|^release\.json$|(?:^|\/)poster\.png$)/.test(file);
  const lost = [...files].filter((file) => !after.files.has(file) && !isPrivate(file));
  const addresses = lost.map(addressOf).filter((address) => !after.redirects.has(address));
  const pages = new Set(addresses.filter((address) => address.endsWith("/")));
  return addresses.filter(
    (address) => address.endsWith("/") || !pages.has(address.slice(0, address.lastIndexOf("/") + 1)),
  );
}
