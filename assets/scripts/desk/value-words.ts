import type { Board } from "../../../scripts/extras/desk/board/board.ts";
import type { DeskSettings } from "../../../scripts/extras/desk/desk-settings.ts";
import type { Say } from "./say.ts";

/** By which choices the values of a field are chosen. */
const CHOICES: Readonly<Record<string, string>> = {
  ...{ topic: "topic", topics: "topic", country: "country", countries: "country", event: "event", events: "event" },
  ...{ place: "place", genre: "genre" },
};

/** The fields of a bulletin that name its items. */
const OF_ITEMS: ReadonlySet<string> = new Set(["lead", "order"]);

/** What of the desk values are told with. */
interface ValueDesk {
  readonly say: Say;
  readonly settings: Pick<DeskSettings, "choices" | "texts" | "language">;
  readonly board: { readonly value: Pick<Board, "items" | "tray"> | undefined };
}

/** What a value of a file says to readers of a form: names and titles in place of keys, and days in words. */
export function valueWords(desk: ValueDesk, field: string, value: unknown): string {
  const inWords = (each: unknown) => valueWords(desk, field, each);
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(inWords).join(OF_ITEMS.has(field) ? " · " : ", ");
  if (typeof value === "object")
    return Object.entries(value)
      .map(([name, each]) => valueWords(desk, name === "language" ? name : field, each))
      .filter(Boolean)
      .join(", ");
  return textWords(desk, field, String(value), typeof value === "boolean");
}

function textWords(desk: ValueDesk, field: string, text: string, isChoice: boolean): string {
  const { choices, texts } = desk.settings;
  if (isChoice) return texts.choices[text] ?? text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return desk.say.longDate(text);
  const [, file] = /^(?:\.\.\/|[\w-]+\/)*media\/([^/]+)\.\w+$/.exec(text) ?? [];
  if (file !== undefined) return file.replaceAll("-", " ");
  if (field === "language") return languageName(text, desk.settings.language);
  if (OF_ITEMS.has(field)) return titleOf(desk, text);
  return choices[CHOICES[field] ?? ""]?.find((choice) => choice.value === text)?.label ?? text;
}

/** The title of an item of the bulletin or of the next. The name of one that is elsewhere stands for it. */
function titleOf({ board }: ValueDesk, name: string): string {
  const items = [...(board.value?.items ?? []), ...(board.value?.tray ?? [])];
  return items.find(({ slug }) => slug === name)?.title ?? name.replaceAll("-", " ");
}

/** The name of a language in another one. */
function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag; // What somebody typed may be no tag.
  }
}
