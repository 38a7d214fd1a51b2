import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `cli/`. */
export const CLI_MESSAGES = {
  // Messages about the arguments of commands.
  "folder-missing": {
    en: "There is no folder `{folder}`.",
    es: "No existe la carpeta `{folder}`.",
    pt: "Não existe a pasta `{folder}`.",
    fr: "Il n’y a pas de dossier `{folder}`.",
  },
  "format-unknown": {
    en: "Unknown format `{format}`. The formats are `{formats}`.",
    es: "Formato desconocido: `{format}`. Los formatos son `{formats}`.",
    pt: "Formato desconhecido: `{format}`. Os formatos são `{formats}`.",
    fr: "Format inconnu : `{format}`. Les formats sont `{formats}`.",
  },
  "moment-wrong": {
    en: "`{moment}` isn't a day. Write one such as `2026-11-25`, or add a time, as in `2026-11-25T09:30`.",
    es: "`{moment}` no es un día: escriba uno como `2026-11-25`, o con la hora, como `2026-11-25T09:30`.",
    pt: "`{moment}` não é um dia: escreva um como `2026-11-25`, ou com a hora, como `2026-11-25T09:30`.",
    fr: "`{moment}` n’est pas un jour : écrivez-en un comme `2026-11-25`, ou avec l’heure, comme `2026-11-25T09:30`.",
  },
  "as-of": {
    en: "As of `{moment}`.",
    es: "Situación a `{moment}`.",
    pt: "Situação a `{moment}`.",
    fr: "Situation au `{moment}`.",
  },
  "site-address-wrong": {
    en: "`{address}` isn't the address of a site. Write one such as `https://example.org/bulletin/`.",
    es: "`{address}` no es la dirección de un sitio: escriba una como `https://example.org/bulletin/`.",
    pt: "`{address}` não é o endereço de um sítio: escreva um como `https://example.org/bulletin/`.",
    fr: "`{address}` n’est pas l’adresse d’un site : écrivez-en une comme `https://example.org/bulletin/`.",
  },
  "folder-occupied": {
    en: "There are files in `{folder}`: choose a new name or an empty folder.",
    es: "Hay archivos en `{folder}`: elija un nombre nuevo o una carpeta vacía.",
    pt: "Há ficheiros em `{folder}`: escolha um nome novo ou uma pasta vazia.",
    fr: "Il y a des fichiers dans `{folder}` : choisissez un nouveau nom ou un dossier vide.",
  },
  "argument-extra": {
    en: "`{argument}` at the end is one argument too many: remove it.",
    es: "Al final sobra `{argument}`: quítelo.",
    pt: "`{argument}` está a mais no fim: remova-o.",
    fr: "`{argument}` est de trop à la fin : supprimez-le.",
  },
  "bulletin-name-wrong": {
    en: "`{bulletin}` isn't an issue's folder. After `--bulletin`, write the name of one, such as `{periods}`.",
    es: "`{bulletin}` no es la carpeta de un número: después de `--bulletin` escriba el nombre de una, por ejemplo `{periods}`.",
    pt: "`{bulletin}` não é a pasta de um número: depois de `--bulletin` escreva o nome de uma, por exemplo `{periods}`.",
    fr: "`{bulletin}` n’est pas le dossier d’un numéro : après `--bulletin`, écrivez le nom d’un dossier, par exemple `{periods}`.",
  },
  "bulletin-name-missing": {
    en: "The option `--bulletin` is missing: write the name of an issue's folder after it, such as `{periods}`.",
    es: "Falta la opción `--bulletin`: escriba después el nombre de la carpeta de un número, por ejemplo `{periods}`.",
    pt: "Falta a opção `--bulletin`: escreva depois o nome da pasta de um número, por exemplo `{periods}`.",
    fr: "Il manque l’option `--bulletin` : écrivez ensuite le nom du dossier d’un numéro, par exemple `{periods}`.",
  },
  "bulletin-unknown": {
    en: "There is no issue `{bulletin}`. The issues are `{bulletins}`.",
    es: "No existe el número `{bulletin}`. Los números son `{bulletins}`.",
    pt: "Não existe o número `{bulletin}`. Os números são `{bulletins}`.",
    fr: "Il n’y a pas de numéro `{bulletin}`. Les numéros sont `{bulletins}`.",
  },
  "option-series-unknown": {
    en: "The publication has no series `{typed}`. The series in publication.yaml are `{series}`.",
    es: "La publicación no tiene ninguna serie `{typed}`. Las series de publication.yaml son `{series}`.",
    pt: "A publicação não tem nenhuma série `{typed}`. As séries de publication.yaml são `{series}`.",
    fr: "La publication n’a pas de série `{typed}`. Les séries de publication.yaml sont `{series}`.",
  },
  "argument-wrong": {
    en: "`{argument}` has no meaning here.",
    es: "`{argument}` no tiene sentido aquí.",
    pt: "`{argument}` não faz sentido aqui.",
    fr: "`{argument}` n’a pas de sens ici.",
  },
  "argument-missing": {
    en: "An argument is missing.",
    es: "Falta un argumento.",
    pt: "Falta um argumento.",
    fr: "Il manque un argument.",
  },
  "option-unknown": {
    en: "Unknown option `{option}`.",
    es: "Opción desconocida: `{option}`.",
    pt: "Opção desconhecida: `{option}`.",
    fr: "Option inconnue : `{option}`.",
  },
  "option-with-value": {
    en: "The option `{option}` takes no value.",
    es: "La opción `{option}` no lleva ningún valor.",
    pt: "A opção `{option}` não tem valor.",
    fr: "L’option `{option}` ne prend pas de valeur.",
  },
  "option-without-value": {
    en: "The option `{option}` needs a value: write it after the option.",
    es: "La opción `{option}` necesita un valor: escríbalo después de la opción.",
    pt: "A opção `{option}` precisa de um valor: escreva-o depois da opção.",
    fr: "L’option `{option}` attend une valeur : écrivez-la après l’option.",
  },
  "option-without": {
    en: "`{option}` and `{other}` can't be used together: remove one of them.",
    es: "`{option}` y `{other}` no pueden usarse juntas: quite una de las dos.",
    pt: "`{option}` e `{other}` não podem ser usadas em conjunto: remova uma das duas.",
    fr: "`{option}` et `{other}` ne peuvent pas être utilisées ensemble : supprimez l’une des deux.",
  },
  "option-only-with": {
    en: "`{option}` only works together with `{other}`: add that option, or remove this one.",
    es: "`{option}` solo tiene sentido con `{other}`: quítela o añada la otra.",
    pt: "`{option}` só faz sentido com `{other}`: remova-a ou acrescente a outra.",
    fr: "`{option}` n’a de sens qu’avec `{other}` : supprimez-la, ou ajoutez l’autre.",
  },
  "environment-missing": {
    en: "Missing environment variables: `{variables}`. Set a value for each.",
    es: "Faltan variables de entorno: `{variables}`. Asigne un valor a cada una.",
    pt: "Faltam variáveis de ambiente: `{variables}`. Atribua um valor a cada uma.",
    fr: "Il manque des variables d’environnement : `{variables}`. Donnez une valeur à chacune.",
  },
  "file-written": {
    en: "Wrote `{file}`.",
    es: "Se escribió `{file}`.",
    pt: "Foi escrito `{file}`.",
    fr: "Fichier écrit : `{file}`.",
  },
  "change-completed": {
    en: "Completed an interrupted change of files in `{folder}`.",
    es: "Se completó un cambio de archivos interrumpido en `{folder}`.",
    pt: "Foi concluída uma alteração de ficheiros interrompida em `{folder}`.",
    fr: "Une modification de fichiers interrompue dans `{folder}` a été terminée.",
  },
  "content-has-errors": {
    en: "The content in `{folder}` has errors: `{command}` shows them.",
    es: "El contenido de `{folder}` tiene errores: `{command}` los muestra.",
    pt: "O conteúdo de `{folder}` tem erros: `{command}` mostra-os.",
    fr: "Le contenu de `{folder}` contient des erreurs : `{command}` les affiche.",
  },
  "chromium-missing": {
    en: "Chromium is missing: install Chromium, Google Chrome or Edge, or set `{variable}` to the path of one.",
    es: "Falta Chromium: instale Chromium, Google Chrome o Edge, o indique en `{variable}` la ruta de uno.",
    pt: "Falta o Chromium: instale o Chromium, o Google Chrome ou o Edge, ou indique em `{variable}` o caminho de um.",
    fr: "Il manque Chromium : installez Chromium, Google Chrome ou Edge, ou indiquez dans `{variable}` le chemin de l’un d’eux.",
  },
  "sitemap-missing": {
    en: "There is no file `{file}`. Give the sitemap of the old site.",
    es: "No existe el archivo `{file}`: indique el mapa del sitio anterior.",
    pt: "Não existe o ficheiro `{file}`: indique o mapa do sítio anterior.",
    fr: "Il n’y a pas de fichier `{file}` : indiquez le plan de l’ancien site.",
  },
  "sitemap-wrong": {
    en: "`{file}` isn't a sitemap with `urlset`. Give a sitemap, not a list of sitemaps.",
    es: "`{file}` no es un mapa del sitio con `urlset`: indique uno, no una lista de mapas.",
    pt: "`{file}` não é um mapa do sítio com `urlset`: indique um, e não uma lista de mapas.",
    fr: "`{file}` n’est pas un plan de site avec `urlset` : indiquez-en un, et non une liste de plans.",
  },
  "sitemap-left-out": {
    en: "Left out, because they aren't under `{url}` or contain `?`: {count|# address|# addresses}, such as `{first}`.",
    es: "Se omitieron, por no estar bajo `{url}` o por tener `?`: {count|# dirección|# direcciones}, por ejemplo `{first}`.",
    pt: "Omitidos, por não estarem sob `{url}` ou por terem `?`: {count|# endereço|# endereços}, por exemplo `{first}`.",
    fr: "Omis, car hors de `{url}` ou avec `?` : {count|# adresse|# adresses}, par exemple `{first}`.",
  },
  "publication-without-languages": {
    en: "The field `languages` is missing in `{file}`: `{command}` starts a publication.",
    es: "Falta el campo `languages` en `{file}`: `{command}` inicia una publicación.",
    pt: "Falta o campo `languages` em `{file}`: `{command}` inicia uma publicação.",
    fr: "Il manque le champ `languages` dans `{file}` : `{command}` commence une publication.",
  },
  // Why a new file can't be created.
  "write-bulletin-name": {
    en: "Write the name of an issue's folder, such as `{periods}`.",
    es: "Escriba el nombre de la carpeta de un número, por ejemplo `{periods}`.",
    pt: "Escreva o nome da pasta de um número, por exemplo `{periods}`.",
    fr: "Écrivez le nom du dossier d’un numéro, par exemple `{periods}`.",
  },
  // Messages of `publish`.
  "publish-addresses": {
    en: "Added {count|# new address|# new addresses} to `{file}`: commit it.",
    es: "{count|Se añadió # dirección nueva|Se añadieron # direcciones nuevas} a `{file}`: confírmelo en git.",
    pt: "{count|Foi acrescentado # endereço novo|Foram acrescentados # endereços novos} a `{file}`: registe-o no git.",
    fr: "{count|# nouvelle adresse ajoutée|# nouvelles adresses ajoutées} à `{file}` : validez-le dans git.",
  },
  // Reasons why a source, or a web address, can't be imported, with remedies.
  "fetch-silent": {
    en: "The server sent nothing for {seconds} seconds.",
    es: "El servidor no envió nada durante {seconds} segundos.",
    pt: "O servidor não enviou nada durante {seconds} segundos.",
    fr: "Le serveur n’a rien envoyé pendant {seconds} secondes.",
  },
  "fetch-cut": {
    en: "The answer of the server is damaged, or ended too early.",
    es: "La respuesta del servidor está dañada o terminó antes de tiempo.",
    pt: "A resposta do servidor está danificada ou terminou cedo demais.",
    fr: "La réponse du serveur est endommagée, ou s’est terminée trop tôt.",
  },
  "fetch-encoding": {
    en: "The server compressed its answer in a way that can't be read: `{encoding}`.",
    es: "El servidor comprimió su respuesta de una forma que no se puede leer: `{encoding}`.",
    pt: "O servidor comprimiu a resposta de uma forma que não pode ser lida: `{encoding}`.",
    fr: "Le serveur a compressé sa réponse d’une façon qui ne peut être lue : `{encoding}`.",
  },
  "fetch-redirects": {
    en: "It redirects more than {most} times.",
    es: "Redirige más de {most} veces.",
    pt: "Redireciona mais de {most} vezes.",
    fr: "L’adresse redirige plus de {most} fois.",
  },
  // Faults of a release, a store or a live site.
  "fetch-late": {
    en: "The server took more than {seconds} seconds to answer.",
    es: "El servidor tardó más de {seconds} segundos en responder.",
    pt: "O servidor demorou mais de {seconds} segundos a responder.",
    fr: "Le serveur a mis plus de {seconds} secondes à répondre.",
  },
} as const satisfies Table;
true satisfies Complete<typeof CLI_MESSAGES>;
