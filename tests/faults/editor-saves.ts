import { openDesk } from "../extras/editor/server/desk.ts";

/*
 * A program that saves one text in the editor again and again, until it is killed. It writes the path of its content folder once the
 * first save is done. `editor-scenarios.ts` starts it.
 */

/** The text that is saved. */
export const ITEM = "bulletins/2026-05/new-crane.en.md";

/** What is saved in turns: long enough for several blocks of a disk. */
export const TEXTS: readonly string[] = ["blue", "red"].map(
  (colour) => `---\ntitle: A ${colour} crane\ntopic: ships\n---\n${`It is ${colour}, day and night.\n`.repeat(2000)}`,
);

if (process.argv[2] === "save") {
  const { folder, save, hashOf } = await openDesk({ after: () => {} });
  for (let number = 0; ; number += 1) {
    const { status, answer } = await save(ITEM, TEXTS[number % TEXTS.length] ?? "", await hashOf(ITEM));
    if (status !== 200) throw new Error(answer.error);
    if (number === 0) process.stdout.write(`${folder}\n`);
  }
}
