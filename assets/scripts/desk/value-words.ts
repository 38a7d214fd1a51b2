import type { Desk } from "./desk-state.ts";

/** By which choices the values of a field are chosen. */
const CHOICES: Readonly<Record<string, string>> = {
  ...{ topic: "topic", topics: "topic", country: "country", countries: "country", event: "event", events: "event" },
  ...{ place: "place", genre: "genre" },
};

/** The fields of a bulletin that name its items. */
const OF_ITEMS: ReadonlySet<string> = new Set(["lead", "order"]);

/** What a value of a file says to readers of a form: names and titles in place of keys, and days in words. */
export function valueWords(desk: Pick<Desk, "settings" | "say" | "board">, field: string, value: unknown): string {
  const inWords = (each: unknown) => valueWords(desk, field, each);
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map(inWords).join(OF_ITEMS.has(field) ? " · " : ", ");
  if (typeof value === "object") return Object.values(value).map(inWords).filter(Boolean).join(", ");
  const text = String(value);
  const { choices, texts } = desk.settings;
  if (typeof value === "boolean") return texts.choices[text] ?? text;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return desk.say.longDate(text);
  if (OF_ITEMS.has(field)) return desk.board.value?.items.find(({ slug }) => slug === text)?.title ?? text;
  return choices[CHOICES[field] ?? ""]?.find((choice) => choice.value === text)?.label ?? text;
}
