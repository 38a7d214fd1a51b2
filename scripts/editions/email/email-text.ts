import { plainBlocks } from "../../markdown/plain.ts";
import type { Html } from "../../markdown/types.ts";
import { type CalloutView, emailTextOf } from "../../pages/callouts/index.ts";
import type { EmailTextView, Mail, MailEvent, MailIntroduction, MailItem, MailLink } from "./email-view.ts";

/** The longest line, in characters: it leaves space for the marks of quoted replies (RFC 5322 §2.1.1 recommends 78). */
const COLUMNS = 72;
const RULE = "-".repeat(COLUMNS);

/** The plain text of an email. Lines are wrapped. Links are numbers, and a list at the end has their URLs. */
export function formatEmailText({ mail }: EmailTextView): string {
  const links = numberLinks();
  const { title, publisher, masthead, number, sum, web, items, callouts, agenda } = mail;
  const head = [
    [title, publisher.text].filter((name, index, names) => names.indexOf(name) === index).join(" · "),
    [[masthead.name, masthead.year].filter(isThere).join(" "), masthead.period, mail.series, number]
      .filter(isThere)
      .join(" · "),
    ...(mail.dates === "" ? [] : [mail.dates]),
    ...(sum === "" ? [] : [sum]),
    `${web.text}: ${web.url}`,
  ];
  const blocks = [
    head.flatMap((line) => wrap(line)).join("\n"),
    ...(mail.introduction === undefined ? [] : [formatIntroduction(mail.introduction, links)]),
    items.map((item) => formatItem(item, links)).join("\n\n\n"),
    ...callouts.map((callout) => formatCallout(callout, links)),
    ...(agenda === undefined ? [] : [formatAgenda(agenda.title, agenda.events, links)]),
    formatColophon(mail),
    [mail.links, ...links.all().map((url, index) => `[${index + 1}] ${url}`)].join("\n"),
  ];
  return `${blocks.join(`\n\n${RULE}\n\n`)}\n`;
}

function isThere(part: string | undefined): part is string {
  return part !== undefined;
}

/** The URLs of links, in the order in which they first occur. */
interface Links {
  readonly numberOf: (url: string) => number;
  readonly all: () => readonly string[];
}

function numberLinks(): Links {
  const numbers = new Map<string, number>();
  return {
    numberOf(url) {
      const number = numbers.get(url) ?? numbers.size + 1;
      numbers.set(url, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}

function formatIntroduction({ html, disclosure }: MailIntroduction, links: Links): string {
  return [formatBody(html, links), ...formatDisclosure(disclosure)].join("\n");
}

/** The statement that a machine made a text, after an empty line. */
function formatDisclosure(disclosure: string | undefined): readonly string[] {
  return disclosure === undefined ? [] : ["", ...wrap(disclosure)];
}

function formatItem(item: MailItem, links: Links): string {
  const { rank, title, url, languageNote, changeNote, topic, dateline, summary, disclosure, call, media = [] } = item;
  const notes = [languageNote, changeNote].filter(isThere).map((note) => ` (${note})`);
  const named = wrap(linked(`${title}${notes.join("")}`, url, links));
  const deadline = call === undefined ? [] : formatCall(call, links);
  if (rank === "brief")
    return [...named, ...(disclosure === undefined ? [] : wrap(disclosure)), ...deadline].join("\n");
  return [
    ...named,
    ...wrap(topic === undefined ? dateline : `${topic} · ${dateline}`),
    ...deadline,
    ...(summary === undefined ? [] : ["", ...wrap(summary)]),
    ...formatDisclosure(disclosure),
    ...media.flatMap((link, index) => [...(index === 0 ? [""] : []), ...wrap(linked(link.text, link.url, links))]),
  ].join("\n");
}

/** "Deadline: 26 November 2026 · Apply [3]". */
function formatCall({ sentence, apply }: NonNullable<MailItem["call"]>, links: Links): readonly string[] {
  return wrap(apply === undefined ? sentence : `${sentence} · ${linked(apply.text, apply.url, links)}`);
}

function formatCallout(callout: CalloutView, links: Links): string {
  const { title, text, facts = [], note, link } = emailTextOf(callout);
  return [
    ...(title === undefined ? [] : [...wrap(title), ""]),
    ...(text === undefined ? [] : wrap(text)),
    ...facts.flatMap(({ name, values }) => {
      const shown = values.map((value) =>
        value.href === undefined ? value.text : linked(value.text, value.href, links),
      );
      return wrap(`${name}: ${shown.join(" · ")}`);
    }),
    ...(note === undefined ? [] : wrap(note)),
    ...(link === undefined ? [] : wrap(linked(link.text, link.href, links))),
  ].join("\n");
}

function formatAgenda(title: string, events: readonly MailEvent[], links: Links): string {
  const entries = events.map(({ name, url, details, calendar }) =>
    [
      ...wrap(linked(name, url, links)),
      ...wrap(details),
      ...(calendar === undefined ? [] : wrap(linked(calendar.text, calendar.url, links))),
    ].join("\n"),
  );
  return [title, ...entries].join("\n\n");
}

function formatColophon({ funding, statements, untracked, publisher, licence, contact, unsubscribe }: Mail): string {
  const notices = funding.map(({ text, url }) => (url === undefined ? text : `${text} ${url}`));
  const said = [...notices, ...statements.map(({ text }) => text), ...(untracked === undefined ? [] : [untracked])];
  const lines = said.flatMap((line) => [...wrap(line), ""]);
  const named = [publisher, licence, contact, unsubscribe].filter((link) => link !== undefined);
  return [...lines, ...named.map(formatLink)].join("\n");
}

function formatLink({ text, url }: MailLink): string {
  return url === `mailto:${text}` ? text : `${text}: ${url}`;
}

/** A text with the number of its link, which stays on the line of the last word. */
function linked(text: string, url: string, links: Links): string {
  return `${text}${NO_BREAK}[${links.numberOf(url)}]`;
}

/** A body as plain text with numbered links. */
function formatBody(html: Html, links: Links): string {
  const blocks = plainBlocks(html, (url) => `${NO_BREAK}[${links.numberOf(url)}]`);
  return blocks
    .map(({ first, rest, text, layout }) => {
      const lines = layout === "verbatim" ? text.split("\n") : wrap(text, COLUMNS - first.length);
      return lines.map((line, index) => `${index === 0 ? first : rest}${line}`).join("\n");
    })
    .join("\n\n");
}

/** Marks a space at which no line may end. It becomes a space when the lines are made. */
const NO_BREAK = "\u{0}";

/** Breaks a text at spaces into lines of at most `columns` characters. A longer word gets its own line. */
function wrap(text: string, columns = COLUMNS): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let length = 0;
  for (const word of text.split(" ")) {
    const more = lengthOf(word);
    const fits = length + 1 + more <= columns;
    if (line !== "" && !fits) lines.push(line);
    line = line === "" || !fits ? word : `${line} ${word}`;
    length = line === word ? more : length + 1 + more;
  }
  return [...lines, line].map((each) => each.replaceAll(NO_BREAK, " "));
}

/** The length in code points, so that an emoji counts as one character. */
function lengthOf(text: string): number {
  return /[\u{10000}-\u{10FFFF}]/u.test(text) ? [...text].length : text.length;
}
