import assert from "node:assert/strict";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import { run as runProgram } from "../support/command.ts";
import { readTree, temporaryFolder, writeTree } from "../support/folders.ts";
import { runCommand } from "../support/run-command.ts";

/** The possible states of a text because of which some or all of it is not public. */
type Fate = "public" | "draft" | "waiting" | "withdrawn";

/** The states of the content; the states of translations apply to the first items. */
interface Fates {
  readonly bulletins: readonly Fate[];
  readonly items: readonly Fate[];
  readonly translations: readonly Fate[];
  readonly events: readonly Fate[];
  readonly pages: readonly Fate[];
}

/** The parts of a text, each with a word that nothing else has. */
const PARTS = ["slug", "title", "text", "photo", "former", "comment", "aside"] as const;
/** The parts of withdrawn content that remain: its tombstone. */
const TOMBSTONE = new Set(["slug", "title", "former"]);
/** Parts that nobody sees of any text. */
const UNSEEN = new Set(["comment", "aside"]);
const WORD = new RegExp(`zq[a-z]+\\d(?:${PARTS.join("|")})`, "g");
const PERIODS = ["2026-04", "2026-05"];

const some = (fates: readonly Fate[], length: number) =>
  fc.array(fc.constantFrom(...fates), { minLength: length, maxLength: length });
const anyFates: fc.Arbitrary<Fates> = fc.record({
  bulletins: some(["public", "public", "draft", "waiting"], 2),
  items: some(["public", "draft", "waiting", "withdrawn"], 4),
  translations: some(["public", "draft"], 2),
  events: some(["public", "waiting", "withdrawn"], 2),
  pages: some(["public", "draft"], 2),
});
/** A withdrawn text with a translation, in a bulletin of which nothing else is there. */
const GONE: Fates = {
  bulletins: ["public", "draft"],
  items: ["withdrawn", "withdrawn", "draft", "draft"],
  translations: ["public", "public"],
  events: ["public", "withdrawn"],
  pages: ["public", "draft"],
};
/** Each fate once, and something of each kind public. */
const EACH: Fates = {
  bulletins: ["public", "public"],
  items: ["public", "draft", "withdrawn", "waiting"],
  translations: ["public", "draft"],
  events: ["public", "withdrawn"],
  pages: ["public", "draft"],
};

test("nothing that is not public is in any file that a command writes, nor a comment of what is", async (t) => {
  const photos = await Promise.all([0, 1, 2, 3].map(photo));
  const folder = await temporaryFolder(t);
  const property = fc.asyncProperty(anyFates, async (fates) => {
    await clear(folder);
    await writeTree(path.join(folder, "content"), contentOf(fates, photos));
    const expected = publicWords(fates);
    for (const [name, written] of await writeAll(folder)) {
      const found = new Set([...written].flatMap(([file, bytes]) => wordsIn(`${file}\n${bytes.toString("latin1")}`)));
      assert.deepEqual([name, ...[...found].filter((word) => !expected.has(word)).sort()], [name]);
      if (name === "build") assert.deepEqual([...expected].filter((word) => !found.has(word)).sort(), []);
    }
  });
  await fc.assert(property, { numRuns: 4, examples: [[EACH], [GONE]], endOnFailure: true });
});

/** The first state: everything is public. */
const ALL: Fates = {
  bulletins: ["public", "public"],
  items: ["public", "public", "public", "public"],
  translations: ["public", "public"],
  events: ["public", "public"],
  pages: ["public", "public"],
};

test("a comparison with what was public once shows nothing of it that is not public any more", async (t) => {
  const photos = await Promise.all([0, 1, 2, 3].map(photo));
  const folder = await temporaryFolder(t);
  const property = fc.asyncProperty(anyFates, async (fates) => {
    await clear(folder);
    const run = async (...args: string[]) => {
      const { code, stdout, stderr } = await runCommand(args, { cwd: folder });
      assert.equal(code, 0, `${args.join(" ")}\n${stdout}${stderr}`);
      return stdout;
    };
    await writeTree(path.join(folder, "content"), contentOf(ALL, photos));
    await commitAll(folder);
    await run("build", "--output", "before");
    await writeTree(path.join(folder, "content"), contentOf(fates, photos));
    await run("build", "--output", "after");
    const shown = publicWords(fates);
    for (const versions of [["before"], ["HEAD"], ["before", "after"], ["before", "HEAD"], ["after", "before"]]) {
      const stdout = await run("compare", ...versions);
      const found = new Set(wordsIn(`${stdout}\n${await readFile(path.join(folder, "compare.html"), "utf8")}`));
      assert.deepEqual([versions, ...[...found].filter((word) => !shown.has(word)).sort()], [versions]);
    }
  });
  await fc.assert(property, { numRuns: 2, examples: [[EACH], [GONE]], endOnFailure: true });
});

/**
 * Removes all remains of the case before in a folder except the cache: unpublished content must not come from there either, and the desk is
 * bundled once.
 */
async function clear(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name !== ".cache") await rm(path.join(folder, name), { recursive: true });
}

async function commitAll(folder: string): Promise<void> {
  const author = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
  for (const args of [
    ["init", "--quiet"],
    ["add", "content"],
    [...author, "commit", "--quiet", "-m", "One"],
  ])
    assert.equal((await runProgram(["git", "-C", folder, ...args])).code, 0);
}

type Written = ReadonlyMap<string, Buffer>;

/** The output of every command that passes content on. */
async function writeAll(folder: string): Promise<readonly (readonly [string, Written])[]> {
  const run = async (...args: string[]) => {
    const { code, stdout, stderr } = await runCommand(args, { cwd: folder });
    assert.equal(code, 0, `${args.join(" ")}\n${stdout}${stderr}`);
    return { stdout: Buffer.from(stdout) };
  };
  const named = async (...files: string[]): Promise<Written> =>
    new Map(await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file))] as const)));
  await run("build");
  await run("export", "exported");
  await writeTree(path.join(folder, "empty"), { "index.html": "<!doctype html><title>None</title>" });
  const { stdout } = await run("compare", "empty");
  const mails = await readTree(path.join(folder, "_site")).then((site) =>
    PERIODS.filter((period) => site.has(`${period.replace("-", "/")}/email/index.html`)),
  );
  for (const period of mails) {
    await run("mail", "--bulletin", period, "--eml", `${period}.eml`);
    await run("mail", "--bulletin", period, "--for", "listmonk", "--html", `${period}.html`);
    await run("announce", period);
  }
  return [
    ["build", await readTree(path.join(folder, "_site"))],
    ["export", await readTree(path.join(folder, "exported"))],
    ["compare", new Map<string, Buffer>([...(await named("compare.html")), ["stdout", stdout]])],
    ...(mails.length === 0 ? [] : [["announce", await readTree(path.join(folder, "announce"))] as const]),
    ["mail", await named(...mails.flatMap((period) => [`${period}.eml`, `${period}.html`]))],
  ];
}

/** Long lines of mails continue after `=` (RFC 2045 §6.7). */
function wordsIn(text: string): readonly string[] {
  return text.replaceAll(/=\r?\n/g, "").match(WORD) ?? [];
}

/** The words that the site shows. */
function publicWords({ bulletins, items, translations, events, pages }: Fates): ReadonlySet<string> {
  const of = (kind: string, fates: readonly Fate[], isAbove = (_: number) => true) =>
    fates.flatMap((fate, index) => {
      const isThere = isAbove(index) && fate !== "draft" && fate !== "waiting";
      const parts = PARTS.filter(
        (part) => isThere && !UNSEEN.has(part) && (fate !== "withdrawn" || TOMBSTONE.has(part)),
      );
      return parts.map((part) => `zq${kind}${index}${part}`).filter((word) => LINES[kind]?.(word) ?? true);
    });
  const hasBulletin = (index: number) => bulletins[index % 2] === "public";
  return new Set([
    ...of("bulletin", bulletins),
    ...of("item", items, hasBulletin),
    ...of(
      "translation",
      translations.map((fate, index) => (fate === "public" ? (items[index] ?? fate) : fate)),
      hasBulletin,
    ),
    ...of("event", events),
    ...of("page", pages),
  ]);
}

/** Not every kind has every part. */
const LINES: Readonly<Record<string, (word: string) => boolean>> = {
  bulletin: (word) => /title|text/.test(word),
  translation: (word) => /title|text/.test(word),
  event: (word) => !word.includes("photo"),
  page: (word) => /slug|title|text|former/.test(word),
};

const PUBLICATION = `# zqpublication0comment
title: Harbour # zqpublication1comment
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/
languages: [en, es]
coverage: omit
contact: { email: letter@harbour.example }
editor: { backend: github, repo: example/letter, baseUrl: https://login.harbour.example }
menu: [bulletins, zqpage0slug, zqpage1slug]
fields: # zqpublication2comment
  item: { note: { type: text, label: Note, translated: true }, pillar: { type: key-of:pillars, label: Pillar } }
  event: { note: { type: text, label: Note } }
  bulletin: { note: { type: text, label: Note, translated: true } }
  page: { note: { type: text, label: Note } }
`;

function contentOf({ bulletins, items, translations, events, pages }: Fates, photos: readonly Buffer[]) {
  const files: Record<string, string | Uint8Array> = {
    "publication.yaml": PUBLICATION,
    "topics.yaml": "# zqtopic0comment\nships:\n  label: Ships # zqtopic1comment\n",
    "vocabularies/pillars.yaml": "# zqterm0comment\ntrade: { label: Trade } # zqterm1comment\n",
    "addresses.txt": "# zqaddress0comment\n",
  };
  const head = (name: string, fate: Fate) =>
    `# zq${name}comment\n${{ public: "", draft: "draft: true\n", waiting: "publishFrom: 2150-01-01\n", withdrawn: "withdrawn: error\n" }[fate]}`;
  const body = (name: string) => {
    const aside = `zq${name}aside`;
    const unseen = `<!-- ${aside}\n\n${aside} -->\n\nSeen <!-- ${aside} --> and\n<!-- ${aside} --> read. <!-- ${aside}\n${aside} -->\n\n[//]: # (${aside})\n\n[^1]: ${aside}\n\n\`\`\`sh ${aside}\n1\n\`\`\`\n\n| a |\n|---|\n| b | ${aside} |\n`;
    return `zq${name}text\n\n${unseen}`;
  };
  for (const [index, fate] of events.entries()) {
    const word = `zqevent${index}`;
    const facts = `name: ${word}title\nstart: 2026-12-0${index + 1}\ndescription: ${word}text\nnote: ${word}text\n`;
    files[`events/${word}slug.yaml`] = `${head(`event${index}`, fate)}${facts}formerly: [${word}former]\n`;
  }
  for (const [index, fate] of pages.entries()) {
    const word = `zqpage${index}`;
    files[`pages/${word}slug.en.md`] =
      `---\n${head(`page${index}`, fate)}title: ${word}title\nnote: ${word}text\nformerly: [${word}former]\n---\n${body(`page${index}`)}`;
  }
  for (const [index, fate] of bulletins.entries()) {
    const own = items.flatMap((of, item) => (item % 2 === index && of !== "draft" ? `zqitem${item}slug` : []));
    const names = `order: [${own.join(", ")}]\nagenda: [zqevent0slug, zqevent1slug]\n`;
    files[`bulletins/${PERIODS[index]}/bulletin.en.md`] =
      `---\n${head(`bulletin${index}`, fate)}title: zqbulletin${index}title\nnote: zqbulletin${index}text\n${names}---\n${body(`bulletin${index}`)}`;
  }
  for (const [index, fate] of items.entries()) {
    const [name, word, period] = [`item${index}`, `zqitem${index}`, PERIODS[index % 2]];
    const facts = `date: ${period}-0${index + 1}\ntopic: ships\ncountries: [PT]\nevents: [zqevent0slug, zqevent1slug]\n`;
    const image = `image: { src: media/${word}photo.png, alt: ${word}text }\nformerly: [${word}former]\n`;
    files[`bulletins/${period}/${word}slug.en.md`] =
      `---\n${head(name, fate)}title: ${word}title\nsummary: ${word}text\nnote: ${word}text\npillar: trade\n${facts}${image}---\n${body(name)}`;
    files[`bulletins/${period}/media/${word}photo.png`] = photos[index] ?? "";
  }
  for (const [index, fate] of translations.entries()) {
    const [name, word] = [`translation${index}`, `zqtranslation${index}`];
    files[`bulletins/${PERIODS[index % 2]}/zqitem${index}slug.es.md`] =
      `---\n${head(name, fate)}title: ${word}title\nsummary: ${word}text\nnote: ${word}text\nrevision: "00000000"\n---\n${body(name)}`;
  }
  return files;
}

function photo(index: number): Promise<Buffer> {
  const background = { r: 60 * index, g: 90, b: 120 };
  return sharp({ create: { width: 16, height: 9, channels: 3, background } })
    .png()
    .toBuffer();
}
