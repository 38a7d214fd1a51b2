import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseAtomFeed, parseRssFeed } from "feedsmith";
import { Parser } from "htmlparser2";
import ICAL from "ical.js";
import { SaxesParser } from "saxes";
import { jsonFeed } from "../../scripts/editions/feeds/json-feed.ts";
import { formatCalendar } from "../../scripts/features/calendar/ics.ts";
import { formatStructuredData } from "../../scripts/pages/structured-data/structured-data.ts";
import { anyText, displayedHtml } from "./displayed-html.ts";
import { calendarOf, feedOf, pageOf, renderTemplate } from "./views.ts";

/*
 * A reader of each edition shows text of an editor as the same text. Readers parse a format twice if it contains HTML: RSS readers decode
 * XML and then parse HTML, in titles too.
 */

test("a reader of RSS that parses HTML shows every text of the channel and its items as it was written", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const elements = elementsOf(renderTemplate({ kind: "rss", ...feedOf(text) }));
      for (const name of ["title", "description", "dc:creator", "category"]) {
        const found = elements.filter((element) => element.name === name);
        assert.equal(found.length, name === "title" || name === "description" ? 2 : 1, name);
        for (const element of found) assert.equal(displayedHtml(element.text), text, name);
      }
      const [encoded] = elements.filter(({ name }) => name === "content:encoded");
      assert.equal(displayedHtml(encoded?.text ?? "").trim(), text);
    }),
  );
});

test("a reader of RSS that parses no HTML shows common titles as they were written, too", () => {
  for (const title of ["Q&A on R&D", "Ports & harbours", "Depth < 5 m and > 2 m", "The crane’s “arm”", 'It\'s "new"']) {
    const xml = renderTemplate({ kind: "rss", ...feedOf(title) });
    assert.deepEqual([parseRssFeed(xml).title, parseRssFeed(xml).items?.[0]?.title], [title, title]);
  }
});

test("a reader of Atom shows every text as it was written, by the type that the text has", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const xml = renderTemplate({ kind: "atom", ...feedOf(text) });
      const elements = elementsOf(xml);
      for (const name of ["title", "subtitle", "summary"]) {
        const found = elements.filter((element) => element.name === name);
        assert.ok(found.length > 0, name);
        for (const element of found) assert.deepEqual([element.type, element.text], ["text", text], name);
      }
      const [content] = elements.filter(({ name }) => name === "content");
      assert.equal(content?.type, "html");
      assert.equal(displayedHtml(content.text).trim(), text);
      assert.equal(parseAtomFeed(xml).entries?.length, 1);
    }),
  );
});

test("a reader of JSON Feed shows titles and summaries as text, and content as HTML", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { title, description, items } = JSON.parse(jsonFeed.render({ kind: "json-feed", ...feedOf(text) }));
      const [{ summary, content_html: html, ...item }] = items;
      assert.deepEqual([title, description, item.title, summary], [text, text, text, text]);
      assert.equal(displayedHtml(html).trim(), text);
    }),
  );
});

test("a calendar program shows the description of an event as it was written", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const ics = formatCalendar(calendarOf({ name: text, description: text, location: text }));
      const [event] = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent");
      assert.equal(event?.getFirstPropertyValue("description"), text);
    }),
  );
});

test("structured data has titles and descriptions as they were written, and no text ends its script", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const data = formatStructuredData(pageOf(text)) ?? assert.fail();
      const elements: string[] = [];
      let script = "";
      const parser = new Parser({ onopentagname: (name) => elements.push(name), ontext: (words) => (script += words) });
      parser.end(`<script type="application/ld+json">${data}</script>`);
      const [article] = JSON.parse(script)["@graph"];
      assert.deepEqual([elements, article.headline, article.description], [["script"], text, text]);
    }),
  );
});

interface XmlElement {
  readonly name: string;
  readonly type: string | undefined;
  readonly text: string;
}

/** The elements of an XML document that have text. */
function elementsOf(xml: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  const open: { name: string; type: string | undefined; text: string }[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => open.push({ name, type: attributes["type"], text: "" }));
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element !== undefined) elements.push(element);
  });
  parser.write(xml).close();
  return elements.filter(({ text }) => text.trim() !== "");
}
