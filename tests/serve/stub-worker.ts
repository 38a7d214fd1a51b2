import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Diagnostic } from "../../scripts/diagnostics/diagnostic.ts";
import { answerRebuilds } from "../../scripts/serve/child.ts";

/**
 * Stands in for the real build: makes a page of page.md and the number of this process, or finds an error where the text is
 * `wrong`, throws where it is `broken`, and ends the process where it is `gone`.
 */
answerRebuilds(async ({ contentDir, outputDir }) => {
  const text = await readFile(path.join(contentDir, "page.md"), "utf8");
  if (text === "broken") throw new Error("The printer is out of paper");
  if (text === "gone") process.exit(3);
  const diagnostics = text === "wrong" ? [wrong] : [];
  if (diagnostics.length === 0) {
    await mkdir(outputDir, { recursive: true });
    await writeFile(path.join(outputDir, "index.html"), `<body>${text} by ${process.pid}</body>`);
  }
  return { diagnostics, filesChecked: 1, sources: new Map([["content/page.md", text]]) };
});

const wrong: Diagnostic = {
  rule: "stub",
  severity: "error",
  place: { file: "content/page.md", line: 1, column: 1, length: 5 },
  actual: "`wrong`",
  expected: "`right`",
};
