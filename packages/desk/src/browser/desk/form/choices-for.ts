import type { Workspace } from "../../../board/workspace.ts";
import type { DeskChoice, DeskSettings } from "../../../desk-settings.ts";
import type { FormShape } from "../../../form/form.ts";
import { nameIn } from "../../../name-in.ts";

/** By which choices a shape is chosen from; undefined if its values are written. */
export function choicesFor(shape: FormShape): string | undefined {
  if (shape.kind === "term") return `term.${shape.vocabulary}`;
  if (shape.kind !== "text") return undefined;
  return ["topic", "event", "place", "country", "genre", "series", "language", "item"].find(
    (each) => each === shape.meaning,
  );
}

/** The sources of choices. */
interface ChoosingDesk {
  readonly settings: Pick<DeskSettings, "choices" | "language">;
  readonly workspace?: { readonly value: Pick<Workspace, "typed"> | undefined };
}

/** The choices for a name of {@link choicesFor}. Events are the present ones: one may have been created a moment ago. */
export function choicesOf({ settings, workspace }: ChoosingDesk, name: string): readonly DeskChoice[] {
  const events = name === "event" ? workspace?.value?.typed().events : undefined;
  if (events === undefined) return settings.choices[name] ?? [];
  const { language } = settings;
  return events
    .map(({ path: { key }, fields }) => ({ value: key, label: nameIn(fields.name, language) ?? key }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
