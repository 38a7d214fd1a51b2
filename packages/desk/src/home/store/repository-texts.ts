import { comparePeriods, parsePeriod } from "../../../../../scripts/content/browser.ts";
import type { Content } from "../../../../../scripts/model/browser.ts";
import { openTexts } from "../../preview/open-texts.ts";
import type { PreviewContext } from "../../preview/preview-slice.ts";
import { type ContentEdit, writing } from "../plan-change.ts";
import { decode, isText, periodIn } from "../text-files.ts";
import { hasBlobId } from "./blob-id.ts";
import { withTexts } from "./published-texts.ts";
import type { RepositoryFiles, Tip } from "./repository-files.ts";
import type { BlobId } from "./store.ts";

/** So many texts are read at the same time. */
const AT_ONCE = 8;

/** The texts of a repository. Texts that the published site contains unchanged need not be read. */
export class RepositoryTexts {
  readonly #files: RepositoryFiles;
  /** The data of the published site: only public content. */
  readonly published: () => Promise<PreviewContext>;

  constructor(files: RepositoryFiles, published: () => Promise<PreviewContext>) {
    this.#files = files;
    this.published = published;
  }

  /** The present texts of a bulletin and of shared files. */
  async readNewest(period: string | undefined): Promise<PreviewContext> {
    const tip = await this.#files.tipOf(period);
    return this.read(tip, await this.published(), period);
  }

  /** The content at a point after an edit, with the texts of a file's bulletin. */
  async contentAt(tip: Tip, file: string, { moves, written, removed }: ContentEdit = writing([])): Promise<Content> {
    const context = await this.read(tip, await this.published(), periodIn(file));
    const isThere = (each: string) => !removed.includes(each);
    const placeOf = (each: string) => moves.get(each) ?? each;
    const before = context.texts.flatMap(([each, text]) => (isThere(each) ? [[placeOf(each), text] as const] : []));
    const texts = written.flatMap((each) => (isText(each.file) ? [[each.file, decode(each.bytes)] as const] : []));
    const files = [...[...context.files].filter(isThere).map(placeOf), ...written.map((each) => each.file)];
    return openTexts(withTexts(context, new Map([...before, ...texts]), files)).content();
  }

  /** The texts of a bulletin and of shared files in its proposal; the others as published. */
  async read(tip: Tip, context: PreviewContext, period: string | undefined): Promise<PreviewContext> {
    const known = new Map(context.texts);
    const texts = new Map<string, string>();
    const unread: (readonly [file: string, blob: BlobId])[] = [];
    for (const [path, blob] of tip.tree) {
      const file = this.#files.fileAt(path);
      if (!isText(file)) continue;
      const before = known.get(file);
      const isOld = isNear(file, before, period) && (before === undefined || !(await hasBlobId(before, blob)));
      if (isOld) unread.push([file, blob]);
      // Its position among the others; its text is read with theirs.
      if (isOld || before !== undefined) texts.set(file, before ?? "");
    }
    await this.#readInto(texts, unread);
    return withTexts(
      context,
      texts,
      [...tip.tree.keys()].map((path) => this.#files.fileAt(path)),
    );
  }

  async #readInto(
    texts: Map<string, string>,
    unread: readonly (readonly [file: string, blob: BlobId])[],
  ): Promise<void> {
    const readOne = async ([file, blob]: readonly [string, BlobId]) =>
      texts.set(file, decode(await this.#files.read(blob)));
    for (let read = 0; read < unread.length; read += AT_ONCE)
      await Promise.all(unread.slice(read, read + AT_ONCE).map(readOne));
  }
}

/** Whether a text belongs to a bulletin, or to all. A text for a later bulletin is in the tray, and the published site does not have it. */
function isNear(file: string, published: string | undefined, period: string | undefined): boolean {
  const own = periodIn(file);
  return own === undefined || own === period || (published === undefined && isLater(own, period));
}

/** Whether a bulletin is later than another. */
function isLater(name: string | undefined, other: string | undefined): boolean {
  const [period, before] = [parsePeriod(name ?? ""), parsePeriod(other ?? "")];
  return period !== undefined && before !== undefined && comparePeriods(period, before) > 0;
}
