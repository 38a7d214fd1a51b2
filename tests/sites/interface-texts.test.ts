import assert from "node:assert/strict";
import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { Parser } from "htmlparser2";
import { htmlLang, parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { languages, messagesIn } from "../i18n/message-files.ts";
import { type Cleanup, ROOT, temporaryFolder } from "../support/folders.ts";
import { buildSite } from "../support/site.ts";
import { readSite } from "./pages.ts";

/** The fixture has some texts in English alone. */
const translated = languages.filter((language) => language !== "en");

test("a publication in every language that Dateline has", async (t) => {
  const pages = [...(await readSite(await buildSite(t, await writePublication(t)))).values()];

  await t.test("each language has the same pages, under its tag in lower case", () => {
    const addressesIn = (language: string) =>
      pages.flatMap(({ address, lang }) =>
        lang === tagOf(language) ? [language === "ar" ? address : address.replace(`/${language}/`, "/")] : [],
      );
    const expected = addressesIn("ar").sort();
    assert.ok(expected.length > 30);
    for (const language of translated) assert.deepEqual(addressesIn(language).sort(), expected, language);
  });

  for (const language of translated) {
    await t.test(`no page in ${language} has an English interface text`, () => {
      const english = englishTexts(language);
      const found = pages.flatMap(({ address, lang, html }) =>
        lang === tagOf(language) ? textsIn(html, lang).flatMap((text) => (english(text) ? [[address, text]] : [])) : [],
      );
      assert.deepEqual(found, []);
    });
  }

  await t.test("the scan finds an English text, and leaves out those that are marked as English", () => {
    const html = '<html lang="it"><p aria-label="3&nbsp;items">Uno</p><p lang="en">Issues</p><p>All issues</p></html>';
    assert.deepEqual(textsIn(html, "it").filter(englishTexts("it")), ["3\u00A0items", "All issues"]);
  });
});

/** The Arabic fixture with all its texts once more in every language: the words of the content do not matter here. */
async function writePublication(t: Cleanup): Promise<string> {
  const folder = path.join(await temporaryFolder(t), "content");
  await cp(path.join(ROOT, "tests/fixtures/publications/arabic"), folder, { recursive: true });
  const publication = path.join(folder, "publication.yaml");
  const others = languages.filter((language) => language !== "ar");
  const text = await readFile(publication, "utf8");
  // The official notice and disclaimer are in every language.
  const official = text.replace(/^ {2}text: .*\n/m, "").replace(/^disclaimer:\n(?: .*\n)+/m, "");
  await writeFile(publication, official.replace("[ar, en]", `[ar, ${others.join(", ")}]`));
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith(".ar.md"))) {
    for (const language of others) {
      const copy = path.join(folder, file.replace(/ar\.md$/, `${language}.md`));
      await cp(path.join(folder, file), copy);
    }
  }
  return folder;
}

/** Whether a text is an English message, with any values in its placeholders, and no message of the language. */
function englishTexts(language: string): (text: string) => boolean {
  const patterns = templatesIn(messagesIn("en")).filter((text) => /\p{L}{3}/u.test(text.replace(/\{\w+\}/g, "")));
  const own = new Set(templatesIn(messagesIn(language)));
  const foreign = patterns.filter((text) => !own.has(text)).map(toPattern);
  return (text) => foreign.some((pattern) => pattern.test(text));
}

function toPattern(template: string): RegExp {
  const parts = template.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`, "u");
}

function templatesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(templatesIn) : [];
}

/** Elements whose content is for programs, such as keys of the open data. */
const NOT_READ: ReadonlySet<string> = new Set(["code", "script", "style"]);

/** The texts and the spoken attributes of a page that are in its own language. */
function textsIn(html: string, language: string): readonly string[] {
  const texts: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, { lang = open.at(-1) ?? "", ...attributes }) {
      open.push(NOT_READ.has(name) ? "" : lang);
      if (lang !== language) return;
      for (const spoken of ["title", "aria-label", "alt", "placeholder"]) texts.push(attributes[spoken] ?? "");
    },
    ontext(text) {
      if (open.at(-1) === language) texts.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

function tagOf(language: string): string {
  return htmlLang(parseLanguageTag(language) ?? assert.fail(language));
}
