import { brevo } from "./brevo.ts";
import { listmonk } from "./listmonk.ts";
import { mailchimp } from "./mailchimp.ts";
import type { MailProvider } from "./provider.ts";

/** The mailing services that the email edition is made for. */
export const PROVIDERS: readonly MailProvider[] = [listmonk, mailchimp, brevo];
