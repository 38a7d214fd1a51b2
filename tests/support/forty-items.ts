import { readFile } from "node:fs/promises";
import path from "node:path";
import { parse, stringify } from "yaml";
import * as z from "zod/mini";
import { listTree, ROOT } from "./folders.ts";
import { SAMPLE } from "./sample.ts";

const ITEMS = 40;
const PERIOD = "2021-10";
const PICTURE = "media/cocaine-routes.jpg";
const ITEM = /^bulletins\/[\d-]+\/(?!bulletin\.)([a-z-]+)\.([a-z]{2})\.md$/;

const FIELDS = z.object({
  title: z.string(),
  summary: z.string(),
  topic: z.optional(z.string()),
  countries: z.optional(z.array(z.string())),
  image: z.optional(z.object({ alt: z.string() })),
});

interface Text extends z.infer<typeof FIELDS> {
  readonly key: string;
  readonly language: string;
}

/**
 * The sample publication in Spanish with one bulletin of forty items, which has an introduction, a video and an event. The items have
 * the titles and summaries of all items of the sample, so they are as long and as varied as people write: the Spanish ones first, then
 * the French and some of the Portuguese, which compress worse than more Spanish would. Every fifth has a picture. Path → content.
 */
export async function readFortyItems(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const folder = path.join(ROOT, SAMPLE);
  const files = await listTree(folder);
  const read = (name: string) => readFile(path.join(folder, name));
  const texts = await Promise.all(
    files.filter((name) => ITEM.test(name)).map(async (name) => parseItem(name, (await read(name)).toString())),
  );
  const chosen = ["es", "fr", "pt"].flatMap((of) => texts.filter(({ language }) => language === of)).slice(0, ITEMS);
  const items = chosen.map((text, index) => [`${text.key}-${text.language}`, formatItem(text, texts, index)] as const);
  const masthead = (await read("publication.yaml"))
    .toString()
    .replace(/^languages: .*$/m, "languages: [es, en, pt, fr]");
  const bulletin = (await read(`bulletins/${PERIOD}/bulletin.es.md`)).toString().replace(/^revision: .*$/m, "");
  const order = `number: 31\nagenda: [annual-programme-meeting]\norder: [${items.map(([key]) => key).join(", ")}]\n`;
  const others = files.filter((name) => /^topics|^events\/|\/media\/(?:cocaine-routes|talk-show)/.test(name));
  return {
    ...Object.fromEntries(await Promise.all(others.map(async (name) => [name, await read(name)] as const))),
    ...Object.fromEntries(items.map(([key, text]) => [`bulletins/${PERIOD}/${key}.es.md`, text])),
    "publication.yaml": masthead,
    [`bulletins/${PERIOD}/bulletin.es.md`]: bulletin.replace("---\n", `---\n${order}`),
  };
}

function parseItem(name: string, text: string): Text {
  const [, key = "", language = ""] = ITEM.exec(name) ?? [];
  return { key, language, ...FIELDS.parse(parse(text.split("---\n")[1] ?? "")) };
}

/** The file of an item. Topic and countries come from the original; its picture has the text of one of the sample's pictures. */
function formatItem({ key, title, summary }: Text, texts: readonly Text[], index: number): string {
  const { topic, countries } = texts.find((other) => other.key === key && other.topic !== undefined) ?? {};
  const alts = texts.flatMap(({ image }) => (image === undefined ? [] : [image.alt]));
  const image = index % 5 === 0 ? { src: PICTURE, alt: alts[index / 5] } : undefined;
  const date = `${PERIOD}-${String((index % 28) + 1).padStart(2, "0")}`;
  return `---\n${stringify({ title, summary, date, topic, countries, image })}---\n`;
}
