import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { AssetFile } from "./bundle.ts";
import { hashedAsset } from "./bundle.ts";
import { bundlePageScript } from "./esbuild.mjs";
import { findThemeFile, themeFile } from "./theme-files.ts";

/** Where bundled scripts are kept. The folder belongs to one version of the program and the theme. */
export interface ScriptCache {
  readonly scriptsDir: string;
  /** Ending of temporary files, which are renamed once they are complete; no other process uses it. */
  readonly temporarySuffix: string;
}

/**
 * The script of a page: `scripts/<name>.ts` of the theme with all that it imports, minified in one file. The package has its own
 * scripts bundled beforehand, as `scripts/<name>.js`.
 */
export async function readPageScript(
  themeDirs: readonly string[],
  name: string,
  cache: ScriptCache,
): Promise<AssetFile> {
  return hashedAsset(`${name}.js`, await readScript(themeDirs, name, cache));
}

/** The bytes of such a script. */
export async function readScript(themeDirs: readonly string[], name: string, cache: ScriptCache): Promise<Uint8Array> {
  const source = findThemeFile(themeDirs, `scripts/${name}.ts`);
  if (source === undefined) return readFileSync(themeFile(themeDirs, `scripts/${name}.js`));
  return cachedScript(name, cache, (file) => bundlePageScript(source, file));
}

/** The bytes of a script that is made of the program and the theme, by a function that writes its file. */
export async function cachedScript(
  name: string,
  { scriptsDir, temporarySuffix }: ScriptCache,
  write: (file: string) => unknown,
): Promise<Uint8Array> {
  const cached = join(scriptsDir, `${name}.js`);
  if (!existsSync(cached)) {
    mkdirSync(scriptsDir, { recursive: true });
    rmSync(cached + temporarySuffix, { force: true }); // It could be a link.
    await write(cached + temporarySuffix);
    renameSync(cached + temporarySuffix, cached);
  }
  return readFileSync(cached);
}
