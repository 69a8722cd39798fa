import type {LocaleTexts} from '../texts.js';

export const texts: LocaleTexts<'one' | 'many' | 'other'> = {
  tag: 'pt',
  // European Portuguese, in dates and plurals too.
  locale: 'pt-PT',
  news: 'Notícias',
  themes: 'Temas',
  newsLoaded: {
    one: '{count} notícia carregada.',
    many: '{count} de notícias carregadas.',
    other: '{count} notícias carregadas.',
  },
  themesLoaded: {
    one: '{count} tema carregado.',
    many: '{count} de temas carregados.',
    other: '{count} temas carregados.',
  },
  loading: 'A carregar…',
  slow: 'Está a demorar mais do que o habitual.',
  noNews: 'Ainda não há notícias.',
  noThemes: 'Ainda não há temas.',
  newsFailed: 'Não foi possível carregar as notícias.',
  itemFailed: 'Não foi possível carregar esta notícia.',
  themesFailed: 'Não foi possível carregar os temas.',
  updated: 'Atualizado em {when}',
  stale: 'Atualizado em {when}. Não foi possível contactar a fonte.',
  retry: 'Tentar novamente',
  newTab: '(abre num novo separador)',
  by: 'Por',
  all: 'Todos',
  more: 'Mais notícias',
  moreLoaded: {
    one: 'Carregada mais {count} notícia.',
    many: 'Carregadas mais {count} de notícias.',
    other: 'Carregadas mais {count} notícias.',
  },
  noMore: 'Não há mais notícias.',
  moreFailed: 'Não foi possível carregar mais notícias.',
  sourcesMissing: 'Não foi possível carregar as notícias de {names}.',
  lateNews: {
    one: '{count} notícia mais recente de {names}.',
    many: '{count} de notícias mais recentes de {names}.',
    other: '{count} notícias mais recentes de {names}.',
  },
  showLate: 'Mostrar',
  noNewsOfTheme: 'Ainda não há notícias sobre este tema.',
  showAll: 'Mostrar todas as notícias',
  themeChosen: {
    one: '{theme}: {count} notícia.',
    many: '{theme}: {count} de notícias.',
    other: '{theme}: {count} notícias.',
  },
  allChosen: {
    one: 'Todos os temas: {count} notícia.',
    many: 'Todos os temas: {count} de notícias.',
    other: 'Todos os temas: {count} notícias.',
  },
};
