import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type LanguageTag, parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { typeset, typesetCountryName, typesetMessages } from "../../scripts/i18n/typography.ts";

const french = tag("fr");
/** Texts in which spaces and signs are frequent. */
const anyText = fc.string({ unit: fc.constantFrom(..."ab1  \u00A0\u202F:;?!«»“”.&\n"), maxLength: 30 });

test("French signs stand behind a no-break space, narrow but before a colon", () => {
  const cases = [
    ["Trafic de drogue : deux régions", "Trafic de drogue\u00A0: deux régions"],
    ["un réseau ; un groupe", "un réseau\u202F; un groupe"],
    ["Une erreur ? Oui !", "Une erreur\u202F? Oui\u202F!"],
    ["Ils disent « oui », puis « non ».", "Ils disent «\u202Foui\u202F», puis «\u202Fnon\u202F»."],
    ["« Pourquoi ? »", "«\u202FPourquoi\u202F?\u202F»"],
  ];
  for (const [typed, expected] of cases) assert.equal(typeset(typed ?? "", french), expected);
});

test("no-break spaces that an editor typed give the same result, whichever they are", () => {
  const expected = typeset("« Quoi ? » : rien ; si !", french);
  for (const typed of [
    expected,
    "«\u00A0Quoi\u00A0?\u00A0»\u202F: rien\u00A0; si\u00A0!",
    "«  Quoi  ?  »  : rien  ; si  !",
  ])
    assert.equal(typeset(typed, french), expected);
});

test("a sign without a space before it gets none: addresses, hours and times stay", () => {
  for (const text of ["https://example.org/?a=b", "à 10:30", "(voir p. 3)", "AIAMP!"])
    assert.equal(typeset(text, french), text);
});

test("other languages keep their spaces", () => {
  for (const language of ["en", "es", "pt", "pt-br", "it", "de", "ar", "frr"])
    assert.equal(typeset("« a » : b ?", tag(language)), "« a » : b ?");
  assert.equal(typeset("a : b", tag("fr-be")), "a\u00A0: b");
});

test("typesetting twice is typesetting once", () => {
  fc.assert(
    fc.property(anyText, (text) => assert.equal(typeset(typeset(text, french), french), typeset(text, french))),
  );
});

test("typesetting changes spaces alone", () => {
  const withoutSpaces = (text: string) => text.replace(/[ \u00A0\u202F]/g, "");
  fc.assert(fc.property(anyText, (text) => assert.equal(withoutSpaces(typeset(text, french)), withoutSpaces(text))));
});

test("a typeset sign has exactly one space before it, if one was typed, and no line can end there", () => {
  fc.assert(
    fc.property(anyText, (text) =>
      assert.doesNotMatch(
        typeset(text, french),
        /[ \u00A0\u202F] ?[\u00A0\u202F]?(?= [:;?!»])| [:;?!»]|« |[\u00A0\u202F ]{2}(?=[:;?!»])/,
      ),
    ),
  );
});

test("a long run of spaces takes no longer than its length asks for", () => {
  const text = `a${" ".repeat(200_000)}b`;
  assert.equal(typeset(text, french), text);
});

test("numbers in messages stay on a line with their words", () => {
  const typed = {
    items: { one: "{count} item", other: "{count} items of {topic}" },
    number: "No. {number}",
    duration: "{minutes} min",
    since: "since {date}",
    days: [
      "{day} de {month} de {year}",
      "{day} {month} {year}",
      "{startDay}. bis {endDay}. {endMonth} {endYear}",
      "del {startDay} al {endDay} de {endMonth} de {endYear}",
    ],
    range: "{startDay} {startMonth} – {endDay} {endMonth} {endYear}",
    from: 1000,
  };
  assert.deepEqual(JSON.parse(JSON.stringify(typesetMessages(typed, tag("en"))).replaceAll("\u00A0", "_")), {
    items: { one: "{count}_item", other: "{count}_items of {topic}" },
    number: "No._{number}",
    duration: "{minutes}_min",
    since: "since {date}",
    days: [
      "{day}_de {month} de {year}",
      "{day}_{month} {year}",
      "{startDay}. bis {endDay}._{endMonth} {endYear}",
      "del {startDay} al {endDay}_de {endMonth} de {endYear}",
    ],
    range: "{startDay}_{startMonth} – {endDay}_{endMonth} {endYear}",
    from: 1000,
  });
});

test("French messages are typeset, and their keys are not", () => {
  const typed = { "a : b": "Image : {credit}" };
  assert.deepEqual(typesetMessages(typed, french), { "a : b": "Image\u00A0: {credit}" });
});

test("a country's short first word stays with the next one, and long names can still be broken", () => {
  assert.equal(typesetCountryName("El Salvador"), "El\u00A0Salvador");
  assert.equal(typesetCountryName("São Tomé e Príncipe"), "São\u00A0Tomé e Príncipe");
  assert.equal(typesetCountryName("République dominicaine"), "République dominicaine");
});

function tag(text: string): LanguageTag {
  const parsed = parseLanguageTag(text);
  if (parsed === undefined) throw new Error(`${text} is no language`);
  return parsed;
}
