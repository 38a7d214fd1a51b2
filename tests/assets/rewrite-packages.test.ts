import assert from "node:assert/strict";
import { test } from "node:test";
import { fileInPackages, rewrite } from "../../scripts/assets/rewrite-packages.mjs";

test("a file of a package is rewritten as its changes say, one after the other, and another file is left as it is", () => {
  assert.equal(
    rewrite("one two two", "a/index.js", [
      [/two/g, "three"],
      [/three$/, "four"],
    ]),
    "one three four",
  );
  assert.equal(rewrite("one", "a/other.js"), "one");
});

test("a change that finds nothing fails: whoever updates the package looks at it", () => {
  assert.throws(() => rewrite("one", "a/index.js", [[/two/, "three"]]), /a\/index\.js has no \/two\//);
});

test("files of packages are named by their paths in node_modules, on every system", () => {
  assert.equal(fileInPackages("/x/node_modules/a/dist/b.js"), "a/dist/b.js");
  assert.equal(fileInPackages("C:\\x\\node_modules\\a\\node_modules\\b\\c.js"), "b/c.js");
});
