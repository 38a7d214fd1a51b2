import fc from "fast-check";

/** Pieces of YAML syntax. */
const yamlPieces = fc.constantFrom(
  ..."a: |b: |name: |- |? |: |, |[|]|{|}|&a |*a |!x |!!str |<<: |> |'|\"|#|# |%YAML 1.1|@|`|~|null|true|1e3|\\x00".split(
    "|",
  ),
  "\n",
  "\n  ",
  "\n    ",
  "\t",
  "---\n",
  "...\n",
  "|\n",
  ">\n  a\n",
  "__proto__: ",
  "constructor: ",
  '"\\u0000"',
  '"\\uD800"',
  "\u{FEFF}",
  "\u{85}",
);

/** Texts that look like YAML, and texts that don't. */
export const anyYaml: fc.Arbitrary<string> = fc.oneof(
  fc.array(yamlPieces, { maxLength: 25 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
);
