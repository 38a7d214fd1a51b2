import { AS_OF_OPTION, CONTENT_OPTION, type CommandHelp } from "../../../../scripts/cli/index.ts";
import { NETWORKS } from "./networks.ts";

const NAMES = NETWORKS.map(({ title }) => title).join(", ");

/** `dateline announce` */
export const ANNOUNCE_HELP: CommandHelp = {
  usage: ["npm run announce -- NAME [--content DIR] [--output DIR] [--as-of MOMENT]"],
  about: {
    en: `Writes the posts that announce an issue and each of its items, in each language: ${NAMES}. Each has the headline, the link, hashtags of the topics and as much text as the network takes. They stand on a page to copy from, with the picture and its description, and in a text file for each network. Nothing is sent.`,
    es: `Escribe los mensajes que anuncian un número y cada una de sus noticias, en cada idioma: ${NAMES}. Cada uno lleva el titular, el enlace, etiquetas de los temas y tanto texto como admite la red. Están en una página de la que se copia, con la imagen y su descripción, y en un archivo de texto por red. No se envía nada.`,
    pt: `Escreve as mensagens que anunciam um número e cada uma das suas notícias, em cada língua: ${NAMES}. Cada uma tem o título, a ligação, etiquetas dos temas e tanto texto quanto a rede aceita. Estão numa página de onde se copia, com a imagem e a sua descrição, e num ficheiro de texto por rede. Nada é enviado.`,
    fr: `Écrit les messages qui annoncent un numéro et chacun de ses articles, dans chaque langue : ${NAMES}. Chacun a le titre, le lien, les mots-dièse des thèmes et autant de texte que le réseau en accepte. Ils se trouvent sur une page d’où on les copie, avec l’image et sa description, et dans un fichier texte par réseau. Rien n’est envoyé.`,
  },
  exit: {
    en: "Exit code 0: written, 1: errors in the content, or no such issue, 2: wrong usage.",
    es: "Código de salida 0: escrito, 1: errores en el contenido, o no existe ese número, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 1: erros no conteúdo, ou esse número não existe, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 1 : erreurs dans le contenu, ou numéro inconnu, 2 : utilisation incorrecte.",
  },
  options: {
    "--content DIR": CONTENT_OPTION,
    "--output DIR": {
      en: "the folder to write into, announce by default",
      es: "la carpeta en la que se escribe; por omisión, announce",
      pt: "a pasta onde se escreve; por omissão, announce",
      fr: "le dossier où écrire, announce par défaut",
    },
    "--as-of MOMENT": AS_OF_OPTION,
  },
};
