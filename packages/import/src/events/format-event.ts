import { formatYamlFile } from "../../../../scripts/content/index.ts";
import { defined, sentencesOf, type UnlocatedDiagnostic } from "../../../../scripts/diagnostics/index.ts";
import {
  type Content,
  checkEventFacts,
  checkFields,
  eventFields,
  findExactCountry,
} from "../../../../scripts/model/index.ts";
import { showLine } from "../convert.ts";
import type { DeclaredValues } from "../declared-fields.ts";
import { findLanguage } from "../languages.ts";
import { message } from "../message.ts";
import type { Note, SourceEvent } from "../source.ts";

/** The text of an event's file, and notes for an editor. */
export interface FormattedEvent {
  readonly text: string;
  /** Why content can't have it; without reasons it can. An event is never a draft. */
  readonly refused: Note | undefined;
  readonly notes: readonly Note[];
  /** The fields that content can't have, with their values; none for most events. */
  readonly left: Readonly<Record<string, unknown>>;
}

/** Writes an event as a content file. A field whose value content can't have is left out, with a note. */
export function formatEvent(
  event: SourceEvent,
  { content, file, declared, aside }: EventPlace & { readonly declared: DeclaredValues },
): FormattedEvent {
  const cut = CUT.flatMap(({ field, most }) => {
    const line = showLine(event[field] ?? "");
    return line.length > most ? [{ field, most, line }] : [];
  });
  const short = Object.fromEntries(cut.map(({ field, most, line }) => [field, cutAtWord(line, most)]));
  const fields = defined(fieldsOf(Object.assign({}, event, short), content));
  const { faulty, diagnostics } = checkKept(file, fields);
  const [kept, wrong] = [false, true].map((isFaulty) =>
    Object.fromEntries(Object.entries(fields).filter(([name]) => faulty.has(name) === isFaulty)),
  );
  const whole = message("import-aside", { file: aside });
  const left = diagnostics.map((each): Note => {
    const field = String(fieldOf(each));
    return [message("import-field-left-out", { field }), ...sentencesOf(each), whole];
  });
  const said = cut.map(({ field, most }): Note => [message("import-event-cut", { field, most }), whole]);
  const names = Object.keys(event.others ?? {});
  const unknown = names.length === 0 ? [] : [[message("import-event-fields-unknown", { fields: names }), whole]];
  return {
    text: formatYamlFile({ ...kept, ...declared.fields }),
    refused: findRefusal(kept ?? {}, diagnostics, declared),
    notes: [...event.notes, ...said, ...left, ...unknown, ...declared.notes.map((note) => [...note, whole])],
    left: {
      ...event.others,
      ...wrong,
      ...declared.left,
      ...Object.fromEntries(cut.map(({ field, line }) => [field, line])),
    },
  };
}

/** The texts that are cut if they are longer than an event may have them, in UTF-16 code units. */
const CUT = [
  { field: "name", most: 200 },
  { field: "description", most: 1000 },
] as const;

/** The whole words that fit, and an ellipsis. */
function cutAtWord(line: string, most: number): string {
  const start = line.slice(0, most - 1);
  const words = start.replace(/[\s\p{P}]+[^\s]*$/u, "");
  return `${words === "" ? start : words}…`;
}

/** The place of a new event, and of its parts that content can't have. */
export interface EventPlace {
  readonly content: Content;
  /** Its path from the content folder. */
  readonly file: string;
  /** Where fields go that content can't have, as the report shows it. */
  readonly aside: string;
}

function fieldsOf(event: SourceEvent, { publication }: Content): Readonly<Record<string, unknown>> {
  const { name, language, times, timeZone, place, country, online, organizer, url, description, status } = event;
  const { languages = [], timeZone: otherwise } = publication?.fields ?? {};
  const own = findLanguage(language, languages) ?? languages[0];
  const localize = (text: string | undefined) => {
    const line = showLine(text ?? "");
    return line === "" ? undefined : own === undefined || languages.length === 1 ? line : { [own]: line };
  };
  const written = showLine(country ?? "");
  return {
    name: localize(name),
    ...times,
    timeZone: timeZone === otherwise ? undefined : timeZone,
    place: localize(place),
    country: written === "" ? undefined : (findExactCountry(written) ?? written),
    online,
    organizer: organizer === undefined ? undefined : organizerOf(localize(organizer.name), organizer.url),
    url,
    description: localize(description),
    status: status === "confirmed" ? undefined : status,
  };
}

function organizerOf(name: unknown, url: string | undefined): unknown {
  if (name === undefined) return undefined;
  return url === undefined && typeof name === "string" ? name : { name, ...defined({ url }) };
}

/** The fields that can't be there, by themselves or beside the others. */
function checkKept(file: string, fields: Readonly<Record<string, unknown>>) {
  const alone = checkFields(eventFields, file, fields);
  const together = checkEventFacts(file, alone.fields, alone.faulty);
  const diagnostics = [...alone.diagnostics, ...together].filter(({ rule }) => rule !== "required-field");
  return { diagnostics, faulty: new Set([...alone.faulty, ...together.map(fieldOf)].map(String)) };
}

function fieldOf({ ref }: UnlocatedDiagnostic) {
  return "field" in ref ? ref.field?.[0] : undefined;
}

/** An event needs a name, a date, and the required fields of the publication's declarations. */
function findRefusal(
  kept: Readonly<Record<string, unknown>>,
  diagnostics: readonly UnlocatedDiagnostic[],
  { missing }: DeclaredValues,
): Note | undefined {
  const reasons = (...names: readonly string[]) =>
    diagnostics.filter((each) => names.includes(String(fieldOf(each)))).flatMap(sentencesOf);
  const refused = message("import-event-refused");
  const ofName = reasons("name");
  if (kept["name"] === undefined)
    return [refused, ...(ofName.length === 0 ? [message("import-event-unnamed")] : ofName)];
  if (kept["start"] === undefined && kept["dates"] === undefined)
    return [refused, message("import-event-undated"), ...reasons("start", "dates")];
  return missing.length === 0 ? undefined : [refused, message("import-event-required", { fields: missing })];
}
