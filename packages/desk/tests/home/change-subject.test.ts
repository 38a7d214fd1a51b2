import assert from "node:assert/strict";
import { test } from "node:test";
import { THEME_DIRS } from "../../../../tests/support/options.ts";
import { openSubjects } from "../../src/browser/desk/home/change-subject.ts";
import { openSay } from "../../src/browser/desk/say.ts";
import type { DeskChange } from "../../src/home/home.ts";
import { readEditorTexts } from "../../src/texts.ts";

const FILE = "bulletins/2026-05/crane.es.md";
const TEXT = "---\ntitle: Una grúa nueva\n---\nEs azul.\n";

const subjectsIn = (language: "es" | "fr") =>
  openSubjects(openSay({ language, says: readEditorTexts(THEME_DIRS, language).desk }));
const { ofChange, ofNew, ofChanges } = subjectsIn("es");

test("a commit says in words what was done to which text", () => {
  const changes: Readonly<Record<string, DeskChange>> = {
    "Se añade «Una grúa nueva»": { files: [{ file: FILE, from: null, text: TEXT }] },
    "Cambia «Una grúa nueva»": { files: [{ file: FILE, from: "1", text: TEXT }] },
    "Se elimina «Una grúa nueva»": { files: [{ file: FILE, from: "1", text: null }] },
    "Se mueve «Una grúa nueva»": { files: [], moves: [{ file: FILE, period: "2026-06" }] },
    "Archivo nuevo para el número «Mayo de 2026»": {
      files: [],
      uploads: [{ file: "bulletins/2026-05/media/crane.jpg", content: "" }],
    },
    "Cambia el número «Mayo de 2026»": {
      files: [{ file: "bulletins/2026-05/bulletin.es.md", from: "1", text: "---\nnumber: 5\n---\n" }],
    },
    "Cambia «Feria del puerto»": {
      files: [{ file: "events/fair.yaml", from: "1", text: "name: { es: Feria del puerto, en: Port fair }\n" }],
    },
    "Cambia la publicación": { files: [{ file: "topics.yaml", from: "1", text: "ships: Barcos\n" }] },
  };
  for (const [said, change] of Object.entries(changes)) assert.equal(ofChange(change, TEXT), said);
  const broken = { files: [{ file: FILE, from: "1", text: "no front matter" }] };
  assert.equal(ofChange(broken, undefined), "Cambia el número «Mayo de 2026»");
});

test("a proposal is called after its issue, or by what it changes of one that is online", () => {
  assert.equal(ofNew("2026-05"), "Mayo de 2026");
  assert.equal(ofChanges("2026-05"), "Cambios en el número «Mayo de 2026»");
  assert.equal(ofChanges(undefined), "Cambios en la publicación");
  assert.equal(subjectsIn("fr").ofNew("2026-05"), "Mai 2026");
});
