import { existsSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Eleventy, type EleventyConfig } from "@11ty/eleventy";
import { outputFile } from "../../content/addresses.ts";
import { hasCode } from "../../diagnostics/has-code.ts";
import { explainMachine, explainPlace } from "../../diagnostics/machine-error.ts";
import type { Message } from "../../diagnostics/message.ts";
import type { SearchedPage } from "../../pages/project-page.ts";
import { listFiles } from "../../release/manifest.ts";
import type { Route } from "../../site/route.ts";
import { ProjectError } from "../../templates/project-error.ts";
import { placesOnStack } from "../import-config.ts";
import { message } from "../message.ts";
import { NotBuiltError } from "../not-built-error.ts";
import type { SiteOptions } from "../options.ts";
import { packageName } from "../package-root.ts";
import { pathFrom } from "../path-from.ts";
import { type SearchedTemplates, searchedTemplates } from "../searched-pages.ts";
import type { ProjectAdded } from "./added.ts";
import { newsCollections } from "./collections.ts";
import { addOwnFilters } from "./filters.ts";
import {
  addPagesTemplate,
  DatelineData,
  isPagesTemplate,
  PAGES_TEMPLATE,
  PageGroup,
  type PageOfEleventy,
  type PlanToRender,
} from "./pages.ts";
import { foldersOfSources, type OnSources } from "./sources.ts";
import { ignoreTheme } from "./theme.ts";

/** The files that a project adds to a site. */
export interface WrittenFiles {
  /** Paths from the output folder; pages with their texts. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** The templates of these pages, and the files that these are copies of, from the working directory. */
  readonly sources: ReadonlyMap<string, string>;
  /** The pages that are in the search; undefined if no template says that its pages are. */
  readonly searched: readonly SearchedPage[] | undefined;
}

/** An Eleventy that is set up. */
interface OpenEleventy {
  readonly eleventy: Eleventy;
  readonly pathPrefix: string;
  /** The project's templates that are in the search, once it has read its config. */
  readonly searched: () => SearchedTemplates | undefined;
}

/** A run of Eleventy: the site, the parts of it to render once the project's config is known, and their templates. */
interface Run {
  readonly site: PlanToRender;
  readonly group: (config: EleventyConfig) => readonly PageOfEleventy[];
  readonly templates: "pages" | "all";
}

/**
 * Renders routes with Eleventy, and writes the pages and files that the project's own Eleventy config adds. One call must end before
 * the next begins.
 *
 * It sets up one Eleventy for any number of sites and batches, and another for the project's own pages, if there are some. Each takes about
 * 60 ms, and each further batch 2 ms more than its pages. `toJSON()` returns pages instead of writing them, so that other threads can write
 * them. After an error, the next call sets up another.
 */
export class EleventyRenderer {
  readonly #options: RendererOptions;
  readonly #outputDir: string;
  readonly #onSources: OnSources;
  readonly #sources = { folders: new Set<string>(), files: new Set<string>() };
  #current: Run | undefined;
  /** A plugin that has seen pages that are not written may write nothing any more, as that of bundles does: those of a project have their own. */
  readonly #idle = new Map<"pages" | "project", OpenEleventy>();
  /** Whether the project has templates of its own, once Eleventy has looked for them: a collection may be needed before that. */
  #hasTemplates: boolean | undefined;

  /**
   * @param outputDir the project's own files are written here
   * @param onSources is called after each run with the folders and files that it has read
   */
  constructor(options: RendererOptions, outputDir: string, onSources: OnSources = () => {}) {
    this.#options = options;
    this.#outputDir = outputDir;
    this.#onSources = onSources;
  }

  /** The texts of routes, in their order. Rejects with an error that specifies the page and the template. */
  async render(site: PlanToRender, routes: readonly Route[]): Promise<readonly string[]> {
    if (routes.length === 0) return [];
    let groups: readonly PageGroup[] = [];
    const group = (config: EleventyConfig) => {
      groups = groupsOf(site, routes, config);
      return groups;
    };
    const results = await this.#run({ site, group, templates: "pages" }, ({ eleventy }) => eleventy.toJSON());
    const pages = results.filter(({ inputPath }) => isPagesTemplate(inputPath));
    const { configFile } = this.#options;
    if (pages.length === 0 && configFile !== undefined) throw withoutPlugin(configFile);
    if (pages.length !== groups.length) throw new Error(`${groups.length} groups gave ${pages.length} pages`);
    return groups.flatMap((each, index) => each.textsFrom(pages[index]?.content ?? ""));
  }

  /** The project's additions for templates, to render other files than pages. */
  async added(site: Omit<PlanToRender, "renderPage">): Promise<ProjectAdded> {
    let found: ProjectAdded | undefined;
    const page: PageOfEleventy = {
      file: "added.html",
      render(project) {
        found = project;
        return "";
      },
    };
    const plan = { ...site, renderPage: () => "" };
    await this.#run({ site: plan, group: () => [page], templates: "pages" }, ({ eleventy }) => eleventy.toJSON());
    if (found !== undefined) return found;
    const { configFile } = this.#options;
    throw configFile === undefined ? new Error("Eleventy has rendered nothing") : withoutPlugin(configFile);
  }

  /** Writes the pages of the project's own templates, and the files that it copies into the output folder or makes for its pages. */
  async writeProjectFiles(site: PlanToRender): Promise<WrittenFiles> {
    const group = () => [];
    if (this.#hasTemplates === undefined)
      await this.#run({ site, group, templates: "pages" }, ({ eleventy }) => eleventy.toJSON());
    return this.#run({ site, group, templates: "all" }, async ({ eleventy, searched }) => {
      const written = await eleventy.write();
      for (const { map } of written[0]) for (const file of Object.keys(map)) this.#sources.files.add(file);
      return { ...filesOf(written, site, this.#outputDir), searched: searched()?.pagesIn(written[1], site.sites) };
    });
  }

  async #run<Result>(next: Run, act: (open: OpenEleventy) => Promise<Result>): Promise<Result> {
    this.#current = next;
    const pathPrefix = `${next.site.base.path}/`;
    const kind = next.templates === "all" && this.#hasTemplates === true ? "project" : "pages";
    const idle = this.#idle.get(kind);
    const open = idle?.pathPrefix === pathPrefix ? idle : this.#create(pathPrefix);
    try {
      if (open === idle) {
        await open.eleventy.restart();
        await open.eleventy.init();
      }
      this.#idle.delete(kind);
      const result = await act(open);
      this.#idle.set(kind, open);
      return result;
    } catch (error) {
      throw toProjectError(error, PAGES_TEMPLATE, this.#options.configFile);
    } finally {
      this.#onSources(foldersOfSources(this.#sources)); // Also after an error: its correction is an edit of one of them.
    }
  }

  #create(pathPrefix: string): OpenEleventy {
    let searched: SearchedTemplates | undefined;
    const eleventy = createEleventy(this.#options, { outputDir: this.#outputDir, pathPrefix }, (config) => {
      searched = this.#configure(config);
    });
    return { eleventy, pathPrefix, searched: () => searched };
  }

  /** Adds the data and the collections of the current run to a config, and leaves out the project's templates in a run without them. */
  #configure(config: EleventyConfig): SearchedTemplates {
    config.addGlobalData("dateline", () => {
      const run = this.#current;
      return run && new DatelineData(run.site, run.group(config));
    });
    const giveNews = newsCollections(config);
    const searched = searchedTemplates(config);
    config.on("eleventy.before", ({ directories }) => {
      const { input, includes, layouts = includes, data } = config.directories;
      for (const folder of [input, includes, layouts, data]) this.#sources.folders.add(folder);
      if (this.#current?.templates !== "all") {
        this.#hasTemplates = false;
        return giveNews();
      }
      const { publication, sites } = this.#current.site;
      const folders = { contentDir: this.#options.contentDir, outputDir: directories.output };
      giveNews({ publication, sites: this.#hasTemplates === true ? sites : () => [] }, folders);
    });
    config.addPreprocessor("dateline-pages-only", "*", ({ page }) => {
      if (isPagesTemplate(page.inputPath)) return undefined;
      this.#hasTemplates = true;
      this.#sources.files.add(page.inputPath);
      return this.#current?.templates === "all" ? undefined : false;
    });
    return searched;
  }
}

/** One page for each route if the project's config looks at pages, and otherwise one for all. */
function groupsOf(site: PlanToRender, routes: readonly Route[], config: EleventyConfig): readonly PageGroup[] {
  if (looksAtPages(config)) return routes.map((route) => new PageGroup(site, route));
  const [first, ...others] = routes;
  return first === undefined ? [] : [new PageGroup(site, first, others)];
}

/** Whether a project has its own transforms or linters, which must process each page. */
function looksAtPages({ transforms, linters }: EleventyConfig): boolean {
  return Object.keys({ ...transforms, ...linters }).some((name) => !ELEVENTYS_OWN.test(name));
}

/** The transforms that Eleventy adds itself: for plugins of HTML, and for bundles of styles and scripts that a page has collected. */
const ELEVENTYS_OWN = /^@11ty\/eleventy(?:\/html-transformer|-bundle(?:\/delayed)?)$/;

/** The files that Eleventy has copied, and the pages that it has written. */
function filesOf(
  [copies, results]: Awaited<ReturnType<Eleventy["write"]>>,
  site: PlanToRender,
  outputDir: string,
): Omit<WrittenFiles, "searched"> {
  const pathOf = (file: string): string => pathFrom(outputDir, file);
  const copied = copies.flatMap(({ map }) => Object.entries(map)).map(([from, to]) => [pathOf(to), from] as const);
  const pages = results.map(({ outputPath, content }) => [pathOf(outputPath), content] as const);
  const others = pages.length === 0 ? copied.map(([file]) => file) : writtenBeside(site, outputDir);
  return {
    files: new Map<string, string | undefined>([...others.map((file) => [file, undefined] as const), ...pages]),
    sources: new Map([
      ...copied.map(([file, source]) => [file, relative("", source).replaceAll("\\", "/")] as const),
      ...results.map(({ outputPath, inputPath }) => [pathOf(outputPath), inputPath] as const),
    ]),
  };
}

/** The files besides the routes: Eleventy does not report files that plugins write for pages, such as pictures in other sizes. */
function writtenBeside({ routes }: PlanToRender, outputDir: string): readonly string[] {
  const planned = new Set(routes.map(({ address }) => outputFile(address)));
  return listFiles(outputDir).filter((file) => !planned.has(file));
}

/** A config that does not add Dateline's plugin to Eleventy. */
function withoutPlugin(file: string): NotBuiltError {
  const line = `import dateline from "${packageName()}/eleventy"`;
  return new NotBuiltError(message("config-without-pages", { file, call: "eleventy.addPlugin(dateline)", line }));
}

type RendererOptions = Pick<SiteOptions, "contentDir" | "configFile" | "themeDirs" | "extensions">;

function createEleventy(
  { configFile, themeDirs, extensions }: RendererOptions,
  { outputDir, pathPrefix }: { readonly outputDir: string; readonly pathPrefix: string },
  configure: (config: EleventyConfig) => void,
): Eleventy {
  const eleventy = new Eleventy(configFile === undefined ? themeDirs[0] : undefined, outputDir, {
    source: "cli",
    configPath: configFile === undefined ? "" : loadableConfig(configFile),
    quietMode: true,
    pathPrefix,
    config(config) {
      config.benchmarkManager.get("Configuration").setIsVerbose(false); // Created before `quietMode` is read, so it would print.
      configure(config);
      addOwnFilters(config, extensions);
      if (configFile !== undefined) return;
      ignoreTheme(config, themeDirs);
      addPagesTemplate(config);
    },
  });
  eleventy.disableLogger();
  return eleventy;
}

/**
 * The path of a config file that Node can load: if Dateline runs compiled, the path of the config that was compiled with it. Eleventy needs
 * a path relative to the working directory.
 */
function loadableConfig(configFile: string): string {
  const compiled = join(dirname(fileURLToPath(import.meta.url)), basename(configFile).replace(/\.ts$/, ".mjs"));
  return existsSync(compiled) ? relative(".", compiled) : configFile;
}

/** The names of Eleventy's own errors. It wraps errors of templates, filters and configs in them. */
const ELEVENTY_ERROR = /^(?:Eleventy|Template|Duplicate|Pagination|UserConfig|UsingCircular)\w*Error$/;

/**
 * Finds the error in a template or in the project's Eleventy config behind an error that Eleventy throws. Returns other errors, such as a
 * full disk or a bug in Dateline, without a wrapper. Eleventy wraps the errors of Dateline's pages, so an error without a wrapper comes
 * from Eleventy itself, such as its error for a permalink without a file extension, or from the project's data, collections and events.
 * @param pagesTemplate the name of Dateline's virtual template
 */
function toProjectError(error: unknown, pagesTemplate: string, configFile = ".eleventy.ts"): unknown {
  if (!isEleventyError(error)) return isOfMachine(error) ? error : unwrapped(error);
  const cause = "originalError" in error ? error.originalError : undefined;
  if (cause === undefined) return new ProjectError(messageOf(error), { cause: error });
  if (explainMachine(cause) !== undefined) return cause;
  const isConfig = error.name === "EleventyConfigError";
  if (isConfig && cause instanceof Error && cause.name === "EleventyImportError" && "originalError" in cause)
    return new NotBuiltError(unloadable(configFile, cause.originalError), { cause: error });
  if (isEleventyError(cause)) return toProjectError(cause, pagesTemplate, configFile); // The cause lists fewer files.
  if (cause instanceof ProjectError) return cause;
  if (error.name === "TemplateContentRenderError" && error.message.endsWith(`/${pagesTemplate}`)) return cause; // A bug: no view could be computed.
  if (isConfig)
    return new NotBuiltError(message("config-error", { file: configFile, reason: messageOf(cause) }), { cause: error });
  // A linter failed: Eleventy's message would list every file that its template gives.
  if (error.message.endsWith(`/${pagesTemplate}"`)) return new ProjectError(messageOf(cause), { cause: error });
  const told = `${messageOf(error).replace(/\.$/, "")}: ${messageOf(cause)}`;
  const reason = messageOf(innermost(cause));
  return new ProjectError(told.includes(reason) ? told : `${told}: ${reason}`, { cause: error });
}

/** Nunjucks and Eleventy wrap errors of shortcodes, and their messages lack the reason. */
function innermost(error: unknown): unknown {
  let inner = error;
  for (let next = inner; next !== undefined; next = causeOf(inner)) inner = next;
  return inner;
}

function causeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return "originalError" in error ? error.originalError : error.cause;
}

/** Why Node can't load a config. Before 22.18 it reads no TypeScript. */
function unloadable(file: string, error: unknown): Message {
  const isExtension = hasCode(error, "ERR_UNKNOWN_FILE_EXTENSION");
  if (!isExtension || !file.endsWith(".ts")) return message("config-unloadable", { file, reason: messageOf(error) });
  return message("config-without-typescript", { file, other: file.replace(/\.ts$/, ".js"), version: "22.18" });
}

function isEleventyError(error: unknown): error is Error {
  return error instanceof Error && ELEVENTY_ERROR.test(error.name);
}

function isOfMachine(error: unknown): boolean {
  return (explainMachine(error) ?? explainPlace(error)) !== undefined;
}

/**
 * An error with the place where it was thrown. For an error of Eleventy's own code only the template is reported, because its place in the
 * code does not help.
 */
function unwrapped(cause: unknown): ProjectError {
  const [place] = placesOnStack(cause);
  const isUseful = place !== undefined && !ELEVENTY_CODE.test(place.file);
  const where = isUseful ? `${relative("", place.file).replaceAll("\\", "/")}:${place.line}: ` : "";
  return new ProjectError(`${where}${messageOf(cause)}`, { cause });
}

const ELEVENTY_CODE = /[/\\]eleventy[/\\]src[/\\]/;

/** The message of an error on one line. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
}
