import type { Translation } from "../../message-text.ts";
import type { VALUES as EN } from "../en/values.ts";

export const VALUES = {
  "write-line": "Écrivez une ligne de texte, de {most} caractères au plus.",
  "write-visible": "Écrivez une ligne de texte avec des caractères visibles, {most} au plus.",
  "write-localized": "Écrivez une ligne de texte, ou une par langue (`fr: …`), de {most} caractères au plus.",
  "quote-value": "Mettez-le entre guillemets : sans eux, il n’est pas lu comme un texte.",
  "write-language": "Écrivez la langue comme dans les noms de fichier : `en`, `es`, `pt-br`.",
  "write-item": "Écrivez le nom du fichier d’un article, sans langue ni extension.",
  "write-topic": "Écrivez une clé de content/topics.yaml.",
  "write-event": "Écrivez le nom d’un fichier de content/events/, sans `.yaml`.",
  "write-in-list": "Écrivez ici une seule valeur ; plusieurs forment une liste dans `{list}`.",
  "write-country": "Écrivez le code à deux lettres d’un pays (ISO 3166-1), par exemple `EC`.",
  "write-slug": "Utilisez des minuscules a–z, des chiffres et des traits d’union isolés, 80 signes au plus en tout.",
  "reserved-name": "Choisissez un autre nom : Windows réserve `{name}`.",
  "write-day": "Écrivez un jour qui existe sous la forme AAAA-MM-JJ, par exemple 2021-10-14.",
  "write-day-or-month":
    "Écrivez un jour ou un mois qui existe sous la forme AAAA-MM-JJ ou AAAA-MM, par exemple 2021-10-14 ou 2021-10.",
  "write-time":
    "Écrivez un jour, un mois, ou un jour et une heure qui existent sous la forme AAAA-MM-JJ, AAAA-MM ou AAAA-MM-JJTHH:MM, ou `unknown`.",
  "write-time-or-dates":
    "Écrivez un jour, un mois, ou un jour et une heure sous la forme AAAA-MM-JJ, AAAA-MM ou AAAA-MM-JJTHH:MM, ou `unknown` ; une série a `dates` à la place.",
  "write-series-date":
    "Écrivez un jour, un mois, ou un jour et une heure sous la forme AAAA-MM-JJ, AAAA-MM ou AAAA-MM-JJTHH:MM ; ou `start` avec `end`.",
  "write-dates": "Écrivez une liste de dates entre crochets, 200 au plus.",
  "write-zone": "Écrivez un fuseau horaire (IANA), par exemple `Europe/Madrid`.",
  "write-web-address": "Écrivez une adresse qui commence par https:// ou http://.",
  "write-https-address": "Écrivez une adresse qui commence par https://.",
  "write-shorter-address": "Écrivez une adresse de 2000 caractères au plus.",
  "write-address-with-slash": "Écrivez une adresse qui se termine par `/`.",
  "write-address-without-query": "Écrivez une adresse sans `?` ni `#`.",
  "write-duration": "Écrivez une durée (ISO 8601), par exemple `PT1H12M`.",
  "write-email": "Écrivez une adresse de courriel, par exemple `editors@example.org`.",
  "write-colour": 'Écrivez une couleur avec six chiffres hexadécimaux entre guillemets, par exemple `"#8a1c2b"`.',
  "write-revision":
    'Écrivez la révision comme les commandes l’écrivent : huit chiffres 0–9, a–f entre guillemets, par exemple `"0a1b2c3d"`.',
  "write-number": "Écrivez un nombre entier de {least} à {most}, sans guillemets.",
  "write-issue-number": "Écrivez un nombre entier de 1 à 99999 sans guillemets, ou un texte comme `31 bis`.",
  "write-yes-or-no": "Écrivez `true` (oui) ou `false` (non), sans guillemets.",
  "write-list": "Écrivez une liste entre crochets, de {most} au plus.",
  "write-fewer": "Écrivez-en {most} au plus.",
  "write-fields": "Écrivez ces champs en dessous : `{names}`.",
  "write-one-of": "Écrivez une de ces valeurs : `{names}`.",
  "write-list-of-fields": "Écrivez une liste dont chaque entrée a `{names}`.",
  "write-callout": "Écrivez un encadré avec ses champs en dessous, le premier étant son `type`.",
  "write-source": "Écrivez une adresse, ou `url` avec `title`.",
  "write-sources": "Écrivez une liste entre crochets, chaque entrée étant une adresse, ou `url` avec `title`.",
  "write-name-or-fields": "Écrivez un nom, ou `{names}`.",
  "write-byline": "Écrivez un nom, ou `name` avec `role` et `url` ; ou une liste de ceux-ci, de 20 au plus.",
  "write-withdrawn":
    "Écrivez des adresses publiées, par exemple `/2021/10/quito/`, chacune avec un motif : `rights`, `error`, `request` ou une phrase.",
  "write-former-name": "Écrivez un ancien nom, par exemple `quito`, ou une adresse comme `/news/quito.html`.",
  "write-former-item":
    "Écrivez un ancien nom, par exemple `quito` ; celui d’un autre numéro, `2021-09/quito` ; ou une adresse comme `/news/quito.html`.",
  "write-a-language": "Écrivez au moins une langue.",
  "write-a-date": "Écrivez au moins une date.",
  "write-line-or-list": "Écrivez une ligne de texte, ou une liste de lignes.",
  "write-hidden-fields": "Écrivez les noms des champs cachés du formulaire, chacun avec sa valeur.",
  "write-one-way": "Écrivez exactement un de ceux-ci : `form`, `link` ou `mail`.",
  "write-email-of-form": "Écrivez `email` à côté de `form` : le nom du champ du formulaire pour l’adresse.",
  "write-form": "Écrivez `form` à côté des noms de ses champs.",
  "write-otherwise": "Le manuel montre comment il s’écrit.",
  "write-contact": "Écrivez au moins un de ceux-ci : `email`, `url` ou `address`.",
  "write-page-or-address":
    "Écrivez le nom d’une page permanente, par exemple `accessibility`, ou une adresse qui commence par https://.",
  "write-emblem-or-logo": "Écrivez soit `emblem`, soit `logo`.",
  "write-funding": "Écrivez ces champs en dessous : `text`, `emblem`, `logo`, `url` ; ou une liste de telles mentions.",
  "write-licence":
    "Écrivez l’identifiant SPDX d’une licence pour des textes, par exemple `CC-BY-4.0`, ou `name` et `url`.",
  "write-menu": "Écrivez une liste entre crochets, de 12 au plus : rubriques, pages, ou `title` et `url`.",
} as const satisfies Translation<typeof EN>;
