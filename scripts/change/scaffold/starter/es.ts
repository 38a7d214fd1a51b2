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
      body: "Sustituya el título, el resumen y este texto por los suyos: la página los sigue. El final de su dirección se puede cambiar hasta que se publique.\n",
    },
    {
      title: "Una segunda noticia para el primer número",
      summary: "Cada noticia tiene su página; sustituya esta o elimínela.",
      body: "Una noticia solo pide un titular. La imagen, la fecha y el tema pueden venir después.\n",
    },
  ],
  introduction: "Escriba aquí en pocas frases de qué trata el número, o borre esta introducción.\n",
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
