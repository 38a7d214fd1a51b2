import type { CommandHelp } from "../../cli/help-text.ts";
import { CONTENT_OPTION } from "../../cli/shared-options.ts";

/** `dateline migrate` */
export const MIGRATE_HELP: CommandHelp = {
  usage: ["npm run migrate -- [--dry-run] [--content DIR]"],
  about: {
    en: "Updates content and theme/ where this version of Dateline expects a different form. Comments, order and everything else stay as they are. `npm run validate` warns of such places one minor version before Dateline refuses them.",
    es: "Actualiza el contenido y theme/ donde esta versión de Dateline espera otra forma. Los comentarios, el orden y todo lo demás quedan como están. `npm run validate` advierte de esos lugares una versión menor antes de que Dateline los rechace.",
    pt: "Atualiza o conteúdo e theme/ onde esta versão do Dateline espera outra forma. Os comentários, a ordem e tudo o resto ficam como estão. `npm run validate` avisa desses lugares uma versão menor antes de o Dateline os recusar.",
    fr: "Met à jour le contenu et theme/ là où cette version de Dateline attend une autre forme. Les commentaires, l’ordre et tout le reste sont conservés. `npm run validate` signale ces endroits une version mineure avant que Dateline les refuse.",
  },
  exit: {
    en: "Exit code 0: success, 1: a file must be changed by hand, 2: wrong usage.",
    es: "Código de salida 0: correcto, 1: hay que modificar un archivo a mano, 2: uso incorrecto.",
    pt: "Código de saída 0: sucesso, 1: é preciso alterar um ficheiro à mão, 2: utilização incorreta.",
    fr: "Code de sortie 0 : réussite, 1 : un fichier est à modifier à la main, 2 : mauvais usage.",
  },
  options: {
    "--dry-run": {
      en: "writes nothing, and shows the differences",
      es: "no escribe nada y muestra las diferencias",
      pt: "não escreve nada e mostra as diferenças",
      fr: "n’écrit rien et affiche les différences",
    },
    "--content DIR": CONTENT_OPTION,
  },
};
