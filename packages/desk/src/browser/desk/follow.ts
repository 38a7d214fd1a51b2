import { HomeError, type KnownFile, type OpenedBulletin } from "../../home/home.ts";
import type { Desk } from "./desk-state.ts";

/** The pauses between two looks at a home, in milliseconds. A repository answers some thousand requests an hour. */
const PAUSES = { local: 1000, repository: 120_000 } as const;

/** A pause is at least so many times as long as the last answer took: a home with many files, or a busy one, is asked less often. */
const TIMES_AN_ANSWER = 10;

/** The longest pause, after a look without an answer. */
const LONGEST = 300_000;

/** Another look as a hidden page is shown again does not come sooner than this, in milliseconds. */
const SOON = 500;

/**
 * Looks at the home while the page is visible, and opens the bulletin again when something is not as the desk knows it. Typed words are
 * merged with it, as at every opening.
 */
export function followHome(desk: Desk): void {
  let timer = 0;
  let failures = 0;
  let answered = 0;
  let last: Look | undefined;

  function wait(after: number = PAUSES[desk.home.kind]): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => void look(), Math.min(after * 2 ** failures, Math.max(after, LONGEST)));
  }

  async function look(): Promise<void> {
    if (document.visibilityState === "hidden") return;
    await compare().then(
      () => (failures = 0),
      // The save line reports that the home can't be reached.
      () => (failures = Math.min(failures + 1, 5)),
    );
    wait(Math.max(PAUSES[desk.home.kind], TIMES_AN_ANSWER * answered));
  }

  async function compare(): Promise<void> {
    const before = desk.opened.value;
    const answers = desk.saving.answers();
    if (before === undefined || answers === undefined || !isSettled(desk)) return;
    const asked = performance.now();
    const state = await desk.home.look(before.period);
    answered = performance.now() - asked;
    // Texts that were saved or opened meanwhile may be missing from the answer.
    if (desk.saving.answers() !== answers || desk.opened.value !== before || !isSettled(desk)) return;
    const known = desk.saving.hashes();
    const now: Look = { period: before.period, others: state.others, files: new Map(state.files) };
    const former = last?.period === now.period ? last : undefined;
    const files = former?.files ?? new Map([...state.files, ...hashesOf(before.files)]);
    last = now;
    if ((former ?? now).others === now.others && !haveChanged(now, files, known)) return;
    const after = await openAgain(before);
    // A save in between may have written the new text.
    if (desk.saving.answers() === answers) tell(changedFiles(hashesOf(before.files), hashesOf(after), known));
  }

  /** The files of the bulletin as it was opened again; as they were if there is no such bulletin any more. */
  async function openAgain(before: OpenedBulletin): Promise<OpenedBulletin["files"]> {
    await desk.reload(before.period);
    const after = desk.opened.value;
    if (after !== undefined && after !== before && after.period === before.period) return after.files;
    last = undefined;
    if (after === before) throw new HomeError("failed");
    return before.files;
  }

  function tell(files: readonly string[]): void {
    if (files.length > 0) desk.elsewhere.value = files;
  }

  addEventListener("visibilitychange", () => {
    failures = 0;
    if (document.visibilityState === "visible") wait(SOON);
  });
  wait();
}

/** Whether the bulletin of the place is open, and no other is on its way. */
function isSettled({ place, opened, isOpening }: Desk): boolean {
  const wanted = "period" in place.value ? place.value.period : undefined;
  return !isOpening() && (wanted === undefined || wanted === opened.value?.period);
}

type Hashes = ReadonlyMap<string, string>;

type KnownHash = (file: string) => string | null;

/** The result of a look. */
interface Look {
  readonly period: string | undefined;
  readonly others: string;
  readonly files: Hashes;
}

function hashesOf(files: readonly KnownFile[]): Hashes {
  return new Map(files.map(({ file, hash }) => [file, hash]));
}

/** Whether files have changed since an earlier look that were not written here. Some homes name none. */
function haveChanged(now: Look, before: Hashes, known: KnownHash): boolean {
  if (now.files.size === 0) return false;
  const isChanged = ([file, hash]: readonly [string, string]) => before.get(file) !== hash && known(file) !== hash;
  const isGone = (file: string) => isOf(file, now.period) && !now.files.has(file) && known(file) !== null;
  return [...now.files].some(isChanged) || [...before.keys()].some(isGone);
}

/** Whether a look at a bulletin has a file by its name. */
function isOf(file: string, period: string | undefined): boolean {
  return !file.startsWith("bulletins/") || file.startsWith(`bulletins/${period}/`);
}

/** The files that are new, gone or have another text than the desk knew. */
function changedFiles(before: Hashes, after: Hashes, known: KnownHash): readonly string[] {
  const changed = [...after].filter(([file, hash]) => known(file) !== hash).map(([file]) => file);
  const gone = [...before.keys()].filter((file) => !after.has(file) && known(file) !== null);
  return [...changed, ...gone];
}
