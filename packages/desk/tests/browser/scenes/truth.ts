import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { findMessageLanguage } from "../../../../../scripts/diagnostics/index.ts";
import { THEME_DIRS } from "../../../../../tests/support/options.ts";
import type { Standing } from "../../../src/board/truth.ts";
import { readEditorTexts } from "../../../src/texts.ts";
import type { Desk } from "./homes.ts";

type State = Standing["is"];

/** The states of texts that readers have or had. */
const OUT: readonly State[] = ["handedOver", "online", "withdrawn", "expired"];

/** The states that the texts in a group of the publish screen can have. Ready texts of an issue that is a draft wait for its day. */
const STATES_IN: Readonly<Record<string, readonly State[]>> = {
  out: ["ready", "inReview", "faulty"],
  waits: ["scheduled", "ready", "inReview"],
  changes: ["handedOver", "online"],
  moves: ["handedOver", "online"],
  withdrawn: ["withdrawn", "expired", "draft"],
  left: ["draft", "unreadable"],
  online: ["online"],
};

/** Whether a text can have a state after the newest change in its history. */
const AFTER: Readonly<Record<string, (state: State) => boolean>> = {
  "history.draft.set": (state) => state === "draft",
  "history.draft.unset": (state) => state !== "draft",
  "history.withdrawn.set": (state) => state === "withdrawn",
  "history.withdrawn.unset": (state) => state !== "withdrawn",
};

/** An item on the board, in the archive or on the publish screen. */
interface Told {
  readonly title: string;
  readonly address: string;
  /** The words for its state, or the name of its group. */
  readonly words: readonly string[];
  readonly hasErrors: boolean;
}

/** Reads all places that tell how far the items of an issue have got, and asserts that none contradicts another. */
export type ReadTruth = (page: Page) => Promise<void>;

/** Asserts that the state of an item in its row is possible beside another place. */
type Agree = (place: string, title: string, isPossible: (state: State) => boolean) => void;

/**
 * Opens the reader of a desk. Each reading compares the lists of all items. The places of one item, which are screens of their own, are read
 * if its state has changed since the last reading.
 */
export function openTruth({ words: { locale }, go }: Pick<Desk, "words" | "go">): ReadTruth {
  const { said, stateOf } = openWords(locale);
  let known: ReadonlyMap<string, State> = new Map();
  return async (page) => {
    const [period = ""] = /\d{4}-\d{2}/.exec(new URL(page.url()).hash) ?? [];
    await go(page, period);
    await page.locator(".row.item").first().waitFor();
    const rows = await tell(page, ".row.item", ".state > p > span:not(.warned)");
    const states = new Map(rows.map((row) => [row.title, stateOf(row)]));
    const agree: Agree = (place, title, isPossible) => {
      const state = states.get(title);
      assert.ok(state === undefined || isPossible(state), `${title}: ${state} in its row, unlike ${place}`);
    };
    await readSaveLine(page, rows, states);
    // The archive of a repository has what is online.
    if ([...states.values()].some((state) => OUT.includes(state))) await readArchive(page, agree);
    await readPublish(page, period, agree);
    const changed = rows.filter(({ title }) => known.get(title) !== states.get(title));
    known = states;
    for (const row of changed) await readItem(page, period, row, agree);
  };

  async function readSaveLine(page: Page, rows: readonly Told[], states: ReadonlyMap<string, State>): Promise<void> {
    const line = page.locator(".save-line");
    const sentence = (await line.textContent()) ?? "";
    const isKept = (await line.getAttribute("class"))?.includes("save-kept") === true;
    assert.ok(!isKept || rows.some(({ hasErrors }) => hasErrors), `no item has errors: ${sentence}`);
    const isOut = [...states.values()].some((state) => OUT.includes(state));
    for (const key of ["save.onlineStays", "save.handedOverStays"])
      assert.ok(isOut || !sentence.includes(said(key).split("{hour}")[1] ?? ""), `no item is out: ${sentence}`);
  }

  async function readArchive(page: Page, agree: Agree): Promise<void> {
    await go(page, "archive");
    await page.locator(".found-row").first().waitFor();
    for (const found of await tell(page, ".found-row", ".state > span"))
      agree("the archive", found.title, (state) => state === stateOf(found));
  }

  async function readPublish(page: Page, period: string, agree: Agree): Promise<void> {
    await go(page, `${period}/publish`);
    await readGroups(page, agree);
    // First they are the groups of the board, until the home has compared the texts.
    await page.locator(".groups[aria-busy=false]").waitFor();
    await readGroups(page, agree);
  }

  async function readGroups(page: Page, agree: Agree): Promise<void> {
    for (const { title, words } of await tell(page, ".groups .part li", "h2")) {
      const possible = Object.entries(STATES_IN).find(([name]) => words.includes(said(`publish.${name}`)))?.[1] ?? [];
      agree(`the group ${words.join()}`, title, (state) => possible.includes(state));
    }
  }

  async function readItem(page: Page, period: string, { title, address }: Told, agree: Agree): Promise<void> {
    await go(page, `${address.replace("#/", "")}?manage`);
    const deletion = page.locator(".manage [data-part=delete]");
    await deletion.waitFor();
    const words = await page.locator(".item-state > span:last-child > span").allTextContents();
    agree("its bar", title, (state) => state === stateOf({ title, address, words, hasErrors: state === "faulty" }));
    const out = (await page.locator(".manage [data-part=out]").textContent()) ?? "";
    const told = OUT.find((state) => out.includes(said(`manage.out.${state}`)));
    agree(`its panel: ${out}`, title, (state) => told === (OUT.includes(state) ? state : undefined));
    const isDeletable = (await deletion.getByRole("button").count()) > 0;
    agree("its panel, which deletes it", title, (state) => !isDeletable || !OUT.includes(state));
    await go(page, `history/bulletins/${period}/${address.replace(/^.*\/item\//, "").replace("/", ".")}.md`);
    const newest = page.locator(".versions .what").first();
    await newest.waitFor();
    const change = await newest.textContent();
    for (const [key, isPossible] of Object.entries(AFTER))
      if (change === said(key)) agree(`its history: ${change}`, title, isPossible);
  }
}

/** The words of the desk by their keys, and the states by their words. */
function openWords(locale: string) {
  const { desk } = readEditorTexts(THEME_DIRS, findMessageLanguage(locale.slice(0, 2)) ?? "en");
  const said = (key: string) => desk[key] ?? assert.fail(key);
  const all: readonly State[] = ["draft", "ready", "faulty", "inReview", "scheduled", "unreadable", ...OUT];
  const stateOf = ({ title, words, hasErrors }: Told): State => {
    const [word, ...others] = words;
    assert.deepEqual(others, [], `${title} has two states`);
    if (word === undefined) return hasErrors ? "faulty" : "unknown";
    return all.find((state) => said(`state.item.${state}`) === word) ?? assert.fail(`${title}: ${word}`);
  };
  return { said, stateOf };
}

/** Reads items, with the texts of some elements in each, or in the group around it. */
function tell(page: Page, items: string, elements: string): Promise<readonly Told[]> {
  return page.evaluate<readonly Told[]>(`[...document.querySelectorAll("${items}")].map((item) => ({
    title: item.querySelector(".title").textContent,
    address: item.querySelector(".title").getAttribute("href") ?? "",
    words: [...(item.closest(".part") ?? item).querySelectorAll("${elements}")].map((element) => element.textContent),
    hasErrors: item.querySelector(".state .proof") !== null,
  }))`);
}
