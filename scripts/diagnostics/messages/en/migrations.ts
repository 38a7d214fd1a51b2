/** Former forms of fields, which are still read. */
export const MIGRATIONS = {
  "former-field-unused": "`{name}` has no effect since version `{version}`.",
  "former-field-renamed": "`{name}` is called `{now}` since version `{version}`.",
  "former-field-value": "`{name}` is written `{now}` since version `{version}`.",
  "run-migrate": "Run `npm run migrate`: it rewrites the file.",
} as const;
