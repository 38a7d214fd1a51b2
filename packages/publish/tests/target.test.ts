import assert from "node:assert/strict";
import { test } from "node:test";
import { FEED_FORMATS } from "../../../scripts/editions/feeds/formats.ts";
import { mediaTypeOf } from "../../../scripts/release/media-type.ts";
import { isHashed, roleOf } from "../../../scripts/release/role.ts";
import { parseDuration, parseTarget } from "../src/stores/parse-target.ts";

test("a target is a bucket, a prefix of a bucket, or a folder", () => {
  assert.deepEqual(parseTarget("s3://news"), { kind: "bucket", name: "news", prefix: "" });
  assert.deepEqual(parseTarget("s3://news/a/b/"), { kind: "bucket", name: "news", prefix: "a/b/" });
  assert.deepEqual(parseTarget("dir:/var/www/news/"), { kind: "folder", path: "/var/www/news" });
  for (const text of [
    "",
    "news",
    "s3://",
    "s3://UPPER",
    "s3://a/../b c",
    "dir:",
    "ftp://news",
    "s3://news?x=1",
    "s3://news/../other",
    "s3://news/a/..",
    "s3://news/./a",
    "s3://a..b/c",
  ])
    assert.equal(parseTarget(text), undefined, text);
});

test("a duration is a number of days, hours or minutes, or 0", () => {
  assert.equal(parseDuration("30d"), 30 * 86_400_000);
  assert.equal(parseDuration("12h"), 43_200_000);
  assert.equal(parseDuration("90m"), 5_400_000);
  assert.equal(parseDuration("0"), 0);
  for (const text of ["", "30", "-1d", "1.5d", "d", "1 d", "1e3d", "1w"])
    assert.equal(parseDuration(text), undefined, text);
});

test("the role of a file follows from its path", () => {
  for (const path of [
    "index.html",
    "es/index.html",
    "pt-br/index.html",
    "feed.xml",
    "topics/prisons/feed.json",
    "sitemap.xml",
    "sitemap/pt-pages.xml",
    "search/2021.json",
    "pt-br/search/2021-texts.json",
    "search/pages.json",
    "topics/prisons/rss.xml",
    "release.json",
    "calendar.ics",
  ])
    assert.equal(roleOf({ path, type: mediaTypeOf(path, FEED_FORMATS) }), "listing", path);
  for (const path of ["404.html", "2021/10/index.html", "es/2021/10/x/index.html", "search/index.html"])
    assert.equal(roleOf({ path, type: mediaTypeOf(path, FEED_FORMATS) }), "page", path);
  for (const path of ["assets/style.0123abcd.css", "media/x.0123abcd-480.avif", "events/x/event.ics"])
    assert.equal(roleOf({ path, type: mediaTypeOf(path, FEED_FORMATS) }), "asset", path);
});

test("a hashed name is one that the build gave", () => {
  assert.ok(isHashed("assets/style.0123abcd.css") && isHashed("media/2021.jpg.0123abcd-1600.avif"));
  for (const path of ["assets/style.css", "2021/10/x.0123abcd.css", "media/x.0123abc.jpg", "assets/x.0123ABCD.css"])
    assert.ok(!isHashed(path), path);
});

test("every kind of file that a build writes has a media type", () => {
  assert.equal(mediaTypeOf("2021/index.html", FEED_FORMATS), "text/html; charset=utf-8");
  assert.equal(mediaTypeOf("topics/x/feed.xml", FEED_FORMATS), "application/atom+xml; charset=utf-8");
  assert.equal(mediaTypeOf("sitemap.xml", FEED_FORMATS), "application/xml; charset=utf-8");
  assert.equal(mediaTypeOf("topics/x/rss.xml", FEED_FORMATS), "application/rss+xml; charset=utf-8");
  assert.equal(mediaTypeOf("data/items.csv", FEED_FORMATS), "text/csv; charset=utf-8");
  assert.equal(mediaTypeOf("calendar.ics", FEED_FORMATS), "text/calendar; charset=utf-8");
  assert.equal(mediaTypeOf("pagefind/fragment/en_1", FEED_FORMATS), "application/octet-stream");
});
