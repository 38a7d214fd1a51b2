import { findMarks } from "../check-output/leftovers.ts";
import type { LeftoverMark } from "../check-output/page-metadata.ts";
import { isTextPath, type TextPath } from "../content/read/front-matter.ts";
import type { ListedFile } from "../content/read/list.ts";
import { textOf } from "../markdown/plain.ts";
import type { CheckedFile } from "../schema/check-bytes.ts";
import { checkFile, checkText, type TextCheck } from "./check-file.ts";

/** The content of one content file, and its diagnostics: a pure function of the file's path and bytes; plain JSON. */
export interface LoadedFile extends Omit<CheckedFile, "text"> {
  /** Marks of a broken template, such as `{{`, that the editor wrote: the output check must not report these. */
  readonly marks: readonly LeftoverMark[];
  /** Set by the cached reader only. */
  readonly hashes?: FileHashes;
  /** The cached hashes of the file, if it has changed since. */
  readonly formerHashes?: FileHashes;
}

/** Digests of a file, in hexadecimal digits. */
export interface FileHashes {
  /** Hash of its bytes. */
  readonly bytes: string;
  /** Hash of its name and its fields, without its body. */
  readonly fields: string;
  /** Hash of everything that most rules read: without the text of its body. */
  readonly facts: string;
}

/** A file that may be read as text. */
export type ListedText = ListedFile & { readonly path: TextPath };

/** {@link checkFile}, and the marks of the text. */
export function loadFile(contentDir: string, file: Pick<ListedText, "path">): LoadedFile {
  return withMarks(checkFile(contentDir, file));
}

/** {@link checkText}, and the marks of the text. */
export function loadText(path: TextPath, bytes: Uint8Array, check?: TextCheck): LoadedFile {
  return withMarks(checkText(path, bytes, check));
}

function withMarks({ text = "", ...checked }: CheckedFile): LoadedFile {
  const mayHold = isAny(MAY_HOLD, text) || isAny(MAY_HIDE, text) || isAny(MAY_HOLD, checked.record?.path.file ?? "");
  return {
    marks: mayHold ? [...findMarks([text, ...textsReadFrom(text, checked.record)].join("\n"))] : [],
    ...checked,
  };
}

/** The texts of a file after reading: its name is in addresses, YAML and Markdown decode escapes, and emphasis may be inside a word. */
function textsReadFrom(text: string, record: CheckedFile["record"]): readonly string[] {
  if (record === undefined) return [];
  return [
    record.path.file,
    JSON.stringify({ ...record, body: undefined }),
    text.replace(/[\\*_~`]+/g, "").replace(/\s+/g, " "),
    "body" in record ? textOf(record.body) : "",
  ];
}

/**
 * The beginnings of marks, with the characters between letters that YAML and Markdown drop; and the escapes of YAML that may encode any
 * letter. Few texts match, and the others need not be searched for marks.
 */
const MAY_HOLD: readonly RegExp[] = [
  /u[\\*_~`\s]*n[\\*_~`\s]*d[\\*_~`\s]*e[\\*_~`\s]*f|N[\\*_~`\s]*a[\\*_~`\s]*N|\{[\\*_~`\s]*[{%]/,
  /I[\\*_~`\s]*n[\\*_~`\s]*v[\\*_~`\s]*a|\[[\\*_~`\s]*o[\\*_~`\s]*b[\\*_~`\s]*j|\\[xuU]/,
];

/**
 * Markdown that may hide a mark: an entity, and a link or note that begins or ends within a mark. One combined pattern would take twice the
 * time. `tests/pipeline/marks.test.ts` compares the patterns with the output of the parser.
 */
const MAY_HIDE: readonly RegExp[] = [
  /&#?\w+;|[)\]][\w{%]|\)\[|\]\[[^\]\n]{0,200}\]\[/,
  /[\w{]!?\[(?!\^)/,
  /\bInvalid\b|\bobject\b/,
];

function isAny(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** Whether a file is text. */
export function isListedText(listed: ListedFile): listed is ListedText {
  return isTextPath(listed.path);
}
