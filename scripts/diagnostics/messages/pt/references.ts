import type { Translation } from "../../message-text.ts";
import type { REFERENCES as EN } from "../en/references.ts";

export const REFERENCES = {
  "topic-unknown": "Tema desconhecido: `{topic}`. Os temas estão em content/topics.yaml.",
  "page-unknown": "Não existe a página `{page}`. As páginas estão em content/pages/.",
} as const satisfies Translation<typeof EN>;
