/** A link in the mail's own footer, which every mail of Mailchimp repeats. */
export const UNSUBSCRIBING =
  /<a\b[^<>]*href="\*\|(?:UNSUB|UPDATE_PROFILE|ARCHIVE|FORWARD|ABUSE)[^<>]*>(?:(?!<a\b).)*?<\/a>/gis;

/** `*|FNAME|*`, `*|DATE:d/m/y|*` */
export const MAILCHIMP_TAG = /\*\|[A-Z][^|*\n]{0,80}\|\*/g;

/** Tags that mailing programs fill in for each recipient. */
const MERGE_TAGS = [
  MAILCHIMP_TAG,
  /** Brevo, HubSpot, SendGrid, Mailjet, Klaviyo: `{{ contact.FIRSTNAME }}`, `{% unsubscribe %}`. */
  /\{\{\s*[a-z_][^{}\n]{0,80}\}\}|\{%\s*[a-z_][^{}%\n]{0,80}%\}/gi,
  /** Campaign Monitor: `[firstname,fallback=reader]`. */
  /\[[a-z][\w ]{0,40},\s*fallback=[^[\]\n]{0,60}\]/gi,
  /** GetResponse, Constant Contact: `[[firstname]]`, `[[FIRSTNAME OR "reader"]]`. */
  /\[\[[a-z][^[\]\n]{0,80}\]\]/gi,
  /** MailerLite: `{$name}`. */
  /\{\$[a-z_][\w.|]{0,40}\}/gi,
  /** ActiveCampaign, Salesforce: `%FIRSTNAME%`, `%%FirstName%%`. */
  /%%[A-Za-z_]{3,40}%%|(?<!%)%[A-Z][A-Z_]{3,40}%/g,
];

/** The merge tags of a text, without the merge tags of its footer. */
export function mergeTagsIn(html: string): readonly string[] {
  const text = html.replaceAll(UNSUBSCRIBING, "");
  return [...new Set(MERGE_TAGS.flatMap((pattern) => Array.from(text.matchAll(pattern), ([tag]) => tag)))];
}
