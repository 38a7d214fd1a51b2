import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Address, addressesOf, fileIn, outputFile } from "../../scripts/content/addresses.ts";
import { parsePeriod } from "../../scripts/content/period.ts";
import { isReservedAddress } from "../../scripts/content/reserved-addresses.ts";
import { parseSlug } from "../../scripts/content/slug.ts";
import { parseYear } from "../../scripts/i18n/day.ts";
import { parseCountryCode, parseLanguageTag } from "../../scripts/i18n/language-tag.ts";
import { hrefOf, parseBase, urlOf } from "../../scripts/site/base-url.ts";

const [en, es] = [known(parseLanguageTag("en")), known(parseLanguageTag("es"))];
const period = known(parsePeriod("2021-10"));
const slug = known(parseSlug("quito"));
const addresses = addressesOf([en, es]);

test("the first language has no prefix, every other has one", () => {
  assert.equal(addresses.home(en), "/");
  assert.equal(addresses.home(es), "/es/");
  assert.equal(addresses.item(en, period, slug), "/2021/10/quito/");
  assert.equal(addresses.item(es, period, slug), "/es/2021/10/quito/");
  assert.equal(addressesOf([es]).item(es, period, slug), "/2021/10/quito/");
});

test("archives are by topic, country and year", () => {
  const year = known(parseYear("2021"));
  const ecuador = known(parseCountryCode("EC"));
  assert.equal(addresses.termYear(en, "topics", slug, year), "/topics/quito/2021/");
  assert.equal(addresses.countryYear(es, ecuador, year), "/es/countries/ec/2021/");
  assert.equal(addresses.event(en, slug), "/events/quito/");
  assert.equal(addresses.notFound(es), "/es/404.html");
  assert.equal(addresses.withdrawn(es), "/es/410.html");
});

test("each address has its own file", () => {
  assert.equal(outputFile(addresses.home(en)), "index.html");
  assert.equal(outputFile(addresses.bulletin(es, period)), "es/2021/10/index.html");
  assert.equal(outputFile(addresses.notFound(en)), "404.html");
  assert.equal(outputFile(fileIn(addresses.bulletin(en, period), "feed.xml")), "2021/10/feed.xml");
});

test("an item's address is never an archive's, whatever its slug", () => {
  const slugs = fc.stringMatching(/^[a-z0-9]{1,8}$/).map((text) => known(parseSlug(text)));
  const archives = new Set<Address>([
    addresses.home(en),
    addresses.bulletins(en),
    addresses.topics(en),
    addresses.countries(en),
    addresses.events(en),
    addresses.bulletin(en, period),
    addresses.bulletin(es, period),
  ]);
  fc.assert(
    fc.property(slugs, (each) => {
      const page = addresses.page(en, each);
      assert.ok(!archives.has(addresses.item(en, period, each)));
      assert.ok(!archives.has(page) || isReservedAddress(page, [en, es]), page);
    }),
  );
});

test("the publication's own addresses are reserved in every language", () => {
  const reserved = [
    "admin",
    "topics",
    "countries",
    "events",
    "bulletins",
    "assets",
    "media",
    "feed",
    "es",
    "2021",
    "404",
    "data",
  ];
  for (const step of reserved) assert.ok(isReservedAddress(addresses.page(en, known(parseSlug(step))), [en, es]), step);
  assert.ok(isReservedAddress(addresses.page(es, known(parseSlug("topics"))), [en, es]));
  for (const step of ["email", "media", "pdf", "bulletin"])
    assert.ok(isReservedAddress(addresses.item(es, period, known(parseSlug(step))), [en, es]), step);
});

test("other addresses are free", () => {
  for (const step of ["about", "fr", "20211", "topic"])
    assert.ok(!isReservedAddress(addresses.page(en, known(parseSlug(step))), [en, es]), step);
  for (const step of ["topics", "es", "2021"])
    assert.ok(!isReservedAddress(addresses.item(en, period, known(parseSlug(step))), [en, es]), step);
});

test("a base is a host and the folder under it", () => {
  assert.deepEqual(parseBase("https://example.org/"), { origin: "https://example.org", path: "" });
  assert.deepEqual(parseBase("https://example.org:8080/a/b//"), { origin: "https://example.org:8080", path: "/a/b" });
  assert.throws(() => parseBase("example.org"), TypeError);
});

test("an address is written from the root, or as a whole", () => {
  const base = parseBase("https://example.org/letter/");
  assert.equal(hrefOf(base, addresses.home(es)), "/letter/es/");
  assert.equal(urlOf(base, addresses.home(es)), "https://example.org/letter/es/");
});

function known<Value>(value: Value | undefined): Value {
  assert.ok(value !== undefined);
  return value;
}
