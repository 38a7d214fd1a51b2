import { signal } from "@preact/signals";
import type { Home } from "../../../../scripts/extras/editor/desk/home.ts";
import type { SaveState, Saving } from "../saved.ts";
/** TEMPORARY */
export function openPlainSaving(home: Home, _textOf: (file: string) => string | undefined): Saving {
  const state = signal<SaveState>({ state: "nothing" });
  return {
    state,
    conflict: signal(undefined),
    recovered: signal(new Map()),
    open() {},
    changed() {
      state.value = { state: "writing" };
      setTimeout(() => (state.value = { state: "saved", at: new Date().toISOString() }), 800);
    },
    async flush() {},
    change: (change) => home.save(change),
    resolve() {},
  };
}
