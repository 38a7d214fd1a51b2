import assert from "node:assert/strict";
import { until } from "../../../../../tests/support/until.ts";
import { bodyOf, inPage, periodOf, type Scene, titlesOf } from "./homes.ts";

const TITLES = ["Un plan para las cárceles", "La justicia se reúne en Lima", "Un taller en Quito"];

/** Scene 1 of the desk. */
export const firstIssue: Scene = {
  name: "in an empty publication, an issue is begun, with three items, a picture and a lead",
  async act({ words, press, write, select, describePicture, save, examine, openPage, read, isReady }) {
    const page = await openPage();
    await page.getByRole("heading", { name: words.first }).waitFor();
    await examine(page);
    await press(page.getByRole("button", { name: words.createIssue }));
    await page.getByText(words.noItems).waitFor();
    await examine(page);
    const back = () => press(page.getByRole("link", { name: /‹/ }));
    for (const title of TITLES) {
      await press(page.getByRole("button", { name: words.newItem }));
      await write(page.locator("#new-title"), title);
      await press(page.getByRole("button", { name: words.create }));
      await write(page.getByLabel(words.summary, { exact: true }), `${title}, en una frase.`);
      await write(bodyOf(page, words), `El texto de ${title}.`);
      await page.getByLabel(words.title, { exact: true }).focus();
      await press(page.getByRole("button", { name: words.ready }));
      await page.locator(".item-state").getByText(isReady, { exact: true }).waitFor();
      await back();
      await page.locator(".row.item", { hasText: title }).waitFor();
    }

    const last = (await titlesOf(page)).at(-1) ?? "";
    await press(page.locator(".row.item .title").last());
    await describePicture(page, "Una plaza con gente.");
    await press(page.getByRole("button", { name: words.addTopic }));
    await write(page.getByRole("combobox", { name: words.topics }), "carcel");
    await press(page.getByRole("option", { name: words.prisons }));
    await back();

    const row = page.locator(".row.item", { hasText: last });
    await select(row);
    await press(row.getByRole("button", { name: words.more }));
    await press(page.getByRole("menuitem", { name: words.lead }));
    await until(async () => (await titlesOf(page))[0] === last);
    await inPage(page, last).waitFor();
    await save(page);
    const folder = `bulletins/${periodOf(page)}`;
    const [, name = ""] = /order: \[([\w-]+)/.exec(await read(`${folder}/bulletin.es.md`)) ?? [];
    assert.match(await read(`${folder}/${name}.es.md`), /^topic: prisons\n(?:.*\n)* +alt: Una plaza con gente\.\n/m);
    await examine(page);
  },
};
