import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { simpleParser } from "mailparser";
import { anyText, displayedHtml } from "../../../tests/editions/displayed-html.ts";
import { mailOf, renderTemplate } from "../../../tests/editions/views.ts";
import { formatMessage } from "../src/mime.ts";

test("a mail program shows the subject, the titles and the summaries of a message as they were written", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const view = mailOf(text);
      const { mail } = view;
      const html = renderTemplate({ kind: "email", ...view });
      const message = await formatMessage({ mail, html, text: "Text", from: "news@example.org" });
      const parsed = await simpleParser(message);
      assert.equal(parsed.html, html);
      assert.equal(parsed.subject?.replace(/\s+/g, " "), text.replace(/\s+/g, " "));
      const shown = displayedHtml(html.slice(html.indexOf("<h1")));
      assert.ok(shown.split(text).length >= 3, "title and summary");
    }),
    { numRuns: 50 },
  );
});
