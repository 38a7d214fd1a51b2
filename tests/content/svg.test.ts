import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { checkSvg, DRAWING_ELEMENTS, SVG_NAMESPACE } from "../../scripts/content/svg/svg.ts";

const START = `<svg xmlns="${SVG_NAMESPACE}" viewBox="0 0 40 20"`;

/** The line, the column, the message and the values of each diagnostic. */
function faultsOf(svg: string): readonly string[] {
  return checkSvg("media/logo.svg", Buffer.from(svg)).map(({ ref, message }) => {
    const { line, column } = "line" in ref ? ref : { line: 0, column: 0 };
    return [`${line}:${column}`, message.id, ...Object.values(message.values ?? {})].join(" ");
  });
}

test("drawings of drawing programs are right", () => {
  const drawings = [
    `${START}><path d="M0 0h40v20z" fill="#039"/></svg>`,
    `<?xml version="1.0" encoding="utf-8"?>\n<!-- Generator: a program -->\n${START} version="1.1" id="a" x="0px" y="0px" xml:space="preserve">\n<style type="text/css">.st0{fill:url(#g);} @media (prefers-color-scheme: dark){.st0{fill:#fff}}</style><defs><linearGradient id="g"><stop offset="0" style="stop-color:#fff"/></linearGradient></defs><rect class="st0" width="40" height="20" filter="url('#f')"/></svg>`,
    `<svg:svg xmlns:svg="${SVG_NAMESPACE}" viewBox="0,0 40,20"><svg:g/></svg:svg>`,
    `${START} xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:svg="${SVG_NAMESPACE}" inkscape:export-filename="https://a.example/a.png"><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"><cc:Work rdf:about="https://a.example/"/></rdf:RDF></metadata><symbol id="s"><circle r="1"/></symbol><use xlink:href="#s"/><text aria-label="url(x)">A &amp; B &#169;</text></svg>`,
  ];
  for (const svg of drawings) assert.deepEqual(faultsOf(svg), []);
});

test("every well-known way to run a program, to load a file or to hide either is refused, with its line", () => {
  const table: readonly (readonly [svg: string, fault: string])[] = [
    [`${START}>\n<script>alert(1)</script></svg>`, "2:1 svg-element <script>"],
    [`${START} onload="alert(1)"/>`, "1:61 svg-event onload"],
    [`${START}><g OnClick="alert(1)"/></svg>`, "1:64 svg-event OnClick"],
    [`${START}><a href="javascript:alert(1)"><path/></a></svg>`, "1:61 svg-element <a>"],
    [`${START}><use href="https://a.example/a.svg#a"/></svg>`, "1:66 svg-outside href https://a.example/a.svg#a"],
    [
      `${START}><use href="data:image/svg+xml;base64,AA=="/></svg>`,
      "1:66 svg-outside href data:image/svg+xml;base64,AA==",
    ],
    [`${START}><use href="&#106;avascript:a"/></svg>`, "1:66 svg-outside href javascript:a"],
    [`${START}><image href="a.png"/></svg>`, "1:61 svg-element <image>"],
    [
      `${START}><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject></svg>`,
      "1:61 svg-element <foreignObject>",
    ],
    [
      `${START}><h:script xmlns:h="http://www.w3.org/1999/xhtml"/></svg>`,
      "1:71 svg-namespace http://www.w3.org/1999/xhtml",
    ],
    [`${START} xmlns:s="${SVG_NAMESPACE}"><s:script/></svg>`, "1:98 svg-element <s:script>"],
    [`${START}><set attributeName="onmouseover" to="alert(1)"/></svg>`, "1:61 svg-element <set>"],
    [`${START}><animate attributeName="href" values="javascript:a"/></svg>`, "1:61 svg-element <animate>"],
    [
      `${START}><ev:listener xmlns:ev="http://www.w3.org/2001/xml-events"/></svg>`,
      "1:74 svg-namespace http://www.w3.org/2001/xml-events",
    ],
    [`${START} xml:base="https://a.example/"/>`, "1:61 svg-outside xml:base https://a.example/"],
    [`${START}><style>@import "a.css";</style></svg>`, "1:61 svg-style @import"],
    [`${START}><style>@im<!-- -->port "a.css";</style></svg>`, "1:61 svg-style @import"],
    [
      `${START}><style><![CDATA[a{fill:url( "https://a.example" )}]]></style></svg>`,
      '1:61 svg-style-outside https://a.example"',
    ],
    [
      `${START}><style>a{content:'url(#';fill:url(//a.example/a)}</style></svg>`,
      "1:61 svg-style-outside //a.example/a",
    ],
    [`${START}><style>a{fill:ur<desc>x</desc>l(//a.example)}</style></svg>`, "1:77 svg-in-style <desc>"],
    [`${START}><style>@<desc>media </desc>import "a.css";</style></svg>`, "1:69 svg-in-style <desc>"],
    [`${START}><style>@<i:x xmlns:i="urn:x">media </i:x>import "a.css";</style></svg>`, "1:69 svg-in-style <i:x>"],
    [`${START}><style>@<![CDATA[im]]><!-- -->po&#114;t "a.css";</style></svg>`, "1:61 svg-style @import"],
    [`${START}><style>@im<?a ?>port "a.css";</style></svg>`, "1:71 svg-instruction <?a"],
    [`${START}><style>@font-face{src:url(#a)}</style></svg>`, "1:61 svg-style @font-face"],
    [`${START}><g style="fill:URL(//a.example)"/></svg>`, "1:64 svg-style-outside //a.example"],
    [`${START}><g fill="u\\72l(https://a.example)"/></svg>`, "1:64 svg-style \\"],
    [`${START}><g style="background:image-set('a.png' 1x)"/></svg>`, "1:64 svg-style image-set"],
    [`${START}><g style="-moz-binding:none"/></svg>`, "1:64 svg-style -moz-binding"],
    [`${START}><g style="x:expression(a)"/></svg>`, "1:64 svg-style expression"],
    [`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd">\n${START}/>`, "1:1 svg-doctype"],
    [`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n${START}><text>&a;</text></svg>`, "1:1 svg-doctype"],
    [`${START}><text>&a;</text></svg>`, "1:67 svg-entity &a;"],
    [`<?xml-stylesheet href="a.css"?>\n${START}/>`, "1:1 svg-instruction <?xml-stylesheet"],
    [`${START}><?php echo 1 ?></svg>`, "1:61 svg-instruction <?php"],
    [`<?xml version="1.0" encoding="UTF-7"?>\n${START}/>`, "1:1 svg-encoding UTF-7"],
    [`${START}><x:g/></svg>`, "1:61 svg-prefix <x:g>"],
    [`<html xmlns="http://www.w3.org/1999/xhtml"/>`, "1:1 svg-root <html>"],
    [`<svg viewBox="0 0 1 1"/>`, '1:1 svg-no-namespace xmlns="http://www.w3.org/2000/svg"'],
    [`${START}>`, "1:61 svg-not-xml"],
    ["", "1:1 svg-not-xml"],
    [`${START}>${"<g>".repeat(200)}${"</g>".repeat(200)}</svg>`, "1:1 svg-too-deep"],
    [`${START}>${"<g>".repeat(60_000)}${"</g>".repeat(60_000)}</svg>`, "1:1 svg-too-deep"],
  ];
  for (const [svg, fault] of table) assert.equal(faultsOf(svg)[0], fault, svg.slice(0, 200));
});

test("a drawing without a box is refused, and the box that fits its size is named", () => {
  const sized = `<svg xmlns="${SVG_NAMESPACE}" width="40px" height="20"/>`;
  assert.deepEqual(faultsOf(sized), ['1:1 svg-no-box viewBox="0 0 40 20"']);
  assert.deepEqual(faultsOf(`<svg xmlns="${SVG_NAMESPACE}" viewBox="0 0 0 20"/>`), [
    '1:1 svg-no-box viewBox="0 0 200 60"',
  ]);
});

test("another parser finds nothing but drawing elements and inner references in what is accepted", () => {
  const name = fc.constantFrom(
    "g",
    "path",
    "use",
    "script",
    "a",
    "x:script",
    "s:use",
    "s:script",
    "foreignObject",
    "style",
  );
  const attribute = fc.constantFrom(
    "onload",
    "href",
    "x:href",
    "xlink:href",
    "style",
    "fill",
    "xmlns",
    "xmlns:x",
    "xmlns:s",
    "id",
  );
  const value = fc.constantFrom(
    "#a",
    "red",
    "url(#a)",
    "url(b)",
    "javascript:a",
    SVG_NAMESPACE,
    "http://www.w3.org/1999/xhtml",
    "urn:x",
  );
  const attributes = fc.uniqueArray(fc.tuple(attribute, value), { maxLength: 2, selector: ([key]) => key });
  const leaf: fc.Arbitrary<Tree> = fc.record({ name, attributes, children: fc.constant([]) });
  const branch: fc.Arbitrary<Tree> = fc.record({ name, attributes, children: fc.array(leaf, { maxLength: 2 }) });
  let accepted = 0;
  fc.assert(
    fc.property(branch, (tree) => {
      const svg = `${START} xmlns:s="${SVG_NAMESPACE}" xmlns:xlink="http://www.w3.org/1999/xlink">${write(tree)}</svg>`;
      if (faultsOf(svg).length > 0) return;
      accepted += 1;
      assertDraws(svg);
    }),
    { numRuns: 1000 },
  );
  assert.ok(accepted > 30, `${accepted}`);
});

test("no style that another parser joins to an address elsewhere is accepted, whatever splits it", () => {
  const css = fc.constantFrom(
    "a{fill:url(https://a.example/a.svg#a)}",
    "a{fill:url('//a.example/a')}",
    '@import "https://a.example/a.css";',
    "@import url(//a.example/a.css);",
    "a{content:'url(#';fill:url(//a.example/a)}",
    "@media print{a{fill:url(#a)}}",
    "a{fill:url(#a)}",
  );
  const between = fc.constantFrom(
    "",
    "",
    "",
    "<!-- x -->",
    "<![CDATA[]]>",
    "<?x y?>",
    "<g/>",
    "<desc>media </desc>",
    "<desc>#a) </desc>",
    "<s:title>x</s:title>",
    '<i:i xmlns:i="urn:x">media </i:i>',
    "<style>media </style>",
  );
  const written = fc.constantFrom(
    (piece: string) => piece,
    (piece: string) => `<![CDATA[${piece}]]>`,
    (piece: string) => piece.replace(/[a-z]/g, (letter) => `&#${letter.charCodeAt(0)};`),
  );
  const cuts = fc.array(fc.record({ size: fc.integer({ min: 1, max: 12 }), between, written }), { maxLength: 6 });
  const counts = { leading: 0, accepted: 0 };
  fc.assert(
    fc.property(css, cuts, fc.constantFrom("style", "s:style"), (whole, pieces, name) => {
      let left: string = whole;
      const split = pieces.map((piece) => {
        const text = left.slice(0, piece.size);
        left = left.slice(piece.size);
        return `${piece.written(text)}${piece.between}`;
      });
      const svg = `${START} xmlns:s="${SVG_NAMESPACE}"><${name}>${split.join("")}${left}</${name}></svg>`;
      const isAccepted = faultsOf(svg).length === 0;
      const isLeading = joinedStyles(svg).some((style) => /url\(\s*["']?(?!#)|@import/.test(style));
      assert.ok(!(isLeading && isAccepted), svg);
      counts.leading += Number(isLeading);
      counts.accepted += Number(isAccepted);
    }),
    { numRuns: 1000 },
  );
  assert.ok(Math.min(counts.leading, counts.accepted) > 50, JSON.stringify(counts));
});

/** The text of each style as browsers read it: the texts directly in it, one after the other. */
function joinedStyles(svg: string): readonly string[] {
  const styles: string[] = [];
  const open: { readonly isStyle: boolean; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const add = (text: string) => {
    const inner = open.at(-1);
    if (inner !== undefined) inner.text += text;
  };
  parser.on("opentag", ({ local }) => {
    open.push({ isStyle: local === "style", text: "" });
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => {
    const closed = open.pop();
    if (closed?.isStyle === true) styles.push(closed.text);
  });
  parser.write(svg).close();
  return styles;
}

function write({ name, attributes, children }: Tree): string {
  const written = attributes.map(([key, value]) => ` ${key}="${value}"`).join("");
  return `<${name}${written}>${children.map(write).join("")}</${name}>`;
}

interface Tree {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly children: readonly Tree[];
}

function assertDraws(svg: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (uri === SVG_NAMESPACE) assert.ok(DRAWING_ELEMENTS.has(local), svg);
    else assert.notEqual(uri, "http://www.w3.org/1999/xhtml", svg);
    for (const { local: key, value, uri: space } of Object.values(attributes)) {
      if (uri === SVG_NAMESPACE) assert.ok(!/^on/i.test(key), svg);
      if (key === "href" && uri === SVG_NAMESPACE) assert.match(value, /^#/, svg);
      if (uri === SVG_NAMESPACE && space === "" && !["xmlns", "id"].includes(key))
        assert.doesNotMatch(value, /url\((?!#)/, svg);
    }
  });
  parser.write(svg).close();
}
