/** A table as an institution has published it, and which columns a person would take for which fields. */
export interface TableHead {
  /** The repository and the path of the table. */
  readonly from: string;
  readonly as: "items" | "events";
  /** The first row as it is there, and rows with other words whose dates and hours are written as there. */
  readonly text: string;
  /** The columns of fields that matter to readers; absent for a table that needs `--map`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** The first date; with hours for an event that has some. */
  readonly date?: string;
}

/** Tables of twenty public repositories, in five languages: chosen by their kind, before their import was tried. */
export const HEADS: readonly TableHead[] = [
  {
    from: "mendesbeto/casp-site data/noticias.csv",
    as: "items",
    text: "ID,TITULO,CONTEUDO,DATA,IMAGEM_URL,DESTAQUE,STATUS,TAGS\n1,Navio,<p>Chegou.</p>,2023-10-26,a.jpg,True,PUBLICADO,porto\n",
    columns: { title: "TITULO", html: "CONTEUDO", date: "DATA", image: "IMAGEM_URL", category: "TAGS" },
    date: "2023-10-26",
  },
  {
    from: "bravoizquierdo/bravo-izquierdo-web data/noticias.csv",
    as: "items",
    text: "fecha,titulo,resumen,categoria,imagen,enlace\n23-09-2021,Grúa,Llegó.,Obras,,https://a.example/grua/\n07-06-2021,Muelle,Abre.,Obras,,\n",
    columns: { title: "titulo", date: "fecha", summary: "resumen", category: "categoria", address: "enlace" },
    date: "2021-09-23",
  },
  {
    from: "AbdoulSalam407/Gestion_Amicale_Kidira data/news.csv",
    as: "items",
    text: "id,titre,date,Contenu\n1,Bateau,2024-09-01,Il arrive.\n",
    columns: { title: "titre", date: "date", html: "Contenu" },
    date: "2024-09-01",
  },
  {
    from: "CIAT-DAPA/aclimate_site data/news.csv",
    as: "items",
    text: "Titulo,Resumen,Fecha,Link\nGrúa,Llegó.,8/16/2017,https://a.example/1\nMuelle,Abre.,8/5/2022,https://a.example/2\n",
    columns: { title: "Titulo", date: "Fecha", summary: "Resumen", address: "Link" },
    date: "2017-08-16",
  },
  {
    from: "ANEGIS/anegis-webflow-new articles.csv",
    as: "items",
    text: "Headline,Slug,Collection ID,Locale ID,Item ID,Archived,Draft,Created On,Updated On,Published On,Meta title,Meta description,Date published,Date modified,Article type,Proficiency level,Word count,Consumption time,Author(s),Contributor(s),Is based on,Lead par,Body txt,Image,Image Url,Thumbnail,Thumbnail Url,Image (Social),Image Url (Social),Placement,Discussion Url,lang\nShips,ships,1a,1b,1c,false,true,Thu Nov 30 2023 14:03:49 GMT+0000 (Coordinated Universal Time),Wed Jun 26 2024 08:12:34 GMT+0000 (Coordinated Universal Time),,Ships | Article,All ships.,2018-01-03,2020-01-10,NewsArticle,,623,00:03:07,ana-ruiz,,crane,One.,<p>Two.</p>,https://a.example/a.webp,,,,,,,,en\n",
    columns: {
      title: "Headline",
      name: "Slug",
      id: "Item ID",
      date: "Date published",
      author: "Author(s)",
      html: "Body txt",
      image: "Image",
      language: "lang",
    },
    date: "2018-01-03",
  },
  {
    from: "TULiberalArts/Sociology _data/news.csv",
    as: "items",
    text: '"Sort Date","Nid","Title","Page Path","Path"\n"Jan 24, 2017","14186","Ships","https://a.example/ships",""\n',
  },
  {
    from: "gestionarlaweb/finde_cat eventos.csv",
    as: "events",
    text: 'titulo,categoria,comarca,municipio,descripcion,destacado,fecha_inicio,fecha_fin,latitud,longitud,imagen_url,url,weather_prediction\n"Feria","Fiesta","Ribera","Quito","Barcos.","false","2026-03-03T09:00:00","2026-03-03T21:00:00",41.4,2.1,"","https://a.example","Sol"\n',
    columns: {
      name: "titulo",
      start: "fecha_inicio",
      end: "fecha_fin",
      place: "municipio",
      description: "descripcion",
      url: "url",
    },
    date: "2026-03-03T09:00",
  },
  {
    from: "MateoFagundezEstevez/feriasuruguay eventos.csv",
    as: "events",
    text: "Nombre,Fecha inicio,Fecha fin,Ciudad,Departamento,Sector,Organizador,Contacto,Web,Aprobado\nFeria,2025-01-04,2025-01-07,Colonia,Colonia,Arte,Puerto,,https://a.example,Sí\n",
    columns: {
      name: "Nombre",
      start: "Fecha inicio",
      end: "Fecha fin",
      place: "Ciudad",
      organizer: "Organizador",
      url: "Web",
    },
    date: "2025-01-04",
  },
  {
    from: "yabellini/event_history data/eventos.csv",
    as: "events",
    text: "Id,Nombre,Institucion,Evento,Ciudad,Lugar,Formato,Fecha,Fecha.inicio,Fecha.fin,anio,Tipo,Cantidad,Rol,Links,observation,idioma\n1007,Jornadas,Liceo,,Santa Rosa,Argentina,In person,31 de Oct. 1 de Nov,31/10/1996,1/11/1996,1996,Conference,80,Organizer,,,castellano\n",
    columns: { id: "Id", name: "Nombre", start: "Fecha.inicio", end: "Fecha.fin", place: "Lugar" },
    date: "1996-10-31",
  },
  {
    from: "rse-chile/rse-chile.github.io data/eventos.csv",
    as: "events",
    text: "estado\ttitulo\tfecha_iso\tcoordenadas\tresumen\tenlace\ticon\tboton\npasado\tTaller\t2025-01-23\tSantiago\tBarcos.\thttps://a.example/\twrench\tmás\n",
    columns: { name: "titulo", start: "fecha_iso", description: "resumen", url: "enlace" },
    date: "2025-01-23",
  },
  {
    from: "mendesbeto/casp-site data/eventos.csv",
    as: "events",
    text: 'EVENTO_ID,TITULO,DESCRICAO,DATA_EVENTO,HORA_EVENTO,LOCAL,IMAGEM_URL,STATUS\n1,"Festa","Barcos.","2024-12-15","19:00","Cais","","AGENDADO"\n',
    columns: {
      id: "EVENTO_ID",
      name: "TITULO",
      start: "DATA_EVENTO",
      "start hour": "HORA_EVENTO",
      place: "LOCAL",
      description: "DESCRICAO",
    },
    date: "2024-12-15T19:00",
  },
  {
    from: "eirenedobrasil/eirenedobrasil.github.io _data/agenda.csv",
    as: "events",
    text: "date,curso,local,cidade,estado,owner,link\n19/10/2019,Barcos,Cais,Santos,SP,Ana,https://a.example\n",
  },
  {
    from: "Hyziel/Map-sorties-enfants data/evenements.csv",
    as: "events",
    text: "Nom,Catégorie,Âge,Prix,Intérieur/Extérieur,Adresse,Code postal,Commune,Tags affichés,Latitude,Longitude,Téléphone,Horaires,Site web,Remarque,Début,Fin,Tags secondaires\nFête,Été,0-4,Gratuit,Extérieur,Quai 1,1201,Genève,,,,,Dès 15h,https://a.example,Bateaux.,2026-07-01,2026-07-05,\n",
    columns: { name: "Nom", start: "Début", end: "Fin", place: "Commune", url: "Site web" },
    date: "2026-07-01",
  },
  {
    from: "dhagnere/Dk_Calendar data/evenements.csv",
    as: "events",
    text: "eventId,nom,dateDeDebut,dateDeFin,lieu,quartier,pilote,directionPilote,organisateur,nature,niveau,type,statut,tardive,reprog,validationTechnique,validationPolitique,validParDateClef,statutDimport\nEVT-1,Fête,21/06/2026,21/06/2026,Quai,Centre,Ana,Culture,Ville,Culture,Ville,Fête,À valider,Non,Non,Non,Non,Non,Exemple\n",
    columns: {
      id: "eventId",
      name: "nom",
      start: "dateDeDebut",
      end: "dateDeFin",
      place: "lieu",
      organizer: "organisateur",
    },
    date: "2026-06-21",
  },
  {
    from: "portulans/brickouest2 data/evenements.csv",
    as: "events",
    text: "statut;titreevent;type;jour1;jour2;lieu;adresse;codepostal;ville;affiche;tarif;organiseavec;autresinfos;lien;\navenir;Fête;Exposition;Mercredi 13 mars 2024;;Quai;Rue 1;85130;Nantes;a.jpg;;;;;\n",
  },
  {
    from: "pcastellani-bot/literarisches-jahr termine.csv",
    as: "events",
    text: "id;name;typ;traeger;ort;kanton;region;datum_von;datum_bis;datum_status;turnus;publikum;url;abrufdatum;beleg;deadline_aktion;deadline_typ;kosten;zugang;alter_max;wohnsitz;notiz\n2026-09_schiff;Schiffe;Kurs;Hafenamt;Bern;BE;DCH;2026-09-17;2027-01-14;bestaetigt;jaehrlich;Branche;https://a.example/;2026-09-08;Kurs;2026-09-03;Frist;CHF 3;;;;Kurs\n",
    columns: {
      id: "id",
      name: "name",
      start: "datum_von",
      end: "datum_bis",
      place: "ort",
      organizer: "traeger",
      url: "url",
    },
    date: "2026-09-17",
  },
  {
    from: "TrachtenkapelleRiezlern/trachtenkapelle-riezlern.github.io data/termine.csv",
    as: "events",
    text: "Orchester,Veranstaltung,Start Time,Tage,Stunden,End Time,Location,Title,Description,Color,Guests,Id,Next,Kategorie,Öffentlich\nTK,Tutti,Mo. 22.09.25 20:00,,2,22.09. 22:00,Hafen,TK - Tutti,,10,,a@a.example,-1,,\n",
    columns: { id: "Id", name: "Title", start: "Start Time", end: "End Time", place: "Location" },
    date: "2025-09-22T20:00",
  },
  {
    from: "Alexander-D-Karpov/calendar csvfmt, as Google Calendar writes it",
    as: "events",
    text: "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private\nStandup,09/27/2026,10:00 AM,09/27/2026,1:15 PM,False,Ships.,Quay,False\nFair,09/20/2026,,09/21/2026,,True,,Quay,True\n",
    columns: {
      name: "Subject",
      start: "Start Date",
      "start hour": "Start Time",
      end: "End Date",
      "end hour": "End Time",
      description: "Description",
      place: "Location",
    },
    date: "2026-09-27T10:00",
  },
  {
    from: "a scraper of Eventbrite for The Events Calendar of WordPress",
    as: "events",
    text: 'EVENT NAME,EVENT EXCERPT,EVENT VENUE NAME,EVENT ORGANIZER NAME,EVENT START DATE,EVENT START TIME,EVENT END DATE,EVENT END TIME,ALL DAY EVENT,TIMEZONE,EVENT DESCRIPTION,TICKET_URL,SOURCE\n"Fair","Ships.","Quay","Harbour","2026-02-14","9:30 PM","2026-02-15","1:00 AM","FALSE","America/Halifax","All ships.","https://a.example","a"\n',
    columns: {
      name: "EVENT NAME",
      place: "EVENT VENUE NAME",
      organizer: "EVENT ORGANIZER NAME",
      start: "EVENT START DATE",
      "start hour": "EVENT START TIME",
      end: "EVENT END DATE",
      "end hour": "EVENT END TIME",
      "time zone": "TIMEZONE",
      description: "EVENT DESCRIPTION",
      url: "TICKET_URL",
    },
    date: "2026-02-14T21:30",
  },
  {
    from: "MissingMaps/events events.csv",
    as: "events",
    text: "latitude,longitude,date,flag,title,place_name,place_url,time_string,signup_url\n44.8,-0.5,2016-03-31,fr,Mapathon,Bordeaux,https://a.example/1,19:00-22:00,https://a.example/2\n",
    columns: { name: "title", start: "date", place: "place_name", url: "signup_url" },
    date: "2016-03-31",
  },
];
