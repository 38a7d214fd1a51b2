import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { isRepository, packageRoot } from "../../pipeline/package-root.ts";

/** The script of Decap CMS, which shows the forms of the editor at /admin/. The package has it compressed. */
export function readDecap(): Uint8Array {
  const root = packageRoot();
  if (isRepository()) return readFileSync(join(root, "node_modules", "decap-cms", "dist", "decap-cms.js"));
  return brotliDecompressSync(readFileSync(join(root, "dist", "decap-cms.js.br")));
}
