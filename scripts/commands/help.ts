import type { CommandHelp, LocalText } from "../cli/help-text.ts";
import {
  AS_OF_OPTION,
  BASE_PATH_OPTION,
  BULLETIN_OPTION,
  CONTENT_OPTION,
  EDITION_LANGUAGE_OPTION,
  FORMAT_OPTION,
} from "../cli/shared-options.ts";

/** `dateline init` */
export const INIT_HELP: CommandHelp = {
  usage: ["npm run init -- FOLDER [OPTIONS]"],
  about: {
    en: "Starts a publication in a new or empty folder: its content with a first issue, its package.json and README, a theme to fill, the workflows of GitHub and GitLab, and EDITORS.md, the editors' manual. It asks for what is not given.",
    es: "Comienza una publicación en una carpeta nueva o vacía: su contenido con un primer número, su package.json y README, un tema por completar, los flujos de trabajo de GitHub y GitLab y EDITORS.md, el manual de la redacción. Pregunta lo que no se indique.",
    pt: "Começa uma publicação numa pasta nova ou vazia: o seu conteúdo com um primeiro número, o seu package.json e README, um tema por completar, os fluxos de trabalho do GitHub e do GitLab e EDITORS.md, o manual da redação. Pergunta o que não for indicado.",
    fr: "Commence une publication dans un dossier nouveau ou vide : son contenu avec un premier numéro, son package.json et son README, un thème à compléter, les flux de travail de GitHub et GitLab, et EDITORS.md, le manuel de la rédaction. La commande demande ce qui n’est pas indiqué.",
  },
  exit: {
    en: "Exit code 0: written, 1: the folder is not empty, 2: wrong usage.",
    es: "Código de salida 0: escrito, 1: la carpeta no está vacía, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 1: a pasta não está vazia, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 1 : le dossier n’est pas vide, 2 : utilisation incorrecte.",
  },
  options: {
    "--title TITLE": {
      en: "the name of the publication, by default the name of the folder",
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
      en: "the language of the questions, by default the language of the system",
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

/** The exit codes of a command that serves until it is stopped. */
const SERVER_EXIT: LocalText = {
  en: "Exit code 0: stopped by Ctrl-C, 1: the port is in use or can't be used, 2: wrong usage.",
  es: "Código de salida 0: detenido con Ctrl-C, 1: el puerto está ocupado o no puede usarse, 2: uso incorrecto.",
  pt: "Código de saída 0: parado com Ctrl-C, 1: a porta está ocupada ou não pode ser usada, 2: utilização incorreta.",
  fr: "Code de sortie 0 : arrêté par Ctrl-C, 1 : le port est occupé ou inutilisable, 2 : utilisation incorrecte.",
};

/** `--port N` */
const PORT_OPTION: LocalText = {
  en: "the port, 8080 by default, 0 for any free one",
  es: "el puerto; por omisión, 8080; 0 para cualquiera que esté libre",
  pt: "a porta; por omissão, 8080; 0 para qualquer uma livre",
  fr: "le port, 8080 par défaut, 0 pour n’importe quel port libre",
};

/** `dateline start` */
export const START_HELP: CommandHelp = {
  usage: ["npm start -- [--drafts] [--as-of MOMENT] [--port N] [--host NAME] [--content DIR]"],
  about: {
    en: "Checks the content, builds the site, and serves it to this machine only. After every change it builds again, and open pages reload. Errors in the content appear here and in the browser.",
    es: "Revisa el contenido, genera el sitio y lo sirve solo a este equipo. Después de cada cambio lo genera de nuevo, y las páginas abiertas se recargan. Los errores del contenido aparecen aquí y en el navegador.",
    pt: "Verifica o conteúdo, gera o sítio e serve-o apenas a este computador. Depois de cada alteração gera-o de novo, e as páginas abertas são recarregadas. Os erros do conteúdo aparecem aqui e no navegador.",
    fr: "Vérifie le contenu, génère le site et le sert à cet ordinateur seulement. Après chaque changement, il est généré de nouveau, et les pages ouvertes se rechargent. Les erreurs du contenu s’affichent ici et dans le navigateur.",
  },
  exit: SERVER_EXIT,
  options: {
    "--drafts": {
      en: "also shows items with `draft: true`, marked as drafts",
      es: "muestra también las noticias con `draft: true`, marcadas como borradores",
      pt: "mostra também as notícias com `draft: true`, marcadas como rascunhos",
      fr: "affiche aussi les articles avec `draft: true`, marqués comme brouillons",
    },
    "--as-of MOMENT": AS_OF_OPTION,
    "--port N": PORT_OPTION,
    "--host NAME": {
      en: "one more host name to answer requests for, such as the name of a proxy; repeatable. The server listens on this machine only, and refuses requests for other hosts than localhost",
      es: "otro nombre de servidor al que responder, como el de un proxy; puede repetirse. El servidor escucha solo en este equipo y rechaza las peticiones a otros nombres que localhost",
      pt: "mais um nome de servidor a que responder, como o de um proxy; pode repetir-se. O servidor escuta apenas neste computador e recusa os pedidos para outros nomes que não localhost",
      fr: "un autre nom de serveur auquel répondre, par exemple celui d’un proxy ; peut être répété. Le serveur n’écoute que sur cet ordinateur et refuse les requêtes pour d’autres noms que localhost",
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

/** `dateline validate` */
export const VALIDATE_HELP: CommandHelp = {
  usage: [
    "npm run validate -- [--content DIR] [--as-of MOMENT] [--format FORMAT] [--since REVISION]",
    "npm run validate -- --watch [--content DIR] [--format FORMAT]",
    "npm run validate -- --fix [--dry-run] [--content DIR] [--format FORMAT]",
    "npm run validate -- --fix --fetch-pictures [--allow-host HOST] [--dry-run] [--content DIR]",
  ],
  about: {
    en: "Checks the content, and changes nothing without --fix. A missing translation that an issue requires is a warning here and in npm start, and an error in npm run build, which builds the site for release.",
    es: "Revisa el contenido y, sin --fix, no cambia nada. Si falta una traducción que un número exige, aquí y en npm start es un aviso, y un error en npm run build, que genera el sitio para publicarlo.",
    pt: "Verifica o conteúdo e, sem --fix, não altera nada. Se faltar uma tradução que um número exige, aqui e em npm start é um aviso, e um erro em npm run build, que gera o sítio para publicação.",
    fr: "Vérifie le contenu et, sans --fix, ne change rien. S’il manque une traduction qu’un numéro exige, c’est un avertissement ici et dans npm start, et une erreur dans npm run build, qui génère le site à publier.",
  },
  exit: {
    en: "Exit code 0: no errors, 1: errors in the content, 2: wrong usage.",
    es: "Código de salida 0: sin errores, 1: errores en el contenido, 2: uso incorrecto.",
    pt: "Código de saída 0: sem erros, 1: erros no conteúdo, 2: utilização incorreta.",
    fr: "Code de sortie 0 : aucune erreur, 1 : erreurs dans le contenu, 2 : utilisation incorrecte.",
  },
  options: {
    "--content DIR": CONTENT_OPTION,
    "--as-of MOMENT": AS_OF_OPTION,
    "--format FORMAT": FORMAT_OPTION,
    "--since REVISION": {
      en: "also warns of facts that were published at a git revision, such as main or v2, and have changed since without a correction or a new day in updated",
      es: "avisa también de los datos publicados en una revisión de git, como main o v2, que cambiaron después sin una corrección ni un día nuevo en updated",
      pt: "avisa também dos dados publicados numa revisão do git, como main ou v2, que mudaram depois sem uma correção nem um dia novo em updated",
      fr: "signale aussi les données publiées à une révision de git, comme main ou v2, et qui ont changé depuis sans rectificatif ni nouveau jour dans updated",
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
      en: "with --fix: fetches pictures of other sites into the issues that show them; without it, they become links",
      es: "con --fix: descarga las imágenes de otros sitios en los números que las muestran; sin ello, se convierten en enlaces",
      pt: "com --fix: descarrega as imagens de outros sítios para os números que as mostram; sem isso, convertem-se em ligações",
      fr: "avec --fix : télécharge les images d’autres sites dans les numéros qui les affichent ; sans elle, elles deviennent des liens",
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

/** `dateline build` */
export const BUILD_HELP: CommandHelp = {
  usage: [
    "npm run build -- [--content DIR] [--output DIR] [--base-url URL] [--as-of MOMENT]",
    "                 [--drafts] [--portable DIR] [--pdf] [--format FORMAT] [--timings]",
  ],
  about: {
    en: "Checks the content, renders the site, checks the rendered pages, and only then replaces the output folder. The build is meant for release: if an issue requires a translation, it must exist and be up to date.",
    es: "Revisa el contenido, genera el sitio, revisa las páginas generadas y solo entonces reemplaza la carpeta de salida. El sitio está destinado a publicarse: si un número exige una traducción, debe existir y estar al día.",
    pt: "Verifica o conteúdo, gera o sítio, verifica as páginas geradas e só então substitui a pasta de saída. O sítio destina-se a ser publicado: se um número exige uma tradução, esta deve existir e estar atualizada.",
    fr: "Vérifie le contenu, génère le site, vérifie les pages générées, et seulement alors remplace le dossier de sortie. Le site est destiné à la publication : si un numéro exige une traduction, elle doit exister et être à jour.",
  },
  exit: {
    en: "Exit code 0: built, 1: errors in content or output, 2: wrong usage.",
    es: "Código de salida 0: sitio generado, 1: errores en el contenido o en la salida, 2: uso incorrecto.",
    pt: "Código de saída 0: sítio gerado, 1: erros no conteúdo ou na saída, 2: utilização incorreta.",
    fr: "Code de sortie 0 : site généré, 1 : erreurs dans le contenu ou dans la sortie, 2 : utilisation incorrecte.",
  },
  options: {
    "--content DIR": CONTENT_OPTION,
    "--output DIR": {
      en: "the output folder, _site by default: a new name, an empty folder, or an earlier build",
      es: "la carpeta de salida; por omisión, _site: un nombre nuevo, una carpeta vacía o un sitio anterior",
      pt: "a pasta de saída; por omissão, _site: um nome novo, uma pasta vazia ou um sítio anterior",
      fr: "le dossier de sortie, _site par défaut : un nouveau nom, un dossier vide ou un site antérieur",
    },
    "--base-url URL": {
      en: "the address of the site, by default the url of publication.yaml; for a preview on Netlify, Cloudflare Pages or GitLab, the address of the preview",
      es: "la dirección del sitio; por omisión, la url de publication.yaml y, para una vista previa en Netlify, Cloudflare Pages o GitLab, la de esta",
      pt: "o endereço do sítio; por omissão, o url de publication.yaml e, para uma pré-visualização no Netlify, Cloudflare Pages ou GitLab, o desta",
      fr: "l’adresse du site, par défaut l’url de publication.yaml ; pour un aperçu sur Netlify, Cloudflare Pages ou GitLab, celle de l’aperçu",
    },
    "--drafts": {
      en: "makes a preview: it includes items with `draft: true`, marked as drafts, and asks search engines not to list its pages",
      es: "crea una vista previa: incluye también las noticias con `draft: true`, marcadas como borradores, y pide a los buscadores que no incluyan ninguna página",
      pt: "cria uma pré-visualização: inclui também as notícias com `draft: true`, marcadas como rascunhos, e pede aos motores de busca que não incluam nenhuma página",
      fr: "crée un aperçu : inclut aussi les articles avec `draft: true`, marqués comme brouillons, et demande aux moteurs de recherche de n’inclure aucune page",
    },
    "--portable DIR": {
      en: "also writes a copy of the site that opens from a disk, with search; it is not for publishing",
      es: "escribe además una copia del sitio que se abre desde un disco, con su búsqueda; no es para publicarla",
      pt: "escreve também uma cópia do sítio que se abre a partir de um disco, com a sua pesquisa; não é para publicar",
      fr: "écrit aussi une copie du site qui s’ouvre depuis un disque, avec sa recherche ; elle n’est pas à publier",
    },
    "--as-of MOMENT": AS_OF_OPTION,
    "--pdf": {
      en: "makes a PDF of every issue, with its items in full, and a link to it on the page of the issue; needs Chromium",
      es: "crea un PDF de cada número, con sus noticias completas, enlazado desde su página; necesita Chromium",
      pt: "cria um PDF de cada número, com as suas notícias completas, ligado a partir da sua página; precisa de Chromium",
      fr: "crée un PDF de chaque numéro, avec ses articles complets, lié depuis sa page ; il faut Chromium",
    },
    "--format FORMAT": FORMAT_OPTION,
    "--timings": {
      en: "writes a table of the time that each step took to standard error",
      es: "escribe en la salida de errores una tabla del tiempo que tomó cada paso",
      pt: "escreve na saída de erros uma tabela do tempo que cada passo demorou",
      fr: "écrit sur la sortie d’erreur un tableau du temps que chaque étape a pris",
    },
  },
};

/** `dateline serve` */
export const SERVE_HELP: CommandHelp = {
  usage: ["npm run serve -- [DIR] [--port N] [--base-path PATH]"],
  about: {
    en: "Serves a built site as it is, _site by default, to this machine only, as a host would: what you see is what will be published.",
    es: "Sirve un sitio generado tal como está, _site por omisión, solo a este equipo, como lo haría un servidor: lo que se ve es lo que se publicará.",
    pt: "Serve um sítio gerado tal como está, _site por omissão, apenas a este computador, como o faria um servidor: o que se vê é o que será publicado.",
    fr: "Sert un site généré tel qu’il est, _site par défaut, à cet ordinateur seulement, comme le ferait un hébergeur : ce que l’on voit est ce qui sera publié.",
  },
  exit: SERVER_EXIT,
  options: {
    "--port N": PORT_OPTION,
    "--base-path PATH": BASE_PATH_OPTION,
  },
};

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
    en: "Creates a file with the fields it needs, in the right folder. It never overwrites a file. A DATE is a day, YYYY-MM-DD, or a month, YYYY-MM. A PERIOD is the name of an issue's folder: 2022-06, 2022-06-15, 2022-w24, 2022-06-01-15, 2022-b3, 2022-q2, 2022 or 2022-06-NAME. Without it, the issue follows the last one, by the frequency of the publication. START and END are DATEs, times (YYYY-MM-DDTHH:MM) or \"unknown\". NAME is the name of the file. It becomes part of the page's address.\n`language` starts the texts of the interface in another language, or single texts of a language that Dateline has, in theme/messages/; TAG is a language as in publication.yaml, such as nl.\n`vocabulary` switches people or projects on: it writes their file with a first entry, and declares in publication.yaml the field with which items and events mention them.",
    es: "Crea un archivo con los campos que necesita, en la carpeta correcta. Nunca sobrescribe un archivo. DATE es un día, YYYY-MM-DD, o un mes, YYYY-MM. PERIOD es el nombre de la carpeta de un número: 2022-06, 2022-06-15, 2022-w24, 2022-06-01-15, 2022-b3, 2022-q2, 2022 o 2022-06-NAME. Sin él, el número sigue al último, según la frecuencia de la publicación. START y END son DATE, horas (YYYY-MM-DDTHH:MM) o «unknown». NAME es el nombre del archivo, que pasa a formar parte de la dirección de la página.\n`language` comienza los textos de la interfaz en otro idioma, o algunos de un idioma que Dateline ya tiene, en theme/messages/; TAG es un idioma como en publication.yaml, por ejemplo nl.\n`vocabulary` activa las personas o los proyectos: escribe su archivo con una primera entrada y declara en publication.yaml el campo con que las noticias y los eventos los mencionan.",
    pt: "Cria um ficheiro com os campos de que precisa, na pasta certa. Nunca substitui um ficheiro. DATE é um dia, YYYY-MM-DD, ou um mês, YYYY-MM. PERIOD é o nome da pasta de um número: 2022-06, 2022-06-15, 2022-w24, 2022-06-01-15, 2022-b3, 2022-q2, 2022 ou 2022-06-NAME. Sem ele, o número segue o último, conforme a frequência da publicação. START e END são DATE, horas (YYYY-MM-DDTHH:MM) ou «unknown». NAME é o nome do ficheiro, que passa a fazer parte do endereço da página.\n`language` começa os textos da interface noutra língua, ou alguns de uma língua que o Dateline já tem, em theme/messages/; TAG é uma língua como em publication.yaml, por exemplo nl.\n`vocabulary` ativa as pessoas ou os projetos: escreve o seu ficheiro com uma primeira entrada e declara em publication.yaml o campo com que as notícias e os eventos os mencionam.",
    fr: "Crée un fichier avec les champs qu’il lui faut, dans le bon dossier. Aucun fichier n’est écrasé. DATE est un jour, YYYY-MM-DD, ou un mois, YYYY-MM. PERIOD est le nom du dossier d’un numéro : 2022-06, 2022-06-15, 2022-w24, 2022-06-01-15, 2022-b3, 2022-q2, 2022 ou 2022-06-NAME. Sans lui, le numéro suit le dernier, selon la périodicité de la publication. START et END sont des DATE, des heures (YYYY-MM-DDTHH:MM) ou « unknown ». NAME est le nom du fichier, qui entre dans l’adresse de la page.\n`language` commence les textes de l’interface dans une autre langue, ou certains d’une langue que Dateline possède, dans theme/messages/ ; TAG est une langue comme dans publication.yaml, par exemple nl.\n`vocabulary` active les personnes ou les projets : la commande écrit leur fichier avec une première entrée et déclare dans publication.yaml le champ par lequel articles et événements les mentionnent.",
  },
  exit: {
    en: "Exit code 0: written, 1: the file exists, or the content does not allow it, 2: wrong usage.",
    es: "Código de salida 0: escrito, 1: el archivo existe o el contenido no lo permite, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 1: o ficheiro existe ou o conteúdo não o permite, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 1 : le fichier existe ou le contenu ne le permet pas, 2 : utilisation incorrecte.",
  },
  options: {
    "--bulletin PERIOD": {
      en: "the issue of an item, by default the one that covers its date; if there is none, the month of its date in a monthly publication, or else the latest draft",
      es: "el número de una noticia; por omisión, el que abarca su fecha; si no hay ninguno, el mes de su fecha en una publicación mensual, o si no, el último borrador",
      pt: "o número de uma notícia; por omissão, o que abrange a sua data; se não houver nenhum, o mês da sua data numa publicação mensal, ou então o último rascunho",
      fr: "le numéro d’un article, par défaut celui qui couvre sa date ; s’il n’y en a pas, le mois de sa date pour une publication mensuelle, ou sinon le dernier brouillon",
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
      en: "who makes a translation, if the file should record it: machine or person",
      es: "quién hace una traducción, si el archivo debe indicarlo: machine o person",
      pt: "quem faz uma tradução, se o ficheiro o deve indicar: machine ou person",
      fr: "qui fait une traduction, si le fichier doit l’indiquer : machine ou person",
    },
    "--content DIR": CONTENT_OPTION,
  },
  examples: [
    "npm run new -- item 2021-10-14 ecuador-prisons --topic prisons",
    "npm run new -- translation content/bulletins/2021-10/ecuador-prisons.en.md es",
    "npm run new -- language nl",
  ],
};

/** `dateline add-picture` */
export const ADD_PICTURE_HELP: CommandHelp = {
  usage: [
    "npm run add-picture -- FILE --to PERIOD/NAME --alt TEXT [--credit TEXT] [--name NAME]",
    "                       [--content DIR] [--dry-run]",
  ],
  about: {
    en: "Adds a photo taken with a camera or phone to an item, and prepares it: turned upright, in the colours of the web, not too large, and without metadata such as the place where it was taken. It writes the file and the fields of the item. A file that exists is never overwritten.",
    es: "Añade a una noticia una foto hecha con una cámara o un teléfono y la prepara: enderezada, con los colores de la web, de un tamaño razonable y sin metadatos como el lugar donde se tomó. Escribe el archivo y los campos de la noticia. Nunca sobrescribe un archivo que exista.",
    pt: "Acrescenta a uma notícia uma fotografia tirada com uma câmara ou um telemóvel e prepara-a: endireitada, com as cores da web, de um tamanho razoável e sem metadados como o local onde foi tirada. Escreve o ficheiro e os campos da notícia. Nunca substitui um ficheiro que exista.",
    fr: "Ajoute à un article une photo prise avec un appareil ou un téléphone et la prépare : redressée, aux couleurs du web, d’une taille raisonnable et sans métadonnées comme le lieu de la prise de vue. La commande écrit le fichier et les champs de l’article. Un fichier existant n’est jamais écrasé.",
  },
  exit: {
    en: "Exit code 0: written, 1: the picture can't be read, 2: wrong usage.",
    es: "Código de salida 0: escrito, 1: la imagen no puede leerse, 2: uso incorrecto.",
    pt: "Código de saída 0: escrito, 1: a imagem não pode ser lida, 2: utilização incorreta.",
    fr: "Code de sortie 0 : écrit, 1 : l’image est illisible, 2 : utilisation incorrecte.",
  },
  options: {
    "--to PERIOD/NAME": {
      en: "the item: its issue's folder and its name, such as 2021-10/prisons",
      es: "la noticia: la carpeta de su número y su nombre, como 2021-10/prisons",
      pt: "a notícia: a pasta do seu número e o seu nome, como 2021-10/prisons",
      fr: "l’article : le dossier de son numéro et son nom, par exemple 2021-10/prisons",
    },
    "--alt TEXT": {
      en: "what the picture shows, for those who can't see it",
      es: "lo que muestra la imagen, para quienes no la ven",
      pt: "o que a imagem mostra, para quem não a vê",
      fr: "ce que montre l’image, pour qui ne la voit pas",
    },
    "--credit TEXT": {
      en: "whose picture it is",
      es: "de quién es la imagen",
      pt: "de quem é a imagem",
      fr: "à qui appartient l’image",
    },
    "--name NAME": {
      en: "the name of the file, by default the name of the picture",
      es: "el nombre del archivo; por omisión, el de la imagen",
      pt: "o nome do ficheiro; por omissão, o da imagem",
      fr: "le nom du fichier, par défaut celui de l’image",
    },
    "--content DIR": CONTENT_OPTION,
    "--dry-run": {
      en: "lists the files that would be written, and writes none",
      es: "indica los archivos que se escribirían y no escribe ninguno",
      pt: "indica os ficheiros que seriam escritos e não escreve nenhum",
      fr: "indique les fichiers qui seraient écrits, et n’en écrit aucun",
    },
  },
  examples: ['npm run add-picture -- IMG_2041.HEIC --to 2021-10/prisons --alt "Three officers at a table"'],
};

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
    en: "Renames an item, a topic, a term of a vocabulary, an event or a standing page, or moves an item to another issue: in all languages, with its own files and every link to it in the content. A topic or term that gets the key of another one is merged into it. The former name goes into `formerly`, so that the former address redirects to the current one on every host, and ids in feeds, calendars and data stay as they are.\nIt changes everything or nothing: before it changes a file, it checks the content as it would be afterwards. If it is interrupted, the next command that writes content completes it.",
    es: "Cambia el nombre de una noticia, un tema, un término de un vocabulario, un evento o una página fija, o lleva una noticia a otro número: en todos los idiomas, con sus archivos y todos los enlaces a ella en el contenido. Un tema o término que recibe la clave de otro se fusiona con él. El nombre anterior pasa a `formerly`: así la dirección anterior lleva a la actual en cualquier servidor, y los identificadores de canales, calendarios y datos no cambian.\nLo cambia todo o nada: antes de cambiar ningún archivo, revisa el contenido tal como quedaría. Si se interrumpe, lo completa el siguiente comando que escriba contenido.",
    pt: "Altera o nome de uma notícia, de um tema, de um termo de um vocabulário, de um evento ou de uma página fixa, ou leva uma notícia para outro número: em todas as línguas, com os seus ficheiros e todas as ligações no conteúdo. Um tema ou termo que recebe a chave de outro é fundido com este. O nome anterior passa para `formerly`: assim o endereço anterior leva ao atual em qualquer servidor, e os identificadores de feeds, calendários e dados não mudam.\nAltera tudo ou nada: antes de alterar qualquer ficheiro, verifica o conteúdo tal como ficaria. Se for interrompido, o próximo comando que escreva conteúdo conclui a alteração.",
    fr: "Renomme un article, un thème, un terme d’un vocabulaire, un événement ou une page fixe, ou déplace un article dans un autre numéro : dans toutes les langues, avec ses fichiers et tous les liens du contenu. Un thème ou un terme qui reçoit la clé d’un autre est fusionné avec lui. L’ancien nom passe dans `formerly` : l’ancienne adresse mène ainsi à l’actuelle sur tout serveur, et les identifiants des flux, des calendriers et des données restent les mêmes.\nTout change ou rien : avant de modifier un fichier, la commande vérifie le contenu tel qu’il serait. En cas d’interruption, la prochaine commande qui écrit du contenu termine la modification.",
  },
  exit: {
    en: "Exit code 0: renamed, 1: the content does not allow it, 2: wrong usage.",
    es: "Código de salida 0: nombre cambiado, 1: el contenido no lo permite, 2: uso incorrecto.",
    pt: "Código de saída 0: nome alterado, 1: o conteúdo não o permite, 2: utilização incorreta.",
    fr: "Code de sortie 0 : renommé, 1 : le contenu ne le permet pas, 2 : utilisation incorrecte.",
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

/** `dateline translations` */
export const TRANSLATIONS_HELP: CommandHelp = {
  usage: [
    "npm run translations -- [--content DIR] [--format FORMAT]",
    "npm run translations -- [--content DIR] --confirm FILE...",
    "npm run translations -- [--content DIR] --reviewed-by NAME FILE...",
  ],
  about: {
    en: "Lists the translations of every text. A translation is to be revised if its original has changed since it was translated; the change comes from the git history. With --confirm it records in translations that they are up to date. It also lists the texts that wait for a review; with --reviewed-by it records in texts who reviewed their current version.",
    es: "Enumera las traducciones de cada texto. Una traducción está por revisar si su original cambió después de traducirse; el cambio se toma del historial de git. Con --confirm anota en las traducciones que están al día. También enumera los textos que esperan una revisión; con --reviewed-by anota en los textos quién revisó su versión actual.",
    pt: "Enumera as traduções de cada texto. Uma tradução está a rever se o seu original foi alterado desde que foi traduzido; a alteração vem do histórico do git. Com --confirm anota nas traduções que estão atualizadas. Enumera também os textos que aguardam uma revisão; com --reviewed-by anota nos textos quem reviu a sua versão atual.",
    fr: "Énumère les traductions de chaque texte. Une traduction est à revoir si son original a changé depuis qu’il a été traduit ; le changement vient de l’historique de git. Avec --confirm, la commande note dans les traductions qu’elles sont à jour. Elle énumère aussi les textes qui attendent une relecture ; avec --reviewed-by, elle note dans les textes qui a relu leur version actuelle.",
  },
  exit: {
    en: "Exit code 0: success, 1: the content has errors, or a file can't be confirmed, 2: wrong usage.",
    es: "Código de salida 0: correcto, 1: el contenido tiene errores o un archivo no puede confirmarse, 2: uso incorrecto.",
    pt: "Código de saída 0: sucesso, 1: o conteúdo tem erros ou um ficheiro não pode ser confirmado, 2: utilização incorreta.",
    fr: "Code de sortie 0 : réussite, 1 : le contenu contient des erreurs ou un fichier ne peut être confirmé, 2 : utilisation incorrecte.",
  },
  options: {
    "--content DIR": CONTENT_OPTION,
    "--format FORMAT": {
      en: "text or json, text by default",
      es: "text o json; por omisión, text",
      pt: "text ou json; por omissão, text",
      fr: "text ou json, text par défaut",
    },
    "--confirm FILE...": {
      en: "translations that match their originals",
      es: "las traducciones que corresponden a sus originales",
      pt: "as traduções que correspondem aos seus originais",
      fr: "les traductions qui correspondent à leurs originaux",
    },
    "--reviewed-by NAME": {
      en: "who reviewed the texts: a name or a role",
      es: "quién revisó los textos: un nombre o un cargo",
      pt: "quem reviu os textos: um nome ou um cargo",
      fr: "qui a relu les textes : un nom ou une fonction",
    },
  },
};

/** `dateline theme` */
export const THEME_HELP: CommandHelp = {
  usage: [
    "npm run theme -- list",
    "npm run theme -- copy FILE...",
    "npm run theme -- status",
    "npm run theme -- merge FILE...",
    "npm run theme -- confirm FILE...",
  ],
  about: {
    en: "`list` lists the files of Dateline's theme. `copy` copies some of them into theme/, to be changed there, such as partials/cards.njk. It never overwrites a file. It keeps the originals and their version in theme/originals/. After an upgrade, `status` lists the files that replace Dateline's, and shows what has changed in Dateline's files since they were copied. `merge` merges those changes with yours, and marks where both changed the same lines. If you have copied the changes that you need by hand, `confirm` notes that a file is up to date.",
    es: "`list` enumera los archivos del tema de Dateline. `copy` copia algunos en theme/, como partials/cards.njk, para modificarlos allí. Nunca sobrescribe un archivo. Guarda los originales y su versión en theme/originals/. Después de una actualización, `status` enumera los archivos que sustituyen a los de Dateline y muestra qué cambió en estos desde que se copiaron. `merge` une esos cambios con los suyos y marca dónde ambos cambiaron las mismas líneas. Si incorporó a mano los cambios que necesita, `confirm` anota que un archivo está al día.",
    pt: "`list` enumera os ficheiros do tema do Dateline. `copy` copia alguns para theme/, como partials/cards.njk, para serem alterados ali. Nunca substitui um ficheiro. Guarda os originais e a sua versão em theme/originals/. Depois de uma atualização, `status` enumera os ficheiros que substituem os do Dateline e mostra o que foi alterado nestes desde que foram copiados. `merge` une essas alterações às suas e marca onde ambos alteraram as mesmas linhas. Se incorporou à mão as alterações de que precisa, `confirm` anota que um ficheiro está atualizado.",
    fr: "`list` énumère les fichiers du thème de Dateline. `copy` en copie dans theme/, par exemple partials/cards.njk, pour les modifier là. Aucun fichier n’est écrasé. Les originaux et leur version sont gardés dans theme/originals/. Après une mise à niveau, `status` énumère les fichiers qui remplacent ceux de Dateline et affiche ce qui a changé dans ces derniers depuis la copie. `merge` fusionne ces changements avec les vôtres, et marque où les deux ont modifié les mêmes lignes. Si vous avez repris à la main les changements qu’il vous faut, `confirm` note qu’un fichier est à jour.",
  },
  exit: {
    en: "Exit code 0: success, 1: a file exists already or can't be read, `status` finds one that has changed, or `merge` a conflict, 2: wrong usage.",
    es: "Código de salida 0: correcto, 1: un archivo ya existe o no puede leerse, `status` encuentra uno que cambió o `merge` un conflicto, 2: uso incorrecto.",
    pt: "Código de saída 0: sucesso, 1: um ficheiro já existe ou não pode ser lido, `status` encontra um que foi alterado ou `merge` um conflito, 2: utilização incorreta.",
    fr: "Code de sortie 0 : réussite, 1 : un fichier existe déjà ou ne peut être lu, `status` en trouve un qui a changé, ou `merge` un conflit, 2 : utilisation incorrecte.",
  },
  options: {},
  examples: ["npm run theme -- copy partials/cards.njk"],
};

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
    fr: "Code de sortie 0 : réussite, 1 : un fichier est à modifier à la main, 2 : utilisation incorrecte.",
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

/** `dateline pdf` */
export const PDF_HELP: CommandHelp = {
  usage: ["npm run pdf -- --bulletin NAME [--lang L] [--content DIR] [--as-of MOMENT] [--output FILE]"],
  about: {
    en: "Prints an issue with its items in full to a tagged A4 PDF, with contents, bookmarks and page numbers.",
    es: "Imprime un número con sus noticias completas en un PDF etiquetado de formato A4, con índice, marcadores y números de página.",
    pt: "Imprime um número com as suas notícias completas num PDF etiquetado de formato A4, com índice, marcadores e números de página.",
    fr: "Imprime un numéro avec ses articles complets dans un PDF balisé au format A4, avec sommaire, signets et numéros de page.",
  },
  exit: {
    en: "Exit code 0: printed, 1: errors in content or output, or no browser, 2: wrong usage.",
    es: "Código de salida 0: impreso, 1: errores en el contenido o en la salida, o no hay navegador, 2: uso incorrecto.",
    pt: "Código de saída 0: impresso, 1: erros no conteúdo ou na saída, ou não há navegador, 2: utilização incorreta.",
    fr: "Code de sortie 0 : imprimé, 1 : erreurs dans le contenu ou la sortie, ou pas de navigateur, 2 : utilisation incorrecte.",
  },
  options: {
    "--bulletin NAME": BULLETIN_OPTION,
    "--lang L": EDITION_LANGUAGE_OPTION,
    "--content DIR": CONTENT_OPTION,
    "--as-of MOMENT": AS_OF_OPTION,
    "--output FILE": {
      en: "the file to write, NAME.LANGUAGE.pdf by default",
      es: "el archivo que se escribe; por omisión, NAME.LANGUAGE.pdf",
      pt: "o ficheiro a escrever; por omissão, NAME.LANGUAGE.pdf",
      fr: "le fichier à écrire, NAME.LANGUAGE.pdf par défaut",
    },
  },
};

/** `dateline manual` */
export const MANUAL_HELP: CommandHelp = {
  usage: ["npm run manual -- [--help]"],
  about: {
    en: "Updates the lists of fields in docs/content/pages/editors/fields.en.md from the schemas, the tables of design tokens, and what templates, extensions and programs may use in the guide for engineers. The text around them does not change.",
    es: "Actualiza las listas de campos de docs/content/pages/editors/fields.en.md a partir de los esquemas, las tablas de variables de diseño, y lo que pueden usar plantillas, extensiones y programas, en la guía para ingenieros. El texto que las rodea no cambia.",
    pt: "Atualiza as listas de campos de docs/content/pages/editors/fields.en.md a partir dos esquemas, as tabelas de variáveis de design, e o que modelos, extensões e programas podem usar, no guia para engenheiros. O texto à volta não muda.",
    fr: "Met à jour les listes de champs de docs/content/pages/editors/fields.en.md à partir des schémas, les tableaux des variables graphiques, et ce que modèles, extensions et programmes peuvent utiliser, dans le guide des ingénieurs. Le texte qui les entoure ne change pas.",
  },
  exit: {
    en: "Exit code 0: updated, 2: wrong usage.",
    es: "Código de salida 0: actualizado, 2: uso incorrecto.",
    pt: "Código de saída 0: atualizado, 2: utilização incorreta.",
    fr: "Code de sortie 0 : mis à jour, 2 : utilisation incorrecte.",
  },
  options: {},
};
