/**
 * Fills `dist/` for the package, before `npm pack` and `npm publish`: the compiled program, its types, and the list and the licences of the
 * packages that are bundled into it.
 */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePageScript, bundleProgram } from "../assets/esbuild.mjs";
import { compile } from "./compile.mjs";
import { compiledPackages } from "./compiled-packages.ts";
import { licencesOf } from "./licences.ts";
import { type LockedPackage, type Manifest, sbomOf } from "./sbom.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dist = path.join(root, "dist");

/** The modules that other programs import. */
const ENTRY_POINTS = ["scripts/index.ts", "scripts/eleventy.ts"];

rmSync(dist, { recursive: true, force: true });
const sources = await compile(dist, ENTRY_POINTS, "without maps");
chmodSync(path.join(dist, "dateline.mjs"), 0o755);
const scripts = path.join(dist, "scripts");
for (const folder of ownThemes()
  .map((theme) => path.join(theme, "scripts"))
  .filter(existsSync))
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts")))
    sources.push(
      ...(await bundlePageScript(path.join(folder, file), path.join(scripts, file.replace(/\.ts$/, ".js")))),
    );
for (const program of programsForBrowsers()) {
  const bundled = await bundleProgram(program);
  sources.push(...bundled.sources);
  for (const [name, bytes] of bundled.files) {
    mkdirSync(path.dirname(path.join(scripts, name)), { recursive: true });
    writeFileSync(path.join(scripts, name), bytes);
  }
}
copyThemes();
writeTypes();
writeSchemas();
const packages = compiledPackages(sources);
writeFileSync(path.join(dist, "LICENCES.txt"), licencesOf(packages));
const { packages: locked }: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync(path.join(root, "package-lock.json"), "utf8"),
);
const manifest: Omit<Manifest, "released"> = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const changes = readFileSync(path.join(root, "CHANGELOG.md"), "utf8");
const released = changes.split(`\n## ${manifest.version} (`)[1]?.slice(0, "2026-11-29".length);
writeFileSync(path.join(dist, "sbom.cdx.json"), sbomOf({ ...manifest, released }, packages, locked));

/** The programs for browsers that packages have: a package has at most one, `src/browser/<package>.ts`. */
function programsForBrowsers(): readonly string[] {
  const packages = path.join(root, "packages");
  const programs = readdirSync(packages).map((name) => path.join(packages, name, "src", "browser", `${name}.ts`));
  return programs.filter((program) => existsSync(program));
}

/** Copies the themes of features and packages into `dist/`, without their scripts, which are bundled. */
function copyThemes(): void {
  for (const theme of ownThemes()) {
    const target = path.join(dist, path.relative(root, theme).replace(/^scripts[\\/]/, ""));
    cpSync(theme, target, { recursive: true, filter: (file) => path.relative(theme, file) !== "scripts" });
  }
}

/** The folders with the themes of features and packages. */
function ownThemes(): readonly string[] {
  const folders = [path.join(root, "scripts", "features"), path.join(root, "packages")];
  const themes = folders.flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name, "theme")));
  return themes.filter((theme) => existsSync(theme)).sort();
}

/** Writes the JSON Schemas of content files into `dist/schemas/`, without the vocabularies of a publication. */
function writeSchemas(): void {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-schemas-"));
  try {
    mkdirSync(path.join(folder, "content"));
    const args = [path.join(dist, "dateline.mjs"), "vscode", "--output", "written", "--lang", "en"];
    const { status } = spawnSync(process.execPath, args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) process.exit(1);
    cpSync(path.join(folder, "written", "schemas"), path.join(dist, "schemas"), { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes the declarations that the entry points need, and declarations for Eleventy, which has none. `npm test` has checked the sources.
 */
function writeTypes(): void {
  const folder = mkdtempSync(path.join(tmpdir(), "dateline-types-"));
  try {
    const compiler = path.join(root, "node_modules", "typescript", "bin", "tsc");
    const args = [compiler, "--project", path.join(root, "tsconfig.types.json"), "--outDir", folder, "--noCheck"];
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
    if (status !== 0) process.exit(1);
    const declared = path.join(folder, "scripts");
    writeFileSync(path.join(declared, "views.d.ts"), viewTypesIn(declared));
    for (const file of declarationsOf(declared)) {
      mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
      copyFileSync(path.join(declared, file), path.join(dist, file));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const declared = path.join("pipeline", "eleventy", "eleventy.d.ts");
  mkdirSync(path.dirname(path.join(dist, declared)), { recursive: true });
  copyFileSync(path.join(root, "scripts", declared), path.join(dist, declared));
  const plugin = path.join(dist, "eleventy.d.ts");
  writeFileSync(plugin, `/// <reference path="./pipeline/eleventy/eleventy.d.ts" />\n${readFileSync(plugin, "utf8")}`);
}

/**
 * Exports the types of views in the comments of templates.
 * @param declared the folder of all declarations
 */
function viewTypesIn(declared: string): string {
  const templates = [path.join(root, "templates"), ...ownThemes()].flatMap((theme) =>
    filesIn(theme).filter((file) => file.endsWith(".njk")),
  );
  const names = templates.flatMap((file) => /\bView: (\w+)\./.exec(readFileSync(file, "utf8"))?.[1] ?? []);
  const folders = ["pages", "editions", "features"].map((name) => path.join(declared, name));
  const files = folders.flatMap(filesIn).filter((file) => file.endsWith(".d.ts"));
  const lines = [...new Set(names)].sort().map((name) => {
    const isDeclared = new RegExp(`^export interface ${name}\\b`, "m");
    const file = files.find((each) => isDeclared.test(readFileSync(each, "utf8")));
    if (file === undefined) throw new Error(`A template names the view ${name}, which nothing declares`);
    const from = path
      .relative(declared, file)
      .replaceAll("\\", "/")
      .replace(/\.d\.ts$/, ".ts");
    return `export type { ${name} } from "./${from}";\n`;
  });
  return lines.join("");
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name));
}

/** The declarations that the entry points import, directly or through others. Paths are relative to the folder. */
function declarationsOf(folder: string): ReadonlySet<string> {
  const found = new Set(["index.d.ts", "eleventy.d.ts", "views.d.ts"]);
  for (const file of found) {
    const text = readFileSync(path.join(folder, file), "utf8");
    for (const [, target = ""] of text.matchAll(/from "(\.[^"]+)\.ts"/g))
      found.add(path.posix.join(path.posix.dirname(file), `${target}.d.ts`));
  }
  return found;
}
