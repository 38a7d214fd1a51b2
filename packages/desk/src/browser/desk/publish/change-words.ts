import type { ComparedChange } from "../../../board/comparison.ts";
import { labelOf } from "../../../field-names.ts";
import type { Forms } from "../../../form/form.ts";
import { valueWords } from "../value-words.ts";

/** The change of a field: a sentence, or its previous and present value. */
export type ChangeWords =
  | { readonly words: string }
  | { readonly words?: undefined; readonly label?: string; readonly before: string; readonly now: string };

/** The change of a field of a file of this kind, in words. */
export function changeWords(
  desk: Parameters<typeof valueWords>[0] & { readonly language: { readonly value: string } },
  kind: keyof Forms,
  change: ComparedChange,
): ChangeWords {
  const { say, settings, language } = desk;
  const { field } = change;
  const titles = Object.fromEntries(
    Object.entries(change.titles ?? {}).map(([name, all]) => [
      name,
      all[language.value] ?? Object.values(all)[0] ?? say("row.untitled"),
    ]),
  );
  if (field === "order" && kind === "bulletin")
    return { words: orderWords(namesIn(change.before), namesIn(change.now), titles, say) };
  const [before = "", now = ""] = [change.before, change.now].map((value) =>
    valueWords(desk, kind, [field], value, titles),
  );
  if (field === "language")
    return {
      words:
        change.now === undefined
          ? say("publish.translation.gone", { language: before })
          : say("publish.translation.new", { language: now }),
    };
  if (field === "body") return { before, now };
  const label = labelOf({ fields: settings.texts.fields }, kind, [field]);
  return before === now ? { words: say("history.changed.fields", { labels: label }) } : { label, before, now };
}

/** The item with a new position, or the number of such items. Added and removed items are reported separately. */
function orderWords(
  before: readonly string[],
  now: readonly string[],
  titles: Readonly<Record<string, string>>,
  say: Parameters<typeof valueWords>[0]["say"],
): string {
  const both = now.filter((name) => before.includes(name));
  const staying = new Set(longestRun(both.map((name) => before.indexOf(name))).map((index) => before[index]));
  const moved = both.filter((name) => !staying.has(name));
  const [first] = moved;
  if (first === undefined || moved.length > 1) return say.count("publish.order", Math.max(moved.length, 2));
  const title = titles[first] ?? say("row.untitled");
  return say("row.moved", { title, position: now.indexOf(first) + 1, count: now.length });
}

/** The longest part of a list of numbers that rises, not all of them beside each other. */
function longestRun(numbers: readonly number[]): readonly number[] {
  const runs: (readonly number[])[] = [];
  for (const number of numbers) {
    const longest = runs.reduce<readonly number[]>(
      (best, run) => (run.length > best.length && (run.at(-1) ?? 0) < number ? run : best),
      [],
    );
    runs.push([...longest, number]);
  }
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
