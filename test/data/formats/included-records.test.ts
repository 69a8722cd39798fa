import {expect} from 'chai';
import {withIncluded} from '../../../src/data/formats/included-records.js';

describe('what stands beside a list (JSON:API)', () => {
  const json = {
    included: [
      {type: 'file', id: '1', attributes: {url: '/a.png'}},
      {type: 'person', id: 2, attributes: {name: 'Jane'}},
      {type: 'tag', id: '1', attributes: {name: 'Health'}},
      null,
    ],
  };
  const put = withIncluded(json);

  it('is put into the entries that refer to it, by type and id', () => {
    const relationships = {
      image: {data: {type: 'file', id: '1'}},
      author: {data: {type: 'person', id: '2'}},
      tags: {data: [{type: 'tag', id: '1'}, {type: 'tag', id: '9'}, null]},
      other: {data: {type: 'file', id: '2'}},
      none: {data: null},
    };
    expect(put({title: 'A', relationships})).to.deep.equal({
      title: 'A',
      relationships,
      image: [{url: '/a.png', id: '1'}],
      author: [{name: 'Jane', id: 2}],
      tags: [{name: 'Health', id: '1'}],
    });
  });

  it('replaces nothing that the entry says itself', () => {
    const relationships = {image: {data: {type: 'file', id: '1'}}};
    expect(put({image: 'own', relationships})).to.deep.equal({image: 'own', relationships});
  });

  it('leaves the entries alone that refer to nothing', () => {
    expect(put({title: 'A'})).to.deep.equal({title: 'A'});
    expect(put('text')).to.equal('text');
    const entry = {title: 'A', relationships: {image: {data: {type: 'file', id: '1'}}}};
    expect(withIncluded({data: [entry]})(entry) === entry).to.equal(true);
  });
});

describe('what stands beside a list (Contentful)', () => {
  const link = (linkType: string, id: string) => ({sys: {type: 'Link', linkType, id}});
  const put = withIncluded({
    includes: {
      Asset: [{sys: {id: '1'}, fields: {file: {url: '/a.png'}, description: 'A picture'}}],
      Entry: [{sys: {id: '1'}, fields: {name: 'Jane', description: 'Writes.'}}],
    },
  });

  it('is put in the place of the links to it, also of those in a list', () => {
    const fields = {
      title: 'A',
      image: link('Asset', '1'),
      author: [link('Entry', '1'), 'John'],
      missing: link('Entry', '2'),
      own: {sys: {type: 'Entry', linkType: 'Entry', id: '1'}},
    };
    expect(put({fields})).to.deep.equal({
      fields: {
        title: 'A',
        image: {file: {url: '/a.png'}, description: 'A picture', alt: 'A picture'},
        author: [{name: 'Jane', description: 'Writes.'}, 'John'],
        missing: fields.missing,
        own: fields.own,
      },
    });
  });
});
