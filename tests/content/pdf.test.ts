import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { findPdfFault } from "../../scripts/content/read/pdf-bytes.ts";
import { assertGrowsInProportion } from "../support/growth.ts";

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

test("compressed objects that are damaged or unpack to gigabytes stop nothing", () => {
  const bomb = deflateSync(Buffer.alloc(30_000_000));
  for (const content of [Buffer.from("not compressed"), bomb])
    assert.equal(findPdfFault(pdfWith(streamOf("/Type /ObjStm", content))), undefined);
});

test("four megabytes of the beginnings of streams are read in linear time", () => {
  for (const piece of [">>stream\n", ">> ", " obj", "/J#53#", "endstream", ">>stream\nendstream /ObjStm "]) {
    assertGrowsInProportion(piece, 4e6, (length) => findPdfFault(pdfWith(piece.repeat(length / piece.length))));
  }
});
