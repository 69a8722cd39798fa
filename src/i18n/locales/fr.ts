import type {Texts} from '../texts.js';

// A no-break space stands before a colon.
export const texts: Texts<'one' | 'many' | 'other'> = {
  tag: 'fr',
  news: 'Actualités',
  themes: 'Thèmes',
  newsLoaded: {
    one: '{count} actualité chargée.',
    many: '{count} actualités chargées.',
    other: '{count} actualités chargées.',
  },
  themesLoaded: {one: '{count} thème chargé.', many: '{count} thèmes chargés.', other: '{count} thèmes chargés.'},
  loading: 'Chargement…',
  slow: 'Le chargement prend plus de temps que d’habitude.',
  noNews: 'Aucune actualité pour le moment.',
  noThemes: 'Aucun thème pour le moment.',
  newsFailed: 'Les actualités n’ont pas pu être chargées.',
  itemFailed: 'Cette actualité n’a pas pu être chargée.',
  themesFailed: 'Les thèmes n’ont pas pu être chargés.',
  stale: 'Version du {when}. Nous n’avons pas pu joindre la source.',
  retry: 'Réessayer',
  newTab: '(s’ouvre dans un nouvel onglet)',
  by: 'Par',
  all: 'Tous',
  more: 'Plus d’actualités',
  moreLoaded: {
    one: '{count} actualité supplémentaire chargée.',
    many: '{count} actualités supplémentaires chargées.',
    other: '{count} actualités supplémentaires chargées.',
  },
  noMore: 'Il n’y a pas d’autres actualités.',
  moreFailed: 'La suite des actualités n’a pas pu être chargée.',
  sourcesMissing: 'Certaines actualités n’ont pas pu être chargées : {names}.',
  noNewsOfTheme: 'Aucune actualité sur ce thème pour le moment.',
  themeChosen: {
    one: '{theme} : {count} actualité.',
    many: '{theme} : {count} actualités.',
    other: '{theme} : {count} actualités.',
  },
  allChosen: {
    one: 'Tous les thèmes : {count} actualité.',
    many: 'Tous les thèmes : {count} actualités.',
    other: 'Tous les thèmes : {count} actualités.',
  },
};
