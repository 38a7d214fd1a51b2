import { test } from "node:test";
import { publicationIn } from "../desk-session.ts";
import { correction } from "./correction.ts";
import { endOfMonth } from "./end-of-month.ts";
import { firstIssue } from "./first-issue.ts";
import { fromWord } from "./from-word.ts";
import type { Hands } from "./hands.ts";
import { type OpenHome, openDesk, type Scene } from "./homes.ts";
import { mistakes } from "./mistakes.ts";
import { nothingLost } from "./nothing-lost.ts";
import { order } from "./order.ts";
import { paste } from "./paste.ts";
import { phone } from "./phone.ts";
import { translation } from "./translation.ts";
import { openTruth } from "./truth.ts";
import { twoPeople } from "./two-people.ts";
import type { Words } from "./words.ts";

const EMPTY = {
  "publication.yaml": publicationIn("es", "en", "pt"),
  "topics.yaml": `justice:
  label: { es: Justicia, en: Justice }
prisons:
  label: { es: Prisiones, en: Prisons }
  aliases: [cárceles]
`,
};

const item = (title: string, date: string, body: string) =>
  `---\ntitle: ${title}\nsummary: ${title}, en una frase.\ndate: ${date}\ntopic: justice\n---\n${body}\n`;

const MONTH = {
  ...EMPTY,
  "bulletins/2025-11/bulletin.es.md": "---\nnumber: 7\n---\nEste mes hay cinco noticias.\n",
  "bulletins/2025-11/paste.es.md": item("La noticia de Word", "2025-11-20", "Antes."),
  "bulletins/2025-11/joined.es.md": item(
    "La noticia de dos",
    "2025-11-18",
    "El primer párrafo.\n\nEl segundo párrafo.",
  ),
  "bulletins/2025-11/moved.es.md": item("La noticia que se va", "2025-11-16", "Se va."),
  "bulletins/2025-11/kept.es.md": item("La noticia que queda", "2025-11-15", "Lo que había."),
  "bulletins/2025-11/later.es.md": item("La noticia en línea", "2025-11-12", "Lo que se lee."),
  "bulletins/2025-12/bulletin.es.md": "---\nnumber: 8\ndraft: true\n---\n",
};

/** Each scene starts with the state that the previous one leaves. */
const SCENES: readonly (readonly [files: Readonly<Record<string, string>>, scenes: readonly Scene[]])[] = [
  [EMPTY, [firstIssue]],
  [MONTH, [order, correction, mistakes, translation, paste, fromWord, nothingLost, twoPeople, phone, endOfMonth]],
];

/** Runs the ten scenes of an editor's month as tests: at a home, with these ways of input, in the language of these words. */
export function actMonth(way: string, open: OpenHome, hands: Hands, words: Words): void {
  test(`an editor's month ${way}`, async (t) => {
    for (const [files, scenes] of SCENES) {
      const desk = await openDesk(t, open, files, hands, words);
      const readTruth = openTruth(desk);
      for (const scene of scenes)
        await t.test(scene.name, async (part) => {
          part.after(desk.closePages);
          await scene.act(desk);
          await readTruth(desk.lastPage());
        });
    }
  });
}
