import { createHash } from "node:crypto";
import {
  type DeskChange,
  type Home,
  HomeError,
  type KeptText,
  type KnownFile,
  type OpenedBulletin,
  type SaveOutcome,
} from "../../src/home/home.ts";
import { mergeTexts } from "../../src/home/merge-texts.ts";
import { type DraftStore, openSaver, type Saver } from "../../src/home/saver.ts";
import type { KeptElsewhere } from "../../src/home/saving/saving-state.ts";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/**
 * The behaviour of a home: normal, no answer, or an error. `lost`: it writes, and its answer does not arrive. `hanging`: a request does not
 * end until the behaviour changes, and then there was no answer.
 */
export type Answering = "there" | "offline" | "login" | "full" | "busy" | "lost" | "hanging";

/** A home in memory. It refuses texts that contain `wrong`. */
export function openFakeHome(first: Readonly<Record<string, string>>) {
  const files = new Map(Object.entries(first));
  const kept = new Map<string, KeptText>();
  const history: string[] = [];
  const asked: string[] = [];
  let is: Answering = "there";
  let end: () => void = () => {};
  const enter = async (action: string) => {
    await Promise.resolve();
    asked.push(action);
    if (is === "full") throw new HomeError("failed", "The disk is full.");
    if (is === "busy") throw new HomeError("busy", "Wait ten minutes.", 600_000);
    if (is === "hanging") await new Promise<void>((resolve) => (end = joined(end, resolve)));
    else if (is === "there" || is === "lost") return;
    throw new HomeError(is === "login" ? is : "offline");
  };
  const save: Home["save"] = async (change) => {
    await enter(`save ${change.files.map(({ file }) => file).join(" ")}`);
    const outcome = write(change);
    if (is === "lost") throw new HomeError("offline");
    return outcome;
  };
  function write(change: DeskChange): SaveOutcome {
    const changed = change.files.filter(({ file, from, text }) => {
      const now = files.get(file);
      return (now === undefined ? null : hashOf(now)) !== from && (now ?? null) !== text;
    });
    if (changed.length > 0)
      return {
        outcome: "changed",
        files: changed.map(({ file }) => {
          const text = files.get(file) ?? null;
          return { file, hash: text === null ? "" : hashOf(text), text };
        }),
      };
    const wrong = change.files.filter(({ text }) => text?.includes("wrong"));
    if (wrong.length > 0) return refusal(wrong.map(({ file }) => file));
    for (const { text } of change.setAside ?? []) history.push(text);
    for (const { file, text } of change.files) {
      history.push(files.get(file) ?? "");
      if (text === null) files.delete(file);
      else files.set(file, text);
    }
    const now = change.files.flatMap(({ file, text }) => (text === null ? [] : [{ file, hash: hashOf(text) }]));
    return { outcome: "saved", files: now };
  }
  const home: Pick<Home, "save" | "keep"> = {
    save,
    async keep(key, words) {
      await enter(words === null ? `forget ${key}` : `keep ${key}`);
      if (words === null) kept.delete(key);
      else kept.set(key, words);
    },
  };
  return {
    home,
    files,
    kept,
    history,
    asked,
    set: (now: Answering) => {
      is = now;
      end();
      end = () => {};
    },
    /** The data of an opened bulletin for a desk. */
    opened: (): Pick<OpenedBulletin, "files" | "kept"> & {
      readonly texts: readonly (readonly [string, string])[];
    } => ({
      texts: [...files],
      files: [...files].map(([file, text]) => ({ file, hash: hashOf(text) })),
      kept: [...kept],
    }),
  };
}

function joined(first: () => void, second: () => void): () => void {
  return () => {
    first();
    second();
  };
}

function refusal(files: readonly string[]): SaveOutcome {
  const diagnostics = files.map((file) => ({
    rule: "known-topic",
    severity: "error" as const,
    ref: { file },
    message: { id: "x", values: {} },
  }));
  return { outcome: "refused", reason: "It is wrong.", diagnostics: JSON.parse(JSON.stringify(diagnostics)) };
}

/** The parts of a home that a tab needs. */
interface FakeHome extends Pick<ReturnType<typeof openFakeHome>, "opened"> {
  readonly home: Pick<Home, "save" | "keep" | "rest">;
}

/** A browser with tabs: its store survives them, and its clock advances on request. */
export function openFakeBrowser() {
  const drafts = new Map<string, KeptText>();
  const alive = new Set<string>();
  let isPrivate = false;
  let time = Date.parse("2026-05-04T10:00:00Z");
  let timers: readonly { readonly at: number; readonly act: () => void }[] = [];
  const store: DraftStore = {
    put: async (key, words) => {
      if (isPrivate) throw new Error("A mutation operation was attempted on a database that did not allow mutations.");
      drafts.set(key, words);
    },
    remove: async (key) => {
      drafts.delete(key);
    },
    all: async () => [...drafts].map(([key, kept]): KeptElsewhere => ({ key, kept })),
  };

  /** Opens a tab with the texts of a home. */
  async function openTab(fake: FakeHome, tab: string) {
    const texts = new Map<string, string>();
    const learnt = new Map<string, KnownFile>();
    alive.add(tab);
    const isOpen = () => alive.has(tab);
    const saver: Saver = openSaver({
      home: fake.home,
      merge: mergeTexts,
      drafts: store,
      tab,
      isAlive: async (other) => alive.has(other),
      now: () => new Date(time).toISOString(),
      setTimer(act, after) {
        const timer = { at: time + after, act: () => isOpen() && act() };
        timers = [...timers, timer];
        return () => {
          timers = timers.filter((each) => each !== timer);
        };
      },
      show: (file, text) => (text === null ? texts.delete(file) : texts.set(file, text)),
      learn: (files) => {
        for (const each of files) learnt.set(each.file, each);
      },
      tell: () => {},
      onChange: () => {},
    });
    /** Opens the bulletin again; something may happen before the home's answer arrives. */
    const reopen = async (meanwhile?: () => Promise<void>) => {
      const open = saver.opening();
      const { texts: now, ...opened } = fake.opened();
      await meanwhile?.();
      texts.clear();
      for (const [file, text] of now) texts.set(file, text);
      await open({ ...opened, context: { texts: now } });
    };
    await reopen();
    return {
      saver,
      texts,
      learnt,
      reopen,
      type(file: string, text: string | null) {
        if (text === null) texts.delete(file);
        else texts.set(file, text);
        saver.typed(file, text);
      },
      /** Closes the tab and drops its memory. */
      kill: () => alive.delete(tab),
    };
  }

  /** Lets time pass, and everything happen that falls into it. */
  async function pass(milliseconds: number): Promise<void> {
    const end = time + milliseconds;
    for (;;) {
      await settle();
      const [next] = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (next === undefined) break;
      time = Math.max(time, next.at);
      timers = timers.filter((each) => each !== next);
      next.act();
    }
    time = end;
    await settle();
  }
  /** After this call, it stores nothing. */
  const goPrivate = () => {
    isPrivate = true;
  };
  return { drafts, openTab, pass, goPrivate };
}

/** Lets all promises that need no time come to their end. */
async function settle(): Promise<void> {
  for (let round = 0; round < 50; round += 1) await Promise.resolve();
}
