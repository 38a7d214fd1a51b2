import assert from "node:assert/strict";
import { test } from "node:test";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { Parser } from "htmlparser2";
import ICAL from "ical.js";
import { SaxesParser } from "saxes";
import { formatEmailText } from "../../scripts/editions/email/email-text.ts";
import { jsonFeed } from "../../scripts/editions/feeds/json-feed.ts";
import { formatTable } from "../../scripts/editions/format-csv.ts";
import { formatCalendar } from "../../scripts/features/calendar/ics.ts";
import { formatDataTable } from "../../scripts/features/data/format.ts";
import { formatStructuredData } from "../../scripts/pages/structured-data/structured-data.ts";
import { anyLine } from "../support/text.ts";
import { calendarOf, feedOf, mailOf, pageOf, renderTemplate, tableOf } from "./views.ts";

/*
 * A parser of each format returns the title that the editor wrote. Parsers drop white space at the ends of XML texts, where titles
 * have none.
 */

for (const kind of ["atom", "rss"] as const) {
  test(`any title survives ${kind}`, () => {
    fc.assert(
      fc.property(anyLine, (title) => {
        const xml = renderTemplate({ kind, ...feedOf(title) });
        const titles = textsOfXml(xml, "title");
        assert.deepEqual(kind === "rss" ? titles.map((html) => textsOfHtml(`<p>${html}`, "p")[0]) : titles, [
          title,
          title,
        ]);
        const [entry] = kind === "atom" ? (parseAtomFeed(xml).entries ?? []) : (parseRssFeed(xml).items ?? []);
        assert.notEqual(entry, undefined);
      }),
    );
  });
}

test("the HTML of an entry survives Atom and RSS, and its text survives in the HTML", () => {
  fc.assert(
    fc.property(anyLine, (words) => {
      const feed = feedOf("A title", { summary: words, notes: [] });
      const html = feed.feed.entries[0]?.html ?? assert.fail();
      assert.deepEqual(textsOfXml(renderTemplate({ kind: "atom", ...feed }), "content"), [html]);
      assert.deepEqual(textsOfXml(renderTemplate({ kind: "rss", ...feed }), "content:encoded"), [html]);
      assert.equal(textOfHtml(html).trim(), words);
    }),
  );
});

test("any title survives JSON Feed", () => {
  fc.assert(
    fc.property(anyLine, (title) => {
      const json = jsonFeed.render({ kind: "json-feed", ...feedOf(title) });
      assert.equal(JSON.parse(json).items[0].title, title);
      assert.equal(parseJsonFeed(json).items?.length, 1);
    }),
  );
});

test("any name, place and description survive iCalendar", () => {
  fc.assert(
    fc.property(anyLine, anyLine, anyLine, (name, location, description) => {
      const text = formatCalendar(calendarOf({ name, location, description: `${description}\n\n${name}` }));
      const calendar = new ICAL.Component(ICAL.parse(text));
      // The parser has no type for NAME (RFC 7986 §5.1: TEXT) and leaves its escapes.
      assert.equal(String(calendar.getFirstPropertyValue("name")).replace(/\\([\\;,])/g, "$1"), name);
      assert.match(text.replaceAll("\r\n ", ""), /^NAME:(?:[^\\;,\r\n]|\\[\\;,])*\r$/m);
      const [component, ...others] = calendar.getAllSubcomponents("vevent");
      assert.ok(component !== undefined && others.length === 0);
      const event = new ICAL.Event(component);
      assert.deepEqual(
        [event.summary, event.location, event.description],
        [name, location, `${description}\n\n${name}`],
      );
      assert.ok(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75));
    }),
  );
});

test("any title survives the table, with one apostrophe before what a spreadsheet would run", () => {
  const marks = fc.constantFrom("", "", "=", "'=", "''-", "'");
  fc.assert(
    fc.property(marks, anyLine, (mark, rest) => {
      const title = `${mark}${rest}`;
      const csv = formatDataTable(tableOf(title));
      const [row, ...others]: Readonly<Record<string, string>>[] = parseCsv(csv, { bom: true, columns: true });
      assert.ok(row !== undefined && others.length === 0);
      assert.equal(row["title_en"], /^'*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(title) ? `'${title}` : title);
      assert.doesNotMatch(row["title_en"] ?? "", /^[=+\-@\uff1d\uff0b\uff0d\uff20]/);
    }),
  );
});

test("no two columns of lines are one cell, and none is run, also after the empty lines of those without a role", () => {
  const cell = fc.array(fc.constantFrom("", "=1", "'=1", "''=1", "a", "'a", "-1"), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(cell, cell, (some, others) => {
      const written = (lines: readonly string[]) => formatTable([[lines.join("\n")]]);
      assert.equal(written(some) === written(others), some.join("\n") === others.join("\n"));
      assert.doesNotMatch(written(some), /^\uFEFF(?!-1\r\n$)"?\n*[=-]/, "a number alone is none");
    }),
  );
});

test("a formula that begins with a fullwidth sign is text, too: spreadsheets take it for the narrow one", () => {
  fc.assert(
    fc.property(fc.constantFrom("\uff1d", "\uff0b", "\uff0d", "\uff20"), anyLine, (sign, rest) => {
      const [row]: Readonly<Record<string, string>>[] = parseCsv(formatDataTable(tableOf(`${sign}${rest}`)), {
        bom: true,
        columns: true,
      });
      assert.equal(row?.["title_en"], `'${sign}${rest}`);
    }),
  );
});

test("a formula with a comma and quotes is text", () => {
  const csv = formatDataTable(tableOf('=HYPERLINK("https://evil.example/","Click")'));
  const [row]: Readonly<Record<string, string>>[] = parseCsv(csv, { bom: true, columns: true });
  assert.equal(row?.["title_en"], `'=HYPERLINK("https://evil.example/","Click")`);
});

test("any title survives the HTML of an email", () => {
  fc.assert(
    fc.property(anyLine, (title) => {
      const html = renderTemplate({ kind: "email", ...mailOf(title) });
      assert.ok(textsOfHtml(html, "h2").includes(title));
      assert.deepEqual(textsOfHtml(html, "title"), [title]);
    }),
  );
});

test("any title survives the plain text of an email, except for line breaks", () => {
  fc.assert(
    fc.property(anyLine, (title) => {
      const text = formatEmailText({ kind: "email-text", ...mailOf(title) });
      assert.ok(text.replaceAll("\n", " ").includes(`${title} [1]`));
    }),
  );
});

test("any title survives the structured data of a page and can't end its script", () => {
  fc.assert(
    fc.property(anyLine, (title) => {
      const data = formatStructuredData(pageOf(title)) ?? assert.fail();
      const scripts = textsOfHtml(`<script type="application/ld+json">${data}</script><p>after</p>`, "script");
      assert.equal(scripts.length, 1);
      assert.equal(JSON.parse(scripts[0] ?? "")["@graph"][0].headline, title);
    }),
  );
});

/** The texts of all elements with this name, from an XML parser. */
function textsOfXml(xml: string, name: string): readonly string[] {
  const texts: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let inside = false;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    inside = tag.name === name;
    if (inside) texts.push("");
  });
  parser.on("text", (text) => {
    if (inside) texts[texts.length - 1] += text;
  });
  parser.on("closetag", () => {
    inside = false;
  });
  parser.write(xml).close();
  return texts;
}

/** The texts of all elements with this name, from an HTML parser. */
function textsOfHtml(html: string, name: string): readonly string[] {
  const texts: string[] = [];
  let inside = false;
  const parser = new Parser({
    onopentag(tag) {
      if (tag !== name) return;
      inside = true;
      texts.push("");
    },
    ontext(text) {
      if (inside) texts[texts.length - 1] += text;
    },
    onclosetag(tag) {
      if (tag === name) inside = false;
    },
  });
  parser.end(html);
  return texts;
}

function textOfHtml(html: string): string {
  return textsOfHtml(html, "p").join("");
}
