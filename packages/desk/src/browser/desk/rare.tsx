import { signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useDesk } from "./desk-state.ts";

type Screens = typeof import("./rare-screens.tsx");

const screens = signal<Screens | undefined>(undefined);

/** Loads the screens that no issue needs. The desk does so when all others are there, so that they open without a network, too. */
export async function loadRareScreens(): Promise<Screens> {
  screens.value ??= await import("./rare-screens.tsx");
  return screens.value;
}

interface RareProps {
  readonly show: (screens: Screens) => ComponentChildren;
  /** What is there as long as they are on their way. */
  readonly meanwhile?: ComponentChildren;
}

/** A screen that no issue needs, or a part of one. */
export function Rare({ show, meanwhile = null }: RareProps) {
  const { say, trouble } = useDesk();
  useEffect(() => {
    loadRareScreens().catch(() => (trouble.value = say("trouble.offline")));
  }, []);
  return <>{screens.value === undefined ? meanwhile : show(screens.value)}</>;
}
