import { readFileSync } from "node:fs";
import { findThemeFile, themeFile } from "../assets/theme-files.ts";
import { listTheme } from "../assets/theme-folders.ts";
import { MessageError } from "../diagnostics/message-error.ts";
import { memoize } from "../memoize.ts";
import type { View } from "../site/route.ts";
import { compileMacros, compileTemplate, macrosIn } from "./compile.ts";
import { didYouMean } from "./escape.ts";
import { NO_FILTERS, type OwnFilters } from "./filters.ts";
import { findOwnTemplates } from "./own-templates.ts";
import { ProjectError } from "./project-error.ts";
import { precompiledRenderer } from "./render-precompiled.ts";
import type { Library, TemplateFile } from "./statements.ts";
import { parseTemplate } from "./syntax-tree.ts";
import { type CompiledMacros, memoizeFor, type TemplateFunction, TOOLS, templateTools } from "./tools.ts";

/** Renders a page from its view. */
export type PageRenderer = (view: View) => string;

/**
 * Renders pages. Each kind has a template in `pages/`, which is compiled for the first page of the kind. If a page can't be rendered,
 * throws a `ProjectError` that names the page, the template and the missing value.
 */
export function pageRenderer(themeDirs: readonly string[], ownFilters: OwnFilters = NO_FILTERS): PageRenderer {
  const render = ownRenderer(themeDirs, ownFilters) ?? compilingRenderer(themeDirs, ownFilters);
  return (view) => {
    try {
      return render(view);
    } catch (error) {
      if (error instanceof MessageError) throw error; // It says itself where it is, such as one of an own filter.
      throw new ProjectError(`${view.address}: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
  };
}

/** Renders with the templates that were compiled with the program; undefined if others are wanted, or filters of a project. */
function ownRenderer(themeDirs: readonly string[], ownFilters: OwnFilters): PageRenderer | undefined {
  const templates = ownFilters.size === 0 ? findOwnTemplates(themeDirs) : undefined;
  return templates === undefined ? undefined : precompiledRenderer(templates);
}

function compilingRenderer(themeDirs: readonly string[], ownFilters: OwnFilters): PageRenderer {
  const compile = pageCompiler(themeDirs, ownFilters);
  const templateOf = memoize((kind: View["kind"]) => {
    const template = themeFile(themeDirs, `pages/${kind}.njk`);
    return compile(readFileSync(template, "utf8"), template);
  });
  return (view) => templateOf(view.kind)(view);
}

/**
 * Compiles page templates. A template gets its view and nothing else. Every value is escaped for HTML. An undefined value or name is
 * an error, not an empty place on the page. Layouts and partials are named without a folder. Throws a `SyntaxError` for a part of
 * the language that templates may not use.
 */
export function pageCompiler(
  themeDirs: readonly string[],
  ownFilters: OwnFilters = NO_FILTERS,
): (source: string, path: string) => PageRenderer {
  const link = openTemplates(themeDirs, ownFilters);
  return (source, path) => {
    return link({ path, trees: parseTemplate(source, path) }, "view");
  };
}

/** Layouts and partials, each read and compiled when the first template names it; returns a function that compiles a template with them. */
function openTemplates(
  themeDirs: readonly string[],
  ownFilters: OwnFilters,
): (template: TemplateFile, parameter: string) => TemplateFunction {
  const read = templateReader(themeDirs);
  const opened = new Set<string>();
  const macrosOf = memoize((name: string): CompiledMacros => {
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
    ownFilters: [...ownFilters.keys()],
  };
  const ofChrome = memoize((name: string) => memoizeFor(link(read(name), "chrome")));
  const isPartial = memoize((name: string) => findThemeFile(themeDirs, `partials/${name}`) !== undefined);
  const tools = templateTools(isPartial, macrosOf, ofChrome, ownFilters);
  function run(code: string) {
    return new Function(...TOOLS, `"use strict";\n${code}`)(...TOOLS.map((name) => tools[name]));
  }
  function link(template: TemplateFile, parameter: string): TemplateFunction {
    return run(`return (${parameter}) => {\n${compileTemplate(template, [parameter], library)}};`);
  }
  return link;
}

/** The names by which templates name layouts and partials. */
function templateNames(themeDirs: readonly string[]): readonly string[] {
  const templates = listTheme(themeDirs).filter((name) => /^(?:layouts|partials)\/.*\.njk$/.test(name));
  return templates.map((name) => name.slice(name.indexOf("/") + 1));
}

/** Reads layouts and partials by their names, each once. */
function templateReader(themeDirs: readonly string[]): Library["read"] {
  return memoize((name: string): TemplateFile => {
    const path = findThemeFile(themeDirs, `layouts/${name}`) ?? findThemeFile(themeDirs, `partials/${name}`);
    if (path === undefined)
      throw new SyntaxError(`no layout or partial is called ${name}${didYouMean(name, templateNames(themeDirs))}`);
    return { path, trees: parseTemplate(readFileSync(path, "utf8"), path) };
  });
}
