import { CONTENT_OPTION, type CommandHelp } from "../../../scripts/cli/index.ts";

/** `dateline vscode` */
export const VSCODE_HELP: CommandHelp = {
  usage: ["npm run vscode -- [--content DIR] [--output DIR]"],
  about: {
    en: "Prepares Visual Studio Code for a publication: JSON Schemas of its files, snippets with its topics, countries and events, and a task that marks mistakes. Run it again after a change of the topics. Settings that exist stay as they are.",
    es: "Prepara Visual Studio Code para una publicación: esquemas JSON de sus archivos, fragmentos con sus temas, países y eventos, y una tarea que marca los errores. Ejecútelo de nuevo cuando cambien los temas. La configuración que ya existe no se modifica.",
    pt: "Prepara o Visual Studio Code para uma publicação: esquemas JSON dos seus ficheiros, fragmentos com os seus temas, países e eventos, e uma tarefa que assinala os erros. Execute-o de novo quando os temas mudarem. As definições que já existem não são alteradas.",
    fr: "Prépare Visual Studio Code pour une publication : schémas JSON de ses fichiers, extraits avec ses thèmes, ses pays et ses événements, et une tâche qui signale les erreurs. Relancez la commande quand les thèmes changent. Les réglages existants restent tels quels.",
  },
  exit: {
    en: "Exit code 0: written, 2: wrong usage.",
    es: "Código de salida 0: escrito, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 2 : utilisation incorrecte.",
  },
  options: {
    "--content DIR": CONTENT_OPTION,
    "--output DIR": {
      en: "the folder to write, .vscode by default",
      es: "la carpeta que se escribe; por omisión, .vscode",
      pt: "a pasta a escrever; por omissão, .vscode",
      fr: "le dossier à écrire, .vscode par défaut",
    },
  },
};
