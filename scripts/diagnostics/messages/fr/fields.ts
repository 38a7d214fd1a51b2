import type { Translation } from "../../message-text.ts";
import type { FIELDS as EN } from "../en/fields.ts";

export const FIELDS = {
  "field-missing": "Il manque le champ `{field}`.",
  "field-empty": "Le champ `{field}` n’a pas de valeur.",
  "member-empty": "Une valeur de `{field}` est vide.",
  "value-wrong": "`{field}` ne peut pas être `{value}`.",
  "member-wrong": "`{field}` ne peut pas contenir `{value}`.",
  "value-in-quotes": "Entre guillemets, `{value}` est un texte.",
  "member-twice": "`{field}` contient deux fois `{value}` : écrivez-le une seule fois.",
  "key-wrong": "`{field}` ne peut pas avoir la clé `{key}`.",
  "list-found": "`{field}` est une liste de {count|# valeur|# valeurs}.",
  "list-empty": "`{field}` est une liste vide.",
  "braces-empty": "`{field}` n’a que des accolades vides.",
  "fields-found": "`{field}` a les champs `{names}`.",
  "value-long": "`{field}` compte {count|# caractère|# caractères}.",
  "file-without-fields": "Ce fichier n’a pas de champs : écrivez chacun sur sa propre ligne, comme `champ: valeur`.",
  "field-unknown": "Champ inconnu : `{field}`. Ici, les champs sont `{names}`.",
  "field-misnamed": "Champ inconnu : `{field}`.",
  "field-none": "Champ inconnu : `{field}`. Il n’y a pas de champs ici.",
  "one-or-several":
    "`{one}` et `{several}` s’excluent : écrivez `{one}` pour une valeur, ou `{several}` pour plusieurs, la principale d’abord.",
  "expires-early": "Il expire, `{expires}`, avant d’être publié, `{from}` : écrivez un moment plus tardif.",
  "covers-reversed": "Le dernier jour, `{to}`, précède le premier, `{from}` : écrivez ce jour ou un jour plus tardif.",
  "item-language-doubled":
    "`{language}` est déjà dans `languages` : retirez-le de `itemLanguages`, car les articles peuvent s’écrire dans cette langue de toute façon.",
  "entries-none":
    "Ce fichier n’a pas d’entrées : écrivez chacune comme une clé et un deux-points, avec ses champs en dessous.",
  "entries-many": "Ce fichier a {count|# entrée|# entrées} : gardez-en {most} au plus.",
  "key-of-entry-wrong": "`{key}` ne peut pas être une clé.",
  "place-key-year":
    "`{key}` ne peut pas être la clé d’un lieu : dans une adresse comme `{address}`, le dernier pas est une année. Choisissez une autre clé.",
  "place-key-country":
    "`{key}` ne peut pas être la clé d’un lieu : `{address}` est la page du pays `{code}`. Choisissez une autre clé, ou écrivez `{code}` dans `countries` sans entrée ici.",
} as const satisfies Translation<typeof EN>;
