import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import type { AssetFile } from "./bundle.ts";
import { hashedAsset } from "./bundle.ts";
import { bundle } from "./esbuild.mjs";
import { themeFile } from "./theme-files.ts";

/** Where bundled scripts are kept. The folder belongs to one version of the program and the theme. */
export interface ScriptCache {
  readonly scriptsDir: string;
  /** Ending of temporary files, which are renamed once they are complete; no other process uses it. */
  readonly temporarySuffix: string;
}

/** The newest syntax that scripts of pages may have: that of the browsers of 2022. */
const TARGET = "es2022";

/** The script of a page: `scripts/<name>.ts` of the theme with all that it imports, minified in one file. */
export async function readPageScript(
  themeDirs: readonly string[],
  name: string,
  { scriptsDir, temporarySuffix }: ScriptCache,
): Promise<AssetFile> {
  const cached = join(scriptsDir, `${name}.js`);
  if (!existsSync(cached)) {
    const entry = themeFile(themeDirs, `scripts/${name}.ts`);
    mkdirSync(scriptsDir, { recursive: true });
    await bundle({ entryPoints: [entry], outfile: cached + temporarySuffix, minify: true, target: TARGET });
    renameSync(cached + temporarySuffix, cached);
  }
  return hashedAsset(`${name}.js`, readFileSync(cached));
}
