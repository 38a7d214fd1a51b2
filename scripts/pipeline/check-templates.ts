import { readFileSync } from "node:fs";
import { themeFile } from "../assets/theme-files.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Publication } from "../model/publication.ts";
import { parseBase } from "../site/base-url.ts";
import { listTemplates } from "../templates/precompile.ts";
import { projectCompiler } from "../templates/templates.ts";
import { message } from "./message.ts";
import { type SiteOptions, splitThemeDirs } from "./options.ts";

/** The errors for which no page could be rendered, in the templates of a project and in templates that use them: one for each place. */
export async function checkTemplates(
  publication: Publication,
  options: Pick<SiteOptions, "contentDir" | "themeDirs" | "configFile" | "extensions" | "outputDir">,
): Promise<readonly Diagnostic[]> {
  const { themeDirs, outputDir } = options;
  if (listTemplates(splitThemeDirs(themeDirs).projectDirs).length === 0) return [];
  const { EleventyRenderer } = await import("./eleventy/renderer.ts");
  const site = { base: parseBase(publication.masthead.url), publication, routes: [], sites: () => [] };
  const { added } = await new EleventyRenderer(options, outputDir).added(site);
  const compile = projectCompiler(themeDirs, { ...added, themeDirs: splitThemeDirs(themeDirs).projectDirs });
  const faults = sourcesOf(themeDirs).flatMap(([source, path]) => {
    try {
      compile(source, path);
      return [];
    } catch (error) {
      if (error instanceof SyntaxError) return [error.message];
      throw error;
    }
  });
  return [...new Set(faults)].map(diagnosticOf);
}

/** The sources to compile: every page, and every partial that pages include by a variable or render once for all pages. */
function sourcesOf(themeDirs: readonly string[]): readonly (readonly [source: string, path: string])[] {
  const texts = listTemplates(themeDirs).map((name) => {
    const path = themeFile(themeDirs, name);
    return { name, path, text: readFileSync(path, "utf8") };
  });
  const once = texts.flatMap(({ text }) =>
    Array.from(text.matchAll(/\bonce\(["']([^"']+)["']/g), ([, name = ""]) => name),
  );
  return texts.flatMap(({ name, path, text }): readonly (readonly [string, string])[] => {
    if (name.startsWith("pages/")) return [[text, path]];
    const partial = name.slice("partials/".length);
    if (name.startsWith("partials/callouts/")) return [[`{% import "${partial}" as callouts %}`, path]];
    return once.includes(partial) ? [[`{% set chrome = view %}{% include "${partial}" %}`, path]] : [];
  });
}

function diagnosticOf(fault: string): Diagnostic {
  const [, file = "", line, column, reason = fault] = /^(.+?\.njk)(?::(\d+))?(?::(\d+))?: (.*)$/s.exec(fault) ?? [];
  const place = line === undefined || column === undefined ? {} : { line: Number(line), column: Number(column) };
  return {
    rule: "theme-template",
    severity: "error",
    place: { file, ...place },
    message: message("theme-template", { reason: reason.replaceAll("`", "'") }),
  };
}
