import { CONTENT_SCHEMA } from "../../../../../scripts/cli/browser.ts";
import { ADDRESSES_FILE } from "../../../../../scripts/content/browser.ts";
import { checkBytes, parseAddresses } from "../../../../../scripts/model/browser.ts";
import { type EverOnline, type FoundTexts, findEverOnline, type TextsThen } from "../ever-online.ts";
import { momentOf, onlineIn } from "./published-texts.ts";
import type { RepositoryFiles, Tip } from "./repository-files.ts";
import type { RepositoryTexts } from "./repository-texts.ts";
import type { Store } from "./store.ts";

/** The maximum number of commits of a file: one page of a service. There may be earlier ones. */
const MOST_VERSIONS = 100;

/** The dependencies of the published past. */
export interface PastParts {
  readonly store: Store;
  readonly files: RepositoryFiles;
  readonly texts: RepositoryTexts;
  /** The branch that is published. */
  readonly branch: string;
  /** The moment, with its offset (RFC 3339). */
  readonly now: () => string;
}

/** The published past of a repository: the online content, the list of published addresses, and the commits of the published branch. */
export class PublishedPast {
  readonly #parts: PastParts;

  constructor(parts: PastParts) {
    this.#parts = parts;
  }

  /** Whether everybody can or could read a text, by its content at a point. */
  async everOnline(tip: Tip, file: string): Promise<EverOnline> {
    const { texts, now } = this.#parts;
    if (onlineIn(await texts.published()).has(file)) return "was";
    const content = await texts.contentAt(tip, file);
    return findEverOnline(content, file, {
      listed: await this.#listedAddresses(),
      history: {
        textsThen: (files, beside) => this.#textsThen(files, beside),
        renamedFrom: async () => [],
      },
      check: (path, bytes) => checkBytes(path, bytes, CONTENT_SCHEMA),
      asOf: momentOf(content, now()),
    });
  }

  /** The list of published addresses in the published branch; undefined if it has none. */
  async #listedAddresses(): Promise<ReadonlySet<string> | undefined> {
    const { files } = this.#parts;
    const tree = await files.publishedTree();
    const text = tree === undefined ? undefined : await files.findText(ADDRESSES_FILE, { tree });
    if (text === undefined) return undefined;
    const { published } = parseAddresses(ADDRESSES_FILE, text);
    return new Set(published.map(({ address }) => address));
  }

  /** The files in the published branch, commit by commit. */
  async #textsThen(files: readonly string[], beside: readonly string[]): Promise<FoundTexts> {
    const own = await this.#commitsOf(files);
    if (own.length === 0) return { texts: [], isCut: false };
    const all = [...own, ...(await this.#commitsOf(beside))];
    const texts: TextsThen[] = [];
    for (const commit of new Set(all.flat()))
      texts.push(await this.#textsAt(commit, [...files, ...beside, "publication.yaml"]));
    return { texts, isCut: all.some(({ length }) => length >= MOST_VERSIONS) };
  }

  /** The commits of the published branch that changed each of these files, for files that have any. */
  async #commitsOf(asked: readonly string[]): Promise<readonly (readonly string[])[]> {
    const { store, files, branch } = this.#parts;
    const found = await Promise.all(asked.map((file) => store.history(files.pathOf(file), branch, MOST_VERSIONS)));
    return found.flatMap((versions) => (versions.length === 0 ? [] : [versions.map(({ commit }) => commit)]));
  }

  async #textsAt(commit: string, asked: readonly string[]): Promise<TextsThen> {
    const { store, files } = this.#parts;
    const found = await Promise.all(
      asked.map(async (file) => [file, await store.readAt(files.pathOf(file), commit)] as const),
    );
    return new Map(found.flatMap(([file, bytes]) => (bytes === undefined ? [] : [[file, bytes] as const])));
  }
}
