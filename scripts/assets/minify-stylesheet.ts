import { hash } from "node:crypto";
import { createRequire } from "node:module";
import { memoize, memoizeLast } from "../memoize.ts";
import { once } from "../once.ts";
import { cachedBytesSync, type FileCache } from "./images/image-cache.ts";

/** A stylesheet, and the place of its minified form. */
interface Given {
  readonly css: string;
  readonly cache: FileCache | undefined;
}

/**
 * Minifies a stylesheet, or reads the result from the cache, which belongs to one version of the program. Throws an error if the CSS can't
 * be parsed.
 */
export function minifyStylesheet(filename: string, css: string, cache?: FileCache): Uint8Array {
  return minifierOf(filename)({ css, cache });
}

/** Each stylesheet is minified when it changes, and not at each edit of a text while `npm start` runs. */
const minifierOf = memoize((filename: string) =>
  memoizeLast(
    ({ css, cache }: Given) => {
      const minify = () => lightningcss().transform({ filename, code: Buffer.from(css), minify: true }).code;
      return cache === undefined ? minify() : cachedBytesSync(cache, `${hash("sha256", css, "hex")}.css`, minify);
    },
    ({ css }) => css,
  ),
);

/** It is loaded for the first stylesheet that has changed: that takes a fiftieth of a build after one edit. */
const lightningcss = once((): typeof import("lightningcss") => createRequire(import.meta.url)("lightningcss"));
