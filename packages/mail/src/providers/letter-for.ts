import { defined } from "../../../../scripts/diagnostics/index.ts";
import type { Mail } from "../../../../scripts/templates/index.ts";
import type { Letter } from "../mime.ts";
import { neutralise } from "./neutralise.ts";
import type { MailProvider } from "./provider.ts";

/*
 * Marks hold the places of the tags while all other text is neutralised. They begin and end with characters that no content can have
 * (Unicode calls them noncharacters; `markdown/hidden-characters.ts` refuses them).
 */
const WEB = "\u{FDD0}web\u{FDD1}";
const UNSUBSCRIBE = "\u{FDD0}unsubscribe\u{FDD1}";

/** The parts of an email edition for a service. */
export type ProviderLetter = Pick<Letter, "html" | "text"> & {
  readonly subject: string;
  /** The name of the publication. */
  readonly title: string;
};

/**
 * The edition to render for a service: with marks in place of its tags. If the service decides itself whether it counts opens and clicks,
 * the email does not state that it counts none.
 */
export function mailFor(provider: MailProvider, mail: Mail, way: "draft" | "paste"): Mail {
  const isSure = provider.trackedBy === undefined || (provider.trackedBy === "draft" && way === "draft");
  const { untracked, ...others } = withMarks(mail);
  return { ...others, ...(isSure ? defined({ untracked }) : {}) };
}

/**
 * The email edition with the tags of a service, from the rendered {@link mailFor}. Content that looks like its template syntax is shown as
 * written.
 */
export function letterFor(
  provider: MailProvider,
  mail: Mail,
  { html, text }: Pick<Letter, "html" | "text">,
): ProviderLetter {
  const { prepareHtml = asIs, prepareText = asIs } = provider;
  const safe = (text: string) => neutralise(text, provider.opener);
  const tagged = (text: string) =>
    text.replaceAll(WEB, provider.tags.web).replaceAll(UNSUBSCRIBE, provider.tags.unsubscribe);
  return {
    html: tagged(prepareHtml(safe(html))),
    text: tagged(prepareText(safe(text))),
    subject: safe(mail.subject),
    title: safe(mail.title),
  };
}

function withMarks(mail: Mail): Mail {
  const { web, unsubscribe } = mail;
  return {
    ...mail,
    web: { ...web, url: WEB },
    ...(unsubscribe === undefined ? {} : { unsubscribe: { ...unsubscribe, url: UNSUBSCRIBE } }),
  };
}

function asIs(text: string): string {
  return text;
}
