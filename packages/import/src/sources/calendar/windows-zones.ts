import windows from "cldr-core/supplemental/windowsZones.json" with { type: "json" };

/** The time zone (IANA) that Unicode's CLDR gives for each name that Windows and Outlook have for one, for the world (territory 001). */
export const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map(
  windows.supplemental.windowsZones.mapTimezones.flatMap(({ mapZone }) =>
    mapZone._territory === "001" ? [[mapZone._other, mapZone._type] as const] : [],
  ),
);
