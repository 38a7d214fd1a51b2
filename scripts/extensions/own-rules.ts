import { defined } from "../defined.ts";
import type { FieldRef, UnlocatedDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Moment } from "../i18n/moment.ts";
import { allRecords, type Content, type InLanguages, type TextRecord } from "../model/content.ts";
import type { ContentRecord } from "../schema/record.ts";
import { deepFreeze } from "./deep-freeze.ts";
import type * as api from "./extension.ts";
import { callPart, faultOf, wrongResult } from "./extension-error.ts";
import { type LoadedExtensions, type PartOfExtension, partsOf } from "./loaded-extensions.ts";
import { message } from "./message.ts";
import { ownMessage } from "./own-message.ts";

/** The findings of the rules of extensions. Throws an `ExtensionError` for a rule that throws, or that yields invalid findings. */
export function checkOwnRules(
  extensions: LoadedExtensions | undefined,
  content: Content,
  asOf: Moment,
): readonly UnlocatedDiagnostic[] {
  const rules = partsOf(
    extensions,
    "rules",
    ({ rules: own }) => own,
    ({ id }) => id,
  );
  if (extensions === undefined || rules.length === 0) return [];
  const seen = viewContent(content, asOf);
  return rules.flatMap((rule) => {
    const found = callPart(extensions, rule.path, (): readonly unknown[] => {
      const given = rule.part.check(seen);
      refusePromise(extensions, rule.path, given);
      return [...given];
    });
    return found.map((each) => toDiagnostic(extensions, rule, each, content.files));
  });
}

/** JavaScript lets a rule be asynchronous, and its promise be rejected after the check has ended. */
function refusePromise(extensions: LoadedExtensions, path: string, given: unknown): void {
  if (!(given instanceof Promise)) return;
  given.catch(() => undefined);
  throw wrongResult(extensions, path, { found: "Promise", expected: "Iterable<Finding>" });
}

function toDiagnostic(
  extensions: LoadedExtensions,
  { extension, path, part }: PartOfExtension<api.Rule>,
  found: unknown,
  files: ReadonlySet<string>,
): UnlocatedDiagnostic {
  if (!isFinding(found)) throw wrongResult(extensions, path, { found, expected: "Iterable<Finding>" });
  const { file, field, severity = "error", suggestion } = found;
  if (!files.has(file)) {
    const place = extensions.placeOfText(part.id);
    throw faultOf(message("extension-file-unknown", { place, part: path, file }));
  }
  const ref: FieldRef = field === undefined ? { file } : { file, field, part: "value" };
  const words = ownMessage(extensions, extension, path, found);
  return { rule: `${extension.name}/${part.id}`, severity, ref, message: words, ...defined({ suggestion }) };
}

function isFinding(found: unknown): found is api.Finding {
  if (typeof found !== "object" || found === null) return false;
  const { file, field, severity, suggestion, values }: Readonly<Record<string, unknown>> = { ...found };
  return (
    typeof file === "string" &&
    (field === undefined || isFieldPath(field)) &&
    (severity === undefined || severity === "error" || severity === "warning") &&
    (suggestion === undefined || typeof suggestion === "string") &&
    (values === undefined || (typeof values === "object" && values !== null))
  );
}

function isFieldPath(field: unknown): boolean {
  return Array.isArray(field) && field.every((step) => typeof step === "string" || Number.isSafeInteger(step));
}

/** All content, as rules of extensions see it. */
function viewContent(content: Content, asOf: Moment): api.Content {
  const originals = new Map(
    [content.items, content.bulletins, content.pages].flatMap((texts: readonly InLanguages<TextRecord>[]) =>
      texts.flatMap(({ original, translations }) =>
        translations.map(({ path }) => [path.file, original.path.file] as const),
      ),
    ),
  );
  const records = [...allRecords(content)].sort((a, b) => (a.path.file < b.path.file ? -1 : 1));
  return deepFreeze({
    asOf,
    files: records.flatMap((record) => viewFile(record, originals.get(record.path.file))),
    terms: viewTerms(content),
  });
}

function viewFile(record: ContentRecord, originalFile: string | undefined): readonly api.ContentFile[] {
  switch (record.kind) {
    case "publication":
    case "bulletin":
    case "item":
    case "event":
    case "page":
      return [
        {
          file: record.path.file,
          kind: record.kind,
          ...("language" in record.path ? { language: record.path.language } : {}),
          ...("period" in record.path ? { bulletin: record.path.period } : {}),
          ...(originalFile === undefined ? {} : { original: originalFile }),
          fields: asData({ ...record.fields, ...record.custom }),
          links: "body" in record ? record.body.links.map(({ href }) => href) : [],
        },
      ];
    case "addresses":
    case "topics":
    case "places":
    case "feature":
    case "vocabulary":
      return [];
  }
}

function viewTerms({ topics, places, vocabularies }: Content): readonly api.Term[] {
  const view = (file: string, vocabulary: string) => (entry: { readonly key: string; readonly fields: object }) => ({
    file,
    vocabulary,
    key: entry.key,
    fields: asData(entry.fields),
  });
  return [
    ...(topics === undefined ? [] : topics.entries.map(view(topics.path.file, "topics"))),
    ...(places === undefined ? [] : places.entries.map(view(places.path.file, "places"))),
    ...vocabularies.flatMap(({ path, entries }) => entries.map(view(path.file, path.name))),
  ];
}

/** A copy that is plain data: a project's code can change it without an effect on anything else. */
function asData(fields: object): Readonly<Record<string, api.Data>> {
  return JSON.parse(JSON.stringify(fields));
}
