import nunjucks from "nunjucks";

/**
 * The environment that templates run in. Everything printed is escaped for HTML; what is not there is an error rather
 * than an empty place on a page. Names of layouts and partials need no folder.
 */
export function templateEnvironment(templatesDir: string): nunjucks.Environment {
  const loader = new nunjucks.FileSystemLoader([`${templatesDir}/layouts`, `${templatesDir}/partials`]);
  return new nunjucks.Environment(loader, { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true });
}
