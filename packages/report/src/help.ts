import { AS_OF_OPTION, CONTENT_OPTION, type CommandHelp, EDITION_LANGUAGE_OPTION } from "../../../scripts/cli/index.ts";

/** `dateline report` */
export const REPORT_HELP: CommandHelp = {
  usage: [
    "npm run report -- YEAR [--lang L] [--content DIR] [--output DIR] [--as-of MOMENT]",
    "npm run report -- YEAR --logs FILE … [--host NAME]",
    "npm run report -- --from DAY --to DAY …",
  ],
  about: {
    en: "Writes a report on a year or another period for the funders of the publication: a page, a tagged PDF, and a table for spreadsheets with every figure of both. It counts issues and items by month, country, topic, language and event, translations, corrections and documents, and the readers of each page by the logs of your host.",
    es: "Escribe un informe sobre un año u otro período para quienes financian la publicación: una página, un PDF etiquetado y una tabla para hojas de cálculo con todas las cifras de ambos. Cuenta números y noticias por mes, país, tema, idioma y evento, traducciones, correcciones y documentos, y los lectores de cada página según los registros de su servidor.",
    pt: "Escreve um relatório sobre um ano ou outro período para quem financia a publicação: uma página, um PDF etiquetado e uma tabela para folhas de cálculo com todos os números de ambos. Conta números e notícias por mês, país, tema, língua e evento, traduções, correções e documentos, e os leitores de cada página segundo os registos do seu servidor.",
    fr: "Écrit un rapport sur une année ou une autre période pour les financeurs de la publication : une page, un PDF balisé et un tableau pour tableurs avec tous les chiffres des deux. Il compte les numéros et les articles par mois, pays, thème, langue et événement, les traductions, les rectificatifs et les documents, et les lecteurs de chaque page d’après les journaux de votre serveur.",
  },
  exit: {
    en: "Exit code 0: written, 1: errors in content or output, or no browser, 2: wrong usage.",
    es: "Código de salida 0: escrito, 1: errores en el contenido o en la salida, o no hay navegador, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 1: erros no conteúdo ou na saída, ou não há navegador, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 1 : erreurs dans le contenu ou la sortie, ou pas de navigateur, 2 : utilisation incorrecte.",
  },
  options: {
    "--from DAY": {
      en: "the first day of the report; by default the first of the year or month",
      es: "el primer día del informe; por omisión, el primero del año o del mes",
      pt: "o primeiro dia do relatório; por omissão, o primeiro do ano ou do mês",
      fr: "le premier jour du rapport, par défaut celui de l’année ou du mois",
    },
    "--to DAY": {
      en: "the last day of the report; by default the last of the year or month",
      es: "el último día del informe; por omisión, el último del año o del mes",
      pt: "o último dia do relatório; por omissão, o último do ano ou do mês",
      fr: "le dernier jour du rapport, par défaut celui de l’année ou du mois",
    },
    "--logs FILE …": {
      en: "the logs of the host, packed with gzip or not: of nginx, Apache, Caddy, CloudFront or S3, or in JSON. Addresses are dropped while they are read",
      es: "los registros del servidor, comprimidos con gzip o no: de nginx, Apache, Caddy, CloudFront o S3, o en JSON. Las direcciones se descartan al leerlos",
      pt: "os registos do servidor, comprimidos com gzip ou não: de nginx, Apache, Caddy, CloudFront ou S3, ou em JSON. Os endereços são descartados ao lê-los",
      fr: "les journaux du serveur, compressés par gzip ou non : de nginx, d’Apache, de Caddy, de CloudFront ou de S3, ou en JSON. Les adresses sont oubliées à la lecture",
    },
    "--host NAME": {
      en: "a host at which the publication is read besides the host of its address, for logs of several hosts; may be repeated",
      es: "un servidor en el que se lee la publicación además del de su dirección, para registros de varios servidores; se puede repetir",
      pt: "um servidor em que a publicação é lida além do servidor do seu endereço, para registos de vários servidores; pode repetir-se",
      fr: "un hôte où la publication est lue en plus de celui de son adresse, pour les journaux de plusieurs hôtes ; peut être répété",
    },
    "--lang L": EDITION_LANGUAGE_OPTION,
    "--content DIR": CONTENT_OPTION,
    "--output DIR": {
      en: "the folder to write into, report by default",
      es: "la carpeta en la que se escribe; por omisión, report",
      pt: "a pasta onde se escreve; por omissão, report",
      fr: "le dossier où écrire, report par défaut",
    },
    "--as-of MOMENT": AS_OF_OPTION,
  },
};
