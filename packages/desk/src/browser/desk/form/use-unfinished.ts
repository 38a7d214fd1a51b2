import { useSignal } from "@preact/signals";
import type { Fault } from "./faults.ts";

/** The faults of a field are hidden while the user is typing in it, unless they were shown before. */
export function useUnfinished() {
  const here = useSignal<{ readonly path: string; readonly known: ReadonlySet<string> } | undefined>(undefined);
  const isIn = (fault: Fault, path: string) =>
    fault.path !== undefined && `${fault.path.join(".")}.`.startsWith(`${path}.`);
  return {
    enter(event: FocusEvent, faults: readonly Fault[]) {
      const { target } = event;
      // Moving the focus to a button of the field ends typing.
      const place =
        target instanceof Element && !target.matches("button") ? target.closest<HTMLElement>("[data-path]") : null;
      const path = place?.dataset["path"];
      if (path === here.value?.path) return;
      const known = new Set(faults.filter((fault) => isIn(fault, path ?? "")).map(({ sentence }) => sentence));
      here.value = path === undefined ? undefined : { path, known };
    },
    leave() {
      here.value = undefined;
    },
    without(faults: readonly Fault[]) {
      const { value } = here;
      if (value === undefined) return faults;
      return faults.filter((fault) => !isIn(fault, value.path) || value.known.has(fault.sentence));
    },
  };
}
