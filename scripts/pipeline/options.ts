import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Period } from "../content/period.ts";
import type { Purpose } from "../content/purpose.ts";
import { defined } from "../defined.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import type { LoadedExtensions } from "../extensions/loaded-extensions.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import type { Moment } from "../i18n/moment.ts";
import { findExtensionConfig } from "./config-files.ts";
import { message } from "./message.ts";
import { isRepository, packageRoot } from "./package-root.ts";

/** The folders that a build reads, and the folder that it writes. Paths are absolute or relative to the working directory. */
export interface SiteOptions {
  readonly contentDir: string;
  /**
   * Folders with `pages/`, `layouts/`, `partials/` and `messages/`, and with `css/`, `scripts/`, `fonts/`, `icons/`,
   * `emblems/` and `posters/`, searched in order: the first that has a file provides it.
   */
  readonly themeDirs: readonly string[];
  readonly outputDir: string;
  /** The folder of a copy of the site with relative links, which can be opened from a disk. Without it, there is no copy. */
  readonly portableDir?: string;
  /** The results of earlier builds; the folder can be deleted at any time. */
  readonly cacheDir: string;
  /** The project's Eleventy config. Without it, Eleventy runs with Dateline's pages alone. */
  readonly configFile?: string;
  /** The config of the project's extensions, `dateline.config.ts`. */
  readonly extensionConfig?: string;
  /** The loaded extensions: code, which can't be passed to another process. */
  readonly extensions?: LoadedExtensions;
  /** The address of the site, with a slash at the end; without it, the `url` of publication.yaml. */
  readonly baseUrl?: string;
  /** Whether the site is a preview: then search engines are asked to list no page. */
  readonly isPreview?: boolean;
  readonly purpose: Purpose;
  /** The moment as of which the site is built, on the clocks of the publication: the only clock that its pages use. */
  readonly asOf: Moment;
  /** Creates PDFs of bulletins. Without it, there are no PDFs and no links to them. */
  readonly pdf?: PdfOptions;
}

/** The browser for PDFs, and the bulletins that get one. */
export interface PdfOptions {
  /** The path of a Chromium. */
  readonly browser: string;
  /** Only this bulletin in this language; without it, every bulletin in every language. */
  readonly only?: { readonly language: LanguageTag; readonly period: Period };
}

/** A project's own theme: a file in it replaces Dateline's file of the same name. */
export const THEME_DIR = "theme";

/**
 * The default folders of a project in the working directory, for its commands, the library and the Eleventy plugin. Throws a
 * {@link MessageError} for a file in place of the theme folder, which git creates if links are not supported, and for a config of
 * extensions that is a link.
 */
export function defaultOptions(): Pick<
  SiteOptions,
  "contentDir" | "themeDirs" | "outputDir" | "cacheDir" | "extensionConfig"
> {
  const extensionConfig = findExtensionConfig();
  return {
    contentDir: CONTENT_DIR,
    themeDirs: [...(hasTheme() ? [THEME_DIR] : []), ...builtInThemeDirs()],
    outputDir: "_site",
    cacheDir: ".cache",
    ...defined({ extensionConfig }),
  };
}

function hasTheme(): boolean {
  if (!existsSync(THEME_DIR)) return false;
  if (!statSync(THEME_DIR).isDirectory()) throw new MessageError(message("theme-is-file", { folder: THEME_DIR }));
  return true;
}

const CONTENT_DIR = "content";

/**
 * Throws a {@link MessageError} if a project's content folder is a symbolic link: anybody who writes content could have put it there, and
 * it may lead anywhere. A folder that the user has specified may be a link.
 */
export function refuseLinkedContent(contentDir: string): void {
  const isLink = lstatSync(CONTENT_DIR, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (isLink && contentDir === CONTENT_DIR) throw new MessageError(message("content-linked", { folder: CONTENT_DIR }));
}

/**
 * Dateline's theme: the paths of its folders from the working directory. Features and packages have one each; the package has all
 * page scripts bundled in `dist/`.
 */
export function builtInThemeDirs(): readonly string[] {
  const folders = isRepository()
    ? [...themesIn("scripts/features"), ...themesIn("packages")]
    : ["dist", ...themesIn("dist/features"), ...themesIn("dist/packages")];
  return ["templates", "assets", ...folders].map((name) => relative("", join(packageRoot(), name)));
}

/** They are found by their place, since the features themselves take time to load. */
function themesIn(dir: string): readonly string[] {
  const themes = readdirSync(join(packageRoot(), dir)).map((name) => `${dir}/${name}/theme`);
  return themes.filter((theme) => existsSync(join(packageRoot(), theme))).sort();
}

/** The project's own theme folders, and Dateline's. */
export function splitThemeDirs(themeDirs: readonly string[]): {
  readonly projectDirs: readonly string[];
  readonly builtInDirs: readonly string[];
} {
  const builtIn = new Set(builtInThemeDirs().map((dir) => resolve(dir)));
  const isBuiltIn = (dir: string): boolean => builtIn.has(resolve(dir));
  return { projectDirs: themeDirs.filter((dir) => !isBuiltIn(dir)), builtInDirs: themeDirs.filter(isBuiltIn) };
}
