import { childrenOf, findAll, has, isElement, lineOf, remove, unwrap, workOnHtml } from "../../html/document.ts";
import { message } from "../../message.ts";
import type { Note } from "../../source.ts";
import { hasRecipient, publicAddress, type Recipients } from "./recipient-address.ts";

/** A mail in a form that all its recipients may have, and notes for the report on the rest. */
export interface PublicMail {
  readonly html: string;
  readonly notes: readonly Note[];
}

/**
 * Removes the parts of a mail that belong to one recipient: links become words, counting pictures are removed, and no text contains such an
 * address.
 */
export function withoutRecipient(html: string, recipients: Recipients): PublicMail {
  const found = workOnHtml(html, (document) => {
    const words = [...changeLinks(document, recipients), ...changeTexts(document.body, recipients)];
    const others = changePictures(document, recipients) + changeAttributes(document, recipients);
    return words.length + others === 0 ? undefined : { html: document.documentElement.outerHTML, words };
  });
  if (found === undefined) return { html, notes: [] };
  const left = found.words.flatMap((each) => each ?? []);
  const notes =
    left.length === 0 ? [] : [[message("import-mail-recipient", { count: left.length, texts: [...new Set(left)] })]];
  return { html: found.html, notes };
}

/** The words of each link that is changed; undefined for a link that still has the same target. */
function changeLinks(document: DomDocument, recipients: Recipients): readonly (string | undefined)[] {
  return findAll(document, "a, area").flatMap((link) => {
    const written = (link.getAttribute("href") ?? "").trim();
    const shown = lineOf(link);
    const address = publicAddress(written, shown, recipients);
    if (address === written) return [];
    if (address !== undefined) {
      link.setAttribute("href", address);
      return [undefined];
    }
    const words = shown === "" || shown.includes("://") ? hostOf(written) : shown;
    if (link.nodeName === "A" && (shown !== "" || has(link, "img"))) unwrap(link);
    else remove(link);
    return [words];
  });
}

/** The words of each changed address that a text shows. */
function changeTexts(root: DomElement, recipients: Recipients): readonly (string | undefined)[] {
  const changed: (string | undefined)[] = [];
  // A possible line break does not split a mailbox.
  for (const place of findAll(root, "wbr")) remove(place);
  root.normalize();
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT_NODE) {
      const { data } = node;
      const line = data.replaceAll(/\s+/g, " ");
      const text = data.replaceAll(ADDRESS, (written) => {
        const end = /[.,;:!?)\]]*$/.exec(written)?.[0] ?? "";
        const own = written.slice(0, written.length - end.length);
        const address = publicAddress(own, line.length > LONGEST_LABEL ? "" : line, recipients);
        if (address === own) return written;
        changed.push(address === undefined ? hostOf(own) : undefined);
        return `${address ?? ""}${end}`;
      });
      const plain = text.replaceAll(MAILBOX_OR_WORDS, (written) => {
        if (!recipients.mailboxes.includes(written.replace(AT_IN_WORDS, "@").toLowerCase())) return written;
        changed.push(undefined);
        return "";
      });
      if (plain !== data) node.data = plain;
    }
    if (!isElement(node) || !/^(?:SCRIPT|STYLE)$/.test(node.nodeName))
      for (const child of childrenOf(node)) visit(child);
  };
  visit(root);
  return changed;
}

const TEXT_NODE = 3;

const ADDRESS = /https?:\/\/[^\s<>"'`]+/gi;

const MAILBOX = /[\w.!#$%&*+/=?^{|}~-]{1,64}@[\w.-]{1,255}\w/g;

/** "at" between brackets, in several languages. */
const AT_IN_WORDS = /\s?[([{]\s?(?:at|arroba|arobase)\s?[)\]}]\s?/i;

const MAILBOX_OR_WORDS = new RegExp(
  `${MAILBOX.source}|[\\w.!#$%&*+/=?^|~-]{1,64}${AT_IN_WORDS.source}[\\w.-]{1,255}\\w`,
  "gi",
);

/** In characters: the text before an address that describes its purpose. */
const LONGEST_LABEL = 200;

/** Removes pictures that count opened mails, and the parts of other addresses that identify a recipient; returns the number of changes. */
function changePictures(document: DomDocument, recipients: Recipients): number {
  const changes = findAll(document, "img").flatMap((image) =>
    SOURCES.flatMap((name) => {
      const written = (image.getAttribute(name) ?? "").trim();
      const address = publicAddress(written, "", recipients);
      return address === written ? [] : [{ image, name, address }];
    }),
  );
  for (const { image, name, address } of changes) {
    if (address === undefined) remove(image);
    else image.setAttribute(name, address);
  }
  return changes.length;
}

/** Removes recipients from all other attributes; returns the number of changes. */
function changeAttributes(document: DomDocument, recipients: Recipients): number {
  let changed = 0;
  for (const element of recipients.mailboxes.length === 0 ? [] : findAll(document, "*"))
    for (const { name, value } of Array.from(element.attributes)) {
      if (/^data:/i.test(value) || !hasRecipient(value, recipients)) continue;
      const left = value.replaceAll(MAILBOX, (written) =>
        recipients.mailboxes.includes(written.toLowerCase()) ? "" : written,
      );
      if (/^(?:alt|title)$/i.test(name) && !hasRecipient(left, recipients)) element.setAttribute(name, left);
      else element.removeAttribute(name);
      changed += 1;
    }
  return changed;
}

/** Where mails have the address of a picture. */
const SOURCES = ["src", "data-src", "data-lazy-src", "data-original", "srcset"] as const;

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host || "mailto" : "";
}
