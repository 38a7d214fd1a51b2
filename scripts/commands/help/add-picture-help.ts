import type { CommandHelp } from "../../cli/help-text.ts";
import { CONTENT_OPTION } from "../../cli/shared-options.ts";

/** `dateline add-picture` */
export const ADD_PICTURE_HELP: CommandHelp = {
  usage: [
    "npm run add-picture -- FILE --to PERIOD/NAME --alt TEXT [--credit TEXT] [--name NAME]",
    "                       [--content DIR] [--dry-run]",
  ],
  about: {
    en: "Gives an item a picture as it comes from a camera or a phone: upright, in the colours of the web, not too large, and without metadata such as the place where it was taken. It writes the file and the fields of the item. A file that exists is never overwritten.",
    es: "Da a una noticia una imagen tal como sale de una cámara o de un teléfono: enderezada, con los colores de la web, de un tamaño razonable y sin metadatos como el lugar donde se tomó. Escribe el archivo y los campos de la noticia. Nunca sobrescribe un archivo que exista.",
    pt: "Dá a uma notícia uma imagem tal como sai de uma câmara ou de um telemóvel: endireitada, com as cores da web, de um tamanho razoável e sem metadados como o local onde foi tirada. Escreve o ficheiro e os campos da notícia. Nunca substitui um ficheiro que exista.",
    fr: "Donne à un article une image telle qu’elle sort d’un appareil ou d’un téléphone : redressée, aux couleurs du web, d’une taille raisonnable et sans métadonnées comme le lieu de la prise de vue. La commande écrit le fichier et les champs de l’article. Un fichier existant n’est jamais écrasé.",
  },
  exit: {
    en: "Exit code 0: written, 1: the picture can't be read, 2: wrong usage.",
    es: "Código de salida 0: escrito, 1: la imagen no puede leerse, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 1: a imagem não pode ser lida, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 1 : l’image est illisible, 2 : mauvais usage.",
  },
  options: {
    "--to PERIOD/NAME": {
      en: "the item: its issue's folder and its name, such as 2021-10/prisons",
      es: "la noticia: la carpeta de su número y su nombre, como 2021-10/prisons",
      pt: "a notícia: a pasta do seu número e o seu nome, como 2021-10/prisons",
      fr: "l’article : le dossier de son numéro et son nom, par exemple 2021-10/prisons",
    },
    "--alt TEXT": {
      en: "what the picture shows, for those who can't see it",
      es: "lo que muestra la imagen, para quienes no la ven",
      pt: "o que a imagem mostra, para quem não a vê",
      fr: "ce que montre l’image, pour qui ne la voit pas",
    },
    "--credit TEXT": {
      en: "whose picture it is",
      es: "de quién es la imagen",
      pt: "de quem é a imagem",
      fr: "à qui appartient l’image",
    },
    "--name NAME": {
      en: "the name of the file, by default that of the picture",
      es: "el nombre del archivo; por omisión, el de la imagen",
      pt: "o nome do ficheiro; por omissão, o da imagem",
      fr: "le nom du fichier, par défaut celui de l’image",
    },
    "--content DIR": CONTENT_OPTION,
    "--dry-run": {
      en: "lists the files that would be written, and writes none",
      es: "indica los archivos que se escribirían y no escribe ninguno",
      pt: "indica os ficheiros que seriam escritos e não escreve nenhum",
      fr: "indique les fichiers qui seraient écrits, et n’en écrit aucun",
    },
  },
  examples: ['npm run add-picture -- IMG_2041.HEIC --to 2021-10/prisons --alt "Three officers at a table"'],
};
