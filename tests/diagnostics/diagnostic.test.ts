import assert from "node:assert/strict";
import { test } from "node:test";
import { messageOf } from "../../scripts/diagnostics/diagnostic.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import { wordsIn } from "../support/words.ts";

const unknown = { message: message("topic-unknown", { topic: "prison" }), suggestion: "prisons" };

test("a diagnostic says what is wrong and what was probably meant, each in a sentence, in its reader's language", () => {
  assert.equal(
    messageOf(unknown, wordsIn("en")),
    "Unknown topic `prison`. The topics are in content/topics.yaml. Did you mean `prisons`?",
  );
  assert.equal(
    messageOf(unknown, wordsIn("es")),
    "Tema desconocido: `prison`. Los temas están en content/topics.yaml. ¿Quiso decir `prisons`?",
  );
  assert.equal(
    messageOf(unknown, wordsIn("fr")),
    "Thème inconnu\u00A0: `prison`. Les thèmes sont dans content/topics.yaml. Vouliez-vous dire `prisons`\u202F?",
  );
});

test("a diagnostic that stands for others says in how many files they are", () => {
  assert.match(messageOf({ ...unknown, repeated: 4 }, wordsIn("pt")), / O mesmo erro está em mais 4 ficheiros\.$/);
});
