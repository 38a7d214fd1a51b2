import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { ROOT } from "../support/folders.ts";
import { SMALL_PUBLICATION } from "../support/publication.ts";

/** The files of a content folder: path with forward slashes → bytes. */
export type Folder = ReadonlyMap<string, Buffer>;

/** A change of a content folder, with its description. */
export interface Mutation {
  readonly what: string;
  readonly apply: (folder: Folder) => Folder;
}

const MAY = "bulletins/2026-05";
const OTHERS: Readonly<Record<string, string>> = {
  [`${MAY}/bulletin.en.md`]: `---
number: 1
lead: new-crane
callouts:
  - { type: quote, text: It lifts., attribution: A. Ruiz, role: Captain }
  - { type: notice, title: Closed, text: On Sunday., url: https://harbour.example/, label: Read on }
agenda: [open-day]
---
Spring in the harbour, see [the crane](new-crane.en.md) and [why](pier.en.md#why).
`,
  [`${MAY}/pier.en.md`]: `---
title: A longer pier
summary: Two hundred metres more.
date: 2026-05
topics: [ships]
image: { src: media/dot.png, alt: The pier, credit: A. Ruiz }
byline: [{ name: Ana Ruiz, role: captain, url: https://ana.example/ }]
sources: [{ name: The port, url: https://port.example/ }]
updated: 2026-05-20
corrections: [{ date: 2026-05-20, text: It was one hundred. }]
---
## Why

| Year | Metres |
| ---- | -----: |
| 2025 | 200    |

![The pier](media/dot.jpg) [The page](../../pages/about.en.md)
`,
  "pages/about.es.md": "---\ntitle: Acerca de la carta\n---\nCuenta lo que pasa.\n",
};

/** A valid content folder with every kind of file and with pictures of every format. */
export const SOUND: Folder = new Map([
  ...Object.entries({ ...SMALL_PUBLICATION, ...OTHERS }).map(([name, text]) => [name, Buffer.from(text)] as const),
  ...["dot.avif", "dot.gif", "dot.jpg", "dot.png", "dot.webp"].map(
    (name) => [`${MAY}/media/${name}`, readFileSync(path.join(ROOT, "tests/fixtures/images", name))] as const,
  ),
]);

const texts = [...SOUND.keys()].filter((name) => !name.includes("/media/"));
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const anyFile = fc.constantFrom(...SOUND.keys());

/** Text that may be typed, pasted or left by a program in the wrong place. */
const pieces = fc.oneof(
  fc.constantFrom(
    "---\n",
    "\n",
    " ",
    "\t",
    ":",
    "- ",
    "#",
    "'",
    '"',
    "[",
    "{",
    "|",
    "<b>",
    "{{ 7 }}",
    "&amp;",
    "&#x202e;",
    "\\",
    "\n## A part\n",
    "[a](#a-part)",
    "[a](pier.en.md#a-part)",
    "[a](../../pages/about.en.md#why)",
    "[a](../../events/open-day.yaml#why)",
    "[a](bulletin.en.md#top)",
    "[a](media/dot.png#page=2)",
    "[a](pier.en.md#)",
    "[a](b.md)",
    "![a](media/none.png)",
    "![a](media/dot.gif)",
    "[a](javascript:b)",
    "<<<<<<< HEAD\n",
    "\u{FEFF}",
    "draft: true\n",
    "slug: pier\n",
    "title: Second\n",
    "url: https://a.example/\n",
    "\u{0}",
    "\u{200B}",
    "é",
    "ש",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const values = fc.constantFrom(
  "",
  "null",
  "true",
  "7",
  "-1",
  "1e9",
  "2026-02-30",
  "2026-05-04",
  "2026-05",
  "1999-01-01",
  "[]",
  "{}",
  "[a, a]",
  "ships",
  "fish",
  "open-day",
  "new-crane",
  "pier",
  "ES",
  "UK",
  "en",
  "[en, es, fr]",
  "[pt]",
  "https://a.example/b/",
  "media/dot.webp",
  "media/none.png",
  "../x",
  "{ en: A }",
  "{ es: B }",
  "__proto__",
  "|",
  "*a",
  "!!js/function a",
);
const names = fc.constantFrom(
  "publication.yaml",
  "topics.yaml",
  "notes.txt",
  "events/race.yaml",
  "events/Race.yaml",
  "pages/topics.en.md",
  "pages/contact.fr.md",
  `${MAY}/pier.es.md`,
  `${MAY}/Pier.en.md`,
  `${MAY}/pier.md`,
  `${MAY}/media/pier.png`,
  `${MAY}/media/dot.JPG`,
  `${MAY}/email.en.md`,
  `${MAY}/new.pt.md`,
  "bulletins/2026-06/late.en.md",
  "bulletins/2026-13/late.en.md",
  "bulletins/2026-06/late.es.md",
  "bulletins/2026-06/bulletin.en.md",
);

const cut = fc
  .tuple(anyFile, share)
  .map(([name, at]) => change(name, `cut at ${at}`, (bytes) => bytes.subarray(0, Math.floor(at * bytes.length))));
const flip = fc.tuple(anyFile, share, fc.integer({ min: 1, max: 255 })).map(([name, at, bits]) =>
  change(name, `flip ${bits} at ${at}`, (bytes) => {
    const copy = Buffer.from(bytes);
    const index = Math.floor(at * copy.length);
    if (copy.length > 0) copy.writeUInt8(copy.readUInt8(index) ^ bits, index);
    return copy;
  }),
);
const insert = fc.tuple(fc.constantFrom(...texts), share, pieces).map(([name, at, piece]) =>
  change(name, `insert ${JSON.stringify(piece)} at ${at}`, (bytes) => {
    const offset = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, offset), Buffer.from(piece), bytes.subarray(offset)]);
  }),
);
const setValue = fc
  .tuple(fc.constantFrom(...texts), share, values)
  .map(([name, at, value]) =>
    change(name, `value ${at} becomes ${value}`, (bytes) =>
      Buffer.from(replaceOne(bytes.toString("utf8"), /(?<=^[ -]*[a-zA-Z]+:)(?: .*)?$/gm, at, ` ${value}`)),
    ),
  );
const dropLine = fc
  .tuple(fc.constantFrom(...texts), share)
  .map(([name, at]) =>
    change(name, `drop line ${at}`, (bytes) => Buffer.from(replaceOne(bytes.toString("utf8"), /^.*\n/gm, at, ""))),
  );
const retitle = fc
  .tuple(fc.constantFrom(...texts), fc.constantFrom("## Why", "## Why not", "# A part", "##"))
  .map(([name, heading]) =>
    change(name, `its headings become ${heading}`, (bytes) =>
      Buffer.from(bytes.toString("utf8").replace(/^##? .*$/gm, heading)),
    ),
  );
const rename = fc.tuple(anyFile, names).map(
  ([from, to]): Mutation => ({
    what: `${from} is named ${to}`,
    apply: (folder) => new Map([...folder].map(([name, bytes]) => [name === from ? to : name, bytes])),
  }),
);
const copy = fc.tuple(anyFile, names).map(
  ([from, to]): Mutation => ({
    what: `${to} is a copy of ${from}`,
    apply: (folder) => new Map([...folder, [to, folder.get(from) ?? Buffer.alloc(0)]]),
  }),
);
const remove = anyFile.map(
  (name): Mutation => ({
    what: `${name} is missing`,
    apply: (folder) => new Map([...folder].filter(([each]) => each !== name)),
  }),
);

/** A heading that a link of another file refers to is changed. */
export const RETITLED = change(`${MAY}/pier.en.md`, "its heading becomes another", (bytes) =>
  Buffer.from(bytes.toString("utf8").replace("## Why", "## How")),
);

/** Leftovers of a failed template, as editors may write them so that they appear only after parsing, and in the name of a file. */
export const HIDDEN_MARKS: readonly Mutation[] = [
  changeText("pages/about.en.md", "marks", (text) => `${text}\n&#78;aN, und**e**fined, {\\{x}}, Invalid\nDate\n`),
  changeText(`${MAY}/pier.en.md`, "marks in a title", (text) =>
    text.replace(/title: .*/, 'title: "\\x4eaN, und\\x65fined, [object\n  Object]"'),
  ),
  changeText(`${MAY}/pier.en.md`, "marks with links in them", (text) => `${text}\nun[defined](new-crane.en.md)\n`),
  changeText("topics.yaml", "marks in a label", (text) => text.replace("Ships", '"\\x4eaN und\\x65fined"')),
  {
    what: "a file is called undefined",
    apply: (folder) => new Map([...folder, [`${MAY}/undefined.en.md`, Buffer.from("---\ntitle: A\n---\n")]]),
  },
];

/** One or two changes of bytes, texts, fields and names. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.oneof(cut, flip, insert, insert, setValue, setValue, dropLine, retitle, rename, copy, remove),
  { minLength: 1, maxLength: 2 },
);

function change(name: string, what: string, edit: (bytes: Buffer) => Buffer): Mutation {
  return {
    what: `${name}: ${what}`,
    apply: (folder) => new Map([...folder].map(([each, bytes]) => [each, each === name ? edit(bytes) : bytes])),
  };
}

function changeText(name: string, what: string, edit: (text: string) => string): Mutation {
  return change(name, what, (bytes) => Buffer.from(edit(bytes.toString("utf8"))));
}

/** Replaces one of the matches, at a relative position among them. */
function replaceOne(text: string, pattern: RegExp, at: number, replacement: string): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(at * matches.length)];
  if (match === undefined) return text;
  return text.slice(0, match.index) + replacement + text.slice(match.index + match[0].length);
}
