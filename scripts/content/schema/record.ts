import type { UnlocatedDiagnostic } from "../../diagnostics/diagnostic.ts";
import { parseBody } from "../../markdown/body.ts";
import type { Body } from "../../markdown/types.ts";
import type { ContentPath } from "../content-path.ts";
import type { ParsedFile } from "../front-matter.ts";
import type { BulletinFields, BulletinSchema } from "./bulletin.ts";
import type { Callout } from "./callout.ts";
import { calloutOf } from "./callout.ts";
import { checkFields } from "./check.ts";
import type { ItemFields } from "./item.ts";
import { itemFields } from "./item.ts";
import type { PublicationFields } from "./publication.ts";
import { publicationFields } from "./publication.ts";
import type { TopicEntry } from "./topics.ts";
import { checkTopics } from "./topics.ts";
import type { EventFields, PageFields } from "./vocabulary.ts";
import { checkEventDates, eventFields, pageFields } from "./vocabulary.ts";

type PathOf<Kind extends ContentPath["kind"]> = Extract<ContentPath, { readonly kind: Kind }>;

/**
 * A file of YAML fields. They are partial because the rules look at faulty files too; once nothing is wrong, everything
 * that a schema requires is there.
 */
interface FieldsOf<Kind extends ContentPath["kind"], Fields> {
  readonly kind: Kind;
  readonly path: PathOf<Kind>;
  readonly fields: Partial<Fields>;
  /** Fields that were written but are wrong; a rule that misses them says nothing more. */
  readonly faulty: readonly string[];
}

/** A Markdown file: its fields, and its body with the line it starts on. */
interface TextOf<Kind extends ContentPath["kind"], Fields> extends FieldsOf<Kind, Fields> {
  readonly body: Body;
  /** From 1. */
  readonly bodyLine: number;
}

export type PublicationRecord = FieldsOf<"publication", PublicationFields>;
export type EventRecord = FieldsOf<"event", EventFields>;
export type ItemRecord = TextOf<"item", ItemFields>;
/** `callouts` is absent where the file has none, or faulty ones. */
export interface BulletinRecord extends TextOf<"bulletin", BulletinFields> {
  readonly callouts?: readonly Callout[];
}
export type PageRecord = TextOf<"page", PageFields>;
export interface TopicsRecord {
  readonly kind: "topics";
  readonly path: PathOf<"topics">;
  /** Whether the file can't be read, so that nobody knows which topics there are. */
  readonly isUnread: boolean;
  readonly topics: readonly TopicEntry[];
}

/** What one content file says, in types that can be trusted. Of a file that can't be read there is a record too: it exists. */
export type ContentRecord = PublicationRecord | TopicsRecord | EventRecord | ItemRecord | BulletinRecord | PageRecord;

/** A record and what is wrong in its file: a pure function of the file's bytes. */
export interface CheckedRecord {
  readonly record: ContentRecord;
  readonly diagnostics: readonly UnlocatedDiagnostic[];
}

/** How the text of a file is read: to be printed, or to be judged alone. */
export type BodyParser = (markdown: string) => Body;

/** Checks everything about a file that can be decided from the file alone. */
export function checkRecord(parsed: ParsedFile, schema: BulletinSchema, parse: BodyParser = parseBody): CheckedRecord {
  const { path, fields: value } = parsed;
  switch (path.kind) {
    case "publication": {
      const { fields, faulty, diagnostics } = checkFields(publicationFields, path.file, value);
      return { record: { kind: path.kind, path, fields, faulty }, diagnostics };
    }
    case "topics": {
      const { topics, diagnostics } = checkTopics(path.file, value);
      return { record: { kind: path.kind, path, isUnread: value === undefined, topics }, diagnostics };
    }
    case "event": {
      const { fields, faulty, diagnostics } = checkFields(eventFields, path.file, value);
      const dates = checkEventDates(path.file, fields);
      return { record: { kind: path.kind, path, fields, faulty }, diagnostics: [...diagnostics, ...dates] };
    }
    case "item": {
      const { fields, faulty, diagnostics } = checkFields(itemFields, path.file, value);
      const text = checkBody(parsed, parse);
      return {
        record: { kind: path.kind, path, fields, faulty, ...text.body },
        diagnostics: [...diagnostics, ...text.diagnostics],
      };
    }
    case "bulletin": {
      const { fields, faulty, diagnostics } = checkFields(schema.fields, path.file, value);
      const callouts = fields.callouts?.map((callout) => calloutOf(schema.callouts, callout));
      const text = checkBody(parsed, parse);
      return {
        record: { kind: path.kind, path, fields, faulty, ...text.body, ...(callouts && { callouts }) },
        diagnostics: [...diagnostics, ...text.diagnostics],
      };
    }
    case "page": {
      const { fields, faulty, diagnostics } = checkFields(pageFields, path.file, value);
      const text = checkBody(parsed, parse);
      return {
        record: { kind: path.kind, path, fields, faulty, ...text.body },
        diagnostics: [...diagnostics, ...text.diagnostics],
      };
    }
  }
}

/** Records for files that are there and could not be read, so that rules don't take them for missing. */
export function unreadRecords(
  paths: readonly ContentPath[],
  read: readonly ContentRecord[],
  schema: BulletinSchema,
): readonly ContentRecord[] {
  const known = new Set(read.map(({ path }) => path.file));
  return paths.flatMap((path) =>
    path.kind === "media" || known.has(path.file)
      ? []
      : [checkRecord({ path, fields: undefined, markdown: "", markdownLine: 1 }, schema).record],
  );
}

function checkBody({ path, markdown, markdownLine }: ParsedFile, parse: BodyParser) {
  const body = parse(markdown);
  const diagnostics = body.refused.map(
    ({ rule, line, column, length, actual, expected }): UnlocatedDiagnostic => ({
      rule,
      severity: "error",
      ref: { file: path.file, line: line + markdownLine - 1, column, length },
      actual,
      expected,
    }),
  );
  return { body: { body, bodyLine: markdownLine }, diagnostics };
}
