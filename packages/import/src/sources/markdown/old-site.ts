import { join } from "node:path";
import { isPlainFile, readTextOf } from "../../read-source-file.ts";
import type { SourceOptions } from "../../source.ts";
import { addressOf } from "../references.ts";
import { NO_SETTINGS, parseSettings, type Settings } from "./settings.ts";

/** A site of another generator, from its folder. Its `base` is an address that ends in `/`. */
export interface OldSite extends Settings {
  readonly generator: Generator | undefined;
}

/** The generator of a site. */
export type Generator = keyof typeof GENERATORS;

/** Files by which generators are recognized; the first existing one counts. */
const GENERATORS = {
  hugo: [
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config/_default/hugo.toml",
    "config/_default/hugo.yaml",
    "config/_default/hugo.yml",
    "config/_default/hugo.json",
    "config/_default/config.toml",
    "config/_default/config.yaml",
    "config/_default/config.yml",
    "config/_default/config.json",
    "config.toml",
    "config.yaml",
    "config.yml",
    "config.json",
  ],
  jekyll: ["_config.yml", "_config.yaml"],
  docusaurus: ["docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs"],
  astro: ["astro.config.mjs", "astro.config.js", "astro.config.ts"],
  pelican: ["pelicanconf.py"],
  eleventy: [".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", ".eleventy.cjs", "eleventy.config.cjs"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Reads the settings of a site. The address in the command has priority over the settings, and the settings over a guess. */
export function readOldSite(folder: string, { site, toldSite }: Pick<SourceOptions, "site" | "toldSite">): OldSite {
  for (const generator of ["hugo", "jekyll", "docusaurus", "astro", "pelican", "eleventy"] as const) {
    const file = GENERATORS[generator].find((name) => isPlainFile(join(folder, name)));
    if (file === undefined) continue;
    const text = readTextOf(folder, file);
    const settings = typeof text === "string" ? parseSettings(file, text) : NO_SETTINGS;
    // Other programs have files of this name, too.
    if (file === "config.json" && settings.base === undefined) continue;
    return { generator, ...settings, base: addressOf(toldSite) ?? addressOf(settings.base) ?? addressOf(site) };
  }
  return { generator: undefined, ...NO_SETTINGS, base: addressOf(site) };
}
