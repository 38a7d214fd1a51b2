import { isMapping } from "../../../../../../scripts/content/browser.ts";
import type { UnlocatedDiagnostic } from "../../../../../../scripts/diagnostics/browser.ts";
import type { FormField, Forms } from "../../../form/form.ts";
import { type Desk, useDesk } from "../desk-state.ts";

export type Path = readonly (string | number)[];
export type Values = Readonly<Record<string, unknown>>;

/** The form of a file: its present values, and functions to change them. */
export interface Form {
  readonly file: string;
  readonly kind: keyof Forms;
  readonly fields: readonly FormField[];
  readonly values: Values;
  /** Why the file can't be opened. */
  readonly unreadable?: string;
  get(path: Path): unknown;
  set(path: Path, value: unknown): void;
  /**
   * Changes a text that the user edited from a former version of it. Both changes are merged; where both changed the same words, the user's
   * words stay, and the others are in the history.
   */
  setFrom(former: string, path: Path, value: string): void;
  /** Changes several at once. */
  setAll(changes: readonly (readonly [path: Path, value: unknown])[]): void;
}

/** The form of a file that is open on the desk; undefined until the engine is there. */
export function useForm(file: string): Form | undefined {
  const desk = useDesk();
  void desk.version.value;
  return openForm(desk, file);
}

/** The same outside of a component. */
export function openForm(
  desk: Pick<Desk, "engine" | "workspace" | "settings" | "edit">,
  file: string,
): Form | undefined {
  const engine = desk.engine.value;
  const texts = desk.workspace.value;
  const kind = engine?.formKindOf(file);
  if (engine === undefined || texts === undefined || kind === undefined) return undefined;
  const { words, forms } = desk.settings;
  const fields = forms[kind];
  const read = (): Values => {
    const text = desk.workspace.value?.text(file);
    // A file that does not exist yet is a translation, which stays a draft until it is marked as current.
    if (text === undefined) return { _kind: kind, _source: "", _file: file, body: "", draft: true };
    return engine.openFile(kind, fields, { file, text }, words);
  };
  const values = read();
  const { _unreadable: unreadable } = values;

  function setAll(changes: readonly (readonly [path: Path, value: unknown])[]): void {
    if (engine === undefined || kind === undefined || unreadable !== undefined) return;
    // Other fields may have changed since this form was drawn.
    const now = read();
    const next = withAll(now, changes);
    const reviewed = texts === undefined ? next : engine.withReview(texts, file, now, next);
    desk.edit(file, engine.closeFile(kind, fields, reviewed).text);
  }

  function setFrom(former: string, path: Path, value: string): void {
    const now = read();
    if (engine === undefined || kind === undefined || textOf(pick(now, path)).trim() === former.trim()) {
      setAll([[path, value]]);
      return;
    }
    const [base, mine, theirs] = [former, value, pick(now, path)].map(
      (each) => engine.closeFile(kind, fields, withAll(now, [[path, each]])).text,
    );
    if (base === undefined || mine === undefined || theirs === undefined) return;
    const { conflicts, choose } = engine.mergeTexts(file, base, mine, theirs);
    const merged = choose(conflicts.map(() => "mine"));
    const opened = merged === null ? undefined : engine.openFile(kind, fields, { file, text: merged }, words);
    setAll([[path, opened === undefined ? value : pick(opened, path)]]);
  }

  return {
    file,
    kind,
    fields,
    values,
    ...(typeof unreadable === "string" ? { unreadable } : {}),
    get: (path) => pick(values, path),
    set: (path, value) => setAll([[path, value]]),
    setFrom,
    setAll,
  };
}

function withAll(values: Values, changes: readonly (readonly [path: Path, value: unknown])[]): Values {
  const changed = changes.reduce<unknown>((before, [path, value]) => put(before, path, value), values);
  return isMapping(changed) ? changed : values;
}

/** The value at a path; undefined if there is none. */
function pick(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, step) => {
    if (Array.isArray(inside)) return typeof step === "number" ? inside[step] : undefined;
    return isMapping(inside) ? inside[step] : undefined;
  }, value);
}

/** The values with another value at a path. An undefined value removes it. */
function put(value: unknown, path: Path, now: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return now;
  if (typeof step === "number") {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const inside = put(list[step], rest, now);
    const before = list.filter((_, index) => index < step);
    const after = list.filter((_, index) => index > step);
    return inside === undefined ? [...before, ...after] : [...before, inside, ...after];
  }
  const { [step]: inside, ...others } = isMapping(value) ? value : {};
  const next = put(inside, rest, now);
  return next === undefined ? others : { ...(isMapping(value) ? value : {}), [step]: next };
}

/** A text of a form's value, empty for anything else. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The path of a diagnostic in the form: `topic` is the list `topics` there. */
export function pathOf({ ref }: UnlocatedDiagnostic, fields: readonly FormField[]): Path | undefined {
  if ("line" in ref || "words" in ref) return ["body"];
  if (!("field" in ref)) return undefined;
  const [first, ...rest] = ref.field;
  const field = fields.find(({ stands }) => typeof first === "string" && stands.includes(first));
  return field === undefined || field.name === first ? ref.field : [field.name, 0, ...rest];
}
