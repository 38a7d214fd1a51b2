/** Names of files and folders that content can't have. */
export const NAMES = {
  "name-of-text":
    "A text can't be called `{file}`: write its name, a dot, its language and `.md`, such as `quito.en.md`. A name has lowercase letters a–z, digits and single hyphens, at most 80 in all.",
  "name-of-event":
    "An event's file can't be called `{file}`: write its key and `.yaml`. A key has lowercase letters a–z, digits and single hyphens, at most 80 in all.",
  "name-of-media":
    "A picture, document or recording can't be called `{file}`: write a name of lowercase letters a–z, digits and hyphens, and one of these endings: `{endings}`.",
  "name-of-reserved": "`{file}` can't have this name: Windows keeps `{name}` for itself. Choose another one.",
  "file-beside-bulletins":
    "`{file}` belongs to no bulletin: put it into the folder of one, with its period as the folder's name: `{periods}`.",
  "file-at-top": "`{file}` is no file of the content folder, which has `{names}`.",
  "folder-at-top": "`{folder}` is no folder of the content folder, which has `{names}`.",
  "folder-of-bulletin": "`{folder}` is no period: a bulletin's folder is called `{periods}`.",
  "folder-of-week": "`{folder}` is no period: the year {year} has the weeks w01 to w{last}.",
  "folder-of-quarter": "`{folder}` is no period: a year has the quarters q1 to q4.",
  "folder-of-half-year": "`{folder}` is no period: half a year is named by its first month, -01 or -07.",
  "folder-of-day": "`{folder}` is no period: the month `{month}` has the days 01 to {last}.",
  "folder-in-bulletin":
    "A bulletin has no folder `{folder}`: it has its files, and a folder `media` for pictures, documents and recordings.",
  "name-of-own-picture":
    "A picture of the publication can't be called `{file}`: write a name of lowercase letters a–z, digits and hyphens, and one of these endings: `{endings}`.",
  "name-of-office":
    "`{file}` is a document of a word processor: copy its text into a text file called `{text}`, and delete it.",
  "name-of-journal":
    "`{file}` is a change of files that no command completes any more, or that somebody else has put there. Delete it, and see what git shows as changed.",
  "name-of-lock":
    "`{file}` belongs to a text editor, which has a file open, or was left by a program that was stopped. Close the file in the editor, or delete `{file}`.",
  "name-of-temporary": "`{file}` was left by a program that was stopped: delete it.",
} as const;
