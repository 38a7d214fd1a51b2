import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Scene } from "./homes.ts";

/** Scene 10 of the desk. */
export const endOfMonth: Scene = {
  name: "an item waits for its hour, another is withdrawn and comes back from history",
  async act({ words, press, write, go, save, openPage, read }) {
    const page = await openPage({ acceptDownloads: true });
    await go(page, "2025-11/publish");
    const [mail] = await Promise.all([
      page.waitForEvent("download"),
      press(page.getByRole("button", { name: words.download })),
    ]);
    assert.match(await readFile(await mail.path(), "utf8"), /La noticia en línea/);
    await go(page, "2025-11/item/escrita-calle/es?manage");
    await press(page.getByRole("radio", { name: words.ownDay }));
    await write(page.getByLabel(words.ownDay).and(page.locator("input[type=text]")), "2/12/2049");
    await press(page.getByRole("button", { name: words.addHour }));
    await page.getByLabel(words.hour, { exact: true }).fill("09:30");
    await save(page);
    const file = "bulletins/2025-11/later.es.md";
    await go(page, "2025-11/item/later/es?manage");
    await press(page.getByRole("button", { name: words.withdraw }));
    await save(page);
    assert.match(await read(file), /^withdrawn: error$/m);
    await go(page, "2025-11/publish");
    const part = (name: string) => page.locator(".groups .part").filter({ has: page.getByRole("heading", { name }) });
    await part(words.waits).getByText("Escrita en la calle").waitFor();
    await part(words.waits).getByText("9:30").waitFor();
    await part(words.withdrawn).getByText("La noticia en línea").waitFor();
    await press(page.locator("summary", { hasText: words.posts }));
    await page.locator(".post-choices select").last().selectOption("es");
    const posts = page.locator(".post");
    await posts.filter({ hasText: "La noticia que queda" }).waitFor();
    assert.equal(await posts.filter({ hasText: /Escrita en la calle|La noticia en línea/ }).count(), 0);
    // The first answer, for the newest version, arrives last.
    const late: Promise<void>[] = [];
    await page.route("**/*", async (route) => {
      const isFirst = late.length < 2 && route.request().postData()?.includes("desk.version") === true;
      if (isFirst) late.push(chosen.then(() => wait(500)));
      await (isFirst ? late.at(-1) : undefined);
      await route.fallback();
    });
    let choose: () => void = () => {};
    const chosen = new Promise<void>((resolve) => (choose = resolve));
    await go(page, `history/${file}`);
    // Saves of the same minute are below the last of them.
    await page.locator(".versions button").first().waitFor();
    for (const parts of await page.locator(".versions summary").all()) await press(parts);
    await press(page.locator(".versions button").nth(1));
    choose();
    await Promise.all(late);
    await wait(late.length === 0 ? 0 : 500);
    await press(page.getByRole("button", { name: words.restore }));
    await save(page);
    assert.doesNotMatch(await read(file), /withdrawn/);
  },
};
