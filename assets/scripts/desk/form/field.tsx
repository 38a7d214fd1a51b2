import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { wordsOf } from "../../../../scripts/extras/desk/field-names.ts";
import type { FormField, FormShape } from "../../../../scripts/extras/desk/form/form.ts";
import { useDesk } from "../desk-state.ts";
import { Chips } from "./choose.tsx";
import { DateInput, MomentInput } from "./date-input.tsx";
import type { Fault } from "./faults.ts";
import { faultsAt } from "./faults.ts";
import { FileInput } from "./file-input.tsx";
import { TextInput } from "./inputs.tsx";
import type { Form, Path, Values } from "./use-form.ts";
import { textOf } from "./use-form.ts";

/** What all fields of a form share. */
export interface FieldContext {
  readonly form: Form;
  readonly faults: readonly Fault[];
  /** Of the text, for speech and spelling. */
  readonly lang?: string | undefined;
}

/** Texts of more than a line. */
const LONG: ReadonlySet<string> = new Set(["summary", "description", "alt", "caption", "text", "disclaimer"]);

/** A field of a form, whatever its shape, with its name, its hint and what is wrong with it. */
export function Field({ field, path, context, called }: FieldProps) {
  const { settings } = useDesk();
  const names = [context.form.kind, ...path.filter((step) => typeof step === "string")];
  const { label, hint } = wordsOf({ fields: settings.texts.fields }, names, field.description);
  return <Shaped {...{ hint, path, context }} label={called ?? label} shape={field.shape} />;
}

interface FieldProps {
  readonly field: FormField;
  readonly path: Path;
  readonly context: FieldContext;
  /** What it is called in place of its own name. */
  readonly called?: string;
}

interface ShapedProps {
  readonly label: string;
  readonly hint: string;
  readonly path: Path;
  readonly shape: FormShape;
  readonly context: FieldContext;
}

function Shaped(props: ShapedProps) {
  const { label, hint, path, shape, context } = props;
  const { say } = useDesk();
  const id = useId();
  const { form, faults } = context;
  const value = form.get(path);
  const set = (next: unknown) => form.set(path, next);
  switch (shape.kind) {
    case "kept":
      return null;
    case "fields":
      return <Group {...props} fields={shape.fields} />;
    case "textOrFields":
      return <Group {...props} fields={shape.fields} />;
    case "typed":
      return <Typed {...props} shape={shape} />;
    case "pairs":
      return <Pairs {...props} />;
    case "localized":
      return <Localized {...props} isLong={shape.isLong === true || LONG.has(String(path.at(-1)))} />;
    case "list":
      return choicesFor(shape.member) === undefined ? (
        <List {...props} member={shape.member} />
      ) : (
        <Labelled {...{ id, label, hint, path, faults }}>
          {(describedBy) => (
            <ChosenFrom
              {...{ id, label, describedBy }}
              shape={shape.member}
              values={Array.isArray(value) ? value.map(textOf) : []}
              onChange={(values) => set(values.length === 0 ? undefined : values)}
            />
          )}
        </Labelled>
      );
    case "yesOrNo":
      return (
        <p class="field check">
          <input
            id={id}
            type="checkbox"
            checked={value === true}
            onChange={(event) => set(event.currentTarget.checked || undefined)}
          />
          <label for={id}>{label}</label>
        </p>
      );
    case "answer":
    case "choice": {
      const values = shape.kind === "answer" ? ["true", "false"] : shape.values;
      return (
        <Labelled {...{ id, label, hint, path, faults }}>
          {(describedBy) => (
            <Select
              {...{ id, describedBy, values, path }}
              value={textOf(value)}
              kind={form.kind}
              onChange={set}
              none={say("choose.nothing")}
            />
          )}
        </Labelled>
      );
    }
    case "number":
    case "term":
    case "text":
      return (
        <Labelled {...{ id, label, hint, path, faults }}>
          {(describedBy, isFaulty) => <One {...props} {...{ id, describedBy, isFaulty, value, set }} />}
        </Labelled>
      );
  }
}

interface OneProps extends ShapedProps {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isFaulty: boolean;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
}

/** A field for one value. */
function One({ id, label, path, shape, context, describedBy, isFaulty, value, set }: OneProps) {
  if (choicesFor(shape) !== undefined)
    return (
      <ChosenFrom
        {...{ id, label, describedBy, shape }}
        isSingle
        values={textOf(value) === "" ? [] : [textOf(value)]}
        onChange={([first]) => set(first)}
      />
    );
  const meaning = shape.kind === "text" ? shape.meaning : "words";
  if (meaning === "day" || meaning === "dayOrMonth")
    return (
      <DateInput
        {...{ id, describedBy, isFaulty }}
        value={textOf(value)}
        takesMonth={meaning === "dayOrMonth"}
        onChange={(date) => set(date === "" ? undefined : date)}
      />
    );
  if (meaning === "moment" || meaning === "time")
    return (
      <MomentInput
        {...{ id, describedBy, isFaulty }}
        value={textOf(value)}
        onChange={(moment) => set(moment === "" ? undefined : moment)}
      />
    );
  if (FILES.has(String(path.at(-1))) && context.form.kind !== "event")
    return <FileInput {...{ id, label, describedBy, path, form: context.form }} />;
  const isLong = shape.kind === "text" && (shape.isLong === true || LONG.has(String(path.at(-1))));
  return (
    <TextInput
      {...{ id, describedBy, isFaulty, isLong, lang: meaning === "words" ? context.lang : undefined }}
      inputMode={shape.kind === "number" ? "numeric" : INPUT_MODES[meaning]}
      value={textOf(value)}
      onChange={(text) => set(text === "" ? undefined : text)}
    />
  );
}

const INPUT_MODES: Readonly<Record<string, "email" | "url" | "tel">> = { email: "email", address: "url", phone: "tel" };

/** Fields that name a file of content. */
const FILES: ReadonlySet<string> = new Set(["src", "dark", "icon", "file"]);

/** By which choices a shape is chosen from. */
function choicesFor(shape: FormShape): string | undefined {
  if (shape.kind === "term") return `term.${shape.vocabulary}`;
  if (shape.kind !== "text") return undefined;
  return ["topic", "event", "place", "country", "genre", "series", "language", "item"].find(
    (each) => each === shape.meaning,
  );
}

function ChosenFrom(props: {
  readonly id: string;
  readonly label: string;
  readonly shape: FormShape;
  readonly values: readonly string[];
  readonly isSingle?: boolean;
  readonly describedBy: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}) {
  const { settings, board } = useDesk();
  const name = choicesFor(props.shape) ?? "";
  const items = (board.value?.items ?? []).map(({ slug, title }) => ({ value: slug, label: title }));
  const choices = name === "item" ? items : (settings.choices[name] ?? []);
  const { shape: _, ...others } = props;
  return <Chips {...others} choices={choices} isTopic={name === "topic"} />;
}

/** A name, a hint, a field, and under it what is wrong, with the remedy if one is right. */
export function Labelled(props: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly path: Path;
  readonly faults: readonly Fault[];
  readonly class?: string;
  readonly aside?: ComponentChildren;
  readonly children: (describedBy: string | undefined, isFaulty: boolean) => ComponentChildren;
}) {
  const { id, label, hint = "", path, faults, aside } = props;
  const found = faultsAt(faults, path);
  const described = [hint === "" ? "" : `${id}-hint`, found.length > 0 ? `${id}-faults` : ""].filter(
    (each) => each !== "",
  );
  const isFaulty = found.some(({ severity }) => severity === "error");
  return (
    <div class={`field ${props.class ?? ""} ${isFaulty ? "faulty" : ""}`} data-path={path.join(".")}>
      <p class="label">
        <label for={id}>{label}</label> <Hint id={`${id}-hint`} text={hint} />
        {aside}
      </p>
      {props.children(described.length === 0 ? undefined : described.join(" "), isFaulty)}
      <FaultNotes id={`${id}-faults`} faults={found} />
    </div>
  );
}

/** What a field is for: a short sentence stands beside its name, a long one opens. */
function Hint({ id, text }: { readonly id: string; readonly text: string }) {
  const { say } = useDesk();
  const isOpen = useSignal(false);
  if (text === "") return null;
  return (
    <>
      <button
        type="button"
        class="help"
        aria-expanded={isOpen.value}
        aria-label={say("field.help")}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        ?
      </button>
      <span id={id} class={isOpen.value ? "hint" : "unseen"}>
        {text}
      </span>
    </>
  );
}

/** What is wrong with a field. */
export function FaultNotes({ id, faults }: { readonly id: string; readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul class="faults-here" id={id}>
      {faults.map(({ key, severity, sentence, remedy }) => (
        <li key={key} class={severity}>
          {sentence}{" "}
          {remedy === undefined ? null : (
            <button type="button" class="proof" onClick={remedy.act}>
              {remedy.label}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Group({ label, hint, path, fields, context }: ShapedProps & { readonly fields: readonly FormField[] }) {
  const own = context.faults.filter((fault) => fault.path?.length === path.length && fault.path.join() === path.join());
  // A picture has the name of its group.
  const isPicture = fields[0]?.name === "src";
  return (
    <fieldset class="group">
      <legend class={isPicture ? "unseen" : ""}>{label}</legend>
      {hint === "" || isPicture ? null : <p class="hint">{hint}</p>}
      <FaultNotes id={`faults-${path.join("-")}`} faults={own} />
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          path={[...path, field.name]}
          context={context}
          {...(field.name === "src" ? { called: label } : {})}
        />
      ))}
    </fieldset>
  );
}

function List({ label, hint, path, member, context }: ShapedProps & { readonly member: FormShape }) {
  const { say } = useDesk();
  const { form } = context;
  const value = form.get(path);
  const members: readonly unknown[] = Array.isArray(value) ? value : [];
  // An empty member would not be in the file, so it stands beside the list until something is in it.
  const isAdding = useSignal(false);
  const shown = isAdding.value ? members.length + 1 : members.length;
  const swap = (a: number, b: number) =>
    form.set(
      path,
      members.map((each, index) => (index === a ? members[b] : index === b ? members[a] : each)),
    );
  if (isAdding.value && members.length > 0 && shown === members.length) isAdding.value = false;
  return (
    <fieldset class="group list-of" data-path={path.join(".")}>
      <legend>{label}</legend>
      {hint === "" ? null : <p class="hint">{hint}</p>}
      <ol>
        {Array.from({ length: shown }, (_, index) => (
          <li key={index.toString()} class="member">
            <Shaped
              label={say("list.member", { number: index + 1 })}
              hint=""
              path={[...path, index]}
              shape={member}
              context={context}
            />
            <p class="member-acts">
              {index > 0 && index < members.length ? (
                <button
                  type="button"
                  class="plain"
                  aria-label={say("list.up", { number: index + 1 })}
                  onClick={() => swap(index, index - 1)}
                >
                  ↑
                </button>
              ) : null}
              <button
                type="button"
                class="plain"
                aria-label={say("list.remove", { number: index + 1 })}
                onClick={() => {
                  if (index < members.length) form.set([...path, index], undefined);
                  else isAdding.value = false;
                }}
              >
                {say("remove")}
              </button>
            </p>
          </li>
        ))}
      </ol>
      {isAdding.value && shown > members.length ? null : (
        <button
          type="button"
          class="chip add"
          aria-label={say("chips.add", { name: label })}
          onClick={() => (isAdding.value = true)}
        >
          {say("add")}
        </button>
      )}
    </fieldset>
  );
}

function Typed({
  label,
  path,
  shape,
  context,
}: ShapedProps & { readonly shape: Extract<FormShape, { readonly kind: "typed" }> }) {
  const { say, settings } = useDesk();
  const type = textOf(context.form.get([...path, "type"]));
  const id = useId();
  const chosen = shape.types.find((each) => each.type === type);
  return (
    <fieldset class="group" data-path={path.join(".")}>
      <legend>{label}</legend>
      <p class="field">
        <label for={id}>{say("typed.kind")}</label>
        <select
          id={id}
          value={type}
          onChange={(event) => context.form.set([...path, "type"], event.currentTarget.value)}
        >
          <option value="">{say("choose.nothing")}</option>
          {shape.types.map((each) => (
            <option key={each.type} value={each.type}>
              {settings.texts.choices[each.type] ?? each.type}
            </option>
          ))}
        </select>
      </p>
      {chosen?.fields.map((field) => (
        <Field key={field.name} field={field} path={[...path, field.name]} context={context} />
      ))}
    </fieldset>
  );
}

function Pairs(props: ShapedProps) {
  const { say } = useDesk();
  const member: FormShape = {
    kind: "fields",
    fields: ["name", "value"].map((name) => ({
      ...{ name, stands: [name], isRequired: true, description: say(`pairs.${name}`) },
      shape: { kind: "text", meaning: "words" },
    })),
  };
  return <List {...props} member={member} />;
}

/** A text in all languages at once, or in each one of them. */
function Localized({ label, hint, path, context, isLong }: ShapedProps & { readonly isLong: boolean }) {
  const { say, settings } = useDesk();
  const id = useId();
  const { form, faults } = context;
  const value = form.get(path);
  const texts: Values = typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  const isOpen = useSignal(Object.keys(texts).some((name) => name !== ALL));
  const names = isOpen.value
    ? settings.languages.filter(({ isOfPages }) => isOfPages).map(({ tag }) => tag as string)
    : [ALL];
  return (
    <Labelled
      {...{ id, label, hint, path, faults }}
      aside={
        settings.languages.length < 2 ? null : (
          <button type="button" class="link in-languages" onClick={() => (isOpen.value = !isOpen.value)}>
            {say(isOpen.value ? "localized.one" : "localized.each")}
          </button>
        )
      }
    >
      {(describedBy, isFaulty) =>
        names.map((name, index) => (
          <p key={name} class="localized">
            {name === ALL ? null : <span class="language is-current">{name}</span>}
            <TextInput
              id={index === 0 ? id : `${id}-${name}`}
              {...{ describedBy, isFaulty, isLong }}
              lang={name === ALL ? context.lang : name}
              value={textOf(texts[name])}
              onChange={(text) => form.set([...path, name], text === "" ? undefined : text)}
            />
          </p>
        ))
      }
    </Labelled>
  );
}

/** In a form, the text for all languages. */
const ALL = "all";

function Select(props: {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly values: readonly string[];
  readonly value: string;
  readonly kind: string;
  readonly path: Path;
  readonly none: string;
  readonly onChange: (value: unknown) => void;
}) {
  const { settings } = useDesk();
  const { id, describedBy, values, value, kind, path, none, onChange } = props;
  const labelOf = (each: string) =>
    settings.texts.choices[`${kind}.${path.join(".")}.${each}`] ?? settings.texts.choices[each] ?? each;
  return (
    <select
      {...{ id, value }}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value === "" ? undefined : event.currentTarget.value)}
    >
      <option value="">{none}</option>
      {values.map((each) => (
        <option key={each} value={each}>
          {labelOf(each)}
        </option>
      ))}
    </select>
  );
}
