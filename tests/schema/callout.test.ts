import assert from "node:assert/strict";
import { test } from "node:test";
import { parseContentPath } from "../../scripts/content/content-path.ts";
import { parseFile } from "../../scripts/content/read/front-matter.ts";
import { messageOf } from "../../scripts/diagnostics/diagnostic.ts";
import { mediaNamedIn } from "../../scripts/model/named-pictures.ts";
import { translatableTexts } from "../../scripts/model/translations/translatable-text.ts";
import { optional, required } from "../../scripts/schema/described.ts";
import { bulletinSchema } from "../../scripts/schema/fields/bulletin-fields.ts";
import { calloutFields } from "../../scripts/schema/fields/callout-fields.ts";
import { picture } from "../../scripts/schema/fields/picture-fields.ts";
import { line } from "../../scripts/schema/fields.ts";
import { fillManual } from "../../scripts/schema/manual-tables.ts";
import { checkRecord } from "../../scripts/schema/record.ts";
import { wordsIn } from "../support/words.ts";

/** A kind of callout that the project does not have. */
const poem = {
  type: "poem",
  fields: calloutFields("poem", {
    verse: required(line(200), { description: "Its first line.", translated: true }),
    metre: required(line(40), { description: "Its metre." }),
    portrait: optional(picture, { description: "The poet." }),
  }),
  pictures: ["portrait"],
  words: { en: { name: "Poem" }, es: { name: "Poema" }, pt: { name: "Poema" }, fr: { name: "Poème" } },
};

const schema = { ...bulletinSchema([poem]), files: [] };

function check(callout: string) {
  const path = parseContentPath("bulletins/2021-10/bulletin.en.md");
  assert.ok(path !== undefined && path.kind !== "media");
  const { parsed } = parseFile(path, Buffer.from(`---\ncallouts: [${callout}]\n---\n`));
  const { record, diagnostics } = checkRecord(parsed, schema);
  assert.ok(record.kind === "bulletin");
  return { record, messages: diagnostics.map((diagnostic) => messageOf(diagnostic, wordsIn("en"))) };
}

test("a new kind of callout is checked, translated and illustrated by its schema alone", () => {
  const { record, messages } = check(
    "{ type: poem, verse: O ship, metre: iamb, portrait: { src: media/poet.png, alt: A poet } }",
  );
  assert.deepEqual(messages, []);
  assert.deepEqual(translatableTexts(record, undefined), [
    { name: "callouts[0].verse", text: "O ship" },
    { name: "callouts[0].portrait.alt", text: "A poet" },
  ]);
  assert.deepEqual(mediaNamedIn(record, undefined), ["bulletins/2021-10/media/poet.png"]);
});

test("a callout of no known kind is an error that names the known ones", () => {
  assert.deepEqual(check("{ type: video, title: The film }").messages, [
    "`type` can't be `video`. Write one of these: `poem`.",
  ]);
});

test("a faulty callout is an error of its field, and the record has no callouts", () => {
  const { record, messages } = check("{ type: poem, verse: O ship }");
  assert.deepEqual(messages, ["The field `metre` is missing. Write one line of text, at most 40 characters."]);
  assert.equal(record.callouts, undefined);
});

test("the manual lists the fields of each kind of callout", () => {
  const names = ["item", "bulletin", "callouts", "event", "page", "publication", "topic", "place", "term"];
  const manual = names.map((name) => `<!-- fields: ${name} -->\n<!-- end -->\n`).join("\n");
  assert.match(
    fillManual(manual, schema, wordsIn("en")),
    /^### Poem\n\n(?:- .*\n)*- \*\*`verse`\*\* \(required\): Its first line\. Write one line of text/m,
  );
});
