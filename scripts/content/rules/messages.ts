import type { Complete, Table } from "../../diagnostics/message-table.ts";

/** The messages of `content/rules/`. */
export const CONTENT_RULES_MESSAGES = {
  // Addresses that were published, and changes of several files.
  "former-address-taken": {
    en: "`{owner}` has the address `{address}` now, so nothing else can have it as a former one.",
    es: "`{owner}` tiene ahora la dirección `{address}`, así que no puede ser una dirección anterior de otra cosa.",
    pt: "`{owner}` tem agora o endereço `{address}`, pelo que este não pode ser um endereço anterior de outra coisa.",
    fr: "`{owner}` a maintenant l’adresse `{address}`, qui ne peut donc pas être une ancienne adresse d’autre chose.",
  },
  "former-address-own": {
    en: "`{address}` belongs to the publication itself, so nothing else can have it as a former address.",
    es: "`{address}` es una dirección de la propia publicación, así que no puede ser una dirección anterior de otra cosa.",
    pt: "`{address}` é um endereço da própria publicação, pelo que não pode ser um endereço anterior de outra coisa.",
    fr: "`{address}` est une adresse de la publication elle-même et ne peut donc pas être une ancienne adresse d’autre chose.",
  },
  "former-address-twice": {
    en: "`{address}` is already a former address of `{owner}`. It can lead to one place only.",
    es: "`{address}` ya es una dirección anterior de `{owner}`. Solo puede llevar a un lugar.",
    pt: "`{address}` já é um endereço anterior de `{owner}`. Só pode levar a um lugar.",
    fr: "`{address}` est déjà une ancienne adresse de `{owner}`. Elle ne peut mener qu’à un seul endroit.",
  },
  "former-name-present": {
    en: "`{name}` is its current name. List only other names in `formerly`.",
    es: "`{name}` es su nombre actual. En `formerly` solo van otros nombres.",
    pt: "`{name}` é o seu nome atual. Em `formerly` só se indicam outros nomes.",
    fr: "`{name}` est son nom actuel. N’indiquez que d’autres noms dans `formerly`.",
  },
  "former-name-in-translation": {
    en: "`{name}` is a former name. Write it into the original, where it counts for all languages; a translation lists addresses only.",
    es: "`{name}` es un nombre anterior. Escríbalo en el original, donde vale para todos los idiomas; una traducción solo indica direcciones.",
    pt: "`{name}` é um nome anterior. Escreva-o no original, onde vale para todas as línguas; uma tradução só indica endereços.",
    fr: "`{name}` est un ancien nom. Écrivez-le dans l’original, où il vaut pour toutes les langues ; une traduction n’indique que des adresses.",
  },
  // Fields and vocabularies of the publication's own.
  "vocabulary-name-taken": {
    en: "`{name}` can’t be the name of a vocabulary, because the publication uses it for pages of its own. Rename the file.",
    es: "`{name}` no puede ser el nombre de un vocabulario, porque la publicación lo usa para páginas propias. Cambie el nombre del archivo.",
    pt: "`{name}` não pode ser o nome de um vocabulário, porque a publicação o usa para páginas próprias. Altere o nome do ficheiro.",
    fr: "`{name}` ne peut pas être le nom d’un vocabulaire, car la publication l’utilise pour ses propres pages. Renommez le fichier.",
  },
  "vocabulary-missing": {
    en: "There is no vocabulary `{file}` yet. Create the file, with a key and a `label` for each term.",
    es: "Todavía no existe el vocabulario `{file}`. Cree el archivo, con una clave y un `label` para cada término.",
    pt: "Ainda não existe o vocabulário `{file}`. Crie o ficheiro, com uma chave e um `label` para cada termo.",
    fr: "Le vocabulaire `{file}` n’existe pas encore. Créez le fichier, avec une clé et un `label` pour chaque terme.",
  },
  // Bulletins: numbers, order, dates and addresses.
  "number-not-higher": {
    en: "The number `{number}` is not higher than that of `{period}`, which is `{before}`: write a higher one.",
    es: "El N.º `{number}` no es mayor que el de `{period}`, N.º `{before}`: escriba uno mayor.",
    pt: "O N.º `{number}` não é maior do que o de `{period}`, N.º `{before}`: escreva um maior.",
    fr: "Le Nº `{number}` n’est pas supérieur à celui de `{period}`, Nº `{before}` : écrivez-en un plus élevé.",
  },
  "number-taken": {
    en: "`{period}` has the number `{number}` already: write another one.",
    es: "`{period}` ya tiene el N.º `{number}`: escriba otro.",
    pt: "`{period}` já tem o N.º `{number}`: escreva outro.",
    fr: "`{period}` a déjà le Nº `{number}` : écrivez-en un autre.",
  },
  "number-missing": {
    en: "The field `number` is missing: in this series, `{period}` has the number `{before}`.",
    es: "Falta el campo `number`: en esta serie, `{period}` tiene el N.º `{before}`.",
    pt: "Falta o campo `number`: nesta série, `{period}` tem o N.º `{before}`.",
    fr: "Il manque le champ `number` : dans cette série, `{period}` a le Nº `{before}`.",
  },
  "number-skips": {
    en: "The number `{number}` leaves a gap: `{period}` has `{before}`, so `{next}` comes next.",
    es: "El N.º `{number}` deja un hueco: `{period}` tiene el N.º `{before}`, así que sigue el N.º `{next}`.",
    pt: "O N.º `{number}` deixa uma lacuna: `{period}` tem o N.º `{before}`, por isso segue-se o N.º `{next}`.",
    fr: "Le Nº `{number}` laisse un trou : `{period}` a le Nº `{before}`, donc le Nº `{next}` doit suivre.",
  },
  "number-skips-several": {
    en: "The number `{number}` leaves a gap: `{period}` has `{before}`, so a number from `{next}` to `{highest}` comes next.",
    es: "El N.º `{number}` deja un hueco: `{period}` tiene el N.º `{before}`, así que sigue uno del N.º `{next}` al N.º `{highest}`.",
    pt: "O N.º `{number}` deixa uma lacuna: `{period}` tem o N.º `{before}`, por isso segue-se um do N.º `{next}` ao N.º `{highest}`.",
    fr: "Le Nº `{number}` laisse un trou : `{period}` a le Nº `{before}`, donc un Nº de `{next}` à `{highest}` doit suivre.",
  },
  "order-of-day": {
    en: "The field `order` is missing: {count|# item|# items} of `{date}` are in the order of their files' names.",
    es: "Falta el campo `order`: {count|# noticia|# noticias} de `{date}` van en el orden de los nombres de sus archivos.",
    pt: "Falta o campo `order`: {count|# notícia|# notícias} de `{date}` seguem a ordem dos nomes dos seus ficheiros.",
    fr: "Il manque le champ `order` : {count|# article|# articles} du `{date}` suivent l’ordre des noms de leurs fichiers.",
  },
  "order-without-day": {
    en: "The field `order` is missing: {count|# item|# items} without a day are in the order of their files' names.",
    es: "Falta el campo `order`: {count|# noticia|# noticias} sin día van en el orden de los nombres de sus archivos.",
    pt: "Falta o campo `order`: {count|# notícia|# notícias} sem dia seguem a ordem dos nomes dos seus ficheiros.",
    fr: "Il manque le champ `order` : {count|# article|# articles} sans jour suivent l’ordre des noms de leurs fichiers.",
  },
  "date-future": {
    en: "The item is dated `{date}`, after the day of this build, `{today}`, and is published now: write `{line}` if it should wait for that day, or correct the date.",
    es: "La noticia tiene la fecha `{date}`, posterior al día de esta generación, `{today}`, y se publica ahora: escriba `{line}` si debe esperar hasta ese día, o corrija la fecha.",
    pt: "A notícia tem a data `{date}`, posterior ao dia desta geração, `{today}`, e é publicada agora: escreva `{line}` se deve esperar por esse dia, ou corrija a data.",
    fr: "L’article est daté du `{date}`, après le jour de cette génération, `{today}`, et il est publié maintenant : écrivez `{line}` s’il doit attendre ce jour, ou corrigez la date.",
  },
  "date-outside": {
    en: "The date `{date}` is outside the days of the issue `{period}`, `{from}` to `{to}`: correct it, or move the item to another issue.",
    es: "La fecha `{date}` está fuera de los días del número `{period}`, del `{from}` al `{to}`: corríjala, o pase la noticia a otro número.",
    pt: "A data `{date}` está fora dos dias do número `{period}`, de `{from}` a `{to}`: corrija-a, ou passe a notícia para outro número.",
    fr: "La date `{date}` est hors des jours du numéro `{period}`, du `{from}` au `{to}` : corrigez-la, ou déplacez l’article dans un autre numéro.",
  },
  "address-reserved": {
    en: "The address `{address}` is the publication's own: give this file another name.",
    es: "La dirección `{address}` es de la propia publicación: dele otro nombre a este archivo.",
    pt: "O endereço `{address}` é da própria publicação: dê outro nome a este ficheiro.",
    fr: "L’adresse `{address}` est celle de la publication elle-même : donnez un autre nom à ce fichier.",
  },
  "address-reserved-folder": {
    en: "The address `{address}` is the publication's own: give this folder another name.",
    es: "La dirección `{address}` es de la propia publicación: dele otro nombre a esta carpeta.",
    pt: "O endereço `{address}` é da própria publicação: dê outro nome a esta pasta.",
    fr: "L’adresse `{address}` est celle de la publication elle-même : donnez un autre nom à ce dossier.",
  },
  "address-of-agenda": {
    en: "The address `{address}` is the page of the events of `{year}`: give this event another name.",
    es: "La dirección `{address}` es la agenda de `{year}`: dele otro nombre a este evento.",
    pt: "O endereço `{address}` é a agenda de `{year}`: dê outro nome a este evento.",
    fr: "L’adresse `{address}` est l’agenda de `{year}` : donnez un autre nom à cet événement.",
  },
  "address-taken": {
    en: "`{owner}` has the address `{address}` already: write another `slug`.",
    es: "`{owner}` ya tiene la dirección `{address}`: escriba otro `slug`.",
    pt: "`{owner}` já tem o endereço `{address}`: escreva outro `slug`.",
    fr: "`{owner}` a déjà l’adresse `{address}` : écrivez un autre `slug`.",
  },
  "address-taken-by-bulletin": {
    en: "The issue `{owner}` has the address `{address}` already: write another `slug`.",
    es: "El número `{owner}` ya tiene la dirección `{address}`: escriba otro `slug`.",
    pt: "O número `{owner}` já tem o endereço `{address}`: escreva outro `slug`.",
    fr: "Le numéro `{owner}` a déjà l’adresse `{address}` : écrivez un autre `slug`.",
  },
  // The dates of events.
  "zone-missing": {
    en: "The field `timeZone` is missing, so nobody can tell when it takes place: write it here, such as `Europe/Madrid`, or for all events in `publication.yaml`.",
    es: "Falta el campo `timeZone`, y así no se sabe a qué hora es: escríbalo aquí, por ejemplo `Europe/Madrid`, o para todos los eventos en `publication.yaml`.",
    pt: "Falta o campo `timeZone`, e assim não se sabe a que horas é: escreva-o aqui, por exemplo `Europe/Madrid`, ou para todos os eventos em `publication.yaml`.",
    fr: "Il manque le champ `timeZone`, si bien que l’heure reste inconnue : écrivez-le ici, par exemple `Europe/Madrid`, ou pour tous les événements dans `publication.yaml`.",
  },
  "time-skipped": {
    en: "`{field}` can't be `{time}`: clocks in `{zone}` are put forward then, and that time does not exist.",
    es: "`{field}` no puede ser `{time}`: entonces se adelantan los relojes en `{zone}` y esa hora no existe.",
    pt: "`{field}` não pode ser `{time}`: nesse momento adiantam-se os relógios em `{zone}` e essa hora não existe.",
    fr: "`{field}` ne peut pas être `{time}` : à ce moment-là, on avance les horloges de `{zone}`, et cette heure n’existe pas.",
  },
  "event-doubled": {
    en: "Another event has the same name on the same days: `{file}`. Keep one file for each event, or give them names that tell them apart.",
    es: "Otro evento tiene el mismo nombre en los mismos días: `{file}`. Deje un solo archivo por evento, o deles nombres que los distingan.",
    pt: "Outro evento tem o mesmo nome nos mesmos dias: `{file}`. Deixe um só ficheiro por evento, ou dê-lhes nomes que os distingam.",
    fr: "Un autre événement porte le même nom les mêmes jours : `{file}`. Gardez un seul fichier par événement, ou donnez-leur des noms qui les distinguent.",
  },
  // Files, their names and bytes, and front matter as a whole.
  "file-missing": {
    en: "The file `{file}` is missing at the top of the content folder.",
    es: "Falta el archivo `{file}` en la carpeta de contenidos, en el primer nivel.",
    pt: "Falta o ficheiro `{file}` no primeiro nível da pasta de conteúdos.",
    fr: "Il manque le fichier `{file}` au premier niveau du dossier des contenus.",
  },
  // What drafts and other programs leave behind in a text.
  "leftover-placeholder": {
    en: "`{written}` is the placeholder of a new file. Write the text in its place.",
    es: "`{written}` es el texto provisional de un archivo nuevo: escriba el texto en su lugar.",
    pt: "`{written}` é o texto provisório de um ficheiro novo: escreva o texto no lugar dele.",
    fr: "`{written}` est le texte provisoire d’un nouveau fichier : écrivez le texte à sa place.",
  },
  "leftover-markdown": {
    en: "`{written}` is Markdown, and this field is shown as it is written. Delete the marks.",
    es: "`{written}` es Markdown, y este campo se muestra tal como está escrito: borre los signos.",
    pt: "`{written}` é Markdown, e este campo é mostrado tal como está escrito: apague os sinais.",
    fr: "`{written}` est du Markdown, et ce champ est affiché tel qu’il est écrit : supprimez les signes.",
  },
  "translation-copied": {
    en: "This translation has the text of its original, word for word. Translate it, or delete the file.",
    es: "Esta traducción tiene el texto de su original, palabra por palabra: tradúzcalo o borre el archivo.",
    pt: "Esta tradução tem o texto do seu original, palavra por palavra: traduza-o ou apague o ficheiro.",
    fr: "Cette traduction a le texte de son original, mot pour mot : traduisez-le ou supprimez le fichier.",
  },
  "updated-early": {
    en: "`updated` is before the date of the item, `{date}`.",
    es: "`updated` es anterior a la fecha de la noticia, `{date}`.",
    pt: "`updated` é anterior à data da notícia, `{date}`.",
    fr: "`updated` est antérieur à la date de l’article, `{date}`.",
  },
  "updated-late": {
    en: "`updated` is in the future: today is `{today}`.",
    es: "`updated` está en el futuro: hoy es `{today}`.",
    pt: "`updated` está no futuro: hoje é `{today}`.",
    fr: "`updated` est dans le futur : nous sommes le `{today}`.",
  },
  "address-local": {
    en: "`{address}` leads to a computer or a preview that readers can't reach. Write the published address.",
    es: "`{address}` lleva a un equipo o a una vista previa que los lectores no pueden abrir: escriba la dirección publicada.",
    pt: "`{address}` conduz a um computador ou a uma pré-visualização que os leitores não podem abrir: escreva o endereço publicado.",
    fr: "`{address}` mène à un ordinateur ou à un aperçu que les lecteurs ne peuvent pas ouvrir : écrivez l’adresse publiée.",
  },
  "address-own": {
    en: "`{address}` is an address of this site. Link to its file instead, such as `quito.en.md`: then the link is checked, and follows when the file is renamed.",
    es: "`{address}` es una dirección de este mismo sitio: enlace con su archivo, como `quito.en.md`; así el enlace se comprueba y se conserva si el archivo cambia de nombre.",
    pt: "`{address}` é um endereço deste mesmo sítio: aponte para o seu ficheiro, como `quito.en.md`; assim a ligação é verificada e mantém-se se o ficheiro mudar de nome.",
    fr: "`{address}` est une adresse de ce site même : renvoyez plutôt à son fichier, par exemple `quito.en.md` ; le lien est alors vérifié, et il suit si le fichier change de nom.",
  },
  "address-own-nowhere": {
    en: "`{address}` is an address of this site, but there is no page at it. Write one that exists, unless something else answers there.",
    es: "`{address}` es una dirección de este mismo sitio en la que no hay ninguna página: escriba una que exista, salvo que en ella responda otra cosa.",
    pt: "`{address}` é um endereço deste mesmo sítio onde não há nenhuma página: escreva um que exista, salvo se nele responder outra coisa.",
    fr: "`{address}` est une adresse de ce site même où il n’y a aucune page : écrivez-en une qui existe, sauf si autre chose y répond.",
  },
  // Links, pictures and footnotes in texts.
  "link-to-embargoed": {
    en: "`{link}` is public only from `{moment}`, later than this text: leave out the link, or give this text the same `publishFrom`.",
    es: "`{link}` no es público hasta `{moment}`, más tarde que este texto: quite el enlace o dé a este texto el mismo `publishFrom`.",
    pt: "`{link}` só é público a partir de `{moment}`, mais tarde do que este texto: retire a ligação ou dê a este texto o mesmo `publishFrom`.",
    fr: "`{link}` n’est public qu’à partir de `{moment}`, plus tard que ce texte : retirez le lien, ou donnez à ce texte le même `publishFrom`.",
  },
  "heading-unknown-there": {
    en: "No heading of `{file}` is called `{address}`, so the link leads to the beginning of its page: write # and the words of the heading, joined by hyphens.",
    es: "Ningún título de `{file}` se llama `{address}`, y el enlace lleva al principio de su página: escriba # y las palabras del título, unidas con guiones.",
    pt: "Nenhum título de `{file}` se chama `{address}`, e a ligação leva ao início da sua página: escreva # e as palavras do título, unidas por hífenes.",
    fr: "Aucun titre de `{file}` ne s’appelle `{address}`, et le lien mène au début de sa page : écrivez # et les mots du titre, unis par des traits d’union.",
  },
  "link-to-draft": {
    en: "`{link}` is a draft, so readers would find no page: link to something that is published.",
    es: "`{link}` es un borrador, y los lectores no encontrarían ninguna página: enlace con algo publicado.",
    pt: "`{link}` é um rascunho, e os leitores não encontrariam nenhuma página: ligue a algo publicado.",
    fr: "`{link}` est un brouillon, et les lecteurs ne trouveraient aucune page : faites un lien vers un texte publié.",
  },
  // Pictures, documents and recordings.
  "picture-unknown": {
    en: "There is no picture `{file}`: write the path to an image file of an issue, such as `media/quito.jpg`.",
    es: "No existe la imagen `{file}`: escriba la ruta de una imagen de un número, por ejemplo `media/quito.jpg`.",
    pt: "Não existe a imagem `{file}`: escreva o caminho de uma imagem de um número, por exemplo `media/quito.jpg`.",
    fr: "Il n’y a pas d’image `{file}` : écrivez le chemin d’une image d’un numéro, par exemple `media/quito.jpg`.",
  },
  "document-unknown": {
    en: "There is no document `{file}`: write the path to a PDF file of an issue, such as `media/plan.pdf`.",
    es: "No existe el documento `{file}`: escriba la ruta de un PDF de un número, por ejemplo `media/plan.pdf`.",
    pt: "Não existe o documento `{file}`: escreva o caminho de um PDF de um número, por exemplo `media/plan.pdf`.",
    fr: "Il n’y a pas de document `{file}` : écrivez le chemin d’un PDF d’un numéro, par exemple `media/plan.pdf`.",
  },
  "recording-unknown": {
    en: "There is no recording `{file}`: write the path to an MP3, M4A or Ogg file of an issue, such as `media/interview.mp3`.",
    es: "No existe la grabación `{file}`: escriba la ruta de un archivo MP3, M4A u Ogg de un número, por ejemplo `media/interview.mp3`.",
    pt: "Não existe a gravação `{file}`: escreva o caminho de um ficheiro MP3, M4A ou Ogg de um número, por exemplo `media/interview.mp3`.",
    fr: "Il n’y a pas d’enregistrement `{file}` : écrivez le chemin d’un fichier MP3, M4A ou Ogg d’un numéro, par exemple `media/interview.mp3`.",
  },
  "picture-unused": {
    en: "No text shows this picture: show it in a text of this issue, or delete it.",
    es: "Ningún texto muestra esta imagen: muéstrela en un texto de este número, o bórrela.",
    pt: "Nenhum texto mostra esta imagem: mostre-a num texto deste número, ou apague-a.",
    fr: "Aucun texte n’affiche cette image : affichez-la dans un texte de ce numéro, ou supprimez-la.",
  },
  "document-unused": {
    en: "No text leads to this document: list it in a text of this issue, or delete it.",
    es: "Ningún texto lleva a este documento: indíquelo en un texto de este número, o bórrelo.",
    pt: "Nenhum texto leva a este documento: indique-o num texto deste número, ou apague-o.",
    fr: "Aucun texte ne mène à ce document : indiquez-le dans un texte de ce numéro, ou supprimez-le.",
  },
  "recording-unused": {
    en: "No text leads to this recording: list it in a text of this issue, or delete it.",
    es: "Ningún texto lleva a esta grabación: indíquela en un texto de este número, o bórrela.",
    pt: "Nenhum texto leva a esta gravação: indique-a num texto deste número, ou apague-a.",
    fr: "Aucun texte ne mène à cet enregistrement : indiquez-le dans un texte de ce numéro, ou supprimez-le.",
  },
  "picture-without-file": {
    en: "The field `src` is missing: write the picture's file, such as `media/quito.jpg`.",
    es: "Falta el campo `src`: escriba el archivo de la imagen, por ejemplo `media/quito.jpg`.",
    pt: "Falta o campo `src`: escreva o ficheiro da imagem, por exemplo `media/quito.jpg`.",
    fr: "Il manque le champ `src` : écrivez le fichier de l’image, par exemple `media/quito.jpg`.",
  },
  // The publication's own pictures, and what is wrong with an SVG.
  "own-picture-missing": {
    en: "There is no picture `{src}`. Those of the publication are in the folder media, beside publication.yaml.",
    es: "No existe la imagen `{src}`. Las de la publicación están en la carpeta media, junto a publication.yaml.",
    pt: "Não existe a imagem `{src}`. As da publicação estão na pasta media, ao lado de publication.yaml.",
    fr: "L’image `{src}` n’existe pas. Celles de la publication sont dans le dossier media, à côté de publication.yaml.",
  },
  "own-picture-unused": {
    en: "Nothing shows this picture. Use it in publication.yaml, or delete it.",
    es: "Nada muestra esta imagen: indíquela en publication.yaml o bórrela.",
    pt: "Nada mostra esta imagem: indique-a em publication.yaml ou apague-a.",
    fr: "Rien n’affiche cette image : indiquez-la dans publication.yaml ou supprimez-la.",
  },
  // Topics, countries, events, items, languages and files that do not exist.
  "topic-unknown": {
    en: "Unknown topic `{topic}`. The topics are in content/topics.yaml.",
    es: "Tema desconocido: `{topic}`. Los temas están en content/topics.yaml.",
    pt: "Tema desconhecido: `{topic}`. Os temas estão em content/topics.yaml.",
    fr: "Thème inconnu : `{topic}`. Les thèmes sont dans content/topics.yaml.",
  },
  "page-unknown": {
    en: "There is no page `{page}`. Pages are in content/pages/.",
    es: "No existe la página `{page}`. Las páginas están en content/pages/.",
    pt: "Não existe a página `{page}`. As páginas estão em content/pages/.",
    fr: "La page `{page}` n’existe pas. Les pages sont dans content/pages/.",
  },
  "event-unknown": {
    en: "Unknown event `{event}`. The events are the files in content/events/, without `.yaml`.",
    es: "Evento desconocido: `{event}`. Los eventos son los archivos de content/events/, sin `.yaml`.",
    pt: "Evento desconhecido: `{event}`. Os eventos são os ficheiros de content/events/, sem `.yaml`.",
    fr: "Événement inconnu : `{event}`. Les événements sont les fichiers de content/events/, sans `.yaml`.",
  },
  "item-is-draft": {
    en: "The item `{item}` is a draft: choose one without `draft: true`.",
    es: "La noticia `{item}` es un borrador: indique una sin `draft: true`.",
    pt: "A notícia `{item}` é um rascunho: indique uma sem `draft: true`.",
    fr: "L’article `{item}` est un brouillon : indiquez-en un sans `draft: true`.",
  },
  "language-unknown": {
    en: "`{language}` is not a language of the publication, which has `{languages}`.",
    es: "`{language}` no es un idioma de la publicación, que tiene `{languages}`.",
    pt: "`{language}` não é uma língua da publicação, que tem `{languages}`.",
    fr: "`{language}` n’est pas une langue de la publication, qui a `{languages}`.",
  },
  "language-of-file": {
    en: "The file's name has the language `{language}`, but the publication has `{languages}`.",
    es: "El nombre del archivo tiene el idioma `{language}`, pero la publicación tiene `{languages}`.",
    pt: "O nome do ficheiro tem a língua `{language}`, mas a publicação tem `{languages}`.",
    fr: "Le nom du fichier a la langue `{language}`, mais la publication a `{languages}`.",
  },
  "add-item-language": {
    en: "Or write `{line}` in publication.yaml, for items in a language that has no pages of its own.",
    es: "O escriba `{line}` en publication.yaml, para noticias en un idioma sin páginas propias.",
    pt: "Ou escreva `{line}` em publication.yaml, para notícias numa língua sem páginas próprias.",
    fr: "Ou écrivez `{line}` dans publication.yaml, pour des articles dans une langue qui n’a pas ses propres pages.",
  },
  "label-languages": {
    en: "The label of `{key}` is missing in `{missing}`: the publication has the languages `{languages}`.",
    es: "Falta el nombre de `{key}` en `{missing}`: la publicación tiene los idiomas `{languages}`.",
    pt: "Falta o nome de `{key}` em `{missing}`: a publicação tem as línguas `{languages}`.",
    fr: "Il manque le nom de `{key}` en `{missing}` : la publication a les langues `{languages}`.",
  },
  "name-languages": {
    en: "The event's name is missing in `{missing}`: the publication has the languages `{languages}`.",
    es: "Falta el nombre del evento en `{missing}`: la publicación tiene los idiomas `{languages}`.",
    pt: "Falta o nome do evento em `{missing}`: a publicação tem as línguas `{languages}`.",
    fr: "Il manque le nom de l’événement en `{missing}` : la publication a les langues `{languages}`.",
  },
  "menu-unknown": {
    en: "There is no page or section `{name}`. The sections are `{sections}`; pages are in content/pages/.",
    es: "No existe la página ni la sección `{name}`. Las secciones son `{sections}`; las páginas están en content/pages/.",
    pt: "Não existe a página nem a secção `{name}`. As secções são `{sections}`; as páginas estão em content/pages/.",
    fr: "Il n’y a ni page ni rubrique `{name}`. Les rubriques sont `{sections}` ; les pages sont dans content/pages/.",
  },
  "menu-twice": {
    en: "`{name}` is in the menu twice.",
    es: "`{name}` está dos veces en el menú.",
    pt: "`{name}` está duas vezes no menu.",
    fr: "`{name}` est deux fois dans le menu.",
  },
  "menu-omitted": {
    en: "`{name}` has no page, because publication.yaml says `{field}`. Remove one of the two.",
    es: "`{name}` no tiene página, porque publication.yaml dice `{field}`: quite una de las dos cosas.",
    pt: "`{name}` não tem página, porque publication.yaml diz `{field}`: retire uma das duas coisas.",
    fr: "`{name}` n’a pas de page, car publication.yaml indique `{field}` : retirez l’un des deux.",
  },
  "page-is-draft": {
    en: "The page `{page}` is a draft, so no link leads to it yet. Remove its line `draft: true` when it is ready.",
    es: "La página `{page}` es un borrador, así que ningún enlace lleva todavía a ella: quite su línea `draft: true` cuando esté lista.",
    pt: "A página `{page}` é um rascunho, por isso nenhuma ligação leva ainda a ela: retire a linha `draft: true` quando estiver pronta.",
    fr: "La page `{page}` est un brouillon : aucun lien n’y mène encore. Retirez sa ligne `draft: true` quand elle sera prête.",
  },
  "page-folder-empty": {
    en: "The folder `{folder}` has pages, but isn't a page itself. Write `{file}`, so that its address leads somewhere.",
    es: "La carpeta `{folder}` tiene páginas, pero no es una página: escriba `{file}`, para que su dirección lleve a alguna parte.",
    pt: "A pasta `{folder}` tem páginas, mas não é uma página: escreva `{file}`, para que o seu endereço leve a algum lado.",
    fr: "Le dossier `{folder}` a des pages, mais n’est pas une page : écrivez `{file}`, pour que son adresse mène quelque part.",
  },
  // Translations and their originals.
  "translation-required": {
    en: "This translation of `{original}` is missing, or not ready to be published: the issue of `{period}` requires `{language}`.",
    es: "Falta esta traducción de `{original}`, o no está lista para publicarse: el número de `{period}` exige `{language}`.",
    pt: "Falta esta tradução de `{original}`, ou não está pronta para publicação: o número de `{period}` exige `{language}`.",
    fr: "Il manque cette traduction de `{original}`, ou elle n’est pas prête à être publiée : le numéro de `{period}` exige `{language}`.",
  },
  "translation-stale": {
    en: "The translation was made from an older version of `{original}`, `{made}`; now it is `{revision}`. `{show}` shows what has changed, and `{accept}` accepts the translation.",
    es: "La traducción se hizo a partir de una versión anterior de `{original}`, `{made}`; ahora es `{revision}`. Vea con `{show}` qué ha cambiado y acepte la traducción con `{accept}`.",
    pt: "A tradução foi feita a partir de uma versão anterior de `{original}`, `{made}`; agora é `{revision}`. Veja com `{show}` o que foi alterado e aceite a tradução com `{accept}`.",
    fr: "La traduction part d’une version antérieure de `{original}`, `{made}` ; c’est maintenant `{revision}`. Voyez avec `{show}` ce qui a changé, et acceptez la traduction avec `{accept}`.",
  },
  "translation-differs": {
    en: "`{field}` is `{value}` here, but `{right}` in the original, `{original}`: leave it out here.",
    es: "`{field}` es `{value}` aquí, pero `{right}` en el original, `{original}`: quítelo aquí.",
    pt: "`{field}` é `{value}` aqui, mas `{right}` no original, `{original}`: retire-o aqui.",
    fr: "`{field}` est `{value}` ici, mais `{right}` dans l’original, `{original}` : retirez-le ici.",
  },
  "translation-adds": {
    en: "`{field}` is `{value}` here, but the original, `{original}`, has no such field: leave it out here.",
    es: "`{field}` es `{value}` aquí, pero el original, `{original}`, no tiene ese campo: quítelo aquí.",
    pt: "`{field}` é `{value}` aqui, mas o original, `{original}`, não tem esse campo: retire-o aqui.",
    fr: "`{field}` est `{value}` ici, mais l’original, `{original}`, n’a pas ce champ : retirez-le ici.",
  },
  "translation-picture-missing": {
    en: "The field `src` is missing: the original, `{original}`, has no picture here.",
    es: "Falta el campo `src`: el original, `{original}`, no tiene aquí ninguna imagen.",
    pt: "Falta o campo `src`: o original, `{original}`, não tem aqui nenhuma imagem.",
    fr: "Il manque le champ `src` : l’original, `{original}`, n’a pas d’image ici.",
  },
  "translation-picture-differs": {
    en: "The picture `{file}` is not that of the original, `{original}`: leave out `src`.",
    es: "La imagen `{file}` no es la del original, `{original}`: quite `src`.",
    pt: "A imagem `{file}` não é a do original, `{original}`: retire `src`.",
    fr: "L’image `{file}` n’est pas celle de l’original, `{original}` : retirez `src`.",
  },
  "translation-without-summary": {
    en: "The field `summary` is missing: write one in this language, since the original, `{original}`, has one.",
    es: "Falta el campo `summary`: escríbalo en este idioma, pues el original, `{original}`, lo tiene.",
    pt: "Falta o campo `summary`: escreva-o nesta língua, pois o original, `{original}`, tem-no.",
    fr: "Il manque le champ `summary` : écrivez-le dans cette langue, car l’original, `{original}`, en a un.",
  },
  "translation-without-title": {
    en: "The field `title` is missing: write one in this language, since the original, `{original}`, has one.",
    es: "Falta el campo `title`: escríbalo en este idioma, pues el original, `{original}`, lo tiene.",
    pt: "Falta o campo `title`: escreva-o nesta língua, pois o original, `{original}`, tem-no.",
    fr: "Il manque le champ `title` : écrivez-le dans cette langue, car l’original, `{original}`, en a un.",
  },
  "translation-callouts": {
    en: "The callouts here have the types `{found}`: repeat those of the original in its order, `{right}`.",
    es: "Los recuadros tienen aquí los tipos `{found}`: repita los del original en su orden, `{right}`.",
    pt: "Os destaques têm aqui os tipos `{found}`: repita os do original na sua ordem, `{right}`.",
    fr: "Les encadrés ont ici les types `{found}` : répétez ceux de l’original dans son ordre, `{right}`.",
  },
  "translation-callouts-missing": {
    en: "There are no callouts here: repeat those of the original in its order, `{right}`.",
    es: "Aquí no hay recuadros: repita los del original en su orden, `{right}`.",
    pt: "Aqui não há destaques: repita os do original na sua ordem, `{right}`.",
    fr: "Il n’y a pas d’encadrés ici : répétez ceux de l’original dans son ordre, `{right}`.",
  },
  "translation-callouts-added": {
    en: "The callouts here have the types `{found}`, but the original has none: leave them out.",
    es: "Los recuadros tienen aquí los tipos `{found}`, pero el original no tiene ninguno: quítelos.",
    pt: "Os destaques têm aqui os tipos `{found}`, mas o original não tem nenhum: retire-os.",
    fr: "Les encadrés ont ici les types `{found}`, mais l’original n’en a pas : retirez-les.",
  },
  "translation-without-original": {
    en: "`revision` says that `{file}` is a translation, but it has no original: give it the name of the original, or leave `revision` out.",
    es: "Según `revision`, `{file}` es una traducción, pero no tiene original: póngale el nombre del original o quite `revision`.",
    pt: "Segundo `revision`, `{file}` é uma tradução, mas não tem original: dê-lhe o nome do original ou retire `revision`.",
    fr: "D’après `revision`, `{file}` est une traduction, mais elle n’a pas d’original : donnez-lui le nom de l’original, ou retirez `revision`.",
  },
} as const satisfies Table;
true satisfies Complete<typeof CONTENT_RULES_MESSAGES>;
