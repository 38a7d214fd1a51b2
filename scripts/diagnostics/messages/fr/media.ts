import type { Translation } from "../../message-text.ts";
import type { MEDIA as EN } from "../en/media.ts";

export const MEDIA = {
  "photo-heic": "L’image est une photo d’iPhone (HEIC), que les navigateurs n’affichent pas : enregistrez-la en JPEG.",
  "photo-heif": "L’image est au format HEIF, que les navigateurs n’affichent pas : enregistrez-la en JPEG.",
  "photo-raw":
    "L’image est une photo brute d’un appareil, que les navigateurs n’affichent pas : enregistrez-la en JPEG.",
  "photo-tiff":
    "L’image est un TIFF ou une photo brute d’un appareil, que les navigateurs n’affichent pas : enregistrez-la en JPEG.",
  "bytes-of-other-format":
    "Le nom se termine par `{ending}`, mais le fichier est au format `{format}` : enregistrez-le à nouveau au format de son nom.",
  "bytes-of-no-format":
    "Le nom se termine par `{ending}`, mais le fichier est dans un autre format : enregistrez-le à nouveau au format de son nom.",
  "image-damaged": "L’image est endommagée : exportez-la à nouveau.",
  "image-cut": "Il manque la fin de l’image : exportez-la à nouveau.",
  "image-large":
    "L’image compte {width} × {height} pixels : réduisez-la à {side} pixels par côté et {millions} millions en tout au plus.",
  "animation-large":
    "L’animation compte {frames|# image|# images} de {width} × {height} pixels : réduisez-la à {side} pixels par côté et {millions} millions dans toutes les images au plus.",
  "pdf-cut": "Il manque la fin du PDF : exportez-le à nouveau.",
  "pdf-script": "Le PDF contient un script (`{name}`) : imprimez-le dans un nouveau PDF.",
  "pdf-launch": "Le PDF contient un lien qui lance un programme (`{name}`) : imprimez-le dans un nouveau PDF.",
  "pdf-file": "Le PDF contient un autre fichier (`{name}`) : imprimez-le dans un nouveau PDF.",
  "pdf-media": "Le PDF contient des médias intégrés (`{name}`) : imprimez-le dans un nouveau PDF.",
  "pdf-form-script": "Le PDF contient un formulaire avec des scripts (`{name}`) : imprimez-le dans un nouveau PDF.",
  "pdf-form": "Le PDF contient un formulaire qui envoie des données (`{name}`) : imprimez-le dans un nouveau PDF.",
  "pdf-import": "Le PDF contient une action qui lit des fichiers (`{name}`) : imprimez-le dans un nouveau PDF.",
  "pdf-locked": "Le PDF a un mot de passe ou des restrictions (`{name}`) : imprimez-le dans un nouveau PDF.",
  "picture-unknown":
    "Il n’y a pas d’image `{file}` : écrivez le chemin d’une image d’un numéro, par exemple `media/quito.jpg`.",
  "document-unknown":
    "Il n’y a pas de document `{file}` : écrivez le chemin d’un PDF d’un numéro, par exemple `media/plan.pdf`.",
  "recording-unknown":
    "Il n’y a pas d’enregistrement `{file}` : écrivez le chemin d’un fichier MP3, M4A ou Ogg d’un numéro, par exemple `media/interview.mp3`.",
  "picture-unused": "Aucun texte ne montre cette image : montrez-la dans un texte de son numéro, ou supprimez-la.",
  "document-unused": "Aucun texte ne mène à ce document : nommez-le dans un texte de son numéro, ou supprimez-le.",
  "recording-unused":
    "Aucun texte ne mène à cet enregistrement : nommez-le dans un texte de son numéro, ou supprimez-le.",
  "picture-without-file": "Il manque le champ `src` : écrivez le fichier de l’image, par exemple `media/quito.jpg`.",
} as const satisfies Translation<typeof EN>;
