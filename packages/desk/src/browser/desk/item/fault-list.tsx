import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useDesk } from "../desk-state.ts";
import type { Fault } from "../form/faults.ts";
import { Mark } from "../marks.tsx";
import { useLateScreens } from "../rare.tsx";
import type { Say } from "../say.ts";

/** The end of an address that leads to the first faulty field of a text. */
export const FAULT = "?fault";

/** All faults of a text above its page, in the order of the screen. Each leads to its field. F8 goes to the next. */
export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  const { say } = useDesk();
  const { load } = useLateScreens();
  const latest = useRef(faults);
  latest.current = faults;
  const keys = faults.map(({ key }) => key).join(" ");
  const order = useSignal<readonly string[]>([]);
  const ordered = faults.toSorted((a, b) => order.value.indexOf(a.key) - order.value.indexOf(b.key));

  useEffect(() => {
    void load().then(({ inScreenOrder }) => {
      order.value = inScreenOrder(latest.current).map(({ key }) => key);
    });
  }, [keys]);

  // Whoever comes from elsewhere to mend the text begins in its first faulty field.
  const isAsked = faults.length > 0 && location.hash.endsWith(FAULT);
  useEffect(() => {
    if (!isAsked) return;
    history.replaceState(null, "", location.hash.slice(0, -FAULT.length));
    void load().then(({ nextFault }) => {
      const fault = nextFault(latest.current, 1, undefined);
      // After the title of the screen has had the focus.
      if (fault !== undefined) requestAnimationFrame(() => goTo(fault));
    });
  }, [isAsked]);

  const last = useRef<string>(undefined);
  useEffect(() => {
    const go = (step: 1 | -1) =>
      void load().then(({ nextFault }) => {
        const fault = nextFault(latest.current, step, last.current);
        if (fault !== undefined) goTo(fault);
      });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F8") return;
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    };
    const onGone = (event: Event) => (last.current = (event as CustomEvent<Pick<Fault, "key">>).detail.key);
    const onNext = () => go(1);
    addEventListener("keydown", onKey);
    document.addEventListener("desk-go", onGone);
    document.addEventListener("desk-next", onNext);
    return () => {
      removeEventListener("keydown", onKey);
      document.removeEventListener("desk-go", onGone);
      document.removeEventListener("desk-next", onNext);
    };
  }, []);

  return (
    <section class="fault-list" hidden={faults.length === 0} aria-label={say("fault.list")}>
      <p class="fault-head">
        <b>{countFaults(say, faults)}</b>
        <span class="hint">
          {say("fault.next")} <kbd>F8</kbd>
        </span>
      </p>
      <ul>
        {ordered.map((fault) => (
          <li key={fault.key}>
            <Mark of={fault.severity} />
            <b>{fault.label}</b>
            <span>
              {fault.sentence} {fault.remedy === undefined ? null : say("fault.meant", { label: fault.remedy.label })}
            </span>
            <Step fault={fault} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many faults there are of each kind, in words. */
export function countFaults(say: Say, faults: readonly Fault[]): string {
  const errors = faults.filter(({ severity }) => severity === "error").length;
  const warnings = faults.length - errors;
  const parts = [errors > 0 && say.count("errors", errors), warnings > 0 && say.count("warnings", warnings)];
  return parts.filter((part) => part !== false).join(say("fault.and"));
}

/** The fix of a fault, or else the link to its field: a fault of the whole text has neither. */
function Step({ fault }: { readonly fault: Fault }) {
  const { say } = useDesk();
  const { label, path, remedy } = fault;
  if (remedy === undefined && path === undefined) return null;
  return (
    <button
      type="button"
      class="link"
      title={remedy?.label}
      aria-label={say.labelled(say(remedy === undefined ? "fault.go" : "fault.apply"), remedy?.label ?? label)}
      onClick={remedy?.act ?? (() => goTo(fault))}
    >
      {say(remedy === undefined ? "fault.goShort" : "fault.apply")}
    </button>
  );
}

/** On phones, the next fault at the foot of the screen. */
export function NextFault({ faults }: { readonly faults: readonly Fault[] }) {
  const { say } = useDesk();
  const [first] = faults;
  if (first === undefined) return null;
  return (
    <p class="next-fault">
      <b class="proof">
        <Mark of={first.severity} /> {faults.length}
      </b>
      <span>{say.labelled(first.label, first.sentence)}</span>
      <button
        type="button"
        // The field from which the user continues keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => document.dispatchEvent(new CustomEvent("desk-next"))}
      >
        {say("fault.next")}
      </button>
    </p>
  );
}

/** Brings the field of a fault into view, with the cursor in it. */
export function goTo({ key, path, line }: Pick<Fault, "key" | "path" | "line">): void {
  const place = findField(path ?? []);
  if (place === undefined) {
    // The publication of an item has a separate panel.
    document.querySelector<HTMLElement>(".manages[aria-expanded=false]")?.click();
    return;
  }
  for (
    let details = place.closest("details");
    details !== null;
    details = details.parentElement?.closest("details") ?? null
  )
    details.open = true;
  document.dispatchEvent(new CustomEvent("desk-go", { detail: { key, path } }));
  requestAnimationFrame(() => {
    const field = place.querySelector<HTMLElement>(
      "input, textarea, select, [contenteditable=true], button:not(.help)",
    );
    // The field for texts has found the line itself.
    if (path?.[0] === "body" && line !== undefined) return;
    place.scrollIntoView({ block: "center" });
    field?.focus({ preventScroll: true });
    // Whoever types the right value replaces the wrong one.
    if (field instanceof HTMLInputElement) field.select();
  });
}

/** The nearest field around a path that is on the screen. */
export function findField(path: readonly (string | number)[]): HTMLElement | undefined {
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join(".");
    const found = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(name)}"]`);
    if (found !== null) return found;
  }
  return undefined;
}
