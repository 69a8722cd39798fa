import {expect} from 'chai';
import {StoryIndex, storyKey, storyOf} from '../../../src/data/pages/story-index.js';

describe('storyKey', () => {
  const STORY = 'https://news.example.org/2026/incubator?id=7';
  for (const same of [
    'http://news.example.org/2026/incubator?id=7',
    'https://www.news.example.org/2026/incubator?id=7',
    'https://NEWS.example.org:443/2026/incubator/?id=7',
    'https://news.example.org/2026/incubator//?id=7#comments',
    'https://news.example.org/2026/incubator?id=7&utm_source=feed&utm_medium=x&fbclid=1&ref=partner.example',
    'https://news.example.org/2026/incubator?mc_cid=1&id=7',
    'https://news.example.org/2026/incubator?mtm_campaign=x&id=7&pk_campaign=y',
    'https://news.example.org/2026/incubator?id=7#a#/b',
  ]) {
    it(`is the same for ${same}`, () => {
      expect(storyKey(same)).to.equal(storyKey(STORY));
    });
  }

  for (const other of [
    'https://news.example.org/2026/incubator?id=8',
    'https://news.example.org/2026/incubator',
    'https://news.example.org/2026/Incubator?id=7',
    'https://news.example.org:8443/2026/incubator?id=7',
    'https://other.example.org/2026/incubator?id=7',
    'https://news.example.org/2026?id=7',
    'https://news.example.org/2026/incubator?id=7&xref=1',
    'https://news.example.org/2026/incubator?id=7&reference=1',
    'https://news.example.org/2026/incubator?id7',
  ]) {
    it(`is another for ${other}`, () => {
      expect(storyKey(other)).not.to.equal(storyKey(STORY));
    });
  }

  it('is what is left of an address', () => {
    expect(storyKey('https://www.a.example/')).to.equal('a.example');
    expect(storyKey('https://a.www.example/x/?b=2&a=1')).to.equal('a.www.example/x&a=1&b=2');
  });

  it('takes the order of parameters for no difference', () => {
    expect(storyKey('https://a.example/?a=1&b=2')).to.equal(storyKey('https://a.example/?b=2&a=1'));
  });

  it('keeps the route of a page that is one script', () => {
    for (const route of ['#/news/', '#!/news/', '#!news/']) {
      const [one, other] = ['1', '2'].map((id) => storyKey(`https://spa.example/${route}${id}`));
      expect(one).not.to.equal(other);
      expect(storyKey(`http://www.spa.example/${route}1`)).to.equal(one);
    }
  });
});

/** Whether a story of one source is told to be there where another source has the other. */
function isSame(url: string, one: string, other: string): boolean {
  const index = new StoryIndex();
  const [first, second] = [one, other].map((title, source) => storyOf({url, title}, source));
  if (first === undefined || second === undefined) {
    throw new Error('An item with an address is a story.');
  }
  index.add(first);
  // Whoever continues an index knows what is in it.
  const continued = new StoryIndex(index);
  expect(continued.has(second)).to.equal(index.has(second));
  return index.has(second);
}

describe('a story of two sources', () => {
  const TITLE = 'Luxembourg to open healthtech incubator';
  const cases: readonly (readonly [what: string, address: string, other: string, same: boolean])[] = [
    ['one title', '/news', TITLE, true],
    [
      'a title in other case, with other punctuation and spaces',
      '/news',
      ` LUXEMBOURG  to open “Healthtech” incubator.`,
      true,
    ],
    ['a title of which one half is the same at the address of a story', '/node/7', 'Incubator to win prize', true],
    ['a title of which less than half is the same there', '/node/7', 'PhD student to win prize', false],
    ['another title at the address of a list', '/news', 'PhD student wins prize', false],
    ['another title at a home page', '/', 'PhD student wins prize', false],
    ['titles that begin alike at the address of a list', '/jobs', 'Luxembourg to open biology lab', false],
    ['a shorter title at the address of a story', '/2026/incubator', 'Healthtech incubator', true],
    ['a title with a word before it at the address of a story', '/node/7', `Press release: ${TITLE}`, true],
    [
      'a title that was reworded at the address of a story',
      '/healthtech-incubator',
      'Healthtech incubator opens',
      true,
    ],
    ['a title that was reworded, the story’s number in a parameter', '/?p=7', 'Healthtech incubator opens', true],
    ['a title that was reworded, the story’s number in a route', '/#/news/7', 'Healthtech incubator opens', true],
    [
      'quite another title at what looks like the address of a story',
      '/press-releases',
      'PhD student wins prize',
      false,
    ],
  ];
  for (const [what, address, other, same] of cases) {
    it(`says ${same ? 'yes' : 'no'} to ${what}`, () => {
      // What is in the host says nothing.
      const url = new URL(address, 'https://news-7.example.org:8443').href;
      expect(isSame(url, TITLE, other)).to.equal(same);
      expect(isSame(url, other, TITLE)).to.equal(same);
    });
  }

  it('is told from others of one source, whatever their address', () => {
    const index = new StoryIndex();
    const story = storyOf({url: 'https://a.example/2026/news', title: 'Same title'}, 0);
    expect(story !== undefined && (index.add(story), index.has(story))).to.equal(false);
  });

  it('is none without an address', () => {
    expect(storyOf({title: 'A'}, 0)).to.equal(undefined);
  });

  it('is there for each of its sources once another has it too', () => {
    const index = new StoryIndex();
    const [one, other] = [0, 1].map((source) => storyOf({url: 'https://a.example/news', title: 'Same title'}, source));
    if (one === undefined || other === undefined) {
      throw new Error('An item with an address is a story.');
    }
    index.add(one);
    index.add(other);
    expect([index.has(one), index.has(other)]).to.deep.equal([true, true]);
  });

  it('is found by its title among any number of stories at one address', () => {
    const index = new StoryIndex();
    const story = (number: number, source: number) =>
      storyOf({url: 'https://a.example/all-news', title: `Institute opens laboratory ${number}`}, source);
    for (let number = 0; number < 200; number++) {
      const one = story(number, 0);
      if (one !== undefined) {
        index.add(one);
      }
    }
    const [known, unknown] = [story(150, 1), story(999, 1)];
    expect(known && index.has(known)).to.equal(true);
    expect(unknown && index.has(unknown)).to.equal(false);
  });

  it('costs as many steps among twice as many stories at one address', () => {
    // Each comparison word by word asks a set of words; counted are all that are asked.
    const stepsFor = (count: number): number => {
      let steps = 0;
      const index = new StoryIndex();
      for (let number = 0; number < count; number++) {
        const story = storyOf({url: 'https://a.example/all-news', title: `Title ${number}`}, number % 2);
        if (story !== undefined) {
          const words = new Proxy(story.words, {
            get(target, name) {
              steps++;
              const value = Reflect.get(target, name, target) as unknown;
              return typeof value === 'function' ? value.bind(target) : value;
            },
          });
          const counted = {...story, words};
          index.has(counted);
          index.add(counted);
        }
      }
      return steps;
    };
    expect(stepsFor(2000)).to.be.at.most(stepsFor(1000) * 2.2);
  });
});
