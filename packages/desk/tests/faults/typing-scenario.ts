import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../../../../scripts/cli/programs.mjs";
import { startProgram } from "../../../../tests/faults/process.ts";
import type { Scenario, ScenarioContext, ScenarioResult } from "../../../../tests/faults/scenario.ts";
import { NODE } from "../../../../tests/support/command.ts";
import { ROOT, writeTree } from "../../../../tests/support/folders.ts";
import { CHROMIUM_ARGUMENTS } from "../../../../tests/support/launch-browser.ts";
import { SMALL_PUBLICATION } from "../../../../tests/support/publication.ts";
import { findFreePort } from "../../../../tests/support/servers.ts";

/** A user types at the desk while its server, its browser or both are killed. */
export const TYPING_SCENARIO: Scenario = {
  name: "typing-killed",
  description: "SIGKILL of the desk's server, its browser or both at a random moment while somebody types",
  run: killWhileTyping,
};

const ITEM = "bulletins/2026-05/new-crane.en.md";
const FIRST = "---\ntitle: A crane\ntopic: ships\n---\nWords: w0.\n";

/** In milliseconds. */
const WAIT = 30_000;
const LONGEST_ROUND = 2_000;

/** The typed words: words that the desk has reported as safe, or has shown again; and new ones, of which it has reported nothing yet. */
interface Typed {
  readonly safe: readonly string[];
  readonly fresh: readonly string[];
}

async function killWhileTyping(context: ScenarioContext): Promise<ScenarioResult> {
  const { dir, random, share } = context;
  const runs = Math.max(1, Math.round(100 * share));
  const typist = await openTypist(context);
  const failures: string[] = [];
  let safe: readonly string[] = ["w0"];
  let unsaved = 0;
  for (let run = 1; run <= runs; run += 1) {
    const typed = await typist.type(random() * LONGEST_ROUND);
    safe = [...safe, ...typed.safe];
    const killed = KILLED[Math.floor(random() * KILLED.length)] ?? "both";
    const fresh = [...typed.fresh, ...(await typist.kill(killed))];
    const shown = await typist.shown(safe);
    const lost = safe.filter((word) => !shown.has(word));
    if (lost.length > 0) failures.push(`run ${run}, ${killed} killed: ${lost.join(", ")} lost`);
    const found = fresh.filter((word) => shown.has(word));
    unsaved += fresh.length - found.length;
    safe = [...safe.filter((word) => shown.has(word)), ...found];
  }
  const missing = await waitForFile(path.join(dir, "content", ITEM), safe);
  if (missing.length > 0) failures.push(`${missing.join(", ")} never came into the file`);
  const notes = `${safe.length + unsaved} words were typed; ${unsaved} were so fresh that nothing had called them safe`;
  return { runs, failures, notes };
}

type Killed = (typeof KILLED)[number];
const KILLED = ["server", "browser", "both"] as const;

interface Typist {
  /** Types words at the end of the text for a while. */
  readonly type: (time: number) => Promise<Typed>;
  /** Kills processes, starts them again, and returns the words typed meanwhile. */
  readonly kill: (what: Killed) => Promise<readonly string[]>;
  /** The words that the desk shows, once all of these are among them or it has had its time. */
  readonly shown: (words: readonly string[]) => Promise<ReadonlySet<string>>;
}

async function openTypist({ dir, random, after }: ScenarioContext): Promise<Typist> {
  await writeTree(path.join(dir, "content"), { ...SMALL_PUBLICATION, [ITEM]: FIRST });
  const port = await findFreePort();
  const [server, browser] = [openServer(dir, port), openBrowser(dir)];
  after(() => void server.kill());
  after(() => void browser.kill());
  const address = `http://localhost:${port}/admin/?lang=en#/2026-05/item/new-crane/en`;
  await server.start();
  let page = await browser.start(address);
  let number = 0;
  const typeWord = async () => {
    number += 1;
    await page.keyboard.type(` w${number}`);
    return `w${number}`;
  };
  return {
    async type(time) {
      const end = performance.now() + time;
      let typed: Typed = { safe: [], fresh: [] };
      await page.keyboard.press("Control+End");
      while (performance.now() < end) {
        typed = { ...typed, fresh: [...typed.fresh, await typeWord()] };
        if (random() < 0.3 && (await isSafe(page))) typed = { safe: [...typed.safe, ...typed.fresh], fresh: [] };
      }
      return typed;
    },
    async kill(what) {
      if (what !== "browser") await server.kill();
      const meanwhile = what === "server" ? [await typeWord()] : [];
      if (what !== "server") await browser.kill();
      if (what !== "browser") await server.start();
      if (what !== "server") page = await browser.start(address);
      return meanwhile;
    },
    shown: (words) => waitForWords(words, () => wordsIn(page)),
  };
}

/** Whether the save line reports the typed words as safe. It gets the time that the desk needs for the first of its three layers. */
async function isSafe(page: Page): Promise<boolean> {
  await sleep(1000);
  return (await page.locator(".save-line.save-writing").count()) === 0;
}

async function wordsIn(page: Page): Promise<ReadonlySet<string>> {
  const text = await page.getByRole("textbox", { name: "Text", exact: true }).textContent({ timeout: WAIT });
  return new Set(text?.match(/w\d+/g) ?? []);
}

/** The words of a place, once all of these are among them or a minute is over. */
async function waitForWords(
  words: readonly string[],
  read: () => Promise<ReadonlySet<string>>,
): Promise<ReadonlySet<string>> {
  const end = performance.now() + WAIT;
  for (;;) {
    const found = await read();
    if (words.every((word) => found.has(word)) || performance.now() > end) return found;
    await sleep(200);
  }
}

/** The words that are not in the file after a while. */
async function waitForFile(file: string, words: readonly string[]): Promise<readonly string[]> {
  const found = await waitForWords(words, async () => new Set((await readFile(file, "utf8")).match(/w\d+/g) ?? []));
  return words.filter((word) => !found.has(word));
}

interface Killable {
  readonly kill: () => Promise<void>;
}

function openServer(dir: string, port: number): Killable & { readonly start: () => Promise<void> } {
  let child: ChildProcess | undefined;
  let starts = 0;
  return {
    async start() {
      const program = [
        ...NODE,
        path.join(ROOT, "packages/desk/tests/faults/desk-server.ts"),
        dir,
        String(port),
        `token-${starts++}`,
      ];
      ({ child } = startProgram(program));
      if (child.stdout !== null) await once(child.stdout, "data");
    },
    kill: () => endOf(child, (pid) => process.kill(pid, "SIGKILL")),
  };
}

/** A browser whose store is in a folder, so that the next one uses it. It is started directly: a driver would close it properly. */
function openBrowser(dir: string): Killable & { readonly start: (address: string) => Promise<Page> } {
  let child: ChildProcess | undefined;
  let driver: Browser | undefined;
  return {
    async start(address) {
      const place = [`--user-data-dir=${path.join(dir, "browser")}`, "--remote-debugging-port=0"];
      const args = [...CHROMIUM_ARGUMENTS, "--disable-dev-shm-usage", ...place, "about:blank"];
      child = spawn(findChromium(process) ?? "chromium", args, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
      driver = await chromium.connectOverCDP(await endpointOf(child));
      const [context = await driver.newContext()] = driver.contexts();
      const page = await context.newPage();
      await page.goto(address, { timeout: WAIT });
      await page.getByRole("textbox", { name: "Text", exact: true }).click({ timeout: WAIT });
      return page;
    },
    async kill() {
      await endOf(child, (pid) => process.kill(-pid, "SIGKILL"));
      await driver?.close();
    },
  };
}

async function endpointOf({ stderr }: ChildProcess): Promise<string> {
  let said = "";
  for await (const chunk of stderr ?? []) {
    said += String(chunk);
    const [, endpoint] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
    if (endpoint !== undefined) return endpoint;
  }
  throw new Error(`no browser: ${said.slice(0, 300)}`);
}

async function endOf(child: ChildProcess | undefined, kill: (pid: number) => void): Promise<void> {
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  kill(child.pid);
  await ended;
}
