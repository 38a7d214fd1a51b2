import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, test } from "node:test";
import sharp from "sharp";
import { temporaryFolder, writeTree } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { buildSite } from "../support/site.ts";

const BLUE = "#12346b";
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path fill="${BLUE}" d="M0 0h90v30H0z"/></svg>\n`;
const DARK = LOGO.replace(BLUE, "#cfe0ff");
const ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#c8102e" d="M0 0h8v8H0z"/></svg>\n';

const folder = await temporaryFolder({ after });
await writeTree(folder, {
  ...SMALL_PUBLICATION,
  "publication.yaml": `${SMALL_PUBLICATION["publication.yaml"]}
logo: { src: media/logo.svg, dark: media/logo-dark.svg, alt: { en: Harbour Office, es: Oficina del puerto } }
icon: media/icon.svg
`,
  "media/logo.svg": LOGO,
  "media/logo-dark.svg": DARK,
  "media/icon.svg": ICON,
});
const site = await buildSite({ after }, folder);
const bytesOf = (file: string) => readFile(path.join(site, file));
const textOf = (file: string) => readFile(path.join(site, file), "utf8");

test("every page shows the logo as a picture, in its file for dark backgrounds where the screen is dark", async () => {
  for (const [page, alt] of [
    ["index.html", "Harbour Office"],
    ["es/index.html", "Oficina del puerto"],
    ["2026/05/new-crane/index.html", "Harbour Office"],
  ] as const) {
    const html = await textOf(page);
    const found =
      /<picture class="logo"><source srcset="([^"]+)" media="screen and \(prefers-color-scheme: dark\)"><img src="([^"]+)" alt="([^"]+)" width="90" height="30"><\/picture> <bdi>/.exec(
        html,
      );
    assert.equal(found?.[3], alt, page);
    assert.equal(await textOf(found?.[1] ?? ""), DARK);
    assert.equal(await textOf(found?.[2] ?? ""), LOGO);
    assert.ok(!html.includes("<svg"), page);
  }
});

test("the icons of browsers, phones and the manifest are made from the publication's", async () => {
  const html = await textOf("index.html");
  const icon = /<link rel="icon" href="([^"]+)" type="image\/svg\+xml">/.exec(html)?.[1] ?? "";
  assert.equal(await textOf(icon), ICON);
  const { dominant } = await sharp(await bytesOf("apple-touch-icon.png")).stats();
  assert.ok(dominant.r > 180 && dominant.g < 40 && dominant.b < 60, JSON.stringify(dominant));
  const manifest = JSON.parse(await textOf("site.webmanifest"));
  assert.deepEqual(manifest.icons.map(({ src }: { src: string }) => src)[0], icon);
});
