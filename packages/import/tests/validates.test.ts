import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { p, wordFile } from "../../../tests/support/word-file.ts";
import { CONTENT } from "./content.ts";
import { wordpressExport } from "./exports.ts";

/** Possible text of a source between words. */
const hostile = fc.oneof(
  fc.constantFrom(
    "\u0000",
    "\u0007",
    "\u0085",
    "\u200B",
    "\u202E",
    "\u2066",
    "\uFEFF",
    "\uFFFF",
    "\u{E0041}",
    "\u2028",
    "\r",
    "\t",
    "\n\n",
    "\uD800",
    "---",
    "...",
    ": ",
    "- [ ]",
    "<<<<<<<",
    "{{ x }}",
    "{% x %}",
    "[One sentence…]",
    "<!-- x -->",
    "TODO",
    "[^1]",
    "[x]: y",
    "# ",
    "<b>",
    "</b>",
    "<table><tr><td>",
    "<pre>",
    "&#x202E;",
    "&#0;",
    "![x](y)",
    "[x](javascript:x)",
    "http://[",
    "*|FNAME|*",
    "\\",
    "`",
    "|",
    "~~",
  ),
  fc.string({ unit: "grapheme", maxLength: 6 }),
);

/** Unique words, with the text between them; now and then far more than a file or a field may have. */
const text = (longest: number) =>
  fc
    .tuple(
      fc.array(
        fc.tuple(
          fc.integer({ min: 1e6, max: 9e6 }).map((number) => `w${number}w`),
          hostile,
        ),
        { minLength: 1, maxLength: 5 },
      ),
      fc.oneof(
        { weight: 5, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ max: longest, min: 100 }) },
      ),
    )
    .map(([pieces, length]) => ({
      words: pieces.map(([word]) => word),
      text: pieces.map((pair) => pair.join(" ")).join(" ") + " wide".repeat(length / " wide".length),
    }));

const news = fc.record({
  title: text(2000),
  summary: text(5000),
  category: text(300),
  author: text(500),
  body: text(400_000),
  date: fc.constantFrom("2021-10-14", "2021-10", "2019-02-28"),
  name: fc.string({ unit: "grapheme", maxLength: 8 }),
  language: fc.constantFrom("en", "es"),
});
type News = typeof news extends fc.Arbitrary<infer Value> ? Value : never;

/** The files of a source for items, and its arguments in the command. */
const SOURCES: Readonly<
  Record<string, (items: readonly News[]) => readonly [args: readonly string[], files: Record<string, string | Buffer>]>
> = {
  ...Object.fromEntries(
    ["html", "markdown", "text"].map((kind) => [
      `csv with ${kind}`,
      (items: readonly News[]) => [
        ["csv", "source.csv"],
        {
          "source.csv": [
            ["title", "summary", "category", "author", "date", "name", "language", kind],
            ...items.map(({ title, summary, category, author, date, name, language, body }) =>
              [title.text, summary.text, category.text, author.text, date, name, language, body.text].map(withoutNul),
            ),
          ]
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(","))
            .join("\n"),
        },
      ],
    ]),
  ),
  feed: (items) => [
    ["feed", "feed.xml"],
    {
      "feed.xml": `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title><language>en</language>${items
        .map(
          ({ title, summary, category, author, body }, index) =>
            `<item><guid isPermaLink="false">${index}</guid><title>${xml(title.text)}</title><description>${xml(summary.text)}</description><category>${xml(category.text)}</category><dc:creator>${xml(author.text)}</dc:creator><pubDate>Thu, 14 Oct 2021 09:00:00 GMT</pubDate><content:encoded>${xml(body.text)}</content:encoded></item>`,
        )
        .join("")}</channel></rss>`,
    },
  ],
  markdown: (items) => [
    ["markdown", "pages"],
    Object.fromEntries(
      items.map(({ title, summary, category, author, body, date, language }, index) => {
        const fields = {
          title: title.text,
          summary: summary.text,
          tags: [category.text],
          author: { name: author.text },
        };
        const lines = Object.entries({ ...fields, date, lang: language }).map(
          ([key, value]) => `${key}: ${quoted(value)}`,
        );
        return [`pages/p${index}.md`, `---\n${lines.join("\n")}\n---\n${withoutNul(body.text)}\n`];
      }),
    ),
  ],
  word: (items) => [
    ["word", "files"],
    Object.fromEntries(
      items.map(({ title, body, date, language }, index) => {
        const paragraphs = body.text.split("\n\n").map((paragraph) => p(xml(paragraph)));
        return [
          `files/${date === "2021-10" ? "2021-10-01" : date}-n${index}.${language}.docx`,
          wordFile({ body: [p(xml(title.text), "Ttulo1"), ...paragraphs].join("") }),
        ];
      }),
    ),
  ],
  edition: (items) => [
    ["edition", "2021-10-14-news.html"],
    {
      "2021-10-14-news.html": withoutNul(
        `<html lang="en"><body>${items.map(({ title, body }) => `<h2>${xml(title.text)}</h2>${story(body)}`).join("")}</body></html>`,
      ),
    },
  ],
  "edition as a mail": (items) => [
    ["edition", "news.eml"],
    {
      "news.eml": [
        "From: a@b.example",
        "To: c@b.example",
        "Subject: News",
        "Date: Thu, 14 Oct 2021 09:00:00 +0000",
        "MIME-Version: 1.0",
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        "",
        Buffer.from(
          `<html lang="en"><body>${items.map(({ title, body }) => `<h2>${xml(title.text)}</h2>${story(body)}`).join("")}</body></html>`,
        ).toString("base64"),
      ].join("\r\n"),
    },
  ],
  "edition as a Word file": (items) => [
    ["edition", "2021-10-14-news.en.docx"],
    {
      "2021-10-14-news.en.docx": wordFile({
        body: items
          .flatMap(({ title, body }) => [
            p(xml(title.text), "Ttulo2"),
            ...story(body)
              .split("\n\n")
              .map((each) => p(xml(each))),
          ])
          .join(""),
      }),
    },
  ],
  wordpress: (items) => [
    ["wordpress", "old.xml"],
    {
      "old.xml": wordpressExport(
        "https://old.example",
        items.map(({ title, summary, category, body, date }, id) => ({
          id,
          name: `post-${id}`,
          title: cdata(title.text),
          html: cdata(body.text),
          excerpt: cdata(summary.text),
          day: date.padEnd(10, "-01"),
          categories: [cdata(category.text)],
        })),
      ),
    },
  ],
  mailchimp: (items) => [
    ["mailchimp", "pages"],
    {
      "pages/campaigns.csv": `Title,Send Date\n${items.map((_, index) => `p${index},2021-10-14`).join("\n")}\n`,
      ...Object.fromEntries(
        items.map(({ title, body }, index) => [
          `pages/p${index}.html`,
          withoutNul(
            `<html lang="en"><head><title>p${index}</title></head><body><h1>${xml(title.text)}</h1>${body.text}</body></html>`,
          ),
        ]),
      ),
    },
  ],
  html: (items) => [
    ["html", "pages"],
    Object.fromEntries(
      items.map(({ title, body }, index) => [
        `pages/p${index}.html`,
        withoutNul(
          `<html lang="en"><head><meta name="date" content="2021-10-14"><title>${xml(title.text)}</title></head><body><main>${body.text}</main></body></html>`,
        ),
      ]),
    ),
  ],
  json: (items) => [
    ["json", "source.json"],
    {
      "source.json": JSON.stringify({
        rows: items.map(({ title, summary, category, author, body, date, language }) => ({
          headline: title.text,
          excerpt: summary.text,
          tags: [category.text],
          author: { name: author.text },
          published: date,
          lang: language,
          body: body.text,
        })),
      }),
    },
  ],
  "json as events": (items) => [
    ["json", "source.json", "--as", "events"],
    {
      "source.json": JSON.stringify(
        items.map(({ title, summary, author, body, date, name, language }) => ({
          event: title.text,
          venue: summary.text,
          organizador: author.text,
          descripcion: body.text,
          fecha: date,
          country: name,
          lang: language,
        })),
      ),
    },
  ],
  ics: (items) => [
    ["ics", "source.ics"],
    {
      "source.ics": [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        ...items.flatMap(({ title, summary, category, author, body, date }, index) => [
          "BEGIN:VEVENT",
          `UID:${index}`,
          `SUMMARY:${icsText(title.text)}`,
          `LOCATION:${icsText(summary.text)}`,
          `CATEGORIES:${icsText(category.text)}`,
          `DESCRIPTION:${icsText(body.text)}`,
          `ORGANIZER;CN="${author.text.replaceAll(/["\p{Cc}]/gu, "")}":mailto:a@b.example`,
          `DTSTART;VALUE=DATE:${date.padEnd(10, "-01").replaceAll("-", "")}`,
          "RRULE:FREQ=WEEKLY;COUNT=3",
          "END:VEVENT",
        ]),
        "END:VCALENDAR",
      ].join("\r\n"),
    },
  ],
};

/** The text of a story: an edition that is more than a million characters long is refused. */
function story({ text }: News["body"]): string {
  return text.slice(0, 300_000);
}

/** Sources that are read with the parts of others have fewer runs. */
const OF_PARTS = new Set(["edition as a mail", "edition as a Word file", "wordpress", "mailchimp"]);

for (const [name, filesOf] of Object.entries(SOURCES)) {
  test(`whatever a source has, what import writes of it validates, and no word is lost: ${name}`, async (t) => {
    const folder = await temporaryFolder(t);
    await fc.assert(
      fc.asyncProperty(fc.array(news, { minLength: 1, maxLength: 3 }), async (items) => {
        for (const old of ["content", "import", "pages", "files"])
          await rm(path.join(folder, old), { recursive: true, force: true });
        const [args, files] = filesOf(items);
        await writeTree(folder, { ...CONTENT, ...files });
        const run = () => runCommand(["import", ...args], { cwd: folder });
        const first = await run();
        const { code, stdout, stderr } = first.stdout.includes("topics.yaml") ? await run() : first;
        assert.equal(code, 0, stdout + stderr);
        const validated = await runCommand(["validate"], { cwd: folder });
        assert.equal(validated.code, 0, validated.stdout);
        const written = [
          ...(await readTree(path.join(folder, "content"))),
          ...(await readTree(path.join(folder, "import"))),
        ];
        const kept = written
          .filter(([file]) => !/state\.jsonl|import.topics/.test(file))
          .map(([, bytes]) => String(bytes));
        const all = kept.join("\n");
        for (const word of items.flatMap((item) => wordsOf(name, item)))
          assert.ok(all.includes(word), `${word} is lost`);
        const before = await readTree(path.join(folder, "content"));
        assert.equal((await run()).code, 0);
        assert.deepEqual(await readTree(path.join(folder, "content")), before);
      }),
      { numRuns: OF_PARTS.has(name) ? 2 : 5, endOnFailure: true, includeErrorInReport: true },
    );
  });
}

/**
 * The words that import has to keep. A page, a Word file and an edition have no summary and no author here, and neither has WordPress an
 * author; the names of categories become topics.
 */
function wordsOf(source: string, { title, summary, author, body }: News): readonly string[] {
  const parts = /^(?:html|word|edition.*|mailchimp)$/.test(source)
    ? []
    : source === "wordpress"
      ? [summary]
      : [summary, author];
  return [title, body, ...parts].flatMap(({ words }) => words);
}

/** A text of a calendar (RFC 5545 §3.3.11). */
function icsText(value: string): string {
  return withoutNul(value)
    .replaceAll(/[\\;,]/g, "\\$&")
    .replaceAll(/\r\n?|\n/g, "\\n");
}

/** A value as JSON, which is YAML too. Some of its characters must be escaped in YAML (YAML 1.2, §5.1). */
function quoted(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[^\t\n\r\u0020-~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function withoutNul(value: string): string {
  return value.replaceAll("\u0000", "");
}

/** The possible content of a CDATA section (XML 1.0 §2.7). */
function cdata(value: string): string {
  return value.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "").replaceAll("]]>", "]]");
}

/** Characters that XML has (XML 1.0 §2.2). */
function xml(value: string): string {
  return value
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
}
