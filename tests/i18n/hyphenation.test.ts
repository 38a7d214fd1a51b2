import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { hasLongWord, loadHyphenate } from "../../scripts/i18n/hyphenation.ts";
import { type LanguageTag, parseLanguageTag } from "../../scripts/i18n/language-tag.ts";

const SOFT_HYPHEN = "\u00AD";

test("a long compound gets soft hyphens between its syllables, and none near its ends", async () => {
  for (const [language, word, divided] of [
    ["de", "Strafvollzugsakademien", "Straf|voll|zugs|aka|demien"],
    ["de-at", "Datenschutzgrundverordnung", "Daten|schutz|grund|ver|ordnung"],
    ["nl", "arbeidsongeschiktheidsverzekering", "arbeids|on|ge|schikt|heids|ver|ze|kering"],
    ["sv", "säkerhetsmyndigheterna", "säker|hets|myn|dig|he|terna"],
    ["da", "efterretningstjenesterne", "efter|ret|ning|s|tje|ne|sterne"],
    ["fi", "rahanpesunvastaisessa", "rahan|pe|sun|vas|tai|sessa"],
    ["hu", "nyomozóhatóságainknak", "nyomo|zó|ha|tó|sá|ga|inknak"],
  ] as const)
    assert.equal((await hyphenated(word, language)).replaceAll(SOFT_HYPHEN, "|"), divided, language);
});

test("in other languages only a word that is wider than a phone gets soft hyphens", async () => {
  assert.equal(await hyphenated("responsabilidades", "es"), "responsabilidades");
  for (const [language, word] of [
    ["en", "internationalisation"],
    ["es", "internacionalización"],
    ["pt", "constitucionalidades"],
    ["pt-br", "constitucionalidades"],
    ["fr", "constitutionnellement"],
    ["it", "internazionalizzazione"],
  ] as const)
    assert.match(await hyphenated(word, language), /\u00AD/, language);
});

test("a long word is found wherever it stands", async () => {
  for (let before = 0; before < 40; before += 1) {
    const text = `${"und so ".repeat(6).slice(0, before)} Polizeibehörden, a`;
    assert.match(await hyphenated(text, "de"), /\u00AD/, text);
  }
});

test("a word of a language without patterns stays whole", async () => {
  assert.equal(await hyphenated("ა".repeat(30), "ka"), "ა".repeat(30));
});

test("without its soft hyphens, every text is what it was", async () => {
  const hyphenate = await loadHyphenate([tag("de")]);
  const letters = fc.string({ unit: fc.constantFrom(..."aäeißnst- .\u0301’"), maxLength: 80 });
  fc.assert(
    fc.property(letters, (text) => {
      assert.equal(hyphenate(text, tag("de")).replaceAll(SOFT_HYPHEN, ""), text);
    }),
  );
});

async function hyphenated(text: string, language: string): Promise<string> {
  const languages = hasLongWord(text, tag(language)) ? [tag(language)] : [];
  return (await loadHyphenate(languages))(text, tag(language));
}

function tag(text: string): LanguageTag {
  return parseLanguageTag(text) ?? assert.fail(text);
}
