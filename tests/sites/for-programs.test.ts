import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import { parseAtomFeed } from "feedsmith";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";

const URL_OF_SITE = "https://letter.harbour.example/";
const WANTED = `
contact: { email: crew@harbour.example, security: holes@harbour.example }
licence: CC-BY-4.0
issn: { en: 2049-3630 }
feedArchive: show
`;

const folder = await temporaryFolder({ after });
await writeTree(folder, {
  ...SMALL_PUBLICATION,
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}${WANTED}`,
  "bulletins/2026-03/bulletin.en.md": "---\nnumber: 1\n---\nWinter.\n",
  "bulletins/2026-03/ice.en.md": "---\ntitle: Ice in the harbour\ndate: 2026-03-02\n---\nThe ice was thin.\n",
  "bulletins/2026-04/bulletin.en.md": "---\nnumber: 2\n---\nNothing happened.\n",
  "bulletins/2026-05/bulletin.en.md": "---\nnumber: 3\nlead: new-crane\n---\nSpring in the harbour.\n",
});
const site = await buildSite({ after }, folder);
const textOf = (file: string) => readFile(path.join(site, file), "utf8");

test("security.txt names the address for security, and expires less than a year after the build", async () => {
  assert.equal(
    await textOf(".well-known/security.txt"),
    `Contact: mailto:holes@harbour.example
Expires: 2027-09-01T00:00:00Z
Preferred-Languages: en, es
Canonical: ${URL_OF_SITE}.well-known/security.txt
`,
  );
});

test("a program that follows a feed to its archive reads every item, and finds the feed from there", async () => {
  const found: string[] = [];
  let next: string | undefined = `${URL_OF_SITE}feed.xml`;
  const documents: string[] = [];
  while (next !== undefined) {
    const xml = await textOf(next.slice(URL_OF_SITE.length));
    const { id, entries = [], links = [] } = parseAtomFeed(xml);
    const linkTo = (rel: string) => links.find((link) => link.rel === rel)?.href;
    assert.equal(id, `${URL_OF_SITE}feed.xml`);
    assert.equal(linkTo("self"), next);
    assert.equal(xml.includes("<fh:archive/>"), documents.length > 0);
    if (documents.length > 0) {
      assert.equal(linkTo("current"), `${URL_OF_SITE}feed.xml`);
      assert.equal(linkTo("next-archive"), documents.length === 1 ? undefined : documents.at(-1));
      assert.ok(entries.every(({ content }) => content !== undefined));
      found.push(...entries.map(({ title }) => (typeof title === "string" ? title : (title?.value ?? ""))));
    }
    documents.push(next);
    next = linkTo("prev-archive");
  }
  assert.deepEqual(documents.slice(1), [`${URL_OF_SITE}2026/05/feed.xml`, `${URL_OF_SITE}2026/03/feed.xml`]);
  assert.deepEqual(found, ["A new crane", "Ice in the harbour"]);
});

test("items and issues with an ISSN say in 300 bytes what they are, whose, and where they belong", async () => {
  const links = await Promise.all(
    ["2026/05/new-crane/index.html", "2026/05/index.html", "index.html", "topics/index.html"].map(async (file) =>
      Array.from(
        (await textOf(file)).matchAll(/<link rel="(?:type|author|license|collection)" href="[^"]+">\n/g),
        ([tag]) => tag,
      ),
    ),
  );
  const [author, licence] = [
    '<link rel="author" href="https://harbour.example/">\n',
    '<link rel="license" href="https://creativecommons.org/licenses/by/4.0/">\n',
  ];
  assert.deepEqual(links, [
    [
      '<link rel="type" href="https://schema.org/NewsArticle">\n',
      author,
      licence,
      '<link rel="collection" href="/2026/05/">\n',
    ],
    ['<link rel="type" href="https://schema.org/PublicationIssue">\n', author, licence],
    [],
    [],
  ]);
  for (const tags of links) assert.ok(tags.join("").length <= 300, `${tags.join("").length}`);
});
