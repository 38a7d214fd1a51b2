import type { StarterTexts } from "./starter-texts.ts";

export const de: StarterTexts = {
  topics: [
    ["Programm", "Was wir tun und mit wem."],
    ["Menschen", "Wer daran mitwirkt und was sie dazu sagen."],
    ["Veröffentlichungen", "Was wir geschrieben und gelesen haben."],
  ],
  items: [
    {
      title: "Die erste Ausgabe ist erschienen",
      summary: "Dieser Beitrag zeigt, wo Titel, Zusammenfassung und Text erscheinen.",
      body: "Ersetzen Sie Titel, Zusammenfassung und diesen Text durch Ihre eigenen: Die Seite folgt. Das Ende ihrer Adresse lässt sich bis zur Veröffentlichung ändern.\n",
    },
    {
      title: "Ein zweiter Beitrag für die erste Ausgabe",
      summary: "Jeder Beitrag hat seine Seite; ersetzen oder löschen Sie diesen.",
      body: "Ein Beitrag braucht nur einen Titel. Bild, Datum und Thema können später kommen.\n",
    },
  ],
  introduction:
    "Schreiben Sie hier in wenigen Sätzen, worum es in der Ausgabe geht, oder löschen Sie diese Einleitung.\n",
  vocabularies: { people: "Personen", projects: "Projekte" },
  manual: { title: "Handbuch der Redaktion", text: "Dieses Handbuch gibt es bislang nur auf Englisch." },
  questions: {
    title: "Wie heißt das Bulletin?",
    languages: "In welchen Sprachen erscheint es? (durch Kommas getrennt, die Hauptsprache zuerst)",
    frequency:
      "Wie oft erscheint es? (daily, weekly, fortnightly, monthly, bimonthly, quarterly, half-yearly, yearly, irregular)",
    url: "Unter welcher Adresse wird es veröffentlicht?",
    host: "Wo wird es gehostet? (github-pages, s3, netlify oder none)",
    next: "Führen Sie nun `npm install` und dann `npm start` aus. EDITORS.md ist das Handbuch der Redaktion.",
  },
};
