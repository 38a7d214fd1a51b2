import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { buildPublication } from "../../../scripts/model/build-publication.ts";
import { publicContent } from "../../../scripts/model/timing/public-content.ts";
import { readPublication } from "../../../scripts/pipeline/check-content.ts";
import { type AnyView, siteRoutes } from "../../../scripts/pipeline/site-routes.ts";
import type { Route } from "../../../scripts/site/route.ts";
import { contentOf } from "../../model/publication-of.ts";
import { temporaryFolder, writeTree } from "../../support/folders.ts";
import { AS_OF, STUB_ASSETS, THEME_DIRS } from "../../support/options.ts";
import { SMALL_PUBLICATION } from "../../support/publication.ts";

const KINDS = ["day", "week", "month", "quarter", "year", "special"] as const;
const NAMES = ["digest", "extra", "safety"] as const;

/** Folders of every kind. */
const PERIODS = [
  "2025",
  "2024",
  "2025-q1",
  "2025-q2",
  "2025-q4",
  "2025-01",
  "2025-02",
  "2025-03",
  "2025-11",
  "2025-w01",
  "2025-w02",
  "2025-w09",
  "2025-w30",
  "2025-01-15",
  "2025-02-15",
  "2025-02-16",
  "2025-01-digest",
  "2025-02-digest",
  "2025-02-safety",
  "2025-06-safety",
  "2025-03-extra",
  "2025-04-extra",
];

interface Declared {
  readonly periods: string | readonly string[];
  readonly name?: string;
}

const anyOf = fc.uniqueArray(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 3 });
const anyDeclared: fc.Arbitrary<Declared> = fc.oneof(
  { weight: 6, arbitrary: anyOf.map((periods) => ({ periods })) },
  { weight: 9, arbitrary: fc.constantFrom(...KINDS).map((periods) => ({ periods })) },
  { weight: 9, arbitrary: fc.constantFrom(...NAMES).map((name) => ({ periods: "month", name })) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES).map((name) => ({ periods: "week", name })) },
);
const anySeries = fc.dictionary(fc.constantFrom("weekly", "letter", "report", "yearbook", "digest"), anyDeclared, {
  minKeys: 1,
  maxKeys: 4,
});

/** Declarations, and folders: in most cases only such as fit some series. */
const anyPublication = fc.record({ series: anySeries, hasOthers: fc.boolean() }).chain(({ series, hasOthers }) => {
  const fit = PERIODS.filter((period) => hasOthers || fitting(series, period).length > 0);
  const periods = fc.uniqueArray(fc.constantFrom(...(fit.length === 0 ? PERIODS : fit)), {
    minLength: 1,
    maxLength: 12,
  });
  return fc.record({ series: fc.constant(series), periods });
});

/** The kind of a folder, computed without the program. */
function kindOf(period: string): string {
  if (/^\d{4}$/.test(period)) return "year";
  if (/-w\d\d$/.test(period)) return "week";
  if (/-q\d$/.test(period)) return "quarter";
  if (/^\d{4}-\d\d$/.test(period)) return "month";
  return /-\d\d$/.test(period) ? "day" : "special";
}

/** The series that a folder fits. A name counts more than the kind. */
function fitting(series: Readonly<Record<string, Declared>>, period: string): readonly string[] {
  const name = kindOf(period) === "special" ? period.slice("2025-01-".length) : undefined;
  const named = Object.entries(series).filter(([, each]) => name !== undefined && each.name === name);
  const ofKind = Object.entries(series).filter(
    ([, { periods, name: own }]) => own === undefined && [periods].flat().includes(kindOf(period)),
  );
  return (named.length > 0 ? named : ofKind).map(([key]) => key);
}

/** Whether no folder at all could belong to two series, and names occur only with months. */
function areSound(series: Readonly<Record<string, Declared>>): boolean {
  const claims = Object.values(series).flatMap(({ periods, name }) =>
    name === undefined ? [periods].flat() : [`-${name}`],
  );
  const hasOnlyMonths = Object.values(series).every(({ periods, name }) => name === undefined || periods === "month");
  return new Set(claims).size === claims.length && hasOnlyMonths;
}

function filesOf(series: Readonly<Record<string, Declared>>, periods: readonly string[]) {
  const declared = Object.fromEntries(Object.entries(series).map(([key, each]) => [key, { ...each, title: key }]));
  const texts = periods.map((period) => [`bulletins/${period}/bulletin.en.md`, `---\n---\nIn ${period}.\n`] as const);
  return {
    "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}series: ${JSON.stringify(declared)}\n`,
    "topics.yaml": "ships: { label: Ships }\n",
    ...Object.fromEntries(texts),
  };
}

/** The addresses of an issue and of earlier ones, following the link on each page to the previous issue. */
function chainFrom(first: string | undefined, routes: readonly Route<AnyView>[]): readonly string[] {
  const chain: string[] = [];
  for (let next = first; next !== undefined && !chain.includes(next); ) {
    chain.push(next);
    const view = routes.find(({ address }) => address === next)?.view();
    next = view?.kind === "bulletin" ? view.neighbours.previous?.href : assert.fail(next);
  }
  return chain;
}

test("every bulletin is of one series, whose feeds and chain of neighbours have it and no other, or it is refused", async (t) => {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  const outcomes = new Set<string>();
  const property = fc.property(anyPublication, ({ series, periods }) => {
    const { content, diagnostics } = contentOf(filesOf(series, periods));
    const fits = periods.map((period) => fitting(series, period));
    if (diagnostics.length > 0) {
      outcomes.add("refused");
      assert.ok(!areSound(series) || fits.some(({ length }) => length !== 1), JSON.stringify(diagnostics));
      for (const each of diagnostics)
        assert.match(JSON.stringify(each), /"rule":"bulletin-series".*"file":"(?:publication\.yaml|bulletins\/2)/);
      return;
    }
    outcomes.add("accepted");
    assert.ok(
      fits.every(({ length }) => length === 1),
      JSON.stringify(fits),
    );
    const publication = buildPublication(publicContent(content, AS_OF), AS_OF);
    const base = { origin: "https://letter.harbour.example", path: "" };
    const routes = siteRoutes({
      ...checked,
      publication,
      base,
      assets: STUB_ASSETS,
      media: new Map(),
      downloads: new Map(),
    });
    const textAt = (address: string) =>
      routes.find((route) => route.address === address)?.text?.() ?? assert.fail(address);
    const addressOf = (period: string) => `/${period.replace("-", "/").replace("-", "/")}/`;
    for (const key of Object.keys(series)) {
      const own = periods.filter((_, index) => fits[index]?.[0] === key);
      const feed = JSON.parse(textAt(`/bulletins/${key}/feed.json`));
      const listed: readonly string[] = feed.items.map(({ url }: { readonly url: string }) =>
        url.slice(base.origin.length),
      );
      assert.deepEqual([...listed].sort(), own.map(addressOf).sort(), key);
      assert.deepEqual(chainFrom(listed[0], routes), listed, key);
    }
  });
  fc.assert(property, { numRuns: 100 });
  assert.deepEqual([...outcomes].sort(), ["accepted", "refused"]);
});
