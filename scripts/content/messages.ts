import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `content/`. */
export const CONTENT_MESSAGES = {
  // Addresses that were published, and changes of several files.
  "addresses-line": {
    en: "`{line}` isn't an address. Write one on each line, such as `/2021/10/quito/`.",
    es: "`{line}` no es una dirección. Escriba una por línea, como `/2021/10/quito/`.",
    pt: "`{line}` não é um endereço. Escreva um em cada linha, como `/2021/10/quito/`.",
    fr: "`{line}` n’est pas une adresse. Écrivez-en une par ligne, par exemple `/2021/10/quito/`.",
  },
  "changed-fact": {
    en: "`{field}` was published as `{before}`. Write what was wrong into `corrections`, or the day of the change into `updated`, so that readers learn of it.",
    es: "`{field}` se publicó como `{before}`. Escriba en `corrections` lo que estaba mal, o en `updated` el día del cambio, para que los lectores lo sepan.",
    pt: "`{field}` foi publicado como `{before}`. Escreva em `corrections` o que estava errado, ou em `updated` o dia da alteração, para que os leitores o saibam.",
    fr: "`{field}` a été publié sous la forme `{before}`. Écrivez dans `corrections` ce qui était erroné, ou dans `updated` le jour du changement, pour que les lecteurs l’apprennent.",
  },
  "changed-event": {
    en: "`{field}` was published as `{before}`. Write the day of the change into `updated` and increase `sequence`, so that calendars show it.",
    es: "`{field}` se publicó como `{before}`. Escriba en `updated` el día del cambio y aumente `sequence`, para que los calendarios lo muestren.",
    pt: "`{field}` foi publicado como `{before}`. Escreva em `updated` o dia da alteração e aumente `sequence`, para que os calendários a mostrem.",
    fr: "`{field}` a été publié sous la forme `{before}`. Écrivez dans `updated` le jour du changement et augmentez `sequence`, pour que les calendriers l’affichent.",
  },
  "withdrawn-undated": {
    en: "It had been published. Write the day on which it was withdrawn into `updated`, so that feeds and the page of corrections mention it.",
    es: "Ya se había publicado. Escriba en `updated` el día en que se retiró, para que los canales web y la página de correcciones lo indiquen.",
    pt: "Já tinha sido publicado. Escreva em `updated` o dia em que foi retirado, para que os feeds e a página de correções o indiquem.",
    fr: "Cela a été publié. Écrivez dans `updated` le jour du retrait, pour que les flux et la page des rectificatifs l’annoncent.",
  },
  // Errors in the value of any field. A remedy of `values.ts` follows.
  "member-twice": {
    en: "`{field}` contains `{value}` twice: write it once.",
    es: "`{field}` contiene `{value}` dos veces: escríbalo una sola vez.",
    pt: "`{field}` contém `{value}` duas vezes: escreva-o uma só vez.",
    fr: "`{field}` contient deux fois `{value}` : écrivez-le une seule fois.",
  },
  "field-misnamed": {
    en: "Unknown field `{field}`.",
    es: "Campo desconocido: `{field}`.",
    pt: "Campo desconhecido: `{field}`.",
    fr: "Champ inconnu : `{field}`.",
  },
  // Files, their names and bytes, and front matter as a whole.
  "character-hidden": {
    en: "There is a hidden character, `{character}`: delete it and type the text around it again.",
    es: "Hay un carácter oculto, `{character}`: bórrelo y vuelva a escribir el texto de alrededor.",
    pt: "Há um carácter oculto, `{character}`: apague-o e escreva de novo o texto à volta.",
    fr: "Il y a un caractère caché, `{character}` : supprimez-le et retapez le texte qui l’entoure.",
  },
  "character-line-break": {
    en: "There is a line break of another kind, `{character}`: save the file with the line breaks LF or CRLF.",
    es: "Hay un salto de línea de otro tipo, `{character}`: guarde el archivo con saltos de línea LF o CRLF.",
    pt: "Há uma quebra de linha de outro tipo, `{character}`: guarde o ficheiro com quebras de linha LF ou CRLF.",
    fr: "Il y a un saut de ligne d’un autre type, `{character}` : enregistrez le fichier avec des sauts de ligne LF ou CRLF.",
  },
  "front-matter-space": {
    en: "There is a space beside `---` on the first line: delete it.",
    es: "Hay un espacio junto a `---` en la primera línea: bórrelo.",
    pt: "Há um espaço ao lado de `---` na primeira linha: apague-o.",
    fr: "Il y a un espace à côté de `---` sur la première ligne : supprimez-le.",
  },
  "front-matter-end-space": {
    en: "There is a space beside the `---` that ends the fields: delete it.",
    es: "Hay un espacio junto al `---` que cierra los campos: bórrelo.",
    pt: "Há um espaço ao lado do `---` que fecha os campos: apague-o.",
    fr: "Il y a un espace à côté du `---` qui termine les champs : supprimez-le.",
  },
  // Remains of drafts and of other programs in a text.
  "leftover-quotes": {
    en: "The quotes around `{written}` would be shown. YAML needs straight ones, or none.",
    es: "Las comillas que rodean `{written}` se mostrarían: YAML necesita comillas rectas, o ninguna.",
    pt: "As aspas à volta de `{written}` seriam mostradas: o YAML precisa de aspas retas, ou nenhumas.",
    fr: "Les guillemets autour de `{written}` seraient affichés : YAML demande des guillemets droits, ou aucun.",
  },
  // Links, pictures and footnotes in texts.
  "link-target-unknown": {
    en: "The link `{link}` doesn't lead to a content file: write the path to one, such as `../2021-06/lisbon.en.md`.",
    es: "El enlace `{link}` no lleva a ningún archivo del contenido: escriba la ruta de uno, por ejemplo `../2021-06/lisbon.es.md`.",
    pt: "A ligação `{link}` não leva a nenhum ficheiro do conteúdo: escreva o caminho de um, por exemplo `../2021-06/lisbon.pt.md`.",
    fr: "Le lien `{link}` ne mène à aucun fichier du contenu : écrivez le chemin d’un fichier, par exemple `../2021-06/lisbon.fr.md`.",
  },
  "image-target-unknown": {
    en: "There is no picture `{link}`: write the path to a picture of the issue, such as `media/quito.jpg`.",
    es: "No existe la imagen `{link}`: escriba la ruta de una imagen del número, por ejemplo `media/quito.jpg`.",
    pt: "Não existe a imagem `{link}`: escreva o caminho de uma imagem do número, por exemplo `media/quito.jpg`.",
    fr: "Il n’y a pas d’image `{link}` : écrivez le chemin d’une image du numéro, par exemple `media/quito.jpg`.",
  },
  "link-to-host": {
    en: "`{link}` is a web address: write https:// before it.",
    es: "`{link}` es una dirección de la web: escriba https:// delante.",
    pt: "`{link}` é um endereço da web: escreva https:// antes.",
    fr: "`{link}` est une adresse du web : écrivez https:// devant.",
  },
  // Former forms of fields, which are still read.
  "former-field-unused": {
    en: "`{name}` has had no effect since version `{version}`.",
    es: "`{name}` no tiene efecto desde la versión `{version}`.",
    pt: "`{name}` não tem efeito desde a versão `{version}`.",
    fr: "`{name}` n’a plus d’effet depuis la version `{version}`.",
  },
  "former-field-renamed": {
    en: "`{name}` has been called `{now}` since version `{version}`.",
    es: "`{name}` se llama `{now}` desde la versión `{version}`.",
    pt: "`{name}` chama-se `{now}` desde a versão `{version}`.",
    fr: "`{name}` s’appelle `{now}` depuis la version `{version}`.",
  },
  "former-field-value": {
    en: "`{name}` has been written `{now}` since version `{version}`.",
    es: "`{name}` se escribe `{now}` desde la versión `{version}`.",
    pt: "`{name}` escreve-se `{now}` desde a versão `{version}`.",
    fr: "`{name}` s’écrit `{now}` depuis la version `{version}`.",
  },
  "run-migrate": {
    en: "Run `npm run migrate`: it rewrites the file.",
    es: "Ejecute `npm run migrate`: reescribe el archivo.",
    pt: "Execute `npm run migrate`: reescreve o ficheiro.",
    fr: "Exécutez `npm run migrate` : il réécrit le fichier.",
  },
  // Names of files and folders that content can't have.
  "folder-of-week": {
    en: "`{folder}` isn't a period: the year {year} has the weeks w01 to w{last}.",
    es: "`{folder}` no es un período: el año {year} tiene las semanas w01 a w{last}.",
    pt: "`{folder}` não é um período: o ano {year} tem as semanas w01 a w{last}.",
    fr: "`{folder}` n’est pas une période : l’année {year} a les semaines w01 à w{last}.",
  },
  "folder-of-quarter": {
    en: "`{folder}` isn't a period: a year has the quarters q1 to q4.",
    es: "`{folder}` no es un período: un año tiene los trimestres q1 a q4.",
    pt: "`{folder}` não é um período: um ano tem os trimestres q1 a q4.",
    fr: "`{folder}` n’est pas une période : une année a les trimestres q1 à q4.",
  },
  "folder-of-two-months": {
    en: "`{folder}` isn't a period: a year has the periods of two months b1 to b6.",
    es: "`{folder}` no es un período: un año tiene los bimestres b1 a b6.",
    pt: "`{folder}` não é um período: um ano tem os bimestres b1 a b6.",
    fr: "`{folder}` n’est pas une période : une année a les bimestres b1 à b6.",
  },
  "folder-of-fortnight": {
    en: "`{folder}` isn't a period: half a month has the name of its days, `{halves}`.",
    es: "`{folder}` no es un período: una quincena lleva el nombre de sus días, `{halves}`.",
    pt: "`{folder}` não é um período: uma quinzena tem o nome dos seus dias, `{halves}`.",
    fr: "`{folder}` n’est pas une période : une quinzaine porte le nom de ses jours, `{halves}`.",
  },
  "folder-of-half-year": {
    en: "`{folder}` isn't a period: half a year is named after its first month, -01 or -07.",
    es: "`{folder}` no es un período: un semestre lleva el nombre de su primer mes, -01 o -07.",
    pt: "`{folder}` não é um período: um semestre tem o nome do seu primeiro mês, -01 ou -07.",
    fr: "`{folder}` n’est pas une période : un semestre porte le nom de son premier mois, -01 ou -07.",
  },
  "folder-of-day": {
    en: "`{folder}` isn't a period: the month `{month}` has the days 01 to {last}.",
    es: "`{folder}` no es un período: el mes `{month}` tiene los días 01 a {last}.",
    pt: "`{folder}` não é um período: o mês `{month}` tem os dias 01 a {last}.",
    fr: "`{folder}` n’est pas une période : le mois `{month}` a les jours 01 à {last}.",
  },
  // Why a new file can't be created.
  // Topics, countries, events, items, languages and files that do not exist.
  "country-unknown": {
    en: "Unknown country `{country}`. Write a two-letter code (ISO 3166-1), such as `EC`.",
    es: "País desconocido: `{country}`. Escriba el código de dos letras (ISO 3166-1), por ejemplo `EC`.",
    pt: "País desconhecido: `{country}`. Escreva o código de duas letras (ISO 3166-1), por exemplo `EC`.",
    fr: "Pays inconnu : `{country}`. Écrivez le code à deux lettres (ISO 3166-1), par exemple `EC`.",
  },
  "place-unknown": {
    en: "Unknown country or place `{country}`. Write a two-letter code (ISO 3166-1), such as `EC`, or a key of content/places.yaml.",
    es: "País o lugar desconocido: `{country}`. Escriba el código de dos letras (ISO 3166-1), por ejemplo `EC`, o una clave de content/places.yaml.",
    pt: "País ou lugar desconhecido: `{country}`. Escreva o código de duas letras (ISO 3166-1), por exemplo `EC`, ou uma chave de content/places.yaml.",
    fr: "Pays ou lieu inconnu : `{country}`. Écrivez le code à deux lettres (ISO 3166-1), par exemple `EC`, ou une clé de content/places.yaml.",
  },
  "item-unknown": {
    en: "Unknown item `{item}`. Write the name of a file in `{folder}`, without language and ending.",
    es: "Noticia desconocida: `{item}`. Escriba el nombre de un archivo de `{folder}`, sin idioma ni extensión.",
    pt: "Notícia desconhecida: `{item}`. Escreva o nome de um ficheiro de `{folder}`, sem língua nem extensão.",
    fr: "Article inconnu : `{item}`. Écrivez le nom d’un fichier de `{folder}`, sans langue ni extension.",
  },
  // Remedies for the value of a field: a sentence that follows the error, and appears in the manual's tables.
  "quote-value": {
    en: "Put it in quotes: without them it is not read as a text.",
    es: "Póngalo entre comillas: sin ellas no se lee como texto.",
    pt: "Ponha-o entre aspas: sem elas não é lido como texto.",
    fr: "Mettez-le entre guillemets : sans eux, il n’est pas lu comme un texte.",
  },
  "write-country": {
    en: "Write a country's two-letter code (ISO 3166-1), such as `EC`.",
    es: "Escriba el código de dos letras de un país (ISO 3166-1), por ejemplo `EC`.",
    pt: "Escreva o código de duas letras de um país (ISO 3166-1), por exemplo `EC`.",
    fr: "Écrivez le code à deux lettres d’un pays (ISO 3166-1), par exemple `EC`.",
  },
  "write-slug": {
    en: "Use lowercase letters a–z, digits and single hyphens, at most 80 characters.",
    es: "Use minúsculas a–z, cifras y guiones sueltos, 80 caracteres como máximo.",
    pt: "Use minúsculas a–z, algarismos e hífenes isolados, 80 caracteres no máximo.",
    fr: "Utilisez des minuscules a–z, des chiffres et des traits d’union isolés, 80 caractères au plus.",
  },
  "reserved-name": {
    en: "Choose another name: Windows reserves `{name}`.",
    es: "Elija otro nombre: Windows reserva `{name}`.",
    pt: "Escolha outro nome: o Windows reserva `{name}`.",
    fr: "Choisissez un autre nom : Windows réserve `{name}`.",
  },
  "write-day": {
    en: "Write a valid day as YYYY-MM-DD, such as 2021-10-14.",
    es: "Escriba un día que exista como AAAA-MM-DD, por ejemplo 2021-10-14.",
    pt: "Escreva um dia que exista como AAAA-MM-DD, por exemplo 2021-10-14.",
    fr: "Écrivez un jour qui existe sous la forme AAAA-MM-JJ, par exemple 2021-10-14.",
  },
  "write-day-or-month": {
    en: "Write a valid day or month as YYYY-MM-DD or YYYY-MM, such as 2021-10-14 or 2021-10.",
    es: "Escriba un día o un mes que exista como AAAA-MM-DD o AAAA-MM, por ejemplo 2021-10-14 o 2021-10.",
    pt: "Escreva um dia ou um mês que exista como AAAA-MM-DD ou AAAA-MM, por exemplo 2021-10-14 ou 2021-10.",
    fr: "Écrivez un jour ou un mois qui existe sous la forme AAAA-MM-JJ ou AAAA-MM, par exemple 2021-10-14 ou 2021-10.",
  },
  "write-time": {
    en: "Write a valid day, month, or day and time as YYYY-MM-DD, YYYY-MM or YYYY-MM-DDTHH:MM, or `unknown`.",
    es: "Escriba un día, un mes, o un día y una hora que existan como AAAA-MM-DD, AAAA-MM o AAAA-MM-DDTHH:MM, o `unknown`.",
    pt: "Escreva um dia, um mês, ou um dia e uma hora que existam como AAAA-MM-DD, AAAA-MM ou AAAA-MM-DDTHH:MM, ou `unknown`.",
    fr: "Écrivez un jour, un mois, ou un jour et une heure qui existent sous la forme AAAA-MM-JJ, AAAA-MM ou AAAA-MM-JJTHH:MM, ou `unknown`.",
  },
  "write-time-or-dates": {
    en: "Write a day, a month, or a day and a time as YYYY-MM-DD, YYYY-MM or YYYY-MM-DDTHH:MM, or `unknown`; a series has `dates` instead.",
    es: "Escriba un día, un mes, o un día y una hora como AAAA-MM-DD, AAAA-MM o AAAA-MM-DDTHH:MM, o `unknown`; una serie lleva `dates` en su lugar.",
    pt: "Escreva um dia, um mês, ou um dia e uma hora como AAAA-MM-DD, AAAA-MM ou AAAA-MM-DDTHH:MM, ou `unknown`; uma série leva `dates` em vez disso.",
    fr: "Écrivez un jour, un mois, ou un jour et une heure sous la forme AAAA-MM-JJ, AAAA-MM ou AAAA-MM-JJTHH:MM, ou `unknown` ; une série a `dates` à la place.",
  },
  "write-series-date": {
    en: "Write a day, a month, or a day and a time as YYYY-MM-DD, YYYY-MM or YYYY-MM-DDTHH:MM; or `start` with `end`.",
    es: "Escriba un día, un mes, o un día y una hora como AAAA-MM-DD, AAAA-MM o AAAA-MM-DDTHH:MM; o `start` con `end`.",
    pt: "Escreva um dia, um mês, ou um dia e uma hora como AAAA-MM-DD, AAAA-MM ou AAAA-MM-DDTHH:MM; ou `start` com `end`.",
    fr: "Écrivez un jour, un mois, ou un jour et une heure sous la forme AAAA-MM-JJ, AAAA-MM ou AAAA-MM-JJTHH:MM ; ou `start` avec `end`.",
  },
  "write-web-address": {
    en: "Write an address that begins with https:// or http://.",
    es: "Escriba una dirección que empiece por https:// o http://.",
    pt: "Escreva um endereço que comece por https:// ou http://.",
    fr: "Écrivez une adresse qui commence par https:// ou http://.",
  },
  "write-https-address": {
    en: "Write an address that begins with https://.",
    es: "Escriba una dirección que empiece por https://.",
    pt: "Escreva um endereço que comece por https://.",
    fr: "Écrivez une adresse qui commence par https://.",
  },
  "write-number": {
    en: "Write a whole number from {least} to {most}, without quotes.",
    es: "Escriba un número entero del {least} al {most}, sin comillas.",
    pt: "Escreva um número inteiro de {least} a {most}, sem aspas.",
    fr: "Écrivez un nombre entier de {least} à {most}, sans guillemets.",
  },
  "write-point": {
    en: "Write two numbers from 0 to 1 in brackets: how far from the left edge, and from the top, such as `[0.5, 0.3]`.",
    es: "Escriba dos números de 0 a 1 entre corchetes: la distancia al borde izquierdo y al superior, como `[0.5, 0.3]`.",
    pt: "Escreva dois números de 0 a 1 entre parênteses retos: a distância à margem esquerda e ao topo, como `[0.5, 0.3]`.",
    fr: "Écrivez deux nombres de 0 à 1 entre crochets : la distance au bord gauche et au bord supérieur, comme `[0.5, 0.3]`.",
  },
  "write-issue-number": {
    en: "Write a whole number from 1 to 99999 without quotes, or a text such as `31 bis`.",
    es: "Escriba un número entero del 1 al 99999 sin comillas, o un texto como `31 bis`.",
    pt: "Escreva um número inteiro de 1 a 99999 sem aspas, ou um texto como `31 bis`.",
    fr: "Écrivez un nombre entier de 1 à 99999 sans guillemets, ou un texte comme `31 bis`.",
  },
  "write-yes-or-no": {
    en: "Write `true` or `false`, without quotes.",
    es: "Escriba `true` (sí) o `false` (no), sin comillas.",
    pt: "Escreva `true` (sim) ou `false` (não), sem aspas.",
    fr: "Écrivez `true` (oui) ou `false` (non), sans guillemets.",
  },
  "write-source": {
    en: "Write an address, or `url` with `title`.",
    es: "Escriba una dirección, o `url` con `title`.",
    pt: "Escreva um endereço, ou `url` com `title`.",
    fr: "Écrivez une adresse, ou `url` avec `title`.",
  },
  "write-page-or-address": {
    en: "Write the name of a standing page, such as `accessibility`, or an address that begins with https://.",
    es: "Escriba el nombre de una página fija, por ejemplo `accessibility`, o una dirección que empiece por https://.",
    pt: "Escreva o nome de uma página fixa, por exemplo `accessibility`, ou um endereço que comece por https://.",
    fr: "Écrivez le nom d’une page fixe, par exemple `accessibility`, ou une adresse qui commence par https://.",
  },
  // The notation of fields.
  "yaml-tab": {
    en: "This line begins with a tab: write spaces instead.",
    es: "Esta línea empieza con un tabulador: escriba espacios en su lugar.",
    pt: "Esta linha começa com uma tabulação: escreva espaços no lugar dela.",
    fr: "Cette ligne commence par une tabulation : écrivez des espaces à la place.",
  },
  "yaml-no-space": {
    en: "A space is missing after `{name}`: write `field: value`.",
    es: "Falta un espacio después de `{name}`: escriba `campo: valor`.",
    pt: "Falta um espaço depois de `{name}`: escreva `campo: valor`.",
    fr: "Il manque un espace après `{name}` : écrivez `champ: valeur`.",
  },
  "yaml-outside-quotes": {
    en: "The text goes on after the quotes: put quotes around all of it.",
    es: "El texto sigue después de las comillas: ponga entre comillas todo el texto.",
    pt: "O texto continua depois das aspas: ponha entre aspas todo o texto.",
    fr: "Le texte continue après les guillemets : mettez-le tout entier entre guillemets.",
  },
  "yaml-indicator": {
    en: "The text begins with `{indicator}`: put quotes around it.",
    es: "El texto empieza por `{indicator}`: póngalo entre comillas.",
    pt: "O texto começa por `{indicator}`: ponha-o entre aspas.",
    fr: "Le texte commence par `{indicator}` : mettez-le entre guillemets.",
  },
  "yaml-second-colon": {
    en: "There is a second `: ` on this line: put quotes around the text that contains it.",
    es: "Hay un segundo `: ` en esta línea: ponga entre comillas el texto que lo contiene.",
    pt: "Há um segundo `: ` nesta linha: ponha entre aspas o texto que o contém.",
    fr: "Il y a un deuxième `: ` sur cette ligne : mettez entre guillemets le texte qui le contient.",
  },
  // Messages of `rename`.
  "rename-unknown": {
    en: "There is no `{name}` in `{place}`.",
    es: "No existe `{name}` en `{place}`.",
    pt: "Não existe `{name}` em `{place}`.",
    fr: "Il n’y a pas de `{name}` dans `{place}`.",
  },
  "rename-taken": {
    en: "There is `{name}` in `{place}` already: choose another name.",
    es: "Ya existe `{name}` en `{place}`: elija otro nombre.",
    pt: "Já existe `{name}` em `{place}`: escolha outro nome.",
    fr: "Il y a déjà `{name}` dans `{place}` : choisissez un autre nom.",
  },
  "rename-folder": {
    en: "There are pages in `{folder}`: move that folder by hand, and list their former addresses in `formerly`.",
    es: "Hay páginas en `{folder}`: mueva esa carpeta a mano e indique las direcciones anteriores en `formerly`.",
    pt: "Há páginas em `{folder}`: mova essa pasta à mão e indique os endereços anteriores em `formerly`.",
    fr: "Il y a des pages dans `{folder}` : déplacez ce dossier à la main, et indiquez les anciennes adresses dans `formerly`.",
  },
} as const satisfies Table;
true satisfies Complete<typeof CONTENT_MESSAGES>;
