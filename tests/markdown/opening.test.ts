import assert from "node:assert/strict";
import { test } from "node:test";
import { asHtml } from "../../scripts/markdown/html.ts";
import { mayHaveInitial, splitOpening } from "../../scripts/markdown/opening.ts";

const REST = "This issue also follows the mission to the islands after the storm.";

test("a text is divided after its first sentence, with its closing marks", () => {
  for (const first of [
    "The harbour has opened new berths.",
    "Dr. Ruiz of Art. 5 has opened “new berths.”",
    "¿Quién ha abierto los muelles nuevos?",
    "The <em>harbour. And</em> the <a href='/'>port. They</a> opened.",
  ])
    assert.deepEqual(splitOpening(asHtml(`<p>${first} ${REST}</p>\n<p>More.</p>`)), {
      first: `<p>${first}</p>`,
      rest: `<p>${REST}</p>\n<p>More.</p>`,
    });
});

test("a text stays whole that does not begin with a paragraph, or of which little would be left", () => {
  for (const text of ["<ul><li>One. Two.</li></ul>", "<p>The harbour has opened new berths. It is blue.</p>"])
    assert.deepEqual(splitOpening(asHtml(text)), { first: text });
});

test("a text has an initial if it begins with a paragraph of two lines, with a letter of an alphabet", () => {
  const long = "abe ".repeat(40);
  for (const start of ["September", "É", "“We", "«Nous", "¿Qué", "&quot;So", "Ψ", "Ж"])
    assert.ok(mayHaveInitial(asHtml(`<p>${start} ${long}</p>\n<p>More.</p>`)), start);
  for (const html of [
    "<p>Short.</p>",
    `<h2>A</h2>\n<p>${long}</p>`,
    `<p><a href="/">A</a> ${long}</p>`,
    `<p>12 ${long}</p>`,
  ])
    assert.ok(!mayHaveInitial(asHtml(html)), html);
  assert.ok(!mayHaveInitial(asHtml(`<p>${"في هذا العدد ".repeat(20)}</p>`)));
  assert.ok(!mayHaveInitial(asHtml(`<p>Short.</p>\n<p>${long}</p>`)));
});
