import { CONTENT_OPTION, type CommandHelp } from "../../../scripts/cli/index.ts";

/** `dateline export` */
export const EXPORT_HELP: CommandHelp = {
  usage: ["npm run export -- FOLDER [--content DIR] [--dry-run]"],
  about: {
    en: "Writes all that is published into a new folder as plain Markdown with front matter, with its pictures and documents, so that other programs can read it. Hugo and Eleventy build a site from the folder as it is; README.md in it says how. Drafts are left out. `npm run import -- markdown FOLDER` turns it into content again, in an empty content folder.",
    es: "Escribe todo lo publicado en una carpeta nueva como Markdown sencillo con campos al principio, con sus imágenes y documentos, para que otros programas puedan leerlo. Hugo y Eleventy generan un sitio a partir de la carpeta tal como está; su README.md dice cómo. Los borradores quedan fuera. `npm run import -- markdown FOLDER` la convierte de nuevo en contenido, en una carpeta de contenido vacía.",
    pt: "Escreve tudo o que está publicado numa pasta nova como Markdown simples com campos no início, com as suas imagens e documentos, para que outros programas o possam ler. O Hugo e o Eleventy geram um sítio a partir da pasta tal como está; o seu README.md diz como. Os rascunhos ficam de fora. `npm run import -- markdown FOLDER` converte-a de novo em conteúdo, numa pasta de conteúdo vazia.",
    fr: "Écrit tout ce qui est publié dans un nouveau dossier, en Markdown simple avec des champs au début, avec ses images et documents, pour que d’autres programmes puissent le lire. Hugo et Eleventy génèrent un site à partir du dossier tel quel ; son README.md dit comment. Les brouillons sont laissés de côté. `npm run import -- markdown FOLDER` en refait le contenu, dans un dossier de contenu vide.",
  },
  exit: {
    en: "Exit code 0: written, 1: errors in the content, or the folder is not empty, 2: wrong usage.",
    es: "Código de salida 0: escrito, 1: errores en el contenido, o la carpeta no está vacía, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 1: erros no conteúdo, ou a pasta não está vazia, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 1 : erreurs dans le contenu, ou le dossier n’est pas vide, 2 : utilisation incorrecte.",
  },
  options: {
    "--content DIR": CONTENT_OPTION,
    "--dry-run": {
      en: "writes nothing, and lists the files",
      es: "no escribe nada: solo enumera los archivos",
      pt: "não escreve nada: apenas enumera os ficheiros",
      fr: "n’écrit rien : énumère seulement les fichiers",
    },
  },
};
