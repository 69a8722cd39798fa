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

  it('is put into them from the first 2,000 records, by the first 50 names and 50 references of each', () => {
    const refer = (id: number) => ({type: 'tag', id});
    const included = Array.from({length: 2001}, (_, id) => ({...refer(id), attributes: {name: `${id}`}}));
    const far = withIncluded({included});
    const tags = (entry: object) => (far(entry) as {tags?: {name: string}[]}).tags?.map(({name}) => name);
    expect(tags({relationships: {tags: {data: [refer(1999), refer(2000)]}}})).to.deep.equal(['1999']);
    const all = Array.from({length: 51}, (_, id) => refer(id));
    expect(tags({relationships: {tags: {data: all}}})?.at(-1)).to.equal('49');
    const before = (count: number) => Object.fromEntries(Array.from({length: count}, (_, index) => [`x${index}`, {}]));
    const last = {tags: {data: refer(7)}};
    expect(tags({relationships: {...before(49), ...last}})).to.deep.equal(['7']);
    expect(tags({relationships: {...before(50), ...last}})).to.equal(undefined);
  });

  it('replaces nothing that the entry says itself', () => {
    const relationships = {image: {data: {type: 'file', id: '1'}}};
    expect(put({image: 'own', relationships})).to.deep.equal({image: 'own', relationships});
  });

  it('is put into none where it has no id by which an entry could refer to it', () => {
    const nameless = withIncluded({included: [{attributes: {url: '/a.png'}}, {type: 'file', id: '1'}]});
    const entry = {relationships: {image: {data: null}, tags: {data: [null, {}, {type: 'file'}]}}};
    expect(nameless(entry)).to.deep.equal(entry);
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

  it('is put there from the first 2,000 records, and the first 50 of a list', () => {
    const Entry = Array.from({length: 2001}, (_, index) => ({sys: {id: `${index}`}, fields: {name: `${index}`}}));
    const far = withIncluded({includes: {Entry}});
    const all = Array.from({length: 51}, (_, index) => link('Entry', `${index}`));
    const fields = {near: link('Entry', '1999'), far: link('Entry', '2000'), all};
    const found = (far({fields}) as {fields: {near: unknown; far: unknown; all: unknown[]}}).fields;
    expect(found.near).to.deep.equal({name: '1999'});
    expect(found.far).to.deep.equal(fields.far);
    expect(found.all).to.have.length(50);
  });
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
