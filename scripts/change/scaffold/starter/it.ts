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
      body: "Sostituire il titolo, il sommario e questo testo con i propri: la pagina li segue. La fine del suo indirizzo si può cambiare fino alla pubblicazione.\n",
    },
    {
      title: "Una seconda notizia per il primo numero",
      summary: "Ogni notizia ha la sua pagina: questa si può sostituire o eliminare.",
      body: "Una notizia chiede solo un titolo. L’immagine, la data e l’argomento possono venire dopo.\n",
    },
  ],
  introduction: "Scrivere qui in poche frasi di che cosa tratta il numero, o eliminare questa introduzione.\n",
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
