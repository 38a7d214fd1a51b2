import type { UnlocatedDiagnostic } from "../../../../../../scripts/diagnostics/browser.ts";
import { TOLD_BY_MARKS } from "../../../board/told-by-marks.ts";
import { labelOf } from "../../../field-names.ts";
import type { WrongWords } from "../../../form/wrong-words.ts";
import type { Preview } from "../../../preview/preview.ts";
import type { Desk } from "../desk-state.ts";
import { type Form, type Path, pathOf, textOf } from "./use-form.ts";

/** A fault of a text, its place in the form, and its fixes. */
export interface Fault {
  readonly key: string;
  readonly severity: "error" | "warning";
  /** Undefined if it is about the file as a whole. */
  readonly path?: Path;
  /** In the body: line and column from 1, in UTF-16 code units. */
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
  readonly label: string;
  readonly sentence: string;
  /** The fix, if there is exactly one. */
  readonly remedy?: { readonly label: string; readonly act: () => void };
}

/** Data that all fields of a form share. */
export interface FieldContext {
  readonly form: Form;
  readonly faults: readonly Fault[];
  /** Language of the text, for speech and spelling. */
  readonly lang?: string | undefined;
}

/**
 * The errors and warnings of a form, errors first. A warning that is one only because the text is a draft is shown as an error: the text
 * can't be marked as ready before it is fixed.
 */
export function faultsOf(
  desk: Desk,
  form: Form,
  { diagnostics, forgiven }: Pick<Preview, "diagnostics" | "forgiven"> = { diagnostics: [], forgiven: [] },
): readonly Fault[] {
  const own = diagnostics.filter(({ ref, rule }) => ref.file === form.file && !TOLD_BY_MARKS.has(rule));
  const faults = own.map((each, index) =>
    faultOf(desk, form, forgiven.includes(each) ? { ...each, severity: "error" } : each, index),
  );
  return faults.toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
}

function faultOf(desk: Desk, form: Form, diagnostic: UnlocatedDiagnostic, index: number): Fault {
  const { settings, engine, say } = desk;
  const path = pathOf(diagnostic, form.fields);
  const { ref, severity } = diagnostic;
  const label =
    path === undefined
      ? say("fault.whole")
      : path[0] === "body"
        ? say("item.body")
        : labelOf({ fields: settings.texts.fields }, form.kind, path);
  const own = wordsOfDesk(diagnostic);
  const fault: Fault = {
    key: `${index}-${path?.join(".") ?? ""}`,
    severity,
    ...(path === undefined ? {} : { path }),
    ...("line" in ref ? { line: ref.line - linesAbove(desk, form), column: ref.column, length: ref.length } : {}),
    label,
    sentence: own === undefined ? say.plain(engine.value?.messageOf(diagnostic, settings.words) ?? "") : say(own),
  };
  return withRemedy(desk, form, diagnostic, fault);
}

/** The message without markup and field names, if the words of the desk have one. */
function wordsOfDesk({ message, ref }: UnlocatedDiagnostic): string | undefined {
  if (message.id === "field-missing" && "field" in ref && ref.field.at(-1) === "alt") return "fault.noDescription";
  return { "footnote-empty": "fault.noNote", "heading-without-text": "fault.noHeading" }[message.id];
}

/** How many lines of the file are above its text. */
function linesAbove({ workspace }: Desk, form: Form): number {
  const source = workspace.value?.text(form.file) ?? "";
  const fields = Math.max(0, source.indexOf("\n---", 3));
  const at = source.indexOf(textOf(form.get(["body"])), fields);
  return source.slice(0, Math.max(0, at)).split("\n").length - 1;
}

function withRemedy(desk: Desk, form: Form, diagnostic: UnlocatedDiagnostic, fault: Fault): Fault {
  const { suggestion, ref } = diagnostic;
  const { path } = fault;
  if (path === undefined) return fault;
  const wrong = desk.engine.value?.wrongWordsIn(textOf(form.get(path)), diagnostic);
  if (wrong !== undefined) return withRightWords(desk, form, path, fault, wrong);
  if (suggestion !== undefined && "line" in ref) return withSuggestion(desk, form, path, { ...fault, suggestion });
  if (suggestion !== undefined && "field" in ref) {
    const label = labelOfChoice(desk, suggestion);
    return { ...fault, remedy: { label, act: () => form.set(path, suggestion) } };
  }
  const [, typed = "", hour = ""] = /^(.*?)(T\d{2}:\d{2}.*)?$/s.exec(textOf(form.get(path))) ?? [];
  if (!isDate(path) || typed === "") return fault;
  const near = desk.board.value?.period.slice(0, 7) ?? "";
  const meant = desk.engine.value?.parseTypedDate(typed, desk.settings.language, near);
  if (meant?.means === "unknown") return { ...fault, sentence: desk.say("fault.noDay") };
  if (meant?.means !== "no year") return fault;
  const label = desk.say.longDate(meant.date);
  return {
    ...fault,
    sentence: desk.say("fault.noYear"),
    remedy: { label, act: () => form.set(path, meant.date + hour) },
  };
}

/** Replaces wrong words of a text by the suggestion. */
function withSuggestion(
  desk: Desk,
  form: Form,
  path: Path,
  { suggestion, ...fault }: Fault & { readonly suggestion: string },
): Fault {
  const { line = 0, column = 1, length = 0 } = fault;
  const act = (): void => {
    const lines = textOf(form.get(path)).split("\n");
    const wrong = lines[line - 1] ?? "";
    const right = wrong.slice(0, column - 1) + suggestion + wrong.slice(column - 1 + length);
    form.set(path, [...lines.slice(0, line - 1), right, ...lines.slice(line)].join("\n"));
  };
  return { ...fault, remedy: { label: desk.say("fault.apply"), act } };
}

/** The position of wrong words, and their replacement by `validate --fix`. */
function withRightWords({ say }: Desk, form: Form, path: Path, fault: Fault, { place, right }: WrongWords): Fault {
  const placed = { ...fault, ...place };
  if (right === undefined) return placed;
  const { words, text } = right;
  return { ...placed, remedy: { label: say("fault.write", { words }), act: () => form.set(path, text) } };
}

function labelOfChoice({ settings }: Desk, value: string): string {
  const choices = Object.values(settings.choices).flat();
  return choices.find((choice) => choice.value === value)?.label ?? value;
}

/** Fields that hold a day, with or without its hour, or a month. */
function isDate(path: Path): boolean {
  return ["date", "updated", "from", "to", "start", "end", "publishFrom", "expires"].includes(String(path.at(-1)));
}

/** The faults of a field and of its inner fields. */
export function faultsAt(faults: readonly Fault[], path: Path): readonly Fault[] {
  return faults.filter(
    (fault) => fault.path !== undefined && path.every((step, index) => fault.path?.[index] === step),
  );
}
