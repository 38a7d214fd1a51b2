import assert from "node:assert/strict";
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { Theme } from "../../../../scripts/assets/theme-colours.ts";
import type { Feature } from "../../../../scripts/features/feature.ts";
import { FEATURES } from "../../../../scripts/features/index.ts";
import { CALLOUTS } from "../../../../scripts/pages/callouts/index.ts";
import { ROOT, writeTree } from "../../../../tests/support/folders.ts";
import { until } from "../../../../tests/support/until.ts";
import { openDeskSession, publicationIn } from "./desk-session.ts";
import { HOSTS, openPublishedDesk } from "./published-desk.ts";

/*
 * The page beside a text has its styles from the preview itself. No built site has rules for elements that a draft is the first to use:
 * with the local desk there is no site, and the published one was built without the drafts.
 */

const PUBLICATION = publicationIn("es");
const BULLETIN = "bulletins/2026-11/bulletin.es.md";
const ITEM = "bulletins/2026-11/uno.es.md";
const item = (fields = "") =>
  `---\ntitle: Primera noticia\ndate: 2026-11-20\ntopic: justice\ndraft: true\n${fields}---\nEl texto.\n`;
const issue = (callout = "") => `---\nnumber: 7\ndraft: true\n${callout}---\nEste mes hay una noticia.\n`;

type HasStyles = Extract<(typeof FEATURES)[number], { readonly stylesheets: unknown }>["name"];
/** The dependencies of a publication's stylesheets: `hasLogos` and the like, features with stylesheets, and kinds of callout. */
type Styled = Extract<keyof Theme, `has${string}`> | HasStyles | `callout ${keyof typeof CALLOUTS}`;

/** For each, the files of a draft that is the first to use it, in addition to the files of an empty publication. */
const DRAFTS: Readonly<Record<Styled, Readonly<Record<string, string>>>> = {
  hasFocalPoints: {
    [ITEM]: item("image: { src: media/dot.jpg, alt: Una mesa., focus: [0.2, 0.3] }\n"),
  },
  hasLogos: {
    [ITEM]: item("partners: [{ name: Puerto, url: https://port.example/, logo: media/dot.jpg }]\n"),
  },
  "ai-disclosure": { [ITEM]: item("writtenBy: machine\n") },
  calls: { [ITEM]: item("deadline: 2026-12-20\n") },
  corrections: { [ITEM]: item("corrections: [{ date: 2026-11-21, text: Eran dos. }]\n") },
  coverage: { [ITEM]: item("countries: [EC]\n") },
  "topic-country": { [ITEM]: item("countries: [EC]\n") },
  search: { [ITEM]: item() },
  "custom-fields": {
    "publication.yaml": `${PUBLICATION}fields: { item: { budget: { type: text, label: { es: Presupuesto } } } }\n`,
    [ITEM]: item("budget: Diez\n"),
  },
  vocabularies: {
    "publication.yaml": `${PUBLICATION}fields: { item: { pillars: { type: "keys-of:pillars", label: { es: Ejes } } } }\n`,
    "vocabularies/pillars.yaml": "security: { label: { es: Seguridad } }\n",
    [ITEM]: item("pillars: [security]\n"),
  },
  series: {
    "publication.yaml": `${PUBLICATION.replace("frequency: monthly\n", "")}series: { digest: { periods: month, frequency: monthly, title: { es: Resumen } } }\n`,
  },
  figures: { [BULLETIN]: issue('callouts: [{ type: figure, value: "40", label: toneladas }]\n') },
  "callout figure": { [BULLETIN]: issue('callouts: [{ type: figure, value: "40", label: toneladas }]\n') },
  "callout notice": { [BULLETIN]: issue("callouts: [{ type: notice, title: Aviso, text: Hay asamblea. }]\n") },
  "callout quote": { [BULLETIN]: issue("callouts: [{ type: quote, text: Vamos bien., attribution: Ana Ruiz }]\n") },
  "callout video": {
    [BULLETIN]: issue("callouts: [{ type: video, title: Un vídeo, url: https://video.example/1 }]\n"),
  },
};

const PICTURE = path.join(ROOT, "tests/fixtures/images/dot.jpg");
const PICTURES = ["media/dot.jpg", "bulletins/2026-11/media/dot.jpg"];

const EMPTY = {
  "publication.yaml": PUBLICATION,
  "topics.yaml": "justice: { label: { es: Justicia } }\n",
  [BULLETIN]: issue(),
  [ITEM]: item(),
};

/** The font of the title of the page beside, and whether each of its stylesheets has rules. */
const STYLE = `(() => {
  const inside = document.querySelector(".page-frame iframe")?.contentDocument;
  const title = inside?.querySelector("h1");
  if (title == null) return undefined;
  const links = [...inside.querySelectorAll("link[rel~=stylesheet]")].filter(({ media }) => media !== "print");
  return { font: getComputedStyle(title).fontFamily, loads: links.map(({ sheet }) => (sheet?.cssRules.length ?? 0) > 0) };
})()`;

/** The font of the title of the page beside, once all stylesheets have rules: the page may be drawn twice. */
async function fontOf(page: Page): Promise<string> {
  let font = "";
  await until(async () => {
    const style = await page.evaluate<{ font: string; loads: readonly boolean[] } | undefined>(STYLE);
    font = style?.font ?? "";
    return style !== undefined && style.loads.length > 0 && !style.loads.includes(false);
  });
  return font;
}

test("every condition of the stylesheets has a draft here", () => {
  const features: readonly Feature[] = FEATURES;
  const named = new Set(Object.keys(DRAFTS));
  const styled = [
    ...features.flatMap(({ name, stylesheets }) => (stylesheets === undefined ? [] : [name])),
    ...Object.keys(CALLOUTS).map((kind) => `callout ${kind}`),
  ];
  assert.deepEqual(
    styled.filter((name) => !named.has(name)),
    [],
  );
});

test("the page beside has its styles, whatever its draft is the first to use", async (t) => {
  const { page, address, folder } = await openDeskSession(t, EMPTY, { locale: "es-ES" });
  for (const place of PICTURES) {
    await mkdir(path.join(folder, path.dirname(place)));
    await cp(PICTURE, path.join(folder, place));
  }
  for (const [name, files] of Object.entries({ "nothing else": {}, ...DRAFTS })) {
    await writeTree(folder, { ...EMPTY, ...files });
    for (const place of ["2026-11/item/uno/es", "2026-11"]) {
      await page.goto(`${address}admin/#/${place}`);
      await page.reload();
      await page.frameLocator(".page-frame iframe").locator("h1").first().waitFor();
      assert.match(await fontOf(page), /^"?Newsreader/, `${name} at ${place}`);
    }
    for (const file of Object.keys(files)) if (!(file in EMPTY)) await rm(path.join(folder, file));
  }
});

/** Drafts that are the first to use elements with rules on the page beside an item, and on the page beside an issue. */
const ALL = {
  "publication.yaml": `${PUBLICATION}fields: { item: { budget: { type: text, label: { es: Presupuesto } } } }
`,
  [ITEM]: item(`image: { src: media/dot.jpg, alt: Una mesa., focus: [0.2, 0.3] }
partners: [{ name: Puerto, url: https://port.example/, logo: media/dot.jpg }]
writtenBy: machine
budget: Diez
`),
  [BULLETIN]: issue(`callouts:
  - { type: figure, value: "40", label: toneladas }
  - { type: notice, title: Aviso, text: Hay asamblea. }
  - { type: quote, text: Vamos bien., attribution: Ana Ruiz }
  - { type: video, title: Un vídeo, url: https://video.example/1 }
`),
};

/** By the address of the screen: the expected property of an element that only a draft uses. */
const RULES: Readonly<Record<string, readonly (readonly [selector: string, property: string, value: string])[]>> = {
  "2026-11/item/uno/es": [
    [".focus-x2 img, img.focus-x2", "object-position", "20% 30%"],
    [".logo img", "object-fit", "contain"],
    [".disclosure", "border-inline-start-style", "solid"],
    [".facts", "display", "grid"],
  ],
  "2026-11": [
    [".figure", "display", "grid"],
    [".notice", "border-inline-start-style", "solid"],
    [".quote", "border-block-start-style", "solid"],
  ],
};

test("so it has on the desk of a published site, which was built without the drafts", async (t) => {
  const service = HOSTS.GitHub;
  const { openPage, repository, server } = await openPublishedDesk(t, service, EMPTY);
  const page = await openPage({ locale: "es-ES" });
  await service.logIn(page);
  await page.getByRole("dialog").waitFor({ state: "detached" });
  const picture = (await readFile(PICTURE)).toString("base64");
  const texts = Object.entries({ ...ALL, "publication.yaml": `${ALL["publication.yaml"]}editor: ${service.editor}\n` });
  const files = [
    ...PICTURES.map((file) => [file, picture] as const),
    ...texts.map(([file, text]) => [file, Buffer.from(text).toString("base64")] as const),
  ];
  const tree = files.map(([file, bytes]) => ({ path: `content/${file}`, sha: repository.writeBlob(bytes) }));
  const commit = repository.commit(repository.writeTree("main", tree), [repository.shaOf("main")], "Add drafts");
  repository.setRef("refs/heads/main", commit);
  for (const [place, rules] of Object.entries(RULES)) {
    await page.goto(`${server}/admin/#/${place}`);
    await page.reload();
    // The published page may be shown until the draft is drawn; it has none of the elements with rules.
    const drawn = page.frameLocator(".page-frame iframe");
    for (const [selector] of rules) await drawn.locator(selector).first().waitFor({ state: "attached" });
    await fontOf(page);
    const computed = rules.map(([selector, property]) => page.evaluate<string>(styleOf(selector, property)));
    assert.deepEqual(
      (await Promise.all(computed)).map((value, index) => [...(rules[index] ?? []).slice(0, 2), value]),
      rules,
    );
  }
});

/** A property of the first such element of the page beside. */
function styleOf(selector: string, property: string): string {
  return `(() => {
    const found = document.querySelector(".page-frame iframe").contentDocument.querySelector("${selector}");
    return found === null ? "not there" : getComputedStyle(found).getPropertyValue("${property}");
  })()`;
}
