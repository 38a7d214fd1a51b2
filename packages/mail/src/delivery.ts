import { writeNamed } from "../../../scripts/cli/index.ts";
import { isMailAddress } from "../../../scripts/content/index.ts";
import type { Message } from "../../../scripts/diagnostics/index.ts";
import type { Mail } from "../../../scripts/templates/index.ts";
import { formatMessage, type Letter, sendMessage } from "./mime.ts";
import { message, shell } from "./shell.ts";

/** In bytes. Gmail and others cut off longer messages. */
const LONGEST = 102_000;
/** Options that only deliveries to a mailing service have. */
const OF_PROVIDERS = ["html", "send", "list", "sender", "template"] as const;

/** The email edition of a bulletin. It can be rendered again with other links. */
export interface MailEdition {
  readonly mail: Mail;
  /** The address of the publication. */
  readonly from: string;
  readonly render: (mail: Mail) => Promise<Pick<Letter, "html" | "text">>;
}

/** Delivers an edition, and returns a sentence about the result. Ends the process with 1 if the other side refuses. */
export type Delivery = (edition: MailEdition) => Promise<string>;

/** The options for the delivery, as written. */
export interface MailValues {
  readonly eml?: string | undefined;
  readonly to?: string | undefined;
  readonly smtp?: string | undefined;
  readonly html?: string | undefined;
  readonly send?: boolean | undefined;
  readonly list?: readonly string[] | undefined;
  readonly sender?: string | undefined;
  readonly template?: string | undefined;
}

/** A warning about a message that is too long; otherwise none. */
export function lengthWarning({ html }: Pick<Letter, "html">): readonly Message[] {
  const bytes = Buffer.byteLength(html);
  return bytes > LONGEST ? [message("mail-long", { bytes, most: LONGEST })] : [];
}

/**
 * The delivery without a mailing service. A delivery returns a sentence about the result. Ends the process with 2 for arguments that do not
 * belong together.
 */
export function readDelivery(values: MailValues): Delivery {
  const { eml, to, smtp = process.env["SMTP_URL"] } = values;
  const misplaced = OF_PROVIDERS.find((name) => values[name] !== undefined);
  if (misplaced !== undefined)
    return shell.fail(2, message("option-only-with", { option: `--${misplaced}`, other: "--for" }));
  if (typeof eml === "string" && to === undefined) {
    return async (edition) => {
      const letter = await letterOf(edition);
      writeNamed(eml, await formatMessage(letter));
      return shell.textOf(message("file-written", { file: eml }), ...lengthWarning(letter));
    };
  }
  if (typeof to !== "string" || eml !== undefined) return shell.fail(2, message("mail-destination"));
  checkMailAddress(to);
  if (!isMailServer(smtp)) return shell.fail(2, message("mail-server"));
  return async (edition) => {
    const letter = await letterOf(edition);
    try {
      await sendMessage(letter, to, smtp);
    } catch (error) {
      shell.fail(1, message("mail-not-sent", { reason: error instanceof Error ? error.message : String(error) }));
    }
    return shell.textOf(message("mail-sent", { address: to }), ...lengthWarning(letter));
  };
}

/** Whether a text is the address of a mail server: `smtp://host:587`. */
export function isMailServer(smtp: string | undefined): smtp is string {
  return smtp !== undefined && URL.canParse(smtp) && /^smtps?:$/.test(new URL(smtp).protocol);
}

/** An email address of the command line. Ends the process with 2 if it is none. */
export function checkMailAddress(address: string): string {
  if (isMailAddress(address)) return address;
  return shell.fail(2, message("mail-address-argument", { address }));
}

async function letterOf({ mail, from, render }: MailEdition): Promise<Letter> {
  return { mail, from, ...(await render(mail)) };
}
