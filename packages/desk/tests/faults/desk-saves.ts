import type { OpenedBulletin } from "../../src/home/home.ts";
import { openHome } from "../home/home-server.ts";

/*
 * A program that saves one text at the desk again and again, until it is killed. It writes the path of its content folder once the
 * first save is done. `scenarios.ts` starts it.
 */

/** The text that is saved. */
export const ITEM = "bulletins/2026-05/new-crane.en.md";

/** The texts that are saved in turns: long enough for several blocks of a disk. */
export const TEXTS: readonly string[] = ["blue", "red"].map(
  (colour) => `---\ntitle: A ${colour} crane\ntopic: ships\n---\n${`It is ${colour}, day and night.\n`.repeat(2000)}`,
);

if (process.argv[2] === "save") {
  const { folder, ask, save } = await openHome({ after: () => {} });
  let hash = (await ask<OpenedBulletin>("desk.open", {})).files.find(({ file }) => file === ITEM)?.hash ?? "";
  for (let number = 0; ; number += 1) {
    const outcome = await save({ files: [{ file: ITEM, from: hash, text: TEXTS[number % TEXTS.length] }] });
    if (outcome.outcome !== "saved") throw new Error(JSON.stringify(outcome));
    hash = outcome.files[0]?.hash ?? "";
    if (number === 0) process.stdout.write(`${folder}\n`);
  }
}
