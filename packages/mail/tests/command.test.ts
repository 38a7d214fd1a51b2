import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { simpleParser } from "mailparser";
import { startMailServer } from "../../../tests/editions/email/smtp.ts";
import { temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { SMALL_PUBLICATION } from "../../../tests/support/publication.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { SAMPLE } from "../../../tests/support/sample.ts";

test("the message file has the same email edition as the site", async (t) => {
  const folder = await temporaryFolder(t);
  const site = path.join(folder, "site");
  const [first, second] = ["one.eml", "two.eml"].map((name) => path.join(folder, name));
  assert.ok(first !== undefined && second !== undefined);
  assert.equal((await runCommand(["build", "--content", SAMPLE, "--output", site])).code, 0);
  for (const file of [first, second]) {
    const { code, stderr } = await runCommand([
      "mail",
      "--content",
      SAMPLE,
      "--bulletin",
      "2021-10",
      "--lang",
      "es",
      "--eml",
      file,
    ]);
    assert.equal(code, 0, stderr);
  }
  const message = await readFile(first);
  assert.deepEqual(await readFile(second), message, "the same content, the same bytes");

  const mail = await simpleParser(message);
  const published = async (name: string) => (await readFile(path.join(site, "es/2021/10", name), "utf8")).trimEnd();
  assert.equal(typeof mail.html === "string" && mail.html.trimEnd(), await published("email/index.html"));
  assert.equal(mail.text?.trimEnd(), await published("email.txt"));
  assert.match(mail.subject ?? "", /^Octubre de 2021 · /);
  assert.equal(mail.from?.text, '"Boletín EL PAcCTO" <editors@bulletin.elpaccto.example>');
  assert.equal(mail.headers.get("content-language"), "es");
});

test("a copy is sent through the mail server of the option or of the environment variable", async (t) => {
  const server = await startMailServer(t, "accepts");
  const sending = ["mail", "--content", SAMPLE, "--bulletin", "2021-10", "--to", "you@example.net"];
  const results = [
    await runCommand([...sending, "--smtp", server.url]),
    await runCommand(sending, { env: { SMTP_URL: server.url } }),
  ];
  for (const { code, stdout, stderr } of results) {
    assert.equal(code, 0, stderr);
    assert.equal(stdout, "Sent to `you@example.net`.\n");
  }
  assert.deepEqual(
    server.received.map(({ to }) => to),
    [["you@example.net"], ["you@example.net"]],
  );
  for (const { message } of server.received) {
    const { subject, html, text } = await simpleParser(message);
    assert.match(subject ?? "", /^October 2021 · /);
    assert.ok(typeof html === "string" && text !== undefined && text.includes("[1]"));
  }
});

test("a mail server that refuses gives one sentence and exit code 1", async (t) => {
  const server = await startMailServer(t, "refuses");
  const { code, stdout, stderr } = await runCommand([
    "mail",
    "--content",
    SAMPLE,
    "--bulletin",
    "2021-10",
    "--to",
    "you@example.net",
    "--smtp",
    server.url,
  ]);
  assert.deepEqual([code, stdout], [1, ""]);
  assert.match(stderr, /^The email was not sent: .*No such mailbox.*\n$/);
});

test("a publication without contact has no sender, which is an error", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(folder, SMALL_PUBLICATION);
  const { code, stderr } = await runCommand([
    "mail",
    "--content",
    SAMPLE,
    "--content",
    folder,
    "--bulletin",
    "2026-05",
    "--eml",
    "x.eml",
  ]);
  assert.equal(code, 1);
  assert.match(stderr, /^The publication has no address to send from: .*\n$/);
});

test("a copy with drafts has an issue that nobody has published, and only a reader who is named gets one", async (t) => {
  const server = await startMailServer(t, "accepts");
  const folder = await temporaryFolder(t);
  await writeTree(folder, {
    ...SMALL_PUBLICATION,
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}contact: { email: harbour@example.org }\n`,
    "bulletins/2026-05/bulletin.en.md": "---\nnumber: 1\ndraft: true\npublishFrom: 2199-01-01\n---\n",
  });
  const asking = [
    "mail",
    "--content",
    folder,
    "--bulletin",
    "2026-05",
    "--to",
    "you@example.net",
    "--smtp",
    server.url,
  ];
  assert.equal((await runCommand(asking)).code, 1);
  const { code, stderr } = await runCommand([...asking, "--drafts"]);
  assert.equal(code, 0, stderr);
  assert.equal(server.received.length, 1);
  assert.match(String(server.received[0]?.message), /A new crane/);
});

test("invalid arguments are refused with exit code 2 before the content is read", async () => {
  const cases = [
    { args: ["--eml", "x.eml"], says: /bulletin/ },
    { args: ["--bulletin", "2021-13", "--eml", "x.eml"], says: /2021-13/ },
    { args: ["--bulletin", "2021-10", "--drafts", "--for", "brevo"], says: /`--drafts`.*`--to`/ },
    { args: ["--bulletin", "2021-10"], says: /`--eml`, `--to` and `--for`/ },
    {
      args: ["--bulletin", "2021-10", "--eml", "x.eml", "--to", "you@example.net"],
      says: /`--eml`, `--to` and `--for`/,
    },
    { args: ["--bulletin", "2021-10", "--to", "a@b\nBcc: c@d", "--smtp", "smtp://localhost"], says: /address/ },
    { args: ["--bulletin", "2021-10", "--to", "you@example.net"], says: /--smtp/ },
    { args: ["--bulletin", "2021-10", "--to", "you@example.net", "--smtp", "http://localhost"], says: /--smtp/ },
    { args: ["--bulletin", "2021-10", "--lang", "de", "--eml", "x.eml"], says: /which has `en`, `es`, `pt`, `fr`/ },
  ];
  for (const { args, says } of cases) {
    const { code, stdout, stderr } = await runCommand(["mail", "--content", SAMPLE, ...args], {
      env: { SMTP_URL: "" },
    });
    assert.deepEqual([code, stdout], [2, ""], args.join(" "));
    assert.match(stderr, says);
  }
});

test("a month without a bulletin gives the list of bulletins", async () => {
  const { code, stderr } = await runCommand(["mail", "--content", SAMPLE, "--bulletin", "2021-09", "--eml", "x.eml"]);
  assert.equal(code, 1);
  assert.match(stderr, /`2021-09`\. The issues are `2021-12`, `2021-10`, `2021-06`/);
});
