import type { CommandHelp } from "../../cli/help-text.ts";
import { CONTENT_OPTION } from "../../cli/shared-options.ts";

/** `dateline new` */
export const NEW_HELP: CommandHelp = {
  usage: [
    "npm run new -- item DATE NAME [--bulletin PERIOD | --series NAME] [--language L]",
    "               [--topic KEYS] [--title T] [--summary S]",
    "npm run new -- bulletin [PERIOD] [--series NAME] [--language L]",
    "npm run new -- event NAME START [END] --title T [--place P] [--country CODE]",
    "npm run new -- translation FILE LANGUAGE [--translated-by machine|person]",
    "npm run new -- language TAG",
    "npm run new -- vocabulary people|projects NAME --title T",
  ],
  about: {
    en: "Creates a file with the fields it needs, in the right folder. It never overwrites a file. A DATE is a day, YYYY-MM-DD, or a month, YYYY-MM. A PERIOD is the name of an issue's folder: 2022-06, 2022-06-15, 2022-w24, 2022-q2, 2022 or 2022-06-NAME. Without it, the issue follows the last one, by the frequency of the publication. START and END are DATEs, times (YYYY-MM-DDTHH:MM) or \"unknown\". NAME is the name of the file. It becomes part of the page's address.\n`language` starts the texts of the interface in another language, or single texts of a language that Dateline has, in theme/messages/; TAG is a language as in publication.yaml, such as nl.\n`vocabulary` switches people or projects on: it writes their file with a first entry, and declares in publication.yaml the field with which items and events name them.",
    es: "Crea un archivo con los campos que necesita, en la carpeta correcta. Nunca sobrescribe un archivo. DATE es un día, YYYY-MM-DD, o un mes, YYYY-MM. PERIOD es el nombre de la carpeta de un número: 2022-06, 2022-06-15, 2022-w24, 2022-q2, 2022 o 2022-06-NAME. Sin él, el número sigue al último, según la frecuencia de la publicación. START y END son DATE, horas (YYYY-MM-DDTHH:MM) o «unknown». NAME es el nombre del archivo, que pasa a formar parte de la dirección de la página.\n`language` comienza los textos de la interfaz en otro idioma, o algunos de un idioma que Dateline ya tiene, en theme/messages/; TAG es un idioma como en publication.yaml, por ejemplo nl.\n`vocabulary` activa las personas o los proyectos: escribe su archivo con una primera entrada y declara en publication.yaml el campo con que las noticias y los eventos los indican.",
    pt: "Cria um ficheiro com os campos de que precisa, na pasta certa. Nunca substitui um ficheiro. DATE é um dia, YYYY-MM-DD, ou um mês, YYYY-MM. PERIOD é o nome da pasta de um número: 2022-06, 2022-06-15, 2022-w24, 2022-q2, 2022 ou 2022-06-NAME. Sem ele, o número segue o último, conforme a frequência da publicação. START e END são DATE, horas (YYYY-MM-DDTHH:MM) ou «unknown». NAME é o nome do ficheiro, que passa a fazer parte do endereço da página.\n`language` começa os textos da interface noutra língua, ou alguns de uma língua que o Dateline já tem, em theme/messages/; TAG é uma língua como em publication.yaml, por exemplo nl.\n`vocabulary` ativa as pessoas ou os projetos: escreve o seu ficheiro com uma primeira entrada e declara em publication.yaml o campo com que as notícias e os eventos os indicam.",
    fr: "Crée un fichier avec les champs qu’il lui faut, dans le bon dossier. Aucun fichier n’est écrasé. DATE est un jour, YYYY-MM-DD, ou un mois, YYYY-MM. PERIOD est le nom du dossier d’un numéro : 2022-06, 2022-06-15, 2022-w24, 2022-q2, 2022 ou 2022-06-NAME. Sans lui, le numéro suit le dernier, selon la périodicité de la publication. START et END sont des DATE, des heures (YYYY-MM-DDTHH:MM) ou « unknown ». NAME est le nom du fichier, qui entre dans l’adresse de la page.\n`language` commence les textes de l’interface dans une autre langue, ou certains d’une langue que Dateline possède, dans theme/messages/ ; TAG est une langue comme dans publication.yaml, par exemple nl.\n`vocabulary` active les personnes ou les projets : la commande écrit leur fichier avec une première entrée et déclare dans publication.yaml le champ par lequel articles et événements les indiquent.",
  },
  exit: {
    en: "Exit code 0: written, 1: the file exists, or the content does not allow it, 2: wrong usage.",
    es: "Código de salida 0: escrito, 1: el archivo existe o el contenido no lo permite, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 1: o ficheiro existe ou o conteúdo não o permite, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 1 : le fichier existe ou le contenu ne le permet pas, 2 : mauvais usage.",
  },
  options: {
    "--bulletin PERIOD": {
      en: "the issue of an item, by default the one that covers its date; if there is none, the month of its date for a monthly, or else the latest draft",
      es: "el número de una noticia; por omisión, el que abarca su fecha; si no hay ninguno, el mes de su fecha en una publicación mensual, o si no, el último borrador",
      pt: "o número de uma notícia; por omissão, o que abrange a sua data; se não houver nenhum, o mês da sua data numa publicação mensal, ou então o último rascunho",
      fr: "le numéro d’un article, par défaut celui qui couvre sa date ; s’il n’y en a pas, le mois de sa date pour un mensuel, ou sinon le dernier brouillon",
    },
    "--country CODE": {
      en: "the country of an event, ISO 3166-1",
      es: "el país de un evento, ISO 3166-1",
      pt: "o país de um evento, ISO 3166-1",
      fr: "le pays d’un événement, ISO 3166-1",
    },
    "--language L": {
      en: "the language, the publication's first by default",
      es: "el idioma; por omisión, el primero de la publicación",
      pt: "a língua; por omissão, a primeira da publicação",
      fr: "la langue, par défaut la première de la publication",
    },
    "--place P": {
      en: "the place of an event",
      es: "el lugar de un evento",
      pt: "o local de um evento",
      fr: "le lieu d’un événement",
    },
    "--series NAME": {
      en: "the series of an issue, or of an item's issue, as in publication.yaml, where the publication has several",
      es: "la serie de un número, o del número de una noticia, como en publication.yaml, si la publicación tiene varias",
      pt: "a série de um número, ou do número de uma notícia, como em publication.yaml, se a publicação tiver várias",
      fr: "la série d’un numéro, ou du numéro d’un article, comme dans publication.yaml, si la publication en a plusieurs",
    },
    "--summary S": {
      en: "the sentence under an item's title",
      es: "la entradilla de una noticia: la frase bajo el titular",
      pt: "o resumo de uma notícia: a frase sob o título",
      fr: "le chapeau d’un article : la phrase sous le titre",
    },
    "--title T": {
      en: "the title of an item, the name of an event, a person or a project",
      es: "el titular de una noticia, el nombre de un evento, una persona o un proyecto",
      pt: "o título de uma notícia, o nome de um evento, uma pessoa ou um projeto",
      fr: "le titre d’un article, le nom d’un événement, d’une personne ou d’un projet",
    },
    "--topic KEYS": {
      en: "keys of topics.yaml, separated by commas, the main one first",
      es: "claves de topics.yaml separadas por comas, la principal al comienzo",
      pt: "chaves de topics.yaml separadas por vírgulas, a principal no início",
      fr: "clés de topics.yaml séparées par des virgules, la principale d’abord",
    },
    "--translated-by WHO": {
      en: "who makes a translation, if the file is to say so: machine or person",
      es: "quién hace una traducción, si el archivo ha de decirlo: machine o person",
      pt: "quem faz uma tradução, se o ficheiro o deve dizer: machine ou person",
      fr: "qui fait une traduction, si le fichier doit le dire : machine ou person",
    },
    "--content DIR": CONTENT_OPTION,
  },
  examples: [
    "npm run new -- item 2021-10-14 ecuador-prisons --topic prisons",
    "npm run new -- translation content/bulletins/2021-10/ecuador-prisons.en.md es",
    "npm run new -- language nl",
  ],
};
