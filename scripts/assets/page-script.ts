import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type AssetFile, hashedAsset } from "./bundle.ts";
import { bundlePageScript, bundleProgram } from "./esbuild.mjs";
import { findThemeFile, themeFile } from "./theme-files.ts";

/** Where bundled scripts are kept. The folder belongs to one version of the program and the theme. */
export interface ScriptCache {
  readonly scriptsDir: string;
  /** Ending of temporary files, which are renamed once they are complete; no other process uses it. */
  readonly temporarySuffix: string;
}

/**
 * The script of a page: `scripts/<name>.ts` of the theme with all its imports, minified in one file. The scripts of the package are bundled
 * beforehand, as `scripts/<name>.js`.
 */
export async function readPageScript(
  themeDirs: readonly string[],
  name: string,
  cache: ScriptCache,
): Promise<AssetFile> {
  return hashedAsset(`${name}.js`, await readScript(themeDirs, name, cache));
}

/** The bytes of such a script. */
async function readScript(themeDirs: readonly string[], name: string, cache: ScriptCache): Promise<Uint8Array> {
  const source = findThemeFile(themeDirs, `scripts/${name}.ts`);
  if (source === undefined) return readFileSync(themeFile(themeDirs, `scripts/${name}.js`));
  return cachedFile(`${name}.js`, cache, (file) => bundlePageScript(source, file));
}

/**
 * A program for browsers in several files, by their names: its entry script, and the scripts that it loads later. It is bundled from
 * `source`, the path of `<name>.ts`; without a source, it is bundled already, in `scripts/<name>.js` and `scripts/<name>/` of the theme.
 */
export async function readProgram(
  themeDirs: readonly string[],
  name: string,
  source: string | undefined,
  cache: ScriptCache,
): Promise<ReadonlyMap<string, string>> {
  if (source === undefined) return readBundled(themeFile(themeDirs, `scripts/${name}.js`), name);
  const bundled = await cachedFile(`${name}.json`, cache, async (file) => {
    const { files } = await bundleProgram(source);
    const texts = [...files].map(([each, bytes]) => [each, new TextDecoder().decode(bytes)]);
    writeFileSync(file, JSON.stringify(Object.fromEntries(texts)));
  });
  // This program has written it.
  const files: Readonly<Record<string, string>> = JSON.parse(new TextDecoder().decode(bundled));
  return new Map(Object.entries(files));
}

function readBundled(first: string, name: string): ReadonlyMap<string, string> {
  const folder = dirname(first);
  const files = [`${name}.js`, ...readdirSync(join(folder, name)).map((file) => `${name}/${file}`)];
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

/** The bytes of a file that is made of the program and the theme, by a function that writes it. */
export async function cachedFile(
  name: string,
  { scriptsDir, temporarySuffix }: ScriptCache,
  write: (file: string) => unknown,
): Promise<Uint8Array> {
  const cached = join(scriptsDir, name);
  if (!existsSync(cached)) {
    mkdirSync(scriptsDir, { recursive: true });
    rmSync(cached + temporarySuffix, { force: true }); // It could be a link.
    await write(cached + temporarySuffix);
    renameSync(cached + temporarySuffix, cached);
  }
  return readFileSync(cached);
}
