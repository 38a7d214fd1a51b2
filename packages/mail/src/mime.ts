import { createTransport } from "nodemailer";
import type { Mail } from "../../../scripts/templates/index.ts";

/** An email with its HTML and its plain text, as published. */
export interface Letter {
  readonly mail: Mail;
  readonly html: string;
  readonly text: string;
  /** The sender's address. */
  readonly from: string;
}

/**
 * A message (RFC 5322) with both bodies as `multipart/alternative` and the header fields of mailing lists (RFC 2369, 2919, 5064, 8058). Its
 * date and id come from the content, so the same letter gives the same bytes. Mail programs open it as a draft to the publication itself,
 * since it does not contain the recipients of a mailing list.
 */
export async function formatMessage(letter: Letter): Promise<Buffer> {
  const { mail } = letter;
  const fields = fieldsOf(letter);
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await transport.sendMail({
    ...fields,
    to: fields.from,
    headers: { ...fields.headers, "X-Unsent": "1" },
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
export async function sendMessage(letter: Letter, to: string, smtp: string, waits: Waits = WAITS): Promise<void> {
  const transport = createTransport({ url: smtp, ...waits });
  try {
    await transport.sendMail({ ...fieldsOf(letter), to });
  } finally {
    transport.close();
  }
}

/** How long the server may be silent, in milliseconds: until it is there, until it greets, and later, when it may read the letter. */
interface Waits {
  readonly connectionTimeout: number;
  readonly greetingTimeout: number;
  readonly socketTimeout: number;
}

const WAITS: Waits = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** An https address unsubscribes by one POST request (RFC 8058 §3.1). */
const ONE_CLICK = { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };

function fieldsOf({ mail, html, text, from }: Letter) {
  const { title, subject, lang, list, listUnsubscribe, web } = mail;
  return {
    from: { name: title, address: from },
    subject,
    html,
    text,
    list: {
      id: { url: list, comment: title },
      // One field with all URLs: nodemailer writes the inner list into one field.
      ...(listUnsubscribe.length === 0 ? {} : { unsubscribe: [[...listUnsubscribe]] }),
    },
    headers: {
      "Content-Language": lang,
      "Archived-At": `<${web.url}>`,
      ...(listUnsubscribe.some((url) => url.startsWith("https:")) ? ONE_CLICK : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
