import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { findProgram } from "../../scripts/cli/programs.mjs";
import { run } from "../support/command.ts";
import { temporaryFolder } from "../support/folders.ts";
import { readPdf } from "../support/pdf.ts";
import { runCommand } from "../support/run-command.ts";

const CONTENT = "tests/fixtures/publications/arabic";
const SITE_URL = "https://bulletin.harbour.example/";
/** The articles of May 2026 in English, in its order. */
const ARTICLES = [
  { page: "en/2026/05/imo-guide/", title: "IMO adopts a guide to the safety of small ports" },
  { page: "2026/05/new-crane/", title: "رافعة جديدة في مرفأ طرابلس" },
  { page: "en/2026/05/oil-barrier/", title: "“A barrier is only as good as its crew”, says the port of Sfax" },
  { page: "2026/05/pilots-course/", title: "أربعة وعشرون ربّانًا يتدربون على الإرشاد الليلي" },
  { page: "en/2026/05/tunis-exchange/", title: "Tunis and Alexandria exchange their harbour masters" },
] as const;

const folder = await temporaryFolder({ after });
const pdftotext =
  findProgram("pdftotext", process) ?? assert.fail("no pdftotext: `node scripts/cli/setup.mjs browser` installs it");
const site = await build("site", "--pdf");
const file = path.join(site, "en/2026/05/bulletin.pdf");
const pdf = readPdf(await readFile(file));

test("the PDF has every article in full, with its address and a link to it", async () => {
  const letters = lettersOf(await textOf(file));
  for (const { page } of ARTICLES) {
    assert.ok(letters.includes(lettersOf(`Permanent link ${SITE_URL}${page}`)), page);
    assert.ok(pdf.links.some(({ url }) => url === SITE_URL + page));
  }
  const html = await readFile(path.join(site, "en/2026/05/oil-barrier/index.html"), "utf8");
  const paragraphs = Array.from(html.matchAll(/<p>([^<]{50,})<\/p>/g), ([, words = ""]) => words);
  assert.ok(paragraphs.length > 0);
  for (const words of paragraphs) assert.ok(letters.includes(lettersOf(words)), words);
});

test("the contents lead to each article and name the page on which it begins", async () => {
  const contents = lettersOf(await textOf(file, "-raw", "-l", "1"));
  const targets = pdf.objects.flatMap((body) => /\/Dest \/(full-i-\S+)/.exec(body)?.[1] ?? []);
  assert.deepEqual(
    [...new Set(targets)],
    ARTICLES.map(({ page }) => `full-i-${page.split("/").at(-2)}`),
  );
  for (const { title } of ARTICLES.filter(({ page }) => page.startsWith("en/"))) {
    const [, number] = contents.split(lettersOf(title))[1]?.match(/^(\d+)/) ?? [];
    const begins = pdf.bookmarks.filter((bookmark) => bookmark.title === title).at(-1)?.page;
    assert.equal(Number(number), begins, `${title} in ${contents}`);
  }
});

test("a bulletin links to its PDF only where it is made, in each language", async () => {
  const link = '<a href="/en/2026/05/bulletin.pdf" type="application/pdf">PDF</a>';
  for (const page of ["en/2026/05/index.html", "en/index.html"])
    assert.ok((await readFile(path.join(site, page), "utf8")).includes(link), page);
  assert.ok(existsSync(path.join(site, "2026/05/bulletin.pdf")));
  const [listed = ""] =
    /^.*"en\/2026\/05\/bulletin\.pdf".*$/m.exec(await readFile(path.join(site, "release.json"), "utf8")) ?? [];
  assert.match(listed, /"type":"application\/pdf"/);
});

test("a PDF is not printed again while its content stays, and pages lose their links with it", async () => {
  const bytes = await readFile(file);
  await build("site", "--pdf");
  assert.ok(bytes.equals(await readFile(file)));
  await build("site");
  assert.ok(!existsSync(file));
  assert.ok(!(await readFile(path.join(site, "en/2026/05/index.html"), "utf8")).includes("bulletin.pdf"));
});

/** Builds with the cache of the project. Returns the folder of the site. */
async function build(name: string, ...options: readonly string[]): Promise<string> {
  const output = path.join(folder, name);
  const { code, stdout, stderr } = await runCommand(["build", "--content", CONTENT, "--output", output, ...options]);
  assert.equal(code, 0, stdout + stderr);
  return output;
}

async function textOf(pdfFile: string, ...options: readonly string[]): Promise<string> {
  return (await run([pdftotext, ...options, pdfFile, "-"])).stdout;
}

/** Columns divide words with hyphens, and lines break anywhere. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}
