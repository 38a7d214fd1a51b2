import { signal } from "@preact/signals";
import type { Home } from "../../../../scripts/extras/editor/desk/home.ts";
import type { SaveState, Saving } from "../saved.ts";

/** Writes to the home a while after somebody has typed. */
export function openPlainSaving(home: Home, textOf: (file: string) => string | undefined): Saving {
  const state = signal<SaveState>({ state: "nothing" });
  const hashes = new Map<string, string>();
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  async function flush(): Promise<void> {
    clearTimeout(timer);
    const files = [...waiting].map((file) => ({ file, from: hashes.get(file) ?? null, text: textOf(file) ?? null }));
    waiting.clear();
    if (files.length === 0) return;
    try {
      const outcome = await home.save({ files });
      if (outcome.outcome === "saved") {
        for (const { file, hash } of outcome.files) hashes.set(file, hash);
        state.value = { state: "saved", at: new Date().toISOString() };
      } else if (outcome.outcome === "refused") state.value = { state: "refused", reason: outcome.reason };
    } catch {
      state.value = { state: "offline" };
    }
  }
  return {
    ...{ state, conflict: signal(undefined), recovered: signal(new Map()), flush },
    open({ files }) {
      hashes.clear();
      for (const { file, hash } of files) hashes.set(file, hash);
    },
    changed(file) {
      waiting.add(file);
      state.value = { state: "writing" };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), 1000);
    },
    change: (change) => home.save(change),
    resolve() {},
  };
}
