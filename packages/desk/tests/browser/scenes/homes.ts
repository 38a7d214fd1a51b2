import assert from "node:assert/strict";
import path from "node:path";
import type { TestContext } from "node:test";
import type { BrowserContext, BrowserContextOptions, Locator, Page, Route } from "playwright-core";
import { findViolations } from "../../../../../tests/browser/examine.ts";
import { sharedBrowser } from "../../../../../tests/support/browser.ts";
import { ROOT, readTree } from "../../../../../tests/support/folders.ts";
import { commitAll, openHome } from "../../home/home-server.ts";
import { deskCache } from "../desk-cache.ts";
import { RULES } from "../desk-session.ts";
import { HOSTS, openPublishedDesk } from "../published-desk.ts";
import type { Hands } from "./hands.ts";
import type { Words } from "./words.ts";

/** A desk at one of its homes, with a user. */
export interface Desk extends Hands, Home {
  readonly words: Words;
  /** Gives the item that is open a picture, and describes it. */
  describePicture(page: Page, description: string): Promise<void>;
  /** Opens a screen of the desk. */
  go(page: Page, place: string): Promise<void>;
  /** The page that was opened last. */
  lastPage(): Page;
  /** Closes all pages: an open desk follows its home, and opens an issue again after each save of another page. */
  closePages(): Promise<void>;
  /** Saves immediately, and waits until all is saved. */
  save(page: Page): Promise<void>;
  /** The paths of the files that an act has changed once all is saved. */
  changes(page: Page, act: () => Promise<unknown>): Promise<readonly string[]>;
  /** Asserts that axe finds nothing on the screen. */
  examine(page: Page): Promise<void>;
}

/** The storage of a desk. */
interface Home {
  /** The name of the state of an item that waits only for its publication. */
  readonly isReady: string;
  openPage(given?: BrowserContextOptions): Promise<Page>;
  /** Answers the sign-in dialog, if a reopened page shows it. */
  enter(page: Page): Promise<void>;
  /** Disconnects a browser from the home, until the returned function is called. */
  cutOff(page: Page): Promise<() => Promise<void>>;
  read(file: string): Promise<string>;
  /** All files of an issue, with their contents. */
  filesOf(period: string): Promise<ReadonlyMap<string, string>>;
}

export type OpenHome = (t: TestContext, files: Readonly<Record<string, string>>, words: Words) => Promise<Home>;

const PICTURE = path.join(ROOT, "tests/fixtures/images/dot.jpg");

/** In milliseconds: machines of continuous integration are slow. */
const WAIT = 30_000;

export const HOMES = {
  async local(t, files, words) {
    const home = await openHome(t, files, { cacheDir: await deskCache() });
    commitAll(home.folder, "Ana", "Publish");
    const browser = await sharedBrowser();
    return {
      isReady: words.isReady.local,
      read: home.read,
      async filesOf(period) {
        const tree = await readTree(home.folder);
        const own = [...tree].filter(([file]) => file.startsWith(`bulletins/${period}/`));
        return new Map(own.map(([file, bytes]) => [file, bytes.toString("latin1")]));
      },
      async enter() {},
      async cutOff(page) {
        await page.context().setOffline(true);
        return () => page.context().setOffline(false);
      },
      async openPage(given = {}) {
        const viewport = { width: 1440, height: 900 };
        const context = await browser.newContext({
          locale: words.locale,
          viewport,
          reducedMotion: "reduce",
          ...given,
        });
        context.setDefaultTimeout(WAIT);
        t.after(() => context.close());
        const page = await context.newPage();
        await page.goto(`${home.address}admin/`);
        return page;
      },
    };
  },
  async repository(t, files, words) {
    const desk = await openPublishedDesk(t, HOSTS.GitHub, files);
    const { repository } = desk;
    const enter = async (page: Page): Promise<void> => {
      await page.getByLabel(words.token).fill("t");
      await page.getByLabel(words.token).press("Enter");
    };
    return {
      isReady: words.isReady.repository,
      enter,
      async cutOff(page) {
        const refuse = (route: Route) => route.abort("internetdisconnected");
        await page.context().route("https://api.github.com/**", refuse);
        return () => page.context().unroute("https://api.github.com/**", refuse);
      },
      async read(file) {
        return repository.bytes(`dateline/${file.split("/")[1]}:content/${file}`).toString();
      },
      async filesOf(period) {
        const branch = `dateline/${period}`;
        const start = repository.git("branch", "--list", branch) === "" ? "main" : branch;
        const names = repository.git("ls-tree", "-r", "--name-only", start, `content/bulletins/${period}/`).split("\n");
        return new Map(
          names.map((name) => [name.replace("content/", ""), repository.bytes(`${start}:${name}`).toString("latin1")]),
        );
      },
      async openPage(given = {}) {
        const page = await desk.openPage({ locale: words.locale, ...given });
        await enter(page);
        return page;
      },
    };
  },
} satisfies Readonly<Record<string, OpenHome>>;

/** A user with these ways of input and this language at a desk with these files. */
export async function openDesk(
  t: TestContext,
  open: OpenHome,
  files: Readonly<Record<string, string>>,
  hands: Hands,
  words: Words,
): Promise<Desk> {
  const home = await open(t, files, words);
  const contexts: BrowserContext[] = [];
  const desk: Desk = {
    ...home,
    ...hands,
    words,
    async openPage(given) {
      const page = await home.openPage(given);
      contexts.push(page.context());
      return page;
    },
    lastPage: () => contexts.at(-1)?.pages().at(-1) ?? assert.fail("no page is open"),
    async closePages() {
      for (const context of contexts.splice(0)) for (const page of context.pages()) await page.close();
    },
    async describePicture(page, description) {
      await page.locator('input[accept="image/*"]').first().setInputFiles(PICTURE);
      const dialog = page.getByRole("dialog");
      await dialog.getByText(words.done).waitFor();
      await hands.write(dialog.getByRole("textbox", { name: words.description }), description);
      await hands.press(dialog.getByRole("button", { name: words.use }));
      await dialog.waitFor({ state: "detached" });
    },
    async go(page, place) {
      await page.goto(`${page.url().replace(/#.*$/, "")}#/${place}`);
      await page.locator("main:not([aria-busy]) h1").first().waitFor({ state: "attached" });
    },
    async save(page) {
      await page.keyboard.press("ControlOrMeta+S");
      await page.locator(".save-saved").waitFor();
    },
    async changes(page, act) {
      const period = periodOf(page);
      const before = await home.filesOf(period);
      await act();
      await desk.save(page);
      const after = await home.filesOf(period);
      return [...new Set([...before.keys(), ...after.keys()])].filter((file) => before.get(file) !== after.get(file));
    },
    async examine(page) {
      assert.deepEqual(await findViolations(page, RULES), []);
    },
  };
  return desk;
}

/** The period of the issue that a page shows. */
export function periodOf(page: Page): string {
  return new URL(page.url()).hash.split("/")[1] ?? "";
}

/** The field with the text of an item. */
export function bodyOf(page: Page, { body }: Words): Locator {
  return page.getByRole("textbox", { name: body, exact: true });
}

/** The titles of the items of a board, in order. */
export function titlesOf(page: Page): Promise<readonly string[]> {
  return page.locator(".row.item .title").allTextContents();
}

/** A text on the page beside a screen. */
export function inPage(page: Page, text: string): Locator {
  return page.frameLocator(".page-frame iframe").getByText(text, { exact: false }).first();
}

/** A task of an editor, for any words, ways of input and home. */
export interface Scene {
  readonly name: string;
  act(desk: Desk): Promise<void>;
}
