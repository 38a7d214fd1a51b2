import { scaffoldEvent } from "../../change/scaffold/scaffold-event.ts";
import { failWithText } from "../../cli/shell.ts";
import { messageOf } from "../../diagnostics/diagnostic.ts";
import { isUnknown, parseEventTime } from "../../i18n/hours-of-event.ts";
import { findCountryCode } from "../../i18n/language-tag.ts";
import { checkEventFacts } from "../../schema/event-date-fields.ts";
import { message } from "../message.ts";
import { shell } from "../shell.ts";
import type { NewKind } from "./new-file.ts";
import { readWord } from "./new-file.ts";
import { readSlug } from "./new-name.ts";

/** Creates a file by `new -- event`. */
export const event: NewKind = {
  into: "content",
  maxWords: 3,
  options: ["title", "place", "country"],
  create({ words, values, content }) {
    const key = readSlug(words[0]);
    const [start, end] = [readTime(words[1]), words[2] === undefined ? undefined : readTime(words[2])];
    const [fault] = checkEventFacts(`events/${key}.yaml`, { start, end }, []);
    if (fault !== undefined) failWithText(2, messageOf(fault, shell.words));
    const { title: name, place } = values;
    if (name === undefined) return shell.fail(2, message("new-event-title"));
    const country =
      values.country === undefined ? undefined : readWord(message("write-country"), values.country, findCountryCode);
    return scaffoldEvent(content, { key, start, end, name, place, country });
  },
};

function readTime(typed: string | undefined) {
  return readWord(message("write-time-of-event"), typed, (word) => (isUnknown(word) ? word : parseEventTime(word)));
}
