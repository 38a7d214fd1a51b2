import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MESSAGE_LANGUAGES } from "../../../scripts/diagnostics/message-language.ts";
import { THEME_DIRS } from "../../../tests/support/options.ts";
import { openSay } from "../src/browser/desk/say.ts";
import { valueWords } from "../src/browser/desk/value-words.ts";
import { buildForms, type FormField, type FormShape, type Forms } from "../src/form/form.ts";
import { readEditorTexts } from "../src/texts.ts";

const forms = buildForms();

/** The label of each kind of choice, which replaces its key. */
const NAMED: Readonly<Record<string, readonly [key: string, label: string]>> = {
  topic: ["deep-sea", "Alta mar"],
  event: ["open-day", "Puertas abiertas"],
  place: ["north-shore", "Ribera"],
  country: ["EC", "Ecuador"],
  genre: ["field-note", "Apunte"],
  series: ["long-read", "Lecturas"],
};

const choices = Object.fromEntries(
  Object.entries(NAMED).map(([name, [value, label]]) => [name, [{ value, label }]] as const),
);

function deskIn(language: (typeof MESSAGE_LANGUAGES)[number]) {
  const texts = readEditorTexts(THEME_DIRS, language);
  return {
    say: openSay({ language, says: texts.desk }),
    settings: { language, choices, texts: { fields: texts.fields, choices: texts.choices }, forms },
    board: { value: undefined },
  };
}

const desk = deskIn("es");

test("a value is told without paths, keys and tags", () => {
  assert.equal(valueWords(desk, "item", ["image"], { src: "media/new-crane.jpg", alt: "Una grúa" }), "Una grúa");
  assert.equal(valueWords(desk, "bulletin", ["order"], ["new-crane", "tug"]), "new crane · tug");
  assert.equal(
    valueWords(desk, "bulletin", ["order"], ["new-crane", "tug"], { "new-crane": "Una grúa nueva", tug: "Remolcador" }),
    "Una grúa nueva · Remolcador",
  );
  assert.equal(valueWords(desk, "item", ["language"], "pt"), "portugués");
  assert.equal(valueWords(desk, "item", ["language"], "no tag"), "no tag");
  assert.equal(valueWords(desk, "item", ["documents"], [{ title: "El puerto", lang: "fr" }]), "El puerto, francés");
  assert.equal(valueWords(desk, "item", ["date"], "2026-05-04"), "4 de mayo de 2026");
  assert.equal(valueWords(desk, "publication", ["hidden"], undefined), "");
  assert.equal(valueWords(desk, "event", ["start"], "2026-05-09T09:30"), "9 de mayo de 2026, 9:30");
  assert.equal(valueWords(desk, "event", ["end"], "unknown"), "por determinar");
  assert.equal(
    valueWords(desk, "event", ["alsoIn"], [{ timeZone: "America/Panama" }, "Europe/Madrid"]),
    "Panama, Madrid",
  );
  assert.equal(
    valueWords(desk, "item", ["audio"], [{ title: "Charla", duration: "PT1H12M" }]),
    "Charla, 1\u{A0}h 12\u{A0}min",
  );
  assert.equal(valueWords(desk, "item", ["withdrawn"], "rights"), "Derechos de terceros");
  assert.equal(valueWords(desk, "publication", ["withdrawn"], { "/plan": "rights" }), "/plan: Derechos de terceros");
  assert.equal(valueWords(desk, "publication", ["fallbackLanguages"], { fr: "es" }), "francés: español");
  assert.equal(
    valueWords(deskIn("fr"), "publication", ["fallbackLanguages"], { fr: "es" }),
    "français\u{A0}: espagnol",
  );
  assert.equal(valueWords(desk, "item", ["translatedBy"], { by: "machine" }), "una máquina");
  assert.equal(
    valueWords(desk, "bulletin", ["callouts"], [{ type: "quote", text: "Por fin", source: { name: "Ana" } }]).split(
      ":",
    )[0],
    "Cita",
  );
});

test("a field of a file and the same one of its form are told alike", () => {
  for (const [file, form] of [
    ["open-day", ["open-day"]],
    ["gone-day", ["gone-day"]],
  ])
    assert.equal(valueWords(desk, "item", ["event"], file), valueWords(desk, "item", ["events"], form));
  assert.equal(valueWords(desk, "item", ["place"], "Quito"), valueWords(desk, "item", ["place"], { all: "Quito" }));
});

/** Fields with names of files or addresses, whose values are not in descriptions of changes. */
const OF_ADDRESSES: ReadonlySet<string> = new Set(["slug", "formerly"]);

for (const language of MESSAGE_LANGUAGES)
  test(`no field of any file is told with a key, a code or a path in ${language}`, () => {
    const { settings, say } = deskIn(language);
    let count = 0;
    for (const [kind, fields] of Object.entries(forms))
      for (const { name, shape } of fields) {
        if (OF_ADDRESSES.has(name)) continue;
        assert.ok(
          settings.texts.fields[`${kind}.${name}`] ?? settings.texts.fields[name],
          `${kind} ${name} has a name`,
        );
        for (const value of samplesOf(shape)) {
          const words = valueWords({ ...desk, settings, say }, kindOf(kind), [name], value);
          assert.doesNotMatch(words, CODE, `${kind} ${name}: ${words}`);
          count += 1;
        }
      }
    assert.ok(count > 200);
  });

test("what somebody wrote into a file that no form would write there is told without code", () => {
  const scalar = fc.constantFrom("constructor", "toString", "{count}", "a", "", 7, true, false, null);
  const { value: any } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      scalar,
      fc.array(tie("value"), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom("src", "alt", "name", "type", "es", "all", "by", "a"), tie("value"), {
        maxKeys: 3,
      }),
    ),
  }));
  const fields = Object.entries(forms).flatMap(([kind, all]) => all.map(({ name }) => [kindOf(kind), name] as const));
  fc.assert(
    fc.property(any, (value) => {
      for (const [kind, name] of fields)
        assert.doesNotMatch(valueWords(desk, kind, [name], value), /\[object|native code|undefined|null/, name);
    }),
  );
});

const KEYS = Object.values(NAMED).map(([key]) => key);

/** Text that no editor types or knows. */
const CODE = new RegExp(
  `\\b(?:${KEYS.join("|")}|true|false|unknown|unchosen)\\b|media/|\\d-\\d\\d|T\\d|Europe/|/pdf|[{}\\[\\]_]|undefined|\\bobject\\b|PT\\d|\\bpt\\b`,
);

function kindOf(name: string): keyof Forms {
  const kind = (["item", "bulletin", "event", "page", "publication", "topic", "place", "term"] as const).find(
    (each) => each === name,
  );
  return kind ?? assert.fail();
}

test("every choice of a form has a name in every language", () => {
  const found = Object.entries(forms).flatMap(([kind, fields]) => choicesIn([kind], fields));
  assert.ok(found.length > 20);
  for (const language of MESSAGE_LANGUAGES) {
    const { choices: named } = deskIn(language).settings.texts;
    const missing = found.filter(
      ({ path, value }) => (named[`${path.join(".")}.${value}`] ?? named[value]) === undefined,
    );
    assert.deepEqual(missing, []);
  }
});

interface FoundChoice {
  readonly path: readonly string[];
  readonly value: string;
}

function choicesIn(path: readonly string[], fields: readonly FormField[]): readonly FoundChoice[] {
  return fields.flatMap(({ name, shape }) => choicesOfShape([...path, name], shape));
}

function choicesOfShape(path: readonly string[], shape: FormShape): readonly FoundChoice[] {
  if (shape.kind === "choice") return shape.values.map((value) => ({ path, value }));
  if (shape.kind === "list") return choicesOfShape(path, shape.member);
  if (shape.kind === "fields" || shape.kind === "textOrFields") return choicesIn(path, shape.fields);
  return shape.kind === "typed" ? shape.types.flatMap(({ fields }) => choicesIn(path, fields)) : [];
}

/** Values of a shape, each as a file may have it. */
function samplesOf(shape: FormShape): readonly unknown[] {
  switch (shape.kind) {
    case "list":
      return samplesOf(shape.member).map((member) => [member]);
    case "fields":
      return samplesOfFields(shape.fields);
    case "textOrFields": {
      const text = shape.fields.find(({ name }) => name === shape.text);
      return [...samplesOfFields(shape.fields), ...(text === undefined ? [] : samplesOf(text.shape))];
    }
    case "typed":
      return shape.types.flatMap(({ type, fields }) => samplesOfFields(fields).map((each) => ({ ...each, type })));
    case "choice":
      return shape.values;
    case "answer":
      return ["true", false];
    case "yesOrNo":
      return [true];
    case "point":
      return [[10, 20]];
    case "number":
      return [31];
    case "localized":
      return ["Quito", { es: "Quito", en: "Quito" }];
    case "pairs":
      return [{ "Una dirección": "palabras" }];
    case "kept":
      return [{ a: { b: true } }];
    case "term":
      return [];
    case "text":
      return textsOf(shape.meaning);
  }
}

function samplesOfFields(fields: readonly FormField[]): readonly Readonly<Record<string, unknown>>[] {
  return fields.flatMap(({ name, shape }) => samplesOf(shape).map((value) => ({ [name]: value })));
}

function textsOf(meaning: Extract<FormShape, { readonly kind: "text" }>["meaning"]): readonly unknown[] {
  const named = NAMED[meaning];
  if (named !== undefined) return [named[0]];
  switch (meaning) {
    case "item":
      return ["crane"];
    case "language":
      return ["pt"];
    case "day":
      return ["2021-11-08"];
    case "dayOrMonth":
      return ["2021-11-08", "2021-11"];
    case "moment":
      return ["2021-11-08", "2021-11-08T09:30"];
    case "time":
      return ["2021-11-08", "2021-11", "2021-11-08T09:30", "unknown"];
    case "timeZone":
      return ["Europe/Madrid"];
    case "duration":
      return ["PT12M30S"];
    case "mediaType":
      return ["application/pdf"];
    case "revision":
      return ["unchosen"];
    case "numberOrWords":
      return [31, "31 bis"];
    case "address":
    case "email":
    case "phone":
    case "doi":
    case "isbn":
    case "issn":
    case "colour":
      return ["lo que se escribe"];
    default:
      return ["Palabras", "../media/new-crane.jpg", "media/plan.pdf"];
  }
}
