import type { CommandHelp } from "../../cli/help-text.ts";
import { AS_OF_OPTION, CONTENT_OPTION, FORMAT_OPTION } from "../../cli/shared-options.ts";

/** `dateline build` */
export const BUILD_HELP: CommandHelp = {
  usage: [
    "npm run build -- [--content DIR] [--output DIR] [--base-url URL] [--as-of MOMENT]",
    "                 [--drafts] [--portable DIR] [--pdf] [--format FORMAT] [--timings]",
  ],
  about: {
    en: "Checks the content, renders the site, checks the rendered pages, and only then replaces the output folder. The build is meant for release: if an issue requires a translation, it must exist and be current.",
    es: "Revisa el contenido, genera el sitio, revisa las páginas generadas y solo entonces reemplaza la carpeta de salida. El sitio está destinado a publicarse: si un número exige una traducción, debe existir y estar al día.",
    pt: "Verifica o conteúdo, gera o sítio, verifica as páginas geradas e só então substitui a pasta de saída. O sítio destina-se a ser publicado: se um número exige uma tradução, esta deve existir e estar atualizada.",
    fr: "Vérifie le contenu, génère le site, vérifie les pages générées, et seulement alors remplace le dossier de sortie. Le site est destiné à la publication : si un numéro exige une traduction, elle doit exister et être à jour.",
  },
  exit: {
    en: "Exit code 0: built, 1: errors in content or output, 2: wrong usage.",
    es: "Código de salida 0: sitio generado, 1: errores en el contenido o en la salida, 2: uso incorrecto.",
    pt: "Código de saída 0: sítio gerado, 1: erros no conteúdo ou na saída, 2: utilização incorreta.",
    fr: "Code de sortie 0 : site généré, 1 : erreurs dans le contenu ou dans la sortie, 2 : mauvais usage.",
  },
  options: {
    "--content DIR": CONTENT_OPTION,
    "--output DIR": {
      en: "the output folder, _site by default: a new name, an empty folder, or an earlier build",
      es: "la carpeta de salida; por omisión, _site: un nombre nuevo, una carpeta vacía o un sitio anterior",
      pt: "a pasta de saída; por omissão, _site: um nome novo, uma pasta vazia ou um sítio anterior",
      fr: "le dossier de sortie, _site par défaut : un nouveau nom, un dossier vide ou un site antérieur",
    },
    "--base-url URL": {
      en: "the address of the site, by default the url of publication.yaml; for a preview on Netlify, Cloudflare Pages or GitLab that of the preview",
      es: "la dirección del sitio; por omisión, la url de publication.yaml y, para una vista previa en Netlify, Cloudflare Pages o GitLab, la de esta",
      pt: "o endereço do sítio; por omissão, o url de publication.yaml e, para uma pré-visualização no Netlify, Cloudflare Pages ou GitLab, o desta",
      fr: "l’adresse du site, par défaut l’url de publication.yaml ; pour un aperçu sur Netlify, Cloudflare Pages ou GitLab, celle de l’aperçu",
    },
    "--drafts": {
      en: "makes a preview: also with items with `draft: true`, marked as drafts; search engines are asked to list no page",
      es: "crea una vista previa: incluye también las noticias con `draft: true`, marcadas como borradores, y pide a los buscadores que no incluyan ninguna página",
      pt: "cria uma pré-visualização: inclui também as notícias com `draft: true`, marcadas como rascunhos, e pede aos motores de busca que não incluam nenhuma página",
      fr: "crée un aperçu : avec aussi les articles à `draft: true`, marqués comme brouillons ; il demande aux moteurs de recherche de n’inclure aucune page",
    },
    "--portable DIR": {
      en: "also writes a copy of the site that opens from a disk, with search; it is not for publishing",
      es: "escribe además una copia del sitio que se abre desde un disco, con su búsqueda; no es para publicarla",
      pt: "escreve também uma cópia do sítio que se abre a partir de um disco, com a sua pesquisa; não é para publicar",
      fr: "écrit aussi une copie du site qui s’ouvre depuis un disque, avec sa recherche ; elle n’est pas à publier",
    },
    "--as-of MOMENT": AS_OF_OPTION,
    "--pdf": {
      en: "makes a PDF of every issue, with its articles in full, to which its page links; it needs Chromium",
      es: "crea un PDF de cada número, con sus noticias completas, enlazado desde su página; necesita Chromium",
      pt: "cria um PDF de cada número, com as suas notícias completas, ligado a partir da sua página; precisa de Chromium",
      fr: "crée un PDF de chaque numéro, avec ses articles complets, lié depuis sa page ; il faut Chromium",
    },
    "--format FORMAT": FORMAT_OPTION,
    "--timings": {
      en: "writes a table of the time that each step took to standard error",
      es: "escribe en la salida de errores una tabla del tiempo que tomó cada paso",
      pt: "escreve na saída de erros uma tabela do tempo que cada passo demorou",
      fr: "écrit sur la sortie d’erreur un tableau du temps que chaque étape a pris",
    },
  },
};
