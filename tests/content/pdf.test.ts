import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { findPdfFault } from "../../scripts/content/read/pdf-bytes.ts";
import { assertGrowsInProportion } from "../support/growth.ts";
import { encodeAscii85, encodeLzw, encodeRunLength } from "./pdf-encoders.ts";

const CATALOG = "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";

function pdfWith(objects: string): Uint8Array {
  return Buffer.from(`%PDF-1.7\n${CATALOG}${objects}\nstartxref\n0\n%%EOF\n`, "latin1");
}

/** A stream with its dictionary. */
function streamOf(dictionary: string, content: Uint8Array): string {
  return `3 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n${Buffer.from(content).toString("latin1")}\nendstream\nendobj\n`;
}

test("a script in compressed objects is found, also by an escaped name", () => {
  for (const name of ["/JavaScript", "/J#53", "/#4aS"]) {
    const objects = deflateSync(Buffer.from(`4 0 << /S ${name} >>`));
    const fault = findPdfFault(pdfWith(streamOf("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", objects)));
    assert.equal(fault?.id, "pdf-script", name);
  }
});

test("the bytes of pages and pictures are not searched, and neither are longer names", () => {
  const page = streamOf("/Filter /FlateDecode", Buffer.from("x /JS y"));
  assert.equal(findPdfFault(pdfWith(page)), undefined);
  assert.equal(
    findPdfFault(pdfWith("4 0 obj\n<< /JSON 1 /LaunchDate (x) /OpenAction [3 0 R /Fit] >>\nendobj")),
    undefined,
  );
  assert.equal(findPdfFault(pdfWith(`${page}4 0 obj\n<< /JS(app) >>\nendobj`))?.id, "pdf-script");
});

const SCRIPT = "4 0 << /S /JavaScript /JS (app) >>";

/** An object stream with an object. */
function objectsOf(filters: string, content: Uint8Array, objects = "/Type /ObjStm /N 1 /First 4"): string {
  return streamOf(`${objects} ${filters}`, content);
}

test("a script is found in objects with every filter, and in lists of filters", () => {
  const packed = deflateSync(Buffer.from(SCRIPT));
  const hexadecimal = Buffer.from(`${packed.toString("hex")}>`);
  const cases = new Map<string, Uint8Array>([
    ["", Buffer.from(SCRIPT)],
    ["/Filter null", Buffer.from(SCRIPT)],
    ["/Filter [/FlateDecode] /DecodeParms [null]", packed],
    ["/Filter /ASCIIHexDecode", Buffer.from(`${Buffer.from(SCRIPT).toString("hex")}>`)],
    ["/Filter [/ASCIIHexDecode /FlateDecode]", hexadecimal],
    ["/#46ilter[/AHx/Fl]", hexadecimal],
    ["/Filter /ASCII85Decode", encodeAscii85(Buffer.from(SCRIPT))],
    ["/Filter /RunLengthDecode", encodeRunLength(Buffer.from(SCRIPT))],
    ["/Filter /LZWDecode", encodeLzw(Buffer.from(SCRIPT))],
  ]);
  for (const [filters, content] of cases)
    assert.equal(findPdfFault(pdfWith(objectsOf(filters, content)))?.id, "pdf-script", filters);
});

test("a script is found in compressed objects with a wrong checksum or none, and with the word endstream", () => {
  const packed = deflateSync(Buffer.from(SCRIPT));
  const stored = deflateSync(Buffer.from(`4 0 << /A (endstream endobj) /S /JavaScript >>`), { level: 0 });
  for (const content of [packed.subarray(0, -4), Buffer.concat([packed.subarray(0, -4), Buffer.from("1234")]), stored])
    assert.equal(findPdfFault(pdfWith(objectsOf("/Filter /FlateDecode", content)))?.id, "pdf-script");
});

test("comments, white space and the length of a stream hide no script", () => {
  const plain = objectsOf("/Filter /FlateDecode", deflateSync(Buffer.from(SCRIPT)));
  for (const [from, to] of [
    [">>\nstream", ">> % a comment )\n%\rstream"],
    [">>\nstream", ">>\0\t\f\r\n stream "],
    ["<< ", "<< /Length (>>\nstream\n) "],
    ["/Length", "/Length 99999999 /Was"],
    ["/Length", "/Length 5 0 R /Was"],
    ["3 0 obj", "3%\r0%obj\nobj"],
    ["/Type /ObjStm", ""],
  ] as const)
    assert.equal(findPdfFault(pdfWith(plain.replace(from, to)))?.id, "pdf-script", to);
});

test("what stands where readers may look for objects is read, whatever hides it", () => {
  for (const [objects, id] of [
    [streamOf("", Buffer.from("9 0 obj << /S /Launch >> endobj")), "pdf-launch"],
    ["3 0 obj (9 0 obj << /S /SubmitForm >>) endobj", "pdf-form"],
    ["% 9 0 obj << /S /JavaScript >> endobj", "pdf-script"],
    ["3 0 obj << /A (>>\nstream\n) /S /Launch >> endobj", "pdf-launch"],
    ["3 0 obj << %>>\nstream\n /S /Launch >> endobj", "pdf-launch"],
    ["3 0 obj << /Odd >> endobj /S /Launch >>", "pdf-launch"],
    ["3 0 obj << /S /#4c#61unch >> endobj", "pdf-launch"],
    ["3 0 obj << /S /#4Q /S /#3QavaScript >> endobj", "pdf-script"],
    ["3 0 obj << /JS\xff(app) >> endobj", "pdf-script"],
    ["3 0 obj << /Subtype /FileAttachment /FS << /EF << /F 4 0 R >> >> >> endobj", "pdf-file"],
    ["1 0 obj << /AF [ << /F (a) /EF << /F 4 0 R >> >> ] >> endobj", "pdf-file"],
    ["3 0 obj << /Type /3D /OnInstantiate 4 0 R >> endobj", "pdf-script"],
    ["trailer << /Root << /AA << /O << /JS (app) >> >> >> >>", "pdf-script"],
  ] as const)
    assert.equal(findPdfFault(pdfWith(objects))?.id, id, objects);
});

test("a link or a text is no action, whatever words it has", () => {
  const link = "<< /S /URI /URI (https://example.org/Launch/) /Contents <2f4a53> >>";
  assert.equal(findPdfFault(pdfWith(`3 0 obj ${link} endobj`)), undefined);
  assert.equal(findPdfFault(pdfWith(objectsOf("", Buffer.from(`4 0 ${link}`)))), undefined);
  assert.equal(findPdfFault(pdfWith(objectsOf("", Buffer.from(`4 0 % /JS\n${link}`)))), undefined);
  assert.equal(findPdfFault(pdfWith(streamOf("/N 3", Buffer.from("\0\0\x0cHlcms/JS")))), undefined);
});

test("objects that cannot be read to their end are refused", () => {
  const packed = deflateSync(Buffer.from(`4 0 << /A (${"word ".repeat(20)}) >>`));
  const spaces = deflateSync(Buffer.from(`4 0 ${" ".repeat(2e7)}<< /S /JavaScript >>`));
  const bomb = deflateSync(Buffer.alloc(30_000_000));
  for (const [filters, content] of [
    ["/Filter /FlateDecode", Buffer.from("not compressed")],
    ["/Filter /FlateDecode", packed.subarray(0, -9)],
    ["/Filter /FlateDecode", spaces],
    ["/Filter /FlateDecode", bomb],
    ["/Filter [/FlateDecode /FlateDecode]", deflateSync(bomb)],
    ["/Filter /JBIG2Decode", packed],
    ["/Filter 5 0 R", packed],
    ["/Filter /FlateDecode /F (outside)", packed],
    ["/Filter /FlateDecode /Filter /ASCIIHexDecode", packed],
    ["/Filter /FlateDecode /DecodeParms << /Predictor 12 >>", packed],
    ["/Filter /ASCIIHexDecode", Buffer.from("3420")],
    ["/Filter /ASCII85Decode", Buffer.from("87cUR")],
    ["/Filter /LZWDecode", Buffer.from([0x80])],
    ["/Filter /RunLengthDecode", Buffer.from([100, 1])],
    ["/N 2", Buffer.from("4 0 << >>")],
    ["/Type /ObjStm /First 5 /N 2", Buffer.from("4 0 7 (<< >>) 1 2 ")],
  ] as const)
    assert.equal(findPdfFault(pdfWith(objectsOf(filters, content)))?.id, "pdf-unreadable", filters);
  // Each object must be at its offset in the table, and not within another.
  for (const content of ["4 3 (<< /S /JavaScript >>)", "4 2 % << /S /JavaScript >>\n1", "4 99 << >>", "4 % << >>"])
    assert.equal(findPdfFault(pdfWith(objectsOf("", Buffer.from(content))))?.id, "pdf-unreadable", content);
  assert.equal(findPdfFault(pdfWith(objectsOf("", Buffer.from("4 0 << >> stream"))))?.id, "pdf-unreadable");
  // Data within an object, after which some readers continue.
  const within = "3 0 obj << /A << >> stream\n(\nendstream /S /JavaScript >> endobj";
  assert.equal(findPdfFault(pdfWith(within))?.id, "pdf-unreadable");
  const locked = `${objectsOf("/Filter /FlateDecode", Buffer.from("encrypted"))} trailer << /Encrypt 9 0 R >>`;
  assert.equal(findPdfFault(pdfWith(locked))?.id, "pdf-locked");
});

test("objects as programs write them are read", () => {
  const objects = "<< /A 1 >> [ 1 0 R ] ";
  for (const [dictionary, content] of [
    ["/Type /ObjStm /N 2 /First 9", `4 0 5 11 ${objects}`],
    ["/N 2/First 20/Type/ObjStm", `4 0\n5 11\n% one\n% two${objects}`],
    ["/Type /ObjStm /N 2 /First 9", `4 0 5 11 % one\n<<>>\n% 5 0 obj\n[1]`],
    ["/Type /ObjStm /N 0 /First 0", ""],
  ] as const) {
    const plain = Buffer.from(content);
    assert.equal(findPdfFault(pdfWith(objectsOf("/Filter/FlateDecode", deflateSync(plain), dictionary))), undefined);
    assert.equal(findPdfFault(pdfWith(objectsOf("", plain, dictionary))), undefined);
  }
});

const MORE_BEGINNINGS = [
  " ",
  "%\n0 obj",
  "1 0 obj(",
  "1 0 obj<<",
  "1 0 obj <</First 4/N 1>>stream\n4 0 (",
  "1 0 obj <</First 4/N 1/Filter/A85>>stream\n",
  "1 0 obj <</First 4/N 1/Filter/AHx>>stream\n> endstream\n",
];

test("four megabytes of the beginnings of streams are read in linear time", () => {
  for (const piece of [
    ">>stream\n",
    ">> ",
    " obj",
    "/J#53#",
    "endstream",
    ">>stream\nendstream /ObjStm ",
    ...MORE_BEGINNINGS,
  ]) {
    assertGrowsInProportion(piece, 4e6, (length) => findPdfFault(pdfWith(piece.repeat(length / piece.length))));
  }
});
