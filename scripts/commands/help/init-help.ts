import type { CommandHelp } from "../../cli/help-text.ts";

/** `dateline init` */
export const INIT_HELP: CommandHelp = {
  usage: ["npm run init -- FOLDER [OPTIONS]"],
  about: {
    en: "Starts a publication in a new or empty folder: its content with a first issue, its package.json and README, a theme to fill, the workflows of GitHub and GitLab, and EDITORS.md, the editors' manual. It asks for what is not given.",
    es: "Comienza una publicación en una carpeta nueva o vacía: su contenido con un primer número, su package.json y README, un tema por completar, los procesos de GitHub y GitLab y EDITORS.md, el manual de la redacción. Pregunta lo que no se indique.",
    pt: "Começa uma publicação numa pasta nova ou vazia: o seu conteúdo com um primeiro número, o seu package.json e README, um tema por completar, os processos do GitHub e do GitLab e EDITORS.md, o manual da redação. Pergunta o que não for indicado.",
    fr: "Commence une publication dans un dossier nouveau ou vide : son contenu avec un premier numéro, son package.json et son README, un thème à compléter, les processus de GitHub et GitLab, et EDITORS.md, le manuel de la rédaction. La commande demande ce qui n’est pas indiqué.",
  },
  exit: {
    en: "Exit code 0: written, 1: the folder is not empty, 2: wrong usage.",
    es: "Código de salida 0: escrito, 1: la carpeta no está vacía, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 1: a pasta não está vazia, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 1 : le dossier n’est pas vide, 2 : mauvais usage.",
  },
  options: {
    "--title TITLE": {
      en: "the name of the publication, by default that of the folder",
      es: "el nombre de la publicación; por omisión, el de la carpeta",
      pt: "o nome da publicação; por omissão, o da pasta",
      fr: "le nom de la publication, par défaut celui du dossier",
    },
    "--languages TAGS": {
      en: "its languages, separated by commas, the main one first: es,pt",
      es: "sus idiomas separados por comas, el principal al comienzo: es,pt",
      pt: "as suas línguas separadas por vírgulas, a principal no início: es,pt",
      fr: "ses langues séparées par des virgules, la principale d’abord : es,pt",
    },
    "--frequency WORD": {
      en: "how often it appears: daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly or irregular",
      es: "con qué frecuencia se publica: daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly o irregular",
      pt: "com que frequência é publicada: daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly ou irregular",
      fr: "à quel rythme elle paraît : daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly ou irregular",
    },
    "--url URL": {
      en: "the address at which it will be published",
      es: "la dirección en la que se publicará",
      pt: "o endereço em que será publicada",
      fr: "l’adresse à laquelle elle sera publiée",
    },
    "--host HOST": {
      en: "where: github-pages, s3, netlify or none",
      es: "dónde: github-pages, s3, netlify o none",
      pt: "onde: github-pages, s3, netlify ou none",
      fr: "où : github-pages, s3, netlify ou none",
    },
    "--lang L": {
      en: "the language of the questions, by default that of the system",
      es: "el idioma de las preguntas; por omisión, el del sistema",
      pt: "a língua das perguntas; por omissão, a do sistema",
      fr: "la langue des questions, par défaut celle du système",
    },
    "--from-sitemap FILE": {
      en: "the sitemap of the old site at this address: the build then fails until each of its addresses answers",
      es: "el mapa del sitio antiguo que estaba en esta dirección: la generación falla hasta que cada una de sus direcciones responda",
      pt: "o mapa do sítio antigo que estava neste endereço: a geração falha até que cada um dos seus endereços responda",
      fr: "le plan de l’ancien site qui était à cette adresse : la génération échoue jusqu’à ce que chacune de ses adresses réponde",
    },
    "--yes": {
      en: "asks nothing, and uses the defaults for what is not given",
      es: "no pregunta nada y toma el valor predeterminado de lo que no se indique",
      pt: "não pergunta nada e toma o valor predefinido do que não for indicado",
      fr: "ne demande rien, et prend la valeur par défaut de ce qui n’est pas indiqué",
    },
  },
};
