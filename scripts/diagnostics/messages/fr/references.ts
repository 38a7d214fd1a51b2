import type { Translation } from "../../message-text.ts";
import type { REFERENCES as EN } from "../en/references.ts";

export const REFERENCES = {
  "topic-unknown": "Thème inconnu : `{topic}`. Les thèmes sont dans content/topics.yaml.",
} as const satisfies Translation<typeof EN>;
