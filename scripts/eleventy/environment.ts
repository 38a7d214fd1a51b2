import nunjucks from "nunjucks";
import { formatStructuredData } from "../formats/structured-data.ts";
import type { Frame } from "../views/parts.ts";
import type { PageView, View } from "../views/view.ts";
import { sealPage } from "./seal.ts";

/** Prints a page from what Eleventy knows of it. */
export type PagePrinter = (data: { readonly view: View }) => string;

/**
 * A compiler of page templates. Each is compiled once for all its pages, and is handed its view and nothing else: what
 * Eleventy knows besides is out of a template's reach. Everything printed is escaped for HTML; what is not there is an
 * error rather than an empty place on a page. Names of layouts and partials need no folder.
 */
export function pageCompiler(templatesDir: string): (source: string, path: string) => PagePrinter {
  const loader = new nunjucks.FileSystemLoader([`${templatesDir}/layouts`, `${templatesDir}/partials`]);
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addFilter("structuredData", (view: PageView) => {
    const data = formatStructuredData(view);
    return data === undefined
      ? ""
      : new nunjucks.runtime.SafeString(`<script type="application/ld+json">${data}</script>\n`);
  });
  environment.addGlobal("once", onceForEachFrame(environment));
  return (source, path) => {
    const template = new nunjucks.Template(source, environment, path, true);
    return ({ view }) => sealPage(template.render({ view }));
  };
}

/** Prints a partial that depends on the frame alone: once for all pages that share the frame. */
function onceForEachFrame(environment: nunjucks.Environment) {
  const printed = new WeakMap<Frame, Map<string, nunjucks.runtime.SafeString>>();
  return (name: string, frame: Frame): nunjucks.runtime.SafeString => {
    const ofFrame = printed.get(frame) ?? new Map<string, nunjucks.runtime.SafeString>();
    printed.set(frame, ofFrame);
    const known = ofFrame.get(name);
    if (known !== undefined) return known;
    const markup = new nunjucks.runtime.SafeString(environment.render(name, { frame }));
    ofFrame.set(name, markup);
    return markup;
  };
}
