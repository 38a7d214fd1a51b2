import type { Translation } from "../../message-text.ts";
import type { PROGRESS as EN } from "../en/progress.ts";

export const PROGRESS = {
  "phase-starting": "Démarrage",
  "phase-reading": "Lecture",
  "phase-checking": "Contrôle",
  "phase-planning": "Planification",
  "phase-rendering": "Génération",
  "phase-printing": "Impression",
  "phase-verifying": "Vérification",
  "phase-committing": "Écriture",
  "phase-total": "En tout",
} as const satisfies Translation<typeof EN>;
