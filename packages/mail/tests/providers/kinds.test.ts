import { test } from "node:test";
import { assertFew, namedIn, scripts } from "../../../../tests/repository/named-in.ts";
import { PROVIDERS } from "../../src/providers/index.ts";

for (const { name } of PROVIDERS) {
  test(`the mailing service ${name} is named in its file and the table of providers`, () => {
    const files = namedIn(scripts, new RegExp(`"${name}"|/${name}\\.|\\b${name}\\b`));
    assertFew(files, [`packages/mail/src/providers/${name}.ts`, "packages/mail/src/providers/index.ts"]);
  });
}
