import assert from "node:assert/strict";
import { Parser } from "htmlparser2";
import { SaxesParser } from "saxes";
import { rootFile } from "../../scripts/content/addresses.ts";
import type { CheckedContent } from "../../scripts/pipeline/check-content.ts";
import { siteRoutes } from "../../scripts/pipeline/site-routes.ts";
import type { SiteInputs } from "../../scripts/site/site-inputs.ts";
import { pageRenderer } from "../../scripts/templates/templates.ts";
import { viewEverything } from "../pages/everything.ts";
import { DRAW_MAP, STUB_ASSETS, THEME_DIRS } from "../support/options.ts";

const renderPage = pageRenderer(THEME_DIRS);

/** All pages, feeds, emails, calendars and data of a publication, by address. */
export type RenderTask = ReadonlyMap<string, string>;

/** Renders a publication with the real templates, without writing files. */
export function renderAll(checked: CheckedContent): RenderTask {
  const { markup, texts } = viewEverything(inputsOf(checked));
  return new Map([...markup.map((view) => [view.address, renderPage(view)] as const), ...texts()]);
}

/** Renders one file of a publication as {@link renderAll} does. */
export function renderOne(checked: CheckedContent, address: string): string {
  const route = siteRoutes(inputsOf(checked)).find((each) => each.address === address);
  assert.ok(route !== undefined, address);
  return route.text?.() ?? renderPage(route.view());
}

function inputsOf(checked: CheckedContent): SiteInputs {
  const base = { origin: "https://letter.harbour.example", path: "" };
  const media = new Map(
    checked.images.map(({ file, width, height }) => [
      file,
      { address: rootFile("media/a.png"), width, height, sources: [] },
    ]),
  );
  return { ...checked, base, assets: STUB_ASSETS, media, downloads: new Map(), drawMap: DRAW_MAP };
}

/** The elements, attributes and properties that our templates write. */
export type Vocabulary = ReadonlySet<string>;

/** The vocabulary of a rendered file: `a@href`, `feed/entry`, `BEGIN:VEVENT`. Fails if the file is not well-formed. */
export function vocabularyOf(render: RenderTask): Vocabulary {
  const words = new Words();
  for (const [address, text] of render) {
    if (text.startsWith("<?xml")) readXml(address, text, words);
    else if (text.startsWith("<!DOCTYPE html")) readHtml(address, text, words);
    else if (address.endsWith(".ics")) readCalendar(address, text, words);
    else if (address.endsWith(".json")) readJson(text, words);
  }
  return words;
}

/** The vocabulary that was read so far, and the texts that were read as HTML: the same text is in many feeds, and is read once. */
class Words extends Set<string> {
  readonly texts = new Set<string>();
}

/**
 * Asserts that a rendered file is harmless: it has only the vocabulary of our templates, scripts are data, and every address is on the web,
 * of the site, a mailbox or a telephone. `alert(1)` and `{{ 7 * 1911911 }}` occur as text or not at all.
 */
export function assertAsleep(render: RenderTask, known: Vocabulary, what: string): void {
  for (const word of vocabularyOf(render)) assert.ok(known.has(word), `${what} contains ${word}`);
  for (const [address, text] of render)
    assert.ok(!text.includes("13383377"), `${what} was run by a template at ${address}`);
  assert.equal(Reflect.get(globalThis, "hostile"), undefined, `${what} was run`);
  assert.equal(Reflect.get({}, "polluted"), undefined, `${what} changed what objects inherit`);
}

const ADDRESSES = new Set([
  "href",
  "src",
  "action",
  "formaction",
  "poster",
  "data",
  "cite",
  "background",
  "xlink:href",
]);

function readHtml(where: string, html: string, words: Words): void {
  if (words.texts.has(html)) return;
  words.texts.add(html);
  let script: string | undefined;
  const parser = new Parser({
    onopentag(name, attributes) {
      words.add(name);
      for (const [attribute, value] of Object.entries(attributes)) {
        words.add(`${name}@${attribute}`);
        if (ADDRESSES.has(attribute)) assertHarmlessAddress(value, where);
      }
      if (name === "script") script = "";
      if (name === "script" && attributes["src"] === undefined)
        assert.equal(attributes["type"], "application/ld+json", where);
      if (name === "meta") assert.notEqual(attributes["http-equiv"], "refresh", where);
    },
    ontext(text) {
      if (script !== undefined) script += text;
    },
    onclosetag(name) {
      if (name === "script" && script !== undefined && script !== "") JSON.parse(script);
      if (name === "script") script = undefined;
    },
  });
  parser.end(html);
}

function assertHarmlessAddress(value: string, where: string): void {
  const plain = value.replace(/[\p{C}\p{Z}]/gu, "");
  assert.match(plain, /^(?:https?:\/\/|mailto:|tel:|webcal:\/\/|[/#]|$)/i, `${value} at ${where}`);
}

/** Well-formed XML; parts that readers parse as HTML (Atom's `type="html"`, every text in RSS) are parsed as HTML. */
function readXml(where: string, xml: string, words: Words): void {
  const parser = new SaxesParser();
  const open: { readonly name: string; readonly isHtml: boolean; text: string }[] = [];
  parser.on("error", (error) => assert.fail(`${where}: ${error.message}`));
  parser.on("opentag", ({ name, attributes }) => {
    open.push({ name, isHtml: attributes["type"] === "html" || open[0]?.name === "rss", text: "" });
    words.add(open.map((element) => element.name).join("/"));
    for (const attribute of Object.keys(attributes)) words.add(`${name}@${attribute}`);
    for (const address of ["href", "src", "url"])
      if (attributes[address] !== undefined) assertHarmlessAddress(attributes[address], where);
  });
  const add = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element?.isHtml) readHtml(where, element.text, words);
  });
  parser.on("processinginstruction", ({ target }) => words.add(`?${target}`));
  parser.write(xml).close();
}

/** JSON; HTML in a feed is parsed as HTML. */
function readJson(json: string, words: Words): void {
  JSON.parse(json, (key, value: unknown) => {
    if (key === "content_html" && typeof value === "string") readHtml(key, value, words);
    return value;
  });
}

/** Content lines, unfolded (RFC 5545 §3.1): each begins with a property that we write. */
function readCalendar(where: string, text: string, words: Set<string>): void {
  assert.ok(text.endsWith("\r\n"), where);
  for (const line of text.slice(0, -2).replaceAll("\r\n ", "").split("\r\n")) {
    assert.doesNotMatch(line, /[\r\n]/, where);
    const [, property = line] = /^(BEGIN:[A-Z]+|END:[A-Z]+|[A-Z-]+)/.exec(line) ?? [];
    words.add(property);
  }
}
