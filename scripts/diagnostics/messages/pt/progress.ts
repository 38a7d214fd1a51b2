import type { Translation } from "../../message-text.ts";
import type { PROGRESS as EN } from "../en/progress.ts";

export const PROGRESS = {
  "phase-starting": "Início",
  "phase-reading": "Leitura",
  "phase-checking": "Revisão",
  "phase-planning": "Planeamento",
  "phase-rendering": "Geração",
  "phase-printing": "Impressão",
  "phase-verifying": "Verificação",
  "phase-committing": "Escrita",
  "phase-total": "No total",
} as const satisfies Translation<typeof EN>;
