import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { plainWords, writtenPattern } from "../../../scripts/content/plain-words.ts";
import { asTranslated, termFinder } from "../../../scripts/features/termbase/find-terms.ts";

/** Forms, a text, and the matches in it. */
const FOUND: readonly (readonly [forms: readonly string[], text: string, found: readonly string[]])[] = [
  [["law"], "law, the law’s (law) lawyer outlaw law-maker Law", ["law", "law", "law", "law"]],
  [["Estado", "Estado Mayor"], "el Estado Mayor del Estado", ["Estado Mayor", "Estado"]],
  [["État"], "l’État, l'E\u0301tat, États", ["État", "État"]],
  [["R&D", "U.S."], "R&D in the U.S. and the U.S.A", ["R&D", "U.S.", "U.S."]],
  [["الشرطة"], "الشرطة وبالشرطة والشرطة", ["الشرطة"]],
  [["полиция"], "полиция полиция-2 полицияx", ["полиция", "полиция"]],
  [["警察"], "国際警察機構", ["警察"]],
  [["Interpol"], "Interpol総会", ["Interpol"]],
  [["COVID"], "COVID-19 COVID19", ["COVID"]],
  [["𞤀𞤁"], "a𞤀𞤁 𞤀𞤁", ["𞤀𞤁"]],
  [["UK"], "GOV.UK, UK.gov, info@UK, UK@info and the UK.", ["UK"]],
];

test("a form is found where no letter, mark or digit touches it and in no address, the longest first, in scripts without spaces anywhere", () => {
  for (const [forms, text, found] of FOUND) assert.deepEqual([...termFinder(forms)(plainWords(text))], found, text);
  assert.deepEqual([...termFinder([])("law")], []);
});

test("a form that may begin its words with capitals is found in titles, and with no other letter changed", () => {
  const find = termFinder(["rule of law", "GitHub"], asTranslated);
  assert.deepEqual(
    [...find("Rule of Law, Rule of law, rule of lAw, GitHub, Github")],
    ["Rule of Law", "Rule of law", "GitHub"],
  );
});

test("a translation may part the words of a form by three others, within a sentence, and nothing makes that search slow", () => {
  const find = termFinder(["Fondos de cohesión"], asTranslated);
  const parted = ["Fondos estructurales y de cohesión", "Fondos de una nueva cohesión"];
  for (const text of parted) assert.deepEqual([...find(text)], [text], text);
  for (const text of ["Fondos uno dos tres cuatro de cohesión", "Fondos suyos. De cohesión", "cohesión de Fondos"])
    assert.deepEqual([...find(text)], [], text);
  const again = termFinder([`${"a ".repeat(40)}b`], asTranslated);
  assert.deepEqual([...again("a ".repeat(5000))], []);
});

test("what stands between two spaces is found, and also as it may be written in Markdown", () => {
  const letter = fc.constantFrom(..."aé’'-.?[(*|^$\\ \u00A0\u0301\u00ADש中".split(""));
  const form = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join("").trim());
  fc.assert(
    fc.property(form, (words) => {
      const plain = plainWords(words).trim();
      // No soft hyphen parts a letter from its accent.
      fc.pre(plain !== "" && !/^\p{M}/u.test(plain) && !/\u00AD\p{M}/u.test(words));
      assert.deepEqual([...termFinder([plain])(` ${plain} `)], [plain]);
      assert.match(` ${words} `.normalize("NFC"), new RegExp(writtenPattern(plain), "u"));
    }),
    { examples: [["a \u00AD a"]] },
  );
});
