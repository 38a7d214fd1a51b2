import { ADDRESSES_FILE } from "../../../../../scripts/content/content-path.ts";
import { isMailAddress } from "../../../../../scripts/content/mail-address.ts";
import { comparePeriods, parsePeriod } from "../../../../../scripts/content/period.ts";
import { defined } from "../../../../../scripts/defined.ts";
import { DEFAULT_ZONE, minuteAt } from "../../../../../scripts/i18n/moment.ts";
import { millisecondsOf } from "../../../../../scripts/i18n/timestamp.ts";
import { memoizeLast } from "../../../../../scripts/memoize.ts";
import type { Content } from "../../../../../scripts/model/content.ts";
import { BULLETIN_SCHEMA } from "../../../../../scripts/pages/callouts/index.ts";
import { checkBytes } from "../../../../../scripts/schema/check-bytes.ts";
import { parseAddresses } from "../../../../../scripts/schema/former/published-list.ts";
import { periodsInOrder } from "../../board/build-board.ts";
import { buildComparison } from "../../board/build-comparison.ts";
import { openList } from "../../board/list-items.ts";
import { isTranslation } from "../../board/was-online.ts";
import { openTexts } from "../../preview/open-texts.ts";
import type { PreviewContext } from "../../preview/preview-slice.ts";
import { fromBase64 } from "../base64.ts";
import { type EverOnline, type FoundTexts, findEverOnline, type TextsThen } from "../ever-online.ts";
import {
  type DeskChange,
  type Home,
  HomeError,
  type KnownFile,
  type Move,
  type OpenedBulletin,
  type PreparedFile,
  type SaveOutcome,
} from "../home.ts";
import { changesSince } from "./changes-since.ts";
import { planMoveIn } from "./plan-move-in.ts";
import { blobIdOf, decode, encode, hasBlobId, isText, periodIn, withTexts } from "./published-texts.ts";
import { remember } from "./remember.ts";
import { branchAt, type Point, Rounds } from "./rounds.ts";
import type { BlobId, Proposal, Store, StoreChange, StorePlace, StoreVersion } from "./store.ts";

/** What a repository as the home of a desk is made of. */
export interface RepositoryParts {
  readonly store: Store;
  readonly place: Pick<StorePlace, "branch" | "contentDir" | "tell">;
  /** What the published site knows: only what is public. */
  readonly published: () => Promise<PreviewContext>;
  readonly prepare: (name: string, bytes: Uint8Array) => Promise<PreparedFile>;
  readonly subjects: ChangeSubjects;
  /** Why something is not deleted. */
  readonly whyKept: (everOnline: Exclude<EverOnline, "never">) => string;
  /** The moment, with its offset (RFC 3339). */
  readonly now: () => string;
}

/** What commits and proposals say. */
export interface ChangeSubjects {
  /** The subject of the commit. A file that is moved or deleted has the title of the text before. */
  ofChange(change: DeskChange, before: string | undefined): string;
  /** The title of the proposal of a bulletin that nobody can read yet. */
  ofNew(period: string): string;
  /** The title of the proposal of changes to a bulletin, or to what belongs to none. */
  ofChanges(period: string | undefined): string;
}

const IN_REVIEW = { isInReview: true } as const;

/** So many texts are read at the same time. */
const AT_ONCE = 8;

/** A save tries so often to write after somebody else who was faster. */
const TRIES = 8;

/** Each commit is some requests, of which GitHub takes 500 an hour, and a run of checks. The browser keeps the words meanwhile. */
const REST = { after: 60_000, atMost: 300_000 };

/** So many commits of a file are asked for: all that a service tells at once. Before them, there may be others. */
const MOST_VERSIONS = 100;

/** So many letters of a picture's name are kept: no disk takes more than 255 of a file. */
const LONGEST_NAME = 60;

type WrittenFile = Omit<StoreChange, "isThere">;

/** A point with its files, by their paths from the root. */
interface Tip extends Point {
  readonly tree: ReadonlyMap<string, BlobId>;
}

/**
 * A repository as the home of a desk. What is changed goes into one proposal for each bulletin, until that is merged. Texts that the
 * published site knows as they are need not be read.
 */
export function openRepositoryHome({
  place,
  published,
  prepare,
  subjects,
  whyKept,
  now,
  store,
}: RepositoryParts): Home {
  const { tree: treeOf, read: readBlob } = remember(store);
  const rounds = new Rounds(store, place);
  const inRepository = (file: string) => `${place.contentDir}/${file}`;
  const inContent = (path: string) => path.slice(place.contentDir.length + 1);
  const listItems = openList();
  const openKnown = memoizeLast(openTexts);
  /** The files of the proposal that was opened last, whose pictures a desk may ask for. */
  let inProposal: Tip["tree"] = new Map();

  async function tipOf(period: string | undefined): Promise<Tip> {
    return withTree(await rounds.pointOf(period));
  }

  async function withTree(point: Point): Promise<Tip> {
    return { ...point, tree: await treeOf(point.commit) };
  }

  /** The texts of a bulletin and of what all share, as they are in its proposal; the others as they are published. */
  async function readTexts(tip: Tip, context: PreviewContext, period: string | undefined): Promise<PreviewContext> {
    const known = new Map(context.texts);
    const texts = new Map<string, string>();
    const unread: (readonly [file: string, blob: BlobId])[] = [];
    for (const [path, blob] of tip.tree) {
      const file = inContent(path);
      if (!isText(file)) continue;
      const before = known.get(file);
      const isOld = isNear(file, before, period) && (before === undefined || !(await hasBlobId(before, blob)));
      if (isOld) unread.push([file, blob]);
      // Its place among the others; what it says is read with theirs.
      if (isOld || before !== undefined) texts.set(file, before ?? "");
    }
    await readInto(texts, unread);
    return withTexts(context, texts, [...tip.tree.keys()].map(inContent));
  }

  async function readInto(
    texts: Map<string, string>,
    unread: readonly (readonly [file: string, blob: BlobId])[],
  ): Promise<void> {
    for (let read = 0; read < unread.length; read += AT_ONCE)
      await Promise.all(
        unread.slice(read, read + AT_ONCE).map(async ([file, blob]) => texts.set(file, decode(await readBlob(blob)))),
      );
  }

  async function open(asked?: string): Promise<OpenedBulletin> {
    // Addresses of screens may be written by anybody, and no part of them is sent that is no period.
    const wanted = parsePeriod(asked ?? "");
    const context = await published();
    const tip = await tipOf(wanted);
    const texts = await readTexts(tip, context, wanted);
    // The published site does not know a bulletin that was begun in its proposal, and its proposal not what left it.
    const both = withTexts(context, new Map([...context.texts, ...texts.texts]), texts.files);
    const there = periodsInOrder(openTexts(both).content());
    const begun = (await rounds.begun()).filter((each) => !there.includes(each));
    const periods = [...there, ...begun];
    const period = periods.find((each) => each === wanted) ?? begun[0] ?? periods.at(-1);
    const own = period === wanted ? tip : await tipOf(period);
    const shown = period === wanted ? texts : await readTexts(own, context, period);
    const known = new Map(context.texts);
    const changed = shown.texts.filter(([file, text]) => known.get(file) !== text).map(([file]) => file);
    inProposal = own.tree;
    const isPublished = await comparePictures(own);
    const changes = await lastChanges(changed, branchAt(own, place.branch));
    const waiting = new Set((await proposalAt(own)) === undefined ? [] : changed);
    const online = onlineIn(context);
    return {
      ...defined({ period }),
      periods,
      context: { ...shown, media: shown.media.filter(([file]) => isPublished(file)) },
      files: shown.texts.map(([file]) => ({
        file,
        hash: own.tree.get(inRepository(file)) ?? "",
        ...defined({ change: changes.get(file) }),
        ...(online.has(file) ? { isOnline: true as const } : {}),
        ...(waiting.has(file) ? IN_REVIEW : {}),
      })),
      kept: [],
      now: now(),
    };
  }

  /** Tells whether a picture is in a proposal as it is in the published branch: one of that name may have been replaced. */
  async function comparePictures({ branchIs, tree }: Tip): Promise<(file: string) => boolean> {
    const head = branchIs === "going on" ? await store.head(place.branch) : undefined;
    const published = head === undefined ? tree : await treeOf(head);
    return (file) => published.get(inRepository(file)) === tree.get(inRepository(file));
  }

  async function save(change: DeskChange): Promise<SaveOutcome> {
    const period = await periodFor(change);
    let point = await rounds.pointOf(period);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const tip = await withTree(point);
      const others = await changedSince(change, tip);
      if (others.length > 0) return { outcome: "changed", files: others };
      const kept = await findKept(change, tip);
      if (kept !== undefined) return { outcome: "refused", reason: whyKept(kept), diagnostics: [] };
      const { changes, moved } = await changesOf(change, tip);
      const message = await messageOf(change, tip);
      const commits = await commitInTurn(tip, message, [...setAsideIn(change), changes]);
      const next = commits === "moved" ? await rounds.pointOf(period) : await placeMissed(period, tip, commits);
      if (next === undefined) return { outcome: "saved", files: await filesOf(changes), ...defined({ moved }) };
      point = next;
    }
    throw new HomeError("busy", place.tell({ kind: "refused", said: point.branch }));
  }

  /**
   * Proposes what was written. Where to write it again if others have begun another round, and proposed it first: everybody looks for
   * texts there. Undefined if nobody has.
   */
  async function placeMissed(
    period: string | undefined,
    tip: Point,
    commits: readonly string[],
  ): Promise<Point | undefined> {
    const next = await rounds.missed(period, tip, commits);
    if (next !== undefined) return next;
    const last = commits.at(-1) ?? tip.commit;
    await propose(period, tip.branch, last);
    const now = await rounds.pointOf(period);
    return (await rounds.isAt(now, tip.branch, last)) ? undefined : now;
  }

  async function messageOf(change: DeskChange, { tree }: Tip): Promise<string> {
    const file = change.move?.file ?? change.files.slice(0, 1).find(({ text }) => text === null)?.file;
    const blob = file === undefined ? undefined : tree.get(inRepository(file));
    return subjects.ofChange(change, blob === undefined ? undefined : decode(await readBlob(blob)));
  }

  /** Opens the proposal of a branch, unless it is open, or was merged with this commit in the same moment. */
  async function propose(period: string | undefined, branch: string, commit: string): Promise<void> {
    if ((await store.proposal(branch)) !== undefined || (await rounds.isMerged(branch, commit))) return;
    const isNew = period !== undefined && ![...onlineIn(await published())].some((file) => periodIn(file) === period);
    try {
      await store.propose(branch, isNew ? subjects.ofNew(period) : subjects.ofChanges(period));
    } catch (error) {
      if (!(await rounds.isMerged(branch, commit))) throw error;
    }
  }

  /** Writes changes as one commit each, the later ones on top of the earlier ones. Returns the commit that was there, and these. */
  async function commitInTurn(
    { branch, commit, branchIs, tree }: Tip,
    message: string,
    all: readonly (readonly WrittenFile[])[],
  ): Promise<readonly string[] | "moved"> {
    let last = commit;
    const commits = [commit];
    const written = new Set<string>();
    for (const each of all) {
      const changes = each.map((change) => ({ ...change, isThere: tree.has(change.path) || written.has(change.path) }));
      const committed = await store.commit({
        branch,
        from: last,
        message,
        changes,
        branchIs: last === commit ? branchIs : "going on",
      });
      if (committed === "moved") return committed;
      last = committed.commit;
      commits.push(last);
      for (const { path } of changes) written.add(path);
    }
    return commits;
  }

  /** What nobody chose in a conflict is in the history of its file, since it was there for one commit. */
  function setAsideIn({ setAside = [] }: DeskChange): readonly (readonly WrittenFile[])[] {
    return setAside.map(({ file, text }) => [{ path: inRepository(file), bytes: encode(text) }]);
  }

  /** An item that was moved is in the proposal of the bulletin that it came from, to which it may go back. */
  async function periodFor(change: DeskChange): Promise<string | undefined> {
    const { move } = change;
    const own = periodOf(change);
    if (move?.period === undefined || (await tipOf(own)).tree.has(inRepository(move.file))) return own;
    return move.period;
  }

  /** Those that somebody else has written since they were read. One that says what this change has begun to write is none. */
  async function changedSince({ files, setAside = [] }: DeskChange, { tree }: Tip) {
    const changed: (KnownFile & { readonly text: string | null })[] = [];
    for (const { file, from, text: wanted } of files) {
      const blob = tree.get(inRepository(file));
      if ((blob ?? null) === from) continue;
      const text = blob === undefined ? null : decode(await readBlob(blob));
      const isOwn = text === wanted || setAside.some((aside) => aside.file === file && aside.text === text);
      if (!isOwn) changed.push({ file, hash: blob ?? "", text });
    }
    return changed;
  }

  async function changesOf({ files, uploads = [], move }: DeskChange, tip: Tip) {
    const written = new Map<string, Uint8Array | undefined>([
      ...files.map(({ file, text }) => [file, text === null ? undefined : encode(text)] as const),
      ...uploads.map(({ file, content }) => [file, fromBase64(content)] as const),
    ]);
    const moved = move === undefined ? undefined : await moveFiles(move, written, tip);
    const changes = [...written].map(
      ([file, bytes]): WrittenFile => ({ path: inRepository(file), ...defined({ bytes }) }),
    );
    return { changes, moved };
  }

  /** Adds to what is written the files that get other names, and the texts with links to them. */
  async function moveFiles(move: Move, written: Map<string, Uint8Array | undefined>, tip: Tip) {
    const last = await published();
    const context = await readTexts(tip, last, periodIn(move.file));
    const ever = await everOnlineAt(tip, move.file);
    const change = await planMoveIn(move, context, ever, (file) => written.get(file) ?? bytesOf(file, tip));
    for (const [from, to] of change.moves) {
      written.set(to, written.get(from) ?? (await bytesOf(from, tip)));
      written.set(from, undefined);
    }
    for (const [file, text] of change.texts) written.set(file, encode(text));
    return [...change.moves];
  }

  /** Why what a change deletes has to stay; undefined if it may go. A translation may always. */
  async function findKept({ files }: DeskChange, tip: Tip): Promise<Exclude<EverOnline, "never"> | undefined> {
    for (const { file, text } of files) {
      if (text !== null || isTranslation(await contentAt(tip, file), file)) continue;
      const found = await everOnlineAt(tip, file);
      if (found !== "never") return found;
    }
    return undefined;
  }

  async function everOnlineAt(tip: Tip, file: string): Promise<EverOnline> {
    if (onlineIn(await published()).has(file)) return "was";
    const content = await contentAt(tip, file);
    const zone = content.publication?.fields.timeZone ?? DEFAULT_ZONE;
    return findEverOnline(content, file, {
      listed: await listedAddresses(),
      history: { textsThen, renamedFrom: async () => [] },
      check: (path, bytes) => checkBytes(path, bytes, BULLETIN_SCHEMA),
      asOf: minuteAt(millisecondsOf(now()) ?? 0, zone),
    });
  }

  /** What texts say at a point, with those of the bulletin that a file is in. */
  async function contentAt(tip: Tip, file: string): Promise<Content> {
    return openTexts(await readTexts(tip, await published(), periodIn(file))).content();
  }

  /** The point that has a file: what was moved into a later bulletin is in the proposal of the one that it came from. */
  async function tipWith(file: string): Promise<Tip> {
    const own = await tipOf(periodIn(file));
    if (own.tree.has(inRepository(file))) return own;
    for (const period of await rounds.begun()) {
      const other = await tipOf(period);
      if (other.tree.has(inRepository(file))) return other;
    }
    return own;
  }

  /** The list of published addresses as the published branch has it; undefined if it has none. */
  async function listedAddresses(): Promise<ReadonlySet<string> | undefined> {
    const head = await store.head(place.branch);
    const blob = head === undefined ? undefined : (await treeOf(head)).get(inRepository(ADDRESSES_FILE));
    if (blob === undefined) return undefined;
    const { published } = parseAddresses(ADDRESSES_FILE, decode(await readBlob(blob)));
    return new Set(published.map(({ address }) => address));
  }

  /** What the published branch had of files, commit by commit. */
  async function textsThen(files: readonly string[], beside: readonly string[]): Promise<FoundTexts> {
    const own = await commitsOf(files);
    if (own.length === 0) return { texts: [], isCut: false };
    const all = [...own, ...(await commitsOf(beside))];
    const texts: TextsThen[] = [];
    for (const commit of new Set(all.flat()))
      texts.push(await textsAt(commit, [...files, ...beside, "publication.yaml"]));
    return { texts, isCut: all.some(({ length }) => length >= MOST_VERSIONS) };
  }

  /** The commits of the published branch that changed each of these files, of those that have any. */
  async function commitsOf(files: readonly string[]): Promise<readonly (readonly string[])[]> {
    const found = await Promise.all(
      files.map((file) => store.history(inRepository(file), place.branch, MOST_VERSIONS)),
    );
    return found.flatMap((versions) => (versions.length === 0 ? [] : [versions.map(({ commit }) => commit)]));
  }

  async function textsAt(commit: string, files: readonly string[]): Promise<TextsThen> {
    const found = await Promise.all(
      files.map(async (file) => [file, await store.readAt(inRepository(file), commit)] as const),
    );
    return new Map(found.flatMap(([file, bytes]) => (bytes === undefined ? [] : [[file, bytes] as const])));
  }

  async function bytesOf(file: string, { tree }: Tip): Promise<Uint8Array> {
    const blob = tree.get(inRepository(file));
    if (blob === undefined) throw new HomeError("failed", file);
    return readBlob(blob);
  }

  /** What was written just now is in the proposal. */
  async function filesOf(changes: readonly WrittenFile[]): Promise<readonly KnownFile[]> {
    const files: KnownFile[] = [];
    for (const { path, bytes } of changes)
      if (bytes !== undefined)
        files.push({ file: inContent(path), hash: await blobIdOf(bytes), change: { when: now() }, ...IN_REVIEW });
    return files;
  }

  async function proposalAt({ branch, branchIs }: Point): Promise<Proposal | undefined> {
    return branchIs === "going on" ? store.proposal(branch) : undefined;
  }

  /** The former texts of a file, newest first, as far as they are asked for. */
  async function* olderTexts(file: string): AsyncIterable<string> {
    for (const { commit } of await versionsOf(file)) {
      const bytes = await store.readAt(inRepository(file), commit);
      if (bytes !== undefined) yield decode(bytes);
    }
  }

  /**
   * The commits that changed a file, newest first. A service that merges a proposal as one commit has its single ones in that proposal
   * alone; where it keeps them as others, those of the proposal are left out.
   */
  async function versionsOf(file: string): Promise<readonly StoreVersion[]> {
    const path = inRepository(file);
    const here = await store.history(path, await branchWith(file));
    const heads = await rounds.mergedHeads(periodIn(file));
    // What is known without them is better than nothing.
    const merged = await Promise.all(heads.map((head) => store.history(path, head).catch(() => [])));
    const keyOf = ({ subject, who, when }: StoreVersion) => [subject, who, when].join("\n");
    const known = new Set(here.map(keyOf));
    const others = new Map(merged.flat().map((version) => [keyOf(version), version]));
    const lost = [...others].flatMap(([key, version]) => (known.has(key) ? [] : [version]));
    const timeOf = ({ when }: StoreVersion) => millisecondsOf(when) ?? 0;
    return lost.length === 0 ? here : [...here, ...lost].sort((a, b) => timeOf(b) - timeOf(a));
  }

  /** Who changed texts last and when, of those that the published site has not got as they are. */
  async function lastChanges(files: readonly string[], branch: string) {
    const found = await Promise.all(
      // A board without names is better than none.
      files.map((file) => store.history(inRepository(file), branch, 1).catch(() => [])),
    );
    return new Map(files.flatMap((file, index) => (found[index] ?? []).map(({ who, when }) => [file, { who, when }])));
  }

  /** The branch with the newest form of a file. */
  async function branchWith(file: string): Promise<string> {
    return branchAt(await rounds.pointOf(periodIn(file)), place.branch);
  }

  return {
    kind: "repository",
    rest: REST,
    open,
    save,
    // The browser keeps what is typed, and nobody else may see it.
    keep: async () => {},
    async list(query) {
      const context = await published();
      const known = openKnown(context);
      const online = {
        knownOf: (file: string) => ({ file, hash: "", isOnline: true as const }),
        isReadable: () => true,
      };
      return listItems(known.content(), query, { asOf: context.asOf, ...online });
    },
    everOnline: async (file) => everOnlineAt(await tipWith(file), file),
    async history(file) {
      return (await versionsOf(file)).map(({ commit, when, who, subject }) => ({ id: commit, when, who, subject }));
    },
    async version(file, id) {
      const bytes = await store.readAt(inRepository(file), id);
      if (bytes === undefined) throw new HomeError("failed", file);
      return decode(bytes);
    },
    async changes(file) {
      const period = periodIn(file);
      const now = await readTexts(await tipOf(period), await published(), period);
      return changesSince(openTexts(now), file, olderTexts);
    },
    async compare(period) {
      const before = openTexts(await published()).content();
      const after = openTexts(await readTexts(await tipOf(period), await published(), period)).content();
      const zone = after.publication?.fields.timeZone ?? DEFAULT_ZONE;
      return buildComparison(before, after, { asOf: minuteAt(millisecondsOf(now()) ?? 0, zone), warnings: [] });
    },
    // Phones call each photo the same, and nobody may overwrite that of somebody else.
    async prepare(name, bytes) {
      const prepared = await prepare(name, bytes);
      const id = (await blobIdOf(prepared.bytes)).slice(0, 8);
      const [, stem = "", ending = ""] = /^(.*?)(\.[^.]*)?$/s.exec(prepared.name) ?? [];
      return { ...prepared, name: `${stem.slice(0, LONGEST_NAME).replace(/-$/, "")}-${id}${ending}` };
    },
    async picture(file) {
      const blob = inProposal.get(inRepository(file));
      if (blob === undefined) throw new HomeError("failed", file);
      return readBlob(blob);
    },
    async sendTest({ to, ...test }) {
      // In the variables of GitLab, a dollar would begin the name of another one.
      if (!isMailAddress(to) || /[$`]/.test(to)) return { outcome: "no address" };
      const { branch, branchIs } = await rounds.pointOf(test.period);
      const from = branchIs === "going on" ? { branch } : {};
      return { outcome: await store.sendTest({ to, ...test, ...from }) };
    },
    async review(period) {
      const proposal = await proposalAt(await rounds.pointOf(period));
      if (proposal === undefined) return undefined;
      const { url, since } = proposal;
      return { url, since, remarks: await store.remarks(proposal) };
    },
    async publish(period) {
      const proposal = await proposalAt(await rounds.pointOf(period));
      if (proposal === undefined) return { outcome: "nothing new" };
      const merged = await store.merge(proposal);
      return merged === "merged" ? { outcome: "published" } : { outcome: "held back", by: merged };
    },
  };
}

/** The texts that everybody can read. */
function onlineIn({ texts, records }: PreviewContext): ReadonlySet<string> {
  return new Set([...texts.map(([file]) => file), ...records.map(({ path }) => path.file)]);
}

/** Whether a text is of a bulletin, or of all. What waits for a later one is in the tray, and the published site does not know it. */
function isNear(file: string, published: string | undefined, period: string | undefined): boolean {
  const own = periodIn(file);
  return own === undefined || own === period || (published === undefined && isLater(own, period));
}

/** Whether a bulletin is later than another. */
function isLater(name: string | undefined, other: string | undefined): boolean {
  const [period, before] = [parsePeriod(name ?? ""), parsePeriod(other ?? "")];
  return period !== undefined && before !== undefined && comparePeriods(period, before) > 0;
}

/** The bulletin that a change belongs to; undefined if it is about none. */
function periodOf({ files, uploads = [], move }: DeskChange): string | undefined {
  const changed = [...(move === undefined ? [] : [move]), ...files, ...uploads];
  return changed.flatMap(({ file }) => periodIn(file) ?? [])[0];
}
