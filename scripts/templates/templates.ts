import { readFileSync } from "node:fs";
import { findThemeFile, themeFile } from "../assets/theme-files.ts";
import { memoize } from "../memoize.ts";
import type { View } from "../site/route.ts";
import { compileMacros, compileTemplate, macrosIn } from "./compile.ts";
import { missing, output } from "./escape.ts";
import { FILTERS, MARKUP_FILTERS } from "./filters.ts";
import type { Library, TemplateFile } from "./statements.ts";
import { parseTemplate } from "./syntax-tree.ts";

/** Prints a page from its view. */
export type PageRenderer = (view: View) => string;

/**
 * Prints pages, each through the template of its kind in `pages/`, which is compiled when the first page of the kind is
 * printed, and stays so. What can't be printed is an error that names the page, the template, and what is missing.
 */
export function pageRenderer(themeDirs: readonly string[]): PageRenderer {
  const compile = pageCompiler(themeDirs);
  const templateOf = memoize((kind: View["kind"]) => {
    const template = themeFile(themeDirs, `pages/${kind}.njk`);
    return compile(readFileSync(template, "utf8"), template);
  });
  return (view) => {
    try {
      return templateOf(view.kind)(view);
    } catch (error) {
      throw new Error(`${view.address} can't be printed: ${error instanceof Error ? error.message : error}`, {
        cause: error,
      });
    }
  };
}

/**
 * A compiler of page templates. Each is compiled once for all its pages, and is handed its view and nothing else.
 * Everything printed is escaped for HTML; what is not there is an error rather than an empty place on a page, and so is a
 * name that means nothing. Names of layouts and partials need no folder. Throws a `SyntaxError` on what our templates do
 * without.
 */
export function pageCompiler(themeDirs: readonly string[]): (source: string, path: string) => PageRenderer {
  const link = openTemplates(themeDirs);
  return (source, path) => {
    return link({ path, trees: parseTemplate(source, path) }, "view");
  };
}

/** A template as a function of the one value that it is handed. */
type TemplateFunction = (value: object) => string;

/** The macros of a partial, by name. */
type CompiledMacros = Readonly<Record<string, (...values: readonly unknown[]) => string>>;

/** Layouts and partials, each read and compiled when the first template names it; gives what links a template with them. */
function openTemplates(themeDirs: readonly string[]): (template: TemplateFile, parameter: string) => TemplateFunction {
  const read = memoize((name: string): TemplateFile => {
    const path = findThemeFile(themeDirs, `layouts/${name}`) ?? findThemeFile(themeDirs, `partials/${name}`);
    if (path === undefined) throw new SyntaxError(`no layout or partial is called ${name}`);
    return { path, trees: parseTemplate(readFileSync(path, "utf8"), path) };
  });
  const macrosOf = memoize((name: string): CompiledMacros => run(compileMacros(read(name), library)));
  const library: Library = {
    read,
    macros(name) {
      macrosOf(name);
      return macrosIn(read(name));
    },
  };
  const ofChrome = memoize((name: string) => memoizeFor(link(read(name), "chrome")));
  /** What compiled templates call, by the names that they call it. */
  const tools: Readonly<Record<string, unknown>> = {
    output,
    missing,
    filters: { ...FILTERS, ...MARKUP_FILTERS },
    macrosOf,
    once: (name: string, chrome: object) => ofChrome(name)(chrome),
    callMacro(file: string, name: string, ...values: readonly unknown[]): string {
      const macro = macrosOf(file)[name];
      if (macro === undefined) throw new SyntaxError(`${read(file).path} has no macro ${name}`);
      return macro(...values);
    },
  };
  function run(code: string) {
    return new Function(...Object.keys(tools), `"use strict";\n${code}`)(...Object.values(tools));
  }
  function link(template: TemplateFile, parameter: string): TemplateFunction {
    return run(`return (${parameter}) => {\n${compileTemplate(template, [parameter], library)}};`);
  }
  return link;
}

/** A printer that prints once for each value, as long as the value is kept. */
function memoizeFor(output: TemplateFunction): TemplateFunction {
  const known = new WeakMap<object, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = output(value);
    known.set(value, text);
    return text;
  };
}
