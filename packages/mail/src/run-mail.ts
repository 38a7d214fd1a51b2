import { parseArgs } from "node:util";
import {
  type CheckedContent,
  failWithoutBulletin,
  openContentFolder,
  readArguments,
  readAsOf,
  readLanguage,
  readPeriod,
  readPublication,
  SHARED_OPTIONS,
  siteOptions,
  withExtensions,
  writeReport,
} from "../../../scripts/cli/index.ts";
import type { Period } from "../../../scripts/content/index.ts";
import type { LanguageTag } from "../../../scripts/i18n/index.ts";
import { type MailEdition, readDelivery } from "./delivery.ts";
import { readProviderDelivery } from "./draft-at-provider.ts";
import { findEdition } from "./edition.ts";
import { MAIL_HELP } from "./help.ts";
import { message, shell } from "./shell.ts";

const { values } = readArguments(MAIL_HELP, () =>
  parseArgs({
    options: {
      ...SHARED_OPTIONS,
      bulletin: { type: "string" },
      content: { type: "string", default: "content" },
      "as-of": { type: "string" },
      eml: { type: "string" },
      to: { type: "string" },
      drafts: { type: "boolean", default: false },
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
// Readers of a mailing service never get unpublished content.
if (values.drafts && values.to === undefined)
  shell.fail(2, message("option-only-with", { option: "--drafts", other: "--to" }));
const period = readPeriod(values.bulletin);
const deliver = values.for === undefined ? readDelivery(values) : readProviderDelivery(values.for, values);
const options = await withExtensions(
  siteOptions({
    contentDir: openContentFolder(values.content, "read"),
    purpose: values.drafts ? "preview" : "draft",
    ...readAsOf(values["as-of"]),
  }),
);
const { checked, report } = await readPublication(options);
if (checked === undefined) writeReport(report, "text");
else
  process.stdout.write(
    `${await deliver(await readEdition(checked, period, readLanguage(checked.publication, values.lang)))}\n`,
  );

/** The email edition of a bulletin, as on the site. */
async function readEdition(checked: CheckedContent, wanted: Period, language: LanguageTag): Promise<MailEdition> {
  const { publication } = checked;
  const from = publication.masthead.contact?.email;
  if (from === undefined) return shell.fail(1, message("mail-no-sender"));
  const edition = await findEdition(checked, options, { period: wanted, language, from });
  return edition ?? failWithoutBulletin(publication, wanted);
}
