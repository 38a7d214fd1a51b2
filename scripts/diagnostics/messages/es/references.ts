import type { Translation } from "../../message-text.ts";
import type { REFERENCES as EN } from "../en/references.ts";

export const REFERENCES = {
  "topic-unknown": "Tema desconocido: `{topic}`. Los temas están en content/topics.yaml.",
  "page-unknown": "No existe la página `{page}`. Las páginas están en content/pages/.",
} as const satisfies Translation<typeof EN>;
