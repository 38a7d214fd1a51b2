import type { CommandHelp } from "../../cli/help-text.ts";
import { CONTENT_OPTION } from "../../cli/shared-options.ts";

/** `dateline translations` */
export const TRANSLATIONS_HELP: CommandHelp = {
  usage: [
    "npm run translations -- [--content DIR] [--format FORMAT]",
    "npm run translations -- [--content DIR] --confirm FILE...",
    "npm run translations -- [--content DIR] --reviewed-by NAME FILE...",
  ],
  about: {
    en: "Lists the translations of every text. A translation is stale if its original has changed since it was translated; the change comes from the git history. With --confirm it writes into translations that they are current. It also lists the texts that wait for a review; with --reviewed-by it writes into texts that somebody has reviewed them as they are.",
    es: "Enumera las traducciones de cada texto. Una traducción está desactualizada si su original ha cambiado desde que se tradujo; el cambio se toma del historial de git. Con --confirm escribe en las traducciones que están al día. También enumera los textos que esperan una revisión; con --reviewed-by escribe en los textos quién los ha revisado tal como están.",
    pt: "Enumera as traduções de cada texto. Uma tradução está desatualizada se o seu original foi alterado desde que foi traduzido; a alteração vem do histórico do git. Com --confirm escreve nas traduções que estão atualizadas. Enumera também os textos que esperam uma revisão; com --reviewed-by escreve nos textos quem os reviu tal como estão.",
    fr: "Énumère les traductions de chaque texte. Une traduction est périmée si son original a changé depuis qu’il a été traduit ; le changement vient de l’historique de git. Avec --confirm, la commande écrit dans les traductions qu’elles sont à jour. Elle énumère aussi les textes qui attendent une relecture ; avec --reviewed-by, elle écrit dans les textes qui les a relus tels qu’ils sont.",
  },
  exit: {
    en: "Exit code 0: success, 1: the content has errors, or a file can't be confirmed, 2: wrong usage.",
    es: "Código de salida 0: correcto, 1: el contenido tiene errores o un archivo no puede confirmarse, 2: uso incorrecto.",
    pt: "Código de saída 0: sucesso, 1: o conteúdo tem erros ou um ficheiro não pode ser confirmado, 2: utilização incorreta.",
    fr: "Code de sortie 0 : réussite, 1 : le contenu a des erreurs ou un fichier ne peut être confirmé, 2 : mauvais usage.",
  },
  options: {
    "--content DIR": CONTENT_OPTION,
    "--format FORMAT": {
      en: "text or json, text by default",
      es: "text o json; por omisión, text",
      pt: "text ou json; por omissão, text",
      fr: "text ou json, text par défaut",
    },
    "--confirm FILE...": {
      en: "translations that match their originals",
      es: "las traducciones que corresponden a sus originales",
      pt: "as traduções que correspondem aos seus originais",
      fr: "les traductions qui correspondent à leurs originaux",
    },
    "--reviewed-by NAME": {
      en: "who reviewed the texts: a name or a role",
      es: "quién revisó los textos: un nombre o un cargo",
      pt: "quem reviu os textos: um nome ou um cargo",
      fr: "qui a relu les textes : un nom ou une fonction",
    },
  },
};
