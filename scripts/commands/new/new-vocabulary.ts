import { readFileSync } from "node:fs";
import path from "node:path";
import { scaffoldVocabulary } from "../../change/scaffold/scaffold-vocabulary.ts";
import { READY_VOCABULARIES } from "../../change/scaffold/starter/starter-texts.ts";
import { message } from "../message.ts";
import { shell } from "../shell.ts";
import type { NewKind } from "./new-file.ts";
import { readWord } from "./new-file.ts";
import { readSlug } from "./new-name.ts";

/** Switches a vocabulary on by `new -- vocabulary`. */
export const vocabulary: NewKind = {
  into: "content",
  maxWords: 2,
  options: ["title"],
  create({ words, values: { title }, contentDir, content, languages }) {
    const name = readWord(message("write-one-of", { names: READY_VOCABULARIES }), words[0], (typed) =>
      READY_VOCABULARIES.find((each) => each === typed),
    );
    const key = readSlug(words[1]);
    if (title === undefined) return shell.fail(2, message("new-term-title"));
    const masthead = readFileSync(path.join(contentDir, "publication.yaml"), "utf8");
    return scaffoldVocabulary(content, { name, key, title, languages, masthead });
  },
};
