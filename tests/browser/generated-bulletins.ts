import sharp from "sharp";

/** The differences between generated bulletins. */
export interface BulletinCase {
  readonly period: string;
  /** Describes its content, for messages. */
  readonly name: string;
  readonly items: number;
}

const COUNTS = [1, 2, 5, 11, 40] as const;

/** Every second title has the minimum or maximum length; the pictures are the lead's. */
const VARIANTS = [
  { introduction: true, picture: "wide", title: 20 },
  { introduction: true, picture: "wide", title: 160 },
  { introduction: false, picture: "wide", title: 20 },
  { introduction: false, picture: "wide", title: 160 },
  { introduction: true, picture: "none", title: 20 },
  { introduction: false, picture: "none", title: 160 },
  { introduction: true, picture: "tall", title: 20 },
  { introduction: false, picture: "tall", title: 160 },
] as const;

/** All generated bulletins, one a month. */
export const BULLETINS: readonly BulletinCase[] = VARIANTS.flatMap((variant, row) =>
  COUNTS.map((items, column) => ({
    period: periodOf(row * COUNTS.length + column),
    name: `${items} items, ${variant.introduction ? "" : "no "}introduction, picture ${variant.picture}, titles of ${variant.title}`,
    items,
  })),
);

/** The files of a publication with these bulletins, path → content. */
export async function generateBulletins(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const [wide, tall] = [await drawPicture(640, 400), await drawPicture(480, 640)];
  const files: Record<string, string | Uint8Array> = {
    "publication.yaml":
      "title: The Harbour Letter\ntagline: News of the port\npublisher: { name: Harbour Office, url: https://harbour.example/ }\nurl: https://letter.harbour.example/\nlanguages: [en]\n",
    "topics.yaml":
      "ships: { label: Ships }\nfish: { label: Fish and what becomes of it between the net and the plate }\n",
  };
  for (const [index, { period, items }] of BULLETINS.entries()) {
    const variant = VARIANTS[Math.floor(index / COUNTS.length)] ?? VARIANTS[0];
    const own = filesOf(period, index + 1, items, variant);
    for (const [name, content] of Object.entries(own)) files[`bulletins/${period}/${name}`] = content;
    if (JSON.stringify(own).includes("wide.png")) files[`bulletins/${period}/media/wide.png`] = wide;
    if (JSON.stringify(own).includes("tall.png")) files[`bulletins/${period}/media/tall.png`] = tall;
  }
  return files;
}

/** The texts of a bulletin. Every fifth item has a picture. */
function filesOf(
  period: string,
  number: number,
  items: number,
  { introduction, picture, title }: (typeof VARIANTS)[number],
): Readonly<Record<string, string>> {
  const texts = Array.from({ length: items }, (_, item) => {
    const own = item === 0 ? picture : item % 5 === 4 ? "wide" : "none";
    return [`item-${item}.en.md`, itemOf(period, item, textOf(item % 2 === 0 ? title : 40, item), own)] as const;
  });
  const head = `---\nnumber: ${number}\norder: [${names(items)}]\n---\n`;
  return { "bulletin.en.md": `${head}${introduction ? INTRODUCTION : ""}\n`, ...Object.fromEntries(texts) };
}

const INTRODUCTION =
  "The harbour has opened new berths on its northern side, and the masters of fourteen ships have said what they think of them. This issue also follows the mission to the islands after the storm, the meeting of the pilots, and a promise made in the capital: common teams that find the ships in distress before the sea does.";

function itemOf(period: string, item: number, title: string, picture: string): string {
  const image = picture === "none" ? "" : `image: { src: media/${picture}.png, alt: A picture. }\n`;
  const countries = item % 3 === 0 ? "countries: [PT, ES]\n" : "";
  const topic = item % 4 === 3 ? "fish" : "ships";
  const summary = textOf(item % 2 === 0 ? 130 : 70, item + 3);
  return `---\ntitle: ${title}\nsummary: ${summary}.\ndate: ${period}-${String((item % 28) + 1).padStart(2, "0")}\ntopic: ${topic}\n${countries}${image}---\n${item === 0 ? `${INTRODUCTION}\n` : ""}`;
}

const WORDS =
  "the harbour masters of fourteen ports share what they know of new routes and agree to follow them together for a whole year".split(
    " ",
  );

/** Words with about this many characters in all, beginning with another word each time. */
function textOf(length: number, from: number): string {
  let text = "";
  for (let at = from; text.length < length - 5; at += 1) text += `${text === "" ? "" : " "}${WORDS[at % WORDS.length]}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function names(items: number): string {
  return Array.from({ length: items }, (_, item) => `item-${item}`).join(", ");
}

function periodOf(index: number): string {
  return `${2018 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
}

function drawPicture(width: number, height: number): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background: "#456" } })
    .png()
    .toBuffer();
}
