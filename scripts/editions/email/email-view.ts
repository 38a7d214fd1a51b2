import type { Address } from "../../content/addresses.ts";
import type { Leaf } from "../../i18n/format-event.ts";
import type { Instant } from "../../i18n/instant.ts";
import type { Html } from "../../markdown/types.ts";
import type { CalloutView } from "../../pages/callouts/index.ts";
import type { MastheadTitle } from "../../site/dates/bulletin-title.ts";
import type { PageChrome } from "../../site/parts.ts";

/*
 * The views of the email edition of a bulletin.
 */

/** The email edition as HTML. */
export interface EmailView {
  readonly kind: "email";
  readonly address: Address;
  readonly chrome: PageChrome;
  readonly mail: Mail;
}

/** The email edition as plain text. */
export interface EmailTextView {
  readonly kind: "email-text";
  readonly address: Address;
  readonly mail: Mail;
}

/** The content of an email. All URLs are absolute. */
export interface Mail {
  /** The message id, `2021-10.en@example.org` (RFC 5322 §3.6.4): the same for the same bulletin and language. */
  readonly id: string;
  /** The id of the mailing list (RFC 2919): the publication's host, with the name of the series before it. */
  readonly list: string;
  /** When the content last changed. */
  readonly date: Instant;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly subject: string;
  /** The text that mail programs show beside the subject. */
  readonly preheader: string;
  /** Invisible characters. They fill the preview line after the subject, so that no other text of the email is shown there. */
  readonly preheaderPadding: string;
  /** The name of the publication. */
  readonly title: string;
  /** Its logo; `hasName` if it contains the name, which then is not repeated beside it. */
  readonly logo?: MailLogo & { readonly hasName: boolean };
  readonly publisher: MailLink;
  readonly masthead: MastheadTitle;
  /** "1 April – 30 June 2022 · Published 5 July 2022", if the title does not contain them. */
  readonly dates: string;
  /** The title of its series, if the publication has several. */
  readonly series?: string;
  /** "No. 31". */
  readonly number?: string;
  /** "11 items · 4 countries". */
  readonly sum: string;
  /** The link to the bulletin on the web. */
  readonly web: MailLink;
  readonly introduction?: MailIntroduction;
  /** In the order of the bulletin, the lead first. */
  readonly items: readonly MailItem[];
  readonly callouts: readonly CalloutView[];
  readonly agenda?: { readonly title: string; readonly events: readonly MailEvent[] };
  readonly funding: readonly MailFunding[];
  /** The disclaimer, the editors' postal address, which laws of several countries require, and its ISSNs. */
  readonly statements: readonly MailText[];
  /** The statement that it counts neither opens nor clicks, if true. */
  readonly untracked?: string;
  readonly licence?: MailLink;
  readonly contact?: MailLink;
  readonly unsubscribe?: MailLink;
  /** The URLs at which mail programs unsubscribe (RFC 2369 §3.2), the preferred one first. An https URL takes one click (RFC 8058). */
  readonly listUnsubscribe: readonly string[];
  /** The publication's colour on light and on dark backgrounds, with enough contrast for text. */
  readonly accent: { readonly light: string; readonly dark: string };
  /** The heading of the list of URLs in the plain text. */
  readonly links: string;
}

/** The introduction, whole for the plain text, and in two parts around the lead, which phones show on their first screen. */
export interface MailIntroduction extends MailPhrase {
  readonly html: Html;
  /** The statement that a machine made it and nobody reviewed it. */
  readonly disclosure?: string;
  /** Its first sentence; the whole if no lead follows. Absent if it would push the lead off the first screen. */
  readonly beforeLead?: Html;
  readonly afterLead?: { readonly title: string; readonly html: Html };
}

export interface MailLink {
  readonly text: string;
  readonly url: string;
}

/** The language and direction of a text, if they differ from the email's. */
export interface MailPhrase {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

export interface MailText extends MailPhrase {
  readonly text: string;
}

export interface MailItem extends MailPhrase {
  /** `brief`: the title only, in a bulletin with very many items. */
  readonly rank: "lead" | "item" | "brief";
  readonly title: string;
  readonly url: string;
  readonly summary?: string;
  /** Title and summary with soft hyphens, where these have any. */
  readonly hyphenated: { readonly title?: string; readonly summary?: string };
  /** The names of its topics: "Prisons · Human rights". */
  readonly topic?: string;
  /** The colour of its main topic. A mark without a topic has the colour of the text, which dark mode changes. */
  readonly colour?: string;
  /** "Quito, 14 October · Ecuador · By Ana Ruiz". */
  readonly dateline: string;
  readonly picture?: MailPicture;
  /** Its video, recordings and documents. */
  readonly media?: readonly MailLink[];
  /** "in Spanish", if the item is not in the email's language. */
  readonly languageNote?: string;
  /** "Corrected" or "Withdrawn", for readers of the web page. */
  readonly changeNote?: string;
  /** The statement that a machine made it and nobody reviewed it, or that a machine was used for its picture. */
  readonly disclosure?: string;
  /** Its deadline, and where to apply, if it is a call. */
  readonly call?: { readonly sentence: string; readonly apply?: MailLink };
}

/** A picture in a format that every mail program shows. Its size is in CSS pixels, at most the width of the email. */
export interface MailPicture {
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A logo, with another file for dark backgrounds or a light plate there. */
export interface MailLogo extends MailPicture {
  readonly dark?: string;
  /** Whether it has a light plate on dark backgrounds. */
  readonly hasPlate?: boolean;
}

/** A funding notice, with the funder's emblem or logo. */
export interface MailFunding extends MailPhrase {
  readonly text: string;
  readonly url?: string;
  readonly picture?: MailLogo;
}

export interface MailEvent extends MailPhrase {
  readonly name: string;
  /** The name with soft hyphens, if it has any. */
  readonly hyphenated?: string;
  readonly url: string;
  /** "Nov" over "8–12". Absent while no date is known. */
  readonly leaf?: Leaf;
  /** "8–12 November 2021 · Panama City, Panama". */
  readonly details: string;
  /** Absent while the event has no day. */
  readonly calendar?: MailLink;
}
