import { parsePeriod } from "../../../../../scripts/content/browser.ts";
import { defined } from "../../../../../scripts/diagnostics/browser.ts";
import { publicContent } from "../../../../../scripts/model/browser.ts";
import { periodsInOrder } from "../../board/build-board.ts";
import type { Reach } from "../../board/truth.ts";
import { openTexts } from "../../preview/open-texts.ts";
import type { PreviewContext } from "../../preview/preview-slice.ts";
import { filesIn } from "../ever-online.ts";
import { HomeError, type KnownFile, type OpenedBulletin } from "../home.ts";
import type { FileHistory } from "./file-history.ts";
import type { Proposals } from "./proposals.ts";
import { momentOf, onlineIn, withTexts } from "./published-texts.ts";
import type { RepositoryFiles, Tip, Tree } from "./repository-files.ts";
import type { RepositoryTexts } from "./repository-texts.ts";
import { branchAt, type Rounds } from "./rounds.ts";

/** The dependencies for opening bulletins. */
export interface OpenerParts {
  readonly rounds: Rounds;
  readonly files: RepositoryFiles;
  readonly texts: RepositoryTexts;
  readonly history: FileHistory;
  readonly proposals: Proposals;
  /** The branch that is published. */
  readonly branch: string;
  /** Identifies the publication among all others. */
  readonly publication: string;
  /** The moment, with its offset (RFC 3339). */
  readonly now: () => string;
}

/** Opens bulletins as their proposals have them. */
export class BulletinOpener {
  readonly #parts: OpenerParts;
  /** The files of the proposal that was opened last, whose pictures a desk may request. */
  #inProposal: Tree = new Map();

  constructor(parts: OpenerParts) {
    this.#parts = parts;
  }

  async open(asked?: string): Promise<OpenedBulletin> {
    const { files, texts, publication, now } = this.#parts;
    // Addresses of screens may be written by anybody, and only a valid period in them is sent.
    const wanted = parsePeriod(asked ?? "");
    const context = await texts.published();
    const tip = await files.tipOf(wanted);
    const read = await texts.read(tip, context, wanted);
    const { periods, begun } = await this.#periodsIn(context, read);
    const period = periods.find((each) => each === wanted) ?? begun[0] ?? periods.at(-1);
    const own = period === wanted ? tip : await files.tipOf(period);
    const shown = period === wanted ? read : await texts.read(own, context, period);
    this.#inProposal = own.tree;
    const isPublished = await this.#comparePictures(own);
    return {
      ...defined({ period }),
      periods,
      context: { ...shown, media: shown.media.filter(([file]) => isPublished(file)) },
      files: await this.#knownFiles(own, shown, context),
      kept: [],
      publication,
      now: now(),
    };
  }

  /** A picture of the bulletin that was opened last. */
  async picture(file: string): Promise<Uint8Array> {
    const bytes = await this.#parts.files.findBytes(file, { tree: this.#inProposal });
    if (bytes === undefined) throw new HomeError("failed", file);
    return bytes;
  }

  /** All bulletins, and the bulletins that are only in their proposals. */
  async #periodsIn(context: PreviewContext, read: PreviewContext) {
    // The published site does not have a bulletin that was begun in its proposal, and its proposal does not have texts that left it.
    const both = withTexts(context, new Map([...context.texts, ...read.texts]), read.files);
    const there = periodsInOrder(openTexts(both).content());
    const begun = (await this.#parts.rounds.begun()).filter((each) => !there.includes(each));
    return { periods: [...there, ...begun], begun };
  }

  /** Finds whether a picture is the same in a proposal and in the published branch: a picture of that name may have been replaced. */
  async #comparePictures(own: Tip): Promise<(file: string) => boolean> {
    const { files } = this.#parts;
    const published = await this.#publishedTree(own);
    return (file) => files.blobOf(file, { tree: published }) === files.blobOf(file, own);
  }

  /** The data of the files whose texts are shown. */
  async #knownFiles(own: Tip, shown: PreviewContext, context: PreviewContext): Promise<readonly KnownFile[]> {
    const { files, history, proposals, branch } = this.#parts;
    const known = new Map(context.texts);
    const changed = shown.texts.filter(([file, text]) => known.get(file) !== text).map(([file]) => file);
    const changes = await history.lastChanges(changed, branchAt(own, branch));
    const waiting = new Set((await proposals.find(own)) === undefined ? [] : changed);
    const reachOf = await this.#compareReach(own, shown, onlineIn(context));
    return shown.texts.map(([file]) => ({
      file,
      hash: files.blobOf(file, own) ?? "",
      ...defined({ change: changes.get(file) }),
      reach: reachOf(file),
      ...(waiting.has(file) ? { isInReview: true as const } : {}),
    }));
  }

  /** Tells how far a text has got: the published branch may have it before the site does. */
  async #compareReach(own: Tip, shown: PreviewContext, online: ReadonlySet<string>): Promise<(file: string) => Reach> {
    const { files } = this.#parts;
    const tree = await this.#publishedTree(own);
    const content = openTexts(shown).content();
    const handedOver = new Set(filesIn(publicContent(content, momentOf(content, this.#parts.now()))));
    return (file) => {
      if (online.has(file)) return { at: "online" };
      const isMerged = files.blobOf(file, { tree }) === files.blobOf(file, own);
      return { at: isMerged && handedOver.has(file) ? "handedOver" : "here" };
    };
  }

  async #publishedTree({ branchIs, tree }: Tip): Promise<Tree> {
    return (branchIs === "going on" ? await this.#parts.files.publishedTree() : undefined) ?? tree;
  }
}
