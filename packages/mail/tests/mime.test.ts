import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { test } from "node:test";
import fc from "fast-check";
import { simpleParser } from "mailparser";
import type { Mail } from "../../../scripts/editions/email/email-view.ts";
import { parseDay } from "../../../scripts/i18n/day.ts";
import { noonOf } from "../../../scripts/i18n/instant.ts";
import { startMailServer } from "../../../tests/editions/email/smtp.ts";
import { anyLine } from "../../../tests/support/text.ts";
import { formatMessage, type Letter, sendMessage } from "../src/mime.ts";

const day = parseDay("2021-10-28") ?? assert.fail();

test("a message has both bodies, the header fields of mailing lists, and the date of its content", async () => {
  const parsed = await simpleParser(await formatMessage(letter({})));
  assert.equal(parsed.html, "<p>Grüße</p>");
  assert.equal(parsed.text?.trimEnd(), "Grüße\nzwei");
  assert.equal(parsed.subject, "October 2021 · A title");
  assert.deepEqual(parsed.from?.value, [{ name: "The Bulletin", address: "editors@example.org" }]);
  assert.equal(parsed.date?.toISOString(), "2021-10-28T12:00:00.000Z");
  assert.equal(parsed.messageId, "<2021-10.en@example.org>");
  assert.equal(parsed.headers.get("content-language"), "en");
  const list = parsed.headers.get("list");
  assert.deepEqual(list, {
    id: { id: "example.org", name: "The Bulletin" },
    unsubscribe: { mail: "editors@example.org?subject=unsubscribe" },
  });
});

test("a message that is a file opens as a draft to the publication itself; one that is sent does not", async (t) => {
  const draft = await simpleParser(await formatMessage(letter({})));
  assert.equal(draft.headers.get("x-unsent"), "1");
  const to = Array.isArray(draft.to) ? draft.to : [draft.to];
  assert.deepEqual(
    to.flatMap((address) => address?.value ?? []),
    [{ name: "The Bulletin", address: "editors@example.org" }],
  );
  const server = await startMailServer(t, "accepts");
  await sendMessage(letter({}), "you@example.net", server.url);
  const sent = await simpleParser(server.received[0]?.message ?? "");
  assert.equal(sent.headers.get("x-unsent"), undefined);
  assert.equal(Array.isArray(sent.to) || sent.to?.text, "you@example.net");
});

test("mail programs unsubscribe by one click where there is an https address (RFC 8058), and nowhere else", async () => {
  const https = "https://lists.example.org/leave?list=bulletin";
  const mailto = "mailto:editors@example.org?subject=unsubscribe";
  const ONE_CLICK = "List-Unsubscribe-Post: List-Unsubscribe=One-Click";
  const fieldsFor = async (listUnsubscribe: readonly string[]) => {
    const [head = ""] = (await formatMessage(letter({ listUnsubscribe }))).toString("utf8").split("\r\n\r\n");
    return (
      head
        .replace(/\r\n\s+/g, " ")
        .match(/^List-Unsubscribe.*$/gm)
        ?.sort() ?? []
    );
  };
  assert.deepEqual(await fieldsFor([]), []);
  assert.deepEqual(await fieldsFor([mailto]), [`List-Unsubscribe: <${mailto}>`]);
  assert.deepEqual(await fieldsFor([https]), [ONE_CLICK, `List-Unsubscribe: <${https}>`]);
  assert.deepEqual(await fieldsFor([https, mailto]), [ONE_CLICK, `List-Unsubscribe: <${https}>, <${mailto}>`]);
});

test("a message is 7-bit, in lines of at most 998 bytes that end with CR LF", async () => {
  const html = `<p>${"ü".repeat(5000)}</p>\n<p>.</p>\n.\nFrom here`;
  const message = (await formatMessage(letter({ html }))).toString("latin1");
  assert.doesNotMatch(message, /[^\t\r\n -~]/);
  assert.doesNotMatch(message, /[^\r]\n|\r[^\n]/);
  assert.ok(message.split("\r\n").every((line) => line.length <= 998));
  const parsed = await simpleParser(message);
  assert.equal(typeof parsed.html === "string" && parsed.html.replaceAll("\r\n", "\n").trimEnd(), html);
});

test("the same letter gives the same bytes", async () => {
  const [first, second] = [await formatMessage(letter({})), await formatMessage(letter({}))];
  assert.deepEqual(first, second);
});

test("any title survives a header field", async () => {
  await fc.assert(
    fc.asyncProperty(anyLine, anyLine, async (subject, title) => {
      const parsed = await simpleParser(await formatMessage(letter({ subject, title })));
      assert.equal(parsed.subject, subject);
      assert.equal(parsed.from?.value[0]?.name, title);
    }),
    { numRuns: 200 },
  );
});

test("a title can't add a header field", async () => {
  const subject = "A title\r\nBcc: everyone@example.org\r\n\r\nAnother body";
  const parsed = await simpleParser(await formatMessage(letter({ subject, title: subject })));
  assert.equal(parsed.bcc, undefined);
  assert.deepEqual([...parsed.headers.keys()].sort(), [
    "archived-at",
    "content-language",
    "content-type",
    "date",
    "from",
    "list",
    "message-id",
    "mime-version",
    "subject",
    "to",
    "x-unsent",
  ]);
});

test("a sent message arrives complete at the recipient", async (t) => {
  const server = await startMailServer(t, "accepts");
  await sendMessage(letter({}), "you@example.net", server.url);
  const [delivery, ...others] = server.received;
  assert.ok(delivery !== undefined && others.length === 0);
  assert.deepEqual(delivery.to, ["you@example.net"]);
  const parsed = await simpleParser(delivery.message);
  assert.equal(parsed.html, "<p>Grüße</p>");
  assert.equal(parsed.subject, "October 2021 · A title");
});

test("a refusal of the server is an error with its text", async (t) => {
  const server = await startMailServer(t, "refuses");
  await assert.rejects(sendMessage(letter({}), "you@example.net", server.url), /No such mailbox/);
  await assert.rejects(sendMessage(letter({}), "you@example.net", "smtp://127.0.0.1:9"), /ECONNREFUSED/);
});

function letter({
  subject = "October 2021 · A title",
  title = "The Bulletin",
  html = "<p>Grüße</p>",
  listUnsubscribe = ["mailto:editors@example.org?subject=unsubscribe"],
}: { readonly html?: string } & Partial<Pick<Mail, "subject" | "title" | "listUnsubscribe">>): Letter {
  const link = { text: "Example", url: "https://example.org/" };
  const mail: Mail = {
    id: "2021-10.en@example.org",
    list: "example.org",
    date: noonOf(day),
    lang: "en",
    dir: "ltr",
    subject,
    preheader: "A title",
    preheaderPadding: "",
    title,
    publisher: link,
    masthead: { name: "October", year: "2021" },
    dates: "",
    sum: "1 item",
    web: link,
    items: [],
    funding: [],
    statements: [],
    callouts: [],
    listUnsubscribe,
    unsubscribe: { text: "Unsubscribe", url: "mailto:editors@example.org?subject=unsubscribe" },
    accent: { light: "#1c1a17", dark: "#ece7dd" },
    links: "Links",
  };
  return { mail, html, text: "Grüße\nzwei", from: "editors@example.org" };
}

test("a server that greets and then says nothing is given up", { timeout: 30_000 }, async (t) => {
  const server = createServer((socket) => void socket.on("error", () => {}).write("220 here\r\n"));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => server.close());
  const address = server.address();
  const url = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : address}`;
  const waits = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 100 };
  await assert.rejects(sendMessage(letter({}), "you@example.net", url, waits), /timeout/i);
});
