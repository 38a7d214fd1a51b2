import type { Complete, Table } from "../../diagnostics/message-table.ts";

/** The messages of `extras/import/`. */
export const IMPORT_MESSAGES = {
  // What commands say of their arguments.
  "write-import-source": {
    en: "Write what to import and where it is: `{sources}`.",
    es: "Escriba qué se importa y dónde está: `{sources}`.",
    pt: "Escreva o que se importa e onde está: `{sources}`.",
    fr: "Écrivez ce qui est importé et où il se trouve : `{sources}`.",
  },
  "import-cut-wrong": {
    en: "Write where the edition is cut: one of `{names}`.",
    es: "Escriba dónde se corta la edición: uno de `{names}`.",
    pt: "Escreva onde se corta a edição: um de `{names}`.",
    fr: "Écrivez où l’édition est découpée : l’un de `{names}`.",
  },
  "import-topics": {
    en: "Wrote `{file}` with {count|# category|# categories}: give each its topic there, and run the same command again.",
    es: "Se escribió `{file}` con {count|# categoría|# categorías}: dé allí su tema a cada una y repita el mismo comando.",
    pt: "Foi escrito `{file}` com {count|# categoria|# categorias}: dê ali o seu tema a cada uma e repita o mesmo comando.",
    fr: "Fichier écrit : `{file}`, avec {count|# catégorie|# catégories} : donnez-y à chacune son thème, et relancez la même commande.",
  },
  "import-progress": {
    en: "Importing {done} of {of}",
    es: "Importando {done} de {of}",
    pt: "A importar {done} de {of}",
    fr: "Importation : {done} sur {of}",
  },
  // Why a source, or an address of the web, can't be imported, and what to do.
  "import-not-read": {
    en: "`{address}` could not be read.",
    es: "No se leyó `{address}`.",
    pt: "Não foi possível ler `{address}`.",
    fr: "Impossible de lire `{address}`.",
  },
  "import-file-missing": {
    en: "There is no file `{file}`. Give the file to import.",
    es: "No existe el archivo `{file}`: indique el que se va a importar.",
    pt: "Não existe o ficheiro `{file}`: indique o que se vai importar.",
    fr: "Le fichier `{file}` n’existe pas : indiquez celui à importer.",
  },
  "import-file-large": {
    en: "The file `{file}` has {size} bytes, and at most {most} are read: split it.",
    es: "El archivo `{file}` tiene {size} bytes, y se leen como máximo {most}: divídalo.",
    pt: "O ficheiro `{file}` tem {size} bytes, e são lidos no máximo {most}: divida-o.",
    fr: "Le fichier `{file}` a {size} octets, et {most} au plus sont lus : divisez-le.",
  },
  "import-file-binary": {
    en: "The file `{file}` isn't text. Give a text file in UTF-8.",
    es: "El archivo `{file}` no es un texto: indique uno que lo sea, en UTF-8.",
    pt: "O ficheiro `{file}` não é um texto: indique um que o seja, em UTF-8.",
    fr: "Le fichier `{file}` n’est pas un texte : indiquez-en un qui le soit, en UTF-8.",
  },
  "import-folder-missing": {
    en: "There is no folder `{folder}`. Give one that exists, and unpack an archive first.",
    es: "No existe la carpeta `{folder}`: indique una que exista y descomprima antes los archivos.",
    pt: "Não existe a pasta `{folder}`: indique uma que exista e descomprima antes os ficheiros comprimidos.",
    fr: "Le dossier `{folder}` n’existe pas : indiquez-en un qui existe, et décompressez d’abord une archive.",
  },
  "import-folder-large": {
    en: "The folder `{folder}` has more than {most} files: import it in parts.",
    es: "La carpeta `{folder}` tiene más de {most} archivos: impórtela por partes.",
    pt: "A pasta `{folder}` tem mais de {most} ficheiros: importe-a por partes.",
    fr: "Le dossier `{folder}` a plus de {most} fichiers : importez-le par parties.",
  },
  "import-mapping-wrong": {
    en: "The file `{file}` can't be read: write on each line a category, a colon and the key of a topic.",
    es: "El archivo `{file}` no puede leerse: escriba en cada línea una categoría, dos puntos y la clave de un tema.",
    pt: "O ficheiro `{file}` não pode ser lido: escreva em cada linha uma categoria, dois pontos e a chave de um tema.",
    fr: "Le fichier `{file}` est illisible : écrivez sur chaque ligne une catégorie, deux-points et la clé d’un thème.",
  },
  "import-mapping-topic": {
    en: "`{category}` has the topic `{topic}` in `{file}`: write a key of lowercase letters a–z, digits and single hyphens, at most 80 in all, or `none`.",
    es: "`{category}` tiene el tema `{topic}` en `{file}`: escriba una clave de letras minúsculas a–z, cifras y guiones sueltos, de 80 caracteres como máximo, o `none`.",
    pt: "`{category}` tem o tema `{topic}` em `{file}`: escreva uma chave de letras minúsculas a–z, algarismos e hífenes isolados, com 80 caracteres no máximo, ou `none`.",
    fr: "`{category}` a le thème `{topic}` dans `{file}` : écrivez une clé de lettres minuscules a–z, de chiffres et de traits d’union isolés, de 80 caractères au plus, ou `none`.",
  },
  "import-folder-full": {
    en: "The folder `{folder}` has {most} files already: no more are read.",
    es: "La carpeta `{folder}` ya tiene {most} archivos: no se leen más.",
    pt: "A pasta `{folder}` já tem {most} ficheiros: não se leem mais.",
    fr: "Le dossier `{folder}` a déjà {most} fichiers : il n’en est pas lu davantage.",
  },
  // What the report of an import says of an item, or of a source.
  "import-twice": {
    en: "The source has it twice.",
    es: "La fuente la tiene dos veces.",
    pt: "A fonte tem-na duas vezes.",
    fr: "La source l’a deux fois.",
  },
  "import-language": {
    en: "Its language is `{language}`, which `publication.yaml` does not have: add it to `languages` or `itemLanguages`.",
    es: "Su idioma es `{language}`, que no está en `publication.yaml`: añádalo a `languages` o a `itemLanguages`.",
    pt: "A sua língua é `{language}`, que não está em `publication.yaml`: acrescente-a a `languages` ou a `itemLanguages`.",
    fr: "Sa langue est `{language}`, qui n’est pas dans `publication.yaml` : ajoutez-la à `languages` ou à `itemLanguages`.",
  },
  "import-undated": {
    en: "It has no date: choose an issue for it with `--undated`.",
    es: "No tiene fecha: indique un número para ella con `--undated`.",
    pt: "Não tem data: indique um número para ela com `--undated`.",
    fr: "Il n’a pas de date : indiquez un numéro pour lui avec `--undated`.",
  },
  "import-without-date": {
    en: "It has no date.",
    es: "No tiene fecha.",
    pt: "Não tem data.",
    fr: "Il n’a pas de date.",
  },
  "import-refused": {
    en: "Content can't contain it.",
    es: "El contenido no puede tenerla.",
    pt: "O conteúdo não a pode ter.",
    fr: "Le contenu ne peut pas l’avoir.",
  },
  "import-untitled": {
    en: "It has no title.",
    es: "No tiene titular.",
    pt: "Não tem título.",
    fr: "Il n’a pas de titre.",
  },
  "import-title-wrong": {
    en: "Its title isn't allowed: `{title}`",
    es: "Su titular no es válido: `{title}`",
    pt: "O seu título não é válido: `{title}`",
    fr: "Son titre n’est pas valable : `{title}`",
  },
  "import-fields-unknown": {
    en: "An item has no field for `{fields}`.",
    es: "Una noticia no tiene campo para `{fields}`.",
    pt: "Uma notícia não tem campo para `{fields}`.",
    fr: "Un article n’a pas de champ pour `{fields}`.",
  },
  "import-field-left-out": {
    en: "The field `{field}` was left out.",
    es: "Se omitió el campo `{field}`.",
    pt: "O campo `{field}` foi omitido.",
    fr: "Le champ `{field}` a été omis.",
  },
  "import-required": {
    en: "It lacks `{fields}`, which every item of this publication needs.",
    es: "Le falta `{fields}`, que toda noticia de esta publicación necesita.",
    pt: "Falta-lhe `{fields}`, de que todas as notícias desta publicação precisam.",
    fr: "Il lui manque `{fields}`, dont tout article de cette publication a besoin.",
  },
  "import-former-path": {
    en: "Its old address `{address}` can't lead to it, since it has no usable path.",
    es: "Su dirección antigua `{address}` no tiene una ruta que pueda llevar a ella.",
    pt: "O seu endereço antigo `{address}` não tem um caminho que possa levar a ela.",
    fr: "Son ancienne adresse `{address}` n’a pas de chemin qui puisse mener à lui.",
  },
  "import-former-taken": {
    en: "Its old address `{address}` does not lead to it, since `{owner}` has it.",
    es: "Su dirección antigua `{address}` no lleva a ella, pues es la de `{owner}`.",
    pt: "O seu endereço antigo `{address}` não leva a ela, pois é o de `{owner}`.",
    fr: "Son ancienne adresse `{address}` ne mène pas à lui, car c’est celle de `{owner}`.",
  },
  "import-former-own": {
    en: "Its old address `{address}` does not lead to it, since the publication has it.",
    es: "Su dirección antigua `{address}` no lleva a ella, pues es de la propia publicación.",
    pt: "O seu endereço antigo `{address}` não leva a ela, pois é da própria publicação.",
    fr: "Son ancienne adresse `{address}` ne mène pas à lui, car c’est celle de la publication même.",
  },
  // What the report of an import says of all items.
  "import-heading": {
    en: "Import",
    es: "Importación",
    pt: "Importação",
    fr: "Importation",
  },
  "import-of-source": {
    en: "The source",
    es: "La fuente",
    pt: "A fonte",
    fr: "La source",
  },
  "import-skipped": {
    en: "Not imported",
    es: "No importadas",
    pt: "Não importadas",
    fr: "Non importés",
  },
  "import-drafts": {
    en: "Drafts",
    es: "Borradores",
    pt: "Rascunhos",
    fr: "Brouillons",
  },
  "import-noted": {
    en: "Left out or to be checked",
    es: "Omitido o por comprobar",
    pt: "Omitido ou por verificar",
    fr: "Omis ou à vérifier",
  },
  "import-kept": {
    en: "Not written again",
    es: "No escritas de nuevo",
    pt: "Não escritas de novo",
    fr: "Non réécrits",
  },
  "import-addresses": {
    en: "Addresses",
    es: "Direcciones",
    pt: "Endereços",
    fr: "Adresses",
  },
  "import-count-items": {
    en: "{items|# item|# items} in {bulletins|# issue|# issues}: {written} written, {unchanged} unchanged, {kept} edited or removed since the last import.",
    es: "{items|# noticia|# noticias} en {bulletins|# número|# números}: {written|# escrita|# escritas}, {unchanged} sin cambios, {kept|# editada o eliminada|# editadas o eliminadas} desde la última importación.",
    pt: "{items|# notícia|# notícias} em {bulletins|# número|# números}: {written|# escrita|# escritas}, {unchanged} sem alterações, {kept|# editada ou removida|# editadas ou removidas} desde a última importação.",
    fr: "{items|# article|# articles} dans {bulletins|# numéro|# numéros} : {written|# écrit|# écrits}, {unchanged|# inchangé|# inchangés}, {kept|# modifié ou supprimé|# modifiés ou supprimés} depuis la dernière importation.",
  },
  "import-count-drafts": {
    en: "{count|# draft|# drafts}.",
    es: "{count|# borrador|# borradores}.",
    pt: "{count|# rascunho|# rascunhos}.",
    fr: "{count|# brouillon|# brouillons}.",
  },
  "import-count-skipped": {
    en: "{count} not imported.",
    es: "{count|# no importada|# no importadas}.",
    pt: "{count|# não importada|# não importadas}.",
    fr: "{count|# non importé|# non importés}.",
  },
  "import-stopped": {
    en: "The import was stopped: the same command resumes it.",
    es: "La importación se detuvo: el mismo comando la continúa.",
    pt: "A importação foi parada: o mesmo comando continua-a.",
    fr: "L’importation a été arrêtée : la même commande la reprend.",
  },
  "import-edited": {
    en: "It was edited since the last import, so it stays as it is.",
    es: "Se editó después de la última importación, así que queda como está.",
    pt: "Foi editada depois da última importação, pelo que fica como está.",
    fr: "Il a été modifié depuis la dernière importation et reste donc tel quel.",
  },
  "import-removed": {
    en: "It was removed, renamed or moved since the last import, so it is not written again.",
    es: "Se eliminó, renombró o trasladó después de la última importación, así que no se escribe de nuevo.",
    pt: "Foi removida, renomeada ou transferida depois da última importação, pelo que não é escrita de novo.",
    fr: "Il a été supprimé, renommé ou déplacé depuis la dernière importation et n’est donc pas réécrit.",
  },
  // What the report of an import says of the text and the pictures of an item.
  "import-text-not-read": {
    en: "Its text was not read.",
    es: "No se leyó su texto.",
    pt: "O seu texto não foi lido.",
    fr: "Son texte n’a pas été lu.",
  },
  "import-text-slow": {
    en: "It takes longer than {seconds} seconds to convert.",
    es: "Convertirlo lleva más de {seconds} segundos.",
    pt: "Convertê-lo demora mais de {seconds} segundos.",
    fr: "Sa conversion dure plus de {seconds} secondes.",
  },
  "import-text-refused": {
    en: "Its text is missing, since content can't contain it.",
    es: "Falta su texto, que el contenido no admite.",
    pt: "Falta o seu texto, que o conteúdo não admite.",
    fr: "Son texte manque, car le contenu ne l’admet pas.",
  },
  "import-aside": {
    en: "All of it is in `{file}`.",
    es: "Todo está en `{file}`.",
    pt: "Tudo está em `{file}`.",
    fr: "Tout est dans `{file}`.",
  },
  "import-invisible": {
    en: "Invisible characters were left out.",
    es: "Se omitieron caracteres invisibles.",
    pt: "Foram omitidos caracteres invisíveis.",
    fr: "Des caractères invisibles ont été omis.",
  },
  "import-html-plain": {
    en: "Its text is now plain, since it had formatting that Markdown can't express: compare it with the old page.",
    es: "Su texto ya no tiene formato, pues tenía marcas que Markdown no puede mostrar: compárelo con la página antigua.",
    pt: "O seu texto já não tem formato, pois tinha marcas que o Markdown não pode mostrar: compare-o com a página antiga.",
    fr: "Son texte n’a plus de mise en forme, car il en avait une que Markdown ne peut pas rendre : comparez-le avec l’ancienne page.",
  },
  "import-picture-left-out": {
    en: "The picture `{picture}` was left out.",
    es: "Se omitió la imagen `{picture}`.",
    pt: "A imagem `{picture}` foi omitida.",
    fr: "L’image `{picture}` a été omise.",
  },
  "import-picture-main": {
    en: "The main picture has no description: add `{line}`, with what it shows in place of the dots.",
    es: "La imagen principal no tiene descripción: añada `{line}`, con lo que muestra en vez de los puntos.",
    pt: "A imagem principal não tem descrição: acrescente `{line}`, com o que mostra em vez das reticências.",
    fr: "L’image principale n’a pas de description : ajoutez `{line}`, avec ce qu’elle montre au lieu des points.",
  },
} as const satisfies Table;
true satisfies Complete<typeof IMPORT_MESSAGES>;
