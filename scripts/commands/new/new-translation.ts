import { readFileSync } from "node:fs";
import path from "node:path";
import { scaffoldTranslation } from "../../change/scaffold/scaffold-translation.ts";
import { parseFile } from "../../content/read/front-matter.ts";
import { defined } from "../../defined.ts";
import type { InLanguages, TextRecord } from "../../model/content.ts";
import { recordsOf } from "../../model/content.ts";
import { TRANSLATORS } from "../../schema/authorship-fields.ts";
import { message } from "../message.ts";
import { shell } from "../shell.ts";
import type { NewKind } from "./new-file.ts";
import { readLanguage, readWord } from "./new-file.ts";

/** Creates a file by `new -- translation`. */
export const translation: NewKind = {
  into: "content",
  maxWords: 2,
  options: ["translated-by"],
  create({ words, values, contentDir, content: { items, bulletins, pages, publication }, languages, itemLanguages }) {
    const [typed = "", tag] = words;
    const file = path.relative(contentDir, typed).replaceAll("\\", "/");
    const texts: readonly InLanguages<TextRecord>[] = [...items, ...bulletins, ...pages];
    const text = texts.find((each) => recordsOf(each).some((record) => record.path.file === file));
    if (text === undefined) return shell.fail(2, message("new-not-a-text", { file: typed, folder: contentDir }));
    const { original } = text;
    const language = readLanguage(tag, [...languages, ...(original.kind === "item" ? itemLanguages : [])]);
    const { parsed } = parseFile(original.path, readFileSync(path.join(contentDir, original.path.file)));
    const markdown = parsed?.markdown ?? "";
    const typedMaker = values["translated-by"];
    const translatedBy =
      typedMaker === undefined
        ? undefined
        : readWord(message("write-one-of", { names: TRANSLATORS }), typedMaker, (name) =>
            TRANSLATORS.find((known) => known === name),
          );
    return scaffoldTranslation({
      text,
      language,
      markdown,
      declared: publication?.fields,
      ...defined({ translatedBy }),
    });
  },
};
