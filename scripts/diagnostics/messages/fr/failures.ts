import type { Translation } from "../../message-text.ts";
import type { FAILURES as EN } from "../en/failures.ts";

export const FAILURES = {
  "machine-disk-full": "Le disque est plein.",
  "machine-quota": "Votre quota de disque est épuisé.",
  "machine-read-only": "Le disque est en lecture seule.",
  "machine-denied": "L’autorisation manque.",
  "machine-open-files": "Cet utilisateur a trop de fichiers ouverts : `ulimit -n` montre la limite.",
  "machine-open-files-in-all": "Cette machine a trop de fichiers ouverts.",
  "file-not-written": "Impossible d’écrire `{file}`.",
  "file-not-read": "Impossible de lire `{file}`.",
  "place-linked":
    "`{path}` est un lien symbolique, et rien n’est écrit derrière un lien. Mettez à sa place le dossier ou le fichier lui-même.",
  "place-occupied":
    "`{path}` n’est ni le dossier ni le fichier ordinaire qui devrait s’y trouver. Déplacez-le ou supprimez-le.",
  "disk-took-part":
    "Le disque n’a accepté qu’une partie d’un fichier, qui n’a pas été conservée. Vérifiez si le disque est plein.",
  "build-file-changed": "`{file}` a changé pendant la production du site : recommencez.",
  "address-outside":
    "`{address}` s’écrirait hors du site : quelqu’un a modifié le cache. Supprimez le dossier `{folder}`.",
  "build-image": "L’image `{file}` n’a pas pu être encodée : exportez-la de nouveau.",
  "build-project": "Il y a une erreur dans un modèle ou dans la configuration : `{reason}`",
  "esbuild-missing":
    "Les scripts en TypeScript du thème ont besoin d’esbuild : installez-le avec `{command}`, ou écrivez-les en JavaScript.",
} as const satisfies Translation<typeof EN>;
