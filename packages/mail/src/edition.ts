import {
  type CheckedContent,
  filtersOf,
  inputsOf,
  readSiteAssets,
  type SiteOptions,
  sitesOf,
} from "../../../scripts/cli/index.ts";
import { type Address, addressesOf, type Period } from "../../../scripts/content/index.ts";
import type { LanguageTag } from "../../../scripts/i18n/index.ts";
import {
  type EmailView,
  emailRoutes,
  formatEmailText,
  type Mail,
  pageRenderer,
  parseBase,
} from "../../../scripts/templates/index.ts";
import type { MailEdition } from "./delivery.ts";

/**
 * The email edition of a bulletin in a language, whether the site has a page of it or not. Undefined if the bulletin does not exist, or not
 * in this language.
 */
export function findEdition(
  checked: CheckedContent,
  { themeDirs, extensions }: Pick<SiteOptions, "themeDirs" | "extensions">,
  { period, language, from }: Pick<MailEdition, "from"> & { readonly period: Period; readonly language: LanguageTag },
): MailEdition | undefined {
  const { publication } = checked;
  const base = parseBase(publication.masthead.url);
  const sites = sitesOf({ ...checked, base, ...inputsOf(readSiteAssets(checked, themeDirs), base) });
  const routes = sites.filter((site) => site.language === language).flatMap(emailRoutes);
  const addresses = addressesOf(publication.languages);
  const viewAt = (at: Address) => routes.find(({ address }) => address === at)?.view();
  const html = viewAt(addresses.email(language, period));
  const text = viewAt(addresses.emailText(language, period));
  if (html?.kind !== "email" || text?.kind !== "email-text") return undefined;
  const renderPage = pageRenderer(themeDirs, filtersOf(extensions));
  const render = (mail: Mail) => {
    const view: EmailView = { ...html, mail };
    return { html: renderPage(view), text: formatEmailText({ ...text, mail }) };
  };
  return { mail: html.mail, from, render };
}
