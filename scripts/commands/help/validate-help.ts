import type { CommandHelp } from "../../cli/help-text.ts";
import { AS_OF_OPTION, CONTENT_OPTION, FORMAT_OPTION } from "../../cli/shared-options.ts";

/** `dateline validate` */
export const VALIDATE_HELP: CommandHelp = {
  usage: [
    "npm run validate -- [--content DIR] [--as-of MOMENT] [--format FORMAT] [--since REVISION]",
    "npm run validate -- --watch [--content DIR] [--format FORMAT]",
    "npm run validate -- --fix [--dry-run] [--content DIR] [--format FORMAT]",
    "npm run validate -- --fix --fetch-pictures [--allow-host HOST] [--dry-run] [--content DIR]",
  ],
  about: {
    en: "Checks the content, and changes nothing without --fix. If an issue requires a translation that is missing, that is a warning here and in npm start, and an error in npm run build, which makes the site for release.",
    es: "Revisa el contenido y, sin --fix, no cambia nada. Si falta una traducción que un número exige, aquí y en npm start es un aviso, y un error en npm run build, que genera el sitio para publicarlo.",
    pt: "Verifica o conteúdo e, sem --fix, não altera nada. Se faltar uma tradução que um número exige, aqui e em npm start é um aviso, e um erro em npm run build, que gera o sítio para publicação.",
    fr: "Vérifie le contenu et, sans --fix, ne change rien. S’il manque une traduction qu’un numéro exige, c’est un avertissement ici et dans npm start, et une erreur dans npm run build, qui génère le site à publier.",
  },
  exit: {
    en: "Exit code 0: no errors, 1: errors in the content, 2: wrong usage.",
    es: "Código de salida 0: sin errores, 1: errores en el contenido, 2: uso incorrecto.",
    pt: "Código de saída 0: sem erros, 1: erros no conteúdo, 2: utilização incorreta.",
    fr: "Code de sortie 0 : aucune erreur, 1 : erreurs dans le contenu, 2 : mauvais usage.",
  },
  options: {
    "--content DIR": CONTENT_OPTION,
    "--as-of MOMENT": AS_OF_OPTION,
    "--format FORMAT": FORMAT_OPTION,
    "--since REVISION": {
      en: "also warns of facts that were published at a git revision, such as main or v2, and have changed since without a correction or a new day in updated",
      es: "avisa también de los datos publicados en una revisión de git, como main o v2, que ahora son otros sin una corrección ni un día nuevo en updated",
      pt: "avisa também dos dados publicados numa revisão do git, como main ou v2, que agora são outros sem uma correção nem um dia novo em updated",
      fr: "signale aussi les données publiées à une révision de git, comme main ou v2, qui sont différentes à présent sans rectificatif ni nouveau jour dans updated",
    },
    "--watch": {
      en: "checks again after every change, until Ctrl-C",
      es: "revisa de nuevo después de cada cambio, hasta Ctrl-C",
      pt: "verifica de novo depois de cada alteração, até Ctrl-C",
      fr: "vérifie de nouveau après chaque changement, jusqu’à Ctrl-C",
    },
    "--fix": {
      en: "first fixes mistakes that have only one possible correction, such as www. without https:// or the name of a country instead of its code, and shows each line that changed",
      es: "corrige antes los errores que solo tienen una corrección posible, como www. sin https:// o el nombre de un país en lugar de su código, y muestra cada línea que cambió",
      pt: "corrige antes os erros que só têm uma correção possível, como www. sem https:// ou o nome de um país em vez do seu código, e mostra cada linha alterada",
      fr: "corrige d’abord les erreurs qui n’ont qu’une correction possible, par exemple www. sans https:// ou le nom d’un pays au lieu de son code, et affiche chaque ligne qui a changé",
    },
    "--fetch-pictures": {
      en: "with --fix: fetches pictures of other sites into the bulletins that show them; without it, they become links",
      es: "con --fix: descarga las imágenes de otros sitios en los números que las muestran; sin ello, se convierten en enlaces",
      pt: "com --fix: descarrega as imagens de outros sítios para os números que as mostram; sem isso, convertem-se em ligações",
      fr: "avec --fix : télécharge les images d’autres sites dans les numéros qui les montrent ; sans elle, elles deviennent des liens",
    },
    "--allow-host HOST": {
      en: "with --fetch-pictures: also from HOST, although it is in a private network; again for more hosts",
      es: "con --fetch-pictures: también de HOST, aunque esté en una red privada; puede repetirse para más servidores",
      pt: "com --fetch-pictures: também de HOST, ainda que esteja numa rede privada; pode repetir-se para mais servidores",
      fr: "avec --fetch-pictures : aussi de HOST, bien qu’il soit dans un réseau privé ; peut être répété pour d’autres serveurs",
    },
    "--dry-run": {
      en: "with --fix: shows what would be fixed, and writes and checks nothing",
      es: "con --fix: muestra lo que se corregiría, sin escribir ni revisar nada",
      pt: "com --fix: mostra o que seria corrigido, sem escrever nem verificar nada",
      fr: "avec --fix : affiche ce qui serait corrigé, sans rien écrire ni vérifier",
    },
  },
};
