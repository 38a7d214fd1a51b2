import { REFERENCES } from "./references.ts";
import { REPORT } from "./report.ts";

export const FR = { ...REFERENCES, ...REPORT } as const;
