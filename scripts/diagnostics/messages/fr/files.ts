import type { Translation } from "../../message-text.ts";
import type { FILES as EN } from "../en/files.ts";

export const FILES = {
  "character-hidden": "Il y a un caractère caché, `{character}` : supprimez-le et retapez le texte qui l’entoure.",
  "character-line-break":
    "Il y a un saut de ligne d’un autre type, `{character}` : enregistrez le fichier avec des sauts de ligne LF ou CRLF.",
  "text-utf-16": "Ce texte est enregistré en UTF-16 : enregistrez-le en UTF-8.",
  "text-not-utf-8": "Certains octets ne sont pas de l’UTF-8 : enregistrez le texte en UTF-8.",
  "front-matter-empty-file": "Ce fichier est vide : écrivez `---` seul sur la première ligne, puis les champs.",
  "front-matter-blank-line": "La première ligne est vide : écrivez-y `---` seul, puis les champs.",
  "front-matter-space": "Il y a une espace à côté de `---` sur la première ligne : supprimez-la.",
  "front-matter-first-line":
    "Le fichier commence par `{line}` : écrivez `---` seul sur la première ligne, puis les champs.",
  "front-matter-no-end": "Les champs n’ont pas de fin : écrivez `---` seul sur la ligne après le dernier.",
  "front-matter-end-space": "Il y a une espace à côté du `---` qui termine les champs : supprimez-la.",
  "front-matter-end-line":
    "Les champs se terminent par `{line}` : écrivez `---` seul sur la ligne après le dernier champ.",
  "front-matter-long":
    "L’en-tête compte {count|# caractère|# caractères}, plus de {most} : écrivez `---` seul sur la ligne après le dernier champ.",
  "front-matter-gap": "Il y a {count|# ligne vide|# lignes vides} entre les champs : supprimez-en la plupart.",
  "file-large": "Ce fichier pèse {size} ko : réduisez-le à {most} ko au plus.",
  "file-symbolic-link": "C’est un lien symbolique : mettez le fichier lui-même à sa place.",
  "file-is-folder":
    "C’est un dossier qui porte un nom de fichier : donnez-lui un autre nom, ou mettez un fichier à sa place.",
  "file-special": "C’est un tube, un périphérique ou une socket : mettez un fichier à sa place.",
  "file-unreadable": "Ce fichier ne peut pas être lu (`{code}`) : autorisez la génération à le lire.",
  "file-slow":
    "Ce fichier n’a pas été lu en {seconds} secondes : retirez les crochets, guillemets ou signes par milliers, ou faites-en deux plus courts.",
  "folder-full": "Ce dossier a {count|# fichier|# fichiers} : gardez-en {most} au plus.",
  "more-in-file":
    "Ce fichier a encore {count|# erreur ou avertissement|# erreurs et avertissements} : corrigez d’abord ce qui précède.",
  "file-missing": "Il manque le fichier `{file}` au premier niveau du dossier des contenus.",
} as const satisfies Translation<typeof EN>;
