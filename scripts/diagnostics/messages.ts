import type { Complete, Table } from "./message-table.ts";

/** The messages of `diagnostics/`. */
export const DIAGNOSTICS_MESSAGES = {
  // What stops a command that is not wrong itself: the machine, and the code of the project.
  "machine-disk-full": {
    en: "The disk is full.",
    es: "El disco está lleno.",
    pt: "O disco está cheio.",
    fr: "Le disque est plein.",
  },
  "machine-quota": {
    en: "Your disk quota is used up.",
    es: "Su cuota de disco está agotada.",
    pt: "A sua quota de disco está esgotada.",
    fr: "Votre quota de disque est épuisé.",
  },
  "machine-read-only": {
    en: "The disk is read-only.",
    es: "El disco es de solo lectura.",
    pt: "O disco é só de leitura.",
    fr: "Le disque est en lecture seule.",
  },
  "machine-denied": {
    en: "You don't have permission for it.",
    es: "No tiene permiso para ello.",
    pt: "Não tem permissão para isso.",
    fr: "Vous n’en avez pas l’autorisation.",
  },
  "machine-open-files": {
    en: "This user has too many open files: `ulimit -n` shows the limit.",
    es: "Este usuario tiene demasiados archivos abiertos: `ulimit -n` muestra el límite.",
    pt: "Este utilizador tem demasiados ficheiros abertos: `ulimit -n` mostra o limite.",
    fr: "Cet utilisateur a trop de fichiers ouverts : `ulimit -n` affiche la limite.",
  },
  "machine-open-files-in-all": {
    en: "This machine has too many open files.",
    es: "Este equipo tiene demasiados archivos abiertos.",
    pt: "Este computador tem demasiados ficheiros abertos.",
    fr: "Cette machine a trop de fichiers ouverts.",
  },
  "file-not-written": {
    en: "`{file}` can't be written.",
    es: "No se puede escribir `{file}`.",
    pt: "Não é possível escrever `{file}`.",
    fr: "Impossible d’écrire `{file}`.",
  },
  "file-not-read": {
    en: "`{file}` can't be read.",
    es: "No se puede leer `{file}`.",
    pt: "Não é possível ler `{file}`.",
    fr: "Impossible de lire `{file}`.",
  },
  // The words of a report around its diagnostics.
  error: {
    en: "error",
    es: "error",
    pt: "erro",
    fr: "erreur",
  },
  warning: {
    en: "warning",
    es: "aviso",
    pt: "aviso",
    fr: "avertissement",
  },
  "did-you-mean": {
    en: "Did you mean `{suggestion}`?",
    es: "¿Quiso decir `{suggestion}`?",
    pt: "Queria dizer `{suggestion}`?",
    fr: "Vouliez-vous dire `{suggestion}` ?",
  },
  "same-in-others": {
    en: "The same mistake is in {count|# other file|# other files}.",
    es: "El mismo error está en {count|# archivo más|# archivos más}.",
    pt: "O mesmo erro está em mais {count|# ficheiro|# ficheiros}.",
    fr: "La même erreur se trouve dans {count|# autre fichier|# autres fichiers}.",
  },
  "nothing-found": {
    en: "No errors or warnings, {checked|# file checked|# files checked}",
    es: "No hay errores ni avisos; {checked|# archivo revisado|# archivos revisados}",
    pt: "Sem erros nem avisos; {checked|# ficheiro verificado|# ficheiros verificados}",
    fr: "Aucune erreur et aucun avertissement ; {checked|# fichier vérifié|# fichiers vérifiés}",
  },
  "errors-found": {
    en: "{errors|# error|# errors} in {files|# file|# files}, {checked|# file checked|# files checked}",
    es: "{errors|# error|# errores} en {files|# archivo|# archivos}; {checked|# archivo revisado|# archivos revisados}",
    pt: "{errors|# erro|# erros} em {files|# ficheiro|# ficheiros}; {checked|# ficheiro verificado|# ficheiros verificados}",
    fr: "{errors|# erreur|# erreurs} dans {files|# fichier|# fichiers} ; {checked|# fichier vérifié|# fichiers vérifiés}",
  },
  "warnings-found": {
    en: "{warnings|# warning|# warnings} in {files|# file|# files}, {checked|# file checked|# files checked}",
    es: "{warnings|# aviso|# avisos} en {files|# archivo|# archivos}; {checked|# archivo revisado|# archivos revisados}",
    pt: "{warnings|# aviso|# avisos} em {files|# ficheiro|# ficheiros}; {checked|# ficheiro verificado|# ficheiros verificados}",
    fr: "{warnings|# avertissement|# avertissements} dans {files|# fichier|# fichiers} ; {checked|# fichier vérifié|# fichiers vérifiés}",
  },
  "errors-and-warnings-found": {
    en: "{errors|# error|# errors} and {warnings|# warning|# warnings} in {files|# file|# files}, {checked|# file checked|# files checked}",
    es: "{errors|# error|# errores} y {warnings|# aviso|# avisos} en {files|# archivo|# archivos}; {checked|# archivo revisado|# archivos revisados}",
    pt: "{errors|# erro|# erros} e {warnings|# aviso|# avisos} em {files|# ficheiro|# ficheiros}; {checked|# ficheiro verificado|# ficheiros verificados}",
    fr: "{errors|# erreur|# erreurs} et {warnings|# avertissement|# avertissements} dans {files|# fichier|# fichiers} ; {checked|# fichier vérifié|# fichiers vérifiés}",
  },
} as const satisfies Table;
true satisfies Complete<typeof DIAGNOSTICS_MESSAGES>;
