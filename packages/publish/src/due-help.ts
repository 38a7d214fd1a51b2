import type { CommandHelp } from "../../../scripts/cli/help-text.ts";
import { AS_OF_OPTION, CONTENT_OPTION } from "../../../scripts/cli/shared-options.ts";

/** `dateline due` */
export const DUE_HELP: CommandHelp = {
  usage: ["npm run due -- [--site DIR | --live] [--as-of MOMENT] [--cron | --github] [--content DIR]"],
  about: {
    en: "Says when the next change is scheduled: when something becomes public (publishFrom), expires (expires), or an event is over. If the last release was built before such a change, it says what is due.",
    es: "Dice cuándo está previsto el próximo cambio del sitio: cuándo algo pasa a ser público (publishFrom), caduca (expires) o termina un evento. Si la última versión publicada se generó antes de un cambio así, dice qué está pendiente.",
    pt: "Diz quando está prevista a próxima alteração do sítio: quando algo passa a ser público (publishFrom), expira (expires) ou termina um evento. Se a última versão publicada foi gerada antes de uma alteração dessas, diz o que está pendente.",
    fr: "Dit quand le prochain changement du site est prévu : quand quelque chose devient public (publishFrom), expire (expires), ou qu’un événement est terminé. Si la dernière version publiée a été générée avant un tel changement, dit ce qu’il faut publier.",
  },
  exit: {
    en: "Exit code 0: nothing is due, or there is no release, 1: errors in the content, or the release can't be read, 2: wrong usage, 3: something is due.",
    es: "Código de salida 0: no hay nada pendiente, o no hay versión publicada, 1: errores en el contenido, o la versión publicada no puede leerse, 2: uso incorrecto, 3: hay algo pendiente.",
    pt: "Código de saída 0: não há nada pendente, ou não há versão publicada, 1: erros no conteúdo, ou a versão publicada não pode ser lida, 2: utilização incorreta, 3: há algo pendente.",
    fr: "Code de sortie 0 : rien n’est à publier, ou il n’y a pas de version publiée, 1 : erreurs dans le contenu, ou la version publiée ne peut être lue, 2 : mauvais usage, 3 : quelque chose est à publier.",
  },
  options: {
    "--site DIR": {
      en: "the folder of the last release, _site by default; also that of publish --target dir:DIR",
      es: "la carpeta de la última versión; por omisión, _site; también la de publish --target dir:DIR",
      pt: "a pasta da última versão; por omissão, _site; também a de publish --target dir:DIR",
      fr: "le dossier de la dernière version publiée, _site par défaut ; aussi celui de publish --target dir:DIR",
    },
    "--live": {
      en: "compares with the site that is published at the url of publication.yaml instead",
      es: "compara en su lugar con el sitio publicado en la url de publication.yaml",
      pt: "compara antes com o sítio publicado no url de publication.yaml",
      fr: "compare plutôt avec le site publié à l’url de publication.yaml",
    },
    "--as-of MOMENT": AS_OF_OPTION,
    "--cron": {
      en: "prints the changes of the next year as lines of cron, in UTC, and nothing else",
      es: "escribe los cambios del próximo año como líneas de cron, en UTC, y nada más",
      pt: "escreve as alterações do próximo ano como linhas de cron, em UTC, e nada mais",
      fr: "écrit les changements de l’année à venir en lignes de cron, en UTC, et rien d’autre",
    },
    "--github": {
      en: "prints the same as the schedule of a workflow of GitHub",
      es: "escribe lo mismo como programación de un flujo de trabajo de GitHub",
      pt: "escreve o mesmo como agendamento de um fluxo de trabalho do GitHub",
      fr: "écrit la même chose comme planification d’un workflow de GitHub",
    },
    "--content DIR": CONTENT_OPTION,
  },
  examples: ["npm run due -- --live", "npm run --silent due -- --cron"],
};
