import assert from "node:assert/strict";
import { test } from "node:test";
import type { Refusal, Scaffold } from "../../../scripts/change/scaffold/scaffold.ts";
import { scaffoldBulletin } from "../../../scripts/change/scaffold/scaffold-bulletin.ts";
import { scaffoldEvent } from "../../../scripts/change/scaffold/scaffold-event.ts";
import { scaffoldItem } from "../../../scripts/change/scaffold/scaffold-item.ts";
import { scaffoldTranslation } from "../../../scripts/change/scaffold/scaffold-translation.ts";
import { parsePeriod } from "../../../scripts/content/period.ts";
import { parseSlug } from "../../../scripts/content/slug.ts";
import { isMapping } from "../../../scripts/content/yaml/is-mapping.ts";
import { parseYaml } from "../../../scripts/content/yaml/yaml.ts";
import { formatMessage } from "../../../scripts/diagnostics/message.ts";
import { ALL_RULES } from "../../../scripts/features/content.ts";
import { parseDate, parseDay } from "../../../scripts/i18n/day.ts";
import { parseCountryCode, parseLanguageTag } from "../../../scripts/i18n/language-tag.ts";
import { checkRules } from "../../../scripts/rules/index.ts";
import { contentOf } from "../../model/translations/content.ts";
import { AS_OF } from "../../support/options.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { wordsIn } from "../../support/words.ts";

const content = contentOf(SMALL_PUBLICATION);
const [en, es] = [known(parseLanguageTag("en")), known(parseLanguageTag("es"))];

test("a new item is a draft with placeholders for missing texts", () => {
  const scaffold = accepted(scaffoldItem(content, { ...item("2026-05-07"), language: en }));
  assert.equal(scaffold.file, "bulletins/2026-05/storm.en.md");
  assert.equal(
    scaffold.text,
    '---\ntitle: "[Title]"\nsummary: "[One sentence under the title]"\ndate: 2026-05-07\ntopic: ships\ndraft: true\n---\n',
  );
  assertSound(scaffold);
});

test("an item whose day is not known begins with its month", () => {
  const { file, text } = accepted(scaffoldItem(content, { ...item("2026-05"), language: en }));
  assert.equal(file, "bulletins/2026-05/storm.en.md");
  assert.match(text, /\ndate: 2026-05\n/);
});

test("the given values are in the new item, quoted where YAML needs it", () => {
  const title = 'Yes: "100 %" # not a comment';
  const scaffold = accepted(scaffoldItem(content, { ...item("2026-05-07"), language: en, title, summary: "No" }));
  const [record] = contentOf({ ...SMALL_PUBLICATION, [scaffold.file]: scaffold.text })
    .items.map(({ original }) => original)
    .filter(({ path }) => path.slug === "storm");
  assert.deepEqual([record?.fields.title, record?.fields.summary], [title, "No"]);
});

test("an item of several topics lists them, one of a publication without topics has none", () => {
  const several = contentOf({
    ...SMALL_PUBLICATION,
    "topics.yaml": "ships: { label: Ships }\nyards: { label: Yards }\n",
  });
  const ordered = { ...item("2026-05-07"), language: en };
  const { text } = accepted(scaffoldItem(several, { ...ordered, topics: ["yards", "ships", "yards"] }));
  assert.match(text, /\ntopics:\n {2}- yards\n {2}- ships\n/);
  const none = contentOf({ ...SMALL_PUBLICATION, "topics.yaml": "{}\n" });
  assert.doesNotMatch(accepted(scaffoldItem(none, ordered)).text, /topic/);
});

test("an item that is there in another language, and a topic that is not known, are refused", () => {
  const same = { ...item("2026-05-07"), slug: known(parseSlug("new-crane")), language: es };
  assert.match(refused(scaffoldItem(content, same)), /new-crane\.en\.md` exists already/);
  assert.match(
    refused(scaffoldItem(content, { ...item("2026-05-07"), language: en, topics: ["ship"] })),
    /ship.*ships/,
  );
});

test("a new bulletin is a draft with the next number, or without one if it is not the newest", () => {
  const next = accepted(scaffoldBulletin(content, { period: known(parsePeriod("2026-06")), language: en }));
  assert.deepEqual([next.file, next.text], ["bulletins/2026-06/bulletin.en.md", "---\nnumber: 2\ndraft: true\n---\n"]);
  assertSound(next);
  const earlier = accepted(scaffoldBulletin(content, { period: known(parsePeriod("2026-04")), language: en }));
  assert.equal(earlier.text, "---\ndraft: true\n---\n");
  assert.match(
    refused(scaffoldBulletin(content, { period: known(parsePeriod("2026-05")), language: es })),
    /bulletin\.en\.md` exists already/,
  );
});

test("a new event has its name in the first language", () => {
  const dates = { start: known(parseDay("2026-06-01")), end: known(parseDay("2026-06-03")) };
  const fields = {
    key: known(parseSlug("regatta")),
    ...dates,
    name: "Regatta",
    country: known(parseCountryCode("PT")),
  };
  const scaffold = accepted(scaffoldEvent(content, fields));
  assert.equal(scaffold.file, "events/regatta.yaml");
  assert.equal(scaffold.text, "name:\n  en: Regatta\nstart: 2026-06-01\nend: 2026-06-03\ncountry: PT\n");
  assertSound(scaffold, ["label-languages"]);
  assert.match(refused(scaffoldEvent(content, { ...fields, key: known(parseSlug("open-day")) })), /open-day\.yaml/);
});

test("a new translation has the texts of its original and the original's revision", () => {
  const [text] = content.pages;
  assert.ok(text);
  const scaffold = accepted(
    scaffoldTranslation({ text, language: es, markdown: "It tells *all*.\n", declared: undefined }),
  );
  assert.equal(scaffold.file, "pages/about.es.md");
  assert.match(
    scaffold.text,
    /^---\ntitle: About the letter\ndraft: true\nrevision: "?[0-9a-f]{8}"?\n---\nIt tells \*all\*\.\n$/,
  );
  assertSound(scaffold);
});

test("a translation repeats callouts without the picture that is the original's", () => {
  const callout = "{ type: video, title: V, url: https://example.org/, thumbnail: { src: media/v.jpg, alt: A } }";
  const [text] = contentOf({
    ...SMALL_PUBLICATION,
    "bulletins/2026-05/bulletin.en.md": `---\nnumber: 1\ncallouts: [${callout}]\n---\nSpring.\n`,
  }).bulletins;
  assert.ok(text);
  const scaffold = accepted(scaffoldTranslation({ text, language: es, markdown: "Spring.\n", declared: undefined }));
  assert.doesNotMatch(scaffold.text, /number|src/);
  assert.match(scaffold.text, /thumbnail:\n +alt: A\n/);
});

const OWN_FIELDS = `${SMALL_PUBLICATION["publication.yaml"]}fields:
  item:
    budget: { type: money, label: { en: Budget, es: Presupuesto }, required: true }
    state: { type: one-of, label: State, required: true, values: { open: Open, closed: Closed } }
    pillars: { type: keys-of:pillars, label: Pillars, required: true }
    note: { type: text, label: Note }
    lesson: { type: paragraph, label: Lesson, translated: true, required: true }
    chart: { type: picture, label: Chart, translated: true }
  event:
    seats: { type: text, label: { en: Seats, es: Plazas }, required: true }
`;
const OWN_FILES = {
  ...SMALL_PUBLICATION,
  "publication.yaml": OWN_FIELDS,
  "vocabularies/pillars.yaml": "trade: { label: Trade }\nsafety: { label: Safety }\n",
};

test("new files have the declared fields that they need: the first of a choice, or a placeholder in the language of the file", () => {
  const own = contentOf(OWN_FILES);
  const scaffold = accepted(scaffoldItem(own, { ...item("2026-05-07"), language: es }));
  assert.match(
    scaffold.text,
    /\nbudget: "\[Presupuesto\]"\nstate: open\npillars:\n {2}- trade\nlesson: "\[Lesson\]"\ndraft: true\n/,
  );
  const written = { ...OWN_FILES, [scaffold.file]: scaffold.text };
  const found = checkRules(ALL_RULES, contentOf(written), "draft", AS_OF).filter(
    ({ ref }) => ref.file === scaffold.file,
  );
  assert.deepEqual([...new Set(found.map((each) => "field" in each.ref && each.ref.field.join()))], ["budget"]);
  const published = { ...written, [scaffold.file]: scaffold.text.replace("draft: true\n", "") };
  const leftovers = checkRules(ALL_RULES, contentOf(published), "draft", AS_OF).filter(
    ({ rule }) => rule === "field-leftover",
  );
  assert.deepEqual(
    leftovers.map((each) => "field" in each.ref && each.ref.field.join()),
    ["lesson", "title", "summary"],
  );
  const dates = { start: known(parseDay("2026-06-01")) };
  const event = accepted(scaffoldEvent(own, { key: known(parseSlug("regatta")), ...dates, name: "Regatta" }));
  assert.match(event.text, /\nseats: "\[Seats\]"\n$/);
});

test("a translation begins with all that the schemas mark as translated, and what must stand beside it", () => {
  const fields = `lesson: Speak early.
note: Same.
chart: { src: media/a.png, alt: A line, credit: A. Ruiz }
images: [{ src: media/b.png, alt: The yard, caption: In May, credit: A. Ruiz }]
video: { title: The talk, url: "https://video.example/1", duration: PT2M, image: { src: media/c.png, alt: A stage } }
documents: [{ file: media/plan.pdf, title: action plan }]
corrections: [{ date: 2026-05-09, text: It was blue. }]`;
  const file = "bulletins/2026-05/storm.en.md";
  const own = contentOf({ ...OWN_FILES, [file]: `---\ntitle: A storm\ndate: 2026-05-07\n${fields}\n---\nRain.\n` });
  const text = own.items.find(({ original }) => original.path.file === file);
  assert.ok(text);
  const declared = own.publication?.fields;
  const scaffold = accepted(scaffoldTranslation({ text, language: es, markdown: "", declared }));
  const { value } = parseYaml({ file: "", yaml: scaffold.text.split("---\n")[1] ?? "", firstLine: 1 });
  assert.ok(isMapping(value));
  const { revision, ...others } = value;
  assert.match(String(revision), /^[0-9a-f]{8}$/);
  assert.deepEqual(others, {
    title: "A storm",
    images: [{ alt: "The yard", caption: "In May" }],
    video: { title: "The talk", url: "https://video.example/1", image: { alt: "A stage" } },
    documents: [{ file: "media/plan.pdf", title: "action plan", lang: "en" }],
    corrections: [{ date: "2026-05-09", text: "It was blue." }],
    lesson: "Speak early.",
    chart: { alt: "A line" },
    draft: true,
  });
});

test("a translation that exists is refused", () => {
  const text = content.items.find(({ original }) => original.path.slug === "new-crane");
  assert.ok(text);
  assert.match(
    refused(scaffoldTranslation({ text, language: es, markdown: "", declared: undefined })),
    /new-crane\.es\.md` exists already/,
  );
});

function item(date: string) {
  const [period, slug] = [known(parsePeriod(date.slice(0, 7))), known(parseSlug("storm"))];
  return { date: known(parseDate(date)), period, slug, topics: [] };
}

function accepted(scaffold: Scaffold | Refusal): Scaffold {
  assert.ok("file" in scaffold, JSON.stringify(scaffold));
  return scaffold;
}

function refused(scaffold: Scaffold | Refusal): string {
  assert.ok("refused" in scaffold, JSON.stringify(scaffold));
  return formatMessage(scaffold.refused, wordsIn("en"));
}

/** Asserts that the publication with the new file has no errors or warnings, even in a release. */
function assertSound({ file, text }: Scaffold, warnings: readonly string[] = []): void {
  const found = checkRules(ALL_RULES, contentOf({ ...SMALL_PUBLICATION, [file]: text }), "release", AS_OF);
  assert.deepEqual(
    found.map(({ rule, severity }) => `${severity} ${rule}`),
    warnings.map((rule) => `warning ${rule}`),
  );
}

function known<Value>(value: Value | undefined): Value {
  assert.ok(value !== undefined);
  return value;
}
