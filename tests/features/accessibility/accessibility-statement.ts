/** The fields of a masthead in English and Spanish with an accessibility statement, including `fields`. */
export function statementWith(fields: string): string {
  return `contact: { email: crew@harbour.example, url: https://harbour.example/contact }
accessibility:
  rules: { en: EN 301 549, es: la norma EN 301 549 }
  prepared: 2026-03-01
  complaints: { name: { en: Ombudsman, es: Defensor del Pueblo }, url: https://ombudsman.example/ }
${fields}`;
}

/** A statement with all three reasons. */
export const STATEMENT = statementWith(`  status: partial
  assessment: self
  reviewed: 2026-05-02
  exceptions:
    - { text: { en: Videos have no captions., es: Los vídeos no tienen subtítulos. }, reason: failure }
    - { text: { en: Maps have no description., es: Los mapas no tienen descripción. }, reason: outside }
    - { text: Old PDFs have no tags., reason: burden }
`);
