import type { Translation } from "../../message-text.ts";
import type { NAMES as EN } from "../en/names.ts";

export const NAMES = {
  "name-of-text":
    "Un texte ne peut pas s’appeler `{file}` : écrivez son nom, un point, sa langue et `.md`, par exemple `quito.fr.md`. Le nom n’admet que des minuscules a–z, des chiffres et des traits d’union isolés, 80 signes au plus.",
  "name-of-event":
    "Le fichier d’un événement ne peut pas s’appeler `{file}` : écrivez sa clé et `.yaml`. La clé n’admet que des minuscules a–z, des chiffres et des traits d’union isolés, 80 signes au plus.",
  "name-of-media":
    "Une image, un document ou un enregistrement ne peut pas s’appeler `{file}` : écrivez un nom avec des minuscules a–z, des chiffres et des traits d’union, et une de ces extensions : `{endings}`.",
  "name-of-reserved": "`{file}` ne peut pas porter ce nom : Windows réserve `{name}`. Choisissez-en un autre.",
  "file-beside-bulletins":
    "`{file}` n’appartient à aucun numéro : mettez-le dans le dossier d’un numéro, qui porte le nom de sa période : `{periods}`.",
  "file-at-top": "`{file}` n’est pas un fichier du dossier des contenus, qui a `{names}`.",
  "folder-at-top": "`{folder}` n’est pas un dossier des contenus, qui ont `{names}`.",
  "folder-of-bulletin": "`{folder}` n’est pas une période : le dossier d’un numéro s’appelle `{periods}`.",
  "folder-of-week": "`{folder}` n’est pas une période : l’année {year} a les semaines w01 à w{last}.",
  "folder-of-quarter": "`{folder}` n’est pas une période : une année a les trimestres q1 à q4.",
  "folder-of-half-year": "`{folder}` n’est pas une période : un semestre porte le nom de son premier mois, -01 ou -07.",
  "folder-of-day": "`{folder}` n’est pas une période : le mois `{month}` a les jours 01 à {last}.",
  "folder-in-bulletin":
    "Un numéro n’a pas de dossier `{folder}` : il a ses fichiers, et un dossier `media` pour les images, documents et enregistrements.",
  "name-of-own-picture":
    "Une image de la publication ne peut pas s’appeler `{file}` : écrivez un nom avec des minuscules a–z, des chiffres et des traits d’union, et une de ces extensions : `{endings}`.",
  "name-of-office":
    "`{file}` est un document de traitement de texte : copiez son texte dans un fichier texte nommé `{text}`, et supprimez-le.",
  "name-of-journal":
    "`{file}` est une modification de fichiers qu’aucune commande ne termine plus, ou que quelqu’un d’autre a mise là. Supprimez-le et regardez ce que git indique comme modifié.",
  "name-of-lock":
    "`{file}` appartient à un éditeur de texte qui a un fichier ouvert, ou a été laissé par un programme interrompu. Fermez le fichier dans l’éditeur ou supprimez `{file}`.",
  "name-of-temporary": "`{file}` a été laissé par un programme interrompu. Supprimez-le.",
} as const satisfies Translation<typeof EN>;
