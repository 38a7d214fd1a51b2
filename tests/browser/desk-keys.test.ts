import assert from "node:assert/strict";
import { test } from "node:test";
import { openDeskSession } from "./desk-session.ts";

/*
 * What somebody meets who has no mouse, or hears the desk instead of seeing it.
 */

const PUBLICATION = `title: Boletín
url: https://bulletin.example/
publisher: { name: Redacción, url: https://publisher.example/ }
languages: [es, en]
timeZone: Europe/Madrid
frequency: monthly
`;
const TOPICS = "justice:\n  label: { es: Justicia, en: Justice }\n";

const item = (title: string, body: string) =>
  `---\ntitle: ${title}\nsummary: ${title}, en una frase.\ndate: 2026-11-20\ntopic: justice\n---\n${body}\n`;

const MONTH = {
  "publication.yaml": PUBLICATION,
  "topics.yaml": TOPICS,
  "bulletins/2026-11/bulletin.es.md": "---\nnumber: 7\n---\nEste mes hay dos noticias.\n",
  "bulletins/2026-11/uno.es.md": item("Primera noticia", "El texto de la primera noticia."),
  "bulletins/2026-11/dos.es.md": item("Segunda noticia", "El texto de la segunda noticia."),
  "bulletins/2026-12/bulletin.es.md": "---\nnumber: 8\ndraft: true\n---\n",
};

test("F8 goes into the link that leads nowhere, in a text and in the right paragraph of a translation", async (t) => {
  const broken = "Un párrafo.\n\nVéase [el plan](nada.es.md) de la justicia.";
  const { page } = await openDeskSession(
    t,
    {
      ...MONTH,
      "bulletins/2026-11/uno.es.md": item("Primera noticia", broken),
      "bulletins/2026-11/dos.es.md": "---\ntitle: Segunda noticia\n---\nOtro texto.\n",
      "bulletins/2026-11/uno.en.md":
        "---\ntitle: First item\n---\nA paragraph.\n\nSee [the plan](nothing.en.md) again.\n",
    },
    { locale: "es-ES" },
  );
  const start = page.url().split("#")[0];
  for (const language of ["es", "en"]) {
    await page.goto(`${start}#/2026-11/item/uno/${language}`);
    await page.locator(".text-fault-note").waitFor();
    await page.keyboard.press("F8");
    await page.locator(".ProseMirror:focus", { hasText: "plan" }).waitFor();
    await page.keyboard.press("Control+K");
    const field = page.getByRole("dialog").getByRole("combobox");
    assert.match(await field.inputValue(), /^(?:nada\.es|nothing\.en)\.md$/);
    await field.fill("segunda");
    await page.getByRole("option", { name: "Segunda noticia Noviembre de 2026" }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".ProseMirror:focus").waitFor();
    const told = page.locator(".formatted-text > [aria-live]", { hasText: "Enlace" });
    assert.equal((await told.boundingBox())?.width, 1, "the formats at the cursor are heard, not seen");
  }
});
