import { createTransport } from "nodemailer";
import type { Mail } from "./email-view.ts";

/** A mail with its two bodies, as they are published. */
export interface Letter {
  readonly mail: Mail;
  readonly html: string;
  readonly text: string;
  /** The address it is sent from. */
  readonly from: string;
}

/**
 * A letter as a message (RFC 5322): both bodies as `multipart/alternative`, and what lists tell mail programs about
 * themselves (RFC 2369, 2919, 5064). Its date and its id are the content's own, so the same letter gives the same bytes.
 */
export async function formatMessage(letter: Letter): Promise<Buffer> {
  const { mail } = letter;
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await transport.sendMail({
    ...fieldsOf(letter),
    messageId: `<${mail.id}>`,
    date: mail.date.rfc822.replace("GMT", "+0000"),
    baseBoundary: mail.id.replace(/[^0-9A-Za-z]/g, "-"),
  });
  return Buffer.isBuffer(message) ? message : Promise.reject(new TypeError("the message is a stream, not a buffer"));
}

/** Sends a letter, dated now, through a server (`smtp://host:587`, `smtps://user:secret@host`). Rejects with its refusal. */
export async function sendMessage(letter: Letter, to: string, smtp: string): Promise<void> {
  const transport = createTransport({ url: smtp, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE });
  try {
    await transport.sendMail({ ...fieldsOf(letter), to });
  } finally {
    transport.close();
  }
}

/** How long a server may take to answer at all, in milliseconds. */
const PATIENCE = 15_000;

function fieldsOf({ mail, html, text, from }: Letter) {
  const { title, subject, lang, list, unsubscribe, web } = mail;
  return {
    from: { name: title, address: from },
    subject,
    html,
    text,
    list: {
      id: { url: list, comment: title },
      ...(unsubscribe === undefined ? {} : { unsubscribe: unsubscribe.url }),
    },
    headers: { "Content-Language": lang, "Archived-At": `<${web.url}>` },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
