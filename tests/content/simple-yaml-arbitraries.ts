import fc from "fast-check";

/** Front matter of every simple form, in one text. */
export const SIMPLE = [
  "# All: of it",
  "title: Lisbon, again",
  "date: 2021-10-14",
  "number: 31",
  "draft: true",
  "countries: [EC, 'CO', \"PE\"]",
  'sources: [{"name":"EL\\u00a0PAcCTO", url: "https://example.org/?a&b#c"}]',
  "image: { src: media/a.jpg, alt: The town }",
  "url: https://example.org/#c",
  "",
  "place:",
  "  en: Lisbon",
  "    # - of the text",
  '  "no": Lisboa',
  "order:",
  "- a",
  "- b  ",
  "callouts:",
  "  - type: video",
  "    thumbnail:",
  "      src: media/b.jpg",
  "  - type: quote",
  "",
].join("\n");

/** Lines as editors write them; most keys differ, and most lines are indented correctly. */
const anyLine = fc.tuple(
  fc.constantFrom("", "", "", "", "", "", "  ", "  ", "- ", "  - ", "    ", " ", "-   "),
  fc.constantFrom("KEY: ", "KEY: ", "KEY: ", "KEY: ", "KEY:", "a: ", '"KEY": ', "# ", ""),
  fc.constantFrom(
    "Quito",
    "a b",
    "2021-10-14",
    "'it'",
    '"x: y"',
    '"x\\u00a0y"',
    "x\\u00a0y",
    "[EC, CO]",
    "[ a , 'b' ]",
    "{ a: b, c: d }",
    '{"a":"b","c": d}',
    '[{"name":"x","url":"https://x.y/"}]',
    "1",
    "https://x.y/#z",
    "a'b",
    'a"b',
    "é ü",
    "x ",
    "[]",
    '""',
    "[a b,c]",
    "",
  ),
  fc.constantFrom("\n", "\n", "\n", "\n", "\n\n", " \n", "\n  \n", " # a\n", "\n# c\n"),
);
export const anyFields = fc
  .array(anyLine, { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map((parts, index) => parts.join("").replace("KEY", `k${index}`)).join(""));

/** The start of a simple text, followed by marks of YAML in any order. */
export const anyMarks = fc
  .tuple(
    fc.constantFrom("a: ", "a: b", "a: [", "a: [b", "a: {b: ", 'a: {"b":', "a:\n  b: ", "a:\n- ", "a:\n- b: c\n  d: "),
    fc.array(
      fc.constantFrom(
        ..."a|b|1|-|- |: |:|, |,|[|]|{|}|'|\"| |#| #|\n|\n  |\n- |\nc: |é|\u{A0}|\\|\\u00a0|?|? |&|*|!|null|~|true|.|c: ".split(
          "|",
        ),
      ),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([start, marks]) => `${start}${marks.join("")}`);

/** Simple front matter with a few characters replaced. */
export const anyEdited = fc
  .array(
    fc.tuple(
      fc.nat({ max: SIMPLE.length }),
      fc.nat({ max: 3 }),
      fc.constantFrom(
        ..."\n|\n  |\n- | |: |:|, |[|]|{|}|'|\"|#| #|&a|*a|!a|?| ? |> |@|%|-|- |1|null|é|`|,|---\n|...\n|a: |".split(
          "|",
        ),
        "|",
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((edits) => edits.reduce((text, [at, length, by]) => text.slice(0, at) + by + text.slice(at + length), SIMPLE));
