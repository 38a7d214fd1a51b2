import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findFile, writeWhole } from "../../../scripts/content/index.ts";
import type { Message } from "../../../scripts/diagnostics/index.ts";
import { findError } from "./check-new-file.ts";
import { addEntries } from "./match-topics.ts";

const TOPICS = "topics.yaml";

/** Adds topics at the end of `topics.yaml`, whose other lines are not changed. The file is written even without topics: content needs it. */
export function addTopics(contentDir: string, lines: string): void {
  if (lines !== "" || findFile(contentDir, TOPICS) === undefined)
    writeWhole(contentDir, TOPICS, addEntries(readTopics(contentDir), lines));
}

/** The reason why `topics.yaml` can't have more topics, such as too many; undefined if it can, or if it already has errors. */
export function findTopicsError(contentDir: string, lines: string): readonly Message[] | undefined {
  const before = readTopics(contentDir);
  if (lines === "" || !isAcceptedTopic(before)) return undefined;
  return findError(TOPICS, Buffer.from(addEntries(before, lines)));
}

function readTopics(contentDir: string): string {
  return findFile(contentDir, TOPICS) === undefined ? "" : readFileSync(join(contentDir, TOPICS), "utf8");
}

/** Whether content may have topics. */
export function isAcceptedTopic(lines: string): boolean {
  return findError(TOPICS, Buffer.from(lines)) === undefined;
}
