import assert from "node:assert/strict";
import { test } from "node:test";
import { MessageError } from "../../scripts/diagnostics/message-error.ts";
import { refuseOutside } from "../../scripts/pipeline/plan-site.ts";

test("no page or file leaves the output folder, even if a cache that somebody has changed says so", () => {
  for (const address of ["/../x/", "/about/../../x/", "assets/../../x.png", "..\\x", "/.."])
    assert.throws(() => refuseOutside(["/about/", address], ".cache"), MessageError, address);
  refuseOutside(["/2021/10/a..b/", "/...", "assets/x..y.css"], ".cache");
});
