import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { commandOf, type Grounds } from "./contender.ts";
import { editItem } from "./edit.ts";
import type { News } from "./invent/news.ts";
import { FailedRun } from "./measure.ts";
import { addressOfItem } from "./trees/tree.ts";

/** How often a page is asked for, in milliseconds: a measure is too long by half of it. */
const ASKED_EVERY = 5;
/** After so many milliseconds something is wrong. */
const PATIENCE = 120_000;

/** What is served, and how to tell the time. */
export interface Serving {
  readonly grounds: Grounds;
  /** Dateline's prepared folder. */
  readonly dir: string;
  readonly news: News;
  readonly edits: number;
  /** Milliseconds from some moment on. */
  readonly clock: () => number;
}

/** Serves the site as an editor does, edits one item after another, and measures until each new page is served. */
export async function measureEdits({ grounds, dir, news, edits, clock }: Serving): Promise<readonly number[]> {
  const [program = "", ...args] = commandOf(grounds, "start");
  const child = spawn(program, [...args, "--port", "0"], { cwd: dir, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<FailedRun>((resolve) => {
    child.on("error", ({ message }) => resolve(new FailedRun(message)));
    child.on("close", (code) => resolve(new FailedRun(`the server ended by itself, with exit code ${code}`)));
  });
  const gone = ended.then((failure) => Promise.reject(failure));
  gone.catch(() => {});
  try {
    const address = await Promise.race([gone, addressFrom(child.stdout)]);
    const times: number[] = [];
    for (const [number, item] of news.items.slice(0, edits).entries()) {
      const page = new URL(addressOfItem(item.month, item.slug), address);
      await Promise.race([gone, wait(1000)]); // An editor pauses too; the watcher has then seen the edit before.
      const began = clock();
      const edit = editItem(path.join(dir, "content"), item, number);
      await Promise.race([gone, untilShown(page, edit.sentence, clock)]);
      times.push(Math.round(clock() - began));
    }
    return times;
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

/** The address that the server says it is at, once it has built. */
function addressFrom(stdout: NodeJS.ReadableStream): Promise<string> {
  let said = "";
  return new Promise((resolve) => {
    stdout.on("data", (chunk) => {
      said += String(chunk);
      const found = /Built in .*?(http:\/\/\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
  });
}

async function untilShown(page: URL, sentence: string, clock: () => number): Promise<void> {
  const end = clock() + PATIENCE;
  while (clock() < end) {
    const response = await fetch(page);
    if ((await response.text()).includes(sentence)) return;
    await wait(ASKED_EVERY);
  }
  throw new FailedRun(`${page} does not show the edit after ${PATIENCE / 1000} s`);
}
