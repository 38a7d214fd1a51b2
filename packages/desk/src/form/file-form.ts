import { editFile, type Wanted } from "../../../../scripts/change/browser.ts";
import {
  isMapping,
  isSameValue,
  kindOfContent,
  parseContentPath,
  parseFrontMatter,
  parseYaml,
} from "../../../../scripts/content/browser.ts";
import { defined, messageOf, type UnlocatedDiagnostic, type Words } from "../../../../scripts/diagnostics/browser.ts";
import type { FormField, Forms } from "./form.ts";
import { fromForm, toForm } from "./values.ts";

/*
 * Between a file and its form. Names with an underscore are not fields of the file: its kind, name and bulletin, and the text that it
 * was opened with, to which a save applies the changes.
 */

/** A text with the additional data of a form. */
export interface Envelope {
  /** The path from the content folder; undefined for a new file. */
  readonly file?: string;
  /** The digest of the text as it was opened. */
  readonly hash?: string;
  readonly name?: string;
  readonly bulletin?: string;
  readonly text: string;
}

type Values = Readonly<Record<string, unknown>>;
type Kind = keyof Forms;

/** The values of the form of a file. A file whose fields can't be parsed has a message instead, as `_unreadable`. */
export function openFile(
  kind: Kind,
  form: readonly FormField[],
  { file, hash, bulletin, name, text }: Envelope,
  words: Words,
): Values {
  const parts = partsOf(kind, text);
  const own = {
    ...placeOf(file),
    ...defined({ _bulletin: bulletin, _name: name }),
    _source: text,
    _file: file,
    _hash: hash,
  };
  const _kind = file === undefined ? kind : formKindOf(file);
  if ("unreadable" in parts) return { _kind, ...own, _unreadable: explain(parts.unreadable, words) };
  const values = isEntries(kind) ? { entries: entriesOf(form, parts.fields) } : toForm(form, parts.fields);
  return { _kind, ...own, ...values, ...defined({ body: parts.body }) };
}

/**
 * The file of a form, with unchanged bytes for unchanged parts. Throws an Error with the message of a file that could not be read when it
 * was opened.
 */
export function closeFile(kind: Kind, form: readonly FormField[], values: Values): Envelope {
  const [source, file, hash, bulletin, name] = ["_source", "_file", "_hash", "_bulletin", "_name"].map((each) =>
    textIn(values, each),
  );
  if (values["_unreadable"] !== undefined) throw new Error(String(values["_unreadable"]));
  const text = editFile(isYaml(kind) ? "x.yaml" : "x.md", source ?? "", wantedOf(kind, form, source ?? "", values));
  return {
    ...defined({ file, hash, bulletin, name }),
    text,
  };
}

function textIn(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

function isYaml(kind: Kind): boolean {
  return kind === "event" || kind === "publication" || isEntries(kind);
}

function isEntries(kind: Kind): boolean {
  return kind === "term" || kind === "topic" || kind === "place";
}

interface Parts {
  readonly fields: Values;
  readonly body?: string;
}

/** Why the fields of a file can't be parsed. */
type Unreadable = UnlocatedDiagnostic | "no fields";

function explain(fault: Unreadable, words: Words): string {
  return fault === "no fields" ? fault : messageOf(fault, words);
}

/** The fields and the body of a file, or why its fields can't be parsed. */
function partsOf(kind: Kind, text: string): Parts | { readonly unreadable: Unreadable } {
  const plain = text.replace(/^\u{FEFF}/u, "").replaceAll("\r\n", "\n");
  const split = isYaml(kind) ? { yaml: plain, markdown: undefined } : parseFrontMatter("", plain);
  if ("rule" in split) return { unreadable: split };
  const { value, diagnostics } = parseYaml({ file: "", yaml: split.yaml, firstLine: 1 });
  const [fault] = diagnostics.filter(({ severity }) => severity === "error");
  if (fault !== undefined) return { unreadable: fault };
  if (!isMapping(value)) return { unreadable: "no fields" };
  return { fields: value, ...defined({ body: split.markdown?.trim() }) };
}

/** The data in the path of a file: its name, and its bulletin. */
function placeOf(file: string | undefined): Values {
  const path = file === undefined ? undefined : parseContentPath(file);
  if (path === undefined) return {};
  switch (path.kind) {
    case "item":
      return { _name: path.slug, _bulletin: path.period };
    case "bulletin":
      return { _bulletin: path.period };
    case "page":
      return { _name: path.slug };
    case "event":
      return { _name: path.key };
    default:
      return {};
  }
}

/** The kind of the form for a file. Its entries are the entries of topics and places. */
export function formKindOf(file: string): Kind | undefined {
  const kind = kindOfContent(file);
  if (kind === "media" || kind === "addresses" || kind === "feature") return undefined;
  if (kind === "topics") return "topic";
  if (kind === "vocabulary") return "term";
  return kind === "places" ? "place" : kind;
}

function entriesOf(form: readonly FormField[], fields: Values): readonly Values[] {
  return Object.entries(fields).map(([key, entry]) => ({ _key: key, ...toForm(form, isMapping(entry) ? entry : {}) }));
}

function wantedOf(kind: Kind, form: readonly FormField[], source: string, values: Values): Wanted {
  const before = source === "" ? { fields: {} } : partsOf(kind, source);
  const fields = "fields" in before ? before.fields : {};
  if (isEntries(kind)) {
    const entries = Array.isArray(values["entries"]) ? values["entries"].filter(isMapping) : [];
    const wanted = entries.map((entry) => {
      const key = String(entry["_key"] ?? "").trim();
      const own = fields[key];
      return [key, mergeFields(form, isMapping(own) ? own : {}, entry)] as const;
    });
    return { fields: Object.fromEntries(wanted), order: wanted.map(([key]) => key) };
  }
  const order = form.flatMap(({ stands }) => stands);
  const body = textIn(values, "body");
  return { fields: mergeFields(form, fields, values), order, ...(isYaml(kind) ? {} : { body: body ?? "" }) };
}

/** The fields of the file, with the changes of the form. Fields that the form does not know are kept. */
function mergeFields(form: readonly FormField[], fields: Values, values: Values): Values {
  const merged = new Map(Object.entries(fields));
  for (const field of form) {
    const now = fromForm([field], values);
    if (isSameValue(fromForm([field], toForm([field], fields)), now)) continue;
    for (const name of field.stands) merged.delete(name);
    for (const [name, value] of Object.entries(now)) merged.set(name, value);
  }
  return Object.fromEntries(merged);
}
