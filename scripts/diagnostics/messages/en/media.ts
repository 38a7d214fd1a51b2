/** Pictures, documents and recordings. */
export const MEDIA = {
  "photo-heic": "This is an iPhone photo (HEIC), which browsers can't show: save it as JPEG.",
  "photo-heif": "This is a HEIF image, which browsers can't show: save it as JPEG.",
  "photo-raw": "This is a raw photo of a camera, which browsers can't show: save it as JPEG.",
  "photo-tiff": "This is a TIFF image or a raw photo of a camera, which browsers can't show: save it as JPEG.",
  "bytes-of-other-format":
    "The name ends in `{ending}`, but the file is in the format `{format}`: save it again in the format of its name.",
  "bytes-of-no-format":
    "The name ends in `{ending}`, but the file is in another format: save it again in the format of its name.",
  "image-damaged": "This picture is damaged: export it again.",
  "image-cut": "The end of this picture is missing: export it again.",
  "image-large":
    "This picture has {width} × {height} pixels: make it smaller, at most {side} pixels on each side and {millions} million in all.",
  "animation-large":
    "This animation has {frames|# frame|# frames} of {width} × {height} pixels: make it smaller, at most {side} pixels on each side and {millions} million in all frames.",
  "pdf-cut": "The end of this PDF is missing: export it again.",
  "pdf-script": "This PDF contains a script (`{name}`): print it into a new PDF.",
  "pdf-launch": "This PDF contains a link that starts a program (`{name}`): print it into a new PDF.",
  "pdf-file": "This PDF contains another file (`{name}`): print it into a new PDF.",
  "pdf-media": "This PDF contains embedded media (`{name}`): print it into a new PDF.",
  "pdf-form-script": "This PDF contains a form with scripts (`{name}`): print it into a new PDF.",
  "pdf-form": "This PDF contains a form that sends data (`{name}`): print it into a new PDF.",
  "pdf-import": "This PDF contains an action that reads files (`{name}`): print it into a new PDF.",
  "pdf-locked": "This PDF has a password or restrictions (`{name}`): print it into a new PDF.",
  "picture-unknown":
    "There is no picture `{file}`: write the path to an image file of a bulletin, such as `media/quito.jpg`.",
  "document-unknown":
    "There is no document `{file}`: write the path to a PDF file of a bulletin, such as `media/plan.pdf`.",
  "recording-unknown":
    "There is no recording `{file}`: write the path to an MP3, M4A or Ogg file of a bulletin, such as `media/interview.mp3`.",
  "picture-unused": "No text shows this picture: show it in one of its bulletin, or delete it.",
  "document-unused": "No text leads to this document: name it in one of its bulletin, or delete it.",
  "recording-unused": "No text leads to this recording: name it in one of its bulletin, or delete it.",
  "picture-without-file": "The field `src` is missing: write the picture's file, such as `media/quito.jpg`.",
} as const;
