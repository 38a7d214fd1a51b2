const MONTHS = "January February March April May June July August September October November December".split(" ");

export const SHORT_MONTHS = MONTHS.map((name) => name.slice(0, 3));

/** "2014-03-17". */
export const isoDay = (date) => date.toISOString().slice(0, 10);

/** "17 March 2014", from a day such as "2014-03-17". */
export const longDay = (day) => `${shortDay(day)} ${day.slice(0, 4)}`;

/** "17 March". */
export const shortDay = (day) => `${Number(day.slice(8))} ${monthName(day)}`;

/** "March 2014", from a day or a month such as "2014-03". */
export const monthYear = (day) => `${monthName(day)} ${day.slice(0, 4)}`;

export const monthName = (day) => MONTHS[Number(day.slice(5, 7)) - 1];

/** "24–25 February 2005", "30 May – 1 June 2022", or a single day. */
export function dayRange(start, end) {
  if (start === end) return longDay(start);
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${longDay(end)}`;
  return `${start.slice(0, 4) === end.slice(0, 4) ? shortDay(start) : longDay(start)} – ${longDay(end)}`;
}

/** "1 item", "2 items", "1,000 items". */
export const counted = (count, noun) =>
  `${String(count).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${count === 1 ? noun : PLURALS[noun]}`;

const PLURALS = { item: "items", country: "countries", topic: "topics", event: "events" };

/** "A", "A and B", "A, B and C". */
export const joined = (names) =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

/** Truncates a text between words to at most 200 characters. */
export function shorten(text) {
  if (text.length <= 200) return text;
  const cut = text.slice(0, 199);
  return `${cut.slice(0, cut.lastIndexOf(" ")).replace(/[\s,;:.–—-]+$/u, "")}…`;
}

/** The first sentence of a text in one paragraph, and the rest. */
export function opening(html) {
  const end = html.indexOf(". ") + 1;
  return { first: `${html.slice(0, end)}</p>`, rest: `<p>${html.slice(end + 1)}` };
}

export const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);

const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const CHARACTERS = Object.fromEntries(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));

/** The text of rendered Markdown. */
export const plainText = (html) =>
  html
    .replace(/<\/?(?:a|br|code|em|s|strong)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS[entity])
    .replace(/\s+/g, " ")
    .trim();

export function compare(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
