import { readPublication, type SiteOptions, type TestMail, type TestMailOutcome } from "../../../scripts/cli/index.ts";
import { isMailAddress, parsePeriod } from "../../../scripts/content/index.ts";
import type { Environment } from "../../../scripts/model/index.ts";
import { isMailServer } from "./delivery.ts";
import { findEdition } from "./edition.ts";
import { sendMessage } from "./mime.ts";

/** Sends the email edition of a bulletin, including drafts, through the server in `SMTP_URL` (`smtp://host:587`). */
export async function sendTestMail(
  options: SiteOptions,
  { period: wanted, language: tag, to }: TestMail,
  environment: Environment,
): Promise<TestMailOutcome> {
  const smtp = environment["SMTP_URL"];
  if (!isMailAddress(to)) return { outcome: "no address" };
  if (!isMailServer(smtp)) return { outcome: "no server" };
  const { checked } = await readPublication({ ...options, purpose: "preview" });
  if (checked === undefined) return { outcome: "errors" };
  const { masthead, languages } = checked.publication;
  const from = masthead.contact?.email;
  if (from === undefined) return { outcome: "no sender" };
  const period = parsePeriod(wanted);
  const language = languages.find((each) => each === tag);
  if (period === undefined || language === undefined) return { outcome: "no bulletin" };
  const edition = await findEdition(checked, options, { period, language, from });
  if (edition === undefined) return { outcome: "no bulletin" };
  const { mail, render } = edition;
  try {
    await sendMessage({ mail, from, ...(await render(mail)) }, to, smtp);
    return { outcome: "sent" };
  } catch (error) {
    return { outcome: "refused", reason: error instanceof Error ? error.message : String(error) };
  }
}
