import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { ROOT } from "../../../tests/support/folders.ts";
import type { CleanupScope } from "../../../tests/support/servers.ts";

/** The bytes of the picture that the old site has at `crane.jpg`. */
export const OLD_PICTURE = readFileSync(path.join(ROOT, "tests/fixtures/images/dot.jpg"));

/** Starts a server with two pictures, `crane.jpg` and `quay.png`. Returns its address without a slash at the end. */
export function startOldSite(scope: CleanupScope): Promise<string> {
  const png = readFileSync(path.join(ROOT, "tests/fixtures/import/quay.png"));
  const server = createServer(({ url }, answer) => {
    if (url?.endsWith("crane.jpg") === true) answer.end(OLD_PICTURE);
    else if (url?.endsWith("quay.png") === true) answer.end(png);
    else answer.writeHead(404).end();
  });
  scope.after(() => server.close());
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`);
    });
  });
}
