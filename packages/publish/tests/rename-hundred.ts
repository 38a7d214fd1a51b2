import assert from "node:assert/strict";
import { changeContent } from "../../../scripts/change/change.ts";
import { planRename, type Rename } from "../../../scripts/change/rename/plan-rename.ts";
import { parseSlug } from "../../../scripts/content/slug.ts";
import { ALL_RULES } from "../../../scripts/features/content.ts";
import { allVocabularies, type Content, periodsOfContent } from "../../../scripts/model/content.ts";
import { checkRules } from "../../../scripts/rules/index.ts";
import { below } from "../../../tests/faults/random.ts";
import { contentOf } from "../../../tests/model/translations/content.ts";
import { AS_OF } from "../../../tests/support/options.ts";

/** A content folder in memory: path → text. */
export type Files = Readonly<Record<string, string>>;

const PERIODS = ["2023-11", "2023-12", "2024-01", "2024-02-special", "2025"];
const TOPICS = ["prisons", "courts", "police", "borders", "money", "people"];
const EVENTS = ["open-day", "meeting", "course"];

/** The publication's own terms, some of them narrower than others, and keys that only a careful program keeps in their order. */
const PILLARS = ["security", "2030", "valueof", "sea", "17", "land"];
const DECLARED = `fields:
  item:
    pillars: { type: keys-of:pillars, label: Pillars }
    donor: { type: key-of:pillars, label: Donor }
  event:
    pillar: { type: key-of:pillars, label: Pillar }
`;

/** A publication in two languages, in which texts link to each other. */
export function inventPublication(random: () => number): Files {
  const pick = (list: readonly string[]) => list[below(random, list.length)] ?? "";
  const files: Record<string, string> = {
    "publication.yaml": `title: The Letter\npublisher: { name: Office, url: https://office.example/ }\nurl: https://letter.example/\nlanguages: [en, es]\n${DECLARED}`,
    "vocabularies/pillars.yaml": PILLARS.map(
      (key, index) =>
        `"${key}": # a term\n  label: { en: "${key}", es: "${key}" }\n${index > 2 ? `  broader: "${pick(PILLARS.slice(0, 3))}"\n` : ""}`,
    ).join(""),
    "topics.yaml": TOPICS.map((key) => `${key}: # a topic\n  label: { en: ${key}, es: ${key} }\n`).join(""),
    "pages/about.en.md": "---\ntitle: About\n---\nSee [the first](../bulletins/2023-11/item-0.en.md).\n",
    "pages/about.es.md": "---\ntitle: Acerca\nslug: acerca\n---\nHola.\n",
    "pages/contact.en.md": "---\ntitle: Contact\n---\nWrite.\n",
  };
  for (const [index, key] of EVENTS.entries()) {
    const before = EVENTS[index - 1];
    const partOf = before === undefined ? "" : `partOf: ${before}\n`;
    files[`events/${key}.yaml`] =
      `name: { en: ${key}, es: ${key} }\nstart: 2024-03-0${index + 1}\npillar: "${pick(PILLARS)}"\n${partOf}`;
  }
  for (const [index, period] of PERIODS.entries()) {
    const names = Array.from({ length: 6 }, (_, number) => `item-${index * 6 + number}`);
    const order = names.slice(0, 3);
    // The first has no own file, so that it ends with its last item.
    if (index > 0)
      files[`bulletins/${period}/bulletin.en.md`] =
        `---\nlead: ${order[0]}\norder:\n${order.map((name) => `  - ${name}\n`).join("")}agenda: [${pick(EVENTS)}]\n---\nRead [this](${order[1]}.en.md).\n`;
    for (const name of names) {
      const topics = [...new Set([pick(TOPICS), pick(TOPICS)])];
      const pillars = [...new Set([pick(PILLARS), pick(PILLARS)])].map((key) => `"${key}"`);
      const own = `pillars: [${pillars.join(", ")}]\ndonor: "${pick(PILLARS)}"\n`;
      files[`bulletins/${period}/${name}.en.md`] =
        `---\ntitle: About ${name}\nsummary: News.\ntopics: [${topics.join(", ")}]\ncountries: [${pick(["PE", "EC", "CL"])}]\nevent: ${pick(EVENTS)}\n${own}---\nAs [before](${pick(names)}.en.md), and on [a day](../../events/${pick(EVENTS)}.yaml).\n`;
      if (random() < 0.5)
        files[`bulletins/${period}/${name}.es.md`] =
          `---\ntitle: Sobre ${name}\nsummary: Noticias.\n${random() < 0.5 ? `slug: sobre-${name}\n${own}` : ""}---\nComo [antes](${name}.en.md).\n`;
    }
  }
  return files;
}

/** Renames something at random. The result has no errors; undefined if this rename is refused. */
export function renameAtRandom(files: Files, random: () => number, number: number): Files | undefined {
  const content = contentOf(files);
  const planned = planRename(content, chooseRename(content, random, number));
  if ("refused" in planned) return undefined;
  const change = changeContent(content, planned, (file) => files[file] ?? assert.fail(file));
  assert.ok(!("refused" in change), JSON.stringify(change));
  const moved = Object.entries(files).map(([file, text]) => [change.moves.get(file) ?? file, text] as const);
  const after = { ...Object.fromEntries(moved), ...Object.fromEntries(change.texts) };
  const errors = checkRules(ALL_RULES, contentOf(after), "release", AS_OF).filter(
    ({ severity }) => severity === "error",
  );
  return errors.length === 0 ? after : undefined;
}

function chooseRename(content: Content, random: () => number, number: number): Rename {
  const pick = <Member>(list: readonly Member[]): Member => list[below(random, list.length)] ?? assert.fail();
  const slug = (text: string) => parseSlug(text) ?? assert.fail(text);
  const kind = pick(["item", "item", "move", "move", "term", "term", "event", "page", "back"] as const);
  switch (kind) {
    case "term": {
      const { path, entries } = pick(allVocabularies(content));
      const keys = [...entries].map(({ key }) => key);
      const to = random() < 0.2 && keys.length > 3 ? pick(keys) : slug(`term-${number}`);
      return { kind, vocabulary: path.name, from: pick(keys), to };
    }
    case "event":
      return { kind, from: pick(content.events).path.key, to: slug(`event-${number}`) };
    case "page":
      return { kind, from: pick(content.pages).original.path.slug, to: slug(`page-${number}`) };
    default: {
      const { path, fields } = pick(content.items).original;
      const from = { period: path.period, name: path.slug };
      const period = kind === "move" ? pick(periodsOfContent(content)) : path.period;
      const former = kind === "back" ? parseSlug(fields.formerly?.[0] ?? "") : undefined;
      return { kind: "item", from, to: { period, name: former ?? slug(`item-${number}-new`) } };
    }
  }
}
