import { CONTENT_OPTION, type CommandHelp } from "../../../scripts/cli/index.ts";

/** `dateline compare` */
export const COMPARE_HELP: CommandHelp = {
  usage: ["npm run compare -- OLD [NEW] [--html FILE] [--markdown FILE] [--content DIR]"],
  about: {
    en: "Shows what readers will notice between two versions: pages that came, went or moved, words and pictures that changed, feeds, addresses that no longer work, and what is behind the links of emails that were sent. OLD and NEW are folders of built sites, or revisions of git (main, HEAD~3), whose content is built; without NEW it is the content as it is now. Words that are not public today are left out of both.",
    es: "Muestra lo que notarán los lectores entre dos versiones: páginas nuevas, desaparecidas o trasladadas, palabras e imágenes que cambiaron, canales web, direcciones que ya no funcionan y lo que hay detrás de los enlaces de los correos enviados. OLD y NEW son carpetas de sitios generados o revisiones de git (main, HEAD~3), cuyo contenido se genera; sin NEW es el contenido tal como está. De ninguna se muestran palabras que hoy no sean públicas.",
    pt: "Mostra o que os leitores vão notar entre duas versões: páginas novas, desaparecidas ou deslocadas, palavras e imagens alteradas, feeds, endereços que já não funcionam e o que está por trás das ligações das mensagens enviadas. OLD e NEW são pastas de sítios gerados ou revisões do git (main, HEAD~3), cujo conteúdo é gerado; sem NEW é o conteúdo tal como está. De nenhuma se mostram palavras que hoje não sejam públicas.",
    fr: "Affiche ce que les lecteurs remarqueront entre deux versions : pages nouvelles, disparues ou déplacées, mots et images qui ont changé, flux, adresses qui ne fonctionnent plus, et ce qu’il y a derrière les liens des courriels envoyés. OLD et NEW sont des dossiers de sites générés, ou des révisions de git (main, HEAD~3), dont le contenu est généré ; sans NEW, c’est le contenu tel qu’il est. D’aucune ne sont montrés des mots qui ne sont pas publics aujourd’hui.",
  },
  exit: {
    en: "Exit code 0: compared, 1: errors in the content of a version, 2: wrong usage.",
    es: "Código de salida 0: comparado, 1: errores en el contenido de una versión, 2: uso incorrecto.",
    pt: "Código de saída 0: comparado, 1: erros no conteúdo de uma versão, 2: utilização incorreta.",
    fr: "Code de sortie 0 : comparé, 1 : erreurs dans le contenu d’une version, 2 : utilisation incorrecte.",
  },
  options: {
    "--html FILE": {
      en: "the page to write, with pictures side by side; compare.html by default",
      es: "la página que se escribe, con las imágenes una al lado de la otra; por omisión, compare.html",
      pt: "a página a escrever, com as imagens lado a lado; por omissão, compare.html",
      fr: "la page à écrire, avec les images côte à côte ; compare.html par défaut",
    },
    "--markdown FILE": {
      en: "the file for the summary in Markdown, standard output by default",
      es: "el archivo para el resumen en Markdown; por omisión, la salida estándar",
      pt: "o ficheiro para o resumo em Markdown; por omissão, a saída padrão",
      fr: "le fichier pour le résumé en Markdown, la sortie standard par défaut",
    },
    "--content DIR": CONTENT_OPTION,
  },
  examples: ["npm run compare -- main", "npm run compare -- _site-before _site"],
};
