import { hash } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Owner } from "../publish/folder.ts";
import { programDigest } from "./program.ts";

/** Where results are kept between builds of one version of the program. All of it may be thrown away at any time. */
export interface Cache {
  /** The version: of our code, our templates and the installed packages. */
  readonly program: string;
  /** What content files gave. */
  readonly contentPack: string;
  /** Prints of one output. */
  readonly printsDir: string;
  /** Encoded images, of every version: their names say what they are made from. */
  readonly imagesDir: string;
  /** The end of names that no other process uses, for what is written aside and then renamed. */
  readonly aside: string;
}

const ROOT = ".cache";
const VERSION = /^[0-9a-f]{16}$/;

/** The cache of a build. What other versions kept is forgotten. */
export function cacheFor(order: { readonly contentDir: string; readonly outputDir: string }, owner: Owner): Cache {
  const program = programDigest(".");
  const dir = join(ROOT, program);
  forgetOtherVersions(program);
  return {
    program,
    contentPack: join(dir, "content", `${nameOf(order.contentDir)}.pack`),
    printsDir: join(dir, "prints", nameOf(order.outputDir)),
    imagesDir: join(ROOT, "images"),
    aside: `.${owner.pid}.aside`,
  };
}

/** A name for a folder that can be read by people and belongs to it alone. */
function nameOf(dir: string): string {
  const path = resolve(dir);
  return `${basename(path)}-${hash("sha256", path, "hex").slice(0, 8)}`;
}

function forgetOtherVersions(program: string): void {
  for (const name of namesIn(ROOT)) {
    if (VERSION.test(name) && name !== program) rmSync(join(ROOT, name), { recursive: true, force: true });
  }
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
