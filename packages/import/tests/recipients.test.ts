import assert from "node:assert/strict";
import { hash } from "node:crypto";
import { rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readTree, temporaryFolder, writeTree } from "../../../tests/support/folders.ts";
import { runCommand } from "../../../tests/support/run-command.ts";
import { publicAddress, recipientsOf } from "../src/sources/edition/recipient-address.ts";
import { withoutRecipient } from "../src/sources/edition/without-recipient.ts";
import { CONTENT } from "./content.ts";

const NOBODY = recipientsOf([]);
const ANA = recipientsOf(["Ana.Ruiz@reader.example"]);

test("an address that belongs to one recipient of a mail is known by its words, its code, or the recipient", () => {
  const code = "5f1c3b2a9d8e7f6a5b4c";
  const uuid = "3f2a9b7c-1d2e-4f5a-8b9c-0d1e2f3a4b5c";
  for (const [address, shown] of [
    [`https://harbour.us1.list-manage.com/unsubscribe?u=${code}&id=1&e=2`, "here"],
    [`https://harbour.us1.list-manage.com/track/click?u=${code}&id=1&e=2`, "The crane"],
    [`https://harbour.example/baja?u=1234`, "aquí"],
    [`https://harbour.example/p/${code}`, "Ver este correo en su navegador"],
    [`https://harbour.example/newsletter/confirm/${code}`, "Yes"],
    [`https://harbour.example/lists/?p=preferences&uid=${code}`, "Preferências"],
    [`https://harbour.example/x?id=${code}`, "Se désabonner"],
    [`https://url1234.harbour.example/ls/click?upn=${code}`, "The crane"],
    [`https://lists.harbour.example/link/${uuid}/${uuid}/${uuid}`, "The crane"],
    [`https://click.harbour.example/?qs=${code}`, "The crane"],
    [`https://harbour.example/lt.php?tid=${code}`, "The crane"],
    [`mailto:leave-${code}@harbour.example?subject=unsubscribe`, "leave"],
    ["https://harbour.example/unsubscribe/8731", "here"],
    ["https://harbour.example/mail/opt-out/b7/news", "here"],
    ["https://harbour.example/8731/darse-de-baja", "aquí"],
    ["https://harbour.example/u/8731", "Se désabonner"],
  ] as const)
    assert.equal(publicAddress(address, shown, NOBODY), undefined, address);
  for (const address of [
    "https://harbour.example/ana.ruiz@reader.example/crane",
    "https://harbour.example/ana.ruiz%40reader.example",
    `https://harbour.example/${Buffer.from("ana.ruiz@reader.example").toString("base64url")}`,
    "mailto:bounce+ana.ruiz=reader.example@harbour.example",
    "mailto:ana.ruiz@reader.example",
    "https://harbour.example/ana.ruiz%2540reader.example",
    "https://harbour.example/%61na.ruiz@reader.example/100%",
    "https://lists.harbour.example/mailman/options/news/ana.ruiz--at--reader.example",
    `https://harbour.example/${Buffer.from("ana.ruiz@reader.example").toString("hex")}`,
    `https://harbour.example/${hash("md5", "Ana.Ruiz@reader.example")}`,
    `https://harbour.example/${hash("sha512", "ana.ruiz@reader.example")}`,
    "//harbour.example/ana.ruiz@reader.example",
    "ftp://harbour.example/ana.ruiz@reader.example",
  ])
    assert.equal(publicAddress(address, "The crane", ANA), undefined, address);
});

test("an address that all recipients have stays, without what tells one of them", () => {
  for (const address of [
    "https://harbour.example/2021/10/the-crane-of-quay-4/?lang=es&utm_source=mail",
    "https://www.facebook.com/profile.php?id=100064000000000",
    "https://www.youtube.com/watch?v=abcDEF12345",
    "https://docs.google.com/document/d/1A2b3C4d5E6f7G8h9I0jK1l2M3n4O5p6/edit",
    "https://drive.google.com/open?id=1A2b3C4d5E6f7G8h9I0jK1l2M3n4O5p6",
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_NjE5ZDk2M2YtN2E5/0?context=%7b%7d",
    "https://us02web.zoom.us/j/81234567890?pwd=aB3dE5fG7hJ9kL1mN3pQ5rS7",
    "https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC",
    "https://t.me/joinchat/AAAAAE0aBcD1eFgH2iJkLm",
    "https://link.springer.com/article/10.1007/s11192-021-03948-5",
    "https://harbour.example/unsubscribe",
    "https://harbour.example/2021/10/how-to-unsubscribe-from-spam",
    "https://harbour.example/2021/10/confirmacion-de-la-sentencia-4",
    "https://mailchi.mp/harbour/october",
    "mailto:news@harbour.example",
    "tel:+43126060",
    "crane.html",
  ])
    assert.equal(publicAddress(address, "Read the whole report online", NOBODY), address);
  for (const [address, rest] of [
    ["https://harbour.example/a?mc_cid=1&mc_eid=5f1c3b2a9d#b", "https://harbour.example/a?mc_cid=1#b"],
    ["https://mailchi.mp/harbour/october?e=5f1c3b2a9d", "https://mailchi.mp/harbour/october"],
    ["https://harbour.example/a?reader=ana.ruiz%40reader.example&b=1", "https://harbour.example/a?b=1"],
    [
      "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fharbour.example%2Fa&data=ana.ruiz%40reader.example",
      "https://harbour.example/a",
    ],
    ["https://www.google.com/url?q=https://harbour.example/a&usg=AOvVaw0", "https://harbour.example/a"],
    ["https://x.awstrack.me/L0/https:%2F%2Fharbour.example%2Fa/1/0100017c8d/abc", "https://harbour.example/a"],
  ] as const)
    assert.equal(publicAddress(address, "The crane", ANA), rest, address);
});

/** How services write addresses that belong to one recipient: with a code, or with the recipient. */
const PERSONAL: readonly ((code: string, recipient: string) => string)[] = [
  (code) => `https://harbour.us1.list-manage.com/track/click?u=${code}&id=1&e=2`,
  (code) => `https://harbour.us1.list-manage.com/profile?u=${code}&id=1&e=2`,
  (code) => `https://u1.ct.sendgrid.net/ls/click?upn=${code}`,
  (code) => `https://url1234.harbour.example/ls/click?upn=${code}`,
  (code) => `https://harbour.example/unsubscribe/${code}`,
  (code) => `https://harbour.example/mail/preferences?k=${code}`,
  (code) => `https://harbour.example/confirm?k=${code}`,
  (code) => `https://harbour.example/view-in-browser/${code}`,
  (code) => `https://mailchi.mp/harbour/october?e=${code}`,
  (code) => `https://harbour.example/crane?mc_eid=${code}`,
  (_, recipient) => `https://harbour.example/x?who=${encodeURIComponent(recipient)}`,
  (_, recipient) => `https://harbour.example/${Buffer.from(recipient).toString("base64")}`,
];

const personal = fc
  .record({
    form: fc.constantFrom(...PERSONAL),
    code: fc.stringMatching(/^[0-9a-f]{9}1a2b[0-9a-f]{9}$/),
    place: fc.constantFrom("link", "title", "picture", "shown", "words"),
  })
  .map((each) => ({ ...each, address: each.form(each.code, "ana.ruiz@reader.example") }));

test("nothing that belongs to the recipient of a mail is imported or reported, and what all have stays", async (t) => {
  const folder = await temporaryFolder(t);
  await fc.assert(
    fc.asyncProperty(
      fc.array(personal, { minLength: 1, maxLength: 8 }),
      fc.constantFrom("html", "plain"),
      async (all, kind) => {
        for (const old of ["content", "import"]) await rm(path.join(folder, old), { recursive: true, force: true });
        const html = all.map(({ address: written, place }, at) => {
          const address = written.replaceAll("&", "&amp;");
          if (place === "title") return `<h2><a href="${address}">Story ${at}</a></h2><p>Words of it.</p>`;
          if (place === "picture") return `<h2>Story ${at}</h2><p>Words. <img src="${address}" alt=""></p>`;
          if (place === "shown") return `<h2>Story ${at}</h2><p>Words: ${address}</p>`;
          if (place === "words")
            return `<h2>Story ${at}</h2><p>Words for ana.ruiz@reader.example. <a href="${address}">${address}</a></p>`;
          return `<h2>Story ${at}</h2><p>Words. <a href="${address}">More</a> <a href="https://harbour.example/a">Harbour</a></p>`;
        });
        const plain = all.map(
          ({ address }, at) =>
            `Story ${at}\n\nWords of it: ${address}\n\nFor Ana.Ruiz@reader.example, <https://harbour.example/a>\n\n-----`,
        );
        const eml = [
          "From: a@harbour.example",
          "To: Ana <Ana.Ruiz@reader.example>",
          "Subject: News",
          "Date: Thu, 14 Oct 2021 09:00:00 +0000",
          "MIME-Version: 1.0",
          `Content-Type: text/${kind}; charset=utf-8`,
          "",
          (kind === "html" ? html : plain).join("\n"),
        ].join("\n");
        await writeTree(folder, { ...CONTENT, "news.eml": eml });
        const { code, stdout, stderr } = await runCommand(["import", "edition", "news.eml", "--no-pictures"], {
          cwd: folder,
        });
        assert.equal(code, 0, stdout + stderr);
        const written = [
          ...(await readTree(path.join(folder, "content"))),
          ...(await readTree(path.join(folder, "import"))),
        ];
        const text = written.map(([, bytes]) => String(bytes)).join("\n");
        for (const { code: secret } of all) assert.ok(!text.includes(secret), text);
        assert.ok(!/ana\.ruiz|YW5hLnJ1aXpA/i.test(text), text);
        for (const at of all.keys()) assert.match(text, new RegExp(`Story ${at}`));
        if (kind === "plain" || all.some(({ place }) => place === "link"))
          assert.match(text, /https:\/\/harbour\.example\/a\b/);
      },
    ),
    { numRuns: 12 },
  );
});

test("no attribute of a mail has its recipient", () => {
  const address = "https://harbour.example/?to=ana.ruiz%40reader.example";
  const { html } = withoutRecipient(
    `<p title="Ana.Ruiz@reader.example">A <img src="data:image/png;base64,YW5h" alt="For ana.ruiz@reader.example"><q cite="${address}">b</q>
    <video src="${address}" poster="${address}"></video></p>`,
    ANA,
  );
  assert.doesNotMatch(html, /ana\.ruiz/i);
  assert.match(html, /src="data:image\/png;base64,YW5h" alt="For "/);
});

test("a mailbox that is split or written in words goes from a text, and no other", () => {
  const own = recipientsOf(["ana@readers.example"]);
  const left = (html: string) => withoutRecipient(`<p>${html}</p>`, own).html.replace(/<[^>]*>/g, "");
  assert.equal(left("To ana<wbr>@readers<wbr>.example, today"), "To , today");
  assert.equal(left("To ana (at) readers.example, today"), "To , today");
  assert.equal(left("To Ana [at] Readers.Example, today"), "To , today");
  assert.equal(left("Write to desk (at) harbour.example"), "Write to desk (at) harbour.example");
});

test("a long code of a reader goes from an address, and what names a page stays", () => {
  const own = recipientsOf([]);
  const site = "https://harbour.example/news?page=2";
  assert.equal(publicAddress(`${site}&uid=3f9a0c77b1d24e58`, "News", own), site);
  assert.equal(publicAddress(`${site}&u=3f9a0c77b1d24e58`, "News", own), site);
  for (const kept of [`${site}&uid=1204`, `${site}&u=harbour`, "https://mailchi.mp/x?u=3f9a0c77b1d24e58&id=7c1b"])
    assert.equal(publicAddress(kept, "News", own), kept);
});
