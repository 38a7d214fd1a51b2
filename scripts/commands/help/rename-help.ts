import type { CommandHelp } from "../../cli/help-text.ts";
import { CONTENT_OPTION } from "../../cli/shared-options.ts";

/** `dateline rename` */
export const RENAME_HELP: CommandHelp = {
  usage: [
    "npm run rename -- PERIOD/NAME NAME [--dry-run] [--content DIR]",
    "npm run rename -- PERIOD/NAME PERIOD/NAME",
    "npm run rename -- topic KEY KEY",
    "npm run rename -- term VOCABULARY KEY KEY",
    "npm run rename -- event KEY KEY",
    "npm run rename -- page NAME NAME",
  ],
  about: {
    en: "Renames an item, a topic, a term of a vocabulary, an event or a standing page, or moves an item to another issue: in all languages, with its own media and every link to it in the content. A topic or term that gets the key of another one is merged into it. The former name goes into `formerly`, so that the former address leads to the present one on every host, and ids in feeds, calendars and data stay as they are.\nIt changes everything or nothing: the content is checked as it would be before any file is changed. If it is interrupted, the next command that writes content completes it.",
    es: "Cambia el nombre de una noticia, un tema, un término de un vocabulario, un evento o una página fija, o lleva una noticia a otro número: en todos los idiomas, con sus propios medios y todos los enlaces a ella en el contenido. Un tema o término que recibe la clave de otro se une a él. El nombre anterior pasa a `formerly`: así la dirección anterior lleva a la actual en cualquier servidor, y los identificadores de canales, calendarios y datos no cambian.\nLo cambia todo o nada: el contenido se revisa tal como quedaría antes de cambiar ningún archivo. Si se interrumpe, lo completa el siguiente comando que escriba contenido.",
    pt: "Altera o nome de uma notícia, de um tema, de um termo de um vocabulário, de um evento ou de uma página fixa, ou leva uma notícia para outro número: em todas as línguas, com os seus próprios ficheiros de média e todas as ligações no conteúdo. Um tema ou termo que recebe a chave de outro é unido a este. O nome anterior passa para `formerly`: assim o endereço anterior leva ao atual em qualquer servidor, e os identificadores de feeds, calendários e dados não mudam.\nAltera tudo ou nada: o conteúdo é verificado tal como ficaria antes de se alterar qualquer ficheiro. Se for interrompido, o próximo comando que escreva conteúdo conclui a alteração.",
    fr: "Renomme un article, un thème, un terme d’un vocabulaire, un événement ou une page fixe, ou déplace un article dans un autre numéro : dans toutes les langues, avec ses propres médias et tous les liens du contenu. Un thème ou un terme qui reçoit la clé d’un autre est fusionné avec lui. L’ancien nom passe dans `formerly` : l’ancienne adresse mène ainsi à l’actuelle sur tout serveur, et les identifiants des flux, des calendriers et des données restent les mêmes.\nTout change ou rien : le contenu est vérifié tel qu’il serait avant qu’un fichier ne soit modifié. En cas d’interruption, la prochaine commande qui écrit du contenu termine la modification.",
  },
  exit: {
    en: "Exit code 0: renamed, 1: the content does not allow it, 2: wrong usage.",
    es: "Código de salida 0: nombre cambiado, 1: el contenido no lo permite, 2: uso incorrecto.",
    pt: "Código de saída 0: nome alterado, 1: o conteúdo não o permite, 2: utilização incorreta.",
    fr: "Code de sortie 0 : renommé, 1 : le contenu ne le permet pas, 2 : mauvais usage.",
  },
  options: {
    "--dry-run": {
      en: "shows what would change, and changes nothing",
      es: "muestra lo que cambiaría y no cambia nada",
      pt: "mostra o que seria alterado e não altera nada",
      fr: "affiche ce qui changerait et ne change rien",
    },
    "--content DIR": CONTENT_OPTION,
  },
  examples: ["npm run rename -- 2021-10/prisons prison-mission", "npm run rename -- topic prisons penitentiary"],
};
