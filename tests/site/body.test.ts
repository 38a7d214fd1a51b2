import assert from "node:assert/strict";
import { test } from "node:test";
import { pageAt, viewsOf } from "../pages/views-of.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

test("French signs of a body stay with their words, on its page and in what is read elsewhere, but code stays as typed", async (context) => {
  const views = await viewsOf(context, {
    "publication.yaml": (SMALL_PUBLICATION["publication.yaml"] ?? "").replace("[en, es]", "[en, es, fr]"),
    "bulletins/2026-05/bulletin.fr.md": "---\n---\nDeux choses : une ; l’autre ?\n",
    "bulletins/2026-05/new-crane.fr.md": "---\ntitle: Une grue\nsummary: Elle lève.\n---\n« *Oui* » `a : b` !\n",
  });
  const { html } = pageAt(views, "/fr/2026/05/new-crane/", "item");
  assert.equal(html, "<p>«\u202F<em>Oui</em>\u202F» <code>a : b</code>\u202F!</p>\n");
  const page = pageAt(views, "/fr/2026/05/", "bulletin");
  assert.equal(page.introduction?.first, "<p>Deux choses\u00A0: une\u202F; l’autre\u202F?</p>\n");
  assert.equal(page.head.description, "Deux choses\u00A0: une\u202F; l’autre\u202F?");
  assert.match(JSON.stringify(views.get("/fr/2026/05/email/")), /Deux choses\u00A0: une/);
});
