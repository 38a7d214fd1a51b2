import type { LocalText } from "../cli/help-text.ts";

/** The descriptions of commands for editors in `dateline --help`, in the order of the list. */
export const SUMMARIES: Readonly<Record<string, LocalText>> = {
  init: {
    en: "starts a publication in a new folder",
    es: "comienza una publicación en una carpeta nueva",
    pt: "começa uma publicação numa pasta nova",
    fr: "commence une publication dans un nouveau dossier",
  },
  start: {
    en: "builds, serves, and reloads after every change",
    es: "genera el sitio, lo sirve y lo recarga después de cada cambio",
    pt: "gera o sítio, serve-o e recarrega-o depois de cada alteração",
    fr: "génère le site, le sert et le recharge après chaque changement",
  },
  validate: {
    en: "checks the content and writes nothing",
    es: "revisa el contenido y no escribe nada",
    pt: "verifica o conteúdo e não escreve nada",
    fr: "vérifie le contenu et n’écrit rien",
  },
  build: {
    en: "checks, renders, checks the output, and replaces _site",
    es: "revisa, genera, revisa lo generado y reemplaza _site",
    pt: "verifica, gera, verifica o que gerou e substitui _site",
    fr: "vérifie, génère, vérifie le résultat et remplace _site",
  },
  serve: {
    en: "previews the built site on this machine",
    es: "muestra en este equipo el sitio generado, antes de publicarlo",
    pt: "mostra neste computador o sítio gerado, antes de o publicar",
    fr: "affiche sur cet ordinateur le site généré, avant sa publication",
  },
  new: {
    en: "creates an item, an issue, an event, a translation or a language",
    es: "crea una noticia, un número, un evento, una traducción o un idioma",
    pt: "cria uma notícia, um número, um evento, uma tradução ou uma língua",
    fr: "crée un article, un numéro, un événement, une traduction ou une langue",
  },
  "add-picture": {
    en: "adds a photo to an item, prepared for the web",
    es: "añade a una noticia una foto preparada para la web",
    pt: "acrescenta a uma notícia uma fotografia preparada para a web",
    fr: "ajoute à un article une photo préparée pour le web",
  },
  rename: {
    en: "renames or moves content, and keeps its former addresses",
    es: "cambia el nombre o el lugar de un contenido y conserva sus direcciones anteriores",
    pt: "altera o nome ou o lugar de um conteúdo e mantém os seus endereços anteriores",
    fr: "renomme ou déplace un contenu et garde ses anciennes adresses",
  },
  translations: {
    en: "lists translations that are up to date, to revise or to translate",
    es: "enumera las traducciones al día, por revisar y por traducir",
    pt: "enumera as traduções atualizadas, a rever e por traduzir",
    fr: "énumère les traductions à jour, à revoir et à traduire",
  },
  theme: {
    en: "copies files of the theme, lists what changed in them",
    es: "copia archivos del tema y enumera lo que cambió en ellos",
    pt: "copia ficheiros do tema e enumera o que foi alterado neles",
    fr: "copie des fichiers du thème et énumère ce qui a changé dans ceux-ci",
  },
  migrate: {
    en: "updates content that was written for an earlier version of Dateline",
    es: "actualiza el contenido escrito para una versión anterior de Dateline",
    pt: "atualiza o conteúdo escrito para uma versão anterior do Dateline",
    fr: "met à jour le contenu écrit pour une version antérieure de Dateline",
  },
  pdf: {
    en: "prints an issue with its items in full to a tagged A4 PDF",
    es: "imprime un número con sus noticias completas en un PDF etiquetado de formato A4",
    pt: "imprime um número com as suas notícias completas num PDF etiquetado de formato A4",
    fr: "imprime un numéro avec ses articles complets dans un PDF balisé au format A4",
  },
};

/** The texts around the list of commands. */
export const PROGRAM = {
  usage: { en: "Usage:", es: "Uso:", pt: "Utilização:", fr: "Utilisation :" },
  about: {
    en: "A static site generator for news bulletins.",
    es: "Un generador de sitios estáticos para boletines de noticias.",
    pt: "Um gerador de sítios estáticos para boletins de notícias.",
    fr: "Un générateur de sites statiques pour bulletins d’information.",
  },
  help: {
    en: "this text; after a command, its options",
    es: "este texto; después de un comando, sus opciones",
    pt: "este texto; depois de um comando, as suas opções",
    fr: "ce texte ; après une commande, ses options",
  },
  version: {
    en: "the version of Dateline",
    es: "la versión de Dateline",
    pt: "a versão do Dateline",
    fr: "la version de Dateline",
  },
  packages: {
    en: "after --version: all packages that are in it, with their licences",
    es: "después de --version: todos los paquetes que contiene, con sus licencias",
    pt: "depois de --version: todos os pacotes que contém, com as suas licenças",
    fr: "après --version : tous les paquets qu’il contient, avec leurs licences",
  },
} as const satisfies Readonly<Record<string, LocalText>>;
