import {expect} from 'chai';
import {readNews} from '../../../src/data/pages/read.js';
import {CONTENT_SYSTEMS} from './content-systems.js';
import {OTHER_SYSTEMS} from './other-systems.js';
import {SERVICES} from './services.js';

describe('an answer of another system', () => {
  for (const {system, url, json, title, link, date, image, author, themes, excerpt} of [
    ...OTHER_SYSTEMS,
    ...CONTENT_SYSTEMS,
    ...SERVICES,
  ]) {
    it(`of ${system} gives title, link, date, picture and the rest`, () => {
      const {items, issues} = readNews(json, {url});
      const [item] = items;
      expect({
        title: item?.title,
        link: item?.url,
        date: item?.published,
        image: item?.image?.url,
        ...(author !== undefined && {author: item?.authors[0]}),
        ...(themes && {themes: item?.themes.map(({name}) => name)}),
        ...(excerpt !== undefined && {excerpt: item?.excerpt}),
      }).to.deep.equal({
        title,
        link,
        date,
        image,
        ...(author !== undefined && {author}),
        ...(themes && {themes}),
        ...(excerpt !== undefined && {excerpt}),
      });
      // What is not there is told, with what to do.
      expect(issues.map(({field}) => field).filter((field) => field === 'url')).to.deep.equal(link ? [] : ['url']);
    });
  }
});
