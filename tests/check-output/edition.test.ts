import assert from "node:assert/strict";
import { test } from "node:test";
import { page, verify } from "./verify.ts";

const ATOM = 'xmlns="http://www.w3.org/2005/Atom"';
const entry = (id: string) =>
  `<entry><id>${id}</id><title>A</title><updated>2021-10-14T12:00:00Z</updated><link href="https://example.org/news/"/></entry>`;
const feed = (inside: string, href = "https://example.org/news/") =>
  `<feed ${ATOM}><id>a</id><title>A</title><updated>2021-10-14T12:00:00Z</updated><link href="${href}"/><author><name>N</name></author>\n${inside}</feed>`;
const event = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
const validEvent = ["UID:a@example.org", "DTSTAMP:20211014T120000Z", "DTSTART;VALUE=DATE:20211108", "SUMMARY:A"];
/** An id has more letters than a line of a calendar. */
const LONG = "a".repeat(71);
const withId = (end: string) => [`UID:${LONG}`, ` -${end}@example.org`, ...validEvent.slice(1)];
const json = (items: readonly object[]) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "A",
    home_page_url: "https://example.org/news/",
    feed_url: "https://example.org/news/feed.json",
    items,
  });
const item = {
  id: "a",
  url: "https://example.org/news/",
  title: "A",
  content_html: "<p>",
  date_published: "2021-10-14",
};

const cases: readonly {
  readonly title: string;
  readonly file: string;
  readonly text: string;
  readonly reports: readonly string[];
}[] = [
  { title: "a valid Atom feed", file: "feed.xml", text: feed(entry("a") + entry("b")), reports: [] },
  {
    title: "an entry without a date",
    file: "feed.xml",
    text: feed(entry("a").replace(/<updated>.*?<\/updated>/, "")),
    reports: ["feed.xml 2:7 edition `entry` has no `updated`, which `RFC 4287` requires."],
  },
  {
    title: "two entries with the same id",
    file: "feed.xml",
    text: feed(`${entry("a")}\n${entry("a")}`),
    reports: ["feed.xml 3:11 edition The entry `a` is in the file twice."],
  },
  {
    title: "a feed that links to itself by a path",
    file: "feed.xml",
    text: feed("", "/news/"),
    reports: [
      "feed.xml 1:128 edition The address `/news/` is not complete. A feed, calendar or email needs `https://` and the name of the host.",
    ],
  },
  {
    title: "an item of RSS without an id",
    file: "rss.xml",
    text: "<rss><channel><title/><link/><description/><item><title/><link/></item></channel></rss>",
    reports: ["rss.xml 1:49 edition `item` has no `guid`, which `RSS 2.0` requires."],
  },
  {
    title: "a page that is listed twice in a sitemap",
    file: "sitemap.xml",
    text: "<urlset><url><loc>https://example.org/news/</loc></url>\n<url><loc>https://example.org/news/</loc></url></urlset>",
    reports: ["sitemap.xml 2:10 edition The entry `https://example.org/news/` is in the file twice."],
  },
  {
    title: "an SVG drawing, which is no edition",
    file: "a.svg",
    text: '<svg xmlns="http://www.w3.org/2000/svg"><title>A</title></svg>',
    reports: [],
  },
  {
    title: "a manifest whose icon and start are missing",
    file: "site.webmanifest",
    text: JSON.stringify({ name: "A", start_url: "nowhere/", icons: [{ src: "lost.svg" }] }),
    reports: [
      "site.webmanifest 1:1 internal-link `lost.svg` leads to no page or file of the site.",
      "site.webmanifest 1:1 internal-link `nowhere/` leads to no page or file of the site.",
    ],
  },
  { title: "a valid JSON Feed", file: "feed.json", text: json([item, { ...item, id: "b" }]), reports: [] },
  {
    title: "a JSON Feed with a duplicate item and one without a title",
    file: "feed.json",
    text: json([item, { ...item, title: "" }]),
    reports: [
      "feed.json 1:1 edition `item` has no `title`, which `JSON Feed 1.1` requires.",
      "feed.json 1:1 edition The entry `a` is in the file twice.",
    ],
  },
  { title: "a valid calendar", file: "a.ics", text: event(...validEvent), reports: [] },
  {
    title: "two events whose long ids differ at their ends alone",
    file: "a.ics",
    text: event(...withId("2"), "END:VEVENT", "BEGIN:VEVENT", ...withId("3")),
    reports: [],
  },
  {
    title: "two events with the same long id",
    file: "a.ics",
    text: event(...withId("2"), "END:VEVENT", "BEGIN:VEVENT", ...withId("2")),
    reports: [`a.ics 11:1 edition The entry \`UID:${LONG}-2@example.org\` is in the file twice.`],
  },
  {
    title: "an event without DTSTAMP",
    file: "a.ics",
    text: event(...validEvent.filter((line) => !line.startsWith("DTSTAMP"))),
    reports: ["a.ics 3:1 edition `VEVENT` has no `DTSTAMP`, which `RFC 5545` requires."],
  },
  {
    title: "a line of more than 75 octets, though of fewer characters",
    file: "a.ics",
    text: event(...validEvent, `LOCATION:${"é".repeat(40)}`),
    reports: ["a.ics 8:1 edition A line has 89 octets. RFC 5545 allows 75."],
  },
  {
    title: "a line that ends with LF only",
    file: "a.ics",
    text: event(...validEvent).replace("VERSION:2.0\r\n", "VERSION:2.0\n"),
    reports: ["a.ics 1:1 edition A line does not end with CR LF, as RFC 5545 requires."],
  },
  {
    title: "an event with a folded URL of a page that does not exist",
    file: "a.ics",
    text: event(...validEvent, "URL;VALUE=URI:https://example.org/news/ev", " ents/a/"),
    reports: ["a.ics 8:1 internal-link `https://example.org/news/events/a/` leads to no page or file of the site."],
  },
];

for (const { title, file, text, reports } of cases) {
  test(`edition: ${title}`, () => {
    assert.deepEqual(verify({ "index.html": page(), [file]: text }), reports);
  });
}

test("edition: an email edition may have inline styles, but neither relative URLs nor scripts", () => {
  const mail = page({
    canonical: '<meta name="robots" content="noindex">',
    body: '<style>p{}</style><p style="margin:0"><a href="../">Web</a></p><script>x</script>',
  });
  assert.deepEqual(verify({ "index.html": page(), "2021/10/index.html": page(), "2021/10/email/index.html": mail }), [
    "2021/10/email/index.html 8:39 edition The address `../` is not complete. A feed, calendar or email needs `https://` and the name of the host.",
    "2021/10/email/index.html 8:64 inline-code Code in the page is not allowed: `<script>`. Use a class, or a file in assets/.",
  ]);
});
