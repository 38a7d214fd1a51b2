import assert from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import * as browser from "../../../assets/scripts/desk/node-in-browsers.ts";

test("what stands for parts of Node in a browser gives what Node gives", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.uint8Array({ maxLength: 40 }), (text, bytes) => {
      const sum = (create: typeof browser.createHash) => create("sha256").update(text).digest("hex");
      assert.equal(sum(browser.createHash), createHash("sha256").update(text).digest("hex"));
      assert.equal(browser.isUtf8(bytes), isUtf8(bytes));
      assert.equal(browser.Buffer.from(bytes).toString(), Buffer.from(bytes).toString("utf8"));
      assert.equal(browser.Buffer.from(text).toString(), Buffer.from(text, "utf8").toString("utf8"));
    }),
  );
});
