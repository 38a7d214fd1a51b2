import { resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { daysOfPeriod, type Period } from "../../../../scripts/content/index.ts";
import { defined } from "../../../../scripts/diagnostics/index.ts";
import { dayOf, formatTime, isLater, latestFirst, type Moment } from "../../../../scripts/i18n/index.ts";
import { allRecords, type Content, findCommits } from "../../../../scripts/model/index.ts";
import { periodsInOrder } from "../board/build-board.ts";
import type { Reach } from "../board/truth.ts";
import type { KnownFile, OpenedBulletin } from "../home/home.ts";
import type { PreviewContext } from "../preview/preview-slice.ts";
import type { Desk } from "./desk.ts";
import type { DeskContext } from "./desk-context.ts";
import type { JournalEntry } from "./desk-journal.ts";
import type { DeskStore } from "./desk-store.ts";
import { type FindPublished, isCommitted, reachIn } from "./published.ts";
import { textId } from "./text-id.ts";

/** Up to so many texts, a publication is opened as a whole, with which no page of any kind lacks anything. */
const MOST_WHOLE = 400;

/** How many commits are looked at for who changed the files of a bulletin. */
const MOST_COMMITS = 300;

/** The data of an opened bulletin besides the content. */
export interface OpeningFacts {
  readonly contentDir: string;
  readonly asOf: Moment;
  readonly store: DeskStore;
  readonly published: FindPublished;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** In milliseconds since the epoch. */
  readonly now: number;
}

/** Opens the bulletin of a period or, without one, the next to come out. */
export function openBulletin(
  { content, contextFor }: DeskContext,
  wanted: string | undefined,
  facts: OpeningFacts,
): OpenedBulletin {
  const periods = periodsInOrder(content);
  const period = issueToOpen(content, wanted, facts.asOf);
  const context = contextFor(isSmall(content) ? undefined : period);
  const damaged = facts.store.putAside();
  return {
    ...defined({ period }),
    ...(damaged.length === 0 ? {} : { damaged }),
    periods,
    context,
    files: knownFiles(context.texts, content, period, facts),
    kept: facts.store.kept(),
    publication: textId(resolve(facts.contentDir)),
    now: formatTime(facts.now),
  };
}

/**
 * Computes the parts of opening a large publication that depend on all its texts, such as the findings of rules, so that opening a bulletin
 * after a save does not wait for it. Between its parts, the server answers requests.
 */
export async function prepareOpening(
  { readTexts, readContext, options }: Pick<Desk, "readTexts" | "readContext" | "options">,
  baseUrl: string,
): Promise<void> {
  await nextTurn();
  const texts = readTexts();
  if (isSmall(texts.content())) return;
  await nextTurn();
  const { content, contextFor } = await readContext({ ...options, baseUrl }, texts);
  await nextTurn();
  contextFor(periodsInOrder(content).at(-1));
}

/** In milliseconds. After a save the user may search next, and the server should be free for that. */
const PAUSE = 1000;

/** Prepares openings a moment after a change, see {@link prepareOpening}; if another change comes before, a moment after that. */
export function openPreparation(desk: Parameters<typeof prepareOpening>[0]): (baseUrl: string) => void {
  let timer: NodeJS.Timeout | undefined;
  return (baseUrl) => {
    clearTimeout(timer);
    // Nobody waits for it, and a later opening reports the errors.
    timer = setTimeout(() => void prepareOpening(desk, baseUrl).catch(() => undefined), PAUSE).unref();
  };
}

function isSmall(content: Content): boolean {
  return allRecords(content).length <= MOST_WHOLE;
}

/** The bulletin of a period or, without one, the next to come out. */
export function issueToOpen(content: Content, wanted: string | undefined, asOf: Moment): Period | undefined {
  const periods = periodsInOrder(content);
  return periods.find((each) => each === wanted) ?? findNextOut(content, periods, asOf);
}

/** The first unpublished bulletin: a draft, or a bulletin under embargo. A past period counts if there is no other. */
function findNextOut({ bulletins }: Content, periods: readonly Period[], asOf: Moment): Period | undefined {
  const files = new Map(bulletins.map(({ original: { path, fields } }) => [path.period, fields]));
  const isOpen = (period: Period) => {
    const { draft, publishFrom } = files.get(period) ?? {};
    return draft === true || (publishFrom !== undefined && isLater(publishFrom, asOf));
  };
  const open = periods.filter(isOpen);
  return open.find((period) => daysOfPeriod(period).end >= dayOf(asOf)) ?? open.at(-1) ?? periods.at(-1);
}

function knownFiles(
  texts: PreviewContext["texts"],
  content: Content,
  period: Period | undefined,
  { contentDir, asOf, store, published, environment }: OpeningFacts,
): readonly KnownFile[] {
  const names = new Set(texts.map(([file]) => file));
  const last = published((file) => file === "publication.yaml" || names.has(file));
  const committed = last !== undefined || isCommitted(contentDir, environment);
  const reachOf = reachIn({ content, published: last, isCommitted: committed, asOf });
  const folder = period === undefined ? "." : `bulletins/${period}`;
  // Without a new commit, git need not be run again.
  const commits = last === undefined ? [] : (findCommits(contentDir, environment, folder, MOST_COMMITS) ?? []);
  const changes = lastChanges(commits, store.journal());
  const handedOver = lastCommits(commits);
  return texts.map(([file, text]) => ({
    file,
    hash: textId(text),
    ...defined({ change: changes.get(file), reach: withMoment(reachOf(file), handedOver.get(file)?.when) }),
  }));
}

/** The moment since which the present version of a file is handed over. */
function withMoment(reach: Reach | undefined, since: string | undefined): Reach | undefined {
  return reach?.at === "handedOver" ? { at: reach.at, ...defined({ since }) } : reach;
}

type Commits = NonNullable<ReturnType<typeof findCommits>>;

/** Who committed each file last, and when. */
function lastCommits(commits: Commits): ReadonlyMap<string, NonNullable<KnownFile["change"]>> {
  const all = commits.toReversed().flatMap(({ files, ...commit }) => files.map((file) => ({ file, ...commit })));
  return new Map(all.map(({ file, who, when }) => [file, { who, when }]));
}

/** Who changed each file of a bulletin last, and when: by the repository or, if that was later, by the desk. */
function lastChanges(
  commits: Commits,
  journal: readonly JournalEntry[],
): ReadonlyMap<string, NonNullable<KnownFile["change"]>> {
  const changes = new Map(lastCommits(commits));
  for (const { file, event, at } of journal) {
    const before = changes.get(file);
    const isLast = before === undefined || latestFirst(before.when, at) > 0;
    if ((event === "saved" || event === "moved") && isLast) changes.set(file, { when: at });
  }
  return changes;
}
