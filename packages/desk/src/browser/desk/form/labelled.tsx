import type { ComponentChildren } from "preact";
import { type Fault, faultsAt } from "./faults.ts";
import type { Path } from "./use-form.ts";

/** A name, a field, and below it its hint while it has the focus, and its faults. */
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
        <label for={id}>{label}</label> {aside}
      </p>
      {props.children(described.length === 0 ? undefined : described.join(" "), isFaulty)}
      {hint === "" ? null : (
        <p class="hint when-inside" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FaultNotes id={`${id}-faults`} faults={found} />
    </div>
  );
}

/** The faults of a field. */
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
