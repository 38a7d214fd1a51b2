import type { Translation } from "../../message-text.ts";
import type { MEDIA as EN } from "../en/media.ts";

export const MEDIA = {
  "photo-heic": "A imagem é uma fotografia de iPhone (HEIC), que os navegadores não mostram: guarde-a em JPEG.",
  "photo-heif": "A imagem está em formato HEIF, que os navegadores não mostram: guarde-a em JPEG.",
  "photo-raw": "A imagem é uma fotografia em bruto de uma câmara, que os navegadores não mostram: guarde-a em JPEG.",
  "photo-tiff":
    "A imagem é um TIFF ou uma fotografia em bruto de uma câmara, que os navegadores não mostram: guarde-a em JPEG.",
  "bytes-of-other-format":
    "O nome termina em `{ending}`, mas o ficheiro está em formato `{format}`: guarde-o de novo no formato do seu nome.",
  "bytes-of-no-format":
    "O nome termina em `{ending}`, mas o ficheiro está noutro formato: guarde-o de novo no formato do seu nome.",
  "image-damaged": "A imagem está danificada: exporte-a de novo.",
  "image-cut": "Falta o fim da imagem: exporte-a de novo.",
  "image-large":
    "A imagem tem {width} × {height} píxeis: reduza-a a {side} píxeis por lado e {millions} milhões no total, no máximo.",
  "animation-large":
    "A animação tem {frames|# fotograma|# fotogramas} de {width} × {height} píxeis: reduza-a a {side} píxeis por lado e {millions} milhões em todos os fotogramas, no máximo.",
  "pdf-cut": "Falta o fim do PDF: exporte-o de novo.",
  "pdf-script": "O PDF contém um programa (`{name}`): imprima-o para um PDF novo.",
  "pdf-launch": "O PDF contém uma ligação que inicia um programa (`{name}`): imprima-o para um PDF novo.",
  "pdf-file": "O PDF contém outro ficheiro (`{name}`): imprima-o para um PDF novo.",
  "pdf-media": "O PDF contém multimédia incorporada (`{name}`): imprima-o para um PDF novo.",
  "pdf-form-script": "O PDF contém um formulário com programas (`{name}`): imprima-o para um PDF novo.",
  "pdf-form": "O PDF contém um formulário que envia dados (`{name}`): imprima-o para um PDF novo.",
  "pdf-import": "O PDF contém uma ação que lê ficheiros (`{name}`): imprima-o para um PDF novo.",
  "pdf-locked": "O PDF tem palavra-passe ou restrições (`{name}`): imprima-o para um PDF novo.",
  "picture-unknown":
    "Não existe a imagem `{file}`: escreva o caminho de uma imagem de um número, por exemplo `media/quito.jpg`.",
  "document-unknown":
    "Não existe o documento `{file}`: escreva o caminho de um PDF de um número, por exemplo `media/plan.pdf`.",
  "recording-unknown":
    "Não existe a gravação `{file}`: escreva o caminho de um ficheiro MP3, M4A ou Ogg de um número, por exemplo `media/interview.mp3`.",
  "picture-unused": "Nenhum texto mostra esta imagem: mostre-a num do seu número, ou apague-a.",
  "document-unused": "Nenhum texto leva a este documento: nomeie-o num do seu número, ou apague-o.",
  "recording-unused": "Nenhum texto leva a esta gravação: nomeie-a num do seu número, ou apague-a.",
  "picture-without-file": "Falta o campo `src`: escreva o ficheiro da imagem, por exemplo `media/quito.jpg`.",
} as const satisfies Translation<typeof EN>;
