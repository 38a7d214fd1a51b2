import { defined } from "../../../../scripts/diagnostics/index.ts";
import { type Campaign, idIn, type MailProvider } from "./provider.ts";

/**
 * listmonk (https://listmonk.app/docs/): tags from "Templating › Functions", calls from "API / Campaigns › POST /api/campaigns",
 * the header field from "APIs › Auth".
 */
export const listmonk: MailProvider = {
  name: "listmonk",
  title: "listmonk",
  tags: { web: "{{ MessageURL }}", unsubscribe: "{{ UnsubscribeURL }}" },
  // Templates of Go, and the shorthand `https://example.org@TrackLink`.
  opener: /\{(?=\{)|@(?=TrackLink)/g,
  // Go's `html/template` drops comments, which Outlook needs, and reads `<` in plain text as a tag. `Safe` outputs both unchanged.
  prepareHtml: (html) => asSafe(html, /<!--[^`]*?-->/g),
  prepareText: (text) => asSafe(text, /</g),
  variables: ["LISTMONK_URL", "LISTMONK_API_USER", "LISTMONK_API_TOKEN"],
  lists: { pattern: /^[1-9]\d{0,9}$/, example: "3", most: 50 },
  hasTemplates: true,
  account: ({ LISTMONK_URL = "", LISTMONK_API_USER, LISTMONK_API_TOKEN }) => ({
    api: LISTMONK_URL,
    headers: { Authorization: `token ${LISTMONK_API_USER}:${LISTMONK_API_TOKEN}` },
  }),
  async draft({ name, subject, html, text, sender, lists, template, api }, call) {
    const body = {
      name,
      subject,
      lists: lists.map(Number),
      from_email: formatSender(sender),
      type: "regular",
      content_type: "html",
      messenger: "email",
      body: html,
      altbody: text,
      ...defined({ template_id: template }),
    };
    const { data } = await call({ method: "POST", path: "/api/campaigns", body });
    return `${api}/admin/campaigns/${idIn(typeof data === "object" && data !== null ? { ...data } : {})}`;
  },
};

/**
 * Parts of a text that are output unchanged. A brace before one would make three, which Go can't parse, so a word joiner separates them.
 */
function asSafe(text: string, parts: RegExp): string {
  return text.replace(
    parts,
    (part, at: number) => `${text.charAt(at - 1) === "{" ? "\u2060" : ""}{{ Safe \`${part}\` }}`,
  );
}

/** `Name <address>` (RFC 5322 §3.4), the name in quotes if it has more than words. */
function formatSender({ name, address }: Campaign["sender"]): string {
  const plain = /^[\p{L}\p{M}\p{N}\u{2060} -]+$/u.test(name);
  return `${plain ? name : `"${name.replace(/["\\]/g, "\\$&")}"`} <${address}>`;
}
