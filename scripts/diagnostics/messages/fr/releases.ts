import type { Translation } from "../../message-text.ts";
import type { RELEASES as EN } from "../en/releases.ts";

export const RELEASES = {
  "publish-nothing-changes": "Version `{release}` : rien ne change.",
  "publish-changes": "Version `{release}`, fichiers qui changent :",
  "publish-nothing-there": "Rien n’y a encore été publié.",
  "publish-releases": "Versions conservées :",
  "publish-in-place": "en ligne",
  "publish-not-ours-there": "La cible contient des fichiers que Dateline n’a pas publiés",
  "publish-release-unknown":
    "Il n’y a pas de version `{release}` : écrivez les premiers chiffres d’une version conservée.",
  "publish-site-changed": "`{file}` n’est pas le fichier que nomme `{release}` : produisez de nouveau le site.",
  "publish-file-changed": "`{file}` a changé pendant sa publication : publiez de nouveau.",
  "publish-still-running": "Un autre processus publie encore vers la cible : réessayez plus tard.",
  "record-damaged": "Un enregistrement d’une version est endommagé : `{part}` manque ou est faux.",
  "store-lost": "`{key}` est perdu dans le stockage, et il n’y a pas d’autre copie.",
  "store-other-bytes": "`{key}` n’est pas dans le stockage tel qu’il a été écrit.",
  "store-denied": "Le stockage a refusé `{call}` (`{answer}`) : les identifiants sont faux ou ne le permettent pas.",
  "store-answered": "Le stockage a refusé `{call}` : `{answer}`",
  "store-silent": "Le stockage n’a pas répondu à `{call}` : `{reason}`",
  "store-endless": "La liste du stockage pour `{call}` n’a pas de fin : vérifiez la configuration du stockage.",
  "store-large": "Le stockage a répondu à `{call}` par plus de {most} octets : vérifiez la configuration du stockage.",
  "store-taken": "Un autre processus a pris le stockage.",
  "store-without-conditions":
    "Le stockage ignore les écritures conditionnelles (`If-None-Match`) : deux processus ne se remarqueraient pas. Utilisez-en un autre.",
  "live-without-release": "Le site n’a pas de `{file}`.",
  "fetch-late": "Le serveur a mis plus de {seconds} secondes.",
  "live-unread": "Impossible de lire `{address}` : `{reason}`",
  "live-large":
    "Le `{file}` du site a plus de {most} octets : le serveur envoie autre chose. Vérifiez sa configuration.",
  "live-elsewhere": "`{address}` redirige vers un autre serveur, vers `{target}` : vérifiez le site à cette adresse.",
  "live-right":
    "Version `{release}` : {files|son seul fichier est là, tel que produit|ses # fichiers sont là, tels que produits}.",
  "live-wrong": "Version `{release}` : {wrong|# fichier n’est pas juste|# fichiers ne sont pas justes}, sur {files}.",
  "live-nothing": "`{file}` n’est pas là.",
  "live-other-release": "`{file}` est une page d’une autre version.",
  "live-other-bytes": "`{file}` n’est pas ce qui a été produit.",
  "live-other-host": "`{file}` redirige vers un autre serveur : `{target}`",
  "live-changed": "Une autre version a été publiée pendant la vérification : vérifiez de nouveau.",
} as const satisfies Translation<typeof EN>;
