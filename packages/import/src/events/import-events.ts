import { formatYamlFile, parseContentPath } from "../../../../scripts/content/index.ts";
import type { Message } from "../../../../scripts/diagnostics/index.ts";
import type { Content } from "../../../../scripts/model/index.ts";
import { declaredReader } from "../declared-fields.ts";
import type { FileOutcome } from "../import-report.ts";
import { nameOf, takeName } from "../item-names.ts";
import { message } from "../message.ts";
import type { Room } from "../room.ts";
import { asideFile, writeTextAside } from "../set-aside.ts";
import type { Note, SkippedItem, SourceEvent } from "../source.ts";
import type { ImportState } from "../state.ts";
import { type WriteOptions, writeUnlessEdited } from "../write-once.ts";
import { formatEvent } from "./format-event.ts";

/** The options of a run for events. */
export interface EventOptions extends WriteOptions {
  readonly content: Content;
  readonly state: ImportState;
  readonly room: Room;
  /** The folder for parts that content can't have. */
  readonly asideDir: string;
  /** The first error that `validate` would report in a content file. */
  readonly findError: (file: string, bytes: Uint8Array) => readonly Message[] | undefined;
  /** Whether the run is to end after the current event. */
  readonly isStopped: () => boolean;
}

/** The outcome of importing the events of a source. */
export interface ImportedEvents {
  readonly outcomes: readonly FileOutcome[];
  readonly skipped: readonly SkippedItem[];
}

/** Writes events into the content, each into the file of an earlier run, or into a new file that no other event has. */
export function importEvents(events: readonly SourceEvent[], options: EventOptions): ImportedEvents {
  const fileFor = openFiles(options);
  const readDeclared = declaredReader(options.content, "event");
  const outcomes: FileOutcome[] = [];
  const skipped: SkippedItem[] = [];
  const done = new Set<string>();
  for (const event of events) {
    if (options.isStopped()) break;
    const item = { id: event.id, title: event.name };
    if (done.has(event.id)) {
      skipped.push({ item, reason: [message("import-twice")] });
      continue;
    }
    done.add(event.id);
    const { file, before } = fileFor(event);
    const aside = asideFile(options.asideDir, file);
    const declared = readDeclared({ item: event, file });
    const { text, refused, notes, left } = formatEvent(event, { content: options.content, file, declared, aside });
    const reason = refused ?? findReason(file, text, options);
    const setAside = (fields: Readonly<Record<string, unknown>>) => {
      if (options.mode === "write" && Object.keys(fields).length > 0)
        writeTextAside(options.asideDir, file, formatYamlFile(fields));
    };
    if (reason === undefined) {
      const outcome = writeUnlessEdited(
        { kind: "event", id: event.id, file, text, before, setAside: () => setAside(left) },
        options,
      );
      outcomes.push({ file, outcome, unfinished: [], notes: outcome === "edited since" ? [] : notes });
    } else {
      const { id: _, notes: told, ...whole } = event;
      setAside(whole);
      skipped.push({ item, reason: [...reason, ...told.flat(), message("import-aside", { file: aside })] });
    }
  }
  return { outcomes, skipped };
}

function findReason(file: string, text: string, { findError, room }: EventOptions): Note | undefined {
  const error = findError(file, Buffer.from(text));
  const full = error === undefined ? room.take(file) : undefined;
  const reasons = error ?? (full === undefined ? undefined : [full]);
  return reasons === undefined ? undefined : [message("import-event-refused"), ...reasons];
}

/** Finds the file of an earlier run, or a new one. A new file never gets the former name of another event. */
function openFiles({ content, state }: EventOptions) {
  const known = [...state.events.values()].map(({ file }) => keyIn(file));
  const present = content.events.flatMap(({ path, fields }) => [path.key, ...(fields.formerly ?? [])]);
  const all = new Set([...known, ...present].map((key) => `events/${key}`));
  const taken = { all, numbers: new Map<string, number>() };
  return (event: SourceEvent) => {
    const before = state.events.get(event.id);
    if (before !== undefined) return { file: before.file, before };
    const name = nameOf({ id: event.id, name: undefined, title: event.name }, "event");
    // The pages of years have the addresses of such keys.
    const key = takeName(taken, "events", /^\d{4}$/.test(name) ? `event-${name}` : name);
    return { file: `events/${key}.yaml`, before };
  };
}

function keyIn(file: string): string {
  const path = parseContentPath(file);
  return path?.kind === "event" ? path.key : "";
}
