import assert from "node:assert/strict";
import { test } from "node:test";
import { changedSentences } from "../../src/board/changed-sentences.ts";

/** The changes in a notation: `[-went-]`, `[+came+]`. */
function changes(before: string, now: string): readonly string[] {
  const marks = { same: ["", ""], removed: ["[-", "-]"], added: ["[+", "+]"] } as const;
  return changedSentences(before, now, "es").map((pieces) =>
    pieces.map(({ kind, text }) => marks[kind].join(text)).join(""),
  );
}

const AROUND = ["El puerto abre en mayo.", "La grúa es azul."] as const;
const within = (sentence: string) => `${AROUND[0]} ${sentence}\n\n${AROUND[1]}`;

test("a sentence in which a word changed is shown with that word, and the sentences around it are not", () => {
  assert.deepEqual(changes(within("Habrá dos barcos en el muelle."), within("Habrá tres barcos en el muelle.")), [
    "Habrá [-dos-][+tres+] barcos en el muelle.",
  ]);
});

test("a sentence of which few words stay is shown as it was and as it is", () => {
  const [before, now] = [
    "La ministra visitó la cárcel de Quito el lunes.",
    "El lunes no hubo visita: llovía en la sierra.",
  ];
  assert.deepEqual(changes(within(before), within(now)), [`[-${before}-]`, `[+${now}+]`]);
});

test("a sentence that came or went is shown alone, and nothing of texts that are the same", () => {
  assert.deepEqual(changes(AROUND.join(" "), within("Es nueva.")), ["[+Es nueva.+]"]);
  assert.deepEqual(changes(within("Era vieja."), AROUND.join(" ")), ["[-Era vieja.-]"]);
  assert.deepEqual(changes(within("Es nueva."), within("Es nueva.")), []);
});
