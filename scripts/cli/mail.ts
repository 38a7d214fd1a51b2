import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { inputsOf, readSiteAssets } from "../build/assets.ts";
import type { CheckedContent } from "../build/check.ts";
import { readPublication } from "../build/check.ts";
import { siteRoutes } from "../build/routes.ts";
import type { Address } from "../content/addresses.ts";
import { addressesOf } from "../content/addresses.ts";
import type { Period } from "../content/period.ts";
import type { Letter } from "../editions/email/message.ts";
import { formatMessage, sendMessage } from "../editions/email/message.ts";
import type { LanguageTag } from "../i18n/language-tag.ts";
import { parseBase } from "../site/base-url.ts";
import { pageRenderer } from "../templates/templates.ts";
import { checkFolder, fail, HELP_OPTION, readArguments, writeReport } from "./arguments.ts";
import { failWithoutBulletin, readLanguage, readPeriod } from "./bulletin-argument.ts";
import { siteOptions } from "./project.ts";

/** In bytes. Gmail and others cut off longer messages. */
const LONGEST = 102_000;

const HELP = `Usage: npm run mail -- --bulletin NAME [--lang LANGUAGE] [--content DIR] --eml FILE
       npm run mail -- --bulletin NAME [--lang LANGUAGE] [--content DIR] --to ADDRESS [--smtp URL]

Writes the email edition of a bulletin to a file that mail programs can open, or sends one copy of it for review.
Exit code 0: written or sent, 1: errors in the content, or the mail server refused, 2: wrong usage.

  --bulletin NAME     the bulletin: the name of its folder, such as 2021-10
  --lang LANGUAGE     its language, the publication's first by default
  --content DIR       the content folder, content by default
  --eml FILE          the file to write
  --to ADDRESS        the recipient of the copy
  --smtp URL          the mail server: smtp://host:587 or smtps://user:password@host, by default the environment
                      variable SMTP_URL, which keeps the password out of the list of processes
  --help              this text
`;

const { values } = readArguments(HELP, () =>
  parseArgs({
    options: {
      ...HELP_OPTION,
      bulletin: { type: "string" },
      lang: { type: "string" },
      content: { type: "string", default: "content" },
      eml: { type: "string" },
      to: { type: "string" },
      smtp: { type: "string" },
    },
  }),
);
const period = readPeriod(values.bulletin);
const deliver = readDelivery(values);
const options = siteOptions({ contentDir: checkFolder(values.content), purpose: "draft" });
const { checked, report } = await readPublication(options);
if (checked === undefined) writeReport(report, "text");
else
  process.stdout.write(
    `${await deliver(renderLetter(checked, period, readLanguage(checked.publication, values.lang)))}\n`,
  );

/** A warning about a message that is too long; otherwise empty. */
function lengthWarning({ html }: Letter): string {
  const bytes = Buffer.byteLength(html);
  return bytes > LONGEST ? `; it has ${bytes} bytes, and some mail programs cut off everything after ${LONGEST}` : "";
}

type Delivery = (letter: Letter) => Promise<string>;

/** How the message is delivered. A delivery returns a sentence about what it has done. */
function readDelivery({ eml, to, smtp = process.env["SMTP_URL"] }: Readonly<Record<string, unknown>>): Delivery {
  if (typeof eml === "string" && to === undefined) {
    return async (letter) => {
      writeFileSync(eml, await formatMessage(letter));
      return `Written: ${eml}${lengthWarning(letter)}`;
    };
  }
  if (typeof to !== "string" || eml !== undefined)
    return fail(2, "Unexpected arguments, expected --eml FILE or --to ADDRESS");
  if (!/^[^\s@<>,;:"\\]+@[^\s@<>,;:"\\]+$/.test(to))
    return fail(2, `Unexpected address ${to}, expected one such as you@example.org`);
  if (typeof smtp !== "string" || !URL.canParse(smtp) || !/^smtps?:$/.test(new URL(smtp).protocol))
    return fail(2, "Unexpected server, expected --smtp with an address such as smtp://localhost:1025");
  return async (letter) => {
    try {
      await sendMessage(letter, to, smtp);
    } catch (error) {
      fail(1, `The mail was not sent: ${error instanceof Error ? error.message : String(error)}`);
    }
    return `Sent to ${to}${lengthWarning(letter)}`;
  };
}

/** The e-mail edition of a bulletin, as the site has it. */
function renderLetter(checked: CheckedContent, wanted: Period, language: LanguageTag): Letter {
  const { publication } = checked;
  const base = parseBase(publication.masthead.url);
  const from = publication.masthead.contact?.email;
  if (from === undefined) return fail(1, "Unexpected publication without contact, expected the sender's address in it");
  const routes = siteRoutes({
    ...checked,
    base,
    ...inputsOf(readSiteAssets(checked, options.themeDirs), base, options.themeDirs),
  });
  const addresses = addressesOf(publication.languages);
  const routeAt = (at: Address) => routes.find(({ address }) => address === at);
  const html = routeAt(addresses.email(language, wanted))?.view();
  const text = routeAt(addresses.emailText(language, wanted))?.text?.();
  if (html?.kind !== "email" || text === undefined) return failWithoutBulletin(publication, wanted);
  return { mail: html.mail, html: pageRenderer(options.themeDirs)(html), text, from };
}
