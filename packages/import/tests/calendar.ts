/** An entry of a calendar, whose name is its UID unless it has another. */
export function entry(uid: string, ...lines: readonly string[]): string {
  const name = lines.some((line) => line.startsWith("SUMMARY")) ? [] : [`SUMMARY:${uid}`];
  return ["BEGIN:VEVENT", `UID:${uid}`, ...name, ...lines, "END:VEVENT"].join("\r\n");
}

const PLACES = Array.from({ length: 366 }, (_, place) => place + 1);

/** Part of a rule. Each value of a rule is counted as work, so that one with as many as these is given up after few tries. */
export const MANY_VALUES = `BYSETPOS=${PLACES.flatMap((place) => [place, -place]).join(",")}`;

/** The 30th of February. */
export const NEVER = `BYMONTH=2;BYMONTHDAY=30;${MANY_VALUES}`;

/** A calendar with what programs write in unexpected ways. */
export const CALENDAR = `\uFEFFBEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Hand//EN
BEGIN:VTODO
UID:todo
SUMMARY:Do it
END:VTODO
BEGIN:VEVENT
UID:day@harbour.example
DTSTAMP:20260101T000000Z
SUMMARY;LANGUAGE=es-ES:Día del
  Puerto
DTSTART;TZID=SA Pacific Standard Time;X-VOBJ-FLOATINGTIME-ALLOWED=TRUE:20260505T090000
DTEND;TZID=America/Panama:20260505T103000
LOCATION:Puerto\\, muelle 3 (https://meet.example/a?b=1)
ORGANIZER;CN="Harbour Office":mailto:office@harbour.example
ATTENDEE;CN=Ana:mailto:ana@harbour.example
ATTENDEE;CN=Bo:mailto:bo@harbour.example
URL:https://harbour.example/day
CATEGORIES:Puerto,Fiesta
DESCRIPTION:Todo el día.\\n\\nCon música\\;
y “comida”.
STATUS:TENTATIVE
GEO;X="open:1;2
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT15M
DESCRIPTION:Soon
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Con
DTSTART;VALUE=DATE:20260505
END:VEVENT
BEGIN:VEVENT
UID:3
SUMMARY:2026
DTSTART;VALUE=DATE:20260505
END:VEVENT
BEGIN:VEVENT
UID:4
SUMMARY:Taken
DTSTART;VALUE=DATE:20260505
END:VEVENT
BEGIN:VEVENT
UID:5
SUMMARY:Undated
DTSTART:soon
END:VEVENT
BEGIN:VEVENT
UID:nameless
DTSTART;VALUE=DATE:20260505
END:VEVENT
BEGIN:VEVENT
UID:7
SUMMARY:Secret
CLASS:CONFIDENTIAL
DTSTART;VALUE=DATE:20260505
END:VEVENT
END:VCALENDAR
`;
