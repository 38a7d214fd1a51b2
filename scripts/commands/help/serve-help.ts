import type { CommandHelp } from "../../cli/help-text.ts";

/** `dateline serve` */
export const SERVE_HELP: CommandHelp = {
  usage: ["npm run serve -- [DIR] [--port N] [--base-path PATH]"],
  about: {
    en: "Serves a built site as it is, _site by default, to this machine only, as a host would: what is looked at is what will be published.",
    es: "Sirve un sitio generado tal como está, _site por omisión, solo a este equipo, como lo haría un servidor: lo que se ve es lo que se publicará.",
    pt: "Serve um sítio gerado tal como está, _site por omissão, apenas a este computador, como o faria um servidor: o que se vê é o que será publicado.",
    fr: "Sert un site généré tel qu’il est, _site par défaut, à cet ordinateur seulement, comme le ferait un hébergeur : ce que l’on voit est ce qui sera publié.",
  },
  exit: {
    en: "Exit code 0: stopped by Ctrl-C, 1: the port is in use or can't be used, 2: wrong usage.",
    es: "Código de salida 0: detenido con Ctrl-C, 1: el puerto está ocupado o no puede usarse, 2: uso incorrecto.",
    pt: "Código de saída 0: parado com Ctrl-C, 1: a porta está ocupada ou não pode ser usada, 2: utilização incorreta.",
    fr: "Code de sortie 0 : arrêté par Ctrl-C, 1 : le port est occupé ou inutilisable, 2 : mauvais usage.",
  },
  options: {
    "--port N": {
      en: "the port, 8080 by default, 0 for any free one",
      es: "el puerto; por omisión, 8080; 0 para cualquiera que esté libre",
      pt: "a porta; por omissão, 8080; 0 para qualquer uma livre",
      fr: "le port, 8080 par défaut, 0 pour n’importe quel port libre",
    },
    "--base-path PATH": {
      en: "the path of the site on its host, such as /bulletin, the root by default",
      es: "la ruta del sitio en su servidor, como /bulletin; por omisión, la raíz",
      pt: "o caminho do sítio no seu servidor, como /bulletin; por omissão, a raiz",
      fr: "le chemin du site sur son serveur, par exemple /bulletin, la racine par défaut",
    },
  },
};
