import assert from "node:assert/strict";
import { test } from "node:test";
import { THEME_DIRS } from "../../../tests/support/options.ts";
import { type ChangedField, describeVersion } from "../src/browser/desk/history-words.ts";
import { differInFocus, focusWords } from "../src/browser/desk/picture/focus-words.ts";
import { openSay } from "../src/browser/desk/say.ts";
import { blocksOf, diffWords, textAsRead } from "../src/browser/desk-engine.ts";
import type { Version } from "../src/home/home.ts";
import { readEditorTexts } from "../src/texts.ts";

/* History describes changes in words. */

const say = openSay({ language: "es", says: readEditorTexts(THEME_DIRS, "es").desk });
const FILE = "bulletins/2026-05/new-crane.es.md";

function describe(
  fields: readonly ChangedField[],
  version: Partial<Version> = { event: "saved" },
  isSame = false,
): string {
  const whole: Version = { id: "desk:1", when: "2026-05-04T10:00:00Z", ...version };
  return describeVersion({ file: FILE, version: whole, isFirst: false, isSame, fields }, { say, diffWords, blocksOf });
}

function changed(label: string, before: string, after: string, name = label.toLowerCase()): ChangedField {
  return { name, label, before, after, former: before, value: after };
}

test("one field that changed is told with its words, as far as they are few", () => {
  assert.equal(
    describe([changed("Fecha", "12 de octubre de 2021", "14 de octubre de 2021")]),
    "Fecha: «14 de octubre de 2021», antes «12 de octubre de 2021»",
  );
  const sentence = (who: string) => `Tras la emergencia carcelaria de septiembre, el programa envió ${who} a Quito.`;
  assert.equal(
    describe([changed("Entradilla", sentence("a un experto"), sentence("una misión"))]),
    "Entradilla: «una misión», antes «a un experto»",
  );
  assert.equal(
    describe([changed("Entradilla", sentence("a nadie"), `Otra cosa muy distinta, ${sentence("x").toLowerCase()}`)]),
    "Cambia: Entradilla",
  );
  assert.equal(describe([changed("Lugar", "", "Quito")]), "Se añade: Lugar");
  assert.equal(describe([changed("Lugar", "Quito", "")]), "Se quita: Lugar");
});

test("a picture and a list are named, and so are several fields", () => {
  const picture = { ...changed("Imagen", "media/a.jpg, A", "media/b.jpg, A"), value: { src: "media/b.jpg", alt: "A" } };
  assert.equal(describe([picture]), "Cambia: Imagen");
  assert.equal(describe([changed("Titular", "A", "B"), picture]), "Cambia: Titular, Imagen");
});

test("a picture of which only the focal point changed is told by where the point is", () => {
  const [before, after] = [
    { src: "media/a.jpg", alt: "A" },
    { src: "media/a.jpg", alt: "A", focus: [0.35, 0.2] },
  ];
  assert.equal(differInFocus(before, after), true);
  assert.equal(differInFocus(before, { ...after, alt: "B" }), false);
  assert.equal(differInFocus(before, before), false);
  assert.equal(differInFocus("A", "B"), false);
  const told = (from: unknown, to: unknown) =>
    describe([{ ...changed("Punto de enfoque", focusWords(from, say), focusWords(to, say), "image"), isFocus: true }]);
  assert.equal(told(before, after), "Punto de enfoque: a 35 % de la izquierda y 20 % de arriba");
  assert.equal(told(after, before), "Punto de enfoque: en el centro");
});

test("a text is told by its words or its paragraphs", () => {
  const text = (before: string, after: string) => describe([changed("Texto", before, after, "body")]);
  assert.equal(text("Uno.\n\nDos.", "Uno.\n\nDos.\n\nTres."), "Texto: un párrafo nuevo");
  assert.equal(text("Uno.\n\nDos.\n\nTres.", "Uno."), "Texto: 2 párrafos menos");
  assert.equal(text("Uno.", "Uno.\n\nUno."), "Texto: un párrafo nuevo");
  assert.equal(text("Uno.\n\nLlegó ayer.", "Uno.\n\nLlegó hoy."), "Texto: «hoy», antes «ayer»");
  assert.equal(text("Uno.\n\nDos.", "Tres.\n\nCuatro."), "Texto: 2 párrafos cambiados");
  assert.equal(text("Véase [el plan](a.md).", "Véase [**el** acta](b.md)."), "Texto: «acta», antes «plan»");
  assert.equal(text("Véase [el plan](a.md).", "Véase [el plan](b.md)."), "Texto: un párrafo cambiado");
});

test("what became of a text has words of its own", () => {
  const draft = { ...changed("Borrador", "sí", "", "draft"), former: true, value: undefined };
  assert.equal(describe([draft]), "Deja de ser borrador");
  assert.equal(describe([draft, changed("Titular", "A", "B")]), "Deja de ser borrador · Titular: «B», antes «A»");
  const withdrawn = { ...changed("Retirada", "", "error", "withdrawn"), former: undefined };
  assert.equal(describe([withdrawn]), "Se retira");
  const former = changed("Nombres anteriores", "", "2026-04/new-crane", "formerly");
  assert.equal(
    describe([former], { event: "moved", from: "bulletins/2026-04/new-crane.es.md" }),
    "De «Abril de 2026» a este número",
  );
  assert.equal(describe([former], { event: "moved", from: "bulletins/2026-05/crane.es.md" }), "Otra dirección");
  assert.equal(describe([changed("Revisión", "a", "b", "revision")]), "Al día con el original");
  assert.equal(describe([], { id: "git:1", who: "Ana" }, true), "Entregado para publicar");
  assert.equal(describe([]), "Sin cambios visibles");
});

test("a text is read without what it is written with", () => {
  const written = "# Un *título*\n\nVéase [el **plan**](a.md),\nentero.\n\n- Uno\n- Dos\n\n1. Tres\n\n> Cita\n";
  assert.equal(textAsRead(written), "Un título\n\nVéase el plan, entero.\n• Uno\n• Dos\n1. Tres\n\nCita");
  assert.equal(textAsRead("| A | B |\n| - | - |\n| c | d |\n"), "A · B\nc · d");
  assert.equal(textAsRead(""), "");
});

test("long texts that have nothing in common are told without comparing each word", () => {
  const words = (prefix: string) => Array.from({ length: 10_000 }, (_, index) => `${prefix}${index}`).join(" ");
  const [before, after] = [words("a"), words("b")];
  assert.deepEqual(
    diffWords(before, after).map(({ kind }) => kind),
    ["removed", "added"],
  );
  assert.equal(describe([changed("Texto", before, after, "body")]), "Texto: un párrafo cambiado");
});
