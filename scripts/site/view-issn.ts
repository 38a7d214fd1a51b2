import { fill } from "../i18n/messages.ts";
import { formatIssn } from "../schema/identifiers.ts";
import type { Issn } from "./parts.ts";
import type { SiteContext } from "./site-inputs.ts";

/** The numbers under which libraries know the publication in the site's language, that of its online edition first. */
export function viewIssns({ publication, language, messages }: SiteContext): readonly Issn[] {
  const online = publication.masthead.issn?.[language];
  const print = publication.masthead.printIssn?.[language];
  const alone = `${messages.facts.names.issn} {issn}`;
  const onlineText = print === undefined ? alone : messages.colophon.onlineIssn;
  return [...issnsOf(online, onlineText), ...issnsOf(print, messages.colophon.printIssn)];
}

function issnsOf(issn: string | undefined, text: string): readonly Issn[] {
  if (issn === undefined) return [];
  const number = formatIssn(issn);
  return [{ number, urn: `urn:ISSN:${number}`, text: fill(text, { issn: number }) }];
}
