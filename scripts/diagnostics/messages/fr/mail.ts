import type { Translation } from "../../message-text.ts";
import type { MAIL as EN } from "../en/mail.ts";

export const MAIL = {
  "mail-service-unknown": "Service inconnu : `{service}`. Les services sont `{services}`.",
  "mail-destination": "Écrivez une seule de ces options : `--eml FILE`, `--to ADDRESS` ou `--for SERVICE`.",
  "mail-server": "Écrivez `--smtp` avec l’adresse d’un serveur de courriel, par exemple `smtp://localhost:1025`.",
  "mail-address-argument": "`{address}` n’est pas une adresse électronique : écrivez-en une comme `you@example.org`.",
  "mail-no-sender":
    "La publication n’a pas d’adresse d’expéditeur : écrivez `email` sous `contact` dans publication.yaml.",
  "mail-not-sent": "Le courriel n’a pas été envoyé : `{reason}`",
  "mail-html-written": "Fichier écrit : `{file}`, avec l’objet `{subject}`.",
  "mail-sent": "Envoyé à `{address}`.",
  "mail-drafted": "Un brouillon est dans `{service}`, sans envoi à personne : `{place}`",
  "mail-draft-failed": "Il n’y a pas de brouillon complet dans `{service}` : `{reason}`",
  "mail-long": "Le message a {bytes} octets : certains logiciels coupent tout ce qui dépasse {most}.",
  "mail-account-wrong":
    "La valeur de `{variables}` dans l’environnement n’est pas valable : écrivez-la comme `{service}` la montre.",
  "mail-api-wrong": "`{address}` n’est pas une adresse sûre : écrivez-en une qui commence par https://.",
  "mail-list-wrong": "`{list}` n’est pas une liste du service : écrivez-en une comme `{example}`.",
  "mail-list-missing": "Il manque l’option `--list` : écrivez ensuite la liste du service, par exemple `{example}`.",
  "mail-list-many": "Écrivez `--list` au plus {count|# fois|# fois} pour `{service}`.",
  "mail-template-none": "`{service}` n’accepte pas de modèle : retirez `--template`.",
  "mail-template-wrong": "`{template}` n’est pas le numéro d’un modèle : écrivez-en un comme `12`.",
  "mail-service-redirects": "{status} : le service redirige vers une autre adresse, qui n’est pas suivie.",
  "mail-service-no-answer": "{status} : ceci n’est pas une réponse du service.",
  "mail-draft-empty": "Un brouillon vide se trouve à `{place}`.",
  "mail-answer-without": "La réponse du service n’a pas de `{field}`.",
} as const satisfies Translation<typeof EN>;
