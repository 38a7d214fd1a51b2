import type { DeskChange } from "../../home/home.ts";
import { type Desk, useDesk } from "./desk-state.ts";

/** The first fields of a new bulletin, as typed or proposed. */
export interface NewBulletin {
  readonly period: string;
  readonly number: string;
  /** `2026-12-18`, with or without an hour; empty for none. */
  readonly day: string;
  /** The files of the sample, which the bulletin replaces. */
  readonly sample?: readonly string[];
}

/** Makes a bulletin, as a draft, and opens it. */
export function useCreateBulletin(): (bulletin: NewBulletin) => Promise<void> {
  const desk = useDesk();
  return async ({ period, number, day, sample = [] }) => {
    const { engine, saving } = desk;
    if (engine.value === undefined) return;
    const file = `bulletins/${period}/bulletin.${languageOf(desk)}.md`;
    const fields = { ...numberOf(number), ...(day === "" ? {} : { publishFrom: day }), draft: true };
    const written = { file, from: saving.hashOf(file), text: engine.value.writeFile(file, fields, "") };
    const files = [written, ...removalOf(desk, sample).filter((each) => each.file !== file)];
    if (await changed(desk, { files }, period)) desk.go({ screen: "board", period });
  };
}

/** The sample of a publication that has nothing else. */
export interface Sample {
  /** Its files; empty if it is not there, or if it is no sample any more. */
  readonly files: readonly string[];
  /** Opens it, and writes it first if it is not there. */
  open(period: string): Promise<void>;
  remove(): Promise<void>;
}

/** The sample, which stands in the way of nothing: the first bulletin replaces it. */
export function useSample(): Sample {
  const desk = useDesk();
  const { engine, opened, say, saving, workspace } = desk;
  void desk.version.value;
  const periods: readonly string[] = opened.value?.periods ?? [];
  const texts = workspace.value;
  const files = texts === undefined ? [] : (engine.value?.sampleAmong(texts, periods) ?? []);
  return {
    files,
    async open(period) {
      const [there] = files.length > 0 ? periods : [];
      if (there !== undefined) return desk.go({ screen: "board", period: there });
      const written = texts === undefined ? [] : [...(engine.value?.sampleFor(texts, period) ?? [])];
      const change = { files: written.map(([file, text]) => ({ file, from: null, text })) };
      if (await changed(desk, change, period)) desk.go({ screen: "board", period });
    },
    async remove() {
      const before = files.map((file) => ({ file, text: texts?.text(file) ?? null }));
      const period = opened.value?.period;
      // Before, since another screen has no undo.
      desk.go({ screen: "board" });
      if (!(await changed(desk, { files: removalOf(desk, files) }))) return;
      const undo = async () => {
        const back = before.map((each) => ({ ...each, from: saving.hashOf(each.file) }));
        await changed(desk, { files: back }, period);
      };
      desk.done.value = { words: say("sample.removed"), undo };
    },
  };
}

function removalOf({ saving }: Desk, files: readonly string[]): DeskChange["files"] {
  return files.map((file) => ({ file, from: saving.hashOf(file), text: null }));
}

/** Writes a change and opens the bulletin of a period, or else the next bulletin, in its new state; reports the reason of a failure. */
async function changed(desk: Desk, change: DeskChange, period?: string): Promise<boolean> {
  const { saving, say, trouble } = desk;
  const outcome = await saving.change(change).catch(() => undefined);
  if (outcome?.outcome === "saved") await desk.reload(period);
  else if (outcome === undefined) trouble.value = say("trouble.offline");
  else trouble.value = outcome.outcome === "refused" ? outcome.reason : say("trouble.changed");
  return outcome?.outcome === "saved";
}

/** The language of the originals of the previous bulletin, or the first language of the publication. */
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
