import {
  type CheckedContent,
  inputsOf,
  openViews,
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
  parseBase,
} from "../../../scripts/templates/index.ts";
import type { MailEdition } from "./delivery.ts";

/**
 * The email edition of a bulletin in a language, whether the site has a page of it or not. Undefined if the bulletin does not exist, or not
 * in this language.
 */
export async function findEdition(
  checked: CheckedContent,
  options: Pick<SiteOptions, "contentDir" | "themeDirs" | "configFile" | "extensions" | "outputDir">,
  { period, language, from }: Pick<MailEdition, "from"> & { readonly period: Period; readonly language: LanguageTag },
): Promise<MailEdition | undefined> {
  const { publication } = checked;
  const base = parseBase(publication.masthead.url);
  const sites = sitesOf({ ...checked, base, ...inputsOf(readSiteAssets(checked, options.themeDirs), base) });
  const routes = sites.filter((site) => site.language === language).flatMap(emailRoutes);
  const addresses = addressesOf(publication.languages);
  const viewAt = (at: Address) => routes.find(({ address }) => address === at)?.view();
  const html = viewAt(addresses.email(language, period));
  const text = viewAt(addresses.emailText(language, period));
  if (html?.kind !== "email" || text?.kind !== "email-text") return undefined;
  const renderView = await openViews(options, { base, publication, sites: () => sites });
  const render = async (mail: Mail) => {
    const view: EmailView = { ...html, mail };
    return { html: await renderView(view), text: formatEmailText({ ...text, mail }) };
  };
  return { mail: html.mail, from, render };
}
