import {expect} from 'chai';
import {fetchJson} from '../../../src/data/http/fetch-json.js';
import {fetchWithRetry} from '../../../src/data/http/request-json.js';
import {BENT_HINT, NETWORK_HINT} from '../../../src/data/http/hints.js';
import {jsonText, parseJson, valueAt} from '../../../src/data/model/json.js';
import {NewsError} from '../../../src/data/model/news-error.js';
import {newsErrorOf} from './failure.js';
import {FakePlatform, json} from './fake-platform.js';

const URL = 'https://news.example.org/news.json';
const {signal} = new AbortController();

/** A response as scripts of a page may hand it on: some of its members are other ones. */
function responseWith(body: string, members: Partial<Record<'body' | 'text', unknown>>): Response {
  const response = new Response(body);
  for (const name of Object.keys(members) as (keyof typeof members)[]) {
    Object.defineProperty(response, name, {value: members[name]});
  }
  return response;
}

const changed = (): never => {
  throw new TypeError('Changed by the page');
};

describe('a page whose fetch is wrapped', () => {
  it('has a time limit where the wrapper drops our signal, and never answers', async () => {
    const world = new FakePlatform(() => new Promise(() => {}));
    const failure = newsErrorOf(fetchJson(URL, {timeout: 7, signal}, world));
    await world.elapse(7000);
    expect(await failure).to.include({kind: 'timeout', message: 'No complete answer within 7 seconds.'});
  });

  it('has a time limit for a body that never ends, and stops its download', async () => {
    let cancelled = false;
    const body = new ReadableStream({
      pull: () => new Promise(() => {}),
      cancel: () => {
        cancelled = true;
      },
    });
    const world = new FakePlatform(() => Promise.resolve(new Response(body)));
    const failure = newsErrorOf(fetchJson(URL, {timeout: 7, signal}, world));
    await world.elapse(7000);
    expect(await failure).to.include({kind: 'timeout'});
    expect(cancelled).to.equal(true);
  });

  it('has a time limit for a text that never comes', async () => {
    const response = responseWith('', {body: null, text: () => new Promise(() => {})});
    const world = new FakePlatform(() => Promise.resolve(response));
    const failure = newsErrorOf(fetchJson(URL, {timeout: 7, signal}, world));
    await world.elapse(7000);
    expect(await failure).to.include({kind: 'timeout'});
  });

  it('leaves at once with the caller, whatever the wrapper does', async () => {
    const controller = new AbortController();
    const world = new FakePlatform(() => new Promise(() => {}));
    const reason = new Error('gone');
    const left = fetchJson(URL, {timeout: 7, signal: controller.signal}, world).catch((error: unknown) => error);
    controller.abort(reason);
    expect(await left).to.equal(reason);
    expect(world.timers, 'timers left').to.deep.equal([]);
  });

  for (const body of [null, undefined]) {
    it(`reads the text of a response whose body is ${body}`, async () => {
      const world = new FakePlatform(() => Promise.resolve(responseWith('[1]', {body})));
      expect((await fetchJson(URL, {timeout: 5, signal}, world)).json).to.deep.equal([1]);
    });

    it(`refuses a text that is too long of a response whose body is ${body}`, async () => {
      const world = new FakePlatform(() => Promise.resolve(responseWith(`"${'a'.repeat(5_000_000)}"`, {body})));
      expect(await newsErrorOf(fetchJson(URL, {timeout: 5, signal}, world))).to.include({kind: 'format'});
    });
  }

  for (const [what, fetch, hint] of [
    ['not a function', undefined, BENT_HINT],
    [
      'one that throws, which no browser’s does',
      () => {
        throw new TypeError('blocked');
      },
      BENT_HINT,
    ],
    ['one that rejects, as for a host out of reach', () => Promise.reject(new TypeError('blocked')), NETWORK_HINT],
    ['one that rejects with nothing', () => Promise.reject(), NETWORK_HINT],
  ] as const) {
    it(`fails with kind network where fetch is ${what}`, async () => {
      const world = Object.assign(new FakePlatform(), {fetch});
      const failure = newsErrorOf(fetchJson(URL, {timeout: 5, signal}, world as unknown as FakePlatform));
      expect(await failure).to.include({kind: 'network', hint});
    });
  }

  const read = new Response('[1]');
  const locked = new Response('[1]');
  locked.body?.getReader();
  const headers = new Headers();
  const unreadable: Readonly<Record<string, unknown>> = {
    'nothing at all': undefined,
    null: null,
    'an object of its own': {},
    'the JSON instead of a response': [{title: 'A', url: '/a'}],
    'the text instead of a response': '[1]',
    'a response whose ok is a text': {ok: 'yes', status: 200, headers, text: () => Promise.resolve('[1]')},
    'a refusal without headers': {ok: false, status: 503, text: () => Promise.resolve('')},
    'a response with neither body nor text': {ok: true, status: 200, headers, json: () => Promise.resolve([1])},
    'a response that may not be looked into': Response.error(),
    'a response that was read already': read,
    'a response whose body somebody else reads': locked,
    'a response whose body throws': responseWith('[1]', {body: {locked: false, getReader: changed}}),
    'a response whose reader throws': responseWith('[1]', {body: {locked: false, getReader: () => ({read: changed})}}),
    'a response whose reader brings nothing': responseWith('[1]', {
      body: {locked: false, getReader: () => ({read: () => Promise.resolve(undefined)})},
    }),
    'a response whose body is text already': responseWith('[1]', {
      body: new ReadableStream({start: (controller) => controller.enqueue('[1]')}),
    }),
    'a response without a body whose text throws': responseWith('[1]', {body: null, text: changed}),
  };
  for (const [what, answer] of Object.entries(unreadable)) {
    it(`is said to be at fault, and not the host, where the wrapper hands on ${what}`, async () => {
      await read.text().catch(() => {});
      const world = new FakePlatform(() => Promise.resolve(answer as Response));
      expect(await newsErrorOf(fetchJson(URL, {timeout: 5, signal}, world))).to.include({
        kind: 'network',
        hint: BENT_HINT,
      });
    });
  }

  it('is said to be offline where its wrapper swallows that', async () => {
    const world = new FakePlatform(() => Promise.resolve(undefined as unknown as Response));
    world.isOnline = false;
    expect(await newsErrorOf(fetchJson(URL, {timeout: 5, signal}, world))).to.include({kind: 'offline'});
  });

  it('is not said to be at fault where a body is cut off', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.error(new TypeError('network error'));
      },
    });
    const world = new FakePlatform(() => Promise.resolve(new Response(body)));
    expect(await newsErrorOf(fetchJson(URL, {timeout: 5, signal}, world))).to.include({
      kind: 'network',
      hint: NETWORK_HINT,
    });
  });

  it('is not said to be at fault where an answer without streams is cut off', async () => {
    const response = responseWith('', {body: null, text: () => Promise.reject(new TypeError('network error'))});
    const world = new FakePlatform(() => Promise.resolve(response));
    expect(await newsErrorOf(fetchJson(URL, {timeout: 5, signal}, world))).to.include({
      kind: 'network',
      hint: NETWORK_HINT,
    });
  });

  it('waits between attempts though Retry-After says 0', async () => {
    const refuse = json({}, {status: 503, headers: {'Retry-After': '0'}});
    const world = new FakePlatform(refuse, refuse, refuse, json(['news']));
    const answer = fetchWithRetry(URL, {timeout: 5, retries: 3}, signal, () => {}, world);
    for (const delay of [500, 1000, 2000]) {
      await world.elapse(delay);
    }
    expect((await answer).json).to.deep.equal(['news']);
    expect(world.asked).to.have.lengthOf(4);
  });
});

describe('a page that bends the language', () => {
  /** Runs something while a property is another one. */
  async function having(target: object, name: string, value: unknown, run: () => Promise<void> | void): Promise<void> {
    const before = Object.getOwnPropertyDescriptor(target, name);
    Object.defineProperty(target, name, {value, configurable: true, writable: true, enumerable: true});
    try {
      await run();
    } finally {
      if (before === undefined) {
        Reflect.deleteProperty(target, name);
      } else {
        Object.defineProperty(target, name, before);
      }
    }
  }

  for (const [what, target, name, value] of [
    ['has no TextDecoder', globalThis, 'TextDecoder', undefined],
    [
      'has one that throws',
      globalThis,
      'TextDecoder',
      // An arrow function is no constructor.
      function () {
        changed();
      },
    ],
    ['has one that decodes nothing', TextDecoder.prototype, 'decode', changed],
    ['has streams that throw', ReadableStreamDefaultReader.prototype, 'read', changed],
  ] as const) {
    it(`is said to be at fault, and not the host, where it ${what}`, () =>
      having(target, name, value, async () => {
        const world = new FakePlatform(json([1]), json({}, {status: 404}));
        expect(await newsErrorOf(fetchJson(URL, {timeout: 5, signal}, world))).to.include({
          kind: 'network',
          hint: BENT_HINT,
        });
        expect(await newsErrorOf(fetchJson(URL, {timeout: 5, signal}, world))).to.include({kind: 'http', status: 404});
      }));
  }

  it('makes no field of what was added to Object.prototype', () =>
    having(Object.prototype, 'title', 'Not of the source', () => {
      const entry = parseJson('{"id": 1, "list": [{"url": "/a"}]}') as Record<string, unknown>;
      expect(entry['title']).to.equal(undefined);
      expect((valueAt(entry, ['list', '0']) as Record<string, unknown>)['title']).to.equal(undefined);
      expect(Object.keys(entry)).to.deep.equal(['id', 'list']);
    }));

  it('sees also what was added without being enumerable', () => {
    const {prototype} = Object;
    Object.defineProperty(prototype, 'excerpt', {value: 'hidden', configurable: true});
    try {
      expect((parseJson('[{}]') as Record<string, unknown>[])[0]?.['excerpt']).to.equal(undefined);
    } finally {
      Reflect.deleteProperty(prototype, 'excerpt');
    }
  });

  it('takes time in proportion to an answer nested deep', () =>
    having(Object.prototype, 'title', '', () => {
      const depth = 5000;
      expect(parseJson('{"a":'.repeat(depth) + '1' + '}'.repeat(depth))).to.be.an('object');
    }));

  it('reads answers where a library has replaced JSON', () =>
    having(globalThis, 'JSON', {decode: () => 'replaced'}, async () => {
      const world = new FakePlatform(() => Promise.resolve(new Response('{"a": [1]}')));
      expect((await fetchJson(URL, {timeout: 5, signal}, world)).json).to.deep.equal({a: [1]});
    }));

  const values: readonly unknown[] = [
    ['a', 1, true, null, {b: ['c']}],
    {title: 'It’s "here": R & D\n\t\0', none: undefined, list: []},
    '',
    -1.5,
    {},
  ];
  for (const value of values) {
    it(`writes ${JSON.stringify(value)} as JSON does`, () => {
      expect(JSON.parse(jsonText(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
    });
  }

  it('writes JSON without the toJSON methods that libraries add', () =>
    having(
      Array.prototype,
      'toJSON',
      () => 'not a list',
      () => {
        expect(jsonText({list: [1, [2]]})).to.equal('{"list":[1,[2]]}');
      },
    ));

  it('makes errors where Error.prototype is frozen', () => {
    // Frozen for good, the prototype would outlive this test; a field that cannot be assigned has the same effect.
    const {prototype} = Error;
    const before = Object.getOwnPropertyDescriptor(prototype, 'name');
    Object.defineProperty(prototype, 'name', {value: 'Error', writable: false, configurable: true});
    try {
      const error = new NewsError('network', 'It failed.', {hint: 'Ask again.', url: URL});
      expect([error.name, error.message, error.attempt]).to.deep.equal(['NewsError', 'It failed.', 1]);
      expect(String(error)).to.equal('NewsError: It failed.');
    } finally {
      Object.defineProperty(prototype, 'name', before ?? {});
    }
  });
});

describe('a page in a frame without an address of its own (about:srcdoc)', () => {
  it('sends no cookies to its own origin, which its location calls "null"', async () => {
    const names = ['origin', 'location'] as const;
    const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
    const values = {origin: 'https://news.example.org', location: {origin: 'null', href: 'about:srcdoc'}};
    names.forEach((name) => Object.defineProperty(globalThis, name, {value: values[name], configurable: true}));
    try {
      const world = new FakePlatform(json([]), json([]));
      for (const url of [URL, 'https://other.example/news.json']) {
        await fetchJson(url, {timeout: 5, signal}, world);
      }
      expect(world.asked.map(({init}) => init?.credentials)).to.deep.equal(['omit', 'same-origin']);
    } finally {
      names.forEach((name, index) => {
        const own = before[index];
        return own === undefined
          ? Reflect.deleteProperty(globalThis, name)
          : Object.defineProperty(globalThis, name, own);
      });
    }
  });
});
