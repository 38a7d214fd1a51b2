SITEURL = 'https://old.example'
DEFAULT_LANG = 'en'
