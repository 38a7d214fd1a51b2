import type { Desk } from "./desk-state.ts";
import { openForm, textOf } from "./form/use-form.ts";

/** The name of a file on the desk: its title or name, or its kind. */
export function nameOfFile(desk: Desk, file: string): string {
  const { say, settings, workspace } = desk;
  if (file === "publication.yaml") return say("bar.masthead");
  const [, key] = /^events\/(.+)\.yaml$/.exec(file) ?? [];
  if (key !== undefined) {
    const name = workspace.value?.content().events.find(({ path }) => path.key === key)?.fields.name;
    return (typeof name === "string" ? name : Object.values(name ?? {})[0]) ?? say("board.event");
  }
  const [, period, slug] = /^bulletins\/([^/]+)\/([^/]+)\.[^.]+\.md$/.exec(file) ?? [];
  const title = file.endsWith(".md") ? textOf(openForm(desk, file)?.get(["title"])) : "";
  if (title !== "") return title;
  if (period !== undefined) return slug === "bulletin" ? say.period(period) : titleOnBoard(desk, file);
  const stem = file.replace(/^.*\/|\.\w+$/g, "");
  return settings.texts.fields[stem]?.label ?? stem;
}

/** The title of an item's original, where the text in a language has none. */
function titleOnBoard({ board, say }: Desk, file: string): string {
  const item = board.value?.items.find(({ languages }) => languages.some((each) => each.file === file));
  return item?.title || say("row.untitled");
}
