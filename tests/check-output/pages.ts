import fc from "fast-check";

/*
 * Arbitrary pages: trees of elements in plain notation, some with pieces of every other notation in them.
 */

const words = fc.constantFrom(
  "a",
  " ",
  "b c",
  "\n",
  "é",
  "😀",
  "&amp;",
  "&lt;",
  "&quot;",
  "&#39;",
  "&#62;",
  '"',
  "'",
  ">",
  "=",
  "-",
  "/",
);
const oddWords = fc.constantFrom(
  "&",
  "&nbsp;",
  "&amp",
  "&#128;",
  "&#x41;",
  "&#0;",
  "<",
  "<3",
  "--",
  "]]>",
  "\r",
  "\0",
  "&lt",
  "&#65",
);

const value = fc.constantFrom(
  "",
  "/",
  "/a/",
  "#b",
  "b c",
  " /a/ ",
  "https://example.org/?a=b&amp;c=d",
  "a>b",
  "a<b",
  "it's",
  "javascript:a()",
  " JavaScript:b",
  "en",
  "x-default",
  "canonical",
  "alternate",
  "stylesheet",
  "description",
  "robots",
  "noindex",
  "og:image",
  "application/ld+json",
  "1",
  "/a.png 1x, /b.png 2x",
  "&#39;&gt;",
  "\u00a0javascript:c",
);
const attributeName = fc.constantFrom(
  ..."id lang hreflang style onclick href src srcset alt width height rel name content property type class title datetime".split(
    " ",
  ),
  ..."action formaction data cite hidden data-on xml:lang viewBox".split(" "),
);
const plainAttribute = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(attributeName, value).map(([name, text]) => ` ${name}="${text}"`) },
  fc.constantFrom(" hidden", "\nid", "  ", "\n\t", ' class=""'),
);
const oddAttribute = fc.constantFrom(
  " id='a'",
  " id=a",
  ' ID="a"',
  ' id = "a"',
  'id="a"',
  ' id="&nbsp;"',
  ' href="&#x2f;"',
  ' onClick="a"',
  " /",
  ' "',
  " '",
  " =",
  ' a"b="c"',
  ' __proto__="a"',
  ' constructor="a"',
  ' id="a" id="b"',
  ' href="/a/" href="javascript:b"',
);

const names =
  "a b p li ul div span h1 h2 h3 title script style svg rect path use g meta link img br main nav table tr td".split(
    " ",
  );
const oddNames =
  "A Title textarea form iframe math mi image noscript xmp button select option desc foreignobject template".split(" ");
const ends = [">", "/>", " />", ">", ">"];

function tag(name: fc.Arbitrary<string>, attributes: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(name, fc.array(attributes, { maxLength: 3 }), fc.constantFrom(...ends))
    .map(([of, all, end]) => `<${of}${all.join("")}${end}`);
}

const oddPiece = fc.oneof(
  oddWords,
  tag(fc.constantFrom(...names, ...oddNames), fc.oneof(plainAttribute, oddAttribute)),
  fc.constantFrom(
    ...[...names, ...oddNames].map((name) => `</${name}>`),
    "</p >",
    "</",
    "</>",
    "<",
    "<!",
    "<!x>",
    "<?x?>",
  ),
  fc.constantFrom(
    "<!---->",
    "<!-->",
    "<!-- a --!>",
    '<!-- <a href="/c/"> -->',
    "<![CDATA[ <h1> ]]>",
    "<!-- a",
    "--><a>",
    "</SCRIPT>",
  ),
);

const voids = new Set(["meta", "link", "img", "br"]);

const { tree } = fc.letrec<{ readonly tree: string; readonly element: string }>((tie) => ({
  tree: fc
    .array(
      fc.oneof(
        { depthSize: "small" },
        { weight: 3, arbitrary: words },
        { weight: 6, arbitrary: tie("element") },
        fc.constantFrom("<!-- a -->", "<!doctype html>", "<!--[if x]><p><![endif]-->"),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join("")),
  element: fc
    .tuple(fc.constantFrom(...names), fc.array(plainAttribute, { maxLength: 3 }), tie("tree"))
    .map(
      ([name, attributes, inner]) => `<${name}${attributes.join("")}>${voids.has(name) ? "" : `${inner}</${name}>`}`,
    ),
}));

/** Pages, many of them plain and many not. */
export const anyPage: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 5, arbitrary: tree }, { weight: 1, arbitrary: oddPiece }), { maxLength: 8 })
  .map((parts) => parts.join(""));
