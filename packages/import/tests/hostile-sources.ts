import { p, wordFile } from "../../../tests/support/word-file.ts";
import type { SourceOptions } from "../src/source.ts";
import { entry, MANY_VALUES, NEVER } from "./calendar.ts";

/** A source of a given size that could take a reader long. */
export interface HostileSource {
  readonly name: string;
  /** The longest size. */
  readonly longest: number;
  readonly files: (size: number) => Readonly<Record<string, string | Buffer>>;
  /** The file argument; the folder without one. */
  readonly from: string;
  readonly options?: Partial<SourceOptions>;
}

/** A file that repeats pieces, one at a time: `…` is replaced by the repeated piece. */
interface Repeating {
  readonly file: string;
  readonly around: string;
  /** In letters, of the longest file. */
  readonly longest: number;
  readonly from?: string;
  readonly options?: Partial<SourceOptions>;
}

/** The files that make a folder an export of Dateline. */
const EXPORTED_FILES: Readonly<Record<string, string>> = {
  "data/publication.yaml": "title: A\nlanguages: [en]\n",
  "hugo.toml": "",
  "eleventy.config.js": "",
  "content/_index.md": "---\ntranslationKey: home\n---\n",
};
const EXPORTED_PAGE = "---\nlang: en\nurl: /a/\ntranslationKey: 2026-05/a\n---\n…";
const EXPORTED_ISSUE = "---\nlang: en\nurl: /a/\ntranslationKey: 2026-05/bulletin\ncontents:\n…---\n";

/** Inputs that take quadratic time, or could, for each source by its name. */
export const HOSTILE_SOURCES: Readonly<Record<string, readonly HostileSource[]>> = {
  wordpress: [
    ...repeating(
      { file: "a.xml", around: inExport("<content:encoded><![CDATA[…]]></content:encoded>"), longest: 200_000 },
      "a",
      "\n",
      "\n \n",
      " ",
      "[",
      "[caption]",
      "[caption",
      "[/caption]",
      "[a b=",
      "[a ",
      "<br>\n",
      "<p>",
      "<hr",
      "</p>",
      "<a ",
      "<!-- wp:",
      '[caption]<a href="b"><img src="a">',
    ),
    ...repeating(
      { file: "a.xml", around: inExport("…"), longest: 200_000 },
      "<category domain='category' nicename='a'>a</category>",
      "<wp:postmeta><wp:meta_key>a</wp:meta_key></wp:postmeta>",
      "<a>",
      "<a/>",
      "a",
      "&#65;",
      "<![CDATA[a]]>",
      "<!-- a -->",
    ),
    ...repeating(
      { file: "a.xml", around: inExport("<title><![CDATA[…]]></title>"), longest: 100_000 },
      "<b>",
      "<p>a",
      "&",
      " ",
    ),
    ...repeating(
      { file: "a.xml", around: inExport("</item>…<item>"), longest: 400_000 },
      "<item><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>",
      "<item><wp:post_type>a</wp:post_type></item>",
    ),
  ],
  feed: [
    ...repeating(
      { file: "a.xml", around: inFeed("<description><![CDATA[…]]></description>"), longest: 50_000 },
      "a",
      " ",
      "…",
      "...",
      "[…]",
      "… ",
      "<p>",
      "<p>a</p>",
      "read more ",
      "&",
      "[",
    ),
    ...repeating({ file: "a.xml", around: inFeed("<author>…</author>"), longest: 50_000 }, "(", "(a)", " ", "a("),
    ...repeating(
      { file: "a.xml", around: inFeed("…"), longest: 50_000 },
      "<category>a</category>",
      "<a/>",
      "<author>a</author>",
    ),
    ...repeating(
      { file: "a.xml", around: inFeed("</item>…<item>"), longest: 200_000 },
      "<item><title>a</title><description>a</description></item>",
    ),
    ...repeating(
      {
        file: "a.json",
        around: '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","content_text":"…"}]}',
        longest: 200_000,
      },
      "\\n",
      "\\n \\n",
      "a",
      "&",
    ),
  ],
  mailchimp: [
    ...repeating(
      {
        file: "a.html",
        around: "<html><head><title>A</title></head><body>…</body></html>",
        longest: 20_000,
        from: "",
      },
      '<a href="*|UNSUB|*">',
      "<a ",
      '<a href="*|UNSUB|*">a</a>',
      "*|A",
      "*|",
      "*|A|*",
      "|*",
      "<p>a</p>",
    ),
    ...repeating(
      { file: "a.html", around: "<html><body><a …></body></html>", longest: 100_000, from: "" },
      'href="*|UNSUB ',
      'href="*|UNSUB|*" ',
    ),
    ...repeating(
      { file: "campaigns.csv", around: "Title,Subject\n…", longest: 100_000, from: "" },
      "a,b\n",
      "-",
      "a,",
      '"a""b",',
    ).map((source) =>
      withFile(source, "a.html", "<html><head><title>A</title></head><body><p>Text.</p></body></html>"),
    ),
    ...several("pages", 200, (index) => [`a_${index}.html`, "<title>A</title><p>Text.</p>"], ""),
  ],
  html: [
    ...repeating(
      {
        file: "a.html",
        around: "<html><head><title>A</title></head><body><main>…</main></body></html>",
        longest: 20_000,
        from: "",
      },
      "a ",
      "<p>a</p>",
      "<p>3 January 2019</p>",
      "<a href='b.html'>b</a>",
      "<img src='a.jpg'>",
      "<nav>a</nav>",
      "<b>",
    ),
    ...repeating(
      { file: "a.html", around: "<html><head>…</head><body><p>Text.</p></body></html>", longest: 20_000, from: "" },
      '<link rel="alternate" hreflang="es" href="es.html">',
      '<meta name="author" content="A, B">',
      "<base href='a'>",
      '<script type="application/ld+json">{"@graph":[{}]}</script>',
    ),
    ...several("pages", 200, (index) => [`a${index}.html`, "<title>A</title><p>Usual.</p><p>Text.</p>"], ""),
    ...several(
      "steps",
      200,
      (index) => [`a${index}.html`, `<title>A</title><meta http-equiv="refresh" content="0; url=/b.html">`],
      "",
      { "b.html": "<title>B</title><link rel='canonical' href='https://a.example/b.html'><p>Text.</p>" },
    ),
  ],
  markdown: [
    ...repeating(
      { file: "content/a.md", around: EXPORTED_PAGE, longest: 60_000, from: "" },
      "[a](b) ",
      "[a]: b\n",
      "[",
      "> ",
    )
      .concat(
        repeating({ file: "content/a.md", around: EXPORTED_ISSUE, longest: 60_000, from: "" }, "  - href: ../a/\n"),
      )
      .map((source) => Object.entries(EXPORTED_FILES).reduce((all, [file, text]) => withFile(all, file, text), source)),
    ...repeating(
      { file: "a.md", around: "---\ntitle: A\n---\n…", longest: 30_000, from: "" },
      " ",
      "{{<",
      "{{< ",
      "{{< a b=c ",
      '{{< a "b ',
      "{{%",
      "{%",
      "{% ",
      "{%-",
      "{{",
      "{{ ",
      "{{-",
      "{{ a | ",
      "{:",
      "{: a",
      "# a ",
      "# a {#b} ",
      "\n# a {#b} ",
      "# a\t",
      "{#a",
      "\n# ",
      "\n#",
      "::: a ",
      ":::\t",
      ":::[",
      ":",
      "\n:::",
      "\n::: a ",
      "- a\n",
      "* a\n{: toc ",
      "import a from ",
      "import\n",
      "\nexport const ",
      "```\n",
      "~~~a\n",
      "\n```",
      "\n```a\n",
      "`a",
      "`",
      "``a",
      "`a`",
      "{static}/",
      "{static}",
      "<!--",
      "a\n\n",
      "[a](b.md) ",
      "![a](b.jpg) ",
      "{{< ref a >}}",
      '{{< figure src="a.jpg" >}}',
      "{% post_url a %}",
      "{{ site.a }}",
      "{{< a >}}",
      "{% a %}",
      "{{ a }}",
      "}}",
      "%}",
    ),
    ...[
      "{{<",
      "{{%",
      "{%",
      "{{",
      "{{-",
      "# a",
      "# a {#b}",
      ":::",
      ":::a",
      ":::[",
      "import a",
      "{:",
      "- a\n{:",
      "{static}",
      "\n\n#",
    ].flatMap((start) =>
      repeating(
        { file: "a.md", around: `---\ntitle: A\n---\n${start}…`, longest: 30_000, from: "" },
        " ",
        "\t",
        "a",
        "\n",
      ),
    ),
    ...repeating(
      { file: "a.md", around: "---\ntitle: …\n---\nText.\n", longest: 20_000, from: "" },
      "a: b\n",
      "a",
      "\n- a",
      "[",
      "{",
      "\n a: ",
      "'",
      "a, ",
      "<b>",
      "&a ",
    ),
    ...repeating(
      { file: "a.md", around: "---\ntitle: A\nauthors: a…b\n---\nText.\n", longest: 20_000, from: "" },
      "a, ",
      " ",
      " ,",
      "<b>",
      ";",
    ),
    ...repeating(
      { file: "a.md", around: "+++\ntitle = 'A'\n…+++\nText.\n", longest: 20_000, from: "" },
      "[[a]]\n",
      "\n",
      "#a\n",
    ),
    ...repeating(
      { file: "a.md", around: '{"title": "A", …"z": 1\n}\nText.\n', longest: 20_000, from: "" },
      '"a": 1, ',
      "\n",
    ),
    ...repeating(
      { file: "a.md", around: "Title: A\nTag:…\n\nText.\n", longest: 20_000, from: "" },
      " ",
      "\t",
      "a",
      "\nTag: a",
    ),
    ...repeating({ file: "a.md", around: "Title: A\n…Text.\n", longest: 20_000, from: "" }, "\n ", "\n", " \n"),
    ...repeating(
      { file: "a.md", around: "---\n---\n…", longest: 20_000, from: "" },
      "\n",
      " ",
      "# ",
      "#\n",
      "# a #",
      "# a \t",
    ),
    ...repeating(
      { file: "config.js", around: "module.exports = {…}", longest: 50_000, from: "" },
      "url ",
      "url: ",
      "site",
      "{",
      " ",
    ).map((source) => withFile(renamed(source, "astro.config.mjs"), "a.md", "---\ntitle: A\n---\nText.\n")),
    ...several("texts", 200, (index) => [`a/b/c/a${index}.md`, "---\ntitle: A\n---\nText.\n"], ""),
  ],
  word: [
    ...[
      p("a"),
      p("a", "Ttulo1"),
      "<w:r><w:t>a</w:t></w:r>",
      "<w:p/>",
      "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
      "<w:bookmarkStart w:id='1' w:name='a'/>",
    ].map((piece) => inWord("a.docx", piece, 1000)),
  ],
  edition: [
    ...repeating(
      {
        file: "a.eml",
        around: "From: a@a.example\r\nSubject: A\r\nContent-Type: text/plain\r\n\r\n…",
        longest: 100_000,
      },
      "a",
      " ",
      "a ",
      "-",
      "- ",
      ">",
      "&",
      "https://a.example/ ",
      "*",
      "\\t",
    ),
    ...repeating(
      {
        file: "a.eml",
        around: "From: a@a.example\r\nSubject: A\r\nContent-Type: text/plain\r\n\r\n…",
        longest: 10_000,
      },
      "\r\n",
      "\n",
      "a\n",
      " \n",
      "---\n",
      "\n-",
      "a\n\n",
      "=\n",
    ),
    ...repeating(
      {
        file: "a.eml",
        around: "From: a@a.example\r\nSubject: A\r\nContent-Type: text/plain\r\n\r\na\n---…",
        longest: 100_000,
      },
      "-",
      " ",
      "\t",
      "a",
    ),
    ...repeating(
      {
        file: "a.eml",
        around: "From: a@a.example\r\nSubject: A\r\nContent-Type: text/html\r\n\r\n<p>a</p>…",
        longest: 20_000,
      },
      "a",
      "<p>a</p>",
      "<hr>",
      '<img src="cid:a">',
      "<b>",
    ),
    ...repeating(
      { file: "a.eml", around: "From: a@a.example\r\n…\r\n\r\nText.\r\n", longest: 20_000 },
      "X: a\r\n",
      "To: a@a.example\r\n",
      " a\r\n",
      "Subject: =?utf-8?q?a?= ",
      "<",
      "(",
      "a@a.example, ",
    ),
    ...repeating(
      {
        file: "a.eml",
        around:
          "From: a@a.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>a</p>\r\n…--b--\r\n",
        longest: 20_000,
      },
      "--b\r\nContent-Type: image/png\r\nContent-ID: <a>\r\n\r\nAAAA\r\n",
      "--b\r\nContent-Type: text/plain\r\n\r\na\r\n",
    ),
    ...repeating(
      { file: "a.html", around: "<html><body>…</body></html>", longest: 20_000 },
      "a ",
      "<p>a</p>",
      "<h2>a</h2>",
      "<h2>a</h2><p>a</p>",
      "<hr>",
      "<hr><p>a</p>",
      "<img src='a.jpg'>",
      "<table><tr><td>a",
      "<div class='a'><b>a</b><p>a</p></div>",
      "<b>a</b>",
      "<p>unsubscribe</p>",
      "<a href='https://a.example/'><p>a</p></a>",
    ),
    ...[p("a"), p("a", "Ttulo1")].map((piece) => inWord("a.docx", piece, 1000)),
  ],
  csv: [
    ...repeating({ file: "a.csv", around: "title\n…", longest: 50_000 }, "a", "a\n", '"a"\n', "\n", " ", '"a""', "a "),
    ...repeating({ file: "a.csv", around: "title…\n", longest: 5_000 }, ",a", ",", ";a", "\ta", ',"a"', " a", ", a"),
    ...repeating(
      { file: "a.csv", around: "title,author,date,html\n…", longest: 50_000 },
      "a,b;c,2021-10-14,<p>a</p>\n",
      "a,b|,1/2/2021,\n",
    ),
    ...repeating(
      { file: "a.csv", around: "name,start,place\n…", longest: 30_000, options: { as: "events" } },
      "a,2021-10-14,<b>b</b>\n",
    ),
    columns("a.csv", 1000, (names) => `title,${names.join(",")}\na,${names.join(",")}\n`),
  ],
  json: [
    ...repeating(
      { file: "a.json", around: '[{"title":"A","a":[…"z"]}]', longest: 200_000 },
      '"a",',
      '["a"],',
      '{"b":"a"},',
      '{"b":["a"]},',
      "1,",
      "null,",
    ),
    ...repeating(
      { file: "a.json", around: '[…{"title":"A"}]', longest: 200_000 },
      '{"title":"a"},',
      '{"title":"a","b":[]},',
      "1,",
      "[{}],",
    ),
    ...repeating(
      { file: "a.json", around: '{"a":[{"title":"A"}],"b":{"c":[…1]}}', longest: 200_000 },
      '{"a":1},',
      "[],",
    ),
    ...repeating(
      {
        file: "a.json",
        around:
          '[{"title":{"rendered":"A"},"content":{"rendered":"a"},"link":"https://a.example/","_embedded":{"wp:term":[[…{"name":"z"}]]}}]',
        longest: 200_000,
      },
      '{"name":"a"},',
    ),
    related("nodes that name each other", 1500),
    columns("a.json", 1000, (names) =>
      JSON.stringify([{ title: "A", ...Object.fromEntries(names.map((name) => [name, 1])) }]),
    ),
  ],
  ics: [
    ...repeating(
      { file: "a.ics", around: inCalendar("DTSTART:20260105T090000Z\r\n…"), longest: 20_000 },
      "EXDATE:20260106T090000Z\r\n",
      "RDATE:20260106T090000Z\r\n",
      "ATTENDEE:mailto:a@a.example\r\n",
      "COMMENT:a\r\n",
      "X-A:a\r\n",
      "CONFERENCE:https://a.example/\r\n",
      " a\r\n",
      "a\r\n",
      "\r\n",
      "BEGIN:VALARM\r\nEND:VALARM\r\n",
      'GEO;X="open\r\n',
      "URL:a\r\n",
      "BEGIN:X\r\n",
      "X;A=b:c\r\n",
    ),
    ...repeating(
      { file: "a.ics", around: inCalendar("DTSTART:20260105T090000Z\r\n…\r\n"), longest: 20_000 },
      "DESCRIPTION:",
      "LOCATION:",
      "LOCATION:https://a.example/",
      "RDATE:20260106T090000Z,",
    ),
    ...["DESCRIPTION", "LOCATION", "SUMMARY", "ORGANIZER;CN", "URL", "DTSTART", "RRULE", "EXDATE", "RDATE;X"].flatMap(
      (name) =>
        repeating(
          { file: "a.ics", around: inCalendar(`${name}:a…a\r\n`), longest: 20_000 },
          "a",
          " ",
          ",",
          ";",
          "\\n",
          "<b>",
          "<b ",
          "https://",
          "https://a.",
          "-",
          "(",
          '"',
          ":",
          ")",
          "@",
        ),
    ),
    ...repeating(
      { file: "a.ics", around: inCalendar("DTSTART:20260105T090000Z\r\nRDATE:…20260106T090000Z\r\n"), longest: 20_000 },
      "20260106T090000Z,",
      "20260106T090000Z/PT1H,",
    ),
    ...repeating(
      { file: "a.ics", around: "BEGIN:VCALENDAR\r\n…END:VCALENDAR\r\n", longest: 20_000 },
      `${entry("a", "DTSTART:20260105T090000Z")}\r\n`,
      "BEGIN:VTODO\r\nEND:VTODO\r\n",
      "BEGIN:VTIMEZONE\r\nTZID:a\r\nEND:VTIMEZONE\r\n",
    ),
    entries("events", 300, (index) => entry(String(index), "DTSTART;TZID=Europe/Madrid:20260105T090000")),
    entries(
      "events of other zones",
      120,
      (index) =>
        `BEGIN:VTIMEZONE\r\nTZID:z${index}\r\nEND:VTIMEZONE\r\n${entry(String(index), `DTSTART;TZID=z${index}:20260105T090000`)}`,
    ),
    entries("rules without end", 24, (index) => entry(String(index), "DTSTART:20260105T090000Z", "RRULE:FREQ=DAILY")),
    entries("rules that never match", 60, (index) =>
      entry(String(index), "DTSTART:20260105T090000Z", "RRULE:FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2"),
    ),
    entries("rules that are tried for ever", 16, (index) =>
      entry(String(index), "DTSTART:20260105T090000Z", `RRULE:FREQ=DAILY;${NEVER}`),
    ),
    entries("rules of seconds", 16, (index) =>
      entry(String(index), "DTSTART:19700105T090000Z", `RRULE:FREQ=SECONDLY;${MANY_VALUES}`),
    ),
    lines("rules of one event", 60, "RRULE:FREQ=DAILY;COUNT=100"),
    ...["", ";RANGE=THISANDFUTURE"].map((range) => changedDates(range, 400)),
  ],
};

function repeating(
  { file, around, longest, from = file, options = {} }: Repeating,
  ...pieces: readonly string[]
): readonly HostileSource[] {
  const [before = "", after = ""] = around.split("…");
  return pieces.map((piece) => ({
    name: `${JSON.stringify(piece)} in ${JSON.stringify(around)}`,
    longest,
    from,
    options,
    files: (size) => ({ [file]: `${before}${piece.repeat(Math.ceil(size / piece.length))}${after}` }),
  }));
}

function withFile(source: HostileSource, file: string, text: string): HostileSource {
  return { ...source, files: (size) => ({ ...source.files(size), [file]: text }) };
}

function renamed(source: HostileSource, file: string): HostileSource {
  return { ...source, files: (size) => ({ [file]: Object.values(source.files(size))[0] ?? "" }) };
}

/** A folder with that many files. */
function several(
  name: string,
  longest: number,
  fileOf: (index: number) => readonly [path: string, text: string],
  from: string,
  others: Readonly<Record<string, string>> = {},
): readonly HostileSource[] {
  const files = (size: number) => ({
    ...Object.fromEntries(Array.from({ length: size }, (_, index) => fileOf(index))),
    ...others,
  });
  return [{ name, longest, files, from }];
}

function inExport(post: string): string {
  return `<rss version="2.0" xmlns:wp="w" xmlns:content="c"><channel><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version><item><wp:post_type>post</wp:post_type>${post}</item></channel></rss>`;
}

function inFeed(entryOf: string): string {
  return `<rss version="2.0"><channel><title>T</title><link>https://a.example/</link><item><title>A</title><link>https://a.example/1</link>${entryOf}</item></channel></rss>`;
}

function inCalendar(content: string): string {
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n${content}END:VEVENT\r\nEND:VCALENDAR\r\n`;
}

function inWord(file: string, piece: string, longest: number): HostileSource {
  return {
    name: `${piece} in ${file}`,
    longest,
    from: file,
    files: (size) => ({ [file]: wordFile({ body: piece.repeat(size) }) }),
  };
}

function columns(file: string, longest: number, textOf: (names: readonly string[]) => string): HostileSource {
  const files = (size: number) => ({ [file]: textOf(Array.from({ length: size }, (_, index) => `n${index}`)) });
  return { name: `columns of ${file}`, longest, files, from: file };
}

function entries(name: string, longest: number, entryOf: (index: number) => string): HostileSource {
  const all = (size: number) => Array.from({ length: size }, (_, index) => entryOf(index)).join("\r\n");
  return {
    name,
    longest,
    files: (size) => ({ "a.ics": `BEGIN:VCALENDAR\r\n${all(size)}\r\nEND:VCALENDAR\r\n` }),
    from: "a.ics",
  };
}

function lines(name: string, longest: number, line: string): HostileSource {
  const files = (size: number) => ({
    "a.ics": inCalendar(`DTSTART:20260105T090000Z\r\n${`${line}\r\n`.repeat(size)}`),
  });
  return { name, longest, files, from: "a.ics" };
}

/** A series in which every date has its own entry. */
function changedDates(range: string, longest: number): HostileSource {
  const day = (index: number) => new Date(Date.UTC(2026, 0, 5 + index)).toISOString().slice(0, 10).replaceAll("-", "");
  const change = (_: unknown, index: number) =>
    entry("1", `RECURRENCE-ID${range}:${day(index)}T090000Z`, `DTSTART:${day(index)}T100000Z`);
  const files = (size: number) => ({
    "a.ics": `BEGIN:VCALENDAR\r\n${[entry("1", "DTSTART:20260105T090000Z", "RRULE:FREQ=DAILY;COUNT=100"), ...Array.from({ length: size }, change)].join("\r\n")}\r\nEND:VCALENDAR\r\n`,
  });
  return { name: `changed dates${range}`, longest, files, from: "a.ics" };
}

/** Resources of JSON:API, each with a reference to a different term. */
function related(name: string, longest: number): HostileSource {
  const files = (size: number) => {
    const ids = Array.from({ length: size }, (_, index) => String(index));
    const data = ids.map((id) => ({
      type: "node--a",
      id,
      attributes: { title: id },
      relationships: { a: { data: { type: "taxonomy_term--a", id } } },
    }));
    const included = ids.map((id) => ({ type: "taxonomy_term--a", id, attributes: { name: id } }));
    return { "a.json": JSON.stringify({ data, included }) };
  };
  return { name, longest, files, from: "a.json" };
}
