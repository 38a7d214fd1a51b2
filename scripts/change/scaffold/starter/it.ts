import type { StarterTexts } from "./starter-texts.ts";

export const it: StarterTexts = {
  topics: [
    ["Programma", "Che cosa facciamo e con chi."],
    ["Persone", "Chi lo fa e che cosa ne dice."],
    ["Pubblicazioni", "Che cosa abbiamo scritto e letto."],
  ],
  items: [
    {
      title: "Esce il primo numero",
      summary: "Questa notizia mostra dove compaiono il titolo, il sommario e il testo.",
      body: "Aprire questo file in un editor di testo, sostituire il titolo, il sommario e questo testo e salvarlo: la pagina si ricarica. Il nome del file diventa l’indirizzo della pagina; cambiarlo prima di pubblicare.\n",
    },
    {
      title: "Una seconda notizia per il primo numero",
      summary: "Ogni notizia è un file: questa si può sostituire o eliminare.",
      body: "Per aggiungere un’altra notizia, eseguire `npm run new -- item DATA NOME`. EDITORS.md spiega tutti i campi.\n",
    },
  ],
  introduction: "Sostituire questa introduzione nel file `bulletin.it.md` o eliminarla.\n",
  vocabularies: { people: "Persone", projects: "Progetti" },
  manual: { title: "Manuale della redazione", text: "Per ora questo manuale esiste solo in inglese." },
  questions: {
    title: "Come si chiama il bollettino?",
    languages: "In quali lingue esce? (separate da virgole, la principale per prima)",
    frequency:
      "Con quale frequenza esce? (daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly, irregular)",
    url: "A quale indirizzo sarà pubblicato?",
    host: "Dove sarà ospitato? (github-pages, s3, netlify o none)",
    next: "Ora eseguire `npm install` e poi `npm start`. EDITORS.md è il manuale della redazione.",
  },
};
