import type { Translation } from "../../message-text.ts";
import type { SERVER as EN } from "../en/server.ts";

export const SERVER = {
  "server-building": "Génération du site. Les pages peuvent déjà être ouvertes :",
  "server-built": "Site généré en {seconds} s :",
  "server-refused": "Le site n’a pas été généré : `{address}` montre pourquoi.",
  "server-failed": "La génération a échoué. `{address}` montre toujours le site précédent.",
  "server-changed-file": "Modifié : `{file}`.",
  "server-changed-files": "Modifié : {count|# fichier|# fichiers}.",
  "server-code-changed": "Le code du serveur lui-même a changé : redémarrez-le pour l’utiliser.",
  "server-too-many-files":
    "Le système ne peut pas surveiller plus de fichiers : sous Linux, augmentez `fs.inotify.max_user_watches` ou `fs.inotify.max_user_instances`.",
  "port-wrong": "`{port}` n’est pas un port : écrivez un nombre de 0 à 65535.",
  "port-in-use": "Le port `{port}` est occupé : `{command}` en utilise un autre.",
  "port-forbidden": "Le port `{port}` demande des droits d’administrateur : `{command}` en utilise un autre.",
  "host-wrong": "`{host}` n’est pas un nom de serveur : écrivez-en un sans port, par exemple `preview.example.org`.",
  "panel-failed": "La génération a échoué. Le site changera de nouveau une fois l’erreur corrigée.",
  "panel-errors":
    "{count|# erreur. Le site changera de nouveau une fois l’erreur corrigée.|# erreurs. Le site changera de nouveau une fois les erreurs corrigées.}",
  "site-not-built": "Le site n’a pas été généré.",
  "host-refused": "Ce serveur ne répond qu’au nom de `{names}` : `{command}` en permet un autre.",
  "address-refused": "L’adresse doit commencer par /.",
  "origin-refused": "Seules les pages de `{address}` peuvent interroger ce serveur.",
} as const satisfies Translation<typeof EN>;
