import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { gzipSync } from "node:zlib";
import { parse as parseCsv } from "csv-parse/sync";
import { run, runProgram } from "../../../tests/support/command.ts";
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { readPdf } from "../../../tests/support/pdf.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { runCommand } from "../../../tests/support/run-command.ts";

const NEWS = {
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}funding: [{ emblem: eu }, { text: Supported by the town., logo: { src: media/town.svg, alt: Town } }]
fields:
  item:
    projects: { type: keys-of:projects, label: { en: Projects, es: Proyectos } }
    stage: { type: one-of, label: { en: Stage, es: Etapa }, values: { plan: { en: Plan, es: Plan } } }
`,
  "media/town.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 0h90v30H0z"/></svg>',
  "vocabularies/projects.yaml": "deep-quay:\n  label: { en: <b>Deep Quay</b>, es: =Muelle }\n",
  "bulletins/2026-05/new-crane.es.md": `${SMALL_PUBLICATION["bulletins/2026-05/new-crane.es.md"]}`,
  "bulletins/2026-05/quay.en.md": `---
title: The quay
date: 2026-05-20
topic: ships
countries: [PT, ES]
projects: [deep-quay]
stage: plan
formerly: [old-quay]
documents: [{ file: https://harbour.example/plan.pdf, title: The plan }]
corrections: [{ date: 2026-05-21, text: It is 40 metres long. }, { date: 2027-01-02, text: It is 41 metres long. }]
---
It is long.
`,
  "bulletins/2026-05/secret.en.md":
    "---\ntitle: Undisclosed\ndate: 2026-05-20\ntopic: ships\ndraft: true\n---\nNot yet.\n",
  "bulletins/2025-12/old.en.md": "---\ntitle: An old one\ndate: 2025-12-01\ntopic: ships\n---\nIt is over.\n",
};

const READER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

const LOG = [
  logged("192.0.2.1", "/2026/05/quay/"),
  logged("192.0.2.1", "/es/2026/05/new-crane/"),
  logged("192.0.2.1", "/2026/05/bulletin.pdf"),
  logged("192.0.2.2", "/2026/05/", `hostile-<script>alert(1)</script> ${READER}`),
  logged("192.0.2.3", "/feed.xml", "Feedly/1.0 (+http://feedly.example; 12 subscribers)"),
  "hostile-\u001B[31m \u0000 not a line",
  `{"__proto__": 1, "uri": "hostile-${"a".repeat(70_000)}`,
  logged("192.0.2.4", "/2026/05/quay/", "Googlebot/2.1 (+http://www.google.com/bot.html)"),
  logged("192.0.2.5", "/__proto__"),
  logged("192.0.2.5", "/../../etc/hostile-<b>=1+1</b>"),
].join("\n");

/** From a time when an item had another name, and from days outside the report. */
const OLDER_LOG = [
  logged("192.0.2.6", "/2026/05/old-quay/"),
  logged("192.0.2.6", "/2026/05/quay/").replace("/2026:", "/2025:"),
].join("\n");

function logged(client: string, target: string, agent = READER): string {
  return `${client} - - [21/May/2026:09:30:00 +0200] "GET ${target} HTTP/2.0" 200 5123 "-" "${agent}"`;
}

/** `table/key/measure` → count. */
type Figures = ReadonlyMap<string, number>;

test("a report has the figures of its days, and the table beside it every figure of the page", async (t) => {
  const folder = await temporaryFolder(t);
  await writeContent(folder, NEWS);
  await writeFile(path.join(folder, "access.log"), LOG);
  await writeFile(path.join(folder, "older.gz"), gzipSync(OLDER_LOG));
  await openPipe(t, folder, "older.gz", "older.pipe");
  const args = ["report", "2026", "--as-of", "2027-02-01", "--logs", "access.log", "older.pipe"];
  const { code, stdout, stderr } = await runCommand(args, { cwd: folder });
  assert.equal(code, 0, stderr + stdout);
  assert.equal(stdout, "The report is in `report/2026.en.html` and `2026.en.pdf`, its figures in `2026.en.csv`.\n");
  assert.equal(stderr, "Not understood and not counted: 2 lines of `access.log`, the first in line 6.\n");

  const written = await readTree(path.join(folder, "report"));
  assert.deepEqual([...written.keys()], ["2026.en.csv", "2026.en.html", "2026.en.pdf"]);
  const [html, csv] = [written.get("2026.en.html")?.toString() ?? "", written.get("2026.en.csv")?.toString() ?? ""];
  const figures = readFigures(csv);
  const expected = {
    "totals/issues/number": 1,
    "totals/items/number": 2,
    "totals/texts/number": 3,
    "totals/countries/number": 2,
    "months/2026-05/items": 2,
    "months/2026-06/items": 0,
    "countries/PT/items": 2,
    "countries/ES/items": 1,
    "topics/ships/items": 2,
    "languages/en/items": 2,
    "languages/es/items": 1,
    "events/open-day/items": 1,
    "vocabulary:projects/deep-quay/items": 1,
    "field:stage/plan/items": 1,
    "translations/es/unconfirmed": 1,
    "translations/es/missing": 2,
    "corrections/2026-05/old-quay/corrections": 1,
    "documents/2026-05/old-quay/documents": 1,
    "funding/emails/en/disclaimer": 1,
    "funding/plainEmails/en/notice": 1,
    "funding/plainEmails/en/emblem": 0,
    "funding/pdfs/es/emblem": 1,
    "reach-months/2026-05/views": 4,
    "reach-months/2026-05/readers": 3,
    "reach-languages/es/views": 1,
    "reach-items//2026/05/quay//views": 2,
    "reach-items//2026/05/quay//readers": 2,
    "reach-pages//2026/05//readers": 1,
    "reach-downloads//2026/05/bulletin.pdf/downloads": 1,
    "reach-feeds//feed.xml/subscribers": 12,
    "reach-lines/bots/lines": 1,
    "reach-lines/others/lines": 2,
    "reach-lines/otherDays/lines": 1,
    "reach-lines/unreadable/lines": 2,
  };
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, figures.get(key)])), expected);

  const [files, ...found] = ["files", "notice", "emblem", "disclaimer"].map((each) =>
    figures.get(`funding/pages/es/${each}`),
  );
  assert.ok(files !== undefined && files > 10);
  assert.deepEqual(found, [files, files, files]);

  const shown = figuresOf(html);
  assert.ok(shown.length > 20);
  const untraced = shown.filter(({ table, number }) =>
    [...figures].every(([key, count]) => !key.replaceAll(":", "-").startsWith(`${table}/`) || count !== number),
  );
  assert.deepEqual(untraced, []);
  assert.match(html, /&lt;b&gt;Deep Quay/);
  assert.doesNotMatch(html + csv, /Undisclosed/);
  const site = await readTree(path.join(folder, ".cache/report"));
  for (const [file, bytes] of [...written, ...site])
    assert.doesNotMatch(bytes.toString("latin1"), /192\.0\.2\.|hostile-/, file);

  const { pageCount, objects, bookmarks, links } = readPdf(written.get("2026.en.pdf") ?? new Uint8Array());
  assert.ok(pageCount >= 1);
  assert.match(objects.find((body) => body.includes("/Type /Catalog")) ?? "", /\/Marked true/);
  const isOfSite = ({ url }: { readonly url: string }) => url.startsWith("https://letter.harbour.example/");
  assert.ok(links.length > 5 && links.every(isOfSite));
  assert.ok(
    links.every(({ url }) => !url.endsWith(".csv")),
    "the table lies beside the PDF, not on the site",
  );
  assert.ok(bookmarks.some(({ title }) => title === "Translations"));
});

/** The log of a host with several sites: the publication is below a path of one of them. */
const LOG_OF_HOSTS = [
  ["harbour.example", "/letter/es/2026/05/new-crane/"],
  ["www.harbour.example", "/letter/2026/05/old-quay/"],
  ["mirror.example", "/letter/feed.xml"],
  ["harbour.example", "/2026/05/quay/"],
  ["shop.example", "/letter/2026/05/quay/"],
].map(([host, target]) => `${host}:443 ${logged("192.0.2.1", target ?? "").replace("21/May", "20/May")}`);

test("a report says which edition lacks a notice, which readers are of another site, and runs no name as a formula", async (t) => {
  const folder = await temporaryFolder(t);
  const masthead = NEWS["publication.yaml"].replace(
    "https://letter.harbour.example/",
    "https://harbour.example/letter/",
  );
  await writeContent(folder, { ...NEWS, "publication.yaml": masthead });
  await writeTree(folder, { "theme/partials/notices.njk": "", "access.log": LOG_OF_HOSTS.join("\n") });
  const days = ["--from", "2026-05-01", "--to", "2026-05-20", "--lang", "es"];
  const args = ["report", ...days, "--logs", "access.log", "--host", "MIRROR.example"];
  const { code, stderr } = await runCommand(args, { cwd: folder });
  assert.equal(code, 0, stderr);
  assert.match(stderr, /^No cuentan 1 línea a `shop\.example`[^\n]*`--host shop\.example`\.\n$/);
  const csv = (await readTree(path.join(folder, "report"))).get("2026-05-01_2026-05-20.es.csv")?.toString() ?? "";
  assert.match(csv, /^vocabulary:projects,deep-quay,'=Muelle,items,1\r$/m);
  const figures = readFigures(csv);
  const of = (edition: string) => figures.get(`funding/${edition}/es/notice`);
  assert.deepEqual(["pages", "pdfs", "emails", "plainEmails"].map(of), [0, 0, 1, 1]);
  const expected = {
    "reach-items//es/2026/05/new-crane//views": 1,
    "reach-items//2026/05/quay//views": 1,
    "reach-feeds//feed.xml/requests": 1,
    "reach-lines/others/lines": 1,
    "reach-lines/otherHosts/lines": 1,
  };
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((key) => [key, figures.get(key)])), expected);
  assert.doesNotMatch(csv, /^corrections,/m, "the correction is of the day after");
});

test("content with errors gives no report, and is told as a build tells it", async (t) => {
  const folder = await temporaryFolder(t);
  await writeContent(folder, {
    "bulletins/2026-05/quay.en.md": "---\ntitle: The quay\ntopic: sheep\n---\nIt is long.\n",
  });
  const { code, stdout, stderr } = await runProgram(["report", "2026"], { cwd: folder });
  assert.deepEqual([code, stderr], [1, ""]);
  assert.match(stdout, /bulletins\/2026-05\/quay\.en\.md/);
  assert.ok(!existsSync(path.join(folder, "report")));
});

test("days that are none, and logs that are not there, are told in one sentence", async (t) => {
  const folder = await temporaryFolder(t);
  await writeContent(folder, SMALL_PUBLICATION);
  const days = /Write a year, such as `2026`/;
  for (const [args, said] of [
    [[], days],
    [["26"], days],
    [["2026-05-06"], days],
    [["--from", "2026-02-01"], days],
    [["2026", "--from", "2027-01-01"], days],
    [["2026", "2027"], /2027/],
    [["2026", "--logs", "gone.log"], /There is no log `gone\.log`/],
    [["--from", "2026-01-01", "--to", "2026-01-31", "--logs", "content", "more.log"], /There is no log `content`/],
  ] as const) {
    const { code, stdout, stderr } = await runCommand(["report", ...args], { cwd: folder });
    assert.deepEqual([code, stdout], [2, ""]);
    assert.match(stderr, said);
  }
});

/** Makes a pipe, into which a shell writes a file as soon as the pipe is read. */
async function openPipe(t: TestContext, folder: string, file: string, pipe: string): Promise<void> {
  await run(["mkfifo", path.join(folder, pipe)]);
  const writer = spawn("sh", ["-c", `cat ${file} > ${pipe}`], { cwd: folder, stdio: "ignore" });
  t.after(() => writer.kill());
}

async function writeContent(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const content = Object.entries({ ...SMALL_PUBLICATION, ...files });
  await writeTree(folder, Object.fromEntries(content.map(([file, text]) => [`content/${file}`, text])));
}

function readFigures(csv: string): Figures {
  const rows: readonly (readonly string[])[] = parseCsv(csv, { bom: true });
  return new Map(rows.slice(1).map(([table, key, , measure, count]) => [`${table}/${key}/${measure}`, Number(count)]));
}

/** The numbers that the tables of a page show. */
function figuresOf(html: string): readonly { readonly table: string; readonly number: number }[] {
  return html
    .split("<h2 ")
    .slice(1)
    .flatMap((section) => {
      const [, table = ""] = /^id="([^"]*)"/.exec(section) ?? [];
      const cells = section.matchAll(/<td>(?:<svg.*?<\/svg> )?([\d,]+)<\/td>/g);
      return Array.from(cells, ([, number = ""]) => ({ table, number: Number(number.replaceAll(",", "")) }));
    });
}
