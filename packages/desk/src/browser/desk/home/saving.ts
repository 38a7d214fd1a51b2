import { batch, signal } from "@preact/signals";
import type { Home, KeptText } from "../../../home/home.ts";
import { openSaver } from "../../../home/saver.ts";
import type { SavingState } from "../../../home/saving/saving-state.ts";
import type { Conflict, DeskTexts, SaveState, Saving } from "../saved.ts";
import { openDrafts } from "./drafts.ts";
import { lineOf } from "./save-line.ts";
import { openTabs } from "./tabs.ts";

/** In milliseconds: by then, a field has passed on the last typed words. */
const LATE = 300;

/** Stores the words of the desk in this browser, at its home, and in their files. */
export function openSaving(home: Home, texts: DeskTexts): Saving {
  const state = signal<SaveState>({ state: "nothing" });
  const conflict = signal<Conflict | undefined>(undefined);
  const recovered = signal<ReadonlyMap<string, KeptText>>(new Map());
  const drafts = openDrafts();
  const tabs = openTabs((file, stored) => saver.written(file, stored));
  const saver = openSaver({
    home,
    drafts,
    merge: texts.merge,
    show: texts.show,
    learn: texts.learn,
    tab: tabs.own,
    isAlive: tabs.isAlive,
    tell: tabs.tell,
    now: () => new Date().toISOString(),
    setTimer(act, after) {
      const timer = setTimeout(act, after);
      return () => clearTimeout(timer);
    },
    onChange: (now) =>
      batch(() => {
        state.value = lineOf(now);
        conflict.value = conflictIn(now, conflict.value);
        recovered.value = now.recovered;
      }),
  });

  addEventListener("online", () => saver.online());
  // A page that is hidden may never be shown again.
  for (const event of ["pagehide", "visibilitychange"]) addEventListener(event, () => void saver.storeNow());
  // Changing the screen or the page ends a piece of work.
  if (home.rest !== undefined)
    for (const event of ["hashchange", "visibilitychange"]) addEventListener(event, () => void flush());

  function flush(): Promise<void> {
    if (home.rest !== undefined) setTimeout(() => void saver.flush(), LATE);
    return saver.flush();
  }

  return {
    state,
    conflict,
    recovered,
    flush,
    change: (change) => saver.change(change),
    hashOf: (file) => saver.hashOf(file),
    hashes: () => saver.hashes(),
    answers: () => saver.answers(),
    opening() {
      const open = saver.opening();
      return (bulletin) => {
        drafts.of(bulletin.publication);
        tabs.of(bulletin.publication);
        return open(bulletin);
      };
    },
    changed: (file) => saver.typed(file, texts.textOf(file) ?? null),
    resolve(file, sides) {
      const { conflict: asked } = saver.state().files.get(file) ?? {};
      if (asked !== undefined) saver.choose(file, asked.merged.choose(sides));
    },
  };
}

/** The first conflict; the same object as long as it does not change. */
function conflictIn({ files }: SavingState, before: Conflict | undefined): Conflict | undefined {
  const found = [...files].find(([, { phase }]) => phase === "conflict");
  if (found === undefined || found[1].conflict === undefined) return undefined;
  const [file, { conflict }] = found;
  return before?.merged === conflict.merged ? before : { file, merged: conflict.merged };
}
