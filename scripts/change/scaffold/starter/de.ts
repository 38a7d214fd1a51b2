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
      body: "Öffnen Sie diese Datei in einem Texteditor, ersetzen Sie Titel, Zusammenfassung und diesen Text und speichern Sie: Die Seite wird neu geladen. Der Name der Datei wird zur Adresse der Seite; ändern Sie ihn vor der Veröffentlichung.\n",
    },
    {
      title: "Ein zweiter Beitrag für die erste Ausgabe",
      summary: "Jeder Beitrag ist eine eigene Datei; ersetzen oder löschen Sie diese.",
      body: "Einen weiteren Beitrag legen Sie mit `npm run new -- item DATUM NAME` an. EDITORS.md erklärt alle Felder.\n",
    },
  ],
  introduction: "Ersetzen Sie diese Einleitung in der Datei `bulletin.de.md` oder löschen Sie sie.\n",
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
