import { readFileSync } from "node:fs";
import path from "node:path";
import { listProject } from "../repository/sources.ts";
import { ROOT } from "../support/folders.ts";

/** A block of code in a document. */
export interface CodeBlock {
  /** The document, from the root of the repository. */
  readonly document: string;
  /** The line of its fence, from 1. */
  readonly line: number;
  /** The info string of the fence: `yaml`, `sh`. */
  readonly notation: string;
  readonly code: string;
}

/** The documents for users of Dateline. */
export const DOCUMENTS: readonly string[] = [
  "README.md",
  ...listProject().filter((file) => /^(?:docs\/content|starter)\/.*\.md$/.test(file)),
];

/** Their code blocks, except blocks that `npm run manual` writes. */
export function readCodeBlocks(): readonly CodeBlock[] {
  return DOCUMENTS.flatMap((document) => {
    const text = readFileSync(path.join(ROOT, document), "utf8");
    const own = text.replaceAll(/^<!-- (?:types|library) -->\n[\s\S]*?^<!-- end -->$/gm, (made) =>
      made.replaceAll(/.+/g, ""),
    );
    return Array.from(own.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm), ({ index, 1: notation = "", 2: code = "" }) => ({
      document,
      line: own.slice(0, index).split("\n").length,
      notation,
      code,
    }));
  });
}

/** The file name in the first line of a block: `# publication.yaml`, `// dateline.config.ts`, a comment of CSS. */
export function fileOf({ code }: CodeBlock): string | undefined {
  return /^(?:#|\/\/|\/\*) ([\w./-]+\.\w+)(?: \*\/)?$/m.exec(code.split("\n", 1)[0] ?? "")?.[1];
}
