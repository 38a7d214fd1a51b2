import { hash } from "node:crypto";
import { decodePercent } from "../../../../../scripts/diagnostics/index.ts";

/** The email addresses of the recipients of a mail, in all forms in which a link may contain them. */
export interface Recipients {
  readonly mailboxes: readonly string[];
  readonly forms: readonly string[];
}

/** Makes {@link Recipients} of addresses of mail. */
export function recipientsOf(written: Iterable<string>): Recipients {
  const asWritten = [...written].map((each) => each.trim()).filter((each) => each.includes("@"));
  const mailboxes = [...new Set(asWritten.map((each) => each.toLowerCase()))];
  const coded = [...asWritten, ...mailboxes].flatMap((each) => [
    Buffer.from(each).toString("hex"),
    ...["md5", "sha1", "sha256", "sha512"].map((algorithm) => hash(algorithm, each)),
  ]);
  // An equals sign replaces the sign of the mailbox in a return address (VERP), and a word in the addresses of Mailman.
  const returned = mailboxes.flatMap((each) => ["=", "--at--"].map((sign) => each.replace("@", sign)));
  return { mailboxes, forms: [...mailboxes, ...returned, ...coded] };
}

/**
 * An address of a mail in a form that all its recipients may have: without the parts that identify a recipient, or its target if a service
 * counts clicks. Undefined for a personal address, such as an unsubscribe link.
 * @param shown the words of its link
 */
export function publicAddress(address: string, shown: string, recipients: Recipients): string | undefined {
  return publicWithin(address, shown, recipients, MOST_STEPS);
}

/** The maximum depth of nested addresses: a mail program wraps the counting address of a mailing service. */
const MOST_STEPS = 3;

function publicWithin(address: string, shown: string, recipients: Recipients, left: number): string | undefined {
  if (/^mailto:/i.test(address)) return isPersonalMailbox(address, shown, recipients) ? undefined : address;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    return isOfRecipientElsewhere(address, recipients) ? undefined : address;
  const url = new URL(address);
  if (isCounting(url)) {
    const target = targetIn(url);
    return target === undefined || left === 0 ? undefined : publicWithin(target, shown, recipients, left - 1);
  }
  const personal = [...url.searchParams].flatMap(([name, value]) =>
    isOfRecipient(name, url.host) || isCodeOfReader(name, value, url.host) || hasRecipient(value, recipients)
      ? name
      : [],
  );
  for (const name of personal) url.searchParams.delete(name);
  const isClosed = isForRecipient(url, shown, personal);
  if (isClosed || hasRecipient(`${url.username}${url.pathname}${url.hash}`, recipients)) return undefined;
  return personal.length === 0 ? address : url.href;
}

/** Whether an address that is not a web page contains a recipient. The address of a picture in the mail itself contains none. */
function isOfRecipientElsewhere(address: string, recipients: Recipients): boolean {
  return !/^(?:data|cid):/i.test(address) && hasRecipient(address, recipients);
}

function isPersonalMailbox(address: string, shown: string, recipients: Recipients): boolean {
  const [box = ""] = address.split("?", 1);
  return hasRecipient(address, recipients) || PURPOSE.test(address) || (IN_WORDS.test(shown) && isCode(box));
}

/** Whether a text contains a recipient: unchanged, in percent-encoding, also double, as a digest, in hexadecimal digits, or in Base64. */
export function hasRecipient(written: string, { mailboxes, forms }: Recipients): boolean {
  if (mailboxes.length === 0) return false;
  const text = decodeAscii(decodeAscii(decodeAscii(written))).toLowerCase();
  if (forms.some((form) => text.includes(form))) return true;
  return (written.match(/[\w+-]{8,2000}/g) ?? []).some((part) => {
    const plain = Buffer.from(part, "base64").toString("latin1").toLowerCase();
    return mailboxes.some((mailbox) => plain.includes(mailbox));
  });
}

/** Decodes ASCII characters, whatever else is invalid in a text. */
function decodeAscii(text: string): string {
  return text.replaceAll(/%([2-7][0-9a-f])/gi, (_escape, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** Parameters with which mailing services identify the recipient to a site. */
function isOfRecipient(name: string, host: string): boolean {
  return RECIPIENT.test(name) || (name === "e" && /(?:^|\.)(?:mailchi\.mp|campaign-archive\d*\.com)$/i.test(host));
}

/**
 * Names that identify readers if a long code follows. Addresses of pages have them, too, with shorter values; archives of mail need theirs.
 */
function isCodeOfReader(name: string, value: string, host: string): boolean {
  return /^(?:uid|u)$/i.test(name) && hasLongCode(value) && !SERVICES.test(host) && !/campaign-archive/i.test(host);
}

const RECIPIENT =
  /^(?:mc_eid|_hsenc|_hsmi|hsctatracking|mkt_tok|vero_id|_kx|oly_(?:enc|anon)_id|ml_subscriber(?:_hash)?|__s|ck_subscriber_id|dm_i|sc_eid|ss_email_id|bsft_\w+|trk_(?:contact|msg)|subscriber_?id|recipient_?id|contact_?id|e?mail_?hash)$/i;

/**
 * Whether an address is for one recipient: to unsubscribe, to confirm, for settings, or to read the mail on the web; with parameters that
 * identify the recipient.
 */
function isForRecipient(url: URL, shown: string, personal: readonly string[]): boolean {
  const path = decodePercent(`${url.pathname}${url.search}`);
  const isMeant = PURPOSE.test(path) || PURPOSE.test(url.host) || IN_WORDS.test(shown) || TO_LEAVE.test(shown);
  const hasCode = personal.length > 0 || [...url.searchParams.values()].some((value) => value !== "") || isCode(path);
  return (isMeant && hasCode) || hasCodeToLeave(url, shown);
}

/** Whether an address with which one recipient unsubscribes has a step with a digit: a code, however short it is. */
function hasCodeToLeave({ pathname }: URL, shown: string): boolean {
  const steps = decodePercent(pathname).split("/");
  return (steps.some((step) => LEAVING.test(step)) || TO_LEAVE.test(shown)) && steps.some((step) => /\d/.test(step));
}

/** The names of such an address, in several languages. */
const PURPOSE =
  /unsub|opt[-_]?(?:out|in)\b|desuscri|dar(?:se)?[-_]de[-_]baja|\/baja\/?(?:$|\?)|desinscri|d[eé]sabonn|d[eé]sinscri|descadastr|abmeld|abbestell|disiscri|(?<![a-z])(?:(?:manage|update|edit)[-_]?profile|pref(?:erence|erencia|[eé]rence)s?|subscriptions?|confirm(?:ation|ar|er|acion)?|verify|activate|(?:view|read)[-_]?(?:in[-_]?)?(?:browser|online|email)|web[-_]?version|online[-_]?version|forward|abuse|complain)(?![a-z])/i;

/** A step of a path that says only that one unsubscribes. */
const LEAVING =
  /^(?:unsub(?:scribe)?|opt[-_]?(?:out|in)|(?:dar(?:se)?[-_]de[-_])?baja|d[eé]s(?:uscri|inscri|abonn|cadastr)\p{L}*|abmeld\w*|abbestell\w*|disiscri\w*)$/iu;

/** The words of links to unsubscribe, in several languages. */
const TO_LEAVE =
  /unsubscribe|opt out|(?:darse|dar(?:me)?|date) de baja|d[eé]s(?:uscrib|cadastr|abonn|inscri)|cancelar\b.{0,10}(?:suscripción|subscrição|inscrição|assinatura)|abmelden|abbestellen|disiscri/i;

/** The words of other links for one recipient, in several languages. */
const IN_WORDS = new RegExp(
  [
    "web version|view online|forward (?:this|to a friend)|(?:view|read|see|open)\\b.{0,40}\\bbrowser",
    "(?:view|read|see)\\b.{0,15}(?:e-?mail|newsletter|message)\\b.{0,15}online",
    "(?:manage|update|change|edit)\\b.{0,30}(?:preferences|subscription|profile)",
    "confirm\\b.{0,30}(?:subscription|e-?mail|address)",
    "(?:actualizar|gestionar|modificar|cambiar|editar|atualizar|gerir|alterar|sus|mis)\\b.{0,20}prefer[eê]ncias",
    "(?:ver|leer|ler|abrir|visualizar)\\b.{0,40}navegador|ver en línea|ver online",
    "confirmar\\b.{0,20}(?:suscripción|correo|dirección|subscrição|inscrição|e-?mail|endereço)",
    "(?:gérer|modifier|vos)\\b.{0,20}préférences|(?:voir|lire|afficher|ouvrir)\\b.{0,40}navigateur",
    "version en ligne|confirmer\\b.{0,20}(?:inscription|abonnement|adresse|e-?mail)",
    "im browser|nel browser",
  ].join("|"),
  "i",
);

/** Whether a text has a part that no word of people is: long, of letters and digits, or of letters in both cases without an order. */
function isCode(text: string, shortest = 8): boolean {
  return (text.match(/[a-z0-9]+/gi) ?? []).some(
    (part) => part.length >= shortest && (/\d[a-z]|[a-z]\d/i.test(part) || /[a-z][A-Z].*[a-z][A-Z]/.test(part)),
  );
}

/** Whether a mailing service or a mail program counts clicks on an address: its host or path is known for it, and a code follows. */
function isCounting(url: URL): boolean {
  const path = `${url.pathname}${url.search}`;
  if (REWRITTEN.test(`${url.host}${url.pathname}`) || (SERVICES.test(url.host) && OF_SERVICES.test(path))) return true;
  const [, rest = ""] = COUNTED.exec(path) ?? SHORT.exec(path) ?? [];
  const coded = COUNTING_HOST.test(url.host) ? path : rest;
  return hasLongCode(coded.slice(0, LONGEST_CODE)) || /^https?:/i.test(rest);
}

function hasLongCode(text: string): boolean {
  return isCode(text, 16) || UUID.test(text);
}

/** Hosts of mailing services, and their redirects. */
const SERVICES =
  /list-manage|mailchi|sendgrid|mandrillapp|createsend|cmail\d|mailjet|mjt\.lu|sendinblue|sendibm|brevo|mlsend|mailerlite|convertkit|awstrack|pstmrk|rs6\.net|hubspot|activehosted|getresponse|mailgun|klaviyo|substack/i;

const OF_SERVICES =
  /\/(?:track|clicks?|cl\d?|ls|wf|lt|lnk|link|links|redirect|r|l|c|t|mk|tr|e3t|ctc|tn|o|open|profile)(?:\.\w+)?[/?]/i;

/** Steps of a path after which mailing services have a code somewhere: `/track/click?u=…`, `/ls/click?upn=…`, `/lt.php?…`, `/CL0/…`. */
const COUNTED =
  /\/(?:track(?:ing)?\/(?:click|open)|track(?:ing)?(?=[?.])|trk|clicks?|cl0|l0|ls|wf|lt|lnk|mk|e3t|ctc)(?:\.(?:php|html?|jsp|aspx?))?[/?](.+)/i;

/** Shorter ones, behind which other sites have words, too: the code comes at once. */
const SHORT = /\/(?:links?|redirect|r|l|c|t|tr|tn\.jsp)[/?]([^/]+)/i;

const REWRITTEN =
  /(?:^|\.)safelinks\.protection\.outlook\.com\/|^urldefense(?:\.proofpoint)?\.com\/|^www\.google\.\w+\/url$/i;

/** Names of hosts that services have below the domains of their clients: `click.harbour.example`. */
const COUNTING_HOST = /^(?:clicks?|clk|track(?:ing)?|trk|trc|lnk|links?|url\d+|email|em\d*|mkt|ct|cta|t|e|r)\.[^.]+\./i;

const UUID = /[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}/i;

/** In characters: a longer code may be the address itself. */
const LONGEST_CODE = 300;

/** The target of a counting address, if it contains the target in plain form. */
function targetIn({ searchParams, pathname }: URL): string | undefined {
  const named = ["url", "u", "target", "redirect", "link", "destination", "to", "q", "r"].flatMap(
    (name) => searchParams.get(name) ?? [],
  );
  const [, within] = /\/(https?:(?:%2F%2F[^/]+|\/\/.+))/i.exec(pathname) ?? [];
  return [...named, ...(within === undefined ? [] : [decodePercent(within)])].find(
    (each) => /^https?:\/\//i.test(each) && URL.canParse(each),
  );
}
