import type { Complete, Table } from "./message-table.ts";

/** The messages of `diagnostics/`. */
export const DIAGNOSTICS_MESSAGES = {
  // Errors that stop a correct command: of the machine, and of the project's code.
  "place-gone": {
    en: "There is nothing at this path.",
    es: "No hay nada en esta ruta.",
    pt: "Não há nada neste caminho.",
    fr: "Il n’y a rien à cet emplacement.",
  },
  "place-below-file": {
    en: "A file is where a folder is needed: choose another place, or move the file.",
    es: "Hay un archivo donde se necesita una carpeta: elija otro lugar o mueva el archivo.",
    pt: "Há um ficheiro onde é necessária uma pasta: escolha outro lugar ou mova o ficheiro.",
    fr: "Un fichier se trouve là où il faut un dossier : choisissez un autre emplacement, ou déplacez le fichier.",
  },
  "place-is-folder": {
    en: "A folder is where a file is needed: choose another place, or move the folder.",
    es: "Hay una carpeta donde se necesita un archivo: elija otro lugar o mueva la carpeta.",
    pt: "Há uma pasta onde é necessário um ficheiro: escolha outro lugar ou mova a pasta.",
    fr: "Un dossier se trouve là où il faut un fichier : choisissez un autre emplacement, ou déplacez le dossier.",
  },
  "place-in-circles": {
    en: "Symbolic links form a loop there: put the file or the folder itself in their place.",
    es: "Los enlaces simbólicos forman allí un bucle: ponga en su lugar el archivo o la carpeta.",
    pt: "As ligações simbólicas formam aí um ciclo: ponha no seu lugar o ficheiro ou a pasta.",
    fr: "Les liens symboliques y forment une boucle : mettez à leur place le fichier ou le dossier lui-même.",
  },
  "place-long-name": {
    en: "The name is too long: choose a shorter one.",
    es: "El nombre es demasiado largo: elija uno más corto.",
    pt: "O nome é demasiado longo: escolha um mais curto.",
    fr: "Le nom est trop long : choisissez-en un plus court.",
  },
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
  "site-written": {
    en: "The site is in `{folder}`: {pages|# HTML page|# HTML pages} in `{languages}`, {files|# file|# files} in total, {kilobytes} kB.",
    es: "El sitio está en `{folder}`: {pages|# página HTML|# páginas HTML} en `{languages}`, {files|# archivo|# archivos} en total, {kilobytes} kB.",
    pt: "O sítio está em `{folder}`: {pages|# página HTML|# páginas HTML} em `{languages}`, {files|# ficheiro|# ficheiros} no total, {kilobytes} kB.",
    fr: "Le site se trouve dans `{folder}` : {pages|# page HTML|# pages HTML} en `{languages}`, {files|# fichier|# fichiers} au total, {kilobytes} ko.",
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
