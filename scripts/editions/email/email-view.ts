import type { Address } from "../../content/addresses.ts";
import type { Instant } from "../../i18n/instant.ts";
import type { Html } from "../../markdown/types.ts";
import type { CalloutView } from "../../pages/callouts/index.ts";
import type { PageChrome } from "../../site/parts.ts";

/*
 * What the e-mail edition of a bulletin shows.
 */

/** The e-mail edition of a bulletin as HTML. */
export interface EmailView {
  readonly kind: "email";
  readonly address: Address;
  readonly chrome: PageChrome;
  readonly mail: Mail;
}

/** The same as plain text. */
export interface EmailTextView {
  readonly kind: "email-text";
  readonly address: Address;
  readonly mail: Mail;
}

/** What a mail says. All links are whole URLs. */
export interface Mail {
  /** `2021-10.en@example.org`: the same mail whenever it is made (RFC 5322 §3.6.4). */
  readonly id: string;
  /** What all mails of the publication are filed under (RFC 2919): its host. */
  readonly list: string;
  /** When its content last changed. */
  readonly date: Instant;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preheader: string;
  /** The publication's name. */
  readonly title: string;
  readonly publisher: MailLink;
  /** "October", "2021", "No. 31". */
  readonly month: string;
  readonly year: string;
  readonly number?: string;
  /** "11 items · 4 countries". */
  readonly sum: string;
  /** The bulletin on the web, in the words of a link. */
  readonly web: MailLink;
  readonly introduction?: MailPhrase & { readonly html: Html };
  /** In the order of the bulletin; the lead, if there is one, is the first and marked. */
  readonly items: readonly MailItem[];
  readonly callouts: readonly CalloutView[];
  readonly agenda?: { readonly title: string; readonly events: readonly MailEvent[] };
  readonly funding?: string;
  /** Of the funder, on white: it stands on dark paper too. */
  readonly emblem?: MailPicture;
  readonly disclaimer?: string;
  readonly licence?: MailLink;
  readonly contact?: MailLink;
  readonly unsubscribe?: MailLink;
  /** The colour of the publication, for marks and rules; no text is printed in it. */
  readonly accent: string;
  /** The heading of the list of addresses in the text edition. */
  readonly links: string;
}

export interface MailLink {
  readonly text: string;
  readonly url: string;
}

/** The language and direction of a text where they are not the mail's. */
export interface MailPhrase {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

export interface MailItem extends MailPhrase {
  /** One in brief has its title alone, where there are very many. */
  readonly rank: "lead" | "item" | "brief";
  readonly title: string;
  readonly url: string;
  readonly summary: string;
  readonly topic: string;
  readonly colour: string;
  /** "Quito, 14 October · Ecuador". */
  readonly dateline: string;
  readonly picture?: MailPicture;
  /** "in Spanish", where the item is not in the mail's language. */
  readonly languageNote?: string;
}

/** Every program can show it. Its width is at most that of the mail, in CSS pixels. */
export interface MailPicture {
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface MailEvent extends MailPhrase {
  readonly name: string;
  readonly url: string;
  /** "Nov" over "8–12". */
  readonly leaf: { readonly month: string; readonly days: string };
  /** "8–12 November 2021 · Panama City, Panama". */
  readonly details: string;
  readonly calendar: MailLink;
}
