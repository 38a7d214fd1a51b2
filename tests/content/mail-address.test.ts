import assert from "node:assert/strict";
import { test } from "node:test";
import { isMailAddress } from "../../scripts/content/mail-address.ts";

test("one address is an address; lists, names, comments, control characters and endless texts are none", () => {
  for (const text of ["ana@example.org", "ana+news@example.org", "José@correo.example", "a@[192.0.2.1]"])
    assert.ok(isMailAddress(text), text);
  const others = [
    "a@b.c,d@e.f",
    "Ana <a@b.c>",
    "a(x)@b.c",
    "a@b.c\r\nBcc: d@e.f",
    "a\0@b.c",
    `${"a".repeat(300)}@b.c`,
    "a@b@c",
  ];
  for (const text of others) assert.ok(!isMailAddress(text), JSON.stringify(text));
});
