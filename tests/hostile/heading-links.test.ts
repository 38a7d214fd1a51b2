import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { Parser } from "htmlparser2";
import { ALL_RULES } from "../../scripts/features/content.ts";
import { buildPublication } from "../../scripts/model/build-publication.ts";
import { type Content, textsOf } from "../../scripts/model/content.ts";
import { publicContent } from "../../scripts/model/timing/public-content.ts";
import { readPublication } from "../../scripts/pipeline/check-content.ts";
import { checkRules } from "../../scripts/rules/index.ts";
import { contentOf } from "../model/publication-of.ts";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { AS_OF, THEME_DIRS } from "../support/options.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { renderOne } from "./asleep.ts";

/** The texts of the publication: the fields of each, and the pages that show it. */
const TEXTS = [
  { file: "bulletins/2026-05/bulletin.en.md", fields: ["number: 1"], shownOn: ["/2026/05/", "/es/2026/05/"] },
  { file: "bulletins/2026-05/pier.en.md", fields: ["title: Pier", "topic: ships"], shownOn: ["/2026/05/pier/"] },
  { file: "bulletins/2026-05/pier.es.md", fields: ["title: Muelle"], shownOn: ["/es/2026/05/pier/"] },
  { file: "bulletins/2026-05/crane.es.md", fields: ["title: Grúa", "topic: ships"], shownOn: ["/es/2026/05/crane/"] },
  { file: "pages/about.en.md", fields: ["title: About"], shownOn: ["/about/"] },
] as const;
type Text = (typeof TEXTS)[number];

const EVENT = "events/open-day.yaml";
const PAGES: readonly string[] = [
  ...TEXTS.flatMap(({ shownOn }) => shownOn),
  "/events/open-day/",
  "/es/events/open-day/",
];

/** A heading as written, or a link to a file or within the text. */
type Block = string | { readonly to: string | undefined; readonly fragment: string };

const blocks: fc.Arbitrary<Block> = fc.oneof(
  fc.constantFrom(
    "# Why",
    "## Why",
    "## Why 2",
    "### Por qué",
    "## Section",
    "## *The* plan",
    "## Main",
    "#",
    "# S why",
  ),
  fc.record({
    to: fc.constantFrom(undefined, ...TEXTS.map(({ file }) => file), EVENT),
    fragment: fc.constantFrom(
      "#why",
      "#why-2",
      "#s-why",
      "#Why",
      "#por-qué",
      "#POR-QUE",
      "#section",
      "#the-plan",
      "#main",
      "#",
      "#top",
      "#i-pier",
      "#n-pier-1",
      "#agenda",
      "#:~:text=a",
      "",
    ),
  }),
);
const publications = fc.record({
  texts: fc.tuple(...TEXTS.map((text) => fc.array(blocks, { maxLength: 5 }).map((body) => ({ ...text, body })))),
  ofPier: fc.constantFrom("", "withdrawn: error", "expires: 2026-06-01"),
});

test("a link to a heading has it on its page, or is warned of where it is written", async (t) => {
  const contentDir = path.join(await temporaryFolder(t), "content");
  await writeTree(contentDir, SMALL_PUBLICATION);
  const { checked } = await readPublication({ contentDir, themeDirs: THEME_DIRS, purpose: "draft", asOf: AS_OF });
  assert.ok(checked !== undefined);
  fc.assert(
    fc.property(publications, ({ texts, ofPier }) => {
      const known = ["publication.yaml", "topics.yaml", EVENT].map((name) => [name, SMALL_PUBLICATION[name] ?? ""]);
      const files = texts.map((text) => {
        const fields = [...text.fields, ...(text.file.endsWith("/pier.en.md") ? [ofPier] : [])];
        return [text.file, `---\n${fields.join("\n")}\n---\n${text.body.map(writtenIn(text)).join("\n\n")}\n`];
      });
      const { content } = contentOf(Object.fromEntries([...known, ...files]));
      const warned = warnedIn(content);
      const publication = buildPublication(publicContent(content, AS_OF), AS_OF);
      const pages = new Map(PAGES.map((page) => [page, readPage(renderOne({ ...checked, publication }, page))]));
      for (const [page, { links }] of pages)
        for (const href of links.values()) assert.ok(hasTarget(href, page, pages), `${href} on ${page}`);
      const shown = texts.filter(({ file }) => ofPier !== "withdrawn: error" || !file.includes("/pier."));
      for (const text of shown) assertWarnedOrLinked(text, warned, pages);
    }),
    { numRuns: 60 },
  );
});

function assertWarnedOrLinked(
  { file, shownOn, body }: Text & { readonly body: readonly Block[] },
  warned: ReadonlySet<string>,
  pages: ReadonlyMap<string, ReadPage>,
): void {
  for (const [index, block] of body.entries()) {
    if (typeof block === "string" || !block.fragment.includes("#")) continue;
    const isExpected = !warned.has(`${file}:${1 + 2 * index}`);
    const found = shownOn.map((page) => pages.get(page)?.links.get(`L${index}`)?.includes("#") ?? false);
    assert.ok(!found.includes(!isExpected), `${file}: ${JSON.stringify(block)}`);
  }
}

function writtenIn({ file }: Pick<Text, "file">): (block: Block, index: number) => string {
  return (block, index) => {
    if (typeof block === "string") return block;
    const { to = "", fragment } = block;
    const link = file.startsWith("pages/")
      ? to.replace(/^(?=.)/, "../")
      : to.replace("bulletins/2026-05/", "").replace(/^(?=pages|events)/, "../../");
    return `[L${index}](${link}${fragment})`;
  };
}

/** The lines of texts with a warning, each as `file:line`; lines from 1, without the fields. */
function warnedIn(content: Content): ReadonlySet<string> {
  const found = checkRules(ALL_RULES, content, "draft", AS_OF);
  const errors = found.filter(({ severity }) => severity === "error");
  assert.deepEqual(errors, []);
  return new Set(
    textsOf(content).flatMap(({ path: { file }, body, bodyLine }) => [
      ...body.faults.map(({ line }) => `${file}:${line}`),
      ...found.flatMap(({ rule, ref }) =>
        rule === "known-heading" && ref.file === file && "line" in ref ? `${file}:${ref.line - bodyLine + 1}` : [],
      ),
    ]),
  );
}

interface ReadPage {
  readonly ids: ReadonlySet<string>;
  /** The links of texts by their words, `L2`. */
  readonly links: ReadonlyMap<string, string>;
}

function hasTarget(href: string, page: string, pages: ReadonlyMap<string, ReadPage>): boolean {
  const [to = "", fragment] = href.split("#");
  return fragment === undefined || pages.get(to === "" ? page : to)?.ids.has(decodeURIComponent(fragment)) === true;
}

function readPage(html: string): ReadPage {
  const ids = new Set<string>();
  const links = new Map<string, string>();
  let open: string | undefined;
  const parser = new Parser({
    onopentag(name, { id, href }) {
      if (id !== undefined) ids.add(id);
      if (name === "a") open = href;
    },
    ontext(text) {
      if (open !== undefined && /^L\d+$/.test(text)) links.set(text, open);
    },
    onclosetag(name) {
      if (name === "a") open = undefined;
    },
  });
  parser.end(html);
  return { ids, links };
}
