import type { Translation } from "../../message-text.ts";
import type { ADDRESSES as EN } from "../en/addresses.ts";

export const ADDRESSES = {
  "former-address-taken":
    "`{owner}` a maintenant l’adresse `{address}`, qui ne peut donc pas être une ancienne adresse d’autre chose.",
  "former-address-own":
    "`{address}` est une adresse de la publication elle-même et ne peut donc pas être une ancienne adresse d’autre chose.",
  "former-address-twice":
    "`{address}` est déjà une ancienne adresse de `{owner}`. Elle ne peut mener qu’à un seul endroit.",
  "former-name-present": "`{name}` est son nom actuel. N’indiquez que d’autres noms dans `formerly`.",
  "former-name-in-translation":
    "`{name}` est un ancien nom. Écrivez-le dans l’original, où il vaut pour toutes les langues ; une traduction n’indique que des adresses.",
  "unfinished-change":
    "Une modification de plusieurs fichiers dans `{folder}` a été interrompue. `npm run validate -- --fix` la termine.",
  "change-large": "La modification fait {size} Mo, plus de {most} Mo. Modifiez moins de fichiers à la fois.",
  "journal-unreadable":
    "`{file}` devrait être une modification interrompue de plusieurs fichiers et ne peut pas être lu. Supprimez-le et regardez ce que git indique comme modifié.",
  "addresses-line": "`{line}` n’est pas une adresse. Écrivez-en une par ligne, par exemple `/2021/10/quito/`.",
  "published-address":
    "`{address}` a été publiée et plus rien n’y répond. Écrivez-la dans `formerly` de ce qui a pris sa place, ou dans `withdrawn` de publication.yaml : `{line}`.",
  "changed-fact":
    "`{field}` a été publié sous la forme `{before}`. Écrivez dans `corrections` ce qui était faux, ou dans `updated` le jour du changement, pour que les lecteurs l’apprennent.",
  "changed-event":
    "`{field}` a été publié sous la forme `{before}`. Écrivez dans `updated` le jour du changement et augmentez `sequence`, pour que les calendriers l’affichent.",
  "withdrawn-undated":
    "Cela a été publié. Écrivez dans `updated` le jour du retrait, pour que les flux et la page des rectificatifs l’annoncent.",
} as const satisfies Translation<typeof EN>;
