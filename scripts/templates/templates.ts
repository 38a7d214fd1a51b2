import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findThemeFile, themeFile } from "../assets/theme-files.ts";
import { listTheme } from "../assets/theme-folders.ts";
import { outputFile } from "../content/addresses.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import { memoize, memoizeWeakly } from "../memoize.ts";
import type { View } from "../site/route.ts";
import {
  type Added,
  type AddedContext,
  type AddedData,
  type AddedFunction,
  asyncNamesOf,
  NOTHING_ADDED,
} from "./added.ts";
import { findBuiltInTemplates } from "./built-in-templates.ts";
import { compileMacros, compileTemplate, macrosIn } from "./compile.ts";
import { didYouMean } from "./escape.ts";
import { NO_FILTERS, type OwnFilters } from "./filters.ts";
import { listTemplates } from "./precompile.ts";
import { ProjectError } from "./project-error.ts";
import { precompiledRenderer } from "./render-precompiled.ts";
import type { Library, TemplateFile } from "./statements.ts";
import { parseTemplate } from "./syntax-tree.ts";
import {
  type AddedTools,
  type CompiledMacros,
  memoizeFor,
  type TemplateFunction,
  type Text,
  TOOLS,
  templateTools,
} from "./tools.ts";

/** Renders a page from its view. */
export type PageRenderer = (view: View) => string;

/**
 * Renders a page of a project from its view and from global data. It returns a promise if a template of the project uses a function that
 * returns one.
 */
export type ProjectRenderer = (view: View, data: AddedData) => Text;

/**
 * Renders pages. Each kind has a template in `pages/`, which is compiled for the first page of the kind. If a page can't be rendered,
 * throws a `ProjectError` with the page, the template and the missing value.
 */
export function pageRenderer(themeDirs: readonly string[], ownFilters: OwnFilters = NO_FILTERS): PageRenderer {
  const render = builtInRenderer(themeDirs, ownFilters) ?? syncRenderer(themeDirs, ownFilters);
  return (view) => {
    try {
      return render(view);
    } catch (error) {
      throw errorOn(view, error);
    }
  };
}

/** Like {@link pageRenderer}, with all that the project adds for templates. */
export function projectRenderer(themeDirs: readonly string[], added: Added): ProjectRenderer {
  const render = compilingRenderer(themeDirs, added);
  return (view, data) => {
    try {
      const text = render(view, data);
      return typeof text === "string" ? text : text.catch((error: unknown) => Promise.reject(errorOn(view, error)));
    } catch (error) {
      throw errorOn(view, error);
    }
  };
}

function errorOn(view: View, error: unknown): Error {
  if (error instanceof MessageError) return error; // Its message contains its place, such as the error of an own filter.
  return new ProjectError(`${view.address}: ${error instanceof Error ? error.message : error}`, { cause: error });
}

/** Renders with Dateline's templates, which were compiled with the program; undefined if others are wanted, or filters of a project. */
function builtInRenderer(themeDirs: readonly string[], ownFilters: OwnFilters): PageRenderer | undefined {
  const templates = ownFilters.size === 0 ? findBuiltInTemplates(themeDirs) : undefined;
  return templates === undefined ? undefined : precompiledRenderer(templates);
}

function syncRenderer(themeDirs: readonly string[], ownFilters: OwnFilters): PageRenderer {
  const render = compilingRenderer(themeDirs, withFilters(ownFilters));
  return (view) => inOnePiece(render(view, NO_DATA));
}

function compilingRenderer(themeDirs: readonly string[], added: Added): ProjectRenderer {
  const compile = projectCompiler(themeDirs, added);
  const templateOf = memoize((kind: View["kind"]) => {
    const template = themeFile(themeDirs, `pages/${kind}.njk`);
    return compile(readFileSync(template, "utf8"), template);
  });
  return (view, data) => templateOf(view.kind)(view, data);
}

/**
 * Compiles page templates. A template gets its view and nothing else. Every value is escaped for HTML. An undefined value or name is an
 * error, not an empty place on the page. Layouts and partials are referenced without a folder. Throws a `SyntaxError` for a part of the
 * language that templates may not use.
 */
export function pageCompiler(
  themeDirs: readonly string[],
  ownFilters: OwnFilters = NO_FILTERS,
): (source: string, path: string) => PageRenderer {
  const compile = projectCompiler(themeDirs, withFilters(ownFilters));
  return (source, path) => {
    const render = compile(source, path);
    return (view) => inOnePiece(render(view, NO_DATA));
  };
}

/** Like {@link pageCompiler}, with all that the project adds for templates. */
export function projectCompiler(
  themeDirs: readonly string[],
  added: Added,
): (source: string, path: string) => ProjectRenderer {
  const rendering = new AsyncLocalStorage<Rendering>();
  const link = openTemplates(
    themeDirs,
    added,
    toolsFor(added, () => rendering.getStore()),
  );
  return (source, path) => {
    const render = link({ path, trees: parseTemplate(source, path, added) }, "view");
    if (added === NOTHING_ADDED) return render;
    return (view, data) => rendering.run({ ...data, view, path }, () => render(view));
  };
}

/** The current rendering, with its data. */
interface Rendering extends AddedData {
  readonly view: View;
  /** The template. */
  readonly path: string;
}

const NO_DATA: AddedData = { data: {} };

/** Only the filters of extensions: none of them returns a promise, and their names differ from Dateline's. */
function withFilters(ownFilters: OwnFilters): Added {
  if (ownFilters.size === 0) return NOTHING_ADDED;
  const filters = [...ownFilters].map(([name, apply]): readonly [string, AddedFunction] => {
    return [name, { call: (_, [value, ...others]) => apply(value, ...others), isAsync: false }];
  });
  return { ...NOTHING_ADDED, filters: new Map(filters) };
}

function inOnePiece(text: Text): string {
  if (typeof text === "string") return text;
  throw new TypeError("A template gave a promise, though nothing that it uses gives one");
}

/** The functions of a project, which have the page that is rendered as their `this`, as in Eleventy. */
function toolsFor(added: Added, renderingNow: () => Rendering | undefined): AddedTools {
  const context = memoizeWeakly(contextOf);
  const current = (): Rendering => {
    const rendering = renderingNow();
    if (rendering === undefined) throw new Error("A function of the project is called while no page is rendered");
    return rendering;
  };
  const callable = (functions: ReadonlyMap<string, AddedFunction>) => {
    const entries = [...functions].map(
      ([name, { call }]) => [name, (...values: readonly unknown[]) => call(context(current()), values)] as const,
    );
    return Object.fromEntries(entries);
  };
  return {
    filters: callable(added.filters),
    shortcodes: callable(added.shortcodes),
    pairedShortcodes: callable(added.pairedShortcodes),
    data: (name) => current().data[name],
  };
}

function contextOf({ view, path, data, eleventy, output }: Rendering): AddedContext {
  const outputPath = output === undefined ? {} : { outputPath: join(output, outputFile(view.address)) };
  const page = { url: view.address, inputPath: `./${path}`, ...outputPath };
  return { page, eleventy, ctx: { ...data, view, page, eleventy } };
}

/**
 * Layouts and partials, each read and compiled at the first reference of a template; returns a function that compiles a template with them.
 */
function openTemplates(
  themeDirs: readonly string[],
  added: Added,
  addedTools: AddedTools,
): (template: TemplateFile, parameter: string) => TemplateFunction<Text> {
  const read = templateReader(themeDirs, added);
  const isAsync = usesPromises(added);
  const opened = new Set<string>();
  const macrosOf = memoize((name: string): CompiledMacros<Text> => {
    const template = read(name);
    if (opened.has(name)) throw new SyntaxError(`${template.path} imports itself`);
    opened.add(name);
    return run(compileMacros(template, library));
  });
  const library: Library = {
    read,
    macros(name) {
      macrosOf(name);
      return macrosIn(read(name));
    },
    added,
    isAsync,
  };
  const ofChrome = memoize((name: string) => memoizeFor(link(read(name), "chrome")));
  const isPartial = memoize((name: string) => findThemeFile(themeDirs, `partials/${name}`) !== undefined);
  const tools = templateTools(isPartial, macrosOf, ofChrome, addedTools);
  function run(code: string) {
    return new Function(...TOOLS, `"use strict";\n${code}`)(...TOOLS.map((name) => tools[name]));
  }
  function link(template: TemplateFile, parameter: string): TemplateFunction<Text> {
    const code = compileTemplate(template, [parameter], library);
    return run(`return ${isAsync ? "async " : ""}(${parameter}) => {\n${code}};`);
  }
  return link;
}

/**
 * Whether a template of the project uses a function that returns a promise. Then all templates do; otherwise none does, since promises cost
 * time. A text that only resembles such a name costs no more.
 */
function usesPromises(added: Added): boolean {
  const names = asyncNamesOf(added);
  if (names.length === 0) return false;
  const isNamed = new RegExp(
    `(?:\\||\\{%-?)\\s*(?:${names.map((name) => name.replace(/\W/g, "\\$&")).join("|")})(?![\\w$])`,
  );
  return added.themeDirs.some((dir) =>
    listTemplates([dir]).some((name) => isNamed.test(readFileSync(`${dir}/${name}`, "utf8"))),
  );
}

/** The names with which templates refer to layouts and partials. */
function templateNames(themeDirs: readonly string[]): readonly string[] {
  const templates = listTheme(themeDirs).filter((name) => /^(?:layouts|partials)\/.*\.njk$/.test(name));
  return templates.map((name) => name.slice(name.indexOf("/") + 1));
}

/** Reads layouts and partials by their names, each once. */
function templateReader(themeDirs: readonly string[], added: Added): Library["read"] {
  return memoize((name: string): TemplateFile => {
    const path = findThemeFile(themeDirs, `layouts/${name}`) ?? findThemeFile(themeDirs, `partials/${name}`);
    if (path === undefined)
      throw new SyntaxError(`no layout or partial is called ${name}${didYouMean(name, templateNames(themeDirs))}`);
    return { path, trees: parseTemplate(readFileSync(path, "utf8"), path, added) };
  });
}
