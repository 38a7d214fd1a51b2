import type { DayRange } from "../../i18n/day.ts";
import type { CountryCode } from "../../i18n/language-tag.ts";
import type { Content } from "../content.ts";
import { formatYamlFile } from "../format-yaml.ts";
import type { Slug } from "../slug.ts";
import type { Refusal, Scaffold } from "./scaffold.ts";

/** An event to create. Name and place are in the first language of the publication. */
export interface NewEvent {
  readonly key: Slug;
  readonly range: DayRange;
  readonly name: string;
  readonly place?: string | undefined;
  readonly country?: CountryCode | undefined;
}

/** Creates the file of an event. */
export function scaffoldEvent({ events, publication }: Content, order: NewEvent): Scaffold | Refusal {
  const { key, range, name, place, country } = order;
  const file = `events/${key}.yaml`;
  if (events.some(({ path }) => path.key === key)) return { refused: `${file} exists already` };
  const [first = "", ...others] = publication?.fields.languages ?? [];
  const localize = (text: string): string | Readonly<Record<string, string>> =>
    others.length === 0 ? text : { [first]: text };
  const fields = {
    name: localize(name),
    start: range.start,
    ...(range.end === range.start ? {} : { end: range.end }),
    ...(place === undefined ? {} : { place: localize(place) }),
    ...(country === undefined ? {} : { country }),
  };
  return {
    file,
    text: formatYamlFile(fields),
    next: [
      ...(others.length === 0 ? [] : [`Add its name in ${others.join(", ")}.`]),
      `A bulletin announces it with \`agenda: [${key}]\`, an item reports on it with \`event: ${key}\`.`,
    ],
  };
}
