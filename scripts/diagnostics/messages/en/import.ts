/** Why a source, or an address of the web, can't be imported, and what to do. */
export const IMPORT = {
  "import-file-missing": "There is no file `{file}`: name the one to import.",
  "import-file-large": "The file `{file}` has {size} bytes, and at most {most} are read: divide it.",
  "import-file-binary": "The file `{file}` is no text: name one that is, in UTF-8.",
  "import-folder-missing": "There is no folder `{folder}`: name one that exists, and unpack an archive first.",
  "import-folder-large": "The folder `{folder}` has more than {most} files: import it in parts.",
  "import-folder-without-pages": "The folder `{folder}` has no files in `.html`: name that of the pages.",
  "import-folder-without-mails":
    "The folder `{folder}` has no files in `.html`: name that of an unpacked export of Mailchimp.",
  "import-wordpress-xml":
    "Line {line} of `{file}` can't be read as XML, `{reason}`: name the file that WordPress exports, or export it again.",
  "import-wordpress-other":
    "The file `{file}` has no `wp:wxr_version`: name the XML that WordPress exports, or read another feed with `feed`.",
  "import-feed-xml":
    "Line {line} of `{source}` can't be read as XML, `{reason}`: name a feed in RSS, Atom, RDF or JSON Feed.",
  "import-feed-other": "There is no feed in `{source}`: name one in RSS, Atom, RDF or JSON Feed.",
  "import-table-wrong":
    "The table `{file}` can't be read, `{reason}`: export it as CSV, with as many values in each row as there are columns.",
  "import-table-without-title":
    "The table `{file}` has no column `title`: name its columns in the first row, by some of `{columns}`.",
  "import-mapping-wrong":
    "The file `{file}` can't be read: write on each line a category, a colon and the key of a topic.",
  "import-mapping-topic":
    "`{category}` has the topic `{topic}` in `{file}`: write a key of lowercase letters a–z, digits and single hyphens, at most 80 in all, or `none`.",
  "import-not-read": "`{address}` was not read.",
  "fetch-address-wrong": "It is no address.",
  "fetch-scheme": "It begins with neither `http:` nor `https:`.",
  "fetch-redirects": "It redirects more than {most} times.",
  "fetch-status": "The server answered with the status {status}.",
  "fetch-private": "It is in a private network, where only hosts named with `--allow-host` are read.",
  "fetch-silent": "The server sent nothing for {seconds} seconds.",
  "fetch-slow": "The server had not sent everything after {seconds} seconds.",
  "fetch-unreached": "The server was not reached: `{reason}`",
  "fetch-large": "It has more than {most} bytes.",
  "fetch-cut": "The connection ended too early.",
  "import-picture-format": "It is damaged, or its format is none that content may have.",
  "import-folder-full": "The folder `{folder}` has {most} files already: no more are read.",
  "import-picture-address": "Its address is not whole.",
  "import-picture-web": "Pictures of the web are not read with `--no-pictures` or `--dry-run`.",
  "import-picture-host": "The server `{host}` failed {most} times, and was not asked again.",
  "import-picture-base64": "It is no picture in base64.",
  "import-picture-machine": "It is a file of another machine.",
  "import-picture-missing": "There is no such file.",
  "import-picture-outside": "It is outside of the folder that is imported.",
} as const;
