import type { StarterTexts } from "./starter-texts.ts";

export const es: StarterTexts = {
  topics: [
    ["Programa", "Lo que hacemos y con quién."],
    ["Personas", "Quienes lo hacen y lo que dicen."],
    ["Publicaciones", "Lo que hemos escrito y leído."],
  ],
  items: [
    {
      title: "Sale el primer número",
      summary: "Esta noticia muestra dónde aparecen el título, el resumen y el texto.",
      body: "Abra este archivo en un editor de texto, sustituya el título, el resumen y este texto, y guárdelo: la página se recarga. El nombre del archivo pasa a ser la dirección de la página; cámbielo antes de publicar.\n",
    },
    {
      title: "Una segunda noticia para el primer número",
      summary: "Cada noticia es un archivo; sustituya esta o bórrela.",
      body: "Para añadir otra noticia, ejecute `npm run new -- item FECHA NOMBRE`. EDITORS.md explica todos los campos.\n",
    },
  ],
  introduction: "Sustituya esta introducción en el archivo `bulletin.es.md` o bórrela.\n",
  vocabularies: { people: "Personas", projects: "Proyectos" },
  manual: { title: "Manual de la redacción", text: "" },
  questions: {
    title: "¿Cómo se llama el boletín?",
    languages: "¿En qué idiomas se publica? (separados por comas, el principal primero)",
    frequency:
      "¿Con qué frecuencia se publica? (daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly, irregular)",
    url: "¿En qué dirección se publicará?",
    host: "¿Dónde se alojará? (github-pages, s3, netlify o none)",
    next: "Ahora ejecute `npm install` y después `npm start`. EDITORS.md es el manual de la redacción.",
  },
};
