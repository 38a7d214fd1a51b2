import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { editItem } from "./edit.ts";
import type { News } from "./invent/news.ts";
import { FailedRun } from "./measure.ts";
import { commandOf, type Project } from "./tool.ts";
import { addressOfItem } from "./trees/tree.ts";

/** The time between two requests for a page, in milliseconds. On average a measurement is too long by half of it. */
const POLL_INTERVAL = 5;
/** The time after which a measurement fails, in milliseconds. */
const TIMEOUT = 120_000;

/** The site to serve and the edits. */
export interface ServedEditsOptions {
  readonly project: Project;
  /** Dateline's prepared folder. */
  readonly dir: string;
  readonly news: News;
  readonly edits: number;
  /** The time in milliseconds since some fixed moment. */
  readonly clock: () => number;
}

/** Runs the development server, edits one item after another, and measures the time until each new page is served. */
export async function measureServedEdits({
  project,
  dir,
  news,
  edits,
  clock,
}: ServedEditsOptions): Promise<readonly number[]> {
  const [program = "", ...args] = commandOf(project, "start");
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
      await Promise.race([gone, wait(1000)]); // The watcher must have seen the previous edit; editors pause too.
      const began = clock();
      const edit = editItem(path.join(dir, "content"), item, number);
      await Promise.race([gone, waitUntilShown(page, edit.sentence, clock)]);
      times.push(Math.round(clock() - began));
    }
    return times;
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

/** The address of the server, from its output after the first build. */
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

async function waitUntilShown(page: URL, sentence: string, clock: () => number): Promise<void> {
  const end = clock() + TIMEOUT;
  while (clock() < end) {
    const response = await fetch(page);
    if ((await response.text()).includes(sentence)) return;
    await wait(POLL_INTERVAL);
  }
  throw new FailedRun(`${page} does not show the edit after ${TIMEOUT / 1000} s`);
}
