import type { Translation } from "../../message-text.ts";
import type { PROGRESS as EN } from "../en/progress.ts";

export const PROGRESS = {
  "phase-starting": "Inicio",
  "phase-reading": "Lectura",
  "phase-checking": "Revisión",
  "phase-planning": "Planificación",
  "phase-rendering": "Generación",
  "phase-printing": "Impresión",
  "phase-verifying": "Verificación",
  "phase-committing": "Escritura",
  "phase-total": "En total",
} as const satisfies Translation<typeof EN>;
