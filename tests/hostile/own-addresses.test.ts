import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import sharp from "sharp";
import { CONTENT_SCHEMA } from "../../scripts/features/content.ts";
import { buildSite } from "../../scripts/pipeline/build-site.ts";
import { ownerOf } from "../../scripts/release/output-dir.ts";
import { type FieldShape, type Shape, shapesOf } from "../../scripts/schema/shape.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { optionsFor } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/** An address of the site that leads nowhere, as an editor may write it; each number gives another. */
type Form = (number: number) => string;

const AS_IT_IS: Form = (number) => `https://letter.harbour.example/nowhere-${number}/`;
const forms = fc.constantFrom<Form>(
  AS_IT_IS,
  (number) => `https://LETTER.harbour.example/2026/05/nowhere-${number}`,
  (number) => `https://letter.harbour.example:443/es/nowhere-${number}/#part`,
  (number) => `https://letter.harbour.example/nowhere-${number}.pdf?page=2`,
  (number) => `https://letter.harbour.example/caf%C3%A9-${number}/`,
);

/** A possible position of an address: a file, and an addition to its fields or its body. */
interface Place {
  readonly file: string;
  readonly field?: string;
  readonly text: (address: string) => string;
}

const ITEM = "bulletins/2026-05/new-crane.en.md";
const BULLETIN = "bulletins/2026-05/bulletin.en.md";
const EVENT = "events/open-day.yaml";
const OTHER_EVENT = "events/regatta.yaml";
const MASTHEAD = "publication.yaml";

const PICTURE = "bulletins/2026-05/media/crane.png";
const VOCABULARY = "vocabularies/pillars.yaml";

/** The small publication with its own field for an address, and its own vocabulary. */
const PUBLICATION: Readonly<Record<string, string>> = {
  ...SMALL_PUBLICATION,
  [MASTHEAD]: `${SMALL_PUBLICATION[MASTHEAD]}contact: { email: crew@harbour.example }
fields:
  item: { doi: { type: link, label: DOI }, pillar: { type: key-of:pillars, label: Pillar } }
`,
  [OTHER_EVENT]: "name: Regatta\nstart: 2026-05-30\n",
  [VOCABULARY]: "trade: { label: Trade }\nsafety: { label: Safety }\ncrafts: { label: Crafts }\nlaw: { label: Law }\n",
};

const FIELDS: Readonly<Record<string, Place>> = {
  "item.byline.url": inField(ITEM, "byline", (address) => `{ name: Ana, url: ${address} }`),
  "item.video.url": inField(ITEM, "video", (address) => `{ title: The talk, url: ${address} }`),
  "item.sources.url": inField(ITEM, "sources", (address) => `[{ name: Port, url: ${address} }]`),
  "item.apply": {
    file: ITEM,
    field: "apply",
    text: (address) => `apply: ${JSON.stringify(address)}\ndeadline: 2026-06-30`,
  },
  "item.press.url": inField(ITEM, "press", (address) => `[{ outlet: Post, title: A crane, url: ${address} }]`),
  "item.contact.url": inField(ITEM, "contact", (address) => `{ url: ${address} }`),
  "item.image.creditUrl": inField(
    ITEM,
    "image",
    (address) => `{ src: media/crane.png, alt: A crane, credit: Ana, creditUrl: ${address} }`,
  ),
  "item.funding.url": inField(ITEM, "funding", (address) => `[{ name: Port, url: ${address} }]`),
  "item.partners.url": inField(ITEM, "partners", (address) => `[{ name: Port, url: ${address} }]`),
  "bulletin.callouts[video].url": inCallout("type: video, title: The talk"),
  "bulletin.callouts[quote].url": inCallout("type: quote, text: So it is., attribution: Ana"),
  "bulletin.callouts[notice].url": inCallout("type: notice, title: Closed, text: It is."),
  "bulletin.callouts[figure].url": inCallout("type: figure, value: 2, label: cranes"),
  "bulletin.sources.url": inField(BULLETIN, "sources", (address) => `[${address}]`),
  "event.online": inField(EVENT, "online", (address) => address),
  "event.organizer.url": inField(EVENT, "organizer", (address) => `{ name: Port, url: ${address} }`),
  "event.organizers.url": inField(OTHER_EVENT, "organizers", (address) => `[Harbour, { name: Port, url: ${address} }]`),
  "event.recording": inField(EVENT, "recording", (address) => address),
  "event.url": inField(EVENT, "url", (address) => address),
  "publication.publisher.url": inField(MASTHEAD, "publisher", (address) => `{ name: Port, url: ${address} }`),
  "publication.social.url": inField(MASTHEAD, "social", (address) => `[{ name: Port, url: ${address} }]`),
  "publication.contact.url": inField(MASTHEAD, "contact", (address) => `{ url: ${address}, email: a@b.example }`),
  "publication.accessibility.complaints.url": inField(
    MASTHEAD,
    "accessibility",
    (address) =>
      `{ status: full, rules: A, prepared: 2026-05-01, assessment: self, complaints: { name: B, url: ${address} } }`,
  ),
  "publication.unsubscribe": inField(MASTHEAD, "unsubscribe", (address) => address),
  "publication.subscribe.form": inField(MASTHEAD, "subscribe", (address) => `{ form: ${address}, email: EMAIL }`),
  "publication.subscribe.link": inField(MASTHEAD, "subscribe", (address) => `{ link: ${address} }`),
  "publication.licence.url": inField(MASTHEAD, "licence", (address) => `{ name: Ours, url: ${address} }`),
  "term.url": inField(VOCABULARY, "trade", (address) => `{ label: Trade, url: ${address} }`),
  "term.sameAs": inField(VOCABULARY, "safety", (address) => `{ label: Safety, sameAs: [${address}] }`),
  "term.funding.url": inField(
    VOCABULARY,
    "crafts",
    (address) => `{ label: Crafts, funding: [{ name: A, url: ${address} }] }`,
  ),
  "term.partners.url": inField(
    VOCABULARY,
    "law",
    (address) => `{ label: Law, partners: [{ name: A, url: ${address} }] }`,
  ),
  "publication.partners.url": inField(MASTHEAD, "partners", (address) => `[{ name: Port, url: ${address} }]`),
  "publication.funding.url": inField(MASTHEAD, "funding", (address) => `{ text: Paid., url: ${address} }`),
};
const PLACES: readonly Place[] = [
  ...Object.values(FIELDS),
  inField(ITEM, "doi", (address) => `{ name: Paper, url: ${address} }`),
  inField(MASTHEAD, "accessibility", (address) => address),
  ...[ITEM, BULLETIN, "pages/about.en.md"].flatMap((file): readonly Place[] => [
    { file, text: (address) => `A [link](${address}).` },
    { file, text: (address) => `A [link][${address}].\n\n[${address}]: ${address}` },
    { file, text: (address) => `At <${address}>` },
    { file, text: (address) => `See ${address}, where | it is: **${address}**.` },
  ]),
];

test("an address of the site that leads nowhere is warned of where it is written, and the site is built", async (t) => {
  const dir = await temporaryFolder(t);
  const contentDir = path.join(dir, "content");
  const options = optionsFor({ contentDir, outputDir: path.join(dir, "site"), cacheDir: path.join(dir, "cache") });
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: "white" } })
    .png()
    .toBuffer();
  const somePlaces = fc.shuffledSubarray([...PLACES], { minLength: 1 }).map(withoutRepeatedFields);
  await fc.assert(
    fc.asyncProperty(somePlaces, forms, async (places, form) => {
      rmSync(contentDir, { recursive: true, force: true });
      await writeTree(
        contentDir,
        places.reduce((files, place) => addAddress(files, place, form), PUBLICATION),
      );
      if (places.some(({ field }) => field === "image")) await writeTree(contentDir, { [PICTURE]: picture });
      const { diagnostics } = await buildSite(options, ownerOf(process));
      const warned = diagnostics.map(({ severity, rule, place: { file, line }, message: { values } }) =>
        [severity, rule, path.relative(contentDir, file), values?.["address"], line !== undefined].join(" "),
      );
      const expected = places.map((place) => `warning reachable-link ${place.file} ${addressAt(place, form)} true`);
      assert.deepEqual([...new Set(warned)].sort(), expected.sort());
    }),
    { numRuns: 15, examples: [[withoutRepeatedFields(PLACES), AS_IT_IS]] },
  );
});

test("every field for an address is among those that are tried", () => {
  const all = Object.entries(shapesOf(CONTENT_SCHEMA)).flatMap(([kind, fields]) => addressesIn(fields, `${kind}.`));
  const known = all.filter((field) => field !== "publication.formerUrl"); // It leads nowhere by itself.
  assert.deepEqual(Object.keys(FIELDS).sort(), [...known].sort());
});

function inField(file: string, field: string, value: (address: string) => string): Place {
  return { file, field, text: (address) => `${field}: ${value(JSON.stringify(address))}` };
}

function inCallout(fields: string): Place {
  return inField(BULLETIN, "callouts", (address) => `[{ ${fields}, url: ${address} }]`);
}

function withoutRepeatedFields(places: readonly Place[]): readonly Place[] {
  const isFirst = ({ file, field }: Place, index: number) =>
    index === places.findIndex((other) => other.file === file && other.field === field);
  return places.filter((place, index) => place.field === undefined || isFirst(place, index));
}

function addAddress(
  files: Readonly<Record<string, string>>,
  place: Place,
  form: Form,
): Readonly<Record<string, string>> {
  const { file, field, text } = place;
  const before = files[file] ?? "";
  const added = text(addressAt(place, form));
  const others = before.replace(new RegExp(`^${field}: .*\n`, "m"), "");
  const isText = file.endsWith(".md");
  if (field === undefined) return { ...files, [file]: `${before}\n${added}\n` };
  return { ...files, [file]: isText ? others.replace("---\n", `---\n${added}\n`) : `${others}${added}\n` };
}

function addressAt(place: Place, form: Form): string {
  return form(PLACES.indexOf(place));
}

/** The paths of the fields that the schema declares as addresses. */
function addressesIn(fields: readonly FieldShape[], parent: string): readonly string[] {
  return fields.flatMap(({ name, shape }) => addressesInShape(shape, `${parent}${name}`));
}

function addressesInShape(shape: Shape, path: string): readonly string[] {
  switch (shape.kind) {
    case "text":
      return shape.meaning === "address" ? [path] : [];
    case "fields":
    case "textOrFields":
      return addressesIn(shape.fields, `${path}.`);
    case "list":
      return addressesInShape(shape.member, path);
    case "typed":
      return shape.types.flatMap(({ type, fields }) => addressesIn(fields, `${path}[${type}].`));
    default:
      return [];
  }
}
