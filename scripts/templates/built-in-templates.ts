import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { themeFile } from "../assets/theme-files.ts";
import { listTemplates, precompileTemplates } from "./precompile.ts";
import type { PrecompiledTemplates } from "./render-precompiled.ts";

/** The file beside the compiled program that has Dateline's templates. */
const FILE = "./templates.cjs";

/** The exports of that file. */
interface BuiltInTemplates {
  /** The digest of the templates that it was made from. */
  readonly digest: string;
  readonly templates: PrecompiledTemplates;
}

/** The text of the file with the templates of a theme. */
export function formatBuiltInTemplates(themeDirs: readonly string[]): string {
  const pages = listTemplates(themeDirs).flatMap((name) => /^pages\/(.+)\.njk$/.exec(name)?.[1] ?? []);
  const digest = JSON.stringify(digestOf(themeDirs));
  return `"use strict";\nexports.digest = ${digest};\nexports.templates = ${precompileTemplates(themeDirs, pages)};\n`;
}

/**
 * The templates that were compiled with the program; undefined if a theme has others, or the program is not compiled. Parsing and
 * compiling them takes a tenth of the time of a small build.
 */
export function findBuiltInTemplates(themeDirs: readonly string[]): PrecompiledTemplates | undefined {
  if (!existsSync(fileURLToPath(new URL(FILE, import.meta.url)))) return undefined;
  const builtIn: BuiltInTemplates = createRequire(import.meta.url)(FILE);
  return builtIn.digest === digestOf(themeDirs) ? builtIn.templates : undefined;
}

function digestOf(themeDirs: readonly string[]): string {
  const texts = listTemplates(themeDirs).map(
    (name) => `${name}\0${readFileSync(themeFile(themeDirs, name), "utf8")}\0`,
  );
  return hash("sha256", texts.join(""), "hex");
}
