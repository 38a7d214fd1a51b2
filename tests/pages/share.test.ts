import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { viewShare } from "../../scripts/pages/item/item-page.ts";
import { pageRenderer } from "../../scripts/templates/templates.ts";
import { THEME_DIRS } from "../support/options.ts";
import { pageAt, viewsOf } from "./views-of.ts";

test("any title and address arrive whole in a mail and in a message", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.webUrl(), (title, url) => {
      const { mail, whatsApp } = viewShare(title, url);
      const query = (address: string) => new URLSearchParams(address.slice(address.indexOf("?") + 1));
      assert.deepEqual([query(mail).get("subject"), query(mail).get("body")], [title, url]);
      assert.equal(query(whatsApp).get("text"), `${title} ${url}`);
    }),
  );
});

test("half a character in a title breaks no link", () => {
  assert.ok(viewShare("a\ud800b", "https://a.example/").mail.startsWith("mailto:?subject=a%EF%BF%BDb&"));
});

test("an item ends with the way back to its bulletin, its permanent link and links to share it", async (context) => {
  const item = pageAt(await viewsOf(context), "/es/2026/05/new-crane/", "item");
  const html = pageRenderer(THEME_DIRS)(item);
  const [share = ""] = /<div class="share">[\s\S]*?<\/div>/.exec(html) ?? [];
  assert.match(share, /<a href="\/news\/es\/2026\/05\/">Volver al número: Mayo de 2026<\/a>/);
  assert.match(
    share,
    /href="https:\/\/letter\.harbour\.example\/news\/es\/2026\/05\/new-crane\/" rel="bookmark">Enlace permanente</,
  );
  assert.match(share, /href="mailto:\?subject=Una%20gr%C3%BAa%20nueva&amp;body=https%3A%2F%2F/);
  assert.match(share, /href="https:\/\/wa\.me\/\?text=Una%20gr/);
  assert.ok(!share.includes("<script"));
});
