import { type EuphonyMessages, fill, foldText, type ListMessages } from "./messages.ts";

/** A list in a sentence: "Ecuador, Peru and Mexico". Empty for no items. */
export function formatList(items: readonly string[], messages: ListMessages): string {
  const [first, ...others] = items;
  if (first === undefined) return "";
  const last = others.pop();
  if (last === undefined) return first;
  const start = others.reduce((before, item) => join(messages.middle, before, item), first);
  const { two, last: ending } =
    messages.euphony !== undefined && changesBefore(last, messages.euphony) ? messages.euphony : messages;
  return join(others.length === 0 ? two : ending, start, last);
}

function join(pattern: string, first: string, second: string): string {
  return fill(pattern, { first, second });
}

function changesBefore(item: string, { before, except }: EuphonyMessages): boolean {
  const start = foldText(item);
  return before.some((sound) => start.startsWith(sound)) && !except.some((sound) => start.startsWith(sound));
}
