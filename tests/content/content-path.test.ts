import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  contentLink,
  isContentFolder,
  parseContentPath,
  resolveContentPath,
} from "../../scripts/content/content-path.ts";
import { anyPeriod } from "./period-arbitraries.ts";

test("a path tells what a content file is", () => {
  const kinds = {
    "publication.yaml": "publication",
    "topics.yaml": "topics",
    "places.yaml": "places",
    "events/quito-mission.yaml": "event",
    "pages/about.pt-br.md": "page",
    "pages/press/kit.en.md": "page",
    "pages/media/hall.jpg": "media",
    "pages/press/media/kit.pdf": "media",
    "media/logo.svg": "media",
    "bulletins/2021-10/bulletin.en.md": "bulletin",
    "bulletins/2021-10/quito.en.md": "item",
    "bulletins/2021-10/media/quito-2.jpeg": "media",
  };
  for (const [file, kind] of Object.entries(kinds)) {
    assert.equal(parseContentPath(file)?.kind, kind, file);
    assert.equal(parseContentPath(file)?.file, file);
  }
});

test("a text's path has its slug, its language and its period", () => {
  assert.deepEqual(parseContentPath("bulletins/2021-10/quito.pt-br.md"), {
    kind: "item",
    file: "bulletins/2021-10/quito.pt-br.md",
    period: "2021-10",
    slug: "quito",
    language: "pt-br",
  });
});

test("any other path is refused", () => {
  const others = [
    "",
    ".",
    "topics.yml",
    "Topics.yaml",
    "notes.md",
    "events/a.md",
    "events/a/b.yaml",
    "events/.yaml",
    "pages/a.md",
    "pages/a.EN.md",
    "pages/a.en.MD",
    "pages/a.en.md.md",
    "pages/a..md",
    "pages/.en.md",
    "pages/a.en.html",
    "bulletins/a.en.md",
    "bulletins/2021-13/a.en.md",
    "bulletins/2021-1/a.en.md",
    "bulletins/2021-10/A.en.md",
    "bulletins/2021-10/a b.en.md",
    "bulletins/2021-10/a_b.en.md",
    "bulletins/2021-10/a--b.en.md",
    "bulletins/2021-10/é.en.md",
    "bulletins/2021-10/e\u0301.en.md",
    "bulletins/2021-10/a\n.en.md",
    "bulletins/2021-10/media/a.svg",
    "bulletins/2021-10/media/a.JPG",
    "bulletins/2021-10/media/a/b.jpg",
    "bulletins/2021-10/images/a.jpg",
    "media/a.pdf",
    "media/a/b.svg",
    "media/logo.SVG",
    "pages/media/a.svg",
    "pages/media/a.en.md",
    "pages/media/a/b.jpg",
    "pages/Press/a.en.md",
    "pages/a/b/c/d/e/f.en.md",
    "bulletins//a.en.md",
    "/topics.yaml",
    "bulletins/2021-10/nul.en.md",
    "bulletins/2021-10/media/con.png",
    "events/aux.yaml",
    "pages/com1.en.md",
    "bulletins/2021-10/../2021-11/a.en.md",
    "bulletins/1899-12/a.en.md",
    "bulletins/2021-10/.en.md",
  ];
  for (const file of others) assert.equal(parseContentPath(file), undefined, JSON.stringify(file));
});

test("folders that hold content are known by their path", () => {
  for (const folder of [
    "bulletins",
    "events",
    "media",
    "pages",
    "pages/a/b",
    "pages/media",
    "pages/a/media",
    "bulletins/2021-10",
    "bulletins/2021-w41/media",
  ])
    assert.ok(isContentFolder(folder), folder);
  for (const folder of [
    "",
    "Bulletins",
    "media/a",
    "events/a",
    "pages/En",
    "bulletins/21",
    "bulletins/2021-13",
    "bulletins/media",
    "bulletins/2021-10/images",
    "bulletins/2021-10/media/a",
    "events/2021-10",
    "pages/a/media/b",
    "pages/a/b/c/d/e",
  ])
    assert.ok(!isContentFolder(folder), folder);
});

test("a content file always stands in a content folder, or at the top", () => {
  fc.assert(
    fc.property(contentFile, (file) => {
      const folder = file.slice(0, Math.max(0, file.lastIndexOf("/")));
      assert.ok(folder === "" || isContentFolder(folder), file);
    }),
  );
});

test("a link from one content file to another leads there", () => {
  fc.assert(
    fc.property(contentFile, contentFile, (from, to) => {
      assert.equal(resolveContentPath(from, contentLink(from, to)), to);
    }),
  );
  assert.equal(contentLink("bulletins/2021-10/a.en.md", "bulletins/2021-10/b.en.md"), "b.en.md");
  assert.equal(contentLink("bulletins/2021-10/a.en.md", "pages/b.en.md"), "../../pages/b.en.md");
});

test("the quick path for usual links gives the same result as the general one", () => {
  const step = fc.constantFrom("..", "..", ".", "", "a", "b.md", "media");
  const links = fc.array(step).map((steps) => steps.join("/"));
  fc.assert(
    fc.property(contentFile, links, (from, link) => {
      assert.equal(resolveContentPath(from, link), resolveContentPath(from, `./${link}`));
    }),
  );
});

test("no link leads out of the content folder", () => {
  const step = fc.constantFrom("..", ".", "", "a", "bulletins", "%2e%2e", "...", "..\\..", "\u0000");
  const links = fc.array(step).map((steps) => steps.join("/"));
  fc.assert(
    fc.property(contentFile, fc.oneof(links, fc.string()), (from, link) => {
      const target = resolveContentPath(from, link);
      if (target === undefined) return;
      assert.ok(!target.startsWith("/") && !target.split("/").includes(".."), `${link} → ${target}`);
    }),
  );
  assert.equal(resolveContentPath("bulletins/2021-10/a.en.md", "../../../b"), undefined);
  assert.equal(resolveContentPath("bulletins/2021-10/a.en.md", "../../b/../../c"), undefined);
});

const name = fc.stringMatching(/^[a-z0-9]{1,4}(?:-[a-z0-9]{1,4}){0,2}$/);
const contentFile: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("publication.yaml", "topics.yaml", "places.yaml"),
  name.map((key) => `events/${key}.yaml`),
  name.map((slug) => `pages/${slug}.en.md`),
  fc.tuple(anyPeriod, name).map(([folder, slug]) => `bulletins/${folder}/${slug}.es.md`),
  fc.tuple(anyPeriod, name).map(([folder, slug]) => `bulletins/${folder}/media/${slug}.png`),
);
