import type { Page } from "playwright-core";
import { until } from "../../../../tests/support/until.ts";

/** Writes into a database of the browser, as the desk makes them. */
export function store(page: Page, name: string, entries: Readonly<Record<string, unknown>>): Promise<void> {
  return page.evaluate(`${OPEN}; new Promise((resolve) => opened(${JSON.stringify(name)}, (database) => {
    const transaction = database.transaction("drafts", "readwrite");
    for (const [key, value] of Object.entries(${JSON.stringify(entries)})) transaction.objectStore("drafts").put(value, key);
    transaction.oncomplete = () => { database.close(); resolve(); };
  }))`);
}

/** The contents of a database of the browser; a missing database counts as empty. */
export function stored(page: Page, name: string): Promise<Readonly<Record<string, unknown>>> {
  return page.evaluate(`${OPEN}; new Promise((resolve) => opened(${JSON.stringify(name)}, (database) => {
    const store = database.transaction("drafts").objectStore("drafts");
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    values.onsuccess = () => {
      database.close();
      resolve(Object.fromEntries(keys.result.map((key, index) => [key, values.result[index]])));
    };
  }))`);
}

/** Waits until the browser has stored these words of the desk, with which they outlive the page. */
export function untilStored(page: Page, words: string): Promise<void> {
  return until(async () => {
    const names = await page.evaluate<readonly string[]>(
      `indexedDB.databases().then((all) => all.map(({ name }) => name).filter((name) => name.startsWith("dateline-desk")))`,
    );
    const contents = await Promise.all(names.map((name) => stored(page, name)));
    return JSON.stringify(contents).includes(words);
  });
}

const OPEN = `var opened = (name, act) => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore("drafts");
  request.onsuccess = () => act(request.result);
}`;
