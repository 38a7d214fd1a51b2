import assert from "node:assert/strict";
import { test } from "node:test";
import { scaffoldPublication, starterTexts } from "../../../scripts/change/scaffold/starter/starter.ts";
import { FREQUENCIES } from "../../../scripts/content/frequency.ts";
import { parsePeriod } from "../../../scripts/content/period.ts";
import { findMessageLanguage } from "../../../scripts/diagnostics/message-language.ts";
import { parseLanguageTag } from "../../../scripts/i18n/language-tag.ts";
import { languages } from "../../i18n/message-files.ts";

const english = starterTexts("en");

test("a publication can begin in every language that the interface has, in words of its own", () => {
  for (const language of languages.filter((each) => each !== "en")) {
    const texts = starterTexts(language);
    assert.equal(texts.topics.length, english.topics.length);
    for (const [index, { title, summary, body }] of texts.items.entries()) {
      const { title: other } = english.items[index] ?? assert.fail();
      assert.ok(title !== other && summary !== "" && body.endsWith("\n"), language);
    }
    const hasManual = findMessageLanguage(language) !== undefined;
    assert.equal(texts.manual.text === "", hasManual, `${language}: a manual that is in English says so`);
    for (const question of Object.values(texts.questions))
      assert.ok(!Object.values(english.questions).includes(question));
    assert.ok(texts.introduction !== "" && texts.introduction !== english.introduction, language);
    for (const host of ["github-pages", "s3", "netlify", "none"])
      assert.ok(texts.questions.host.includes(host), language);
    for (const frequency of FREQUENCIES) assert.ok(texts.questions.frequency.includes(frequency), language);
  }
});

test("the files and topics of a new publication are named in its first language, in its letters or else in English", () => {
  for (const [tag, item, topic] of [
    ["pt-br", "sai-a-primeira-edicao", "publicacoes"],
    ["ar", "the-first-issue-is-out", "publications"],
  ] as const) {
    const [language, english, period] = [parseLanguageTag(tag), parseLanguageTag("en"), parsePeriod("2026-w19")];
    assert.ok(language !== undefined && english !== undefined && period !== undefined);
    const files = scaffoldPublication({
      title: "B",
      url: "https://b.example/",
      languages: [language, english],
      fallbackLanguages: {},
      frequency: "weekly",
      period,
    });
    const { title } = starterTexts(tag).items[0];
    const text = files.get(`bulletins/2026-w19/${item}.${tag}.md`) ?? assert.fail([...files.keys()].join("\n"));
    assert.match(text, new RegExp(`^title: ${title}$[\\s\\S]*^date: 2026-05-04$`, "m"));
    assert.match(files.get(`bulletins/2026-w19/bulletin.${tag}.md`) ?? "", new RegExp(`^lead: ${item}$`, "m"));
    assert.match(files.get("topics.yaml") ?? "", new RegExp(`^${topic}:\n {2}label:\n {4}${tag}: `, "m"));
    assert.match(files.get("publication.yaml") ?? "", /^frequency: weekly$/m);
  }
});
