import { useId } from "preact/hooks";
import { choiceName, wordsOf } from "../../../field-names.ts";
import type { FormField, FormShape } from "../../../form/form.ts";
import { useDesk } from "../desk-state.ts";
import { choicesFor } from "./choices-for.ts";
import { ChosenFrom } from "./chosen-from.tsx";
import { type Fault, type FieldContext, faultsAt } from "./faults.ts";
import { Folded } from "./folded.tsx";
import { FaultNotes, Labelled } from "./labelled.tsx";
import { List } from "./list.tsx";
import { Localized } from "./localized.tsx";
import { MainPicture } from "./main-picture.tsx";
import { isLongName, OneValue } from "./one-value.tsx";
import { Select } from "./select.tsx";
import { type Path, textOf } from "./use-form.ts";

interface FieldProps {
  readonly field: FormField;
  readonly path: Path;
  readonly context: FieldContext;
  /** A label that replaces its own. */
  readonly called?: string;
}

/** A field of a form, of any shape, with its name, its hint and its faults. */
export function Field({ field, path, context, called }: FieldProps) {
  const { say, settings } = useDesk();
  const names = [context.form.kind, ...path.filter((step) => typeof step === "string")];
  const { label, hint } = wordsOf({ fields: settings.texts.fields }, names, field.description);
  const inWords = hint.replace(/`(\w+)`/g, (_, value: string) => choiceName(settings.texts, names, value));
  return <Shaped {...{ path, context }} hint={say.plain(inWords)} label={called ?? label} shape={field.shape} />;
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
  const id = useId();
  const { form, faults, lang } = context;
  const value = form.get(path);
  const set = (next: unknown) => form.set(path, next);
  switch (shape.kind) {
    case "kept":
    // The dialog of a picture sets it.
    case "point":
      return null;
    case "fields":
    case "textOrFields":
      return <Group {...{ label, hint, path, context }} fields={shape.fields} />;
    case "typed":
      return <Typed {...props} shape={shape} />;
    case "pairs":
      return <Pairs {...props} />;
    case "localized":
      return (
        <Localized {...{ label, hint, path, form, faults, lang }} isLong={shape.isLong === true || isLongName(path)} />
      );
    case "list":
      return choicesFor(shape.member) === undefined ? (
        <List {...{ label, hint, path, form }}>
          {(name, place) => <Shaped label={name} hint="" path={place} shape={shape.member} context={context} />}
        </List>
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
            <Select {...{ id, describedBy, values, path }} value={textOf(value)} kind={form.kind} onChange={set} />
          )}
        </Labelled>
      );
    }
    case "number":
    case "term":
    case "text":
      return (
        <Labelled {...{ id, label, hint, path, faults }}>
          {(describedBy, isFaulty) => <OneValue {...{ id, label, path, shape, form, lang, describedBy, isFaulty }} />}
        </Labelled>
      );
  }
}

type WithFields = Omit<ShapedProps, "shape"> & { readonly fields: readonly FormField[] };

function Group({ label, hint, path, fields, context }: WithFields) {
  const own = context.faults.filter((fault) => fault.path?.length === path.length && fault.path.join() === path.join());
  if (fields[0]?.name === "src") return <PictureGroup {...{ label, path, fields, context }} own={own} />;
  return (
    <fieldset class="group">
      <legend>{label}</legend>
      {hint === "" ? null : <p class="hint">{hint}</p>}
      <FaultNotes id={`faults-${path.join("-")}`} faults={own} />
      <Fields {...{ fields, path, context }} />
    </fieldset>
  );
}

function Fields({ fields, path, context }: Pick<WithFields, "fields" | "path" | "context">) {
  return (
    <>
      {fields.map((field) => (
        <Field key={field.name} field={field} path={[...path, field.name]} context={context} />
      ))}
    </>
  );
}

/** A picture: its description is always visible; its credit and its caption are folded. */
function PictureGroup(props: Omit<WithFields, "hint"> & { readonly own: readonly Fault[] }) {
  const { label, path, fields, context, own } = props;
  const { say } = useDesk();
  const hasPicture = context.form.get(path) !== undefined;
  const isMain = fields.some(({ shape }) => shape.kind === "point");
  const usual = [...(isMain ? [] : ["src"]), ...(hasPicture ? ["alt"] : [])];
  const more = hasPicture ? fields.filter(({ name }) => !["src", "alt", "focus"].includes(name)) : [];
  const credit = textOf(context.form.get([...path, "credit"]));
  return (
    <fieldset class="group">
      <legend class="unseen">{label}</legend>
      <FaultNotes id={`faults-${path.join("-")}`} faults={own} />
      {isMain ? <MainPicture {...{ label, path, context }} /> : null}
      {fields
        .filter(({ name }) => usual.includes(name))
        .map((field) => (
          <Field
            key={field.name}
            {...{ field, context }}
            path={[...path, field.name]}
            {...(field.name === "src" ? { called: label } : {})}
          />
        ))}
      {more.length === 0 ? null : (
        <Folded
          label={say("picture.more")}
          hint={credit}
          isFaulty={more.some(({ name }) => faultsAt(context.faults, [...path, name]).length > 0)}
        >
          {() => <Fields fields={more} {...{ path, context }} />}
        </Folded>
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
      <Fields fields={chosen?.fields ?? []} {...{ path, context }} />
    </fieldset>
  );
}

function Pairs({ label, hint, path, context }: ShapedProps) {
  const { say } = useDesk();
  const fields = ["name", "value"].map((name) => ({
    name,
    stands: [name],
    isRequired: true,
    description: say(`pairs.${name}`),
    shape: { kind: "text", meaning: "words" } as const,
  }));
  return (
    <List {...{ label, hint, path }} form={context.form}>
      {(name, place) => <Group {...{ fields, context }} label={name} hint="" path={place} />}
    </List>
  );
}
