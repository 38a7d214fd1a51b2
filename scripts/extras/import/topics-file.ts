import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findFile } from "../../content/change/real-folder.ts";
import { writeWhole } from "../../content/change/write-whole.ts";
import { findError } from "./check-new-file.ts";
import { addEntries } from "./match-topics.ts";

const TOPICS = "topics.yaml";

/** Adds topics at the end of `topics.yaml`, whose other lines stay as they are. */
export function addTopics(contentDir: string, lines: string): void {
  if (lines === "") return;
  const isThere = findFile(contentDir, TOPICS) !== undefined;
  const before = isThere ? readFileSync(join(contentDir, TOPICS), "utf8") : "";
  writeWhole(contentDir, TOPICS, addEntries(before, lines));
}

/** Whether content may have topics. */
export function isAcceptedTopic(lines: string): boolean {
  return findError(TOPICS, Buffer.from(lines)) === undefined;
}
