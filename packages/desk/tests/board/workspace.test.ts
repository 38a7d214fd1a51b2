import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { defined } from "../../../../scripts/defined.ts";
import { ROOT } from "../../../../tests/support/folders.ts";
import { SAMPLE } from "../../../../tests/support/sample.ts";
import { openWorkspace } from "../../src/board/workspace.ts";
import type { AnnounceIssue } from "../../src/browser/desk/offered.ts";
import { announcePublic } from "../../src/browser/desk/publish/public-posts.ts";
import { withReview } from "../../src/browser/desk-engine.ts";
import { openPreview } from "../../src/preview/preview.ts";
import { contextOf, render } from "../context.ts";

const context = await contextOf(path.join(ROOT, SAMPLE));
const open = () => openWorkspace(context, render);
const FOLDER = "bulletins/2021-10/";
const ITEM = `${FOLDER}ecuador-prisons.en.md`;
const textOf = (file: string) => context.texts.find(([each]) => each === file)?.[1] ?? assert.fail(file);

test("a workspace shows a text as the preview of one text does, byte for byte", () => {
  const edited = textOf(ITEM).replace("An action plan", "A plan of action");
  const desk = open();
  desk.edit(ITEM, edited);
  assert.equal(desk.text(ITEM), edited);
  assert.deepEqual(desk.show(ITEM), openPreview(context, render).show(ITEM, edited));
});

test("several edits are in every page, and taking them back gives the first pages again", () => {
  const desk = open();
  const bulletin = `${FOLDER}bulletin.en.md`;
  const before = desk.show(bulletin);
  desk.edit(ITEM, textOf(ITEM).replace("An action plan", "A plan of action"));
  desk.edit(bulletin, textOf(bulletin).replace("number: 31", "number: 32"));
  const [page] = desk.show(bulletin).pages ?? [];
  assert.match(page?.html ?? "", /A plan of action/);
  assert.match(page?.html ?? "", /"issueNumber":32/);
  desk.edit(ITEM, textOf(ITEM));
  desk.edit(bulletin, textOf(bulletin));
  assert.deepEqual(desk.show(bulletin), before);
});

test("a draft that is moved to the top of an issue that is no draft stands there, and stays a draft", () => {
  const desk = open();
  const draft = `${FOLDER}two-tugs.en.md`;
  desk.edit(draft, "---\ntitle: Two tugs\ndraft: true\n---\nThey pull.\n");
  const slugs = () => desk.board("2021-10", "en")?.items.map(({ slug }) => slug) ?? [];
  const wanted = ["two-tugs", ...slugs().filter((slug) => slug !== "two-tugs")];
  const { file, text } = desk.reordered("2021-10", wanted);
  desk.edit(file, text);
  assert.deepEqual(slugs(), wanted);
  const [first] = desk.board("2021-10", "en")?.items ?? [];
  assert.deepEqual([first?.isLead, first?.standing.is], [true, "draft"]);
});

test("a new item and its translation are shown, and are gone when they are removed", () => {
  const desk = open();
  const [english, spanish] = [`${FOLDER}two-tugs.en.md`, `${FOLDER}two-tugs.es.md`];
  const before = desk.show(`${FOLDER}bulletin.en.md`);
  desk.edit(english, "---\ntitle: Two tugs\ndate: 2021-10-05\ntopic: prisons\n---\nThey pull.\n");
  desk.edit(spanish, "---\ntitle: Dos remolcadores\nrevision: abcdef01\n---\nTiran.\n");
  assert.match(desk.show(`${FOLDER}bulletin.en.md`).pages?.[0]?.html ?? "", /Two tugs/);
  assert.deepEqual(
    desk
      .board("2021-10", "es")
      ?.items.find(({ slug }) => slug === "two-tugs")
      ?.languages.map(({ state }) => state),
    ["original", "stale", "missing", "missing"],
  );
  desk.editAll([
    [english, undefined],
    [spanish, undefined],
  ]);
  assert.equal(desk.text(english), undefined);
  assert.deepEqual(desk.show(`${FOLDER}bulletin.en.md`), before);
});

test("a text waits for its own errors alone, whenever those of others have come", () => {
  const broken = `${FOLDER}eurojust-lima.en.md`;
  const faulty = {
    ...context,
    texts: context.texts.map(
      ([file, text]) => [file, file === broken ? text.replace(/^title:.*$/m, "") : text] as const,
    ),
  };
  const desk = openWorkspace(faulty, render);
  const [page] = desk.show(ITEM).pages ?? [];
  assert.match(page?.html ?? "", /An action plan/);
  assert.doesNotMatch(desk.show(`${FOLDER}bulletin.en.md`).pages?.[0]?.html ?? "", /Eurojust in Lima/);
  assert.equal(desk.show(broken).pages, undefined);
  assert.deepEqual([...desk.diagnostics().keys()], [broken]);
  desk.edit(broken, textOf(broken));
  assert.equal(desk.show(broken).pages?.length, 3);
  assert.equal(desk.diagnostics().size, 0);
  desk.edit(broken, "no front matter\n");
  assert.equal(desk.show(broken).pages, undefined);
  assert.match(desk.show(ITEM).pages?.[0]?.html ?? "", /An action plan/);
  assert.doesNotMatch(desk.show(`${FOLDER}bulletin.en.md`).pages?.[0]?.html ?? "", /Eurojust in Lima/);
  assert.ok(desk.show(ITEM).diagnostics.some(({ ref }) => ref.file === broken));
  assert.equal(desk.board("2021-10", "en")?.items.find(({ file }) => file === broken)?.standing.is, "unreadable");
});

test("what all pages need stands in nobody's way while it is wrong: the others use it as it was", () => {
  const desk = open();
  const publication = "publication.yaml";
  const right = textOf(publication);
  const titled = right.replaceAll("EL PAcCTO Bulletin", "A newer title");
  desk.edit(publication, titled);
  const [page] = desk.show(ITEM).pages ?? [];
  const board = desk.board("2021-10", "en");
  assert.match(page?.html ?? "", /A newer title/);
  assert.deepEqual(desk.waiting(), []);
  for (const [file, wrong] of [
    [publication, titled.replace(/^languages:.*$/m, "languages: []")],
    [publication, "title: [\n"],
    ["topics.yaml", textOf("topics.yaml").replace("label:", "labels:")],
    ["events/new.yaml", "name: 5\n"],
  ] as const) {
    const before = desk.text(file);
    desk.edit(file, wrong);
    assert.deepEqual(desk.waiting(), [file]);
    assert.equal(desk.show(ITEM).pages?.[0]?.html, page?.html, wrong);
    assert.deepEqual(
      desk.show(ITEM).diagnostics.filter(({ ref }) => ref.file === ITEM),
      [],
    );
    assert.deepEqual(desk.board("2021-10", "en"), board);
    assert.equal(desk.show(file).pages, undefined);
    assert.ok(desk.show(file).diagnostics.some(({ ref, severity }) => ref.file === file && severity === "error"));
    assert.deepEqual([...desk.diagnostics().keys()], [file]);
    // Text typed meanwhile is shown.
    desk.edit(ITEM, textOf(ITEM).replace("An action plan", "Another plan"));
    assert.match(desk.show(ITEM).pages?.[0]?.html ?? "", /Another plan/);
    desk.edit(ITEM, textOf(ITEM));
    desk.edit(file, before);
    assert.deepEqual(desk.waiting(), []);
  }
});

test("an item is shown while its bulletin's own file is wrong, a draft or not", () => {
  const bulletin = `${FOLDER}bulletin.en.md`;
  for (const wrong of ["number: []", "number: []\ndraft: true"]) {
    const desk = open();
    desk.edit(bulletin, textOf(bulletin).replace("number: 31", wrong));
    assert.equal(desk.show(bulletin).pages, undefined);
    assert.match(desk.show(ITEM).pages?.[0]?.html ?? "", /An action plan/);
  }
});

test("an order is changed in the bulletin's own file alone, and the board and the page follow", () => {
  const desk = open();
  const slugs = desk.board("2021-10", "en")?.items.map(({ slug }) => slug) ?? [];
  const [first = "", second = "", ...others] = slugs;
  const { file, text } = desk.reordered("2021-10", [second, first, ...others]);
  assert.equal(file, `${FOLDER}bulletin.en.md`);
  const changed = text.split("\n").filter((line, index) => line !== textOf(file).split("\n")[index]);
  assert.deepEqual(changed, [`lead: ${second}`, `  - ${second}`, `  - ${first}`]);
  desk.edit(file, text);
  const board = desk.board("2021-10", "en");
  assert.deepEqual(
    board?.items.map(({ slug, isLead }) => [slug, isLead]),
    [second, first, ...others].map((slug, index) => [slug, index === 0]),
  );
  const html = desk.show(file).pages?.[0]?.html ?? "";
  assert.ok(html.indexOf(`id="i-${second}"`) < html.indexOf(`id="i-${first}"`));
});

test("an order names drafts, too, which are no fault there and keep their place until they are ready", () => {
  const desk = open();
  const bulletin = `${FOLDER}bulletin.en.md`;
  desk.edit(ITEM, textOf(ITEM).replace("---\n", "---\ndraft: true\n"));
  const { text } = desk.reordered("2021-10", ["eurojust-lima", "ecuador-prisons"]);
  assert.match(text, /^order:\n {2}- eurojust-lima\n {2}- ecuador-prisons$/m);
  desk.edit(bulletin, text);
  assert.deepEqual(desk.faults(bulletin), []);
});

test("a bulletin that can't be read keeps its text when its items are put in another order", () => {
  const desk = open();
  desk.edit(`${FOLDER}bulletin.en.md`, "words that are nowhere else\n");
  assert.equal(desk.reordered("2021-10", ["a"]).text, "words that are nowhere else\n");
});

test("a picture that was chosen is shown before it is saved", () => {
  const desk = open();
  desk.edit(ITEM, textOf(ITEM).replace("ecuador-prisons.jpg", "yard.jpg"));
  assert.equal(desk.show(ITEM).pages, undefined);
  const [[, image] = assert.fail()] = context.media;
  desk.addPicture(`${FOLDER}media/yard.jpg`, image);
  assert.equal(desk.show(ITEM).pages?.length, 3);
});

test("who reviewed a text is written with its revision, which goes with the last of them", () => {
  const desk = open();
  const none = { title: "A" };
  const reviewed = withReview(desk, ITEM, none, { ...none, reviewedBy: ["Ana"] });
  assert.match(String(reviewed["reviewedRevision"]), /^[0-9a-f]{8}$/);
  assert.deepEqual(withReview(desk, ITEM, reviewed, { ...reviewed, title: "B" }), { ...reviewed, title: "B" });
  const { reviewedBy: _, ...left } = reviewed;
  for (const nobody of [left, { ...left, reviewedBy: [] }])
    assert.equal("reviewedRevision" in withReview(desk, ITEM, reviewed, nobody), false);
  const lapsed = { ...none, reviewedBy: ["Ana", "Rui"], reviewedRevision: "00000000" };
  const revision = Object.entries(reviewed).find(([name]) => name === "reviewedRevision")?.[1];
  assert.deepEqual(withReview(desk, ITEM, lapsed, { ...lapsed, reviewedBy: ["Ana", "Rui", "Eva"] }), {
    ...none,
    reviewedBy: ["Eva"],
    reviewedRevision: revision,
  });
  assert.deepEqual(withReview(desk, ITEM, lapsed, { ...lapsed, reviewedBy: ["Ana"] }), {
    ...lapsed,
    reviewedBy: ["Ana"],
  });
  assert.equal(withReview(desk, ITEM, lapsed, { ...lapsed, reviewed: "2026-11-29" })["reviewedRevision"], revision);
});

/** Announces an issue and its items with a listed page. */
const announceItems: AnnounceIssue = ({ chrome: { lang, dir, messages }, head: issue, items }, find) => {
  const listed = items.flatMap(({ href }) => {
    const view = find(href);
    return view?.kind === "item" && view.head.visibility === "listed" ? view.head : [];
  });
  const announcements = [issue, ...listed].map(({ name, canonical: url, image }) => ({
    title: name,
    url,
    lines: [],
    hashtags: [],
    ...defined({ picture: image }),
  }));
  return { lang, dir, name: messages.name, announcements };
};

test("posts announce what is public of a bulletin, with addresses of the published site, and nothing while there are errors", () => {
  const desk = open();
  const local = { ...context, base: { origin: "http://localhost:8080", path: "" } };
  const found = () => announcePublic(announceItems, desk, local, "2021-10");
  const announced = () => found()?.languages.find(({ lang }) => lang === "en")?.announcements ?? [];
  const write = (field: string) =>
    desk.edit(
      `${FOLDER}two-tugs.en.md`,
      `---\ntitle: Two tugs\ndate: 2021-10-05\ntopic: prisons\n${field}---\nThey pull.\n`,
    );
  const before = announced();
  const [{ url, picture } = assert.fail()] = before;
  assert.ok(url.startsWith("https://"));
  assert.match(found()?.pictureHere(picture?.url ?? "") ?? "", /^\.\.\/[^:]+$/);
  write("");
  assert.ok(announced().some(({ title }) => title === "Two tugs"));
  for (const field of ["draft: true\n", "publishFrom: 2199-01-01\n", "withdrawn: error\n"]) {
    write(field);
    assert.deepEqual(announced(), before, field);
    assert.doesNotMatch(JSON.stringify(found()?.languages), /Two tugs/, field);
  }
  write("unknown: 1\n");
  assert.equal(found(), undefined);
});
