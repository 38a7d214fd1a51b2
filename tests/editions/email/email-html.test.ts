import assert from "node:assert/strict";
import { test } from "node:test";
import { Parser } from "htmlparser2";
import { formatEmailText } from "../../../scripts/editions/email/email-text.ts";
import { asHtml } from "../../../scripts/markdown/html.ts";
import { messagesIn } from "../../i18n/message-files.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";
import { mailAt } from "../editions-of.ts";
import { mailOf, renderTemplate } from "../views.ts";

/*
 * Changes of mail programs to the HTML of an email: they drop the elements `html`, `head` and `body` with their attributes, and show the
 * first words of the text beside the subject.
 */

type Mail = ReturnType<typeof mailOf>["mail"];
type Files = Readonly<Record<string, string>>;
const CRANE = "bulletins/2026-05/new-crane.en.md";
const arabicQuote = {
  type: "quote" as const,
  text: { text: "الميناء للجميع", lang: "ar", dir: "rtl" as const },
  attribution: "Ana",
  byline: "Ana",
};
const latinQuote = { ...arabicQuote, text: { text: "The harbour is everyone’s" } };

test("one element inside the body has the language, the direction and the role of the email", () => {
  for (const [lang, dir] of [
    ["en", "ltr"],
    ["ar", "rtl"],
  ] as const) {
    const [wrapper, ...others] = childrenOfBody(render({ lang, dir, subject: "October · A title" }));
    assert.deepEqual(others, []);
    const { role, lang: language, dir: direction, "aria-label": label } = wrapper ?? assert.fail("a wrapper");
    assert.deepEqual([role, language, direction, label], ["article", lang, dir, "October · A title"]);
  }
});

test("no email loads anything but pictures of the publication that people see, and no link leads through another address", async (t) => {
  const files = {
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}contact: { email: editors@harbour.example }\n`,
  };
  for (const address of ["/2026/05/email/", "/es/2026/05/email/"] as const) {
    const mail = await mailAt(t, address, files);
    const html = render(mail);
    const sentence = mail.untracked ?? assert.fail("says that it counts nothing");
    const text = formatEmailText({ ...mailOf("A"), kind: "email-text", mail });
    for (const written of [html, text]) assert.ok(written.replaceAll(/\s+/g, " ").includes(sentence));
    const urls = [...html.matchAll(/(?:href|src|url\()="?(https?:[^")]+)/g)].map(([, url = ""]) => new URL(url));
    assert.ok(urls.length > 2);
    for (const { host, search } of urls) {
      assert.ok(["letter.harbour.example", "harbour.example"].includes(host), host);
      assert.equal(search, "");
    }
    for (const [picture] of html.matchAll(/<img[^>]*>/g)) assert.doesNotMatch(picture, /(?:width|height)="[01]"/);
  }
});

test("beside the subject stands the preheader and no other text", async (t) => {
  const long = SMALL_PUBLICATION[CRANE]?.replace("A new crane", "Long title ".repeat(18)) ?? "";
  const several = ["a", "b", "c"].map((name) => [CRANE.replace("new-crane", name), long] as const);
  for (const [files, preheader] of [
    [{}, /^The Harbour Letter$/],
    [Object.fromEntries(several), /^Long title .{400,}$/],
  ] as const) {
    const mail = await mailAt(t, "/2026/05/email/", files);
    assert.match(mail.preheader, preheader);
    const beginning = textOf(render(mail)).trimStart().slice(0, 150);
    assert.ok(beginning.startsWith(mail.preheader.slice(0, 150)));
    assert.match(beginning.slice(mail.preheader.length), /^(?:\u034F|\u200C|\u00A0)*$/);
  }
});

test("the first sentence of the introduction stands before the lead, the rest after it", async (t) => {
  const introduced = (introduction: string, files: Files = {}) =>
    mailAt(t, "/2026/05/email/", {
      "bulletins/2026-05/bulletin.en.md": `---\nnumber: 1\n---\n${introduction}\n`,
      ...files,
    });
  const sentence = "The harbour has a new crane, which lifts forty tons.";
  const rest = "The pilots have met as well, and have agreed on what they ask of the port authority.";
  const { introduction } = await introduced(`${sentence} ${rest}`);
  assert.equal(introduction?.html, `<p>${sentence} ${rest}</p>\n`);
  assert.equal(introduction?.beforeLead, `<p>${sentence}</p>`);
  assert.deepEqual(introduction?.afterLead, { title: messagesIn("en").bulletin.contents, html: `<p>${rest}</p>` });
  const short = (await introduced(sentence)).introduction;
  assert.deepEqual([short?.beforeLead, short?.afterLead], [`<p>${sentence}</p>\n`, undefined]);
  const long = `The harbour has a new crane, ${"which lifts forty tons and ".repeat(6)}turns.`;
  const { introduction: whole } = await introduced(`${long} ${rest}`);
  assert.deepEqual([whole?.beforeLead, whole?.afterLead?.html], [undefined, `<p>${long} ${rest}</p>\n`]);
});

test("all of the introduction is in the mail once, in order, with a lead and without", () => {
  const text = (mail: Partial<Mail>) => textOf(render(mail)).replace(/\s+/g, " ");
  const [first, rest] = ["<p>The first sentence.</p>", "<p>All the rest.</p>"].map(asHtml);
  assert.ok(first !== undefined && rest !== undefined);
  const html = asHtml(first + rest);
  const [item] = mailOf("The lead").mail.items;
  const divided = text({
    introduction: { html, beforeLead: first, afterLead: { title: "In this issue", html: rest } },
    items: item === undefined ? [] : [{ ...item, rank: "lead" }],
  });
  assert.match(divided, /The first sentence\. .*The lead .*In this issue All the rest\./);
  assert.equal(divided.split("All the rest.").length, 2);
  assert.match(text({ introduction: { html, beforeLead: html }, items: [] }), /The first sentence\. ?All the rest\./);
});

test("a mail has the soft hyphens of titles and summaries, its subject and its plain text have none", () => {
  const [item] = mailOf("Grenzsicherheit").mail.items;
  const hyphenated = { title: "Grenz\u{AD}sicherheit", summary: "Grenz\u{AD}sicherheit." };
  const mail = { ...mailOf("Grenzsicherheit"), items: item === undefined ? [] : [{ ...item, hyphenated }] };
  for (const rank of ["lead", "item"] as const) {
    const html = render({ items: mail.items.map((each) => ({ ...each, rank })) });
    assert.match(html, />Grenz\u{AD}sicherheit<\/a>/u);
    assert.match(html, />Grenz\u{AD}sicherheit\.<\/p>/u);
  }
  const view = mailOf("Grenzsicherheit");
  const text = formatEmailText({ kind: "email-text", ...view, mail: { ...view.mail, items: mail.items } });
  assert.ok(!text.includes("\u{AD}"));
});

test("a quotation in a script without italics is upright", () => {
  const quotes = (mail: Partial<Mail>) =>
    Array.from(render(mail).matchAll(/<blockquote style="[^"]*font-style:(\w+)"/g), ([, style]) => style);
  assert.deepEqual(quotes({ callouts: [latinQuote, arabicQuote] }), ["italic", "normal"]);
  const own = { ...arabicQuote, text: { text: arabicQuote.text.text } };
  assert.deepEqual(quotes({ lang: "ar", dir: "rtl", callouts: [own] }), ["normal"]);
  const foreign = { ...latinQuote, text: { ...latinQuote.text, lang: "en", dir: "ltr" as const } };
  assert.deepEqual(quotes({ lang: "ar", dir: "rtl", callouts: [foreign] }), ["italic"]);
});

test("an email has the editors' postal address, in its language, as HTML and as plain text", async (t) => {
  const contact = "contact: { email: ed@harbour.example, address: { es: Calle Mayor 1 } }\n";
  const mail = await mailAt(t, "/2026/05/email/", {
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}${contact}`,
  });
  assert.deepEqual(mail.statements, [{ lang: "es", text: "Calle Mayor 1" }]);
  assert.match(render(mail), /<p lang="es" style="[^"]*">Calle Mayor 1<\/p>/);
  const { address } = mailOf("A title");
  assert.match(formatEmailText({ kind: "email-text", address, mail }), /^Calle Mayor 1$/m);
});

test("readers unsubscribe at the address of publication.yaml, or else by a mail to the editors", async (t) => {
  const contact = "contact: { email: ed@harbour.example }\n";
  const mailWith = (fields: string) =>
    mailAt(t, "/2026/05/email/", { "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}${fields}` });
  const address = "https://lists.harbour.example/leave?list=letter";
  const mailto = "mailto:ed@harbour.example?subject=unsubscribe";
  const text = messagesIn("en").email.unsubscribe;
  assert.deepEqual(
    [(await mailWith("")).unsubscribe, (await mailWith("")).listUnsubscribe],
    [undefined, []],
    "neither",
  );
  const byMail = await mailWith(contact);
  assert.deepEqual([byMail.unsubscribe, byMail.listUnsubscribe], [{ text, url: mailto }, [mailto]]);
  const byAddress = await mailWith(`${contact}unsubscribe: ${address}\n`);
  assert.deepEqual([byAddress.unsubscribe, byAddress.listUnsubscribe], [{ text, url: address }, [address, mailto]]);
  assert.deepEqual((await mailWith(`unsubscribe: ${address}\n`)).listUnsubscribe, [address]);
});

function render(mail: Partial<Mail>): string {
  const view = mailOf("A title");
  const changed = { ...view, mail: { ...view.mail, ...mail } };
  return renderTemplate({ kind: "email", ...changed });
}

type Attributes = Readonly<Record<string, string>>;

/** The attributes of the elements of which the body consists. */
function childrenOfBody(html: string): readonly Attributes[] {
  const children: Attributes[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (open.at(-1) === "body") children.push(attributes);
      open.push(name);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return children;
}

/** The text of the body. */
function textOf(html: string): string {
  let text = "";
  const parser = new Parser({
    ontext(words) {
      text += words;
    },
  });
  parser.end(html.slice(html.indexOf("<body")));
  return text;
}
