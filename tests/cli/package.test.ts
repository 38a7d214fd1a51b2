import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { before, test } from "node:test";
import { packageName } from "../../scripts/pipeline/package-root.ts";
import { readRelease } from "../../scripts/release/manifest.ts";
import { fileOf, readCodeBlocks } from "../documentation/code-blocks.ts";
import { run } from "../support/command.ts";
import { ROOT, temporaryFolder, writeTree } from "../support/folders.ts";
import { isPermissive, readLockedPackages } from "../support/packages.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";
import { runCommand } from "../support/run-command.ts";
import { type Installed, sharedPackage } from "./packed.ts";

/**
 * In bytes, without fonts and the pictures of the manual, which are compressed already. A sixth is the compiled Eleventy, which npm
 * would install with 100 packages; a tenth reads Word files and calendars.
 */
const LARGEST = 5_000_000;

interface Sbom {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp?: string; readonly supplier: { readonly name: string } };
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses: readonly object[];
    readonly hashes?: readonly object[];
    readonly properties: readonly { readonly value: string }[];
  }[];
}

let installed: Installed;
before(async () => {
  installed = await sharedPackage();
});

test("the package has the program, its theme and its starter, and neither tests nor sample nor sources", () => {
  const { files, size } = installed;
  const folders = new Set(files.map((file) => file.split("/")[0]));
  assert.deepEqual([...folders].sort(), [
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "SECURITY.md",
    "assets",
    "dist",
    "docs",
    "package.json",
    "starter",
    "templates",
  ]);
  assert.deepEqual(
    files.filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts")),
    [],
  );
  const compressed = files.filter((file) => /\.(?:woff2|webp)$/.test(file));
  const sizes = compressed.map((file) => statSync(path.join(ROOT, file)).size);
  const others = sizes.reduce((rest, each) => rest - each, size);
  assert.ok(others < LARGEST, `${others} bytes`);
  assert.ok(files.includes("dist/scripts/desk.js"));
});

test("the package runs no script when it is installed", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  for (const name of ["preinstall", "install", "postinstall", "prepare"]) assert.equal(scripts[name], undefined);
});

test("the licences of all packages that are compiled into the package are permissive but for the one that the page of licences names, and with it", () => {
  const licences = readLicences();
  for (const { name, licence } of licences)
    assert.ok(isPermissive(licence) || (name === "ical.js" && licence === "MPL-2.0"), name);
  for (const { name, text } of licences) {
    assert.ok(text.length > 300, name);
    assert.doesNotMatch(text, /undefined/, name);
  }
});

test("every package that docs/packages.md says is compiled in is in the licences, those of the scripts of pages included", () => {
  const [, , table = ""] = readFileSync(path.join(ROOT, "docs", "packages.md"), "utf8").split(/^## .*$/m);
  const rows = Array.from(table.matchAll(/^\| `([^`]+)` /gm), ([, name = ""]) => name);
  const names = new Set(readLicences().map(({ name }) => name));
  assert.ok(rows.length > 40);
  assert.deepEqual(
    rows.filter((name) => !names.has(name)),
    [],
  );
});

test("the list of packages has all that are compiled in or installed, once, with licence and hash; the page of licences says about how many", async () => {
  const { components, dependencies, metadata, serialNumber }: Sbom = JSON.parse(readInstalled("dist/sbom.cdx.json"));
  const listed = (value: string) =>
    components.filter(({ properties }) => properties.some((each) => each.value === value));
  assert.deepEqual(
    listed("compiled in").map(({ name, version }) => `${name} ${version}`),
    readLicences().map(({ name, version }) => `${name} ${version}`),
  );
  const names = new Set(components.map(({ name }) => name));
  const production = readLockedPackages().filter(({ place, dev }) => !dev && place.startsWith("node_modules/"));
  assert.deepEqual(
    production.filter(({ name }) => !names.has(name)).map(({ name }) => name),
    [],
  );
  assert.equal(new Set(components.map(({ purl }) => purl)).size, components.length);
  for (const { name, licenses, hashes } of components) assert.ok(licenses.length > 0 && hashes?.length === 1, name);
  assert.match(serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(metadata.timestamp === undefined || /^\d{4}-\d\d-\d\dT00:00:00Z$/.test(metadata.timestamp));
  assert.equal(metadata.supplier.name, "The Dateline contributors");
  const purls = new Set(components.map(({ purl }) => purl));
  assert.deepEqual(
    dependencies.flatMap(({ dependsOn }) => dependsOn).filter((purl) => !purls.has(purl)),
    [],
  );
  const own = dependencies.find(({ ref }) => ref.startsWith("pkg:npm/%40dateline-news/dateline@"));
  const direct = components.filter(({ name }) =>
    ["sharp", "tinypool", "lightningcss", "playwright-core"].includes(name),
  );
  for (const { purl } of [...listed("compiled in"), ...direct]) assert.ok(own?.dependsOn.includes(purl), purl);
  const page = readFileSync(path.join(ROOT, "docs/content/pages/engineers/licences.en.md"), "utf8");
  const [, told] = /about\s+(\d+)\s+more\s+are\s+bundled/.exec(page) ?? [];
  assert.ok(Math.abs(Number(told) - listed("compiled in").length) <= 10, told);
  const { stdout } = await installed.dateline(["--version", "--packages"]);
  assert.match(
    stdout,
    /^\d+\.\d+\.\d+\n\nCompiled in: \d{3}\n {2}@11ty\/dependency-tree 4[\s\S]*\nInstalled by npm, [\s\S]* {2}sharp /,
  );
});

test("a theme's own script in TypeScript needs esbuild, and the message says how to get it", async (t) => {
  const folder = await temporaryFolder(t);
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  await writeTree(folder, { "theme/scripts/search.ts": "export const answer: number = 42;" });
  const { code, stderr } = await installed.dateline(["build"], folder);
  assert.equal(code, 1);
  assert.match(
    stderr,
    /^The site was not built\. The theme's scripts in TypeScript need esbuild: install it with `npm install esbuild`/m,
  );
  assert.doesNotMatch(stderr, /^ +at /m);
});

test("without a browser, the package says which to install, and calls no file that only the repository has", async () => {
  const { code, stderr } = await installed.dateline(["build", "--pdf"]);
  assert.equal(code, 1);
  assert.match(stderr, /^Chromium is missing: install Chromium, .*`CHROMIUM_PATH`/);
});

test("the package says how it is called, and what it exports", async () => {
  const { stdout } = await installed.dateline(["--help"]);
  assert.match(stdout, /^Usage: dateline COMMAND \[OPTIONS\]\n/);
  assert.doesNotMatch(stdout, /^ {2}manual /m);
  assert.match((await installed.dateline(["build", "--help"])).stdout, /^Usage: npm run build -- \[--content DIR\]/);
  const { stdout: init } = await installed.dateline(["init", "--help"]);
  assert.match(init, /^Usage: npx @dateline-news\/dateline init FOLDER \[OPTIONS\]\n/);
  const program = `
    const { buildSite, checkSite, defineConfig, ...others } = await import("@dateline-news/dateline");
    const plugin = await import("@dateline-news/dateline/eleventy");
    const inside = await import("@dateline-news/dateline/dist/index.mjs").catch(({ code }) => code);
    console.log(typeof buildSite, typeof checkSite, typeof defineConfig, ...Object.keys(others), typeof plugin.default, inside);`;
  const result = await run([process.execPath, "--input-type=module", "--eval", program], { cwd: installed.folder });
  const others = "formatReport loadPublication messageOf";
  assert.equal(
    result.stdout,
    `function function function ${others} function ERR_PACKAGE_PATH_NOT_EXPORTED\n`,
    result.stderr,
  );
});

const COMPILER = path.join(ROOT, "node_modules", "typescript", "bin", "tsc");

test("TypeScript knows the types of what the package exports", async () => {
  const { folder } = installed;
  await writeTree(folder, {
    "use.ts": `import type { EleventyConfig } from "@11ty/eleventy";
import { buildSite, type Diagnostic, type SiteOptions } from "@dateline-news/dateline";
import dateline from "@dateline-news/dateline/eleventy";
const options: Partial<SiteOptions> = { contentDir: "content", purpose: "draft" };
export const errors: Promise<readonly Diagnostic[]> = buildSite(options).then(({ diagnostics }) => diagnostics);
export default (config: EleventyConfig) => config.addPlugin(dateline);
`,
  });
  const options = ["--strict", "--noEmit", "--module", "nodenext", "--target", "es2023", "--types", ""];
  const { code, stdout } = await run([process.execPath, COMPILER, ...options, "use.ts"], { cwd: folder });
  rmSync(path.join(folder, "use.ts"));
  assert.equal(code, 0, stdout);
});

test("the programs that documents show have the right types", async (t) => {
  const folder = path.join(installed.folder, "documents");
  t.after(() => rmSync(folder, { recursive: true }));
  const programs = readCodeBlocks().filter(({ notation }) => notation === "ts");
  assert.ok(programs.length > 3);
  await writeTree(folder, {
    ...Object.fromEntries(
      programs.map((block) => [
        `${path.basename(block.document, ".md")}/${fileOf(block) ?? `line-${block.line}.ts`}`,
        block.code,
      ]),
    ),
    "tsconfig.json": JSON.stringify({
      extends: path.join(ROOT, "tsconfig.json"),
      compilerOptions: {
        noImplicitAny: false, // A config of Eleventy in JavaScript has no types.
        typeRoots: [path.join(ROOT, "node_modules/@types")],
        paths: {}, // Not the sources: the types that the package has.
      },
      include: ["**/*.ts"],
    }),
    "package.json": '{ "type": "module" }',
    "wrong.ts": 'export const wrong: number = "a text";\n', // The compiler must find this one.
  });
  const { stdout } = await run([process.execPath, COMPILER, "-p", folder]);
  const errors = stdout.split("\n").filter((line) => line.includes("error"));
  assert.match(errors[0] ?? "", /wrong\.ts\(1,14\): error TS2322/);
  assert.deepEqual(errors.slice(1), []);
});

test("a site that the package builds, without git and in any folder, is that of the repository, byte for byte", async (t) => {
  const folder = path.join(await temporaryFolder(t), "un año");
  await writeTree(path.join(folder, "content"), SMALL_PUBLICATION);
  const packed = await installed.dateline(["build"], folder);
  assert.equal(packed.code, 0, packed.stdout + packed.stderr);
  const own = path.join(folder, "own");
  const built = await runCommand(["build", "--content", path.join(folder, "content"), "--output", own]);
  assert.equal(built.code, 0, built.stdout + built.stderr);
  assert.equal(readRelease(path.join(folder, "_site")).id, readRelease(own).id);
});

test("the example of the page on Eleventy adds to what the package builds, with a page in its layout", async (t) => {
  const document = readFileSync(path.join(ROOT, "docs/content/pages/engineers/eleventy.en.md"), "utf8");
  const blockOf = (kind: string): string =>
    new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(document)?.[1] ?? "";
  assert.ok(blockOf("ts").split("\n").length <= 11, "it has more than ten lines");
  const { folder, dateline } = installed;
  t.after(() => rmSync(path.join(folder, ".eleventy.js")));
  t.after(() => rmSync(path.join(folder, "theme"), { recursive: true }));
  await writeTree(folder, {
    ".eleventy.js": blockOf("ts").replaceAll("EL PAcCTO", "crane"),
    "package.json": '{ "type": "module" }',
    "theme/team.njk": blockOf("html"),
    "theme/es.njk":
      "---\nlayout: dateline\npermalink: /es/equipo/\ntitle: El equipo\n---\n{{ collections.team | length }}\n",
    ...Object.fromEntries(Object.entries(SMALL_PUBLICATION).map(([file, text]) => [`content/${file}`, text])),
  });
  const { code, stdout, stderr } = await dateline(["build"]);
  assert.equal(code, 0, stdout + stderr);
  const [home, own, spanish] = ["index.html", "team/index.html", "es/equipo/index.html"].map((file) =>
    readFileSync(path.join(folder, "_site", file), "utf8"),
  );
  for (const text of [home, readFileSync(path.join(folder, "_site/feed.xml"), "utf8")])
    assert.match(text ?? "", /A new\u00a0crane/);
  assert.match(own ?? "", /<html lang="en">[\s\S]*<h1>The team<\/h1>[\s\S]*CALL US: <a href="tel:.*1 items so far/);
  assert.match(spanish ?? "", /<html lang="es">[\s\S]*<h1>El equipo<\/h1>[\s\S]*>1\n/);
});

test("an Eleventy config in TypeScript works, or the message says how to write it for this Node", async (t) => {
  const { folder, dateline } = installed;
  t.after(() => rmSync(path.join(folder, ".eleventy.ts")));
  const config = `import dateline from "@dateline-news/dateline/eleventy";
export default (eleventy: { addPlugin(plugin: unknown): void }) => eleventy.addPlugin(dateline);
export const config = { dir: { input: "theme", output: "_site" } };\n`;
  mkdirSync(path.join(folder, "theme"), { recursive: true });
  await writeTree(folder, { ".eleventy.ts": config, "package.json": '{ "type": "module" }' });
  const { code, stdout, stderr } = await dateline(["build"]);
  if ("typescript" in process.features) assert.equal(code, 0, stdout + stderr);
  else assert.match(stderr, /Rename `\.eleventy\.ts` to `\.eleventy\.js` .*\n$/);
});

test("a page of the project without a title or an address is reported in a sentence", async (t) => {
  const { folder, dateline } = installed;
  t.after(() => rmSync(path.join(folder, "theme"), { recursive: true }));
  await writeTree(folder, { "theme/team.njk": "---\nlayout: dateline\n---\nWe\n" });
  const { code, stderr } = await dateline(["build"]);
  assert.equal(code, 1);
  assert.match(stderr, /theme\/team\.njk` has no `title`, which the layout and the search show/);
  assert.doesNotMatch(stderr, /^ +at /m);
});

test("a new project gets its own colours, logo, words and markup without a copy of Dateline", async () => {
  const { folder, dateline } = installed;
  const begun = await dateline(["init", "press", "--title", "Harbour News", "--languages", "es", "--yes"]);
  assert.equal(begun.code, 0, begun.stderr);
  const project = path.join(folder, "press");
  assert.equal((await dateline(["theme", "copy", "partials/colophon.njk"], project)).code, 0);
  const colophon = readFileSync(path.join(project, "theme/partials/colophon.njk"), "utf8");
  const publication = readFileSync(path.join(project, "content/publication.yaml"), "utf8");
  await writeTree(project, {
    "content/publication.yaml": `${publication}colours: { accent: "#7a1f3d" }\nlogo: { src: media/logo.svg, alt: Harbour }\n`,
    "content/media/logo.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><rect width="60" height="20"/></svg>',
    "theme/look.css": ":root { --radius: 0.5rem; }\n",
    "theme/messages/es.yaml": "navigation: { bulletins: Ediciones }\n",
    "theme/partials/colophon.njk": `${colophon}<p>Hecho en el puerto</p>\n`,
  });
  const { code, stdout, stderr } = await dateline(["build"], project);
  assert.equal(code, 0, stdout + stderr);
  const home = readFileSync(path.join(project, "_site/index.html"), "utf8");
  for (const own of [
    /\/assets\/theme\.\w+\.css/,
    /\/logo\.\w+\.svg" alt="Harbour"/,
    />Ediciones</,
    /Hecho en el puerto/,
  ])
    assert.match(home, own);
  const [, sheet = ""] = /href="(\/assets\/bulletin(?:-rare)?\.[^"]+)"/.exec(home) ?? [];
  assert.match(readFileSync(path.join(project, "_site", sheet), "utf8"), /#7a1f3d/);
  const status = await dateline(["theme", "status"], project);
  assert.match(status.stdout, /^theme\/partials\/colophon\.njk {2}up to date: /);
});

/** The licences of the packages that are compiled in, with their texts. */
function readLicences() {
  const parts = readInstalled("dist/LICENCES.txt").split(`\n${"=".repeat(80)}\n\n`);
  return parts.map((part) => {
    const [heading, name = part, version = "", licence = ""] = /^(\S+) ([\d.]+) \((.+)\)\n\n/.exec(part) ?? [];
    return { name, version, licence, text: part.slice(heading?.length ?? 0) };
  });
}

/** A file of the installed package. */
function readInstalled(file: string): string {
  return readFileSync(path.join(installed.folder, "node_modules", packageName(), file), "utf8");
}
