import { readPublication, type SiteOptions } from "../../../scripts/cli/index.ts";
import { isMailAddress, parsePeriod } from "../../../scripts/content/index.ts";
import { isMailServer } from "./delivery.ts";
import { findEdition } from "./edition.ts";
import { sendMessage } from "./mime.ts";

/** A bulletin for one reader, who is to look at it before others get it. */
interface TestMail {
  readonly period: string;
  readonly language: string;
  /** The reader's address. */
  readonly to: string;
}

/** What became of it. Nothing was sent unless it is `sent`; a server that refuses it says why in its own language. */
type TestOutcome =
  | { readonly outcome: "sent" }
  | { readonly outcome: "no address" | "no server" | "no sender" | "no bulletin" | "errors" }
  | { readonly outcome: "refused"; readonly reason: string };

/** Sends the email edition of a bulletin, drafts included, through a server (`smtp://host:587`). */
export async function sendTestMail(
  options: SiteOptions,
  { period: wanted, language: tag, to }: TestMail,
  smtp: string | undefined,
): Promise<TestOutcome> {
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
  const edition = findEdition(checked, options, { period, language, from });
  if (edition === undefined) return { outcome: "no bulletin" };
  const { mail, render } = edition;
  try {
    await sendMessage({ mail, from, ...render(mail) }, to, smtp);
    return { outcome: "sent" };
  } catch (error) {
    return { outcome: "refused", reason: error instanceof Error ? error.message : String(error) };
  }
}
