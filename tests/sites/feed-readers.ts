import assert from "node:assert/strict";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { Parser } from "htmlparser2";
import ICAL from "ical.js";
import { SaxesParser } from "saxes";

/** The contents of an edition, from a third-party parser. */
export interface Edition {
  /** The permanent ids of the entries, in the order of the file. */
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** All URLs in the edition. */
  readonly urls: readonly string[];
}

export function readAtom(text: string): Edition {
  assertXml(text);
  const { id, title, updated, links = [], entries = [] } = parseAtomFeed(text);
  assert.ok(id !== undefined && title !== undefined && updated !== undefined);
  for (const entry of entries) assert.ok(entry.updated !== undefined && entry.published !== undefined && entry.content);
  return {
    ids: entries.map((entry) => entry.id ?? ""),
    titles: entries.map((entry) => textOf(entry.title)),
    urls: [
      ...[...links, ...entries.flatMap((entry) => entry.links ?? [])].map(({ href }) => href ?? ""),
      ...entries.flatMap((entry) => urlsOfHtml(textOf(entry.content))),
    ],
  };
}

export function readRss(text: string): Edition {
  assertXml(text);
  const { title, link, description, atom, items = [] } = parseRssFeed(text);
  assert.ok(title !== undefined && link !== undefined && description !== undefined);
  for (const { pubDate } of items) assert.ok(!Number.isNaN(Date.parse(pubDate ?? "")), pubDate);
  return {
    ids: items.map(({ guid }) => guid?.value ?? ""),
    titles: items.map((item) => item.title ?? ""),
    urls: [
      link,
      ...(atom?.links ?? []).map(({ href }) => href ?? ""),
      ...items.flatMap((item) => [item.link ?? "", ...urlsOfHtml(item.content?.encoded ?? "")]),
    ],
  };
}

export function readJsonFeed(text: string): Edition {
  const { title, home_page_url: home = "", feed_url: self = "", items = [] } = parseJsonFeed(text);
  assert.ok(title !== undefined);
  return {
    ids: items.map(({ id }) => id ?? ""),
    titles: items.map((item) => item.title ?? ""),
    urls: [
      home,
      self,
      ...items.flatMap(({ url = "", image = [], content_html: html = "" }) => [url, image, urlsOfHtml(html)]),
    ].flat(2),
  };
}

export function readCalendar(text: string): Edition {
  assert.doesNotMatch(text, /[^\r]\n/, "lines end with CR LF");
  for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
  for (const event of events) {
    const { startDate, endDate } = event;
    assert.ok(startDate.isDate || startDate.zone === ICAL.Timezone.utcTimezone, "whole days, or times in UTC");
    if (event.component.hasProperty("dtend"))
      assert.ok(startDate.isDate === endDate.isDate && endDate.compare(startDate) > 0);
    assert.match(String(event.component.getFirstPropertyValue("status")), /^(?:CONFIRMED|TENTATIVE|CANCELLED)$/);
    assert.ok(event.component.hasProperty("dtstamp") && event.component.hasProperty("sequence"));
  }
  return {
    ids: events.map(({ uid }) => uid),
    titles: events.map(({ summary }) => summary),
    urls: [calendar, ...events.map(({ component }) => component)].flatMap((component) =>
      ["url", "source"].flatMap((name) =>
        component.hasProperty(name) ? [String(component.getFirstPropertyValue(name))] : [],
      ),
    ),
  };
}

function assertXml(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
}

/** All `href` and `src` URLs in HTML. */
export function urlsOfHtml(html: string): readonly string[] {
  const urls: string[] = [];
  const parser = new Parser({
    onopentag(_name, { href, src }) {
      urls.push(...[href, src].filter((url) => url !== undefined));
    },
  });
  parser.end(html);
  return urls;
}

/** A text of Atom, which the parser returns as a string or as an object with its type. */
function textOf(text: unknown): string {
  if (typeof text === "string") return text;
  return typeof text === "object" && text !== null && "value" in text ? String(text.value) : "";
}
