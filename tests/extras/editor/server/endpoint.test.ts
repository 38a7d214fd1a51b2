import assert from "node:assert/strict";
import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Content } from "../../../../scripts/extensions/extension.ts";
import { sealEnvelope } from "../../../../scripts/extras/editor/form/envelope.ts";
import { readPublication } from "../../../../scripts/pipeline/check-content.ts";
import { listTree, ROOT, writeTree } from "../../../support/folders.ts";
import { optionsFor } from "../../../support/options.ts";
import { SMALL_PUBLICATION } from "../../../support/publication.ts";
import { openDesk } from "./desk.ts";

const ITEM = "bulletins/2026-05/new-crane.en.md";
const ITEM_TEXT = SMALL_PUBLICATION[ITEM] ?? "";

test("a text is saved as the form sends it, if it is the one that was opened", async (t) => {
  const { ask, save, read } = await openDesk(t);
  const { file, data } = (await ask("getEntry", { path: `content/${ITEM}` })).answer;
  assert.equal(data, ITEM_TEXT);
  const saved = await save(ITEM, ITEM_TEXT.replace("A new crane", "A newer crane"), file.id);
  assert.equal(saved.status, 200);
  assert.equal(await read(ITEM), ITEM_TEXT.replace("A new crane", "A newer crane"));
  const second = await save(ITEM, ITEM_TEXT, file.id);
  assert.equal(second.status, 422);
  assert.match(second.answer.error, /has changed on the disk/);
  assert.equal((await save(ITEM, ITEM_TEXT, saved.answer.hashes[ITEM])).status, 200);
});

test("what validate would refuse is refused with its message, and nothing is written", async (t) => {
  const { save, read, hashOf } = await openDesk(t);
  const hash = await hashOf(ITEM);
  for (const [from, to, message] of [
    ["topic: ships", "topic: ship", /^Topic: .*`ship`.*`ships`/],
    ["title: A new crane\n", "", /title/],
    ["event: open-day", "event: closed-day", /^Event: /],
    ["It is **blue**.", "[x](missing.en.md)", /missing\.en\.md/],
  ] as const) {
    const { status, answer } = await save(ITEM, ITEM_TEXT.replace(from, to), hash);
    assert.equal(status, 422, to);
    assert.match(answer.error, message);
  }
  assert.equal(await read(ITEM), ITEM_TEXT);
});

test("as a draft, a text may have errors, which validate then tells as warnings; its name may not", async (t) => {
  const { save, read, folder } = await openDesk(t);
  const tugs = "bulletins/2026-05/tugs.en.md";
  const faulty = "---\nsummary: They pull.\ntopic: ship\n---\n";
  assert.match((await save(tugs, faulty)).answer.error, /It can still be saved as a draft\.$/);
  const draft = faulty.replace("topic:", "draft: true\ntopic:");
  assert.equal((await save(tugs, draft)).status, 200);
  assert.equal(await read(tugs), draft);
  const { checked, report } = await readPublication(optionsFor({ contentDir: folder }));
  assert.deepEqual(
    report.diagnostics.map(({ rule, severity }) => `${rule} ${severity}`),
    ["required-field warning", "known-topic warning"],
  );
  assert.equal(checked?.publication.items.length, 1);
  assert.equal((await save("bulletins/2026-05/X.en.md", draft)).status, 422);
});

test("the rules of the project hold for what is saved, in their own words", async (t) => {
  const rule = {
    id: "no-cranes",
    *check({ files }: Content) {
      for (const { file, fields } of files)
        if (fields["title"] === "A wrong crane") yield { file, field: ["title"], message: "no" };
    },
  };
  const messages = { no: { en: "No cranes here.", es: "Sin grúas.", pt: "Sem gruas.", fr: "Pas de grue." } };
  const extensions = {
    ...{ file: "dateline.config.ts", list: [{ name: "port", messages, rules: [rule] }], digest: "" },
    ...{ placeOfError: () => undefined, placeOfText: () => "dateline.config.ts" },
  };
  const { save, hashOf } = await openDesk(t, { extensions });
  const { status, answer } = await save(ITEM, ITEM_TEXT.replace("A new crane", "A wrong crane"), await hashOf(ITEM));
  assert.equal(status, 422);
  assert.match(answer.error, /No cranes here\./);
  assert.equal((await save(ITEM, ITEM_TEXT.replace("new", "newer"), await hashOf(ITEM))).status, 200);
});

test("errors that were there before stand in nobody's way, and new ones in other files do", async (t) => {
  const { save, hashOf, folder } = await openDesk(t);
  await writeTree(folder, { "bulletins/2026-05/broken.en.md": "---\nno title: x\n---\n" });
  assert.equal((await save(ITEM, ITEM_TEXT.replace("new", "newer"), await hashOf(ITEM))).status, 200);
  const topics = SMALL_PUBLICATION["topics.yaml"] ?? "";
  const { status, answer } = await save("topics.yaml", topics.replace("ships:", "boats:"), await hashOf("topics.yaml"));
  assert.equal(status, 422);
  assert.match(answer.error, /^Topic: .*ships/);
});

test("a new file needs a name that is free", async (t) => {
  const { save, read } = await openDesk(t);
  const text = "---\ntitle: Two tugs\n---\nThey pull.\n";
  assert.equal((await save("bulletins/2026-05/tugs.en.md", text)).status, 200);
  assert.equal(await read("bulletins/2026-05/tugs.en.md"), text);
  assert.match((await save("bulletins/2026-05/tugs.en.md", text)).answer.error, /exists already/);
  const raw = sealEnvelope({ name: "tugs", text });
  const { answer } = await (await openDesk(t)).persist("content/bulletins/2026-05/tugs-1.en.md", raw);
  assert.match(answer.error, /^tugs exists already/);
});

test("only files with the names of content are written, and none through a link", async (t) => {
  const { persist, folder } = await openDesk(t);
  await writeTree(folder, { "../outside/note.txt": "x" });
  await symlink(path.join(folder, "../outside"), path.join(folder, "bulletins/2026-06"));
  await symlink(path.join(folder, "../outside/note.txt"), path.join(folder, "bulletins/2026-05/linked.en.md"));
  const before = await listTree(path.dirname(folder));
  const text = sealEnvelope({ text: "---\ntitle: x\n---\n" });
  for (const name of [
    ...["content/../package.json", "content/bulletins/2026-05/../../../x.en.md", "/etc/passwd", "package.json"],
    ...["content/bulletins/2026-05/X.en.md", "content/bulletins/2026-05/x.en.html", "content/.git/config"],
    ...[
      "content/bulletins/2026-06/x.en.md",
      "content/bulletins/2026-05/linked.en.md",
      "content/bulletins/2026-05/media/x.png",
    ],
  ]) {
    assert.equal((await persist(name, text)).status, 422, name);
  }
  assert.deepEqual(await listTree(path.dirname(folder)), before);
  assert.equal(await readFile(path.join(folder, "../outside/note.txt"), "utf8"), "x");
});

test("nothing is renamed or deleted", async (t) => {
  const { ask, folder } = await openDesk(t);
  const before = await listTree(folder);
  const path = `content/${ITEM}`;
  for (const [action, params] of [
    ["deleteFile", { path }],
    ["deleteFiles", { paths: [path] }],
    [
      "persistEntry",
      { dataFiles: [{ path, raw: ITEM_TEXT, newPath: "content/bulletins/2026-05/b.en.md" }], assets: [] },
    ],
    ["publishUnpublishedEntry", {}],
  ] as const)
    assert.equal((await ask(action, params)).status, 422, action);
  assert.deepEqual(await listTree(folder), before);
});

test("a picture is saved with its text, unless it is damaged or its name is taken", async (t) => {
  const { ask, folder, hashOf } = await openDesk(t);
  const png = await readFile(path.join(ROOT, "tests/fixtures/images/dot.png"));
  const raw = sealEnvelope({
    ...{ file: ITEM, hash: await hashOf(ITEM) },
    text: ITEM_TEXT.replace("event:", "image: { src: media/dot.png, alt: A dot. }\nevent:"),
  });
  const send = (name: string, bytes: Uint8Array) =>
    ask("persistEntry", {
      dataFiles: [{ path: `content/${ITEM}`, raw }],
      assets: [
        {
          path: `content/bulletins/2026-05/media/${name}`,
          content: Buffer.from(bytes).toString("base64"),
          encoding: "base64",
        },
      ],
    });
  assert.match((await send("dot.png", png.subarray(0, 40))).answer.error, /dot\.png: /);
  assert.match((await send("IMG 1.png", png)).answer.error, /IMG 1\.png/);
  assert.equal((await send("dot.png", png)).status, 200);
  assert.deepEqual(await readFile(path.join(folder, "bulletins/2026-05/media/dot.png")), png);
});

test("only the page of this server may ask: by its origin and its token", async (t) => {
  const { address, headers } = await openDesk(t);
  const body = JSON.stringify({ action: "getEntry", params: { path: `content/${ITEM}` } });
  const statusOf = async (more: Readonly<Record<string, string>>, method = "POST") =>
    (
      await fetch(`${address}.dateline/editor`, {
        method,
        headers: { ...headers, ...more },
        ...(method === "POST" ? { body } : {}),
      })
    ).status;
  assert.equal(await statusOf({}), 200);
  assert.equal(await statusOf({ "x-dateline-token": "the-tokem" }), 403);
  assert.equal(await statusOf({ "x-dateline-token": "" }), 403);
  assert.equal(await statusOf({ origin: "https://evil.example" }), 403);
  assert.equal(await statusOf({}, "GET"), 405);
});

test("the page has the token, its own policy and settings in four languages; other pages have neither", async (t) => {
  const { address } = await openDesk(t);
  const page = await fetch(`${address}admin/`);
  assert.match(await page.text(), /content="the-token"/);
  assert.match(page.headers.get("content-security-policy") ?? "", /script-src 'self' 'unsafe-eval'/);
  for (const language of ["en", "es", "pt", "fr"])
    assert.match(
      await (await fetch(`${address}admin/settings-${language}.json`)).text(),
      new RegExp(`"language":"${language}"`),
    );
  assert.equal((await fetch(`${address}admin/settings-xx.json`)).status, 404);
  assert.equal((await fetch(address)).headers.get("content-security-policy"), null);
});
