import assert from "node:assert/strict";
import { test } from "node:test";
import type { Publication } from "../../scripts/model/publication.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { siteRoutes } from "../../scripts/pipeline/site-routes.ts";
import type { Route } from "../../scripts/site/route.ts";
import type { SiteInputs } from "../../scripts/site/site-inputs.ts";
import { AS_OF, DRAW_MAP, STUB_ASSETS, THEME_DIRS } from "../support/options.ts";
import { SAMPLE } from "../support/sample.ts";

const BASE = { origin: "https://news.example", path: "" };
/** Properties that every view may read: they are part of addresses and of data that all pages share. */
const KNOWN_TO_ALL: ReadonlySet<string> = new Set(["period", "slug", "file", "key", "items", "texts", "bulletin"]);

for (const untranslated of ["show", "omit"] as const) {
  test(`a view reads only the content that its route declares as dependencies (untranslated: ${untranslated})`, async () => {
    const { checked } = await readPublication({
      contentDir: SAMPLE,
      themeDirs: THEME_DIRS,
      purpose: "draft",
      asOf: AS_OF,
    });
    assert.ok(checked !== undefined);
    const { masthead, languages } = checked.publication;
    const two = [languages[0], languages.at(-1)].filter((language) => language !== undefined);
    const publication = { ...checked.publication, languages: two, masthead: { ...masthead, untranslated } };
    const inputs: SiteInputs = {
      ...checked,
      publication,
      base: BASE,
      assets: STUB_ASSETS,
      media: new Map(),
      downloads: new Map(),
      drawMap: DRAW_MAP,
    };
    const reads = watch(publication);
    const addresses = siteRoutes(inputs).map(({ address }) => address);
    assert.ok(addresses.length > 300);
    const viewed = new Set<string>();
    for (const route of routesOfFreshSites(inputs, addresses)) {
      viewed.add(route.address);
      assert.ok(Array.isArray(route.dependencies.values ?? [])); // Values of its key may be counted from bodies.
      reads.clear();
      route.view();
      const seen = [...reads].flatMap(([thing, properties]) =>
        [...properties].map((property) => ({ thing, property })),
      );
      const hidden = seen.find(({ thing, property }) => !isDeclared(route, thing, property));
      assert.equal(
        hidden,
        undefined,
        `${route.address} reads ${hidden?.property}, which is not among its dependencies`,
      );
    }
    assert.deepEqual(viewed, new Set(addresses));
  });
}

/**
 * Each route of a new plan, since a site remembers the data that one view has read. Languages have separate sites, so a plan gives a route
 * of each of two; routes that all languages share come last, each from a separate plan.
 */
function* routesOfFreshSites(inputs: SiteInputs, addresses: readonly string[]): Iterable<Route> {
  const prefix = `/${inputs.publication.languages.at(-1)}/`;
  const from = addresses.findIndex((address) => address.startsWith(prefix));
  const to = addresses.findLastIndex((address) => address.startsWith(prefix)) + 1;
  assert.ok(from > 0 && addresses.slice(from, to).every((address) => address.startsWith(prefix)));
  const indexes = [...addresses.keys()];
  const [first, second, shared] = [indexes.slice(0, from), indexes.slice(from, to), indexes.slice(to)];
  const longest = first.length > second.length ? first : second;
  const together = [...longest.keys()].map((index) => [first[index], second[index]]);
  for (const group of [...together, ...shared.map((index) => [index])]) {
    const routes = siteRoutes(inputs);
    for (const index of group) {
      const route = index === undefined ? undefined : routes[index];
      if (route !== undefined) yield route;
    }
  }
}

/** The fields of each bulletin that lists may read. */
const OF_HEADS: ReadonlySet<string> = new Set(["day", "number", "published", "titles"]);

function isDeclared({ dependencies }: Route, thing: object, property: string): boolean {
  const { items = [], mentions = [], bulletins = [], heads = [], events = [] } = dependencies;
  if (heads.some((head) => head === thing && OF_HEADS.has(property))) return true;
  if ([...items, ...mentions].some(({ bulletin }) => bulletin === thing && property === "day")) return true;
  if (items.some((item) => item === thing || hasText(item, thing))) return true;
  if (mentions.some((item) => item === thing || (hasText(item, thing) && property !== "body"))) return true;
  return [...bulletins, ...events].some((each) => each === thing || hasText(each, thing));
}

function hasText(whole: object, text: object): boolean {
  return "texts" in whole && whole.texts instanceof Map && [...whole.texts.values()].includes(text);
}

/** Records which properties of items, bulletins, events and their texts are read. */
function watch({ items, bulletins, events }: Publication): Map<object, Set<string>> {
  const reads = new Map<object, Set<string>>();
  const things = [...items, ...bulletins].flatMap((each) => [each, ...each.texts.values()]);
  const heads = new Set(items.map(({ bulletin }) => bulletin));
  for (const thing of [...things, ...heads, ...events.map(({ record }) => record)]) {
    for (const [property, value] of Object.entries(thing)) {
      if (KNOWN_TO_ALL.has(property)) continue;
      Object.defineProperty(thing, property, {
        enumerable: true,
        get() {
          reads.set(thing, (reads.get(thing) ?? new Set()).add(property));
          return value;
        },
      });
    }
  }
  return reads;
}
