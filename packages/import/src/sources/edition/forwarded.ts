import { findAll, lineOf, moveChildren, plainLine, remove, workOnHtml } from "../../html/document.ts";
import { message } from "../../message.ts";
import { partMailboxes } from "../../people.ts";
import type { Note } from "../../source.ts";

/** Forwarded emails in the forms of Gmail, Thunderbird and Outlook, with the lines above them. */
const FORWARDED = "div.gmail_quote, div.moz-forward-container";

const HEAD = ".gmail_attr, .moz-email-headers-table, #divRplyFwdMsg";

/**
 * Makes a quotation of a forwarded mail in a mail. One that nothing else is with is the mail itself: then only the lines about its way are
 * left out.
 */
export function quoteForwarded(html: string): { readonly html: string; readonly notes: readonly Note[] } {
  if (!/gmail_quote|moz-forward-container/.test(html)) return { html, notes: [] };
  const quoted = workOnHtml(html, (document) => {
    const notes: Note[] = [];
    const parts = findAll(document, FORWARDED);
    const inner = new Set(parts.flatMap((part) => findAll(part, FORWARDED)));
    for (const part of parts.filter((each) => !inner.has(each))) {
      const all = lineOf(document.body);
      const heads = findAll(part, HEAD).map((head) => {
        const text = plainLine(head.innerHTML);
        const length = lineOf(head).length;
        remove(head);
        // No address of a recipient goes into a report.
        return { text: partMailboxes(text).name, length };
      });
      const text = lineOf(part);
      // The quotation of a reply has another kind of head, and is a quotation already.
      if (heads.length === 0 || text === "") continue;
      const isWhole = all.length - text.length - heads.reduce((sum, { length }) => sum + length, 0) < SHORTEST_OWN_TEXT;
      if (isWhole) notes.push(...heads.map((head): Note => [message("import-edition-outside", { text: head.text })]));
      else {
        const quotation = document.createElement("blockquote");
        moveChildren(part, quotation);
        part.parentNode?.replaceChild(quotation, part);
        notes.push([message("import-mail-forwarded", { text: text.slice(0, 80) })]);
      }
    }
    return { html: document.documentElement.outerHTML, notes };
  });
  return quoted ?? { html, notes: [] };
}

/** In characters: less is a greeting or a line such as "FYI". */
const SHORTEST_OWN_TEXT = 40;
