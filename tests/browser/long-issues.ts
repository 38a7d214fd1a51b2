import sharp from "sharp";

/** The differences between the items of a long issue. */
export interface LongItem {
  readonly title: string;
  readonly summary: string;
  /** "5. Mai 2026", as the issue shows it. */
  readonly date: string;
  /** Absent for an item with only a headline and a summary. */
  readonly text?: string;
}

const WORDS =
  "die Bundesverwaltungsgerichte haben über Grenzsicherheitszusammenarbeit und Rechtsstaatlichkeit mit elf Ländern beraten danach folgten Gespräche zwischen Staatsanwaltschaften Polizei sowie Strafvollzugsbehörden deren Ergebnisse nun vorliegen".split(
    " ",
  );

/** A long issue: 24 items of every length in German, every fourth with a picture and one with a wide table; and one of 40 items, half of them without a text. */
export const LONG_ISSUES: ReadonlyMap<string, readonly LongItem[]> = new Map([
  ["2026-05", itemsOf("Mai 2026", 24, [900, 1600, 0, 200, 500])],
  ["2026-06", itemsOf("Juni 2026", 40, [0, 300, 0, 700])],
]);

/** A table with more columns than a column of a page has space for. */
const WIDE_TABLE = `\n| ${"Quartal | ".repeat(10)}\n|${"---|".repeat(10)}\n${`| ${"1000 | ".repeat(10)}\n`.repeat(3)}`;

/** The files of a publication with {@link LONG_ISSUES} and a tagline, path → content. */
export async function writeLongIssues(tagline: string): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const pictures = [await drawPicture(640, 400), await drawPicture(480, 700)];
  const issues = [...LONG_ISSUES].flatMap(([period, items], index) => [
    [`bulletins/${period}/bulletin.de.md`, formatBulletin(index + 1, items)] as const,
    ...pictures.map((bytes, kind) => [`bulletins/${period}/media/${kind}.png`, bytes] as const),
    ...items.map(
      (item, place) => [`bulletins/${period}/item-${place}.de.md`, formatItem(item, period, place)] as const,
    ),
  ]);
  return {
    "publication.yaml": `title: Der Hafenbote\ntagline: ${tagline}\npublisher: { name: Hafenamt, url: https://hafen.example/ }\nurl: https://bote.hafen.example/\nlanguages: [de]\n`,
    "topics.yaml": "ships: { label: Schiffe }\nfish: { label: Fischereiangelegenheiten und Küstenschutz }\n",
    ...Object.fromEntries(issues),
  };
}

/** Titles and summaries are short and long; the lengths of texts are in characters, and come again in this order. */
function itemsOf(month: string, count: number, lengths: readonly number[]): readonly LongItem[] {
  return Array.from({ length: count }, (_, index): LongItem => {
    const length = lengths[index % lengths.length] ?? 0;
    return {
      title: `Nummer ${index}: ${wordsOf([30, 70, 110, 150][index % 4] ?? 30, index)}`,
      summary: `${wordsOf([60, 140, 220][index % 3] ?? 60, index + 5)}.`,
      date: `${(index % 28) + 1}. ${month}`,
      ...(length === 0 ? {} : { text: paragraphsOf(length, index) }),
    };
  });
}

function paragraphsOf(length: number, from: number): string {
  return [0, 1, 2].map((index) => `${wordsOf(length / 3, from + 3 * index)}.`).join("\n\n");
}

function formatBulletin(number: number, items: readonly LongItem[]): string {
  const order = items.map((_, place) => `item-${place}`).join(", ");
  return `---\nnumber: ${number}\norder: [${order}]\n---\n${wordsOf(400, number)}.\n`;
}

function formatItem({ title, summary, text = "" }: LongItem, period: string, place: number): string {
  const image = place % 4 === 0 ? `image: { src: media/${place % 12 === 8 ? 1 : 0}.png, alt: Ein Bild. }\n` : "";
  const date = `${period}-${String((place % 28) + 1).padStart(2, "0")}`;
  const topic = place % 3 === 0 ? "fish" : "ships";
  const table = place === 6 && text !== "" ? WIDE_TABLE : "";
  return `---\ntitle: "${title}"\nsummary: ${summary}\ndate: ${date}\ntopic: ${topic}\n${image}---\n${text}\n${table}`;
}

/** Words with about this many characters in all, beginning with another word each time. */
function wordsOf(length: number, from: number): string {
  let text = "";
  for (let at = from; text.length < length - 5; at += 1) text += `${text === "" ? "" : " "}${WORDS[at % WORDS.length]}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function drawPicture(width: number, height: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: "#456" } })
    .png()
    .toBuffer();
}
