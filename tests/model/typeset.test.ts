import assert from "node:assert/strict";
import { test } from "node:test";
import { type LanguageTag, parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { bulletin, item, publicationOf, translation } from "./publication-of.ts";

const PUBLICATION = `title: { en: "Letter : harbour", fr: "Lettre : port" }
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/
languages: [en, fr]
tagline: { en: Tides, fr: "Marées ; vents" }
disclaimer: "Opinions : ours"
funding: { text: { en: Paid, fr: "Payé ?" } }
`;

test("French texts of items and pages are typeset, the originals in another language are not", () => {
  const picture = 'image: { alt: "Une grue : haute", credit: "Dessin : A. Ruiz" }';
  const corrections = 'corrections: [{ date: 2026-05-05, text: "Lire : quarante" }]';
  const { items, pages } = publicationOf(
    {
      "publication.yaml": PUBLICATION,
      "bulletins/2026-05/crane.en.md": item("2026-05-04", 'image: { src: media/crane.png, alt: "A crane : tall" }'),
      "bulletins/2026-05/crane.fr.md": translation('"Une grue : « haute »"', `${picture}\n${corrections}`),
      "pages/about.en.md": '---\ntitle: "About : us"\n---\n',
      "pages/about.fr.md": '---\ntitle: "Qui ?"\nsummary: "Nous !"\n---\n',
    },
    ["bulletins/2026-05/media/crane.png"],
  );
  const french = items[0]?.texts.get(languageOf("fr"));
  assert.equal(french?.title, "Une grue\u00A0: «\u202Fhaute\u202F»");
  assert.equal(french?.pictureAlt, "Une grue\u00A0: haute");
  assert.equal(french?.pictureCredit?.text, "Dessin\u00A0: A. Ruiz");
  assert.equal(french?.corrections[0]?.text, "Lire\u00A0: quarante");
  assert.equal(items[0]?.original.pictureAlt, "A crane : tall");
  const about = pages[0]?.texts.get(languageOf("fr"));
  assert.deepEqual([about?.title, about?.summary], ["Qui\u202F?", "Nous\u202F!"]);
});

test("a text per language is typeset by its language, one for all languages not at all", () => {
  const { masthead, topics, events } = publicationOf({
    "publication.yaml": PUBLICATION,
    "topics.yaml": 'ships: { label: { en: "Ships : all", fr: "Bateaux : tous" }, description: { fr: "Tous ; oui" } }\n',
    "events/fair.yaml":
      'name: { fr: "Foire : port" }\nplace: { fr: "Quai : 3" }\ndescription: { fr: "Où ?" }\nstart: 2026-05-04\n',
  });
  assert.deepEqual(masthead.title, { en: "Letter : harbour", fr: "Lettre\u00A0: port" });
  assert.deepEqual(masthead.tagline, { en: "Tides", fr: "Marées\u202F; vents" });
  assert.equal(masthead.disclaimer, "Opinions : ours");
  assert.deepEqual(masthead.funding, [{ text: { en: "Paid", fr: "Payé\u202F?" } }]);
  assert.deepEqual(topics[0]?.record.label, { en: "Ships : all", fr: "Bateaux\u00A0: tous" });
  assert.deepEqual(topics[0]?.record.description, { fr: "Tous\u202F; oui" });
  const { name, place, description } = events[0]?.record ?? {};
  assert.deepEqual(
    [name, place, description],
    [{ fr: "Foire\u00A0: port" }, { fr: "Quai\u00A0: 3" }, { fr: "Où\u202F?" }],
  );
});

test("callouts of every kind are typeset in the language of their bulletin", () => {
  const callouts = `callouts:
  - { type: video, title: "Film : 1", url: "https://videos.example/1", text: "Vu ?", thumbnail: { src: media/film.png, alt: "Un : deux", credit: "Photo : moi" } }
  - { type: quote, text: "Ah !", attribution: "Moi : seul", role: "Qui ?" }
  - { type: notice, title: "Fermé !", text: "Quai ; pont", url: "https://harbour.example/pier", label: "Pourquoi ?" }`;
  const { bulletins } = publicationOf(
    { "publication.yaml": PUBLICATION, "bulletins/2026-05/bulletin.fr.md": bulletin(callouts) },
    ["bulletins/2026-05/media/film.png"],
  );
  const set = bulletins[0]?.texts.get(languageOf("fr"))?.callouts ?? [];
  const fields = JSON.stringify(set.map((callout) => callout.fields));
  assert.doesNotMatch(fields, / [:;?!]/);
  assert.match(fields, /Film\u00A0: 1.*Vu\u202F\?.*Un\u00A0: deux.*Photo\u00A0: moi.*Ah\u202F!.*Moi\u00A0: seul/);
});

function languageOf(text: string): LanguageTag {
  const tag = parseLanguageTag(text);
  assert.ok(tag !== undefined);
  return tag;
}
