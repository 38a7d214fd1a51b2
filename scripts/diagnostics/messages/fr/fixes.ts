import type { Translation } from "../../message-text.ts";
import type { FIXES as EN } from "../en/fixes.ts";

export const FIXES = {
  "fix-line-changed": "Ligne {line} : `{before}` devient `{after}`.",
  "fix-line-added": "Ligne {line}, nouvelle : `{after}`.",
  "fix-line-removed": "Ligne {line}, supprimée : `{before}`.",
  "fix-line-breaks": "{count|# saut de ligne|# sauts de ligne} de Windows (CRLF) : désormais LF.",
  "fix-nothing": "Il n’y a rien à corriger : aucune erreur n’a une seule bonne réponse.",
  fixed: "{files|# fichier corrigé|# fichiers corrigés}.",
  "fix-would":
    "Ceci était un essai : {files|# fichier serait corrigé|# fichiers seraient corrigés}. Rien n’a été écrit.",
} as const satisfies Translation<typeof EN>;
