import type { Complete, Table } from "../diagnostics/message-table.ts";

/** The messages of `pipeline/`. */
export const PIPELINE_MESSAGES = {
  // Addresses that were published, and changes of several files.
  "published-address": {
    en: "`{address}` was published, and nothing answers there now. Write it in `formerly` of the text that replaced it, or in `withdrawn` of publication.yaml: `{line}`.",
    es: "`{address}` se publicó y ahora no responde nada en ella. Escríbala en `formerly` del texto que la sustituye, o en `withdrawn` de publication.yaml: `{line}`.",
    pt: "`{address}` foi publicado e agora nada responde nele. Escreva-o em `formerly` do texto que o substituiu, ou em `withdrawn` de publication.yaml: `{line}`.",
    fr: "`{address}` a été publiée et plus rien n’y répond. Écrivez-la dans `formerly` du texte qui l’a remplacée, ou dans `withdrawn` de publication.yaml : `{line}`.",
  },
  // Errors that stop a correct command: of the machine, and of the project's code.
  "address-outside": {
    en: "`{address}` would be written outside of the site, so somebody has changed the cache: delete the folder `{folder}`.",
    es: "`{address}` se escribiría fuera del sitio, así que alguien cambió la caché: elimine la carpeta `{folder}`.",
    pt: "`{address}` seria escrito fora do sítio, portanto alguém alterou a cache: elimine a pasta `{folder}`.",
    fr: "`{address}` s’écrirait hors du site : quelqu’un a modifié le cache. Supprimez le dossier `{folder}`.",
  },
  "content-linked": {
    en: "`{folder}` is a symbolic link, which somebody else may have put there: specify the folder that it leads to with `--content`, in code with `contentDir`.",
    es: "`{folder}` es un enlace simbólico, que puede haber puesto otra persona. Indique la carpeta a la que lleva con `--content`, en código con `contentDir`.",
    pt: "`{folder}` é uma ligação simbólica, que pode ter sido posta por outra pessoa. Indique a pasta a que conduz com `--content`, em código com `contentDir`.",
    fr: "`{folder}` est un lien symbolique, qu’une autre personne peut avoir mis là. Indiquez le dossier auquel il mène avec `--content`, dans le code avec `contentDir`.",
  },
  "theme-is-file": {
    en: "`{folder}` is a file, but the project's theme is a folder of this name: move the file elsewhere, or delete it.",
    es: "`{folder}` es un archivo, pero así se llama la carpeta del tema del proyecto. Muévalo a otro lugar o elimínelo.",
    pt: "`{folder}` é um ficheiro, mas é esse o nome da pasta do tema do projeto. Mova-o para outro lugar ou elimine-o.",
    fr: "`{folder}` est un fichier, mais c’est le nom du dossier du thème du projet. Déplacez-le ou supprimez-le.",
  },
  "theme-template": {
    en: "The template can't be compiled: `{reason}`",
    es: "La plantilla no se puede compilar: `{reason}`",
    pt: "O modelo não pode ser compilado: `{reason}`",
    fr: "Le modèle ne peut pas être compilé : `{reason}`",
  },
  "theme-original-changed": {
    en: "Dateline's file has changed since version `{version}`, from which this one was copied: `{command}` merges the two.",
    es: "El archivo de Dateline cambió después de la versión `{version}`, de la que se copió este: `{command}` une los dos.",
    pt: "O ficheiro do Dateline mudou depois da versão `{version}`, de que este foi copiado: `{command}` une os dois.",
    fr: "Le fichier de Dateline a changé depuis la version `{version}`, dont celui-ci est une copie : `{command}` fusionne les deux.",
  },
  "theme-conflict": {
    en: "`{file}` has a conflict: choose what is to stay between the lines that begin with `<<<<<<<` and `>>>>>>>`, and remove these.",
    es: "`{file}` tiene un conflicto: elija lo que debe quedar entre las líneas que empiezan por `<<<<<<<` y `>>>>>>>`, y elimine estas.",
    pt: "`{file}` tem um conflito: escolha o que deve ficar entre as linhas que começam por `<<<<<<<` e `>>>>>>>`, e elimine-as.",
    fr: "`{file}` contient un conflit : choisissez ce qui doit rester entre les lignes qui commencent par `<<<<<<<` et `>>>>>>>`, et supprimez celles-ci.",
  },
  "cache-tracked": {
    en: "`{file}` is in git, so somebody else may have made it, and the contents of the cache are published. Remove the folder from git with `{command}`.",
    es: "`{file}` está en git, así que puede haberlo hecho otra persona, y el contenido de la caché se publica. Quite la carpeta de git con `{command}`.",
    pt: "`{file}` está no git, portanto pode ter sido feito por outra pessoa, e o conteúdo da cache é publicado. Remova a pasta do git com `{command}`.",
    fr: "`{file}` est dans git : une autre personne peut l’avoir fait, et le contenu du cache est publié. Retirez le dossier de git avec `{command}`.",
  },
  "cache-unknown": {
    en: "git can't tell whether it tracks a file of `{folder}`, and the contents of the cache are published. Delete the folder, or install git.",
    es: "git no puede decir si contiene un archivo de `{folder}`, y el contenido de la caché se publica. Borre la carpeta o instale git.",
    pt: "O git não consegue dizer se contém um ficheiro de `{folder}`, e o conteúdo da cache é publicado. Apague a pasta ou instale o git.",
    fr: "git ne peut pas dire s’il contient un fichier de `{folder}`, et le contenu du cache est publié. Supprimez le dossier ou installez git.",
  },
  // The Eleventy config of a project, and its pages.
  "config-without-pages": {
    en: "`{file}` lacks Dateline's pages: write `{call}` into it, after `{line}`.",
    es: "A `{file}` le faltan las páginas de Dateline: escriba en él `{call}`, después de `{line}`.",
    pt: "Faltam as páginas do Dateline em `{file}`: escreva nele `{call}`, depois de `{line}`.",
    fr: "Il manque à `{file}` les pages de Dateline : écrivez-y `{call}`, après `{line}`.",
  },
  "config-unloadable": {
    en: "`{file}` can't be loaded: `{reason}`",
    es: "No se puede cargar `{file}`: `{reason}`",
    pt: "Não é possível carregar `{file}`: `{reason}`",
    fr: "Impossible de charger `{file}` : `{reason}`",
  },
  "config-without-typescript": {
    en: "This Node does not read TypeScript. Rename `{file}` to `{other}` and remove the types, or use Node `{version}` or newer.",
    es: "Este Node no lee TypeScript. Cambie el nombre de `{file}` por `{other}` y quite los tipos, o use Node `{version}` o posterior.",
    pt: "Este Node não lê TypeScript. Altere o nome de `{file}` para `{other}` e remova os tipos, ou use o Node `{version}` ou posterior.",
    fr: "Ce Node ne lit pas TypeScript. Renommez `{file}` en `{other}` et supprimez les types, ou utilisez Node `{version}` ou une version plus récente.",
  },
  "config-error": {
    en: "There is an error in `{file}`: `{reason}`",
    es: "Hay un error en `{file}`: `{reason}`",
    pt: "Há um erro em `{file}`: `{reason}`",
    fr: "Il y a une erreur dans `{file}` : `{reason}`",
  },
  "page-without-permalink": {
    en: "`{file}` has no `permalink` such as `/team/`, which the layout needs.",
    es: "A `{file}` le falta un `permalink` como `/team/`, que su plantilla necesita.",
    pt: "Falta em `{file}` um `permalink` como `/team/`, de que o seu modelo precisa.",
    fr: "Il manque à `{file}` un `permalink` comme `/team/`, dont son modèle a besoin.",
  },
  "page-outside": {
    en: "The `permalink` of `{file}` leads out of the site, to `{path}`: write an address that begins with `/` and has no `..`, such as `/team/`.",
    es: "El `permalink` de `{file}` lleva fuera del sitio, a `{path}`: escriba una dirección que empiece por `/` y no tenga `..`, como `/team/`.",
    pt: "O `permalink` de `{file}` conduz para fora do sítio, a `{path}`: escreva um endereço que comece por `/` e não tenha `..`, como `/team/`.",
    fr: "Le `permalink` de `{file}` mène hors du site, à `{path}` : écrivez une adresse qui commence par `/` et ne contient pas `..`, comme `/team/`.",
  },
  "page-data-named": {
    en: "`{file}` has data named `dateline`, from itself, a data file or the config, and that is the name of Dateline's own: give it another one.",
    es: "`{file}` tiene datos llamados `dateline`, suyos, de un archivo de datos o de la configuración, y ese es el nombre de los de Dateline: deles otro.",
    pt: "`{file}` tem dados chamados `dateline`, seus, de um ficheiro de dados ou da configuração, e esse é o nome dos do Dateline: dê-lhes outro.",
    fr: "`{file}` contient des données appelées `dateline`, les siennes, d’un fichier de données ou de la configuration, et c’est le nom de celles de Dateline : donnez-leur-en un autre.",
  },
  "page-address-taken": {
    en: "`{file}` has the address of a page or file of the publication, `{address}`: give it another one.",
    es: "`{file}` tiene la dirección de una página o un archivo de la publicación, `{address}`: dele otra.",
    pt: "`{file}` tem o endereço de uma página ou de um ficheiro da publicação, `{address}`: dê-lhe outro.",
    fr: "`{file}` a l’adresse d’une page ou d’un fichier de la publication, `{address}` : donnez-lui-en une autre.",
  },
  "page-without-title": {
    en: "`{file}` has no `title`, which the layout and the search show.",
    es: "A `{file}` le falta un `title`, que su plantilla y la búsqueda muestran.",
    pt: "Falta em `{file}` um `title`, que o seu modelo e a pesquisa mostram.",
    fr: "Il manque à `{file}` un `title`, que son modèle et la recherche affichent.",
  },
  "page-search-text": {
    en: "`{file}` has `{line}`, which is a text: write `search: true`.",
    es: "`{file}` tiene `{line}`, que es un texto: escriba `search: true`.",
    pt: "`{file}` tem `{line}`, que é um texto: escreva `search: true`.",
    fr: "`{file}` contient `{line}`, qui est un texte : écrivez `search: true`.",
  },
  // Files of `templates/messages/`: the texts of the pages in one language.
  "messages-missing": {
    en: "This file is missing: the publication is in `{language}`, and its pages need texts in it.",
    es: "Falta este archivo: la publicación está en `{language}` y sus páginas necesitan textos en ese idioma.",
    pt: "Falta este ficheiro: a publicação está em `{language}` e as suas páginas precisam de textos nessa língua.",
    fr: "Ce fichier manque : la publication est en `{language}`, et ses pages ont besoin de textes dans cette langue.",
  },
  "add-fallback": {
    en: "Or write `{line}` in publication.yaml: the texts of that language replace the missing texts.",
    es: "O escriba `{line}` en publication.yaml: los textos de ese idioma sustituyen a los que faltan.",
    pt: "Ou escreva `{line}` em publication.yaml: os textos dessa língua substituem os que faltam.",
    fr: "Ou écrivez `{line}` dans publication.yaml : les textes de cette langue remplacent ceux qui manquent.",
  },
  "font-letters": {
    en: "{count|# letter|# letters} of texts in `{language}` {count|is|are} missing in the font `{font}`, so that browsers take {count|it|them} from another: `{letters}`.",
    es: "{count|# letra|# letras} de los textos en `{language}` {count|falta|faltan} en la fuente `{font}`, y los navegadores {count|la|las} toman de otra: `{letters}`.",
    pt: "{count|# letra|# letras} dos textos em `{language}` {count|falta|faltam} no tipo de letra `{font}`, e os navegadores {count|vão buscá-la|vão buscá-las} a outro: `{letters}`.",
    fr: "{count|# lettre|# lettres} des textes en `{language}` {count|manque|manquent} dans la police `{font}`, et les navigateurs {count|la|les} prennent dans une autre : `{letters}`.",
  },
  "poster-letters": {
    en: "The pictures for links leave out {count|# word|# words} whose letters their font lacks: `{words}`.",
    es: "Las imágenes para enlaces omiten {count|# palabra|# palabras} cuyas letras faltan en su fuente: `{words}`.",
    pt: "As imagens para ligações omitem {count|# palavra|# palavras} cujas letras faltam no seu tipo de letra: `{words}`.",
    fr: "Les images pour les liens omettent {count|# mot|# mots} dont les lettres manquent dans leur police : `{words}`.",
  },
  "add-font": {
    en: "Put a font that has them in `theme/fonts/`, and write its name in publication.yaml, as in `{line}`.",
    es: "Ponga en `theme/fonts/` una fuente que las tenga y escriba su nombre en publication.yaml, como en `{line}`.",
    pt: "Ponha em `theme/fonts/` um tipo de letra que as tenha e escreva o nome dele em publication.yaml, como em `{line}`.",
    fr: "Mettez dans `theme/fonts/` une police qui les contient, et écrivez son nom dans publication.yaml, comme dans `{line}`.",
  },
  "font-missing": {
    en: "There is no font `{font}`: put it in `theme/fonts/`, or write the name of a file that is there.",
    es: "No hay ninguna fuente `{font}`: póngala en `theme/fonts/` o escriba el nombre de un archivo que esté allí.",
    pt: "Não há nenhum tipo de letra `{font}`: ponha-o em `theme/fonts/` ou escreva o nome de um ficheiro que lá esteja.",
    fr: "Il n’y a pas de police `{font}` : mettez-la dans `theme/fonts/`, ou écrivez le nom d’un fichier qui s’y trouve.",
  },
  "font-unreadable": {
    en: "The file `{font}` can't be read as a font: convert it to WOFF2, as one font without others.",
    es: "El archivo `{font}` no se puede leer como fuente: conviértalo a WOFF2, como una sola fuente.",
    pt: "O ficheiro `{font}` não pode ser lido como tipo de letra: converta-o para WOFF2, como um só tipo de letra.",
    fr: "Le fichier `{font}` ne se lit pas comme police : convertissez-le en WOFF2, en une seule police.",
  },
  // Messages of `start` in the terminal, and of the server in the browser.
  "site-not-built": {
    en: "The site was not built.",
    es: "El sitio no se generó.",
    pt: "O sítio não foi gerado.",
    fr: "Le site n’a pas été généré.",
  },
} as const satisfies Table;
true satisfies Complete<typeof PIPELINE_MESSAGES>;
