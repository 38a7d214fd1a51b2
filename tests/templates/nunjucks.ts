import nunjucks from "nunjucks";
import { escapeMarkupOnly } from "../../scripts/markdown/html.ts";
import { formatStructuredData } from "../../scripts/pages/structured-data/structured-data.ts";
import { MARKUP_FILTERS } from "../../scripts/templates/filters.ts";

/** Compiles page templates with Nunjucks itself, which is slow and the reference. */
export function nunjucksCompiler(
  ...themeDirs: readonly string[]
): (source: string, path: string) => (view: object) => string {
  const loader = new nunjucks.FileSystemLoader(themeDirs.flatMap((dir) => [`${dir}/layouts`, `${dir}/partials`]));
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addFilter("structuredData", (view: Parameters<typeof formatStructuredData>[0]) => {
    const data = formatStructuredData(view);
    return data === undefined ? "" : safe(`<script type="application/ld+json">${data}</script>\n`);
  });
  environment.addFilter("ordinals", (date: string) => safe(MARKUP_FILTERS.ordinals(date)));
  environment.addFilter("htmlText", escapeMarkupOnly);
  environment.addGlobal("once", (name: string, chrome: object) => safe(environment.render(name, { chrome })));
  environment.addGlobal("callMacro", (file: string, name: string, ...values: readonly unknown[]) =>
    safe(String(Reflect.apply(Reflect.get(macrosOf(environment, file), name), undefined, values))),
  );
  return (source, path) => {
    const template = new nunjucks.Template(source, environment, path, true);
    return (view) => template.render({ view });
  };
}

function macrosOf(environment: nunjucks.Environment, file: string) {
  const macros = {};
  const template = environment.getTemplate(file, true);
  Reflect.apply(Reflect.get(template, "getExported"), template, [
    (error: unknown, exported: object) => {
      if (error !== null) throw error;
      Object.assign(macros, exported);
    },
  ]);
  return macros;
}

function safe(markup: string): nunjucks.runtime.SafeString {
  return new nunjucks.runtime.SafeString(markup);
}
