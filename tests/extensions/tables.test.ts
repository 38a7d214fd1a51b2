import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { startStubProvider } from "../../packages/mail/tests/stub-provider.ts";
import { writeTree } from "../support/folders.ts";
import { AS_OF } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";
import { peopleProject } from "./people.ts";

/*
 * What extensions add to the lists of packages: sources to import from, stores to publish to, and mailing services.
 */

/** The project with one more extension in its config. */
function more(members: string): Readonly<Record<string, string>> {
  return {
    "dateline.config.ts": `import { people } from "./extensions/people.ts";\nimport { more } from "./extensions/more.ts";\nexport default { extensions: [people, more] };\n`,
    "extensions/more.ts": `import fs from "node:fs";\nimport path from "node:path";\nexport const more: any = { name: "more", ${members} };\n`,
  };
}

const FORMAT = `feedFormats: [{ name: "lines", label: "Lines", file: "lines.txt", mediaType: "text/plain",
  render: ({ title, entries }) => [title, ...entries.map((entry) => entry.url + " " + entry.authors.join())].join("\\n") + "\\n" }]`;

test("every feed has a file in the format of an extension, to which pages link", async (t) => {
  const cwd = await peopleProject(t, more(FORMAT));
  const { code, stdout, stderr } = await runCommand(["build", "--as-of", AS_OF], { cwd });
  assert.equal(code, 0, stdout + stderr);
  const feed = await readFile(path.join(cwd, "_site", "lines.txt"), "utf8");
  assert.match(feed, /^The Harbour Letter\n/);
  assert.match(feed, /^https:\/\/letter\.harbour\.example\/2026\/05\/night-ferry\/ Ana Ruiz$/m);
  assert.ok(existsSync(path.join(cwd, "_site", "es", "topics", "ships", "lines.txt")));
  const home = await readFile(path.join(cwd, "_site", "index.html"), "utf8");
  assert.match(home, /<link rel="alternate" type="text\/plain"[^>]* href="\/lines\.txt">/);
});

test("a format with the file of one of Dateline's is refused", async (t) => {
  const cwd = await peopleProject(t, more(FORMAT.replace('"lines.txt"', '"feed.xml"')));
  const { stderr } = await runCommand(["validate"], { cwd });
  assert.match(stderr, /^`extensions\/more\.ts:3:\d+`: the name `feed\.xml` of `more\.feedFormats` is taken\./);
});

const SOURCE = `importSources: [{ name: "wire", expects: "FILE.json", async read(from) {
  return JSON.parse(fs.readFileSync(from, "utf8"));
} }]`;

test("news is imported from a source of an extension", async (t) => {
  const news = [
    {
      ...{ id: "w1", title: "Tugs for hire", text: "<p>Three of them.</p>", format: "html", language: "en" },
      ...{ date: "2026-05-11", address: "https://old.example/tugs", authors: ["Eva Lind"], categories: ["Ships"] },
    },
  ];
  const cwd = await peopleProject(t, { ...more(SOURCE), "wire.json": JSON.stringify(news) });
  await runCommand(["import", "wire", "wire.json"], { cwd });
  await writeTree(cwd, { "import/topics.yaml": "Ships: ships\n" });
  const { code, stdout, stderr } = await runCommand(["import", "wire", "wire.json"], { cwd });
  assert.equal(code, 0, stdout + stderr);
  const item = await readFile(path.join(cwd, "content/bulletins/2026-05/tugs-for-hire.en.md"), "utf8");
  assert.match(item, /title: Tugs for hire/);
  assert.match(item, /Three of them\./);
});

test("a source that gives no items, or one without a known format, is told with its file and line", async (t) => {
  for (const [news, found] of [
    ["3", "3"],
    ['[{"id":"a","title":"b","text":"c","format":"doc"}]', '[{"id":"a","title":"b","text":"c","format":"doc"}]'],
  ] as const) {
    const cwd = await peopleProject(t, { ...more(SOURCE), "wire.json": news });
    const { code, stderr } = await runCommand(["import", "wire", "wire.json"], { cwd });
    const said = `\`extensions/more.ts:3:66\`: \`more.importSources.wire\` gives \`${found}\`, and must give \`readonly ImportedItem[]\`.`;
    assert.deepEqual([code, stderr], [1, `${said}\n`]);
  }
});

test("a source that throws is told with its file and line, and one with the name of Dateline's is refused", async (t) => {
  const cwd = await peopleProject(t, more(SOURCE));
  const failed = await runCommand(["import", "wire", "gone.json"], { cwd });
  assert.match(
    failed.stderr,
    /^`extensions\/more\.ts:4:\d+`: `more\.importSources\.wire` has failed: `ENOENT.*gone\.json'`\.\n$/,
  );
  const twice = await peopleProject(t, more(SOURCE.replace('"wire"', '"csv"')));
  const { stderr } = await runCommand(["import", "csv", "gone.csv"], { cwd: twice });
  assert.match(stderr, /^`extensions\/more\.ts:3:66`: the name `csv` of `more\.importSources\.csv` is taken\./);
});

const STORE = `stores: [{ scheme: "shelf", open(root) {
  const place = (key) => path.join(root, encodeURIComponent(key));
  const has = (key) => fs.existsSync(place(key));
  const write = async (key, bytes) => { fs.mkdirSync(root, { recursive: true }); fs.writeFileSync(place(key), bytes); };
  return {
    read: async (key, most) => (has(key) ? fs.readFileSync(place(key)).subarray(0, most) : undefined),
    write,
    create: async (key, bytes) => {
      if (has(key)) return Buffer.compare(fs.readFileSync(place(key)), bytes) === 0;
      await write(key, bytes);
      return true;
    },
    copy: async (from, to) => write(to, fs.readFileSync(place(from))),
    remove: async (key) => fs.rmSync(place(key), { force: true }),
    list: async (prefix) =>
      fs.existsSync(root) ? fs.readdirSync(root).map(decodeURIComponent).filter((key) => key.startsWith(prefix)).sort() : [],
  };
} }]`;

test("a site is published to a store of an extension", async (t) => {
  const cwd = await peopleProject(t, more(STORE));
  assert.equal((await runCommand(["build", "--as-of", AS_OF], { cwd })).code, 0);
  const { code, stdout, stderr } = await runCommand(["publish", "--target", "shelf:shelf"], { cwd });
  assert.equal(code, 0, stdout + stderr);
  assert.match(await readFile(path.join(cwd, "shelf", "people%2Findex.html"), "utf8"), /Ana Ruiz/);
  assert.ok(readdirSync(path.join(cwd, "shelf")).length > 20);
});

test("a store that fails is told by its name, and an unknown scheme is a wrong target", async (t) => {
  const broken = `stores: [{ scheme: "shelf", open: () => ({ ${["read", "write", "create", "copy", "remove", "list"]
    .map((call) => `${call}: async () => { throw new Error("the shelf fell"); }`)
    .join(", ")} }) }]`;
  const cwd = await peopleProject(t, { ...more(broken), "_site/index.html": "x" });
  const failed = await runCommand(["publish", "--target", "shelf:x"], { cwd });
  assert.deepEqual([failed.code, failed.stderr], [1, "The store `more.stores.shelf` has failed: `the shelf fell`.\n"]);
  const unknown = await runCommand(["publish", "--target", "attic:x"], { cwd });
  assert.equal(unknown.code, 2);
  assert.match(
    unknown.stderr,
    /^`attic:x` isn't a target\. Targets are `s3:\/\/BUCKET\/PREFIX`, `dir:PATH`, `shelf:ADDRESS`\.$/m,
  );
  assert.equal(existsSync(path.join(cwd, "x")), false);
});

const PROVIDER = `mailProviders: [{
  name: "post-office", title: "Post Office", tags: { web: "[[web]]", unsubscribe: "[[out]]" }, opener: /\\[\\[/,
  variables: ["POST_OFFICE_KEY"], lists: { pattern: /^\\d+$/, example: "7", most: 1 },
  account: ({ POST_OFFICE_KEY }) => ({ api: "https://post.example", headers: { authorization: POST_OFFICE_KEY } }),
  async draft({ subject, html, lists, api }, call) {
    const { id } = await call({ method: "POST", path: "/drafts", body: { subject, html, lists } });
    return api + "/drafts/" + id;
  },
}]`;

test("a draft is made at a mailing service of an extension, and does not say that the service counts nothing", async (t) => {
  const publication = `${SMALL_PUBLICATION["publication.yaml"]}contact: { email: desk@harbour.example }\n`;
  const cwd = await peopleProject(t, { ...more(PROVIDER), "content/publication.yaml": publication });
  const service = await startStubProvider(t, [{ status: 200, body: { id: 5 } }]);
  const { code, stdout, stderr } = await runCommand(
    [
      "mail",
      "--as-of",
      AS_OF,
      "--bulletin",
      "2026-05",
      "--for",
      "post-office",
      "--send",
      "--list",
      "7",
      "--sender",
      "a@b.example",
    ],
    { cwd, env: { POST_OFFICE_KEY: "s3cret", POST_OFFICE_URL: service.url } },
  );
  assert.deepEqual([code, stderr], [0, ""], stdout);
  assert.ok(
    stdout.includes(`Made a draft in \`Post Office\`, and sent nothing: \`${service.url}/drafts/5\`. A setting`),
    stdout,
  );
  const [call] = service.received;
  assert.deepEqual([call?.path, call?.headers.authorization], ["/drafts", "s3cret"]);
  assert.match(JSON.stringify(call?.body), /\[\[out\]\]/);
  assert.doesNotMatch(JSON.stringify(call?.body), /neither opens nor clicks/);
});
