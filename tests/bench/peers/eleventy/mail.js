import { abroad } from "./entries.js";
import { absolute, site } from "./site.js";
import { plainText } from "./words.js";

const COLUMNS = 72;
const RULE = `\n\n${"-".repeat(COLUMNS)}\n\n`;

/** The number of items after the lead that have summaries; the others have only titles. */
const FULL = 24;

/** The additional content of a bulletin's email edition compared to its page. */
export function mailOf({ title, lead, others, strip }) {
  return {
    subject: `${title} · ${lead.title}`,
    preheader:
      others
        .slice(0, 3)
        .map((item) => item.title)
        .join(" · ") || site.title,
    sum: strip.map(({ text }) => text).join(" · "),
    full: [lead, ...others.slice(0, FULL)],
    brief: others.slice(FULL),
  };
}

/** "Quito, 14 October · Ecuador". */
export function dateline({ place, shortDay, countries }) {
  return [place ? `${place}, ${shortDay}` : shortDay, ...countries.map(({ label }) => label)].join(" · ");
}

/** The email edition as plain text with wrapped lines; numbers refer to the links at the end. */
export function formatMail(bulletin) {
  const { url, title, number, agenda, page } = bulletin;
  const { sum, full, brief } = mailOf(bulletin);
  const numbers = new Map();
  const linked = (text, to) => {
    if (!numbers.has(to)) numbers.set(to, numbers.size + 1);
    return `${text}${NO_BREAK}[${numbers.get(to)}]`;
  };
  const head = [
    `${site.title} · ${site.publisher.name}`,
    `${title} · No. ${number}`,
    sum,
    `Read in your browser: ${absolute(url)}`,
  ];
  const introduction = abroad(page.templateContent).replace(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/gs, (_, to, words) =>
    linked(words, to),
  );
  const paragraphs = introduction
    .split("</p>")
    .map(plainText)
    .filter((text) => text !== "");
  const items = [
    ...full.map((item) => {
      const facts = `${item.topic.label} · ${dateline(item)}`;
      return [wrap(linked(item.title, absolute(item.url))), wrap(facts), "", wrap(item.description)].join("\n");
    }),
    ...brief.map((item) => wrap(linked(item.title, absolute(item.url)))),
  ];
  const events = agenda.map((event) => {
    const name = linked(event.title, absolute(event.url));
    return [wrap(name), wrap(`${event.dates} · ${event.where}`)].join("\n");
  });
  const blocks = [
    head.map(wrap).join("\n"),
    ...(paragraphs.length === 0 ? [] : [paragraphs.map(wrap).join("\n\n")]),
    items.join("\n\n\n"),
    ...(events.length === 0 ? [] : [["Coming up", ...events].join("\n\n")]),
    `${site.publisher.name}: ${site.publisher.url}`,
    ["Links", ...[...numbers].map(([to, index]) => `[${index}] ${to}`)].join("\n"),
  ];
  return `${blocks.join(RULE)}\n`;
}

/** A placeholder for a non-breaking space, until the lines are wrapped. */
const NO_BREAK = "\u0000";

/** Wraps lines at spaces; a longer word gets a separate line. */
function wrap(text) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line === "") line = word;
    else if (line.length + 1 + word.length <= COLUMNS) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join("\n").replaceAll(NO_BREAK, " ");
}
