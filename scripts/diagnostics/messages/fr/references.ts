import type { Translation } from "../../message-text.ts";
import type { REFERENCES as EN } from "../en/references.ts";

export const REFERENCES = {
  "topic-unknown": "Thème inconnu : `{topic}`. Les thèmes sont dans content/topics.yaml.",
  "page-unknown": "La page `{page}` n’existe pas. Les pages sont dans content/pages/.",
} as const satisfies Translation<typeof EN>;
