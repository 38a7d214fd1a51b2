import { parseArgs } from "node:util";
import { readArguments, SHARED_OPTIONS, writeReport } from "../../cli/arguments.ts";
import { failWithoutBulletin, readLanguage, readPeriod } from "../../cli/bulletin-argument.ts";
import { openContentFolder } from "../../cli/content-folder.ts";
import { projectExtensions, readAsOf, siteOptions } from "../../cli/project.ts";
import type { Address } from "../../content/addresses.ts";
import { addressesOf } from "../../content/addresses.ts";
import type { Period } from "../../content/period.ts";
import { formatEmailText } from "../../editions/email/email-text.ts";
import type { EmailView, Mail } from "../../editions/email/email-view.ts";
import { filtersOf } from "../../extensions/filters.ts";
import type { LanguageTag } from "../../i18n/language-tag.ts";
import { inputsOf, readSiteAssets } from "../../pipeline/assets.ts";
import type { CheckedContent } from "../../pipeline/check-content.ts";
import { readPublication } from "../../pipeline/check-content.ts";
import { siteRoutes } from "../../pipeline/site-routes.ts";
import { withExtensions } from "../../pipeline/with-extensions.ts";
import { parseBase } from "../../site/base-url.ts";
import { pageRenderer } from "../../templates/templates.ts";
import type { MailEdition } from "./delivery.ts";
import { readDelivery } from "./delivery.ts";
import { readProviderDelivery } from "./draft-at-provider.ts";
import { MAIL_HELP } from "./mail-help.ts";
import { message } from "./message.ts";
import { providersWith } from "./providers/own-providers.ts";
import { shell } from "./shell.ts";

const { values } = readArguments(MAIL_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      bulletin: { type: "string" },
      content: { type: "string", default: "content" },
      "as-of": { type: "string" },
      eml: { type: "string" },
      to: { type: "string" },
      smtp: { type: "string" },
      for: { type: "string" },
      html: { type: "string" },
      send: { type: "boolean" },
      list: { type: "string", multiple: true },
      sender: { type: "string" },
      template: { type: "string" },
    },
  }),
);
const period = readPeriod(values.bulletin);
const providers = values.for === undefined ? [] : providersWith(await projectExtensions(values.content));
const deliver = values.for === undefined ? readDelivery(values) : readProviderDelivery(providers, values.for, values);
const options = await withExtensions(
  siteOptions({
    contentDir: openContentFolder(values.content, "read"),
    purpose: "draft",
    ...readAsOf(values["as-of"]),
  }),
);
const { checked, report } = await readPublication(options);
if (checked === undefined) writeReport(report, "text");
else
  process.stdout.write(
    `${await deliver(readEdition(checked, period, readLanguage(checked.publication, values.lang)))}\n`,
  );

/** The email edition of a bulletin, as the site has it. */
function readEdition(checked: CheckedContent, wanted: Period, language: LanguageTag): MailEdition {
  const { publication } = checked;
  const base = parseBase(publication.masthead.url);
  const from = publication.masthead.contact?.email;
  if (from === undefined) return shell.fail(1, message("mail-no-sender"));
  const routes = siteRoutes({
    ...checked,
    base,
    ...inputsOf(readSiteAssets(checked, options.themeDirs), base),
  }); // Without the pages of extensions: none of them is mailed.
  const addresses = addressesOf(publication.languages);
  const viewAt = (at: Address) => routes.find(({ address }) => address === at)?.view();
  const html = viewAt(addresses.email(language, wanted));
  const text = viewAt(addresses.emailText(language, wanted));
  if (html?.kind !== "email" || text?.kind !== "email-text") return failWithoutBulletin(publication, wanted);
  const renderPage = pageRenderer(options.themeDirs, filtersOf(options.extensions));
  const render = (mail: Mail) => {
    const view: EmailView = { ...html, mail };
    return { html: renderPage(view), text: formatEmailText({ ...text, mail }) };
  };
  return { mail: html.mail, from, render };
}
