import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";

const MASTHEAD = SMALL_PUBLICATION["publication.yaml"] ?? "";

test("one command switches people on, and another projects: their pages are there with the first item that names one", async (t) => {
  const { folder, dateline } = await start(t, `# The masthead\n${MASTHEAD}`);
  const people = await dateline("new", "vocabulary", "people", "ana-perez", "--title", "Ana Pérez");
  assert.deepEqual([people.code, people.stderr], [0, ""]);
  assert.match(people.stdout, /with `people: \[ana-perez\]`/);
  assert.equal((await dateline("new", "vocabulary", "projects", "lighthouse", "--title", "Lighthouse")).code, 0);
  const masthead = await readFile(path.join(folder, "content/publication.yaml"), "utf8");
  assert.match(masthead, /^# The masthead\n/);
  assert.match(masthead, /people:.*label:.*en: People.*es: Personas.*projects:/s);
  await writeTree(path.join(folder, "content"), {
    "vocabularies/people.yaml": `ana-perez:
  label: Ana Pérez
  kind: person
  role: { en: Harbour master, es: Capitana del puerto }
  url: https://ana.example/
  sameAs: [https://orcid.example/0000]
`,
    "bulletins/2026-05/new-crane.en.md": (SMALL_PUBLICATION["bulletins/2026-05/new-crane.en.md"] ?? "").replace(
      "event: open-day",
      "event: open-day\npeople: [ana-perez]\nprojects: [lighthouse]",
    ),
    "events/open-day.yaml": `${SMALL_PUBLICATION["events/open-day.yaml"]}people: [ana-perez]\n`,
  });
  const built = await dateline("build");
  assert.equal(built.code, 0, built.stdout);
  const page = (file: string) => readFile(path.join(folder, "_site", file, "index.html"), "utf8");
  const person = await page("people/ana-perez");
  assert.match(person, /<h1>Ana Pérez<\/h1>\n<p class="dateline">Harbour master<\/p>/);
  assert.match(person, /<a href="https:\/\/ana\.example\/" rel="external">ana\.example<\/a>/);
  assert.deepEqual(thingIn(person), {
    "@type": "Person",
    "@id": "https://letter.harbour.example/people/ana-perez/",
    url: "https://letter.harbour.example/people/ana-perez/",
    name: "Ana Pérez",
    description: "Harbour master",
    jobTitle: "Harbour master",
    sameAs: ["https://ana.example/", "https://orcid.example/0000"],
  });
  assert.equal(thingIn(await page("projects/lighthouse"))["@type"], "Project");
  assert.match(await page("es/people"), /<h1>Personas<\/h1>.*Capitana del puerto/s);
  assert.match(await page("events/open-day"), /<dt>People<\/dt>\n<dd><a href="\/people\/ana-perez\/">Ana Pérez/);
  const { about } = thingIn(await page("2026/05/new-crane"));
  assert.ok(Array.isArray(about));
  assert.deepEqual(
    about.slice(-2).map((each) => each["@type"]),
    ["Person", "Project"],
  );
});

test("a vocabulary that is there is not written again, and other fields and comments of the masthead stay", async (t) => {
  const own = "fields:\n  item:\n    # ours\n    budget: { type: number, label: Budget }\n";
  const { folder, dateline } = await start(t, `${MASTHEAD.replace("[en, es]", "[en]")}${own}`);
  assert.equal((await dateline("new", "vocabulary", "people", "ana", "--title", "Ana")).code, 0);
  const file = path.join(folder, "content/publication.yaml");
  const written = await readFile(file, "utf8");
  assert.ok(written.includes(own), written);
  assert.match(written, /label: People\n/);
  const again = await dateline("new", "vocabulary", "people", "ana", "--title", "Ana");
  assert.equal(again.code, 1);
  assert.match(again.stderr, /vocabularies\/people\.yaml/);
  assert.equal(await readFile(file, "utf8"), written);
});

test("what is typed wrongly is said, and nothing is written", async (t) => {
  const { folder, dateline } = await start(t, MASTHEAD);
  for (const [words, reason] of [
    [["ships", "ana", "--title", "Ana"], /`people`, `projects`/],
    [["people", "Ana", "--title", "Ana"], /`ana`|lowercase/],
    [["people", "ana"], /--title/],
  ] as const) {
    const { code, stderr } = await dateline("new", "vocabulary", ...words);
    assert.equal(code, 2, stderr);
    assert.match(stderr, reason);
  }
  assert.equal(await readFile(path.join(folder, "content/publication.yaml"), "utf8"), MASTHEAD);
});

function thingIn(page: string): Readonly<Record<string, unknown>> {
  const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page) ?? [];
  return JSON.parse(json)["@graph"][0];
}

async function start(t: TestContext, masthead: string) {
  const folder = await temporaryFolder(t);
  await writeTree(path.join(folder, "content"), { ...SMALL_PUBLICATION, "publication.yaml": masthead });
  return { folder, dateline: (...args: readonly string[]) => runCommand(args, { cwd: folder }) };
}
