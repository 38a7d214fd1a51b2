import type { Translation } from "../../message-text.ts";
import type { REPORT as EN } from "../en/report.ts";

export const REPORT = {
  error: "erreur",
  warning: "avertissement",
  "did-you-mean": "Vouliez-vous dire `{suggestion}` ?",
  "same-in-others": "La même erreur se trouve dans {count|# autre fichier|# autres fichiers}.",
  "nothing-found": "Aucune erreur et aucun avertissement ; {checked|# fichier vérifié|# fichiers vérifiés}",
  "errors-found":
    "{errors|# erreur|# erreurs} dans {files|# fichier|# fichiers} ; {checked|# fichier vérifié|# fichiers vérifiés}",
  "warnings-found":
    "{warnings|# avertissement|# avertissements} dans {files|# fichier|# fichiers} ; {checked|# fichier vérifié|# fichiers vérifiés}",
  "errors-and-warnings-found":
    "{errors|# erreur|# erreurs} et {warnings|# avertissement|# avertissements} dans {files|# fichier|# fichiers} ; {checked|# fichier vérifié|# fichiers vérifiés}",
} as const satisfies Translation<typeof EN>;
