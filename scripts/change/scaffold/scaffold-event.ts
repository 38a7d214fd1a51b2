import type { Slug } from "../../content/slug.ts";
import { formatYamlFile } from "../../content/yaml/format-yaml.ts";
import { defined } from "../../defined.ts";
import type { EventTime } from "../../i18n/hours-of-event.ts";
import type { CountryCode } from "../../i18n/language-tag.ts";
import type { Content } from "../../model/content.ts";
import { message } from "../message.ts";
import type { Refusal, Scaffold } from "./scaffold.ts";
import { requiredDeclared } from "./scaffold-declared.ts";

/** An event to create. Name and place are in the first language of the publication. */
export interface NewEvent {
  readonly key: Slug;
  readonly start: EventTime | "unknown";
  /** Absent for one day or month, and for a time without an announced end. */
  readonly end?: EventTime | "unknown" | undefined;
  readonly name: string;
  readonly place?: string | undefined;
  readonly country?: CountryCode | undefined;
}

/** Creates the file of an event. */
export function scaffoldEvent(content: Content, order: NewEvent): Scaffold | Refusal {
  const { events, publication } = content;
  const { key, start, end, name, place, country } = order;
  const file = `events/${key}.yaml`;
  if (events.some(({ path }) => path.key === key)) return { refused: message("new-exists", { file }) };
  const [first = "", ...others] = publication?.fields.languages ?? [];
  const localize = (text: string): string | Readonly<Record<string, string>> =>
    others.length === 0 ? text : { [first]: text };
  const fields = {
    name: localize(name),
    start,
    ...(end === undefined || end === start ? {} : { end }),
    ...(place === undefined ? {} : { place: localize(place) }),
    ...defined({ country }),
    ...requiredDeclared(content, "event", publication?.fields.languages?.[0]),
  };
  return {
    file,
    text: formatYamlFile(fields),
    next: [
      ...(others.length === 0 ? [] : [message("next-event-names", { languages: others })]),
      message("next-event", { agenda: `agenda: [${key}]`, event: `event: ${key}` }),
    ],
  };
}
