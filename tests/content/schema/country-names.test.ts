import assert from "node:assert/strict";
import { test } from "node:test";
import { findCountry } from "../../../scripts/content/schema/country-names.ts";

test("a country is found by a code, a short form, or a name in any language of the interface, also mistyped", () => {
  const typed = {
    ...{ ec: "EC", uk: "GB", USA: "US", EEUU: "US", UE: "EU", ONU: "UN", ECU: "EC" },
    ...{ Ecuador: "EC", Équateur: "EC", equateur: "EC", Equador: "EC", الإكوادور: "EC", Ecudaor: "EC" },
    ...{ Perú: "PE", Perou: "PE", brasil: "BR", Brasil: "BR", España: "ES", مصر: "EG", Kosovo: "XK" },
    ...{ Ägypten: "EG", Egitto: "EG", Vietnã: "VN", Irã: "IR" },
    ...{ "Union européenne": "EU", "Naciones Unidas": "UN", "United Nations": "UN" },
  };
  for (const [name, code] of Object.entries(typed)) assert.equal(findCountry(name), code, name);
  for (const name of ["ZZ", "", "x", "Wonderland", "amazon-basin"]) assert.equal(findCountry(name), undefined, name);
});
