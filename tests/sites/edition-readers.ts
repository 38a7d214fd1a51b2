import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse as parseCsv } from "csv-parse/sync";
import { Parser } from "htmlparser2";
import { SaxesParser } from "saxes";
import { type Edition, readAtom, readCalendar, readJsonFeed, readRss, urlsOfHtml } from "./feed-readers.ts";

/** The readers of editions by the name of the file. The first that matches is used. */
export const READERS: readonly {
  readonly kind: string;
  readonly file: RegExp;
  readonly read: (text: string) => Edition;
}[] = [
  { kind: "Atom", file: /(?:^|\/)feed\.xml$/, read: readAtom },
  { kind: "RSS", file: /(?:^|\/)rss\.xml$/, read: readRss },
  { kind: "JSON Feed", file: /(?:^|\/)feed\.json$/, read: readJsonFeed },
  { kind: "iCalendar", file: /\.ics$/, read: readCalendar },
  { kind: "mail", file: /\/email\/index\.html$/, read: readMail },
  { kind: "mail as text", file: /\/email\.txt$/, read: readMailText },
  { kind: "sitemap", file: /^sitemap(?:\.xml$|\/)/, read: readSitemap },
  { kind: "JSON Schema", file: /^data\/\w+\.schema\.json$/, read: readSchema },
  { kind: "open data", file: /^data\/\w+\.json$/, read: readData },
  { kind: "table", file: /^data\/items\.csv$/, read: readTable },
  { kind: "robots", file: /^robots\.txt$/, read: readRobots },
];

function readMail(text: string): Edition {
  const titles: string[] = [];
  const ids: string[] = [];
  let heading = "";
  const parser = new Parser({
    onopentag(name, { href }) {
      assert.ok(!["script", "link", "iframe", "object", "form"].includes(name), `<${name}> in a mail`);
      if (/^h[1-6]$/.test(name)) heading = name;
      if (heading === "h2" && name === "a" && href !== undefined) {
        ids.push(href);
        titles.push("");
      }
    },
    ontext(words) {
      if (heading === "h2" && titles.length > 0) titles[titles.length - 1] += words;
    },
    onclosetag(name) {
      if (name === "a" || /^h[1-6]$/.test(name)) heading = "";
    },
  });
  parser.end(text);
  assert.doesNotMatch(text, /@import|@font-face|url\(/, "styles load no files");
  assert.ok(Buffer.byteLength(text) <= 60_000, "mail programs truncate longer emails");
  return { ids, titles, urls: urlsOfHtml(text) };
}

function readMailText(text: string): Edition {
  const numbers = Array.from(
    text.matchAll(/^\[(\d+)\] (\S+)$/gm),
    ([, number = "", url = ""]) => [Number(number), url] as const,
  );
  assert.deepEqual(
    numbers.map(([number]) => number),
    numbers.map((_, index) => index + 1),
  );
  for (const [number] of numbers) assert.ok(text.includes(` [${number}]`), `[${number}] is in the text`);
  for (const line of text.split("\n")) assert.ok(/https?:|mailto:/.test(line) || [...line].length <= 72, line);
  return { ids: numbers.map(([, url]) => url), titles: [], urls: numbers.map(([, url]) => url) };
}

function readSitemap(text: string): Edition {
  const parser = new SaxesParser({ xmlns: true });
  const locations: string[] = [];
  const others: string[] = [];
  let name = "";
  parser.on("opentag", ({ local, attributes }) => {
    name = local;
    const { href } = attributes;
    if (href !== undefined) others.push(href.value);
  });
  parser.on("text", (words) => {
    if (name === "loc") locations.push(words);
    if (name === "lastmod") assert.match(words, /^\d{4}-\d\d-\d\d$/);
  });
  parser.on("closetag", () => {
    name = "";
  });
  parser.write(text).close();
  assert.ok(locations.length <= 50_000 && Buffer.byteLength(text) <= 50 * 1024 * 1024);
  return { ids: locations, titles: [], urls: [...locations, ...others] };
}

function readSchema(text: string): Edition {
  const schema = JSON.parse(text);
  assert.ok(new Ajv2020({ strict: true, formats: FORMATS }).compile(schema));
  return { ids: [schema.$id], titles: [], urls: [schema.$id] };
}

function readData(text: string): Edition {
  const { $schema, publication, ...rest } = JSON.parse(text);
  const records: readonly { readonly id: string }[] = Object.values(rest).find(Array.isArray) ?? assert.fail();
  return {
    ids: records.map(({ id }) => id),
    titles: [],
    urls: Array.from(text.matchAll(/"(https?:[^"]*)"/g), ([, url = ""]) => url),
  };
}

function readTable(text: string): Edition {
  const rows: readonly Readonly<Record<string, string>>[] = parseCsv(text, { bom: true, columns: true });
  return {
    ids: rows.map(({ id = "" }) => id),
    titles: rows.map((row) => row[`title_${row["original"]}`] ?? ""),
    urls: rows.flatMap((row) =>
      Object.entries(row).flatMap(([name, value]) => (name.startsWith("url_") && value !== "" ? [value] : [])),
    ),
  };
}

function readRobots(text: string): Edition {
  const url = /^Sitemap: (\S+)$/m.exec(text)?.[1] ?? assert.fail("a sitemap");
  assert.match(text, /^User-agent: \*$/m);
  return { ids: [url], titles: [], urls: [url] };
}

/** The formats that our schemas use (JSON Schema Validation §7.3). */
export const FORMATS = {
  "date-time": (text: string) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  date: (text: string) => !Number.isNaN(Date.parse(text)) && /^\d{4}-\d\d-\d\d$/.test(text),
  uri: (text: string) => URL.canParse(text),
};
