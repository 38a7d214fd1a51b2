import { writeFileSync } from "node:fs";
import type { Mail } from "../editions/email/email-view.ts";
import type { Letter } from "../editions/email/message.ts";
import { formatMessage, sendMessage } from "../editions/email/message.ts";
import { fail } from "./arguments.ts";

/** In bytes. Gmail and others cut off longer messages. */
const LONGEST = 102_000;
/** Options that only deliveries to a mailing service have. */
const OF_PROVIDERS = ["html", "send", "list", "sender", "template"] as const;

/** The e-mail edition of a bulletin. It can be rendered again with other links. */
export interface MailEdition {
  readonly mail: Mail;
  /** The address of the publication. */
  readonly from: string;
  readonly render: (mail: Mail) => Pick<Letter, "html" | "text">;
}

/** Delivers an edition, and returns a sentence about what it has done. Ends the process with 1 if the other side refuses. */
export type Delivery = (edition: MailEdition) => Promise<string>;

/** The options about the delivery, as they are written. */
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

/** A warning about a message that is too long; otherwise empty. */
export function lengthWarning({ html }: Pick<Letter, "html">): string {
  const bytes = Buffer.byteLength(html);
  return bytes > LONGEST ? `; it has ${bytes} bytes, and some mail programs cut off everything after ${LONGEST}` : "";
}

/**
 * How the message is delivered where no mailing service is named. A delivery returns a sentence about what it has done. Ends the
 * process with 2 for arguments that do not belong together.
 */
export function readDelivery(values: MailValues): Delivery {
  const { eml, to, smtp = process.env["SMTP_URL"] } = values;
  const misplaced = OF_PROVIDERS.find((name) => values[name] !== undefined);
  if (misplaced !== undefined) return fail(2, `Unexpected --${misplaced}, expected it with --for`);
  if (typeof eml === "string" && to === undefined) {
    return async (edition) => {
      const letter = letterOf(edition);
      writeFileSync(eml, await formatMessage(letter));
      return `Written: ${eml}${lengthWarning(letter)}`;
    };
  }
  if (typeof to !== "string" || eml !== undefined)
    return fail(2, "Unexpected arguments, expected --eml FILE or --to ADDRESS, or --for SERVICE");
  checkMailAddress(to);
  if (typeof smtp !== "string" || !URL.canParse(smtp) || !/^smtps?:$/.test(new URL(smtp).protocol))
    return fail(2, "Unexpected server, expected --smtp with an address such as smtp://localhost:1025");
  return async (edition) => {
    const letter = letterOf(edition);
    try {
      await sendMessage(letter, to, smtp);
    } catch (error) {
      fail(1, `The mail was not sent: ${error instanceof Error ? error.message : String(error)}`);
    }
    return `Sent to ${to}${lengthWarning(letter)}`;
  };
}

/** An e-mail address of the command line. Ends the process with 2 if it is none. */
export function checkMailAddress(address: string): string {
  if (/^[^\s@<>,;:"\\]+@[^\s@<>,;:"\\]+$/.test(address)) return address;
  return fail(2, `Unexpected address ${address}, expected one such as you@example.org`);
}

function letterOf({ mail, from, render }: MailEdition): Letter {
  return { mail, from, ...render(mail) };
}
