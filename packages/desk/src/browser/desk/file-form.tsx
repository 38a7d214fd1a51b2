import { useDesk } from "./desk-state.ts";
import { type FieldContext, faultsOf } from "./form/faults.ts";
import { Field } from "./form/field.tsx";
import { useForm } from "./form/use-form.ts";
import { useUnfinished } from "./form/use-unfinished.ts";
import { FaultList } from "./item/fault-list.tsx";
import { useShown } from "./shown.ts";

/** All fields of a file that is not a text. */
export function FileForm({ file, usual }: { readonly file: string; readonly usual: readonly string[] }) {
  const desk = useDesk();
  const { say } = desk;
  const form = useForm(file);
  const shown = useShown(file);
  const unfinished = useUnfinished();
  if (form === undefined) return null;
  if (form.unreadable !== undefined) return <p class="empty">{form.unreadable}</p>;
  const all = faultsOf(desk, form, shown);
  const faults = unfinished.without(all);
  const context: FieldContext = { form, faults };
  const first = usual.flatMap((name) => form.fields.find((field) => field.name === name) ?? []);
  const others = form.fields.filter(({ name }) => !usual.includes(name) && !WRITTEN.has(name));
  return (
    <div class="file-form" onFocusIn={(event) => unfinished.enter(event, all)} onFocusOut={unfinished.leave}>
      <FaultList faults={faults} />
      {first.map((field) => (
        <Field key={field.name} field={field} path={[field.name]} context={context} />
      ))}
      {others.length === 0 ? null : (
        <details class="folded">
          <summary>
            <b>{say("facts.others")}</b>
          </summary>
          {others.map((field) => (
            <Field key={field.name} field={field} path={[field.name]} context={context} />
          ))}
        </details>
      )}
    </div>
  );
}

/** Fields that the program writes. */
const WRITTEN: ReadonlySet<string> = new Set(["sequence", "updated", "formerly"]);
