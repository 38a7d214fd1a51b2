import { FEATURE_FILES } from "../../../../scripts/content/index.ts";

/** The settings of Visual Studio Code for a project: which schema belongs to which file, and suggestions in front matter. */
export function buildSettings(contentDir: string): object {
  const files = {
    publication: "publication.yaml",
    topics: "topics.yaml",
    places: "places.yaml",
    ...Object.fromEntries(FEATURE_FILES.map((name) => [name, `${name}.yaml`])),
    vocabulary: "vocabularies/*.yaml",
    event: "events/*.yaml",
  };
  return {
    "yaml.schemas": Object.fromEntries(
      Object.entries(files).map(([name, file]) => [`.vscode/schemas/${name}.json`, `${contentDir}/${file}`]),
    ),
    "[markdown]": { "editor.quickSuggestions": { other: true }, "editor.wordWrap": "on" },
    "files.encoding": "utf8",
    "files.eol": "\n",
  };
}

/** The extension that reads the schemas. */
export const EXTENSIONS = { recommendations: ["redhat.vscode-yaml"] };

/**
 * A task that checks the content after every change, from the moment that the folder is opened. Its problem matcher shows mistakes in
 * the files, in the list of problems and in the overview.
 */
export const TASKS = {
  version: "2.0.0",
  tasks: [
    {
      label: "dateline validate",
      type: "shell",
      command: "npm run --silent validate -- --watch --format unix",
      isBackground: true,
      runOptions: { runOn: "folderOpen" },
      presentation: { reveal: "never" },
      problemMatcher: {
        owner: "dateline",
        // biome-ignore lint/suspicious/noTemplateCurlyInString: Visual Studio Code fills it in.
        fileLocation: ["relative", "${workspaceFolder}"],
        pattern: {
          regexp: "^(.+?):(\\d+):(\\d+): (error|warning): (.*) \\[(\\S+)\\]$",
          file: 1,
          line: 2,
          column: 3,
          severity: 4,
          message: 5,
          code: 6,
        },
        background: { activeOnStart: true, beginsPattern: "^# checking$", endsPattern: "^# checked$" },
      },
    },
  ],
};
