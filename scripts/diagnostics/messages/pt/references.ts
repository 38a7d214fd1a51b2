import type { Translation } from "../../message-text.ts";
import type { REFERENCES as EN } from "../en/references.ts";

export const REFERENCES = {
  "topic-unknown": "Tema desconhecido: `{topic}`. Os temas estão em content/topics.yaml.",
} as const satisfies Translation<typeof EN>;
