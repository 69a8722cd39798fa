import type {MapField} from './field-map.js';

// What systems, and lists that are kept by hand, call the fields of news and of themes, best first. Case, "_", "-", "." and ":" do
// not count: see `spelling`.
const KEYS: Readonly<Record<MapField, string>> = {
  title:
    'title titles webtitle maintitle fancytitle topictitle titlemain displaytitle fulltitle pagetitle displayname name headline headlines newsitem heading header subject subjectline label ' +
    'titre titel titolo titulo tytul rubrik otsikko overskrift nadpis naslov nom nome nombre naam namn navn nazwa naziv nazov nazev nimi trackname entitytitle text summary caption',
  url:
    'htmlurl weburl urlmap urlmapforcontent canonicalurl canonical permalink permalinkurl fullurl absoluteurl encodedabsurl publicurl portalurl urlpublichtml htmllink ' +
    'localisturl storyurl pageurl detailurl detailuri viewurl trackviewurl entityurl selfhtml landingpage url link lien enlace collegamento odkaz href links _links alternate page mainentityofpage @id ' +
    'externalurl externalurls externallink originallink sourceurl website homepage isshownat urls resource identifieruri externalids basepath path fileref route uri guid id slug relativeurl viewnode fulltexturl doi dois pids elocationid articleids key ' +
    'locators asseturi pdf pdfurl pdflink paper file siteurl item entity',
  excerpt:
    'excerpt summary teaser teasertext blurb brief chapeau accroche resume kurztext beschreibung zusammenfassung lead leadtext intro introtext introduction abstract abstracts abstracttext descriptionabstract abstractnote ' +
    'trailtext standfirst chapo dek subtitle subheadline subhead shortdescription shorttext previewtext description desc descriptiontext descriptions bodypreview ' +
    'mediadescription headline snippet leadparagraph extract notes metadescription metadesc seodescription contentsnippet contenttext plaintext contentencoded ' +
    'contenthtml htmlcontent htmlbody descripcion descricao descrizione resumen resumo riassunto sommario sommaire opis perex content contents main body mainbody bodytext bodyhtml articlebody text texte texto testo contenu contenido conteudo contenuto inhalt tresc selftext message msg caption details info note contentfields html cooked raw strapline impactstatement synopsis explanation',
  date:
    'published publishedat datepublished veroffentlicht veroeffentlicht veroffentlichtam publicado pubblicato fechapublicacion fechadepublicacion datapublicacao ' +
    'datadepublicacao datapubblicazione datadipubblicazione ' +
    'pubdate publicationdate publicationdates publishdate publisheddate publishedon publishon ' +
    'webpublicationdate firstpublishedat firstpublicationdate firstpublisheddate publishedtime publicationtime publicationstatuses onlinedate issued dateissued sendtime ' +
    'startpublish publicationstart publishup firstpublished releasedate releasedat postdate postedat posted displaydate newsdate effective effectivedate isodate dateiso dateutc datets dates datetime ' +
    'startdate datedebut dtstart slot startsat start startdatetime starttime firstdate firsttiming nexttiming localdate date seendate datestart begin when timestamp time ts ' +
    'created createdat createat timecreated createddatetime datecreated creationdate createdate createddate createdtime createdutc createdon creationtime firstcreated insertdate metadatacreated dateadded addedat added entrydate ' +
    'committeddate committer originserverts crdate datum fecha data dato paivamaara docdt day year publicationyear pubyear producedat produceddate',
  updated:
    'updated updatedat versioncreated datelastactivity dateupdated lastupdated updateddate updatedate updatedon modified modifiedat datemodified lastmodified lastmodifieddate ' +
    'modifieddate modifiedon changed changedat lasteditedtime revised tstamp lastupdatetime metadatamodified lastmodifiedtime write',
  image:
    'image images featuredimage featuredmediaurl featuredimageurl featuredmedia coverimage coverphoto cover coverurl heroimage hero ' +
    'leadimage mainimage previewimage teaserimage listimage headerimage imageintro singlesrc falmedia urltoimage imageurl imagesrc imagelink imagefield socialimage ogimage ' +
    'thumbnail thumbnails thumbnailurl thumbnailimage thumb picture pictures pictureurl photo photos photourl img imgurl imgsrc ' +
    'poster banner bannerimage visual illustration fullpicture mediaurl mediathumbnail mediacontent mediagroup media ' +
    'mediaattachments attachment multimedia enclosure enclosures asseturl gallery attachments embed contentfields bild foto immagine imagen imagem obrazek kuva promoitems associations logo',
  'image-alt': 'imagealt imagealttext imagecaption alttext alt',
  authors:
    'authors author creator creators byline writers writer contributorauthor authorname creatorname authornames authorstring authorsstring reporter ' +
    'postedby publishedby by authorfragment authordisplay auteur auteurs autores autori autor autore autoren verfasser forfatter createdbyalias createdbydisplayname senderfullname userfullname username ' +
    'account user contributors personassociations speakers speaker artist',
  themes:
    'themes theme topics topic categories category categorytitle categoryname cat cats articlesection section sectionname rubric tags tag taglist taxonomycategorybriefs keywords keyword ' +
    'subjects subject labels terms rubrique kategorie kategorien categorie categoria categorias etiquetas schlagworte thema themen motscles sujets',
  id: 'id uid guid uuid objectid identifier key nid pid @id doi slug',
  language: 'language lang inlanguage langcode locale',
  name: 'name title label displayname term text value',
  slug: 'slug code key',
  description: 'description summary excerpt',
  count: 'count total itemscount postcount',
  parent: 'parent parentid',
};

/** Where lists are kept, apart from those found by the shape of their entries. */
export const LIST_KEYS =
  'items news posts articles newsItems entries entry item results result data list records stories events publications works nodes ' +
  'edges docs documents hits objects collection member hydra:member rows value feed content children releases topics orderedItems ' +
  'themes categories tags itemListElement @graph';

// What holds lists that are no news: what belongs to an entry, to the page, or to the search.
const OTHER_LISTS =
  'authors author creators creator contributors editors affiliations organizations files attachments attachment links _links menu menus navigation nav ' +
  'breadcrumbs breadcrumb crumbs facets filters aggregations buckets languages translations curies groups keywords tags categories ' +
  'subjects related comments replies media images gallery sponsors team people persons users members identifiers references ' +
  'relationships included errors warnings venues locations options sizes parameters namespaces licenses citations references ' +
  'relatedarticles relateditems relatedposts relatedcontent relatedlinks recommended suggested suggestedtopics versions history revisions ' +
  'communities concepts paragraphs blocks sociallinks hierarchy';

// What holds what an answer is about, so that what stands beside it is of the list and no entry itself.
const CONTAINERS =
  'items news posts articles newsitems entries entry item results result data list records stories events publications works nodes edges docs ' +
  'documents hits rows value feed orderedItems member hydra:member itemListElement objects';

/** A key as all its spellings have it in common: `publishDate`, `publish_date` and `publish-date` are one. */
export const spelling = (key: string) =>
  key
    .slice(0, 80)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\s_\-.:/$\p{M}]/gu, '');

const setOf = (words: string) => new Set(words.split(' ').map(spelling));

const LISTS = setOf(LIST_KEYS);
const OTHERS = setOf(OTHER_LISTS);
const HOLDERS = setOf(CONTAINERS);

/** Whether a key says that its list is what an answer is about. */
export const holdsEntries = (key: string) => HOLDERS.has(spelling(key));

const ONES = setOf('item entry result record event article post story doc hit row document publication');

/** Whether a key says that an entry is below it where a list of them could be: XML as JSON has no list of one. */
export const holdsOne = (key: string) => ONES.has(spelling(key));

/** How much the key of a list says for news (or themes) in it. */
export function keyScore(key: string, what: 'items' | 'themes'): number {
  const spelled = spelling(key);
  const isTheme = /theme|categor|tags?$|topic|keyword|subject/.test(spelled);
  if (what === 'themes') {
    return isTheme ? 2 : LISTS.has(spelled) ? 0.5 : 0;
  }
  return OTHERS.has(spelled) ? -4 : LISTS.has(spelled) ? 0.5 : 0;
}

/** What ranks just before the name of an entry. */
export const HEADLINE_RANK = KEYS.title.split(' ').indexOf('name') - 0.5;

/** Keys that may name anything, or hold any text: alone they make no news of an entry. */
const ANY_TITLE = new Set(
  'name label text summary caption nom nome nombre naam namn navn nazwa naziv nazov nazev nimi'
    .split(' ')
    .map((key) => KEYS.title.split(' ').indexOf(key)),
);

// A date of publication, in whatever words: `published_timestamp`, `date_of_publication`, `sentDate`. It ranks behind all that are
// known by name, and before the dates of an event and of what a system did. Words that end so are others: `release_version`,
// `link_to_publication`.
const PUBLISHED =
  /^(?!(?:url|link)(?:to|of)?publication$|.*(?:unpubli|last|next|end|expir|modif|updat|pre|re(?:publi|post|releas)|(?<!publica[tc])ion$|son$|format$))[a-z]*(?:publi[sc]|post(?:ed|ing)|releas|sent)[a-z]*(?:date|time|timestamp|at|on|utc|year)$|^(?:date(?:time)?|time)(?:of)?(?:publi[sc]|post|releas|sent)/;
const PUBLISHED_RANK = KEYS.date.split(' ').indexOf('isodate') - 0.5;

// What a system did, in whatever words: `created_on_time`, `insertedAt`.
const CREATED =
  /^(?!.*(?:ion|son|format)$)(?:creat(?:ed|ion)|add(?:ed)?|insert(?:ed)?|enter(?:ed)?)[a-z]*(?:date|time|timestamp|at|on|utc)$/;
const CREATED_RANK = KEYS.date.split(' ').indexOf('created') + 0.5;

// What ranks behind all known keys.
const LIKELY = 500;

// What keys that nobody knows are likely to hold, by the words in them, and by which words they are not.
const LIKELY_KEYS: readonly {field: MapField; has: RegExp; hasNot: RegExp}[] = [
  {field: 'image-alt', has: /(?:image|photo|picture|thumbnail).*alt/, hasNot: /id$/},
  {
    field: 'image',
    has: /image|img|photo|picture|thumb|artwork|poster|visuel|vignette|preview/,
    hasNot:
      /alt|caption|credit|copyright|author|avatar|logo|user|icon|profile|photographer|license|count|width|height|size|title|text|id$|type$/,
  },
  {
    field: 'url',
    has: /(?:url|link|href|permalink)$|^(?:url|link)(?:to|of)?(?:publi[sc]|web|site|page|html|view|article|detail)/,
    hasNot:
      /image|img|photo|picture|thumb|avatar|logo|icon|cover|poster|banner|artwork|media|video|audio|film|file|download|pdf|doc|asset|api|json|xml|rss|feed|ics|ical|calendar|edit|admin|login|comment|repl|author|user|profile|organi|publisher|source|provider|venue|location|map|next|prev|self|related|parent|categor|tag|regist|ticket|stream|embed|player|licen|track|pixel|home|site|channel|series|collection|group|project|preview|default|action|repo|git/,
  },
  {
    field: 'date',
    has: /^date|date$|date(?:time|iso|utc)/,
    hasNot:
      /up_?date|modif|end|fin$|expir|deadline|valid|unpublish|until|due|birth|delet|archiv|clos|review|last|next|down|embargo|index|crawl|import|title|format|text|type|range|all/,
  },
  {
    field: 'themes',
    has: /(?:tags|categories|topics|keywords|themes|subjects)$/,
    hasNot: /count|all|related|available|filter|meta|other|exclud|hash|has|html|image|author|location/,
  },
  {
    field: 'excerpt',
    has: /(?:abstract|summary|description|excerpt|teaser|intro|blurb)(?:html|text)?$/,
    hasNot:
      /type|kind|status|image|img|photo|picture|meta|seo|og|twitter|author|user|venue|location|organi|group|series|feed|channel|site|source|licen|journal/,
  },
  {
    field: 'title',
    has: /^title|title$/,
    hasNot:
      /group|categor|section|job|meta|seo|og|twitter|page|site|source|journal|series|collection|image|alt|short|sub|publication|book|container|parent|graph|album|feed|channel|date|link|url|id$|length|count/,
  },
];

/** Whether the rank of a title is that of a key which only news and the like have. */
export const isHeadline = (rank: number) => rank < LIKELY && !ANY_TITLE.has(Math.floor(rank));

/** That a key is one of a field's; the lower the rank, the better. */
export interface Ranked {
  field: MapField;
  rank: number;
}

let known: Map<string, Ranked[]> | undefined;

function knownKeys(): Map<string, Ranked[]> {
  if (known === undefined) {
    known = new Map();
    for (const [field, keys] of Object.entries(KEYS) as [MapField, string][]) {
      let rank = 0;
      for (const key of keys.split(' ')) {
        const spelled = spelling(key);
        known.set(spelled, [...(known.get(spelled) ?? []), {field, rank: rank++}]);
      }
    }
  }
  return known;
}

// What comes before a key: Drupal's `field_`, Dublin Core, hand-made tables (`news_title`). A key without it is the better one.
const PREFIX =
  /^(?:field|dcterms|dc|schema|acf|news|post|article|event|item|entry|story|pressrelease|press|blog(?!name|title|url|link|description)|project(?=title|abstract|detail|url))(?=..)/;

// In what a text is written: `plaintextDetails`, `html_description`.
const MARKUP =
  /^(?:plaintext|plain|rich|html|markdown|rendered)(?=(?:abstract|body|content|description|details|excerpt|intro|summary|teaser|title)$)/;

// Keys of several languages: `title_en`, `titleDe`; and of Solr, by type: `title_s`, `title_tesim` (Hydra, Blacklight).
const SUFFIX = /(?:[_\-.:](s|ss|t|dt|tdate|(?:te?|s|dt|i)s(?:im?|m))|([a-z]{2}))$/i;

/** What ranks below the same key without a prefix or a suffix. */
function suffixPenalty(suffix: string, language: string): number | undefined {
  const order = [language, 'en', 'fr', 'de', 's', 'ss', 't', 'dt', 'tdate', 'lb', 'es', 'it', 'pt', 'nl'];
  const place = order.indexOf(suffix.toLowerCase());
  return place >= 0 ? (place + 1) / 20 : suffix.length > 2 ? 0.3 : undefined;
}

/** Which fields a key may stand for. The key with the wanted language comes before those with another. */
export function fieldsOfKey(key: string, language: string): readonly Ranked[] {
  const table = knownKeys();
  const found: Ranked[] = [];
  const add = (spelled: string, penalty: number) => {
    for (const {field, rank} of table.get(spelled) ?? []) {
      if (!found.some((other) => other.field === field)) {
        found.push({field, rank: rank + penalty});
      }
    }
  };
  const short = key.slice(0, 80);
  const spelled = spelling(short);
  add(spelled, 0);
  const suffix = SUFFIX.exec(short);
  const penalty = suffix && suffixPenalty(suffix[1] ?? suffix[2] ?? '', language);
  if (suffix && penalty) {
    const base = spelling(short.slice(0, suffix.index));
    add(base, penalty);
    add(base.replace(PREFIX, ''), penalty + 0.1);
  }
  add(spelled.replace(PREFIX, ''), 0.9);
  add(spelled.replace(MARKUP, ''), 0.9);
  // GraphQL's lists (`categoriesCollection`), and the fields of Drupal's Solr (`tm_X3b_en_title`, `ds_created`).
  add(spelled.replace(/(?:collection|connection|struct)$/, ''), 0.9);
  add(spelling(short.replace(/^(?:ss|sm|ts|tm|ds|dm)_(?:X3b_[a-z]{2}_)?/, '')), 0.9);
  // XML's namespaces, and other names of who defines a key: `prism:coverDate`, `cm:description`, `SV.Description`, and what iCalendar
  // has behind its names (`DTSTART;TZID=Europe/Luxembourg`).
  add(spelling(short.replace(/^(?:[a-z][\w-]*:|[A-Z]{2,}\.)(?=.)/i, '').replace(/;[^]*/, '')), 0.9);
  if (found.length === 0 && PUBLISHED.test(spelled)) {
    return [{field: 'date', rank: PUBLISHED_RANK}];
  }
  if (found.length === 0 && CREATED.test(spelled)) {
    return [{field: 'date', rank: CREATED_RANK}];
  }
  if (found.length === 0) {
    const field = LIKELY_KEYS.find(({has, hasNot}) => has.test(spelled) && !hasNot.test(spelled))?.field;
    return field === undefined ? found : [{field, rank: LIKELY}];
  }
  return found;
}
