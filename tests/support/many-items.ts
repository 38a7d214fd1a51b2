/** How many days of May 2025 have items in {@link MANY_ITEMS}. */
export const DAYS_WITH_ITEMS = 28;

/** The fields of each. */
export const FIELDS = "topic: ships\ncountries: [PT]\nevent: open-day\n";

/**
 * So many items for the small publication that their lists are divided: 212 in May 2025, 3 of which have no day, and 5 in June,
 * all about one topic, one country and one event. Path → text.
 */
export const MANY_ITEMS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 217 }, (_, index): readonly [string, string] => {
    const day = String((index % DAYS_WITH_ITEMS) + 1).padStart(2, "0");
    const date = index < 3 ? "2025-05" : index < 212 ? `2025-05-${day}` : `2025-06-${day}`;
    const text = `---\ntitle: Item ${index}\ndate: ${date}\n${FIELDS}---\n`;
    return [`bulletins/${date.slice(0, 7)}/item-${index}.en.md`, text];
  }),
);
