import { absolute, site } from "./site.js";

const HOST = new URL(site.url).hostname;

/** Events as an iCalendar file (RFC 5545). */
export function formatCalendar({ url, name, events }) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Dateline//News bulletins//EN",
    `SOURCE;VALUE=URI:${absolute(url)}`,
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
    ...events.flatMap(formatEvent),
    "END:VCALENDAR",
  ];
  return `${lines.map(fold).join("\r\n")}\r\n`;
}

/** Events are whole days without a time zone; DTEND is the day after the last one. */
function formatEvent({ key, title, start, end, where, standfirst, url }) {
  return [
    "BEGIN:VEVENT",
    `UID:${key}@${HOST}`,
    "SEQUENCE:0",
    `DTSTAMP:${digits(start)}T120000Z`,
    `DTSTART;VALUE=DATE:${digits(start)}`,
    `DTEND;VALUE=DATE:${digits(dayAfter(end))}`,
    "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE",
    `SUMMARY:${escapeText(title)}`,
    "TRANSP:TRANSPARENT",
    `LOCATION:${escapeText(where)}`,
    `DESCRIPTION:${escapeText(`${standfirst}\n\n${absolute(url)}`)}`,
    `URL;VALUE=URI:${absolute(url)}`,
    "STATUS:CONFIRMED",
    "END:VEVENT",
  ];
}

const digits = (day) => day.replaceAll("-", "");

const dayAfter = (day) => new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

const escapeText = (text) => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/** Folds a line into parts of at most 74 octets; each part except the first begins with a space. */
function fold(line) {
  if (line.length <= 74 && Buffer.byteLength(line) <= 74) return line;
  let [folded, octets] = ["", 0];
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > 74) {
      folded += "\r\n ";
      octets = 0;
    }
    folded += character;
    octets += more;
  }
  return folded;
}
