import type { Diagnostic, Remark } from "./diagnostics/finding.ts";
import type { Report } from "./diagnostics/report.ts";
import { sortDiagnostics } from "./diagnostics/sort.ts";
import { decodeText } from "./files/decode.ts";
import { checkImage } from "./files/image.ts";
import { listContent } from "./files/list.ts";
import { parseFile } from "./files/parsed-file.ts";
import { placeRemarks } from "./files/place.ts";
import type { ContentFile } from "./files/read.ts";
import { readContentFile } from "./files/read.ts";
import { findTemplateYaml } from "./files/template-yaml.ts";
import type { MeasuredImage } from "./images/image.ts";
import { measureImage } from "./images/image.ts";
import type { LanguageTag } from "./language/tag.ts";
import { buildPublication } from "./model/build.ts";
import type { Publication } from "./model/publication.ts";
import { checkRules } from "./rules/index.ts";
import { collectContent } from "./schema/content.ts";
import type { ContentRecord, PublicationRecord } from "./schema/record.ts";
import { checkRecord } from "./schema/record.ts";
import { checkCountryNames, checkWording } from "./schema/wording.ts";
import type { LanguageWords } from "./views/site.ts";

/** Where a publication is read from. Paths are shown in findings as they are given here. */
export interface Sources {
  readonly contentDir: string;
  readonly templatesDir: string;
}

/** A publication with everything that is needed to print it. */
export interface Loaded {
  readonly publication: Publication;
  readonly words: ReadonlyMap<LanguageTag, LanguageWords>;
  readonly images: readonly MeasuredImage[];
}

/** What was found, and the publication unless there is an error. */
export interface Loading {
  readonly loaded?: Loaded;
  readonly report: Omit<Report, "colour">;
}

/** Reads, checks and links a publication: every fault in one run, nothing written. */
export async function loadPublication({ contentDir, templatesDir }: Sources): Promise<Loading> {
  const listed = listContent(contentDir);
  const files = listed.files.map((file) => readContentFile(contentDir, file));
  const contents = files.filter((file) => "bytes" in file);
  const texts = contents.map(loadRecord);
  const images = await Promise.all(contents.filter(({ path }) => path.kind === "media").map(loadImage));
  const records = texts.flatMap(({ record }) => (record === undefined ? [] : [record]));
  const content = collectContent(
    records,
    listed.files.map(({ path }) => path.file),
  );
  const wording = loadWording(templatesDir, content.publication);

  const remarks = [
    ...listed.remarks,
    ...files.filter((file) => "rule" in file),
    ...texts.flatMap((text) => text.remarks),
    ...images.flatMap((image) => image.remarks),
    ...checkRules(content),
  ];
  const diagnostics = [
    ...placeUnder(contentDir, remarks, contents),
    ...placeRemarks(wording.remarks, (file) => wording.sources.get(file)),
  ];
  const report = {
    diagnostics: sortDiagnostics(diagnostics),
    filesChecked: listed.files.length,
    sources: new Map([...sourcesOf(contentDir, diagnostics, contents), ...wording.sources]),
  };
  if (diagnostics.some(({ severity }) => severity === "error")) return { report };
  const measured = images.flatMap(({ image }) => (image === undefined ? [] : [image]));
  return { loaded: { publication: buildPublication(content), words: wording.words, images: measured }, report };
}

interface LoadedRecord {
  readonly record?: ContentRecord;
  readonly remarks: readonly Remark[];
}

/** One file's bytes to its record: pure, so that it can be done anywhere and be kept. */
function loadRecord({ path, bytes }: ContentFile): LoadedRecord {
  if (path.kind === "media") return { remarks: [] };
  const { parsed, remarks } = parseFile(path, bytes);
  if (parsed === undefined) return { remarks };
  const checked = checkRecord(parsed);
  return { record: checked.record, remarks: [...remarks, ...checked.remarks] };
}

async function loadImage({ path: { file }, bytes }: ContentFile): Promise<{
  readonly image?: MeasuredImage;
  readonly remarks: readonly Remark[];
}> {
  const remarks = checkImage(file, bytes);
  if (remarks.length > 0) return { remarks };
  const measured = await measureImage(file, bytes);
  return "rule" in measured ? { remarks: [measured] } : { image: measured, remarks: [] };
}

interface LoadedWording {
  readonly words: ReadonlyMap<LanguageTag, LanguageWords>;
  readonly sources: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/** The words of every language of the publication, from `templates/wording/`. */
function loadWording(templatesDir: string, publication: PublicationRecord | undefined): LoadedWording {
  const words = new Map<LanguageTag, LanguageWords>();
  const sources = new Map<string, string>();
  const remarks: Remark[] = [];
  for (const language of publication?.fields.languages ?? []) {
    const names = [`wording/${language}.yaml`, `wording/countries/${language}.yaml`];
    const [interfaceYaml, countriesYaml] = names.map((name) => findTemplateYaml(templatesDir, name));
    for (const [index, yaml] of [interfaceYaml, countriesYaml].entries()) {
      if (yaml === undefined) {
        const spot = { file: `${templatesDir}/${names[index]}` };
        remarks.push({
          rule: "wording-file",
          severity: "error",
          spot,
          expected: `this file, since the publication is in \`${language}\``,
        });
      } else {
        sources.set(yaml.file, yaml.text);
        remarks.push(...yaml.remarks);
      }
    }
    if (interfaceYaml === undefined || countriesYaml === undefined) continue;
    const checked = checkWording(interfaceYaml.file, interfaceYaml.value, publication?.fields.languages ?? []);
    const table = checkCountryNames(countriesYaml.file, countriesYaml.value);
    remarks.push(...checked.remarks, ...table.remarks);
    if (checked.wording !== undefined) words.set(language, { wording: checked.wording, countries: table.countries });
  }
  return { words, sources, remarks };
}

/** Places remarks in content files, and names the files as the reader of the report would type them. */
function placeUnder(
  contentDir: string,
  remarks: readonly Remark[],
  contents: readonly ContentFile[],
): readonly Diagnostic[] {
  const bytesOf = new Map(contents.map(({ path, bytes }) => [path.file, bytes]));
  const placed = placeRemarks(remarks, (file) => textOf(file, bytesOf.get(file)));
  return placed.map((finding) => ({
    ...finding,
    place: { ...finding.place, file: `${contentDir}/${finding.place.file}` },
  }));
}

/** The texts of the files that have findings, for the frames of the report. */
function sourcesOf(
  contentDir: string,
  diagnostics: readonly Diagnostic[],
  contents: readonly ContentFile[],
): ReadonlyMap<string, string> {
  const named = new Set(diagnostics.map(({ place }) => place.file));
  return new Map(
    contents.flatMap(({ path, bytes }): readonly (readonly [string, string])[] => {
      const file = `${contentDir}/${path.file}`;
      const text = named.has(file) && path.kind !== "media" ? textOf(path.file, bytes) : undefined;
      return text === undefined ? [] : [[file, text]];
    }),
  );
}

/** The text as places count it; for a file with forbidden characters, as it stands. */
function textOf(file: string, bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  return decodeText(file, bytes).text ?? Buffer.from(bytes).toString("utf8").replaceAll("\r\n", "\n");
}
