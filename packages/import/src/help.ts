import { CONTENT_OPTION, type CommandHelp } from "../../../scripts/cli/index.ts";
import { SOURCES } from "./sources.ts";

/** `dateline import` */
export const IMPORT_HELP: CommandHelp = {
  usage: SOURCES.map(({ name, expects }) => `npm run import -- ${name} ${expects} [--to content]`),
  about: {
    en: "Turns news of another system into items, and calendars into events. The first run writes the categories of the source into import/topics.yaml: give each its topic there, and run the same command again. Another run changes nothing that was edited since, and an interrupted run continues where it stopped. import/report.md lists the result for each item, the drafts with the reason, and what was left out; import/report.html shows the originals beside them.",
    es: "Convierte en noticias el contenido de otro sistema, y sus calendarios en eventos. La primera ejecución escribe las categorías de la fuente en import/topics.yaml: indique allí el tema de cada una y ejecute de nuevo el mismo comando. Otra ejecución no cambia nada que se haya editado después, y una ejecución detenida continúa donde estaba. import/report.md indica el resultado de cada noticia, los borradores con su motivo, y qué se omitió; import/report.html muestra los originales al lado.",
    pt: "Converte em notícias o conteúdo de outro sistema, e os seus calendários em eventos. A primeira execução escreve as categorias da fonte em import/topics.yaml: indique ali o tema de cada uma e execute de novo o mesmo comando. Outra execução não altera nada que tenha sido editado depois, e uma execução parada continua onde estava. import/report.md indica o resultado de cada notícia, os rascunhos com o motivo, e o que foi omitido; import/report.html mostra os originais ao lado.",
    fr: "Transforme en articles le contenu d’un autre système, et ses calendriers en événements. La première exécution écrit les catégories de la source dans import/topics.yaml : donnez-y à chacune son thème, et relancez la même commande. Une autre exécution ne change rien de ce qui a été modifié depuis, et une exécution arrêtée reprend où elle en était. import/report.md indique le résultat pour chaque article, les brouillons avec leur motif, et ce qui a été omis ; import/report.html montre les originaux à côté.",
  },
  exit: {
    en: "Exit code 0: done, 1: the source or the content can't be read, or the content has errors, 2: wrong usage, 130: stopped.",
    es: "Código de salida 0: hecho, 1: la fuente o el contenido no puede leerse, o el contenido tiene errores, 2: uso incorrecto, 130: detenido.",
    pt: "Código de saída 0: feito, 1: a fonte ou o conteúdo não pode ser lido, ou o conteúdo tem erros, 2: utilização incorreta, 130: parado.",
    fr: "Code de sortie 0 : fait, 1 : la source ou le contenu est illisible, ou le contenu a des erreurs, 2 : utilisation incorrecte, 130 : arrêté.",
  },
  options: {
    "--to DIR": CONTENT_OPTION,
    "--records DIR": {
      en: "the folder for topics.yaml, the report and what later runs need, import by default",
      es: "la carpeta para topics.yaml, el informe y lo que necesitan las ejecuciones siguientes; por omisión, import",
      pt: "a pasta para topics.yaml, o relatório e o que as execuções seguintes precisam; por omissão, import",
      fr: "le dossier pour topics.yaml, le rapport et ce qu’il faut aux exécutions suivantes, import par défaut",
    },
    "--from-sitemap FILE": {
      en: "the sitemap of the old site, which was at the url of publication.yaml: its addresses go into addresses.txt, and a release fails until each of them answers",
      es: "el mapa del sitio antiguo, que estaba en la url de publication.yaml: sus direcciones van a addresses.txt, y no se publica nada hasta que cada una responda",
      pt: "o mapa do sítio antigo, que estava no url de publication.yaml: os seus endereços vão para addresses.txt, e nada se publica até que cada um responda",
      fr: "le plan de l’ancien site, qui était à l’url de publication.yaml : ses adresses vont dans addresses.txt, et rien n’est publié tant qu’elles ne répondent pas toutes",
    },
    "--map FIELD=COLUMN,…": {
      en: "the column of a table or of JSON for each field; without it, columns are matched by name, and the report lists them",
      es: "la columna de una tabla o de un JSON para cada campo; sin ello, las columnas se reconocen por su nombre, y el informe las enumera",
      pt: "a coluna de uma tabela ou de um JSON para cada campo; sem isso, as colunas são reconhecidas pelo nome, e o relatório enumera-as",
      fr: "la colonne d’un tableau ou de JSON pour chaque champ ; sans elle, les colonnes sont reconnues à leur nom, et le rapport les énumère",
    },
    "--as items|events": {
      en: "what the rows of a table or of JSON become, items by default",
      es: "en qué se convierten las filas de una tabla o de un JSON; por omisión, items, es decir, noticias",
      pt: "em que se convertem as linhas de uma tabela ou de um JSON; por omissão, items, isto é, notícias",
      fr: "ce que deviennent les lignes d’un tableau ou de JSON, items par défaut, c’est-à-dire des articles",
    },
    "--topics COUNT": {
      en: "makes only the COUNT most frequent categories new topics, and all others keywords",
      es: "convierte en temas nuevos solo las COUNT categorías más frecuentes, y en palabras clave todas las demás",
      pt: "converte em temas novos só as COUNT categorias mais frequentes, e em palavras-chave todas as outras",
      fr: "ne fait de nouveaux thèmes que des COUNT catégories les plus fréquentes, et des mots-clés de toutes les autres",
    },
    "--undated PERIOD": {
      en: "the issue for items without a date, which become drafts there",
      es: "el número para las noticias sin fecha, que quedan allí como borradores",
      pt: "o número para as notícias sem data, que ali ficam como rascunhos",
      fr: "le numéro des articles sans date, qui y deviennent des brouillons",
    },
    "--series NAME": {
      en: "the series, as in publication.yaml, into whose issues items go that name no other",
      es: "la serie, como en publication.yaml, a cuyos números van las noticias que no indican otra",
      pt: "a série, como em publication.yaml, para cujos números vão as notícias que não indicam outra",
      fr: "la série, comme dans publication.yaml, dans les numéros de laquelle vont les articles qui n’en indiquent pas d’autre",
    },
    "--site ADDRESS": {
      en: "where the old site was, if it is neither in its settings nor at the url of publication.yaml",
      es: "dónde estaba el sitio antiguo, si no está en su configuración ni era la url de publication.yaml",
      pt: "onde estava o sítio antigo, se não estiver na sua configuração nem for o url de publication.yaml",
      fr: "où était l’ancien site, si ce n’est ni dans ses réglages ni à l’url de publication.yaml",
    },
    "--cut PLACE": {
      en: "where an edition is cut into items: before each h1, h2, h3 or h4, at each hr, or none; by default where its layout shows it",
      es: "dónde se corta una edición en noticias: antes de cada h1, h2, h3 o h4, en cada hr, o none (en ningún sitio); por omisión, donde lo muestra su diseño",
      pt: "onde se corta uma edição em notícias: antes de cada h1, h2, h3 ou h4, em cada hr, ou none (em lado nenhum); por omissão, onde a sua composição o mostra",
      fr: "où une édition est découpée en articles : avant chaque h1, h2, h3 ou h4, à chaque hr, ou none (nulle part) ; par défaut, là où sa mise en page le montre",
    },
    "--accept-changes": {
      en: "accepts the tracked changes of a Word file, and leaves its comments out",
      es: "acepta los cambios registrados de un archivo de Word y omite sus comentarios",
      pt: "aceita as alterações registadas de um ficheiro do Word e omite os seus comentários",
      fr: "accepte les modifications suivies d’un fichier Word, et omet ses commentaires",
    },
    "--allow-host HOST": {
      en: "reads pictures of HOST although it is in a private network; again for more hosts",
      es: "lee imágenes de HOST aunque esté en una red privada; puede repetirse para más servidores",
      pt: "lê imagens de HOST ainda que esteja numa rede privada; pode repetir-se para mais servidores",
      fr: "lit les images de HOST bien qu’il soit dans un réseau privé ; peut être répété pour d’autres serveurs",
    },
    "--no-pictures": {
      en: "reads no pictures of the web",
      es: "no lee imágenes de la web",
      pt: "não lê imagens da web",
      fr: "ne lit pas d’images du web",
    },
    "--dry-run": {
      en: "writes nothing, and prints the report",
      es: "no escribe nada y muestra el informe",
      pt: "não escreve nada e mostra o relatório",
      fr: "n’écrit rien et affiche le rapport",
    },
  },
};
