import type { CommandHelp } from "../../cli/help-text.ts";
import { AS_OF_OPTION, CONTENT_OPTION } from "../../cli/shared-options.ts";

/** `dateline start` */
export const START_HELP: CommandHelp = {
  usage: ["npm start -- [--drafts] [--as-of MOMENT] [--port N] [--host NAME] [--content DIR]"],
  about: {
    en: "Checks the content, builds the site, and serves it to this machine only. After every change it builds again, and open pages reload. Errors in the content appear here and in the browser.",
    es: "Revisa el contenido, genera el sitio y lo sirve solo a este equipo. Después de cada cambio lo genera de nuevo, y las páginas abiertas se recargan. Los errores del contenido aparecen aquí y en el navegador.",
    pt: "Verifica o conteúdo, gera o sítio e serve-o apenas a este computador. Depois de cada alteração gera-o de novo, e as páginas abertas são recarregadas. Os erros do conteúdo aparecem aqui e no navegador.",
    fr: "Vérifie le contenu, génère le site et le sert à cet ordinateur seulement. Après chaque changement, il est généré de nouveau, et les pages ouvertes se rechargent. Les erreurs du contenu s’affichent ici et dans le navigateur.",
  },
  exit: {
    en: "Exit code 0: stopped by Ctrl-C, 1: the port is in use or can't be used, 2: wrong usage.",
    es: "Código de salida 0: detenido con Ctrl-C, 1: el puerto está ocupado o no puede usarse, 2: uso incorrecto.",
    pt: "Código de saída 0: parado com Ctrl-C, 1: a porta está ocupada ou não pode ser usada, 2: utilização incorreta.",
    fr: "Code de sortie 0 : arrêté par Ctrl-C, 1 : le port est occupé ou inutilisable, 2 : mauvais usage.",
  },
  options: {
    "--drafts": {
      en: "also shows items with `draft: true`, marked as drafts",
      es: "muestra también las noticias con `draft: true`, marcadas como borradores",
      pt: "mostra também as notícias com `draft: true`, marcadas como rascunhos",
      fr: "affiche aussi les articles avec `draft: true`, marqués comme brouillons",
    },
    "--as-of MOMENT": AS_OF_OPTION,
    "--port N": {
      en: "the port, 8080 by default, 0 for any free one",
      es: "el puerto; por omisión, 8080; 0 para cualquiera que esté libre",
      pt: "a porta; por omissão, 8080; 0 para qualquer uma livre",
      fr: "le port, 8080 par défaut, 0 pour n’importe quel port libre",
    },
    "--host NAME": {
      en: "one more host name to answer requests for, such as that of a proxy; repeatable. The server listens on this machine only, and refuses requests for other hosts than localhost",
      es: "otro nombre de servidor al que responder, como el de un proxy; puede repetirse. El servidor escucha solo en este equipo y rechaza las peticiones a otros nombres que localhost",
      pt: "mais um nome de servidor a que responder, como o de um proxy; pode repetir-se. O servidor escuta apenas neste computador e recusa os pedidos para outros nomes que não localhost",
      fr: "un autre nom de serveur auquel répondre, par exemple celui d’un mandataire ; peut être répété. Le serveur n’écoute que sur cet ordinateur et refuse les requêtes pour d’autres noms que localhost",
    },
    "--content DIR": CONTENT_OPTION,
  },
  note: {
    en: "Ctrl-C stops the server.",
    es: "Ctrl-C detiene el servidor.",
    pt: "Ctrl-C para o servidor.",
    fr: "Ctrl-C arrête le serveur.",
  },
};
