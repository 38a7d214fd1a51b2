import { absolute } from "./site.js";

/** Records as JSON, one per line. */
export function formatRecords(list, records) {
  const head = JSON.stringify({ $schema: absolute(`/data/${list}.schema.json`), publication: absolute("/") });
  return `${head.slice(0, -1)},"${list}":[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]}\n`;
}

export function itemRecord(item) {
  const { month, day, topic, countries, event, title, description, url, place } = item;
  return {
    id: idOf(item),
    bulletin: month,
    date: day,
    topic: topic.key,
    countries: countries.map(({ term }) => term),
    event: event?.key,
    original: "en",
    texts: { en: { title, summary: description, url: absolute(url), place } },
  };
}

export function bulletinRecord({ month, number, lead, items, agenda, url }) {
  return {
    id: month,
    number,
    lead: idOf(lead),
    items: items.map(idOf),
    agenda: agenda.map(({ key }) => key),
    urls: { en: absolute(url) },
  };
}

export function eventRecord({ key, title, start, end, place, country, url }) {
  return {
    id: key,
    names: { en: title },
    start,
    end,
    places: { en: place },
    country: country.term,
    status: "confirmed",
    urls: { en: absolute(url) },
  };
}

const idOf = ({ month, key }) => `${month}/${key}`;

/** Items as CSV (RFC 4180). The byte order mark tells Excel that it is UTF-8. */
export function formatTable(items) {
  const texts = ["title_en", "summary_en", "url_en"];
  const names = ["id", "bulletin", "date", "topic", "countries", "event", "original", ...texts];
  const rows = items.map((item) => {
    const { month, day, topic, countries, event, title, description, url } = item;
    const codes = countries.map(({ term }) => term).join(" ");
    return [idOf(item), month, day, topic.key, codes, event?.key ?? "", "en", title, description, absolute(url)];
  });
  const lines = [names, ...rows].map((row) => `${row.map(formatCell).join(",")}\r\n`);
  return `\uFEFF${lines.join("")}`;
}

/** Adds quotes where necessary, and an apostrophe to text that a spreadsheet would take for a formula. */
function formatCell(text) {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
