import { contentLink, resolveContentPath } from "../content/content-path.ts";
import type { FieldEdit } from "../content/edit/field-edit.ts";
import { partHref } from "../markdown/href.ts";
import type { TextRecord } from "../model/content.ts";
import { filesNamedInFields } from "../model/named-pictures.ts";
import type { CustomFields } from "../schema/custom/custom-fields.ts";
import type { EventRecord } from "../schema/record.ts";

/** The paths of content files after a change, by their paths before; both are from the content folder. */
export type FileMoves = ReadonlyMap<string, string>;

/** A link in a body that a change rewrites. Line and column are positions in the file, from 1. */
export interface LinkEdit {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly from: string;
  readonly to: string;
}

/** The links in the body of a text that would lead elsewhere, or nowhere, once files have moved. */
export function linkEdits({ path, body, bodyLine }: TextRecord, moves: FileMoves): readonly LinkEdit[] {
  const seen = new Set<string>();
  return body.links.flatMap(({ href, kind, line, column, length }) => {
    const { path: from } = partHref(href);
    const to = kind === "relative" ? findNewLink(path.file, from, moves) : undefined;
    const place = `${line}:${column}`;
    if (to === undefined || seen.has(place)) return [];
    seen.add(place); // Several links may have one definition.
    return [{ line: line + bodyLine - 1, column, length, from, to }];
  });
}

/** The edits of media in its fields. */
export function mediaEdits(
  record: TextRecord | EventRecord,
  moves: FileMoves,
  declared: CustomFields | undefined,
): readonly FieldEdit[] {
  return filesNamedInFields(record, declared).flatMap(({ field, src }): readonly FieldEdit[] => {
    const value = src === undefined ? undefined : findNewLink(record.path.file, src, moves);
    return value === undefined ? [] : [{ kind: "set", field, value }];
  });
}

/** The new form of a link after a change; undefined if it may stay as it is. */
function findNewLink(file: string, link: string, moves: FileMoves): string | undefined {
  const target = resolveContentPath(file, link);
  if (target === undefined) return undefined;
  const [newFile, newTarget] = [moves.get(file) ?? file, moves.get(target) ?? target];
  return resolveContentPath(newFile, link) === newTarget ? undefined : contentLink(newFile, newTarget);
}

/** Rewrites links of a text. Undefined if one of them is not at its position, such as a link with encoded characters. */
export function editLinks(text: string, edits: readonly LinkEdit[]): string | undefined {
  const lines = text.split("\n");
  const backwards = edits.toSorted((a, b) => b.line - a.line || b.column - a.column);
  for (const { line, column, length, from, to } of backwards) {
    const old = lines[line - 1] ?? "";
    const at = old.indexOf(from, column - 1);
    if (at === -1 || at + from.length > column - 1 + length) return undefined;
    lines[line - 1] = `${old.slice(0, at)}${to}${old.slice(at + from.length)}`;
  }
  return lines.join("\n");
}
