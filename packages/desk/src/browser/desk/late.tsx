import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useDesk } from "./desk-state.ts";

/** A part of a screen whose script is loaded when it is shown. */
export function Late({ load }: { readonly load: () => Promise<ComponentChildren> }) {
  const { say, trouble } = useDesk();
  const shown = useSignal<ComponentChildren>(null);
  useEffect(() => {
    load().then(
      (part) => (shown.value = part),
      () => (trouble.value = say("trouble.offline")),
    );
  }, []);
  return <>{shown.value}</>;
}
