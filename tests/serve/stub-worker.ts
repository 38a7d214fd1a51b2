import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { makeMessage as message } from "../../scripts/diagnostics/message.ts";
import { answerBuildRequests } from "../../scripts/serve/child.ts";

/**
 * A stub of the build. It writes a page with the text of page.md and the id of this process. If the text is `wrong`, it reports an error;
 * if it is `broken`, it throws; if it is `gone`, it ends the process. It makes every file that the server requests.
 */
let site = "";

answerBuildRequests(
  async ({ contentDir, outputDir }) => {
    site = outputDir;
    const text = await readFile(path.join(contentDir, "page.md"), "utf8");
    if (text === "broken") throw new Error("The build is broken");
    if (text === "gone") process.exit(3);
    const diagnostics = text === "wrong" ? [wrong] : [];
    if (diagnostics.length === 0) {
      await mkdir(outputDir, { recursive: true });
      await writeFile(path.join(outputDir, "index.html"), `<body>${text} by ${process.pid}</body>`);
    }
    return { diagnostics, filesChecked: 1, sources: new Map([["content/page.md", text]]) };
  },
  async (address) => {
    await writeFile(path.join(site, address), "made");
    return undefined;
  },
);

const wrong: Diagnostic = {
  rule: "stub",
  severity: "error",
  place: { file: "content/page.md", line: 1, column: 1, length: 5 },
  message: message("topic-unknown", { topic: "wrong" }),
};
