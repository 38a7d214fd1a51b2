import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { type Cleanup, readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { CONTENT } from "./content.ts";

type Files = Readonly<Record<string, string>>;

/** Imports folders of texts, one after the other; returns the texts of the items by their names, and the paths. */
async function importFolders(t: Cleanup, ...runs: readonly Files[]) {
  const folder = await temporaryFolder(t);
  await writeTree(folder, CONTENT);
  for (const files of runs) {
    await rm(path.join(folder, "old"), { recursive: true, force: true });
    await writeTree(path.join(folder, "old"), files);
    const { code, stdout, stderr } = await runCommand(["import", "markdown", "old"], { cwd: folder });
    assert.equal(code, 0, stdout + stderr);
  }
  const written = [...(await readTree(path.join(folder, "content")))].map(
    ([file, bytes]) => [file, String(bytes)] as const,
  );
  const validated = await runCommand(["validate"], { cwd: folder });
  assert.equal(validated.code, 0, validated.stdout);
  for (const [file, text] of written) assert.ok(!text.includes("file:") && !text.includes(folder), `${file}: ${text}`);
  const bodies = written.flatMap(([file, text]) => {
    const [, name] = /^bulletins\/[^/]+\/(.+)\.md$/.exec(file) ?? [];
    return name === undefined ? [] : [[name, text.split("\n---\n").slice(1).join("\n---\n").trim()] as const];
  });
  return { folder, items: new Map(bodies), report: await readFile(path.join(folder, "import/report.md"), "utf8") };
}

function post(title: string, body: string, date = "2021-10-14"): string {
  return `---\ntitle: ${title}\ndate: ${date}\n---\n${body}\n`;
}

test("a text of an earlier run is linked by its code, by its path, and by its address on the old site", async (t) => {
  const settings = { "hugo.toml": 'baseURL = "https://old.example/news/"\n' };
  const { items } = await importFolders(
    t,
    { ...settings, "content/posts/crane.md": post("Crane", "Text.") },
    {
      ...settings,
      "content/posts/quay.md": post(
        "Quay",
        '[A]({{< ref "posts/crane.md" >}}), {{< ref "crane" >}}, [b](crane.md), [c](https://old.example/news/posts/crane/), [d](/news/posts/crane/#part).',
      ),
    },
  );
  assert.equal(
    items.get("quay.en"),
    "[A](crane.en.md), [Crane](crane.en.md), [b](crane.en.md), [c](crane.en.md), [d](crane.en.md).",
  );
});

test("addresses of the old site become links between items, whatever settings name it", async (t) => {
  const base = "https://old.example/news/";
  for (const [file, text] of [
    ["hugo.toml", `baseURL = "${base}"`],
    ["config.toml", `baseurl = "${base}"`],
    ["hugo.yaml", `baseURL: ${base}`],
    ["config.yml", `baseURL: ${base}`],
    ["hugo.json", `{ "baseURL": "${base}" }`],
    ["config.json", `{ "baseURL": "${base}" }`],
    ["config/_default/hugo.toml", `baseURL = "${base}"`],
    ["config/_default/config.yaml", `baseURL: ${base}`],
    ["config/_default/hugo.json", `{ "baseURL": "${base}" }`],
    ["_config.yml", "url: https://old.example\nbaseurl: /news\npermalink: /posts/:title/"],
  ] as const) {
    const { items } = await importFolders(t, {
      [file]: `${text}\n`,
      "posts/crane.md": post("Crane", "Text."),
      "posts/quay.md": post(
        "Quay",
        `[A](${base}posts/crane/), [b](/news/posts/crane/), [c](https://www.old.example/news/posts/crane).`,
      ),
    });
    assert.equal(items.get("quay.en"), "[A](crane.en.md), [b](crane.en.md), [c](crane.en.md).", file);
  }
});

/** A reference of a text to another, and its visible part. */
const FORMS: Readonly<Record<string, (target: Target) => readonly [written: string, shown: string]>> = {
  post_url: ({ post: name }) => [`[w]({% post_url ${name} %})`, "w"],
  "post_url alone": ({ post: name, title }) => [`{% post_url ${name} %}`, title],
  link: ({ file }) => [`[w]({% link ${file} %})`, "w"],
  "link alone": ({ file, title }) => [`{%link ${file}%}`, title],
  "link in HTML": ({ file }) => [`<a href="{% link ${file} %}">w</a>`, "w"],
  ref: ({ file }) => [`[w]({{< ref "${file}" >}})`, "w"],
  "ref alone": ({ file, title }) => [`{{<ref "/${file}">}}`, title],
  relref: ({ file }) => [`[w]({{< relref path='${file.replace(/\.\w+$/, "")}' >}})`, "w"],
  "relref with a percent sign": ({ file }) => [`[w]({{% relref "${file}" %}})`, "w"],
  "relref in HTML": ({ file }) => [`<a href='{{< relref "${file}" >}}'>w</a>`, "w"],
};

interface Target {
  readonly file: string;
  /** Its name in `post_url`. */
  readonly post: string;
  readonly title: string;
}

const site = fc
  .record({
    folders: fc.array(fc.constantFrom("_posts", "content/posts", "content/News & more", "a (b)", "_posts/sub"), {
      minLength: 2,
      maxLength: 5,
    }),
    names: fc.array(fc.constantFrom("quay", "crane", "índice", "q_u_ay"), { minLength: 5, maxLength: 5 }),
    links: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...Object.keys(FORMS))), {
      minLength: 1,
      maxLength: 12,
    }),
    settings: fc.constantFrom<Files>(
      {},
      { "hugo.toml": 'baseURL = "https://old.example/"\n' },
      { "_config.yml": "url: https://old.example\n" },
    ),
  })
  .map(({ folders, names, links, settings }) => {
    const texts = folders.map((folder, at): Target => {
      const name = `2021-10-${10 + at}-${names[at]}`;
      return {
        file: `${folder}/${name}.md`,
        post: `${folder.includes("_posts/") ? "sub/" : ""}${name}`,
        title: `Post ${at}`,
      };
    });
    return {
      texts,
      links: links.map(([from, to, form]) => ({ from: from % texts.length, to: to % texts.length, form })),
      settings,
    };
  });

test("whatever texts name each other by codes, each link leads to the right item, and no path of the machine is written", async (t) => {
  await fc.assert(
    fc.asyncProperty(site, async ({ texts, links, settings }) => {
      const said = links.map(
        ({ to, form }) => FORMS[form]?.(texts[to] ?? { file: "", post: "", title: "" }) ?? ["", ""],
      );
      const lines = (from: number, side: 0 | 1) =>
        links.flatMap((link, at) => (link.from === from ? [[link, said[at]?.[side]] as const] : []));
      const files = texts.map(({ file, title }, at) => [
        file,
        post(title, ["Text.", ...lines(at, 0).map(([, written]) => `A ${written}.`)].join("\n\n")),
      ]);
      const { folder, items } = await importFolders(t, { ...settings, ...Object.fromEntries(files) });
      const state = await readFile(path.join(folder, "import/state.jsonl"), "utf8");
      const fileOf = (id: string) => {
        const found = state
          .split("\n")
          .flatMap((line) => (line === "" ? [] : [JSON.parse(line)]))
          .find(({ item }) => item === id);
        return path.basename(String(found?.file));
      };
      for (const [at, { file }] of texts.entries())
        assert.equal(
          items.get(fileOf(file).replace(/\.md$/, "")),
          ["Text.", ...lines(at, 1).map(([{ to }, shown]) => `A [${shown}](${fileOf(texts[to]?.file ?? "")}).`)].join(
            "\n\n",
          ),
        );
    }),
    { numRuns: 10 },
  );
});
