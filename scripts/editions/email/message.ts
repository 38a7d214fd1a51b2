import { createTransport } from "nodemailer";
import type { Mail } from "./email-view.ts";

/** An e-mail with its HTML and its plain text, as they are published. */
export interface Letter {
  readonly mail: Mail;
  readonly html: string;
  readonly text: string;
  /** The sender's address. */
  readonly from: string;
}

/**
 * A message (RFC 5322) with both bodies as `multipart/alternative` and the header fields of mailing lists (RFC 2369, 2919,
 * 5064). Its date and id come from the content, so the same letter gives the same bytes.
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

/**
 * Sends a letter with the current date through a server (`smtp://host:587`, `smtps://user:secret@host`). Rejects with an error if
 * the server refuses it.
 */
export async function sendMessage(letter: Letter, to: string, smtp: string): Promise<void> {
  const transport = createTransport({ url: smtp, connectionTimeout: LONGEST_WAIT, greetingTimeout: LONGEST_WAIT });
  try {
    await transport.sendMail({ ...fieldsOf(letter), to });
  } finally {
    transport.close();
  }
}

/** How long the server may take to answer, in milliseconds. */
const LONGEST_WAIT = 15_000;

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
