import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import type { Page } from "playwright-core";
import { bundle } from "../../../../scripts/assets/esbuild.mjs";
import { sharedBrowser } from "../../../../tests/support/browser.ts";
import { type Cleanup, ROOT, temporaryFolder } from "../../../../tests/support/folders.ts";
import { THEME_DIRS } from "../../../../tests/support/options.ts";
import { readEditorTexts } from "../../src/texts.ts";

/** A text field on a separate page, under the policy of the desk. */
export interface FieldPage {
  readonly page: Page;
  /** The errors of the browser: uncaught errors of scripts, and violations of the policy. */
  readonly complaints: readonly string[];
  /** The text of the field. */
  text(): Promise<string>;
  setText(text: string): Promise<void>;
  /** Pastes as a program gives it to the clipboard. */
  paste(formats: Readonly<Record<string, string>>): Promise<void>;
}

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'";

/** Opens a field with a text, in Spanish, in the machine's Chromium until the test ends. */
export async function openFieldPage(t: Cleanup, text: string): Promise<FieldPage> {
  const script = path.join(await temporaryFolder(t), "field.js");
  const entryPoints = [path.join(ROOT, "packages/desk/src/browser/desk-text.ts")];
  await bundle({ entryPoints, outfile: script, format: "iife", globalName: "deskText" });
  const files = new Map([
    ["/", ["text/html", PAGE]],
    ["/favicon.ico", ["image/x-icon", ""]],
    ["/field.js", ["text/javascript", readFileSync(script, "utf8")]],
    ["/page.js", ["text/javascript", SCRIPT]],
    [
      "/desk.css",
      ["text/css", TOKENS + readFileSync(path.join(ROOT, "packages/desk/theme/editor/desk-text.css"), "utf8")],
    ],
  ]);
  const server = createServer(({ url = "" }, response) => {
    const [type = "text/plain", body] = files.get(url) ?? [];
    response.writeHead(body === undefined ? 404 : 200, {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Security-Policy": POLICY,
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(async () => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const browser = await sharedBrowser();
  const context = await browser.newContext({ locale: "es-EC", viewport: { width: 800, height: 900 } });
  t.after(() => context.close());
  const complaints: string[] = [];
  context.on("weberror", (thrown) => complaints.push(String(thrown.error())));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  const { text: words } = readEditorTexts(THEME_DIRS, "es");
  await page.evaluate(`startField(${JSON.stringify(text)}, ${JSON.stringify(words)})`);
  return {
    page,
    complaints,
    text: () => page.evaluate<string>("field.text()"),
    setText: (fresh) => page.evaluate<void>(`field.setText(${JSON.stringify(fresh)})`),
    paste: (formats) => page.evaluate<void>(`pasteInto(${JSON.stringify(formats)})`),
  };
}

/** The script of the page; it is text because tests have no browser types. */
const SCRIPT = `
globalThis.changes = 0;
globalThis.startField = (text, texts) => {
  globalThis.field = deskText.mountTextField(document.getElementById("host"), {
    text, lang: "es", dir: "ltr", words: { language: "es", texts }, label: "Texto",
    onChange: () => { globalThis.changes += 1; },
    titleOf: (href) => (href.endsWith("plan.es.md") ? "Un plan de acción" : undefined),
    findTargets: (words) => [{ href: "../2026-11/plan.es.md", title: "Un plan de acción", hint: "noviembre de 2026" }].filter(({ title }) => title.includes(words)),
    pickPicture: async ({ file }) => ({ src: file?.name ?? "muro.jpg", alt: "Un muro" }),
  });
};
globalThis.pasteInto = (formats) => {
  const data = new DataTransfer();
  for (const [type, value] of Object.entries(formats)) data.setData(type, value);
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  document.querySelector(".text-body").dispatchEvent(event);
};
`;

const PAGE = `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Texto</title><link rel="stylesheet" href="/desk.css"></head><body><main><h1>Texto</h1><input aria-label="Antes"><div id="host"></div><input aria-label="Después"></main>
<script src="/field.js"></script><script src="/page.js"></script></body></html>`;

const TOKENS = `:root{--paper:#fcfbf8;--ink:#1c1a17;--quiet:#625c53;--hair:#d8d3c8;--tint:#f4f0e8;--sunk:#ece7dc;--colour:#8a1c2b;--proof:#b3261e;
--proof-tint:#f9ece8}body{background:var(--paper);color:var(--ink)}.unseen{position:absolute;clip-path:inset(50%);inline-size:1px;
block-size:1px;overflow:hidden}`;
