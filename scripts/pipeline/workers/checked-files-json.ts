import { defined } from "../../defined.ts";
import type { Body } from "../../markdown/types.ts";
import type { TextRecord } from "../../model/content.ts";
import type { CheckedFile } from "../../schema/check-bytes.ts";
import type { ContentRecord } from "../../schema/record.ts";
import { type LoadedFile, loadFile } from "../load-file.ts";

/** The parts of a body that checks do not read. */
type ReadLater = "parts" | "words";

/** Checked files as JSON. Threads pass it on because copying a text takes less time than copying objects. */
export function formatCheckedFiles(files: readonly CheckedFile[]): string {
  return JSON.stringify(files.map(({ record, diagnostics }) => ({ record: record && asChecked(record), diagnostics })));
}

function asChecked(record: ContentRecord): unknown {
  if (!("body" in record)) return record;
  // By name, since spreading a body renders its HTML and counts its words.
  const { text, links, headings, faults } = record.body;
  const body = { text, links, headings, faults } satisfies Record<Exclude<keyof Body, ReadLater>, unknown>;
  return { ...record, body };
}

/**
 * Parses the output of {@link formatCheckedFiles}. The HTML of a body is rendered when it is first needed, and its words are counted then.
 */
export function parseCheckedFiles(contentDir: string, json: string): readonly LoadedFile[] {
  const files: readonly CheckedFile[] = JSON.parse(json);
  return files.map(({ record, diagnostics }) =>
    withMarksLater(contentDir, { ...defined({ record: record && withBodyLater(contentDir, record) }), diagnostics }),
  );
}

/** The getters and the body come first, so that V8 gives all these objects one hidden class. */
function withBodyLater(contentDir: string, record: ContentRecord): ContentRecord {
  if (!("body" in record)) return record;
  const body = {
    get parts() {
      return bodyOf(contentDir, record).parts;
    },
    get words() {
      return bodyOf(contentDir, record).words;
    },
    ...record.body,
  };
  return { ...record, body };
}

function bodyOf(contentDir: string, { path }: TextRecord): Body {
  const { record } = loadFile(contentDir, { path });
  if (record === undefined || !("body" in record)) throw new Error(`${path.file} has changed during the build`);
  return record.body;
}

/** A checked file whose text is searched for marks when they are first needed, which is where pages are rendered. */
export function withMarksLater(contentDir: string, { record, diagnostics }: CheckedFile): LoadedFile {
  return {
    get marks() {
      return record === undefined ? [] : loadFile(contentDir, record).marks;
    },
    diagnostics,
    ...defined({ record }),
  };
}
