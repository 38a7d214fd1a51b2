import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { CONTENT } from "./content.ts";
import { textsOf } from "./notes.ts";
import { readSource } from "./read-source.ts";

test("columns with usual names in four languages are taken for fields, and the report gives the option that says the same", async (t) => {
  const heads = [
    ["Headline", "Published at", "Excerpt", "Body"],
    ["Título", "Fecha de publicación", "Entradilla", "Contenido"],
    ["Título", "Data", "Resumo", "Conteúdo"],
    ["Titre", "Date de publication", "Chapô", "Contenu"],
  ];
  for (const head of heads) {
    const csv = `${head.join(";")};Colour\nShips;2021-10-14;One.;<p>Two.</p>;red\n`;
    const { items, notes } = await readSource(t, "csv", { "a.csv": csv }, "a.csv");
    assert.deepEqual(
      [items[0]?.title, items[0]?.date, items[0]?.summary, items[0]?.content],
      ["Ships", "2021-10-14", "One.", { kind: "html", text: "<p>Two.</p>" }],
    );
    const [title, date, summary, html] = head;
    assert.deepEqual(textsOf(notes), [
      `Columns were read as with \`--map title=${title},summary=${summary},date=${date},html=${html}\`, by their names. If one is something else, run the command again with that option, changed.`,
      "The column `Colour` was not read.",
    ]);
  }
});

test("dates of numbers are read if others of their column show which is the day, and columns of the same name are told apart", async (t) => {
  const dates = async (...texts: readonly string[]) => {
    const csv = ["title,date,date", ...texts.map((text) => `x,"${text}",again`)].join("\n");
    const { items, notes } = await readSource(t, "csv", { "a.csv": csv }, "a.csv");
    return [items.map(({ date }) => date), textsOf(notes)];
  };
  const again = "The column `date (3)` was not read.";
  assert.deepEqual(await dates("05/06/2026", "14.6.2026 9:30"), [
    ["2026-06-05", "2026-06-14"],
    [again, "The dates of the column `date` have the day first, as some of them show."],
  ]);
  assert.deepEqual(await dates("05/06/2026", "6/14/2026"), [
    ["2026-05-06", "2026-06-14"],
    [again, "The dates of the column `date` have the month first, as some of them show."],
  ]);
  assert.deepEqual(await dates("05/06/2026"), [[undefined], [again]]);
  assert.deepEqual(await dates("14/06/2026", "06/14/2026"), [[undefined, undefined], [again]]);
});

test("JSON is read wherever its longest list of objects is, with the paths of values as columns", async (t) => {
  const value = {
    meta: { pages: [{ n: 1 }] },
    result: {
      rows: [
        { what: { form: "Ships" }, published: "2021-10-14", tags: [{ label: "A; B" }, { label: "C" }], empty: null },
        { what: { form: "Cranes" }, published: "2021-10", body: "<p>One.</p>", number: 7 },
      ],
    },
  };
  const files = { "a.json": JSON.stringify(value) };
  const folder = await temporaryFolder(t);
  await writeTree(folder, { ...CONTENT, ...files });
  const args = ["import", "json", "a.json", "--map", "title=what.form,category=tags.label", "--dry-run"];
  const refused = await runCommand(["import", "json", "a.json"], { cwd: folder });
  assert.match(
    refused.stderr,
    /No column of `a\.json` is `title`\. Say which one is, as in `--map title=what\.form`: the columns are `what\.form`, `published`, /,
  );
  const { stdout } = await runCommand(args, { cwd: folder });
  assert.match(stdout, /The list `result\.rows` was read, and no other: 1 other list was left out\./);
  assert.match(stdout, /The column `published` was not read\./);
});

test("steps of paths that every object has, or that only say how a text is written, are no part of a usual name", async (t) => {
  const files = { "a.json": '[{"attributes":{"title":{"text":"Ships"},"author":[{"name":"Ana"},{"name":"Bo"}]}}]' };
  const { items } = await readSource(t, "json", files, "a.json");
  assert.deepEqual([items[0]?.title, items[0]?.authors], ["Ships", ["Ana", "Bo"]]);
});

test("posts of WordPress's REST API give titles, texts, terms, authors, pictures and states", async (t) => {
  const post = {
    id: 4,
    date: "2021-10-14T09:00:00",
    link: "https://a.example/ships/",
    slug: "ships",
    status: "publish",
    title: { rendered: "Ships &#038; quays" },
    excerpt: { rendered: "<p>One.</p>\n" },
    lang: "en",
    content: { rendered: "<p>Two.</p>", protected: false },
    acf: { budget: "12 EUR" },
    translations: { en: 4, es: 9 },
    guid: { rendered: "https://a.example/?p=4" },
    categories: [3],
    featured_media: 8,
    yoast_head: "<x>",
    _embedded: {
      author: [{ id: 1, name: "Ana Ruiz" }],
      "wp:featuredmedia": [{ source_url: "https://a.example/crane.jpg", alt_text: "The crane" }],
      "wp:term": [[{ name: "Harbour &amp; sea" }], [{ name: "Works" }]],
    },
  };
  const draft = { ...post, id: 9, status: "draft", _embedded: undefined, content: { rendered: "", protected: true } };
  const { items, notes } = await readSource(t, "json", { "a.json": JSON.stringify([post, draft]) }, "a.json");
  const [ships, other] = items;
  assert.deepEqual(
    { ...ships },
    {
      id: "4",
      address: "https://a.example/ships/",
      name: "ships",
      language: "en",
      group: "4 9",
      title: "Ships & quays",
      summary: "One.",
      date: "2021-10-14",
      authors: ["Ana Ruiz"],
      categories: ["Harbour & sea", "Works"],
      content: { kind: "html", text: "<p>Two.</p>", base: "https://a.example/ships/" },
      image: { url: "https://a.example/crane.jpg", alt: "The crane", credit: undefined },
      unfinished: [],
      notes: [],
    },
  );
  assert.deepEqual(textsOf(other?.unfinished), ["Its state was `draft`.", "It was protected by a password."]);
  assert.deepEqual(textsOf(notes), [
    "The column `acf.budget` was not read.",
    "The column `categories` was not read. Did you mean `category`?",
  ]);
});

test("resources of Drupal's JSON:API give what they name from what the document includes", async (t) => {
  const file = {
    type: "file--file",
    id: "f",
    attributes: { uri: { url: "/files/crane.jpg" }, filemime: "image/jpeg" },
  };
  const document = {
    jsonapi: { version: "1.0" },
    links: { self: { href: "https://a.example/jsonapi/node/article" } },
    data: [
      {
        type: "node--article",
        id: "n1",
        attributes: {
          title: "Ships",
          created: "2021-10-14T09:00:00+00:00",
          langcode: "en",
          status: false,
          drupal_internal__nid: 3,
          path: { alias: "/news/ships" },
          body: { value: "x", processed: "<p>Two.</p>", summary: "One." },
          field_pillar: "trade",
        },
        relationships: {
          field_tags: { data: [{ type: "taxonomy_term--tags", id: "t" }] },
          uid: { data: { type: "user--user", id: "u" } },
          field_media: { data: { type: "media--image", id: "m" } },
          field_none: { data: null },
        },
      },
    ],
    included: [
      { type: "taxonomy_term--tags", id: "t", attributes: { name: "Harbour" } },
      { type: "user--user", id: "u", attributes: { display_name: "Ana Ruiz" } },
      {
        type: "media--image",
        id: "m",
        attributes: { name: "crane.jpg" },
        relationships: { field_media_image: { data: { type: "file--file", id: "f", meta: { alt: "The crane" } } } },
      },
      file,
    ],
  };
  const { items, notes } = await readSource(t, "json", { "a.json": JSON.stringify(document) }, "a.json");
  const [ships] = items;
  assert.deepEqual(
    [ships?.title, ships?.summary, ships?.date, ships?.language, ships?.name, ships?.address, ships?.content.text],
    ["Ships", "One.", "2021-10-14", "en", "ships", "https://a.example/news/ships", "<p>Two.</p>"],
  );
  assert.deepEqual([ships?.authors, ships?.categories], [["Ana Ruiz"], ["Harbour"]]);
  assert.deepEqual(ships?.image, { url: "https://a.example/files/crane.jpg", alt: "The crane", credit: undefined });
  assert.deepEqual(textsOf(ships?.unfinished), ["Its state was `unpublished`."]);
  assert.deepEqual(textsOf(notes), ["The column `field_pillar` was not read."]);
});

test("the pages of a list of JSON:API that are saved beside the first one are read, and one that is missing is named", async (t) => {
  const address = (offset: number) =>
    `https://a.example/jsonapi/node/article?page%5Blimit%5D=1&page%5Boffset%5D=${offset}`;
  const page = (offset: number, next: number | undefined) =>
    JSON.stringify({
      data: [
        {
          type: "node--article",
          id: `n${offset}`,
          attributes: { title: `Ship ${offset}`, body: "One." },
          relationships: { tags: { data: [{ type: "taxonomy_term--tags", id: `t${offset}` }] } },
        },
      ],
      included: [{ type: "taxonomy_term--tags", id: `t${offset}`, attributes: { name: `Tag ${offset}` } }],
      links: {
        // Drupal escapes the brackets of its own address, and browsers do not.
        self: { href: address(offset).replaceAll("%5B", "[").replaceAll("%5D", "]") },
        ...(next === undefined ? {} : { next: { href: address(next) } }),
      },
    });
  const files = {
    "1.json": page(0, 1),
    "b.json": page(1, 2),
    "c.json": page(2, undefined),
    "x.json": "{",
    "y.json": "\0",
  };
  const whole = await readSource(t, "json", files, "1.json");
  assert.deepEqual(
    whole.items.map(({ title, categories }) => [title, categories]),
    [0, 1, 2].map((number) => [`Ship ${number}`, [`Tag ${number}`]]),
  );
  assert.deepEqual(textsOf(whole.notes), []);
  const { "b.json": _, ...some } = files;
  const cut = await readSource(t, "json", some, "1.json");
  assert.equal(cut.items.length, 1);
  assert.deepEqual(textsOf(cut.notes), [
    `The list goes on at \`${address(1)}\`, which is not in the folder: save that page as a \`.json\` file beside this one, and run the command again.`,
  ]);
  const round = await readSource(t, "json", { "1.json": page(0, 1), "2.json": page(1, 0) }, "1.json");
  assert.deepEqual([round.items.length, textsOf(round.notes)], [2, []]);
});

test("topics of items in a language without pages are added, too", async (t) => {
  const folder = await temporaryFolder(t);
  const publication = `${CONTENT["content/publication.yaml"]}itemLanguages: [fr]\n`;
  const rows =
    "title,date,language,category,text\nLe port,2021-10-14,fr,Grues,Texte.\nThe quay,2021-10-14,en,Quays,Text.\nLe quai,2021-10-15,fr,Quays,Texte.\n";
  await writeTree(folder, { ...CONTENT, "content/publication.yaml": publication, "a.csv": rows });
  const run = () => runCommand(["import", "csv", "a.csv"], { cwd: folder });
  await run();
  const second = await run();
  assert.equal(second.code, 0, second.stdout + second.stderr);
  const validated = await runCommand(["validate"], { cwd: folder });
  assert.equal(validated.code, 0, validated.stdout);
  const topics = String((await readTree(path.join(folder, "content"))).get("topics.yaml"));
  assert.match(topics, /^quays:\n {2}label:\n {4}en: Quays\n/m);
  assert.match(topics, /^grues:\n {2}label:\n {4}en: Grues\n/m);
});

test("rows become events that validate, with declared fields, and another run changes nothing", async (t) => {
  const folder = await temporaryFolder(t);
  const publication = `${CONTENT["content/publication.yaml"]}fields:
  event:
    seats: { type: number, label: Seats }
`;
  const rows = [
    "Evento;Fecha de inicio;Fecha de fin;Lugar;País;Estado;Plazas;Notas",
    "Día del Puerto;14/06/2026 9:30;14/06/2026 11:00;Muelle 3;España;Cancelado;40;x",
    "Feria;01/07/2026;03/07/2026;Plaza;Nowhere;;many;",
    "Sin fecha;pronto;;;;;;",
  ];
  await writeTree(folder, { ...CONTENT, "content/publication.yaml": publication, "a.csv": rows.join("\n") });
  const run = () => runCommand(["import", "csv", "a.csv", "--as", "events", "--map", MAP], { cwd: folder });
  const MAP = "name=Evento,start=Fecha de inicio,end=Fecha de fin,place=lugar,country=pais,status=estado,seats=Plazas";
  const first = await run();
  assert.equal(first.code, 0, first.stdout + first.stderr);
  const files = await readTree(path.join(folder, "content/events"));
  assert.deepEqual([...files].map(([file, text]) => [file, String(text)]).toSorted(), [
    [
      "dia-del-puerto.yaml",
      "name:\n  en: Día del Puerto\nstart: 2026-06-14T09:30\nend: 2026-06-14T11:00\nplace:\n  en: Muelle 3\ncountry: ES\nstatus: cancelled\nseats: 40\n",
    ],
    ["feria.yaml", "name:\n  en: Feria\nstart: 2026-07-01\nend: 2026-07-03\nplace:\n  en: Plaza\n"],
  ]);
  const report = await readFile(path.join(folder, "import/report.md"), "utf8");
  for (const said of [
    /The column `Notas` was not read/,
    /The dates of the column `Fecha de inicio` have the day first/,
    /The field `country` was left out\..*set-aside\/events\/feria\.yaml/,
    /The field `seats` was left out\./,
    /“Sin fecha”\n {2}- Content can't contain this event\. It has no date that can be read\./,
  ])
    assert.match(report, said);
  assert.equal((await runCommand(["validate"], { cwd: folder })).code, 0);
  assert.match((await run()).stdout, /^2 events: 0 written, 2 unchanged/m);
  assert.deepEqual(await readTree(path.join(folder, "content/events")), files);
});

test("a mapping of nothing that is there is refused, and so are columns where there are none", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, { ...CONTENT, "a.csv": "word,when\nx,y\n", "a.ics": "BEGIN:VCALENDAR\nEND:VCALENDAR\n" });
  const fails = async (args: readonly string[], code: number, said: RegExp) => {
    const result = await runCommand(["import", ...args], { cwd: folder });
    assert.match(result.stdout + result.stderr, said);
    assert.equal(result.code, code);
  };
  await fails(
    ["csv", "a.csv", "--map", "titel=word"],
    1,
    /`--map` names the field `titel`, which is none of `id`, `title`/,
  );
  await fails(
    ["csv", "a.csv", "--map", "title=words"],
    1,
    /`--map` names the column `words`, which `a\.csv` does not have: its columns are `word`, `when`/,
  );
  await fails(["csv", "a.csv", "--map", "title"], 2, /Write which column has which field/);
  await fails(["csv", "a.csv", "--as", "pages"], 2, /Write what rows become: `items`, `events`/);
  await fails(["ics", "a.ics", "--as", "events"], 2, /Only `csv`, `json` have columns/);
});
