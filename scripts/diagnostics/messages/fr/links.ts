import type { Translation } from "../../message-text.ts";
import type { LINKS as EN } from "../en/links.ts";

export const LINKS = {
  "link-without-address": "Ce lien n’a pas d’adresse.",
  "image-without-address": "Cette image n’a pas d’adresse.",
  "address-with-code": "`{address}` contient le code d’un gabarit.",
  "link-to-embargoed":
    "`{link}` n’est public qu’à partir de `{moment}`, plus tard que ce texte : retirez le lien, ou donnez à ce texte le même `publishFrom`.",
  "link-refused": "Un lien ne peut pas mener à `{address}`.",
  "image-refused": "Une image ne peut pas avoir l’adresse `{address}`.",
  "write-link": "Écrivez une adresse https, http, mailto ou tel, ou le chemin d’un fichier des contenus.",
  "write-image": "Écrivez le chemin d’un fichier de ce numéro, par exemple `media/photo.jpg`.",
  "address-with-space":
    "`{address}` contient une espace ou un caractère invisible : supprimez-le, ou écrivez %20 à la place de l’espace.",
  "address-with-backslash": "`{address}` contient une barre oblique inverse : écrivez des barres obliques.",
  "image-elsewhere":
    "Les pages n’affichent pas d’images venues d’ailleurs, comme `{address}` : copiez-la dans le dossier `media/` de ce numéro et écrivez `{copy}`.",
  "mail-address-wrong":
    "`{address}` n’est pas une adresse de courriel : écrivez-en une comme `mailto:name@example.org`.",
  "phone-wrong": "`{address}` n’est pas un numéro de téléphone : écrivez-en un comme `tel:+43-1-26060`.",
  "address-of-doi": "Les navigateurs n’ouvrent pas `{address}` : écrivez son adresse https.",
  "address-of-old-scheme":
    "Les navigateurs n’ouvrent pas `{address}` : écrivez une adresse https qui y mène, ou montrez celle-ci comme du code.",
  "address-incomplete": "`{address}` n’est pas une adresse complète : écrivez-en une comme `https://example.org/page`.",
  "address-with-name": "`{address}` a un nom devant le serveur : écrivez le serveur seul.",
  "address-without-scheme": "Il manque `https:` au début de `{address}` : écrivez-le.",
  "address-from-root":
    "`{address}` commence à la racine : écrivez le chemin du fichier, par exemple `../2021-06/lisbon.fr.md`, ou l’adresse complète avec https://.",
  "address-of-mailbox": "`{address}` est une adresse de courriel : écrivez `mailto:` devant.",
  "path-encoded": "`{address}` n’est pas le simple nom d’un fichier : écrivez-le sans `%` ni `?`.",
  "link-shown-as-text":
    "Ce lien n’a pas d’adresse, et s’affiche comme du texte : écrivez `[texte qui dit où il mène](adresse)`.",
  "link-without-text": "Ce lien n’a pas de texte : écrivez `[texte qui dit où il mène](adresse)`.",
  "image-without-alt": "Il manque le texte alternatif de l’image : écrivez `![ce qu’elle montre](media/photo.jpg)`.",
  "heading-unknown":
    "Aucun titre de ce texte ne s’appelle `{address}`, et le lien s’affiche comme du texte : écrivez # et les mots du titre, unis par des traits d’union.",
  "heading-unknown-there":
    "Aucun titre de `{file}` ne s’appelle `{address}`, et le lien mène au début de sa page : écrivez # et les mots du titre, unis par des traits d’union.",
  "definition-missing":
    "Il manque la définition `{label}`, et le lien s’affiche comme du texte : ajoutez une ligne comme `{line}`.",
  "footnote-missing":
    "Il manque la note `{label}`, et son appel s’affiche comme du texte : ajoutez une ligne comme `{line}`.",
  "address-with-spaces":
    "Il y a des espaces dans l’adresse `{address}`, et elle s’affiche comme du texte : supprimez-les, ou écrivez %20 à la place de chacune.",
  "footnote-unused":
    "Rien ne renvoie à la note `{label}`, et elle n’est pas affichée : écrivez `{mark}` dans le texte.",
  "footnote-twice":
    "Une deuxième note s’appelle `{label}`, et elle n’est pas affichée : donnez-lui sa propre étiquette.",
  "footnote-empty": "La note `{label}` n’a pas de texte : écrivez-le après `{mark}`.",
  "heading-without-text": "Ce titre n’a pas de texte, et il n’est pas affiché : écrivez-le après `#`.",
  "nesting-deep": "Les listes et citations sont imbriquées sur {count} niveaux : rendez-les plus faciles à suivre.",
  "entity-hidden": "`{entity}` représente le caractère caché `{character}` : supprimez-le.",
  "link-target-unknown":
    "Le lien `{link}` ne mène à aucun fichier des contenus : écrivez le chemin d’un fichier, par exemple `../2021-06/lisbon.fr.md`.",
  "image-target-unknown":
    "Il n’y a pas d’image `{link}` : écrivez le chemin d’une image du numéro, par exemple `media/quito.jpg`.",
  "link-to-draft":
    "`{link}` est un brouillon, et les lecteurs ne trouveraient aucune page : faites un lien vers un texte publié.",
  "link-to-www": "`{link}` est une adresse du web : écrivez https:// devant.",
} as const satisfies Translation<typeof EN>;
