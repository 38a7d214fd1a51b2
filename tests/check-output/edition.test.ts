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
const sound = ["UID:a@example.org", "DTSTAMP:20211014T120000Z", "DTSTART;VALUE=DATE:20211108", "SUMMARY:A"];
const json = (items: readonly object[]) =>
  JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    ...{
      title: "A",
      home_page_url: "https://example.org/news/",
      feed_url: "https://example.org/news/feed.json",
      items,
    },
  });
const item = {
  id: "a",
  url: "https://example.org/news/",
  title: "A",
  content_html: "<p>",
  date_published: "2021-10-14",
};

const cases: readonly {
  readonly says: string;
  readonly file: string;
  readonly text: string;
  readonly finds: readonly string[];
}[] = [
  { says: "a sound Atom feed", file: "feed.xml", text: feed(entry("a") + entry("b")), finds: [] },
  {
    says: "an entry without a date",
    file: "feed.xml",
    text: feed(entry("a").replace(/<updated>.*?<\/updated>/, "")),
    finds: ["feed.xml 2:7 edition Unexpected <entry> without <updated>, expected what RFC 4287 asks for"],
  },
  {
    says: "an entry that is there twice",
    file: "feed.xml",
    text: feed(`${entry("a")}\n${entry("a")}`),
    finds: ["feed.xml 3:11 edition Unexpected second `a`, expected each entry once"],
  },
  {
    says: "a feed that leads to itself by a path",
    file: "feed.xml",
    text: feed("", "/news/"),
    finds: ["feed.xml 1:128 edition Unexpected address `/news/`, expected a whole URL"],
  },
  {
    says: "an item of RSS without an id",
    file: "rss.xml",
    text: "<rss><channel><title/><link/><description/><item><title/><link/></item></channel></rss>",
    finds: ["rss.xml 1:49 edition Unexpected <item> without <guid>, expected what RSS 2.0 asks for"],
  },
  {
    says: "a page that is twice in a sitemap",
    file: "sitemap.xml",
    text: "<urlset><url><loc>https://example.org/news/</loc></url>\n<url><loc>https://example.org/news/</loc></url></urlset>",
    finds: ["sitemap.xml 2:10 edition Unexpected second `https://example.org/news/`, expected each entry once"],
  },
  {
    says: "a drawing, which is no edition",
    file: "a.svg",
    text: '<svg xmlns="http://www.w3.org/2000/svg"><title>A</title></svg>',
    finds: [],
  },
  { says: "a sound JSON Feed", file: "feed.json", text: json([item, { ...item, id: "b" }]), finds: [] },
  {
    says: "a JSON Feed with an item twice and one without a title",
    file: "feed.json",
    text: json([item, { ...item, title: "" }]),
    finds: [
      "feed.json 1:1 edition Unexpected item without `title`, expected what JSON Feed 1.1 asks for",
      "feed.json 1:1 edition Unexpected second `a`, expected each entry once",
    ],
  },
  { says: "a sound calendar", file: "a.ics", text: event(...sound), finds: [] },
  {
    says: "an event without a stamp",
    file: "a.ics",
    text: event(...sound.filter((line) => !line.startsWith("DTSTAMP"))),
    finds: ["a.ics 3:1 edition Unexpected event without DTSTAMP, expected what RFC 5545 asks for"],
  },
  {
    says: "a line of more than 75 octets, though of fewer characters",
    file: "a.ics",
    text: event(...sound, `LOCATION:${"é".repeat(40)}`),
    finds: ["a.ics 8:1 edition Unexpected line of 89 octets, expected what RFC 5545 asks for"],
  },
  {
    says: "line ends of another system",
    file: "a.ics",
    text: event(...sound).replace("VERSION:2.0\r\n", "VERSION:2.0\n"),
    finds: ["a.ics 1:1 edition Unexpected line that does not end with CR LF, expected what RFC 5545 asks for"],
  },
  {
    says: "an event's folded address that leads nowhere",
    file: "a.ics",
    text: event(...sound, "URL;VALUE=URI:https://example.org/news/ev", " ents/a/"),
    finds: [
      "a.ics 8:1 internal-link Unexpected link to `https://example.org/news/events/a/`, expected a page or file that is printed",
    ],
  },
];

for (const { says, file, text, finds } of cases) {
  test(`edition: ${says}`, () => {
    assert.deepEqual(verify({ "index.html": page(), [file]: text }), finds);
  });
}

test("edition: a mail has styles of its own and whole addresses, and no script", () => {
  const mail = page({
    canonical: '<meta name="robots" content="noindex">',
    body: '<style>p{}</style><p style="margin:0"><a href="../">Web</a></p><script>x</script>',
  });
  assert.deepEqual(verify({ "index.html": page(), "2021/10/index.html": page(), "2021/10/email/index.html": mail }), [
    "2021/10/email/index.html 8:39 edition Unexpected address `../`, expected a whole URL",
    "2021/10/email/index.html 8:64 inline-code Unexpected inline <script>, expected a class, or a file in assets/",
  ]);
});
