import assert from "node:assert/strict";
import { existsSync } from "node:fs";
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
licence: CC-BY-4.0
issn: { en: 2049-3630 }
printIssn: { en: 2434561X }
contact: { email: crew@harbour.example, url: https://harbour.example/contact, address: { en: 1 Quay Street, es: Muelle 1 } }
accessibility: https://harbour.example/accessibility
funding:
  - { emblem: eu }
  - { text: Supported by the town., name: Town, logo: { src: media/logo.svg, alt: Town }, url: https://town.example/ }
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

test("the home page names to search engines the funders whose names are known", async () => {
  for (const [page, name] of [
    ["index.html", "European Union"],
    ["es/index.html", "Unión Europea"],
  ] as const) {
    const [, json = ""] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await textOf(page)) ?? [];
    const funders = [
      { "@type": "Organization", name },
      { "@type": "Organization", name: "Town", url: "https://town.example/" },
    ];
    assert.ok(json.includes(`"funder":${JSON.stringify(funders)}`), json);
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

test("the colophon has every funding notice, the licence, the contacts and the accessibility statement", async () => {
  const html = await textOf("es/index.html");
  const colophon = html.slice(html.indexOf('<footer class="colophon">'));
  assert.match(colophon, /<img class="emblem"[^>]*>\s*<p>Financiado por la Unión Europea<\/p>/);
  assert.match(
    colophon,
    /<picture class="logo logo-plate"><img src="[^"]+" alt="Town"[^>]*><\/picture>\s*<p><a href="https:\/\/town\.example\/">/,
  );
  assert.ok(colophon.includes('<a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>'));
  assert.ok(colophon.includes('<a href="https://harbour.example/contact">Contacto</a>'));
  assert.ok(colophon.includes('<a href="https://harbour.example/accessibility">Accesibilidad</a>'));
  assert.ok(colophon.includes('<p class="address">Muelle 1</p>'));
});

test("every edition has the official notice and disclaimer of the Union beside its emblem", async () => {
  for (const [files, notice, disclaimer] of [
    [
      ["index.html", "2026/05/new-crane/index.html", "2026/05/email/index.html", "2026/05/email.txt"],
      "Funded by the European Union",
      "Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union or the European Commission.",
    ],
    [
      ["es/index.html", "es/2026/05/email/index.html"],
      "Financiado por la Unión Europea",
      "Las opiniones y puntos de vista expresados solo comprometen a su(s) autor(es)",
    ],
  ] as const)
    for (const file of files) {
      const text = (await textOf(file)).replaceAll(/\s+/g, " ");
      assert.ok(text.includes(notice) && text.includes(`${notice}. ${disclaimer}`), file);
      assert.ok(file.endsWith(".txt") || /<img[^>]* src="[^"]*eu\.[^"]+\.(?:svg|png)"/.test(text), file);
    }
});

test("every edition in a language with ISSNs has them, as readers, libraries and programs read them", async () => {
  const [page, item] = [await textOf("index.html"), await textOf("2026/05/new-crane/index.html")];
  const [online, print] = ["ISSN 2049-3630 (online)", "ISSN 2434-561X (print)"];
  const [masthead = ""] = /<header class="masthead.*?<\/header>/s.exec(page) ?? [];
  for (const [name, text] of Object.entries({
    masthead,
    colophon: item.slice(item.indexOf('<footer class="colophon">')),
    html: await textOf("2026/05/email/index.html"),
    plain: await textOf("2026/05/email.txt"),
  }))
    assert.ok(text.includes(online) && text.includes(print), name);
  const [, head = ""] = /<head>(.*)<\/head>/s.exec(item) ?? [];
  for (const [urn, number] of [
    ["urn:ISSN:2049-3630", "2049-3630"],
    ["urn:ISSN:2434-561X", "2434-561X"],
  ]) {
    assert.ok(head.includes(`<link rel="dcterms.isPartOf" href="${urn}">`), head);
    assert.ok(head.includes(`<meta name="citation_issn" content="${number}">`), head);
    assert.ok((await textOf("rss.xml")).includes(`<dc:identifier>${urn}</dc:identifier>`));
  }
  assert.ok(head.includes('<link rel="cite-as" href="https://letter.harbour.example/2026/05/new-crane/">'), head);
  for (const html of [page, await textOf("2026/05/index.html")])
    assert.ok(html.includes('"issn":["2049-3630","2434-561X"]'));
});

test("an edition in a language without an ISSN has no trace of one", async () => {
  for (const file of ["es/index.html", "es/2026/05/new-crane/index.html", "es/rss.xml", "es/2026/05/email.txt"])
    assert.doesNotMatch(await textOf(file), /issn|cite-as|dcterms/i, file);
});

test("a publication that names nobody for security and wants no archive of its feed has no file of either", async () => {
  for (const file of [".well-known", "2026/05/feed.xml"]) assert.ok(!existsSync(path.join(site, file)), file);
  assert.doesNotMatch(await textOf("feed.xml"), /archive/);
});

test("the email edition has the logos as PNG in their sizes, and the notices also as text", async () => {
  const html = await textOf("2026/05/email/index.html");
  const logo =
    /<source srcset="([^"]+\.png)" media="\(prefers-color-scheme: dark\)"><img src="([^"]+)" alt="Harbour Office" width="120" height="40"/;
  for (const url of logo.exec(html)?.slice(1) ?? assert.fail(html)) {
    const { format, width, height } = await sharp(await bytesOf(new URL(url).pathname)).metadata();
    assert.deepEqual([format, width, height], ["png", 720, 240]);
  }
  assert.match(html, /alt="Town" width="120" height="40" style="[^"]+;background:#fcfbf8"/);
  const text = await textOf("2026/05/email.txt");
  assert.match(text, /Funded by the European Union\n\nSupported by the town\. https:\/\/town\.example\/\n/);
});

test("structured data has the publisher's logo, the ways to reach the editors and the licence", async () => {
  const json = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(await textOf("index.html"))?.[1] ?? "";
  const { publisher, license } = JSON.parse(json)["@graph"][0];
  assert.equal(publisher.logo["@type"], "ImageObject");
  assert.equal(publisher.address, "1 Quay Street");
  assert.deepEqual(publisher.contactPoint, {
    "@type": "ContactPoint",
    contactType: "editorial",
    email: "crew@harbour.example",
    url: "https://harbour.example/contact",
  });
  assert.equal(license, "https://creativecommons.org/licenses/by/4.0/");
});

test("posters have the logo before the name, in its own colours", async () => {
  for (const page of ["", "2026/05/", "2026/05/new-crane/"]) {
    const poster = sharp(await bytesOf(`${page}poster.png`));
    const { data, info } = await poster.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colourAt = (x: number, y: number) => data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3);
    assert.equal(colourAt(90, 88).toString("hex"), BLUE.slice(1), page);
    assert.equal(colourAt(90, 20).toString("hex"), "fcfbf8", page);
  }
});
