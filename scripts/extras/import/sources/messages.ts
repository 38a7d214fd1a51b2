import type { Complete, Table } from "../../../diagnostics/message-table.ts";

/** The messages of `extras/import/sources/`. */
export const IMPORT_SOURCES_MESSAGES = {
  // What the report of an import says of an item, or of a source.
  "import-no-text": {
    en: "The feed has no text for it.",
    es: "El canal web no tiene texto de ella.",
    pt: "O feed não tem texto dela.",
    fr: "Le flux n’a pas de texte pour lui.",
  },
  "import-feed-summaries": {
    en: "The feed has only a summary of {count} of {of|# item|# items}: these are drafts, whose texts are on the old site.",
    es: "De {of|# noticia|# noticias}, el canal web solo tiene un resumen de {count}: son borradores, cuyos textos están en el sitio anterior.",
    pt: "De {of|# notícia|# notícias}, o feed só tem um resumo de {count}: são rascunhos, cujos textos estão no sítio anterior.",
    fr: "Sur {of|# article|# articles}, le flux n’a qu’un résumé de {count} : ce sont des brouillons, dont les textes sont sur l’ancien site.",
  },
  "import-summary-alone": {
    en: "The feed has only a summary of it: its text is on the old site.",
    es: "El canal web solo tiene un resumen de ella: su texto está en el sitio anterior.",
    pt: "O feed só tem um resumo dela: o seu texto está no sítio anterior.",
    fr: "Le flux n’en a qu’un résumé : son texte est sur l’ancien site.",
  },
  "import-summary-link": {
    en: "A summary has no links, so the one to `{address}` was left out.",
    es: "Un resumen no tiene enlaces, así que se omitió el que llevaba a `{address}`.",
    pt: "Um resumo não tem ligações, pelo que foi omitida a que levava a `{address}`.",
    fr: "Un résumé n’a pas de liens : celui vers `{address}` a donc été omis.",
  },
  "import-summary-picture": {
    en: "A summary has no pictures, so `{picture}` was left out.",
    es: "Un resumen no tiene imágenes, así que se omitió `{picture}`.",
    pt: "Um resumo não tem imagens, pelo que foi omitida `{picture}`.",
    fr: "Un résumé n’a pas d’images : `{picture}` a donc été omise.",
  },
  "import-merge-tag": {
    en: "Its text has the merge tag `{tag}`, which only Mailchimp can fill in.",
    es: "Su texto tiene la etiqueta `{tag}`, que solo Mailchimp puede rellenar.",
    pt: "O seu texto tem a etiqueta `{tag}`, que só o Mailchimp pode preencher.",
    fr: "Son texte a la balise de fusion `{tag}`, que seul Mailchimp peut remplir.",
  },
  "import-not-in-campaigns": {
    en: "`campaigns.csv` does not have it.",
    es: "No está en `campaigns.csv`.",
    pt: "Não está em `campaigns.csv`.",
    fr: "Il n’est pas dans `campaigns.csv`.",
  },
  "import-code-left-out": {
    en: "Left out, since only the old site could fill it in: `{code}`.",
    es: "Se omite, pues solo el sitio anterior podía rellenarlo: `{code}`.",
    pt: "Fica de fora, pois só o sítio anterior o podia preencher: `{code}`.",
    fr: "Omis, car seul l’ancien site pouvait le remplir : `{code}`.",
  },
  "import-front-matter-unread": {
    en: "Not imported: the fields at the start of `{file}` can't be read.",
    es: "No se importa: los campos del principio de `{file}` no se pueden leer.",
    pt: "Não se importa: os campos no início de `{file}` não podem ser lidos.",
    fr: "Non importé : les champs au début de `{file}` sont illisibles.",
  },
  "import-without-front-matter": {
    en: "Not imported: `{file}` has no fields at its start.",
    es: "No se importa: `{file}` no tiene campos al principio.",
    pt: "Não se importa: `{file}` não tem campos no início.",
    fr: "Non importé : `{file}` n’a pas de champs au début.",
  },
  "import-notation": {
    en: "Not imported, since they are not in Markdown: {count|# file|# files} such as `{file}`.",
    es: "No se importa, pues no está en Markdown: {count|# archivo|# archivos} como `{file}`.",
    pt: "Não se importa, pois não está em Markdown: {count|# ficheiro|# ficheiros} como `{file}`.",
    fr: "Non importé, car ce n’est pas du Markdown : {count|# fichier|# fichiers} comme `{file}`.",
  },
  "import-folder-without-texts": {
    en: "`{folder}` has no text in Markdown with fields at its start. Name the folder of the site.",
    es: "`{folder}` no tiene ningún texto en Markdown con campos al principio. Indique la carpeta del sitio.",
    pt: "`{folder}` não tem nenhum texto em Markdown com campos no início. Indique a pasta do sítio.",
    fr: "`{folder}` n’a aucun texte en Markdown avec des champs au début. Indiquez le dossier du site.",
  },
  "import-shortcode": {
    en: "Its text has the shortcode `{shortcode}`, which only WordPress can fill in.",
    es: "Su texto tiene el código corto `{shortcode}`, que solo WordPress puede rellenar.",
    pt: "O seu texto tem o código curto `{shortcode}`, que só o WordPress pode preencher.",
    fr: "Son texte a le code court `{shortcode}`, que seul WordPress peut remplir.",
  },
  "import-tags": {
    en: "It had the tags `{tags}`.",
    es: "Tenía las etiquetas `{tags}`.",
    pt: "Tinha as etiquetas `{tags}`.",
    fr: "Il avait les étiquettes `{tags}`.",
  },
  "import-state": {
    en: "Its state was `{state}`.",
    es: "Su estado era `{state}`.",
    pt: "O seu estado era `{state}`.",
    fr: "Son état était `{state}`.",
  },
  "import-password": {
    en: "It was protected by a password.",
    es: "Estaba protegida con una contraseña.",
    pt: "Estava protegida por uma palavra-passe.",
    fr: "Il était protégé par un mot de passe.",
  },
  "import-others": {
    en: "Not imported, since only posts are news: {count|# entry|# entries} of the type `{type}`.",
    es: "No se importa, pues solo las entradas son noticias: {count|# elemento|# elementos} del tipo `{type}`.",
    pt: "Não se importa, pois só os artigos são notícias: {count|# elemento|# elementos} do tipo `{type}`.",
    fr: "Non importé, car seuls les articles sont des actualités : {count|# élément|# éléments} du type `{type}`.",
  },
  "import-posts-in-state": {
    en: "Not imported: {count|# post|# posts} in the state `{state}`.",
    es: "No se importa: {count|# entrada|# entradas} en el estado `{state}`.",
    pt: "Não se importa: {count|# artigo|# artigos} no estado `{state}`.",
    fr: "Non importé : {count|# article|# articles} dans l’état `{state}`.",
  },
  "import-column": {
    en: "The column `{column}` was not read.",
    es: "No se leyó la columna `{column}`.",
    pt: "A coluna `{column}` não foi lida.",
    fr: "La colonne `{column}` n’a pas été lue.",
  },
  "import-date": {
    en: "The date `{date}` could not be read: write it as `2021-10-14`.",
    es: "No se leyó la fecha `{date}`: escríbala como `2021-10-14`.",
    pt: "A data `{date}` não foi lida: escreva-a como `2021-10-14`.",
    fr: "La date `{date}` n’a pas été lue : écrivez-la comme `2021-10-14`.",
  },
  // What the report of an import says of the text and the pictures of an item.
  "import-beside": {
    en: "What was beside its text was left out: `{text}`",
    es: "Se omitió lo que estaba junto a su texto: `{text}`",
    pt: "Foi omitido o que estava junto ao seu texto: `{text}`",
    fr: "Ce qui était à côté de son texte a été omis : `{text}`",
  },
  "import-usual": {
    en: "Left out, since nearly all pages have it: `{text}`",
    es: "Se omite, pues está en casi todas las páginas: `{text}`",
    pt: "Fica de fora, pois está em quase todas as páginas: `{text}`",
    fr: "Omis, car presque toutes les pages l’ont : `{text}`",
  },
  "import-page-list": {
    en: "Not imported, since it is a list of other pages: `{file}`.",
    es: "No se importa, pues es una lista de otras páginas: `{file}`.",
    pt: "Não se importa, pois é uma lista de outras páginas: `{file}`.",
    fr: "Non importé, car c’est une liste d’autres pages : `{file}`.",
  },
  "import-page-step": {
    en: "Not imported, since it only leads to `{address}`: `{file}`.",
    es: "No se importa, pues solo lleva a `{address}`: `{file}`.",
    pt: "Não se importa, pois só leva a `{address}`: `{file}`.",
    fr: "Non importé, car cela ne mène qu’à `{address}` : `{file}`.",
  },
  "import-page-other": {
    en: "Not imported, since it is no news: `{file}`.",
    es: "No se importa, pues no es una noticia: `{file}`.",
    pt: "Não se importa, pois não é uma notícia: `{file}`.",
    fr: "Non importé, car ce n’est pas une actualité : `{file}`.",
  },
  "import-picture-not-exported": {
    en: "Its main picture is not in the export.",
    es: "Su imagen principal no está en la exportación.",
    pt: "A sua imagem principal não está na exportação.",
    fr: "Son image principale n’est pas dans l’exportation.",
  },
  // Why a source, or an address of the web, can't be imported, and what to do.
  "import-folder-without-pages": {
    en: "The folder `{folder}` has no `.html` files. Give the folder of the pages.",
    es: "La carpeta `{folder}` no tiene archivos en `.html`: indique la de las páginas.",
    pt: "A pasta `{folder}` não tem ficheiros em `.html`: indique a das páginas.",
    fr: "Le dossier `{folder}` n’a pas de fichiers en `.html` : indiquez celui des pages.",
  },
  "import-folder-without-mails": {
    en: "The folder `{folder}` has no `.html` files. Give the folder of an unpacked export of Mailchimp.",
    es: "La carpeta `{folder}` no tiene archivos en `.html`: indique la de una exportación descomprimida de Mailchimp.",
    pt: "A pasta `{folder}` não tem ficheiros em `.html`: indique a de uma exportação descomprimida do Mailchimp.",
    fr: "Le dossier `{folder}` n’a pas de fichiers en `.html` : indiquez celui d’une exportation décompressée de Mailchimp.",
  },
  "import-wordpress-xml": {
    en: "Line {line} of `{file}` can't be read as XML, `{reason}`. Give the file that WordPress exports, or export it again.",
    es: "La línea {line} de `{file}` no puede leerse como XML, `{reason}`: indique el archivo que exporta WordPress o expórtelo de nuevo.",
    pt: "A linha {line} de `{file}` não pode ser lida como XML, `{reason}`: indique o ficheiro que o WordPress exporta ou exporte-o de novo.",
    fr: "La ligne {line} de `{file}` est illisible comme XML, `{reason}` : indiquez le fichier que WordPress exporte, ou exportez-le de nouveau.",
  },
  "import-wordpress-other": {
    en: "The file `{file}` has no `wp:wxr_version`. Give the XML that WordPress exports, or read another feed with `feed`.",
    es: "El archivo `{file}` no tiene `wp:wxr_version`: indique el XML que exporta WordPress, o lea otro canal web con `feed`.",
    pt: "O ficheiro `{file}` não tem `wp:wxr_version`: indique o XML que o WordPress exporta, ou leia outro feed com `feed`.",
    fr: "Le fichier `{file}` n’a pas de `wp:wxr_version` : indiquez le XML que WordPress exporte, ou lisez un autre flux avec `feed`.",
  },
  "import-feed-xml": {
    en: "Line {line} of `{source}` can't be read as XML, `{reason}`. Give a feed in RSS, Atom, RDF or JSON Feed.",
    es: "La línea {line} de `{source}` no puede leerse como XML, `{reason}`: indique un canal web en RSS, Atom, RDF o JSON Feed.",
    pt: "A linha {line} de `{source}` não pode ser lida como XML, `{reason}`: indique um feed em RSS, Atom, RDF ou JSON Feed.",
    fr: "La ligne {line} de `{source}` est illisible comme XML, `{reason}` : indiquez un flux en RSS, Atom, RDF ou JSON Feed.",
  },
  "import-feed-other": {
    en: "There is no feed in `{source}`. Give one in RSS, Atom, RDF or JSON Feed.",
    es: "No hay ningún canal web en `{source}`: indique uno en RSS, Atom, RDF o JSON Feed.",
    pt: "Não há nenhum feed em `{source}`: indique um em RSS, Atom, RDF ou JSON Feed.",
    fr: "Il n’y a pas de flux dans `{source}` : indiquez-en un en RSS, Atom, RDF ou JSON Feed.",
  },
  "import-table-wrong": {
    en: "The table `{file}` can't be read, `{reason}`: export it as CSV, with as many values in each row as there are columns.",
    es: "La tabla `{file}` no puede leerse, `{reason}`: expórtela como CSV, con tantos valores en cada fila como columnas.",
    pt: "A tabela `{file}` não pode ser lida, `{reason}`: exporte-a como CSV, com tantos valores em cada linha como colunas.",
    fr: "Le tableau `{file}` est illisible, `{reason}` : exportez-le en CSV, avec autant de valeurs par ligne que de colonnes.",
  },
  "import-table-without-title": {
    en: "The table `{file}` has no column `title`. Name its columns in the first row, with some of `{columns}`.",
    es: "La tabla `{file}` no tiene la columna `title`: dé nombre a sus columnas en la primera fila, con algunos de estos nombres, `{columns}`.",
    pt: "A tabela `{file}` não tem a coluna `title`: dê nome às colunas na primeira linha, com alguns destes nomes, `{columns}`.",
    fr: "Le tableau `{file}` n’a pas de colonne `title` : donnez un nom à ses colonnes sur la première ligne, avec certains de ces noms, `{columns}`.",
  },
  // Word files.
  "import-folder-without-word": {
    en: "`{folder}` has no Word file (`.docx`). Name another folder, or a file.",
    es: "`{folder}` no tiene ningún archivo de Word (`.docx`). Indique otra carpeta o un archivo.",
    pt: "`{folder}` não tem nenhum ficheiro do Word (`.docx`). Indique outra pasta ou um ficheiro.",
    fr: "`{folder}` n’a aucun fichier Word (`.docx`). Indiquez un autre dossier, ou un fichier.",
  },
  "import-word-other": {
    en: "`{file}` can't be read as a Word file. Open it in Word, and save it as `.docx` without a password.",
    es: "`{file}` no puede leerse como archivo de Word. Ábralo en Word y guárdelo como `.docx`, sin contraseña.",
    pt: "`{file}` não pode ser lido como ficheiro do Word. Abra-o no Word e guarde-o como `.docx`, sem palavra-passe.",
    fr: "`{file}` n’est pas lisible comme fichier Word. Ouvrez-le dans Word et enregistrez-le en `.docx`, sans mot de passe.",
  },
  "import-word-large": {
    en: "`{file}` has more text or pictures than are read: split it.",
    es: "`{file}` tiene más texto o imágenes de lo que se lee: divídalo.",
    pt: "`{file}` tem mais texto ou imagens do que se lê: divida-o.",
    fr: "`{file}` a plus de texte ou d’images qu’il n’en est lu : divisez-le.",
  },
  "import-word-changes": {
    en: "`{file}` has {changes|# tracked change|# tracked changes} and {comments|# comment|# comments}: settle them in Word, or write `{option}`, which accepts the changes and leaves the comments out.",
    es: "`{file}` tiene {changes|# cambio registrado|# cambios registrados} y {comments|# comentario|# comentarios}: resuélvalos en Word o escriba `{option}`, que acepta los cambios y omite los comentarios.",
    pt: "`{file}` tem {changes|# alteração registada|# alterações registadas} e {comments|# comentário|# comentários}: resolva-os no Word ou escreva `{option}`, que aceita as alterações e omite os comentários.",
    fr: "`{file}` a {changes|# modification suivie|# modifications suivies} et {comments|# commentaire|# commentaires} : réglez-les dans Word, ou écrivez `{option}`, qui accepte les modifications et omet les commentaires.",
  },
  "import-word-accepted": {
    en: "{changes|# tracked change was|# tracked changes were} accepted.",
    es: "{changes|Se aceptó # cambio registrado|Se aceptaron # cambios registrados}.",
    pt: "{changes|Foi aceite # alteração registada|Foram aceites # alterações registadas}.",
    fr: "{changes|# modification suivie a été acceptée|# modifications suivies ont été acceptées}.",
  },
  "import-word-comment": {
    en: "A comment was left out: `{text}`",
    es: "Se omitió un comentario: `{text}`",
    pt: "Foi omitido um comentário: `{text}`",
    fr: "Un commentaire a été omis : `{text}`",
  },
  "import-word-around": {
    en: "What is at the top or bottom of each page was left out: `{text}`",
    es: "Se omitió lo que está al principio o al final de cada página: `{text}`",
    pt: "Foi omitido o que está no cimo ou no fundo de cada página: `{text}`",
    fr: "Ce qui est en haut ou en bas de chaque page a été omis : `{text}`",
  },
  "import-word-left-out": {
    en: "A formula, a field or a drawing was left out, with the text `{text}`",
    es: "Se omitió una fórmula, un campo o un dibujo, con el texto `{text}`",
    pt: "Foi omitida uma fórmula, um campo ou um desenho, com o texto `{text}`",
    fr: "Une formule, un champ ou un dessin a été omis, avec le texte `{text}`",
  },
} as const satisfies Table;
true satisfies Complete<typeof IMPORT_SOURCES_MESSAGES>;
