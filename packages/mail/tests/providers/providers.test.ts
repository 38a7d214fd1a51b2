import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatEmailText } from "../../../../scripts/editions/email/email-text.ts";
import type { EmailView } from "../../../../scripts/editions/email/email-view.ts";
import { mailOf, renderTemplate } from "../../../../tests/editions/views.ts";
import { anyLine } from "../../../../tests/support/text.ts";
import { PROVIDERS } from "../../src/providers/index.ts";
import { letterFor, mailFor, type ProviderLetter } from "../../src/providers/letter-for.ts";
import { listmonk } from "../../src/providers/listmonk.ts";
import { neutralise } from "../../src/providers/neutralise.ts";
import type { MailProvider } from "../../src/providers/provider.ts";

/** Syntax that a service would execute, by its documentation, not by our own patterns. */
const SYNTAX: Readonly<Record<string, RegExp>> = {
  listmonk: /\{\{|@TrackLink/,
  mailchimp: /\*(?:\||%7C)/i,
  brevo: /\{\{|\{%|\{#|\{[A-Z]|\[[A-Z_]+\]/,
};

const RUNS = [
  "{{ .Subscriber.Email }}",
  "{{{ env `HOME` }}}",
  "https://example.org/a@TrackLink",
  "{{ UnsubscribeURL }}",
  "*|EMAIL|*",
  "*|IF:X|*",
  "**||",
  "https://example.org/?q=*|EMAIL|*",
  "https://example.org/*%7CEMAIL%7C*",
  "{% for x in y %}",
  "{# x #}",
  "{EMAIL}",
  "[UNSUBSCRIBE]",
  "https://example.org/{{ contact.EMAIL }}",
];
const anyContent = fc
  .array(fc.oneof(fc.constantFrom(...RUNS), fc.constantFrom(..."{{{%#*|@[]TrackLink ".split("")), anyLine))
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");

for (const provider of PROVIDERS) {
  const syntax = SYNTAX[provider.name] ?? assert.fail(`no syntax of ${provider.name}`);

  test(`no text runs a template in ${provider.title}, and every reader sees it as it was written`, () => {
    fc.assert(
      fc.property(anyContent, (text) => {
        const safe = neutralise(text, provider.opener);
        assert.doesNotMatch(safe, syntax);
        const shown = safe.replace(/(?<=[{@*[])\u{2060}/gu, "");
        assert.equal(decodeUrls(shown), decodeUrls(text.replace(/(?<=[{@*[])\u{2060}/gu, "")));
      }),
    );
  });

  test(`an email for ${provider.title} has its two tags once, and nothing else that it would run`, () => {
    fc.assert(
      fc.property(anyContent, (text) => {
        const letter = letterOf(provider, text);
        for (const body of [letter.html, letter.text]) {
          assert.equal(body.split(provider.tags.web).length, 2);
          assert.equal(body.split(provider.tags.unsubscribe).length, 2);
        }
        for (const part of Object.values(letter)) {
          const rest = Object.values(provider.tags).reduce((all, tag) => all.replaceAll(tag, ""), part);
          assert.doesNotMatch(rest.replace(/\{\{ Safe `(<!--[^`]*-->|<)` \}\}/g, ""), syntax);
        }
      }),
      { numRuns: 60, examples: [["{<{{ .Subscriber.Email }}"], ["a {<"]] },
    );
  });
}

test("a brace before what listmonk writes as it is does not become part of its tag", () => {
  for (const part of Object.values(letterOf(listmonk, "a {< b"))) assert.doesNotMatch(part, /\{{3}/);
});

test("an address with template syntax stays the same address", () => {
  const cases: Readonly<Record<string, readonly [string, string]>> = {
    listmonk: ["https://example.org/?q={{x}}&u=a@TrackLink", "https://example.org/?q=%7B{x}}&u=a%40TrackLink"],
    mailchimp: ["https://example.org/*|X|*/*%7CX%7C*", "https://example.org/%2A|X|*/%2A%7CX%7C*"],
    brevo: ["https://example.org/?q={%x%}[UNSUBSCRIBE]", "https://example.org/?q=%7B%x%}%5BUNSUBSCRIBE]"],
  };
  for (const { name, opener } of PROVIDERS) {
    const [url, expected] = cases[name] ?? assert.fail(`no case of ${name}`);
    assert.equal(neutralise(`<a href="${url}">`, opener), `<a href="${expected}">`);
  }
});

test("the sender's name is quoted for listmonk where it has more than words", async () => {
  const names = { "Boletín 3": "Boletín 3", "Harbour, Office": '"Harbour, Office"', 'The "B"': '"The \\"B\\""' };
  for (const [name, written] of Object.entries(names)) {
    const sent: unknown[] = [];
    const place = await listmonk.draft(
      {
        name: "x",
        subject: "x",
        html: "x",
        text: "x",
        lists: ["3"],
        api: "https://lists.example.org",
        sender: { name, address: "a@example.org" },
        tracking: "off",
      },
      async ({ body }) => {
        sent.push(body["from_email"]);
        return { data: { id: 1 } };
      },
    );
    assert.deepEqual(sent, [`${written} <a@example.org>`]);
    assert.equal(place, "https://lists.example.org/admin/campaigns/1");
  }
});

test("every mailing service has its syntax in this test", () => {
  assert.deepEqual(
    Object.keys(SYNTAX),
    PROVIDERS.map(({ name }) => name),
  );
});

/** An email with one item that has this text as its title. */
function letterOf(provider: MailProvider, title: string): ProviderLetter {
  const { address, chrome, mail } = mailOf(title);
  const unsubscribe = { text: "Unsubscribe", url: "mailto:editors@example.org" };
  const titled = { ...mail, title, unsubscribe };
  const marked = mailFor(provider, titled, "draft");
  const view: EmailView = { kind: "email", address, chrome, mail: marked };
  const text = formatEmailText({ kind: "email-text", address, mail: marked });
  return letterFor(provider, titled, { html: renderTemplate(view), text });
}

function decodeUrls(text: string): string {
  return text.replace(/%(7B|40|2A|5B)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
