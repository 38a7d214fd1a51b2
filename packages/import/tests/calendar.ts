/** An entry of a calendar, whose name is its UID unless it has another. */
export function entry(uid: string, ...lines: readonly string[]): string {
  const name = lines.some((line) => line.startsWith("SUMMARY")) ? [] : [`SUMMARY:${uid}`];
  return ["BEGIN:VEVENT", `UID:${uid}`, ...name, ...lines, "END:VEVENT"].join("\r\n");
}

const PLACES = Array.from({ length: 366 }, (_, place) => place + 1);

/** Part of a rule. Each value of a rule counts as work, so that a rule with this many is given up after few tries. */
export const MANY_VALUES = `BYSETPOS=${PLACES.flatMap((place) => [place, -place]).join(",")}`;

/** The 30th of February. */
export const NEVER = `BYMONTH=2;BYMONTHDAY=30;${MANY_VALUES}`;
