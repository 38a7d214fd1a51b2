import type { CommandHelp } from "../../cli/help-text.ts";
import { AS_OF_OPTION, BULLETIN_OPTION, CONTENT_OPTION, EDITION_LANGUAGE_OPTION } from "../../cli/shared-options.ts";

/** `dateline pdf` */
export const PDF_HELP: CommandHelp = {
  usage: ["npm run pdf -- --bulletin NAME [--lang L] [--content DIR] [--as-of MOMENT] [--output FILE]"],
  about: {
    en: "Prints an issue with its articles in full to a tagged A4 PDF, with contents, bookmarks and page numbers.",
    es: "Imprime un número con sus noticias completas en un PDF etiquetado de formato A4, con índice, marcadores y números de página.",
    pt: "Imprime um número com as suas notícias completas num PDF etiquetado de formato A4, com índice, marcadores e números de página.",
    fr: "Imprime un numéro avec ses articles complets dans un PDF balisé au format A4, avec sommaire, signets et numéros de page.",
  },
  exit: {
    en: "Exit code 0: printed, 1: errors in content or output, or no browser, 2: wrong usage.",
    es: "Código de salida 0: impreso, 1: errores en el contenido o en la salida, o no hay navegador, 2: uso incorrecto.",
    pt: "Código de saída 0: impresso, 1: erros no conteúdo ou na saída, ou não há navegador, 2: utilização incorreta.",
    fr: "Code de sortie 0 : imprimé, 1 : erreurs dans le contenu ou la sortie, ou pas de navigateur, 2 : mauvais usage.",
  },
  options: {
    "--bulletin NAME": BULLETIN_OPTION,
    "--lang L": EDITION_LANGUAGE_OPTION,
    "--content DIR": CONTENT_OPTION,
    "--as-of MOMENT": AS_OF_OPTION,
    "--output FILE": {
      en: "the file to write, NAME.LANGUAGE.pdf by default",
      es: "el archivo que se escribe; por omisión, NAME.LANGUAGE.pdf",
      pt: "o ficheiro a escrever; por omissão, NAME.LANGUAGE.pdf",
      fr: "le fichier à écrire, NAME.LANGUAGE.pdf par défaut",
    },
  },
};
