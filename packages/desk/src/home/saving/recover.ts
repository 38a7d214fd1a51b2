import { latestFirst } from "../../../../../scripts/i18n/browser.ts";
import { goOn, join, written } from "./join.ts";
import type { AtHome, Effect, KeptElsewhere, SavingEvent, SavingState, Step, UnsavedText } from "./saving-state.ts";
import { laterStore, soon, then, update } from "./step.ts";

/* A bulletin is opened, and the words that closed tabs have stored and the home has kept are restored. */

/** A bulletin was opened: waiting words are merged with the present texts of its files. */
export function open(state: SavingState, event: Extract<SavingEvent, { readonly kind: "opened" }>): Step {
  const opened = new Set(event.files.map(({ file }) => file));
  const newer = new Map(writtenSince(state, event).filter(([file]) => isOpen({ opened }, file)));
  const files = event.files.filter(({ file }) => !newer.has(file));
  const known = new Map([...state.known, ...files.map(({ file, ...atHome }) => [file, atHome] as const)]);
  const effects = [...newer].map(([file, atHome]): Effect => ({ kind: "show", file, text: atHome?.text ?? null }));
  let step: Step = { state: { ...state, opened, known, home: "there", recovered: new Map() }, effects };
  for (const { file, ...atHome } of files)
    if (isOutdated(state.files.get(file), atHome)) step = then(step, (now) => written(now, file, atHome));
  for (const [file, unsaved] of state.files) {
    const isThere = step.state.files.get(file)?.text === unsaved.text && isOpen(step.state, file);
    if (isThere) step = then(step, (now) => ({ state: now, effects: [{ kind: "show", file, text: unsaved.text }] }));
  }
  return afterOpening(step);
}

/** Texts that were written while a bulletin was requested, whose answer has the state before: nobody's words may disappear. */
function writtenSince(
  { known }: SavingState,
  { files, before }: Extract<SavingEvent, { readonly kind: "opened" }>,
): readonly (readonly [file: string, atHome: AtHome])[] {
  const hashes = new Map(files.map(({ file, hash }) => [file, hash]));
  return [...known].filter(([file, atHome]) => {
    const hash = before.get(file)?.hash;
    return atHome?.hash !== hash && hashes.get(file) === hash;
  });
}

/**
 * Closed tabs have stored words, and the home has kept some. If there are two versions under one key, the last one counts: it includes the earlier one.
 */
export function find(state: SavingState, kept: readonly KeptElsewhere[]): Step {
  const oldestFirst = kept.toSorted((a, b) => latestFirst(b.kept.at, a.kept.at));
  const last = new Map(oldestFirst.map((each) => [each.key, each]));
  let step: Step = { state, effects: [] };
  for (const each of [...last.values()].toReversed()) step = then(step, (now) => recover(now, each));
  return afterOpening(step);
}

function afterOpening(step: Step): Step {
  return step.state.files.size === 0 ? step : { state: step.state, effects: [...step.effects, laterStore(), soon()] };
}

/** Whether waiting words were typed into another text than the file's present one. For words on their way, the answer decides. */
function isOutdated(unsaved: UnsavedText | undefined, { hash }: NonNullable<AtHome>): boolean {
  return unsaved !== undefined && unsaved.base?.hash !== hash && unsaved.phase !== "sending";
}

/** Words that were stored elsewhere. Words of a file that is not open wait until it is. */
function recover(state: SavingState, { key, kept }: KeptElsewhere): Step {
  const { file, base, text } = kept;
  const unsaved = state.files.get(file);
  if (!isOpen(state, file) || unsaved?.keys.includes(key) === true) return { state, effects: [] };
  const atHome = state.known.get(file) ?? null;
  const isNothing = unsaved === undefined && text === (atHome?.text ?? null) && kept.setAside === undefined;
  if (isNothing) return { state, effects: [{ kind: "forget", key }] };
  if (unsaved !== undefined) return addKept(state, unsaved, { key, kept });
  const found: UnsavedText = {
    base,
    sent: kept.sent ?? [],
    text,
    at: kept.at,
    setAside: kept.setAside ?? [],
    keys: [key],
    phase: "waiting",
    isStored: false,
    isKept: false,
    wasKept: false,
    isOwn: false,
  };
  const recovered = new Map([...state.recovered, [file, kept]]);
  const next = { ...state, recovered, files: new Map([...state.files, [file, found]]) };
  const shown: Step = { state: next, effects: [{ kind: "show", file, text }] };
  if ((base?.hash ?? null) === (atHome?.hash ?? null)) return shown;
  if (found.sent.includes(atHome?.text ?? null)) return then(shown, (now) => goOn(now, file, found, atHome));
  // Nobody has seen both yet, so if they can't be merged, the user is asked when opening it.
  return then(shown, (now) => join(now, file, found, atHome));
}

/** A second stored text of a file: merged with the first or, if this is impossible, added to history beside it. */
function addKept(state: SavingState, unsaved: UnsavedText, { key, kept }: KeptElsewhere): Step {
  const { file } = kept;
  const merged = state.merge(file, kept.base?.text ?? null, kept.text, unsaved.text);
  const [keys, aside] = [[...unsaved.keys, key], kept.setAside ?? []];
  if (merged.conflicts.length > 0)
    return {
      state: update(state, file, (each) => ({
        ...each,
        keys,
        isStored: false,
        setAside: [...each.setAside, ...aside, kept.text],
      })),
      effects: [],
    };
  const text = merged.choose([]);
  return {
    state: update(state, file, (each) => ({
      ...each,
      keys,
      text,
      isStored: false,
      isKept: false,
      setAside: [...each.setAside, ...aside],
    })),
    effects: [{ kind: "show", file, text }],
  };
}

/** Whether a file is open or, if it does not exist yet, would be beside an open one. */
export function isOpen({ opened }: Pick<SavingState, "opened">, file: string): boolean {
  const folder = file.slice(0, file.lastIndexOf("/") + 1);
  return opened.has(file) || [...opened].some((each) => each.slice(0, each.lastIndexOf("/") + 1) === folder);
}
