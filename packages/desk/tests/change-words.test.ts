import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { THEME_DIRS } from "../../../tests/support/options.ts";
import type { ComparedText } from "../src/board/comparison.ts";
import { changeWords } from "../src/browser/desk/publish/change-words.ts";
import { groupsOf } from "../src/browser/desk/publish/groups.ts";
import { openSay } from "../src/browser/desk/say.ts";
import { buildForms } from "../src/form/form.ts";
import { readEditorTexts } from "../src/texts.ts";

const texts = readEditorTexts(THEME_DIRS, "es");
const desk = {
  say: openSay({ language: "es", says: texts.desk }),
  settings: { language: "es" as const, choices: {}, texts, forms: buildForms() },
  board: { value: undefined },
  language: { value: "es" },
};

const NAMES = ["a", "b", "c", "d", "e", "f"];
const titles = Object.fromEntries(NAMES.map((name) => [name, { en: name, es: `Título ${name.toUpperCase()}` }]));

function told(before: readonly string[], now: readonly string[]): string | undefined {
  return changeWords(desk, "bulletin", { field: "order", before, now, titles }).words;
}

test("an item that stands elsewhere is told with its title and its place, and several are counted", () => {
  assert.equal(told(["a", "b", "c"], ["c", "a", "b"]), "«Título C»: ahora en la posición 1 de 3");
  assert.equal(told(["a", "b", "c", "d"], ["b", "c", "a", "d"]), "«Título A»: ahora en la posición 3 de 4");
  assert.equal(told(["a", "b", "c", "d", "e"], ["e", "d", "c", "b", "a"]), "Cambia el orden de 4 noticias");
  assert.equal(told(["a", "b", "gone"], ["b", "new", "a"]), "«Título A»: ahora en la posición 3 de 3");
});

test("one item that moves anywhere is the one that is told, or its neighbour", () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), (from, to) => {
      const moved = NAMES.toSpliced(from, 1).toSpliced(to, 0, NAMES[from] ?? "");
      const neighbours = Math.abs(from - to) === 1;
      const words = told(NAMES, moved) ?? "";
      if (from === to) return;
      const title = `«Título ${(NAMES[from] ?? "").toUpperCase()}»: ahora en la posición ${to + 1} de 6`;
      assert.ok(neighbours ? words.startsWith("«Título ") : words === title, words);
    }),
  );
});

test("a field is told with what it said and says, or by its name alone", () => {
  const say = (field: string, before: unknown, now: unknown) => changeWords(desk, "item", { field, before, now });
  assert.deepEqual(say("date", "2026-05-04", "2026-05-06"), {
    label: "Fecha",
    before: "4 de mayo de 2026",
    now: "6 de mayo de 2026",
  });
  const picture = (name: string) => ({ src: `media/${name}.jpg`, alt: "Una grúa" });
  assert.deepEqual(say("image", picture("a"), picture("b")), { words: "Cambia: Imagen" });
  assert.deepEqual(say("language", undefined, "pt"), { words: "Traducción nueva: portugués" });
  assert.deepEqual(changeWords(desk, "bulletin", { field: "lead", before: "a", now: "b", titles }), {
    label: "Noticia de apertura",
    before: "Título A",
    now: "Título B",
  });
});

test("what is published without a title is called by what it is: an item is none of its bulletin", () => {
  const of = (kind: ComparedText["kind"], file: string) => ({ kind, file, titles: {}, languages: [] });
  const leftOut = [
    of("item", "bulletins/2026-05/a.es.md"),
    of("bulletin", "bulletins/2026-05/bulletin.es.md"),
    of("shared", "publication.yaml"),
  ];
  const nothing = { goesOut: [], waits: [], changes: [], moves: [], withdrawn: [], warnings: [] };
  const [group] = groupsOf({ ...nothing, leftOut }, { period: "2026-05", items: [] }, desk.say, "es");
  assert.deepEqual(
    group?.entries.map(({ title }) => title),
    ["Sin titular", "Mayo de 2026", "Cabecera"],
  );
});
