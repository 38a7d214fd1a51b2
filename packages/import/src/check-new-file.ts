import { checkNewFile } from "../../../scripts/cli/index.ts";
import {
  type ContentPath,
  checkDownload,
  checkImage,
  mediaKindOf,
  parseContentPath,
  refuseSize,
} from "../../../scripts/content/index.ts";
import { type Message, sentencesOf, type UnlocatedDiagnostic } from "../../../scripts/diagnostics/index.ts";
import type { Content } from "../../../scripts/model/index.ts";

/** The names of the fields that the publication has declared for items, or for events. */
export function namesDeclared({ publication }: Content, kind: "item" | "event"): readonly string[] {
  return Object.keys(publication?.fields.fields?.[kind] ?? {});
}

/**
 * The first error of a file. The check of a single file does not know the fields and the kinds of callout that the publication has
 * declared.
 */
export function findError(
  file: string,
  bytes: Uint8Array,
  declared: readonly string[] = [],
  kinds: readonly string[] = [],
): readonly Message[] | undefined {
  const path = parseContentPath(file);
  if (path === undefined) return undefined;
  if (path.kind === "media") return findMediaError(path, bytes);
  const { diagnostics, record } = checkNewFile(path, bytes);
  const callouts = record?.kind === "bulletin" ? (record.otherCallouts ?? []) : [];
  const ofDeclaredKinds = callouts.filter(({ fields }) => kinds.includes(fields.type));
  const isDeclared = ({ rule, ref }: UnlocatedDiagnostic) =>
    rule === "known-field" && "field" in ref && ref.field?.length === 1 && declared.includes(String(ref.field[0]));
  const isOfDeclaredKind = ({ ref }: UnlocatedDiagnostic) =>
    "field" in ref && ofDeclaredKinds.some(({ index }) => ref.field?.join() === `callouts,${index},type`);
  const error = diagnostics.find((each) => each.severity === "error" && !isDeclared(each) && !isOfDeclaredKind(each));
  return error === undefined ? undefined : sentencesOf(error);
}

/** The errors that `validate` would report for a picture, a document or a recording before it opens it. */
function findMediaError(path: ContentPath, bytes: Uint8Array): readonly Message[] | undefined {
  const size = refuseSize(path, bytes.length);
  const check = mediaKindOf(path.file) === "image" ? checkImage : checkDownload;
  const error = size ?? check(path.file, bytes).find(({ severity }) => severity === "error");
  return error === undefined ? undefined : sentencesOf(error);
}
