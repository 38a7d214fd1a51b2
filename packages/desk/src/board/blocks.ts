/** The paragraphs of a body, as written, without the blank lines between them. Blank lines inside a code block belong to it. */
export function splitBlocks(body: string): readonly string[] {
  const blocks: string[][] = [];
  let lines: string[] = [];
  let fence: string | undefined;
  for (const line of body.split("\n")) {
    const [, mark] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence === undefined && line.trim() === "") {
      if (lines.length > 0) blocks.push(lines);
      lines = [];
      continue;
    }
    lines.push(line);
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined;
  }
  if (lines.length > 0) blocks.push(lines);
  return blocks.map((block) => block.join("\n").trimEnd());
}

/** The body of paragraphs. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}
