/** The steps of a build, while it runs and in the table of timings. */
export const PROGRESS = {
  "phase-starting": "Starting",
  "phase-reading": "Reading",
  "phase-checking": "Checking",
  "phase-planning": "Planning",
  "phase-rendering": "Rendering",
  "phase-printing": "Printing",
  "phase-verifying": "Verifying",
  "phase-committing": "Writing",
  "phase-total": "In all",
} as const;
