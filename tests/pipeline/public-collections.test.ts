import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { CollectionApi } from "@11ty/eleventy";
import fc from "fast-check";
import { buildPublication } from "../../scripts/model/build-publication.ts";
import { type Content, type InLanguages, recordsOf } from "../../scripts/model/content.ts";
import type { Publication } from "../../scripts/model/publication.ts";
import { deskContent, publicContent } from "../../scripts/model/timing/public-content.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { newsCollections } from "../../scripts/pipeline/eleventy/collections.ts";
import { sitesOf } from "../../scripts/pipeline/site-routes.ts";
import type { BulletinRecord, ItemRecord } from "../../scripts/schema/record.ts";
import type { SiteInputs } from "../../scripts/site/site-inputs.ts";
import { contentOf } from "../model/publication-of.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF, DRAW_MAP, STUB_ASSETS, THEME_DIRS } from "../support/options.ts";

/*
 * The members of the collections of Eleventy are what publicContent() says, whatever is a draft, waits, was withdrawn or has expired.
 */

const FIELDS = {
  public: "",
  draft: "draft: true\n",
  waiting: "publishFrom: 2099-01-01\n",
  withdrawn: "withdrawn: It was wrong.\n",
  expired: "expires: 2026-06-15\n",
  withdrawnDraft: "withdrawn: It was wrong.\ndraft: true\n",
  withdrawnWaiting: "withdrawn: It was wrong.\npublishFrom: 2099-01-01\n",
} as const;
type Fate = keyof typeof FIELDS;

/** An item in some languages, of which the first is the original. */
interface AnyItem {
  readonly period: string;
  readonly topic: string;
  readonly languages: readonly string[];
  readonly fate: Fate;
  readonly draftTranslation: boolean;
}

const anyFate = (...fates: readonly Fate[]) => fc.constantFrom<Fate>("public", "public", "public", ...fates);
const anyItem: fc.Arbitrary<AnyItem> = fc.record({
  period: fc.constantFrom("2026-04", "2026-05", "2026-06"),
  topic: fc.constantFrom("ships", "fish", "constructor"),
  languages: fc.subarray(["en", "es", "fr"], { minLength: 1 }),
  fate: anyFate("draft", "waiting", "withdrawn", "expired", "withdrawnDraft", "withdrawnWaiting"),
  draftTranslation: fc.boolean(),
});
const anyContent = fc.record({
  items: fc.array(anyItem, { maxLength: 5 }),
  bulletins: fc.array(fc.tuple(fc.constantFrom("en", "es"), anyFate("draft", "waiting")), { maxLength: 3 }),
  events: fc.array(anyFate("waiting", "withdrawn", "withdrawnWaiting"), { maxLength: 3 }),
  omits: fc.boolean(),
});

test("collections have what is public and nothing else, of whatever content, and a preview has the same", async (context) => {
  const inputs = await readInputs(context);
  const seen = { items: 0, hidden: 0 };
  fc.assert(
    fc.property(anyContent, (given) => {
      const { content, diagnostics } = contentOf(filesOf(given));
      assert.deepEqual(diagnostics, []);
      const open = publicContent(content, AS_OF);
      const expected = expectedOf(open, given.omits);
      const released = collectionsOf(inputs, buildPublication(open, AS_OF));
      assert.deepEqual(released, expected);
      const preview = collectionsOf(inputs, buildPublication(deskContent(content), AS_OF));
      assert.deepEqual(preview, expected);
      seen.items += expected["items"]?.length ?? 0;
      seen.hidden += content.items.length - open.items.length;
    }),
    { numRuns: 150 },
  );
  assert.ok(seen.items > 20 && seen.hidden > 20, JSON.stringify(seen));
});

type Given = typeof anyContent extends fc.Arbitrary<infer Value> ? Value : never;

function filesOf({ items, bulletins, events, omits }: Given): Readonly<Record<string, string>> {
  const texts = items.flatMap(({ period, topic, languages, fate, draftTranslation }, number) =>
    languages.map((language, index) => {
      const own = index === 0 ? `date: ${period}-02\ntopic: ${topic}\n${FIELDS[fate]}` : "";
      const draft = index > 0 && draftTranslation ? FIELDS.draft : "";
      const file = `bulletins/${period}/item-${number}.${language}.md`;
      return [file, `---\ntitle: Item ${number}\nsummary: S.\n${own}${draft}---\nText.\n`];
    }),
  );
  const heads = bulletins.map(([language, fate], index) => [
    `bulletins/2026-0${4 + index}/bulletin.${language}.md`,
    `---\nnumber: ${index + 1}\n${FIELDS[fate]}---\nIntroduction.\n`,
  ]);
  const dates = events.map((fate, index) => [
    `events/event-${index}.yaml`,
    `name: { en: Event, es: Acto }\nstart: 2026-05-0${index + 1}\n${FIELDS[fate]}`,
  ]);
  return {
    "publication.yaml": `${PUBLICATION}${omits ? "untranslated: omit\n" : ""}`,
    ...Object.fromEntries([...texts, ...heads, ...dates]),
  };
}

const LANGUAGES = ["en", "es"];
const PUBLICATION = `title: The Harbour Letter
publisher: { name: Harbour Office, url: https://harbour.example/ }
url: https://letter.harbour.example/
languages: [en, es]
itemLanguages: [fr]
`;

type Collections = Readonly<Record<string, readonly string[]>>;

function expectedOf({ items, bulletins, events }: Content, omits: boolean): Collections {
  const news = items.filter(
    ({ original: { fields } }) => fields.withdrawn === undefined && fields.expires === undefined,
  );
  const membersOf = (groups: readonly InLanguages<ItemRecord>[]) =>
    groups.flatMap((group) => recordsOf(group).map(({ path }) => `${path.file} ${path.language}`)).sort();
  const groups: readonly InLanguages<ItemRecord | BulletinRecord>[] = [...items, ...bulletins];
  const texts = groups.map((group) => ({
    period: group.original.path.period,
    languages: recordsOf(group).map(({ path }) => path.language as string),
  }));
  const isShown = (languages: readonly string[], language: string) =>
    !omits || languages.includes(language) || !LANGUAGES.some((each) => languages.includes(each));
  const heads = texts.flatMap(({ period, languages }) =>
    LANGUAGES.flatMap((language) => (isShown(languages, language) ? `${period} ${language}` : [])),
  );
  const open = events.filter(({ fields }) => fields.withdrawn === undefined);
  const topics = ["ships", "fish", "constructor"].map((topic) => [
    topic,
    membersOf(news.filter(({ original: { fields } }) => fields.topic === topic)),
  ]);
  return {
    items: membersOf(news),
    bulletins: [...new Set(heads)].sort(),
    events: open.flatMap(({ path }) => LANGUAGES.map((language) => `${path.file} ${language}`)).sort(),
    ...Object.fromEntries(topics),
  };
}

/** What a template sees: a stand-in for the config of Eleventy, which collects no page. */
function collectionsOf(inputs: SiteInputs, publication: Publication): Collections {
  const selected = new Map<string, (api: CollectionApi) => unknown>();
  const giveNews = newsCollections({ addCollection: (name, select) => void selected.set(name, select) });
  const sites = () => sitesOf({ ...inputs, publication });
  giveNews({ publication, sites }, { contentDir: "news", outputDir: "_site" });
  const names = ["items", "bulletins", "events", "ships", "fish", "constructor"];
  return Object.fromEntries(
    names.map((name) => {
      const members = selected.get(name)?.({ getAllSorted: () => [], getFilteredByTag: () => [] });
      assert.ok(Array.isArray(members));
      return [name, members.map((each: Member) => describe(each)).sort()];
    }),
  );
}

interface Member {
  readonly collection: string;
  readonly inputPath: string;
  readonly fileSlug: string;
  readonly data: { readonly lang: string };
}

function describe({ collection, inputPath, fileSlug, data: { lang } }: Member): string {
  return `${collection === "bulletins" ? fileSlug : inputPath.replace("./news/", "")} ${lang}`;
}

async function readInputs(context: TestContext): Promise<SiteInputs> {
  const contentDir = join(await temporaryFolder(context), "news");
  await writeTree(contentDir, { "publication.yaml": PUBLICATION, "topics.yaml": "ships: { label: Ships }\n" });
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  const base = { origin: "https://letter.harbour.example", path: "" };
  return {
    ...checked,
    base,
    assets: STUB_ASSETS,
    media: new Map(),
    downloads: new Map(),
    drawMap: DRAW_MAP,
  };
}
