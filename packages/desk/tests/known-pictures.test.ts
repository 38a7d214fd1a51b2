import assert from "node:assert/strict";
import { test } from "node:test";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { knownPictures } from "../src/browser/desk/known-pictures.ts";
import { editTexts, openTexts } from "../src/preview/open-texts.ts";
import { contextOf } from "./context.ts";

/* The known pictures of the desk are labelled by their descriptions, and by the texts that use them. */

const FOLDER = "bulletins/2026-05/";
const { [`${FOLDER}new-crane.en.md`]: CRANE = "", [`${FOLDER}new-crane.es.md`]: SPANISH = "" } = SMALL_PUBLICATION;

const folder = await temporaryFolder({ after: (remove) => test.after(remove) });
await writeTree(folder, SMALL_PUBLICATION);
const opened = openTexts(await contextOf(folder));

function pictures(texts: Readonly<Record<string, string>>, files: readonly string[], language: string, period: string) {
  const { content } = editTexts(opened, { texts: Object.entries(texts) });
  const known = { ...content(), files: new Set([...content().files, ...files]) };
  return knownPictures(known, language, period, (file) => texts[file]);
}

test("a picture is named by what it shows in the language of the board, and by the text that has it", () => {
  const texts = {
    [`${FOLDER}new-crane.en.md`]: `${CRANE.replace("---\n", "---\nimage: { src: media/crane.jpg, alt: The crane }\n")}\n![A rope](media/rope.jpg)\n`,
    [`${FOLDER}new-crane.es.md`]: SPANISH.replace("---\n", "---\nimage: { alt: La grúa }\n"),
    "bulletins/2026-04/tug.en.md": "---\ntitle: A tug\nimage: { src: media/tug.jpg }\n---\n",
  };
  const files = [`${FOLDER}media/crane.jpg`, `${FOLDER}media/rope.jpg`, "bulletins/2026-04/media/tug.jpg"];
  const unused = `${FOLDER}media/unused.png`;
  const all = pictures(texts, [...files, unused, `${FOLDER}media/plan.pdf`], "es", "2026-05");
  const crane = { title: "Una grúa nueva", file: `${FOLDER}new-crane.en.md` };
  assert.deepEqual(all, [
    { file: unused, alt: "" },
    { file: `${FOLDER}media/rope.jpg`, alt: "A rope", user: crane },
    { file: `${FOLDER}media/crane.jpg`, alt: "La grúa", user: crane },
    {
      file: "bulletins/2026-04/media/tug.jpg",
      alt: "",
      user: { title: "A tug", file: "bulletins/2026-04/tug.en.md" },
    },
  ]);
  assert.equal(pictures(texts, files, "en", "2026-04")[0]?.file, "bulletins/2026-04/media/tug.jpg");
  assert.equal(pictures(texts, files, "en", "2026-05")[1]?.alt, "The crane");
});

test("the publication's own pictures are among them", () => {
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}logo: { src: media/logo.svg, alt: { en: An anchor } }\nicon: media/icon.png\n`;
  const all = pictures({ "publication.yaml": publication }, ["media/logo.svg", "media/icon.png"], "es", "2026-05");
  const user = { title: "The Harbour Letter", file: "publication.yaml" };
  assert.deepEqual(all, [
    { file: "media/logo.svg", alt: "An anchor", user },
    { file: "media/icon.png", alt: "", user },
  ]);
});
