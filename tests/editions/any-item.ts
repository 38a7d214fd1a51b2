import assert from "node:assert/strict";
import fc from "fast-check";
import { rootFile } from "../../scripts/content/addresses.ts";
import { CONTENT_SCHEMA } from "../../scripts/features/content.ts";
import { FACT_FIELDS } from "../../scripts/schema/fields/fact-fields.ts";
import { shapesOf } from "../../scripts/schema/shape.ts";
import type { SiteInputs } from "../../scripts/site/site-inputs.ts";
import { anyFields, type GivenValues, type ValuesByMeaning } from "../support/from-schema.ts";
import { anyLine } from "../support/text.ts";

/*
 * Items as editors may write them, made from the schema.
 */

/** A line that any field may have: some lines have no visible character, and some look like formulas, marked or not. */
const line = fc
  .tuple(
    fc.constantFrom("", "", "", "=", "-", "'=", "''+", "'"),
    anyLine.filter(({ length }) => length < 100),
  )
  .map(([sign, text]) => `${sign}${text} a`);

/** The fields of an item. */
export const ITEM = shapesOf(CONTENT_SCHEMA).item;
export const FOLDER = "bulletins/2026-05";

/** The files that items show or offer, and how they are published. */
export const MEDIA: SiteInputs["media"] = new Map(
  ["a.png", "b.png"].map((name) => [
    `${FOLDER}/media/${name}`,
    { address: rootFile(`media/${name}`), width: 40, height: 30, sources: [] },
  ]),
);
export const DOWNLOADS: SiteInputs["downloads"] = new Map(
  ["a.pdf", "b.pdf", "a.mp3", "b.mp3"].map((name) => [
    `${FOLDER}/media/${name}`,
    { address: rootFile(`media/${name}`), size: 1234 },
  ]),
);

export const VALUES: ValuesByMeaning = {
  topic: fc.constantFrom("ships", "fish"),
  genre: fc.constantFrom("news", "opinion"),
  series: fc.constantFrom("reform", "port"),
  event: fc.constantFrom("open-day", "race"),
  item: fc.constant("item-0"),
  place: fc.constantFrom("ES", "PT", "coast"),
  country: fc.constantFrom("ES", "PT"),
  language: fc.constantFrom("en", "es"),
  slug: fc.constant("own-slug"),
  revision: fc.constant("0123abcd"),
  day: fc.constantFrom("2026-05-20", "2026-05-21"),
  dayOrMonth: fc.constantFrom("2026-05-04", "2026-05"),
  moment: fc.constant("2026-05-01"),
  time: fc.constant("2026-05-01"),
  timeZone: fc.constant("Europe/Lisbon"),
  duration: fc.constantFrom("PT1M30S", "PT1H"),
  address: fc.webUrl({ validSchemes: ["https"] }),
  email: fc.constant("a@b.example"),
  phone: fc.constant("+34 91 123 45 67"),
  doi: fc.constant("10.1000/182"),
  isbn: fc.constant("978-3-16-148410-0"),
  issn: fc.constant("0378-5955"),
  mediaType: fc.constant("application/pdf"),
  colour: fc.constant("#123456"),
  numberOrWords: fc.integer({ min: 1, max: 9 }),
  words: line,
};
const PICTURE = fc.constant("media/a.png");
/** The files and names of items that have every field. */
export const FILES: GivenValues = {
  "image.src": PICTURE,
  "images.src": PICTURE,
  "video.image.src": PICTURE,
  "funding.logo": PICTURE,
  "partners.logo": PICTURE,
  "publication.year": fc.constantFrom(2025, 2026),
  "coordinates.latitude": fc.constantFrom(-0.5, 12),
  "contact.name": line,
  "documents.file": fc.constant("media/a.pdf"),
  "audio.file": fc.constant("media/a.mp3"),
  formerly: fc.constant(["2026-04/old"]),
  slug: null,
  revision: null,
  draft: null,
  expires: null,
  // A review is of a revision of the text.
  reviewedBy: null,
  reviewed: null,
  reviewedRevision: null,
};
/** The fields that items have in one form or another. */
export const FORMS: readonly GivenValues[] = [
  { withdrawn: null, topic: null, event: null },
  { withdrawn: null, topics: null, events: null, formerly: null },
  { topic: null, event: null },
];
const ofOriginal = (given: GivenValues) =>
  fc
    .oneof(
      ...FORMS.map((form) =>
        anyFields(ITEM, { given: { ...FILES, ...form, ...given }, values: VALUES, mayMiss: true }),
      ),
    )
    .filter(isCredited);
/** A translation has its own words, and facts where it may. */
const ONLY_ORIGINAL = [
  ..."date topic topics countries event events genre place formerly withdrawn publishFrom".split(" "),
  ...FACT_FIELDS,
];
const ofTranslation = (given: GivenValues) => {
  const left = Object.fromEntries(ONLY_ORIGINAL.map((name) => [name, null]));
  return anyFields(ITEM, { given: { ...FILES, ...left, ...given }, values: VALUES, mayMiss: true }).filter(isCredited);
};

/** Whether the picture has a credit if it has the address of one: without it, the address gets a warning. */
function isCredited({ image = {} }: { readonly image?: object }): boolean {
  return "credit" in image || !("creditUrl" in image);
}

/** The fields of a picture or video, or of a member of a list. */
function partsOf(name: "image" | "images" | "video", given: GivenValues = {}): fc.Arbitrary<object> {
  const shape = ITEM.find((field) => field.name === name)?.shape;
  const own = shape?.kind === "list" ? shape.member : shape;
  assert.ok(own?.kind === "fields");
  const making = { given: { ...FILES, "video.image": null, ...given }, values: VALUES, mayMiss: true };
  return anyFields(own.fields, making, `${name}.`);
}

/** A translation repeats the pictures of its original, or has none. */
const PICTURED = {
  image: partsOf("image"),
  images: fc.tuple(partsOf("images"), partsOf("images")),
  video: partsOf("video"),
};
/** Only the original specifies the focal point of its picture. */
const PICTURED_AGAIN = { ...PICTURED, image: partsOf("image", { "image.focus": null }) };
const UNPICTURED = { image: null, images: null, video: null };
/** An original, and perhaps its translation. */
export const anyItem = fc.oneof(
  fc.record({ original: ofOriginal(PICTURED), translation: ofTranslation(PICTURED_AGAIN) }),
  fc.record({ original: ofOriginal({}), translation: fc.option(ofTranslation(UNPICTURED)) }),
);
