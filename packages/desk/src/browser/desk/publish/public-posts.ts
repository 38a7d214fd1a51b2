import { buildPublication, publicContent } from "../../../../../../scripts/model/browser.ts";
import { bulletinRoutes, hrefOf, itemRoutes, parseBase } from "../../../../../../scripts/templates/browser.ts";
import type { Workspace } from "../../../board/workspace.ts";
import { inputsFrom, sitesIn } from "../../../preview/preview-pages.ts";
import type { PreviewContext } from "../../../preview/preview-slice.ts";
import type { AnnounceIssue, LanguageOfIssue } from "../offered.ts";

/** The announcements of an issue, and their networks. */
export interface PublicIssue {
  /** The languages in which it has a page. */
  readonly languages: readonly LanguageOfIssue[];
  /** The address of a picture from the page of the desk: the published site may not have it yet. */
  readonly pictureHere: (url: string) => string;
}

/**
 * Announces the public part of an issue, with addresses of the published site, as `npm run announce` does. Undefined if there are errors,
 * with which nothing is published.
 */
export function announcePublic(
  announceIssue: AnnounceIssue,
  texts: Workspace,
  context: PreviewContext,
  period: string,
): PublicIssue | undefined {
  if ([...texts.diagnostics().values()].flat().some(({ severity }) => severity === "error")) return undefined;
  // Withdrawn items are not announced, so their notices need no words.
  const shown = publicContent(texts.content(), context.asOf);
  const publication = buildPublication(shown, context.asOf);
  const base = parseBase(publication.masthead.url);
  const bulletin = publication.bulletins.find((each) => each.period === period);
  const sites = bulletin === undefined ? [] : sitesIn(inputsFrom({ ...context, base }, publication), context);
  const languages = sites.flatMap((site) => {
    const routes = new Map(
      [...bulletinRoutes(site), ...itemRoutes(site)].map((route) => [hrefOf(base, route.address), route]),
    );
    const find = (href: string) => routes.get(href)?.view();
    const view = bulletin && find(hrefOf(base, site.addresses.bulletin(site.language, bulletin.period)));
    return view?.kind === "bulletin" ? [announceIssue(view, find)] : [];
  });
  const root = base.origin + base.path;
  return {
    languages,
    pictureHere(url) {
      const rest = url.startsWith(root) ? url.slice(root.length) : url;
      // A picture that is in no file yet has an address of the browser.
      return rest.startsWith("/") ? `..${rest}` : rest;
    },
  };
}
