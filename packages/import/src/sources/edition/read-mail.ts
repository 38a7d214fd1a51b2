import { readFileSync } from "node:fs";
import type { AddressObject, ParsedMail } from "mailparser";
import { type Day, dayOfMoment } from "../../../../../scripts/i18n/index.ts";
import { dataUrl } from "../../html/data-url.ts";
import { message } from "../../message.ts";
import { checkFile } from "../../read-source-file.ts";
import { ImportError, type Note, type Resolve } from "../../source.ts";
import { quoteForwarded } from "./forwarded.ts";

/** A mail as HTML. */
export interface MailText {
  readonly html: string;
  readonly subject: string;
  /** The email addresses of its recipients. */
  readonly recipients: readonly string[];
  readonly date: Day | undefined;
  readonly language: string | undefined;
  /** The same in every copy of it. */
  readonly id: string | undefined;
  /** Gives the pictures inside of it as `data:` URLs. */
  readonly resolve: Resolve;
  readonly notes: readonly Note[];
}

/** In bytes. */
const LARGEST = 50_000_000;

/** Reads a mail (RFC 5322, MIME), as mail programs save it. */
export async function readMail(file: string, timeZone: string, resolve: Resolve): Promise<MailText> {
  checkFile(file, LARGEST);
  const { simpleParser } = await import("mailparser");
  const mail = await simpleParser(readFileSync(file), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipImageLinks: true,
  }).catch(() => {
    throw new ImportError(message("import-edition-unread", { file }));
  });
  const pictures = new Map<string, string>();
  const left: string[] = [];
  const whole = typeof mail.html === "string" ? mail.html : htmlOfText(mail.text ?? "");
  const { html, notes } = quoteForwarded(whole);
  for (const { cid, filename, contentType, content } of mail.attachments) {
    if (cid !== undefined && html.includes(`cid:${cid}`))
      pictures.set(`cid:${cid}`, dataUrl(contentType, content.toString("base64"), filename || cid));
    else left.push(filename || (await subjectOf(contentType, content)) || contentType);
  }
  const language = mail.headers.get("content-language");
  return {
    html,
    subject: mail.subject ?? "",
    recipients: recipientsIn(mail),
    date: mail.date === undefined ? undefined : dayOfMoment(mail.date.toISOString(), timeZone),
    language: typeof language === "string" ? language.split(",")[0]?.trim() : undefined,
    id: mail.messageId,
    resolve: (written) => pictures.get(written.trim()) ?? resolve(written),
    notes: [...notes, ...(left.length === 0 ? [] : [[message("import-mail-attachments", { files: left })]])],
  };
}

/** The subject of a mail that is attached to another one. */
async function subjectOf(contentType: string, content: Buffer): Promise<string | undefined> {
  if (contentType !== "message/rfc822") return undefined;
  const { simpleParser } = await import("mailparser");
  const mail = await simpleParser(content).catch(() => undefined);
  return mail?.subject;
}

/** The sender is not a recipient, though many programs send a mail to its sender. */
function recipientsIn(mail: ParsedMail): readonly string[] {
  const mailboxesIn = (all: AddressObject | AddressObject[] | undefined) =>
    [all ?? []]
      .flat()
      .flatMap(({ value }) =>
        value.flatMap(({ address, group = [] }) => [address, ...group.map((each) => each.address)]),
      );
  const senders = new Set([mail.from, mail.replyTo].flatMap(mailboxesIn).map((each) => each?.toLowerCase()));
  const delivered = ["delivered-to", "x-original-to", "envelope-to"].flatMap(
    (name) => String(mail.headers.get(name) ?? "").match(/[^\s<>,;]{1,64}@[^\s<>,;]{1,255}/g) ?? [],
  );
  return [...[mail.to, mail.cc, mail.bcc].flatMap(mailboxesIn), ...delivered].flatMap((each) =>
    each === undefined || senders.has(each.toLowerCase()) ? [] : each,
  );
}

/** A mail without HTML: an empty line between paragraphs, and lines of signs as rules. */
function htmlOfText(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const paragraphs: string[] = [];
  let lines: string[] = [];
  const endParagraph = (): void => {
    paragraphs.push(joinLines(lines));
    lines = [];
  };
  for (const line of escaped.split(/\r?\n/)) {
    const isRule = /^[ \t]*[-=_*~]{3,}[ \t]*$/.test(line);
    if (isRule || /^[ \t]*$/.test(line)) endParagraph();
    lines.push(line);
    if (isRule) endParagraph();
  }
  endParagraph();
  return paragraphs
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => (/^[-=_*~]{3,}$/.test(paragraph) ? "<hr>" : `<p>${paragraph}</p>`))
    .join("\n");
}

/** Mail programs wrap long lines; a short line ends where its author ended it. */
function joinLines(lines: readonly string[]): string {
  const paragraph = lines.join("\n").trim().split("\n");
  const last = paragraph.pop() ?? "";
  return [...paragraph.map((line) => `${line}${line.length > 50 ? " " : "<br>"}`), last].join("");
}
