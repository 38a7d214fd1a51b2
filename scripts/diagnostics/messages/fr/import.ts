import type { Translation } from "../../message-text.ts";
import type { IMPORT as EN } from "../en/import.ts";

export const IMPORT = {
  "import-file-missing": "Le fichier `{file}` n’existe pas : nommez celui à importer.",
  "import-file-large": "Le fichier `{file}` a {size} octets, et {most} au plus sont lus : divisez-le.",
  "import-file-binary": "Le fichier `{file}` n’est pas un texte : nommez-en un qui le soit, en UTF-8.",
  "import-folder-missing":
    "Le dossier `{folder}` n’existe pas : nommez-en un qui existe, et décompressez d’abord une archive.",
  "import-folder-large": "Le dossier `{folder}` a plus de {most} fichiers : importez-le par parties.",
  "import-folder-without-pages": "Le dossier `{folder}` n’a pas de fichiers en `.html` : nommez celui des pages.",
  "import-folder-without-mails":
    "Le dossier `{folder}` n’a pas de fichiers en `.html` : nommez celui d’une exportation décompressée de Mailchimp.",
  "import-wordpress-xml":
    "La ligne {line} de `{file}` est illisible comme XML, `{reason}` : nommez le fichier que WordPress exporte, ou exportez-le de nouveau.",
  "import-wordpress-other":
    "Le fichier `{file}` n’a pas de `wp:wxr_version` : nommez le XML que WordPress exporte, ou lisez un autre flux avec `feed`.",
  "import-feed-xml":
    "La ligne {line} de `{source}` est illisible comme XML, `{reason}` : nommez un flux en RSS, Atom, RDF ou JSON Feed.",
  "import-feed-other": "Il n’y a pas de flux dans `{source}` : nommez-en un en RSS, Atom, RDF ou JSON Feed.",
  "import-table-wrong":
    "Le tableau `{file}` est illisible, `{reason}` : exportez-le en CSV, avec autant de valeurs par ligne que de colonnes.",
  "import-table-without-title":
    "Le tableau `{file}` n’a pas de colonne `title` : nommez ses colonnes sur la première ligne, avec certains de ces noms, `{columns}`.",
  "import-mapping-wrong":
    "Le fichier `{file}` est illisible : écrivez sur chaque ligne une catégorie, deux-points et la clé d’un thème.",
  "import-mapping-topic":
    "`{category}` a le thème `{topic}` dans `{file}` : écrivez une clé de lettres minuscules a–z, de chiffres et de traits d’union simples, de 80 caractères au plus, ou `none`.",
  "import-not-read": "Impossible de lire `{address}`.",
  "fetch-address-wrong": "Ce n’est pas une adresse.",
  "fetch-scheme": "L’adresse ne commence ni par `http:` ni par `https:`.",
  "fetch-redirects": "L’adresse redirige plus de {most} fois.",
  "fetch-status": "Le serveur a répondu avec l’état {status}.",
  "fetch-private": "L’adresse est dans un réseau privé, où seuls les serveurs nommés avec `--allow-host` sont lus.",
  "fetch-silent": "Le serveur n’a rien envoyé pendant {seconds} secondes.",
  "fetch-slow": "Le serveur n’avait pas tout envoyé au bout de {seconds} secondes.",
  "fetch-unreached": "Le serveur n’a pas pu être joint : `{reason}`",
  "fetch-large": "La réponse a plus de {most} octets.",
  "fetch-cut": "La connexion s’est terminée trop tôt.",
  "import-picture-format": "Elle est endommagée, ou son format n’est pas de ceux que le contenu admet.",
  "import-folder-full": "Le dossier `{folder}` a déjà {most} fichiers : il n’en est pas lu davantage.",
  "import-picture-address": "Son adresse n’est pas complète.",
  "import-picture-web": "Les images du web ne sont pas lues avec `--no-pictures` ou `--dry-run`.",
  "import-picture-host": "Le serveur `{host}` a échoué {most} fois et n’a plus été sollicité.",
  "import-picture-base64": "Ce n’est pas une image en base64.",
  "import-picture-machine": "C’est un fichier d’une autre machine.",
  "import-picture-missing": "Ce fichier n’existe pas.",
  "import-picture-outside": "L’image est hors du dossier importé.",
} as const satisfies Translation<typeof EN>;
