import type { DeskChange } from "../../home/home.ts";
import { type Desk, useDesk } from "./desk-state.ts";

/** What a new bulletin begins with, as it was typed or proposed. */
export interface NewBulletin {
  readonly period: string;
  readonly number: string;
  /** `2026-12-18`, with or without an hour; empty for none. */
  readonly day: string;
}

/** Makes a bulletin, as a draft, and opens it. */
export function useCreateBulletin(): (bulletin: NewBulletin) => Promise<void> {
  const desk = useDesk();
  return async ({ period, number, day }) => {
    const { engine, saving, say, trouble } = desk;
    if (engine.value === undefined) return;
    const file = `bulletins/${period}/bulletin.${languageOf(desk)}.md`;
    const fields = { ...numberOf(number), ...(day === "" ? {} : { publishFrom: day }), draft: true };
    const change: DeskChange = { files: [{ file, from: null, text: engine.value.writeFile(file, fields, "") }] };
    const outcome = await saving.change(change).catch(() => undefined);
    if (outcome === undefined) trouble.value = say("trouble.offline");
    else if (outcome.outcome === "saved") {
      await desk.reload(period);
      desk.go({ screen: "board", period });
    } else trouble.value = outcome.outcome === "refused" ? outcome.reason : say("trouble.changed");
  };
}

/** That of the originals of the bulletin before, or the first of the publication. */
function languageOf({ settings, board }: Desk): string {
  const ofPages = settings.languages.filter(({ isOfPages }) => isOfPages);
  return (ofPages.find(({ tag }) => tag === board.value?.languages[0]) ?? ofPages[0])?.tag ?? settings.language;
}

/** A number, or what stands for one: `31 bis`. */
function numberOf(typed: string): { readonly number?: number | string } {
  const text = typed.trim();
  if (text === "") return {};
  return { number: /^\d+$/.test(text) ? Number(text) : text };
}
