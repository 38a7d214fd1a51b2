import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { rootFile } from "../../../../scripts/content/addresses.ts";
import { parseDay } from "../../../../scripts/i18n/day.ts";
import { parseLanguageTag } from "../../../../scripts/i18n/language-tag.ts";
import { temporaryFolder } from "../../../../tests/support/folders.ts";
import { distinctNumbers } from "../../src/reach/audiences.ts";
import { botFinder } from "../../src/reach/bots.ts";
import type { Reach } from "../../src/reach/reach.ts";
import { unpack } from "../../src/reach/read-lines.ts";
import { LogError, readLogs } from "../../src/reach/read-logs.ts";
import type { LoggedRequest } from "../../src/reach/request.ts";
import { placeFinder } from "../../src/reach/site-places.ts";
import { FORMATS } from "./write-log.ts";

const HUMAN = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const BOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";

const FILES = [
  { path: "index.html", type: "text/html" },
  { path: "2026/05/new-crane/index.html", type: "text/html" },
  { path: "old-crane/index.html", type: "text/html" },
  { path: "es/2026/05/index.html", type: "text/html" },
  { path: "feed.xml", type: "application/atom+xml" },
  { path: "media/plan.12345678.pdf", type: "application/pdf" },
  { path: "assets/text.12345678.css", type: "text/css" },
  { path: "404.html", type: "text/html" },
];

const findPlace = placeFinder("", FILES, new Map([["/old-crane/", "/2026/05/new-crane/"]]), [
  rootFile("2026/05/bulletin.pdf"),
]);

/** A value that must be there. */
function known<Value>(value: Value | undefined): Value {
  assert.ok(value !== undefined);
  return value;
}

const [EN, ES] = [known(parseLanguageTag("en")), known(parseLanguageTag("es"))];

const SCOPE = {
  span: { start: known(parseDay("2026-01-01")), end: known(parseDay("2026-12-31")) },
  findPlace,
  isBot: botFinder(),
  languageOf: (address: string) => (address.startsWith("/es/") ? ES : EN),
  hosts: new Set(["letter.harbour.example"]),
};

const request = (given: Partial<LoggedRequest> = {}): LoggedRequest => {
  return { day: "2026-05-04", client: "192.0.2.7", agent: HUMAN, method: "GET", target: "/", status: "200", ...given };
};

/** Reads a log with these lines or bytes. */
async function readLog(t: Parameters<typeof temporaryFolder>[0], log: readonly string[] | Uint8Array) {
  const file = path.join(await temporaryFolder(t), "access.log");
  writeFileSync(file, log instanceof Uint8Array ? log : `${log.join("\n")}\n`);
  return readLogs([file], SCOPE);
}

const REQUEST: fc.Arbitrary<LoggedRequest> = fc.record({
  day: fc.constantFrom("2025-12-31", "2026-01-01", "2026-05-04", "2026-05-05"),
  client: fc.oneof(fc.constantFrom("192.0.2.7", "2001:db8::7"), fc.ipV4(), fc.ipV6()),
  agent: fc.constantFrom(HUMAN, `${HUMAN} Beta`, BOT, "Feedly/1.0 (+http://feedly.example; 16 subscribers)"),
  method: fc.constantFrom("GET", "GET", "GET", "HEAD", "POST"),
  target: fc.constantFrom(
    "/",
    "/2026/05/new-crane/",
    "/es/2026/05/",
    "/old-crane/",
    "/feed.xml",
    "/nothing",
    "/__proto__",
  ),
  status: fc.constantFrom("200", "200", "304", "301", "404"),
});

test("the same requests give the same figures whichever server has logged them, and nothing of who asked is left", async (t) => {
  const folder = await temporaryFolder(t);
  const file = path.join(folder, "access.log");
  await fc.assert(
    fc.asyncProperty(fc.array(REQUEST, { maxLength: 40 }), async (requests) => {
      const expected = countSlowly(requests);
      for (const [name, format] of Object.entries(FORMATS)) {
        writeFileSync(file, `${format(requests).join("\n")}\n`);
        const { reach, unread } = await readLogs([file], SCOPE);
        assert.deepEqual([figuresOf(reach), unread], [expected, []], name);
        const left = JSON.stringify(reach, (_, value: unknown) => (value instanceof Map ? [...value] : value));
        for (const { client, agent } of requests) assert.ok(!left.includes(client) && !left.includes(agent), left);
      }
    }),
    { numRuns: 40 },
  );
});

interface Figures {
  readonly views: number;
  readonly bots: number;
  readonly requests: number;
  readonly subscribers: number;
  readonly pages: Readonly<Record<string, readonly number[]>>;
  readonly months: number;
  readonly languages: number;
}

/** Counts in the simplest way: each reader is a text in a set. */
function countSlowly(requests: readonly LoggedRequest[]): Figures {
  const answered = requests.filter(
    ({ day, method, status }) => day >= "2026" && method === "GET" && (status === "200" || status === "304"),
  );
  const fetched = answered.filter(({ target }) => target === "/feed.xml");
  const asked = answered.flatMap((each) => {
    const target = each.target === "/old-crane/" ? "/2026/05/new-crane/" : each.target;
    return target.endsWith("/") ? [{ ...each, target }] : [];
  });
  const isBot = ({ agent }: LoggedRequest) => agent === BOT || agent.startsWith("Feedly");
  const read = asked.filter((each) => !isBot(each));
  const readersOf = (all: readonly LoggedRequest[]) =>
    new Set(all.map(({ day, client, agent }) => `${day} ${client} ${agent}`)).size;
  const pages = [...new Set(read.map(({ target }) => target))].map((target) => {
    const ofPage = read.filter((each) => each.target === target);
    return [target, [ofPage.length, readersOf(ofPage)]] as const;
  });
  const spanish = ({ target }: LoggedRequest) => target.startsWith("/es/");
  return {
    views: read.length,
    bots: asked.length - read.length,
    requests: fetched.length,
    subscribers: fetched.some(({ agent }) => agent.startsWith("Feedly")) ? 16 : 0,
    pages: Object.fromEntries(pages),
    months: readersOf(read),
    languages: readersOf(read.filter(spanish)) + readersOf(read.filter((each) => !spanish(each))),
  };
}

function figuresOf({ lines, pages, months, languages, feeds }: Reach): Figures {
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  const readersIn = (all: ReadonlyMap<string, { readonly readers: number }>) =>
    sumOf([...all.values()].map(({ readers }) => readers));
  return {
    views: lines.views,
    bots: lines.bots,
    requests: sumOf([...feeds.values()].map(({ requests }) => requests)),
    subscribers: sumOf([...feeds.values()].map(({ subscribers }) => subscribers)),
    pages: Object.fromEntries([...pages].map(([page, { views, readers }]) => [page, [views, readers]])),
    months: readersIn(months),
    languages: readersIn(languages),
  };
}

test("a page counts by whatever a host and readers call it, and a former address as the present one", () => {
  const crane = "/2026/05/new-crane/";
  for (const target of [
    crane,
    "/2026/05/new-crane",
    "/2026/05/new-crane/index.html",
    "/2026/05/new-crane/?utm_source=mail#top",
    "/2026/05/new%2Dcrane/",
    "https://letter.harbour.example/2026/05/new-crane/",
    "/old-crane/",
    "/old-crane/index.html",
  ])
    assert.equal(findPlace(target)?.address, crane, target);
  for (const target of [
    "/404.html",
    "/assets/text.12345678.css",
    "/../etc/passwd",
    "/%",
    "",
    "*",
    "__proto__",
    "/2026/",
  ])
    assert.equal(findPlace(target), undefined, target);
  assert.equal(placeFinder("/letter", FILES, new Map(), [])("/letter/es/2026/05/")?.address, "/es/2026/05/");
});

test("PDFs and documents are downloads, also those that only the host has", async (t) => {
  const targets = ["/media/plan.12345678.pdf", "/2026/05/bulletin.pdf", "/2026/05/bulletin.pdf"];
  const lines = targets.map((target) => request({ target }));
  const { reach } = await readLog(t, known(FORMATS["combined"])(lines));
  assert.deepEqual(
    [...reach.downloads],
    [
      ["/media/plan.12345678.pdf", 1],
      ["/2026/05/bulletin.pdf", 2],
    ],
  );
});

test("services are believed that say how many subscribers they have, each at most once, and nobody else", async (t) => {
  const agents = [
    "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 16 subscribers; )",
    "Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers; )",
    "Feedbin feed-id:1697787 - 102 subscribers",
    "Mozilla/5.0 (compatible; theoldreader.com; 1 subscribers; feed-id=cead6c3a)",
    "Dreamwidth Studios (webmaster@dreamwidth.org; for https://www.dreamwidth.org/users/harbour_feed/; 2 readers)",
    "Wonder/1.0 (9999999 subscribers)",
    "NewsBlur Feed Fetcher",
  ];
  const requests = agents.map((agent) => request({ target: "/feed.xml", agent }));
  const { reach } = await readLog(t, known(FORMATS["combined"])(requests));
  assert.deepEqual([...reach.feeds], [["/feed.xml", { requests: 7, subscribers: 121 }]]);
});

test("lines to other hosts are counted apart, and only what is the name of a host is told", async (t) => {
  const hosts = ["letter.harbour.example", "LETTER.harbour.example:8443", "other.example", "Other.example:80", "a<b"];
  for (const name of ["Caddy", "JSON of nginx", "CloudFront"]) {
    const lines = known(FORMATS[name])(hosts.map((host) => request({ host })));
    const { reach, unread } = await readLog(t, lines);
    assert.deepEqual([reach.lines.views, reach.lines.otherHosts, unread], [2, 3, []], name);
    assert.deepEqual([...reach.otherHosts], [["other.example", 2]], name);
  }
  const lines = known(FORMATS["combined of several hosts"])([request({ host: "other.example" }), request()]);
  const { reach } = await readLog(t, lines);
  assert.deepEqual([reach.lines.views, [...reach.otherHosts]], [1, [["other.example", 1]]]);
});

test("a log may be packed, under any name, and countries are counted where it has them", async (t) => {
  const line = { time_local: "04/May/2026:09:30:00 +0200", ip: "192.0.2.7", method: "GET", path: "/", status: "200" };
  const lines = ["PT", "PT", "x<b>"].map((country) => JSON.stringify({ ...line, country, user_agent: HUMAN }));
  const { reach, unread } = await readLog(t, gzipSync(lines.join("\n")));
  assert.deepEqual([...reach.countries], [["PT", { views: 2, readers: 1 }]]);
  assert.deepEqual([reach.lines.views, unread], [3, []]);
});

test("what a pipe gives is unpacked, however it is divided", async () => {
  const text = `${"a line\n".repeat(20)}`;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(gzipSync(text), Buffer.from(text), Buffer.from("a"), Buffer.alloc(0)),
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 }),
      async (bytes, lengths) => {
        const ends = lengths.map((_, index) => lengths.slice(0, index + 1).reduce((sum, each) => sum + each, 0));
        const chunks = [0, ...ends].map((start, index) => bytes.subarray(start, ends[index]));
        const parts: Buffer[] = [];
        for await (const part of await unpack(Readable.from(chunks.filter(({ length }) => length > 0))))
          parts.push(part);
        assert.equal(Buffer.concat(parts).toString(), bytes.length > 1 ? text : bytes.toString());
      },
    ),
  );
});

test("what no format explains is counted and told with its line, whatever it is, and the rest is read", async (t) => {
  const good = known(known(FORMATS["combined"])([request()])[0]);
  const hostile = [
    "\u001B[31mred\u001B[0m",
    "{",
    "[]",
    '{"__proto__": {"status": 200}}',
    `192.0.2.7 - - [04/May/2026:09:30:00 +0200] "GET /${"a".repeat(200_000)} HTTP/1.1" 200 1 "-" "-"`,
    `${'"'.repeat(60_000)}`,
    `192.0.2.7 - - [04/May/2026:09:30:00 +0200] "GET ${"\\".repeat(60_000)}`,
    "\u0000\u0001\uFFFD",
    "2026-05-04\t09:30:00\tMAD51-C1",
  ];
  const { reach, unread } = await readLog(t, [good, ...hostile, good]);
  assert.deepEqual([reach.lines.views, reach.lines.unreadable], [2, hostile.length]);
  assert.deepEqual(
    unread.map(({ count, first }) => [count, first]),
    [[hostile.length, 2]],
  );
  const binary = await readLog(t, Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7919) % 256)));
  assert.equal(binary.reach.lines.views, 0);
});

test("a log that ends too early is refused with its name", async (t) => {
  const packed = gzipSync(Buffer.alloc(100_000, "a line\n"));
  await assert.rejects(readLog(t, packed.subarray(0, packed.length - 20)), LogError);
});

test("numbers are distinct as in a set", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: 1, max: 3000 }).map((number) => number * 1_000_003),
        { maxLength: 4000 },
      ),
      (all) => {
        const [numbers, set] = [distinctNumbers(), new Set<number>()];
        for (const each of all) {
          assert.equal(numbers.add(each), !set.has(each));
          set.add(each);
        }
      },
    ),
  );
});
