import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formatEmailText } from "../../../../scripts/editions/email/email-text.ts";
import type { EmailView, Mail } from "../../../../scripts/editions/email/email-view.ts";
import { PROVIDERS } from "../../../../scripts/editions/email/providers/index.ts";
import type { ProviderLetter } from "../../../../scripts/editions/email/providers/letter-for.ts";
import { letterFor } from "../../../../scripts/editions/email/providers/letter-for.ts";
import { neutralise } from "../../../../scripts/editions/email/providers/neutralise.ts";
import type { MailProvider } from "../../../../scripts/editions/email/providers/provider.ts";
import { anyLine } from "../../../support/text.ts";
import { mailOf, renderTemplate } from "../../views.ts";

/** What a service would run, by its documentation, not by our own patterns. */
const SYNTAX: Readonly<Record<string, RegExp>> = {
  listmonk: /\{\{|@TrackLink/,
  mailchimp: /\*(?:\||%7C)/i,
  brevo: /\{\{|\{%|\{#|\{[A-Z]|\[[A-Z_]+\]/,
};

const RUNS = [
  ...["{{ .Subscriber.Email }}", "{{{ env `HOME` }}}", "https://example.org/a@TrackLink", "{{ UnsubscribeURL }}"],
  ...["*|EMAIL|*", "*|IF:X|*", "**||", "https://example.org/?q=*|EMAIL|*", "https://example.org/*%7CEMAIL%7C*"],
  ...["{% for x in y %}", "{# x #}", "{EMAIL}", "[UNSUBSCRIBE]", "https://example.org/{{ contact.EMAIL }}"],
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
          const rest = [...Object.values(provider.tags)].reduce((all, tag) => all.replaceAll(tag, ""), part);
          assert.doesNotMatch(rest.replace(/\{\{ Safe `(<!--[^`]*-->|<)` \}\}/g, ""), syntax);
        }
      }),
      { numRuns: 60 },
    );
  });
}

test("a table of services has a syntax here for each", () => {
  assert.deepEqual(
    Object.keys(SYNTAX),
    PROVIDERS.map(({ name }) => name),
  );
});

/** An e-mail with one item that has this text as its title. */
function letterOf(provider: MailProvider, title: string): ProviderLetter {
  const { address, chrome, mail } = mailOf(title);
  const unsubscribe = { text: "Unsubscribe", url: "mailto:editors@example.org" };
  return letterFor(provider, { ...mail, title, unsubscribe }, (marked: Mail) => {
    const view: EmailView = { kind: "email", address, chrome, mail: marked };
    return { html: renderTemplate(view), text: formatEmailText({ kind: "email-text", address, mail: marked }) };
  });
}

function decodeUrls(text: string): string {
  return text.replace(/%(7B|40|2A|5B)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
