import { REFERENCES } from "./references.ts";
import { REPORT } from "./report.ts";

export const EN = { ...REFERENCES, ...REPORT } as const;
