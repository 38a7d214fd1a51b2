import type { Translation } from "../../message-text.ts";
import type { PUBLISH as EN } from "../en/publish.ts";

export const PUBLISH = {
  "publish-target-missing": "Il manque l’option `--target` : écrivez ensuite `s3://BUCKET/PREFIX` ou `dir:PATH`.",
  "publish-target-wrong": "`{target}` n’est pas une destination : écrivez `s3://BUCKET/PREFIX` ou `dir:PATH`.",
  "publish-endpoint-wrong":
    "`{address}` n’est pas l’adresse d’un espace de stockage : écrivez-en une comme `https://storage.example.org`.",
  "publish-time-wrong": "`{time}` n’est pas une durée : écrivez-en une comme `30d`, `12h` ou `0`.",
  "publish-lease-wrong": "`{lease}` n’est pas un nombre de secondes : écrivez-en un de 1 à 9999.",
  "publish-adopt": "Utilisez un autre préfixe, ou `--adopt` pour remplacer ces fichiers.",
  "publish-target-files":
    "Il y a des fichiers dans `{folder}` : choisissez un nouveau nom, un dossier vide, ou un lien créé lors d’une publication.",
  "publish-disk": "Impossible de lire ou d’écrire sur le disque : `{reason}`",
  "publish-not-ours": "Fichiers que Dateline n’a pas publiés (`--adopt` les remplace)",
  "publish-replaces": "Remplacement de fichiers que Dateline n’a pas publiés",
  published: "Version publiée : `{release}`.",
  "published-after": "Version publiée : `{release}`, après `{before}`.",
  "publish-not-live": "`{url}` n’a pas de version lisible, et aucune adresse n’a donc été ajoutée à `{file}`.",
  "publish-addresses":
    "{count|# nouvelle adresse ajoutée|# nouvelles adresses ajoutées} à `{file}` : validez-le dans git.",
  "publish-waiting": "En attente d’une autre exécution, qui publie vers la même destination ou a été tuée.",
  "due-next": "Le prochain changement avec le temps arrive à ce moment : `{moment}`.",
  "due-nothing-to-come": "Aucun changement avec le temps n’est à venir.",
  "due-now": "Échu : le site a changé depuis la dernière publication. Produisez-le et publiez-le.",
  "due-unknown":
    "Échu : la dernière publication ne dit pas à quelle date elle a été produite. Produisez et publiez le site.",
  "due-published": "`{moment}` : `{file}` devient public.",
  "due-expired": "`{moment}` : `{file}` n’est plus valable.",
  "due-over": "`{moment}` : `{file}` est terminé.",
  "due-release-unread": "La dernière publication n’a pas été lue : `{reason}`",
} as const satisfies Translation<typeof EN>;
