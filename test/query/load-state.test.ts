import {expect} from 'chai';
import fc from 'fast-check';
import {NewsError} from '../../src/data/model/news-error.js';
import {
  INITIAL_STATE,
  isAwaited,
  isLoadingMore,
  isPlaceholder,
  isSameKey,
  isStale,
  reduce,
  statusOf,
  type LoadEvent,
  type LoadState,
  type QueryKey,
} from '../../src/query/load-state.js';
import {tries} from '../tries.js';

interface Value {
  text: string;
  hasMore?: boolean;
  isIncomplete?: boolean;
  isPending?: boolean;
}

type State = LoadState<Value>;
type Event = LoadEvent<Value>;

const key = (theme = '', source = 'S', details = '6'): QueryKey => ({source, theme, details});
const error = new NewsError('network', 'No answer.', {hint: '', url: ''});

const set = (text: string, origin: 'host' | 'prerendered' = 'host', isExpired = false): Event => ({
  type: 'set',
  value: {text},
  origin,
  updatedAt: 1,
  isExpired,
});
const ask = (theme?: string, source?: string, details?: string): Event => ({
  type: 'key',
  key: key(theme, source, details),
});
const fetchIn = (mode: 'foreground' | 'background' | 'more' | 'missing'): Event => ({type: 'fetch', mode});
const success = (id: number, text: string, hasMore = false, more: Partial<Value> = {}): Event => ({
  type: 'success',
  id,
  value: {text, hasMore, ...more},
  now: 9,
});
const failure = (id: number): Event => ({type: 'failure', id, error});

const run = (...events: readonly Event[]): State => events.reduce<State>(reduce, INITIAL_STATE);

/** What a reader sees of a state, and what is under way. */
const seen = (state: State) => ({
  status: statusOf(state, state.data !== undefined && state.data.value.text !== ''),
  text: state.data?.value.text,
  request: state.request && `${state.request.mode} ${state.request.key.theme}`.trim(),
});

describe('the load state', () => {
  describe('of the faults that it was made for', () => {
    it('books an answer under the key that it was asked for, also where the host page set items before', () => {
      let state = run(set('given'), ask(), fetchIn('foreground'), ask('health'));
      expect([state.request?.id, state.request?.key.theme]).to.deep.equal([2, 'health']);
      state = reduce(state, success(1, 'all themes'));
      expect(state.data?.value.text).to.equal('given');
      state = reduce(state, success(2, 'health'));
      expect([state.data?.value.text, state.data?.key?.theme, isPlaceholder(state)]).to.deep.equal([
        'health',
        'health',
        false,
      ]);
    });

    it('loses a page that a reader asked for to nothing: a reload, a refresh, and a look at the missing follow or join', () => {
      const before = run(ask(), success(1, 'one', true), fetchIn('more'));
      for (const mode of ['foreground', 'background', 'missing'] as const) {
        const state = reduce(before, fetchIn(mode));
        expect(state.request, mode).to.include({id: 2, mode: 'more'});
      }
      const reloaded = reduce(reduce(before, fetchIn('foreground')), success(2, 'two', true));
      expect(seen(reloaded)).to.deep.equal({status: 'ready', text: 'two', request: 'foreground'});
    });

    it('has ended the request before anything hears of it, so that nothing waits for ever', () => {
      expect(run(ask(), success(1, 'one')).request).to.equal(undefined);
      expect(run(ask(), failure(1)).request).to.equal(undefined);
    });
  });

  const cases: readonly [what: string, events: readonly Event[], expected: ReturnType<typeof seen>][] = [
    ['is idle without a key', [], {status: 'idle', text: undefined, request: undefined}],
    ['loads what it is asked for', [ask()], {status: 'loading', text: undefined, request: 'foreground'}],
    ['is ready with an answer', [ask(), success(1, 'a')], {status: 'ready', text: 'a', request: undefined}],
    ['is empty with an empty answer', [ask(), success(1, '')], {status: 'empty', text: '', request: undefined}],
    ['is an error without data', [ask(), failure(1)], {status: 'error', text: undefined, request: undefined}],
    [
      'asks nobody twice for the same',
      [ask(), success(1, 'a'), ask()],
      {status: 'ready', text: 'a', request: undefined},
    ],
    [
      'shows nothing of one source for another',
      [ask(), success(1, 'a'), ask('', 'T')],
      {status: 'loading', text: undefined, request: 'foreground'},
    ],
    [
      'keeps the data of one theme until the answer for another is there',
      [ask(), success(1, 'all'), ask('health')],
      {status: 'loading', text: 'all', request: 'foreground health'},
    ],
    [
      'gives up the data of one theme with the failure of another',
      [ask(), success(1, 'all'), ask('health'), failure(2)],
      {status: 'error', text: undefined, request: undefined},
    ],
    [
      'keeps the data while other details are asked for, and ever after a failure',
      [ask(), success(1, 'a'), ask('', 'S', '9'), failure(2)],
      {status: 'ready', text: 'a', request: undefined},
    ],
    [
      'forgets all without a source',
      [ask(), success(1, 'a'), {type: 'key', key: undefined}],
      {status: 'idle', text: undefined, request: undefined},
    ],
    [
      'shows what the host page sets, and asks nobody',
      [set('own'), ask(), ask('health'), ask('', 'S', '9')],
      {status: 'ready', text: 'own', request: undefined},
    ],
    [
      'shows what the host page sets while it loads, and nothing else that was under way',
      [ask(), set('own'), success(1, 'late'), ask()],
      {status: 'ready', text: 'own', request: undefined},
    ],
    [
      'asks for another source than the one the host page set its entries beside',
      [set('own'), ask(), ask('', 'T')],
      {status: 'loading', text: undefined, request: 'foreground'},
    ],
    [
      'asks for a source that comes after the entries of the host page',
      [set('own'), {type: 'key', key: undefined}, ask()],
      {status: 'loading', text: undefined, request: 'foreground'},
    ],
    [
      'asks its source once the host page has taken its entries back',
      [set('own'), ask(), {type: 'unset'}, ask()],
      {status: 'loading', text: undefined, request: 'foreground'},
    ],
    [
      'minds no host page that takes back what it never set',
      [ask(), success(1, 'a'), {type: 'unset'}, ask()],
      {status: 'ready', text: 'a', request: undefined},
    ],
    [
      'takes prerendered data for an answer to its markup, however late that is looked at',
      [set('pre', 'prerendered'), {type: 'key', key: undefined}, ask()],
      {status: 'ready', text: 'pre', request: undefined},
    ],
    [
      'asks in the background for what was prerendered too long ago',
      [set('pre', 'prerendered', true), {type: 'key', key: undefined}, ask()],
      {status: 'ready', text: 'pre', request: 'background'},
    ],
    [
      'asks once for what was prerendered too long ago, and keeps it where that fails',
      [set('pre', 'prerendered', true), ask(), failure(1), ask()],
      {status: 'ready', text: 'pre', request: undefined},
    ],
    [
      'loads anew where prerendered data answers something else, and shows it meanwhile',
      [set('pre', 'prerendered'), {type: 'key', key: key('health'), isAsPrerendered: false}],
      {status: 'loading', text: 'pre', request: 'foreground health'},
    ],
    [
      'loads anew where anything else is asked for than what was prerendered',
      [set('pre', 'prerendered'), ask(), ask('', 'S', '9')],
      {status: 'ready', text: 'pre', request: 'foreground'},
    ],
    [
      'shows what an earlier visit stored while it asks',
      [ask(), {type: 'restore', key: key(), value: {text: 'stored'}, updatedAt: 3}],
      {status: 'ready', text: 'stored', request: 'foreground'},
    ],
    [
      'shows what was stored of a theme in the place of another theme’s data',
      [
        ask(),
        success(1, 'all'),
        ask('health'),
        {type: 'restore', key: key('health'), value: {text: 'stored'}, updatedAt: 3},
      ],
      {status: 'ready', text: 'stored', request: 'foreground health'},
    ],
    [
      'shows nothing stored that comes after the answer, or for another key',
      [
        ask(),
        success(1, 'a'),
        {type: 'restore', key: key(), value: {text: 'stored'}, updatedAt: 3},
        ask('', 'T'),
        {type: 'restore', key: key(), value: {text: 'stored'}, updatedAt: 3},
      ],
      {status: 'loading', text: undefined, request: 'foreground'},
    ],
    [
      'lets nobody notice a refresh in the background',
      [ask(), success(1, ''), fetchIn('background')],
      {status: 'empty', text: '', request: 'background'},
    ],
    [
      'is loading once somebody waits for what began in the background',
      [ask(), success(1, ''), fetchIn('background'), fetchIn('foreground')],
      {status: 'loading', text: '', request: 'foreground'},
    ],
    ['asks nobody without a key', [fetchIn('foreground')], {status: 'idle', text: undefined, request: undefined}],
    [
      'has no further page of what has none',
      [ask(), success(1, 'a'), fetchIn('more')],
      {status: 'ready', text: 'a', request: undefined},
    ],
    [
      'has a further page follow the first, where it is asked for before',
      [ask(), fetchIn('more'), success(1, 'a', true)],
      {status: 'ready', text: 'a', request: 'more'},
    ],
    [
      'has a page that was on its way follow other details of the same theme',
      [ask(), success(1, 'a', true), fetchIn('more'), ask('', 'S', '9'), success(3, 'b', true)],
      {status: 'ready', text: 'b', request: 'more'},
    ],
    [
      'has no further page of a theme that is about to go',
      [ask(), success(1, 'a', true), fetchIn('more'), ask('health'), success(3, 'b', true)],
      {status: 'ready', text: 'b', request: undefined},
    ],
    [
      'asks for the missing sources alone',
      [ask(), success(1, 'a', false, {isIncomplete: true}), fetchIn('missing')],
      {status: 'ready', text: 'a', request: 'missing'},
    ],
    [
      'asks for no missing sources where none is missing',
      [ask(), success(1, 'a'), fetchIn('missing')],
      {status: 'ready', text: 'a', request: undefined},
    ],
    [
      'waits for a source that is late, and shows the rest meanwhile',
      [ask(), success(1, 'a', false, {isPending: true})],
      {status: 'ready', text: 'a', request: 'late'},
    ],
    [
      'waits for each source that is late',
      [ask(), success(1, 'a', false, {isPending: true}), success(2, 'b', false, {isPending: true}), success(3, 'c')],
      {status: 'ready', text: 'c', request: undefined},
    ],
    [
      'lets no late source hold up a page that a reader asks for',
      [ask(), success(1, 'a', true, {isPending: true}), fetchIn('more')],
      {status: 'ready', text: 'a', request: 'more'},
    ],
    [
      'waits for a late source after that page, too',
      [ask(), success(1, 'a', true, {isPending: true}), fetchIn('more'), success(3, 'b', true, {isPending: true})],
      {status: 'ready', text: 'b', request: 'late'},
    ],
    [
      'asks for what is missing, though another source is late',
      [ask(), success(1, 'a', false, {isIncomplete: true, isPending: true}), fetchIn('missing')],
      {status: 'ready', text: 'a', request: 'missing'},
    ],
    [
      'goes on waiting for the late source then',
      [
        ask(),
        success(1, 'a', false, {isIncomplete: true, isPending: true}),
        fetchIn('missing'),
        success(3, 'b', false, {isPending: true}),
      ],
      {status: 'ready', text: 'b', request: 'late'},
    ],
    [
      'waits again for a late source with the page that was given up and is back',
      [ask(), success(1, 'a', false, {isPending: true}), {type: 'disconnect'}, ask()],
      {status: 'ready', text: 'a', request: 'late'},
    ],
    [
      'waits no longer for a late source once that has failed for good',
      [ask(), success(1, 'a', false, {isPending: true}), failure(2)],
      {status: 'ready', text: 'a', request: undefined},
    ],
    [
      'gives a request up with the page, and asks again when it is back',
      [ask(), {type: 'disconnect'}, ask()],
      {status: 'loading', text: undefined, request: 'foreground'},
    ],
    [
      'takes no answer after it has left the page',
      [ask(), {type: 'disconnect'}, success(1, 'late')],
      {status: 'idle', text: undefined, request: undefined},
    ],
    [
      'keeps its data when it leaves the page, and its status',
      [ask(), success(1, 'a'), fetchIn('background'), {type: 'disconnect'}],
      {status: 'ready', text: 'a', request: undefined},
    ],
  ];

  for (const [what, events, expected] of cases) {
    it(what, () => {
      expect(seen(run(...events))).to.deep.equal(expected);
    });
  }

  it('is stale after a failure, and no longer after an answer', () => {
    const state = run(ask(), success(1, 'a'), fetchIn('foreground'), failure(2));
    expect([isStale(state), state.error]).to.deep.equal([true, error]);
    const again = reduce(reduce(state, fetchIn('foreground')), success(3, 'b'));
    expect([isStale(again), again.error]).to.deep.equal([false, undefined]);
  });

  it('says of a further page that it did not come, and keeps what is shown', () => {
    const state = run(ask(), success(1, 'a', true), fetchIn('more'), failure(2));
    expect([state.error, state.moreError, state.data?.value.text]).to.deep.equal([undefined, error, 'a']);
    expect(reduce(state, fetchIn('more')).moreError).to.equal(undefined);
  });

  it('keeps the time of its first page when others are added', () => {
    const state = run(
      ask(),
      {type: 'success', id: 1, value: {text: 'a', hasMore: true}, now: 5},
      fetchIn('more'),
      success(2, 'ab'),
    );
    expect([state.data?.updatedAt, state.data?.value.text]).to.deep.equal([5, 'ab']);
  });

  it('is slow where somebody waits, for this request alone', () => {
    expect(run(ask(), {type: 'slow', id: 1}).request?.isSlow).to.equal(true);
    expect(run(ask(), {type: 'slow', id: 0}).request?.isSlow).to.equal(false);
    expect(run(ask(), success(1, 'a'), fetchIn('background'), {type: 'slow', id: 2}).request?.isSlow).to.equal(false);
  });

  it('is the same value where an event changes nothing', () => {
    const state = run(ask(), success(1, 'a'));
    for (const event of [success(1, 'late'), failure(7), {type: 'disconnect'}, ask(), {type: 'unset'}] as Event[]) {
      expect(reduce(state, event)).to.equal(state);
    }
  });

  describe('after any sequence of events', () => {
    const themes = fc.constantFrom('', 'health');
    const keys = fc.record({source: fc.constantFrom('S', 'T'), theme: themes, details: fc.constantFrom('6', '9')});
    const modes = fc.constantFrom('foreground' as const, 'background' as const, 'more' as const, 'missing' as const);
    // Of the last requests, answered or not; what it answers is filled in when the event takes place.
    const ages = fc.integer({min: 0, max: 2});
    const events = fc.array(
      fc.oneof(
        fc.record({
          type: fc.constant('key' as const),
          key: fc.option(keys, {nil: undefined}),
          isAsPrerendered: fc.boolean(),
        }),
        fc.record({type: fc.constant('fetch' as const), mode: modes}),
        fc.record({
          type: fc.constant('success' as const),
          age: ages,
          hasMore: fc.boolean(),
          isIncomplete: fc.boolean(),
          isPending: fc.boolean(),
        }),
        fc.record({type: fc.constant('failure' as const), age: ages}),
        fc.record({
          type: fc.constant('set' as const),
          origin: fc.constantFrom('host' as const, 'prerendered' as const),
        }),
        fc.record({type: fc.constantFrom('unset' as const, 'disconnect' as const)}),
        fc.record({type: fc.constant('restore' as const), key: keys}),
        fc.record({type: fc.constant('slow' as const), age: ages}),
      ),
      {maxLength: 40},
    );

    it('no answer stands under another key, no page is lost, and nothing loads without a request', () => {
      fc.assert(
        fc.property(events, (drawn) => {
          let state: State = INITIAL_STATE;
          const asked = new Map<number, QueryKey>();
          for (const one of drawn) {
            const before = state;
            const id = 'age' in one ? state.lastId - one.age : 0;
            const answer = JSON.stringify(asked.get(id));
            state = reduce(state, {
              ...one,
              id,
              error,
              now: 1,
              updatedAt: 1,
              value: {
                text: one.type === 'restore' ? JSON.stringify(one.key) : answer,
                ...(one.type === 'success' && one),
              },
            } as unknown as Event);
            if (state.request !== undefined) {
              asked.set(state.request.id, asked.get(state.request.id) ?? state.request.key);
            }

            const {data, request} = state;
            if (data?.origin === 'network' || data?.origin === 'cache') {
              expect(data.value.text).to.equal(JSON.stringify(data.key));
            }
            expect(statusOf(state, false) === 'loading', 'loading').to.equal(isAwaited(state));
            expect(request === undefined || isSameKey(request.key, state.key), 'a request for something else').to.equal(
              true,
            );
            expect(request !== undefined || state.next === undefined, 'something waits for nothing').to.equal(true);

            const isAnswered = one.type === 'success' || one.type === 'failure';
            if (isLoadingMore(before) && !isLoadingMore(state)) {
              const isOver = isAnswered && state.outcome?.mode === 'more' && state.outcome !== before.outcome;
              const isPointless = isAnswered && state.data?.value.hasMore !== true;
              const isGone =
                one.type === 'set' ||
                one.type === 'disconnect' ||
                (one.type === 'unset' && before.data?.origin === 'host') ||
                (one.type === 'key' &&
                  (one.key?.source !== before.key?.source || one.key?.theme !== before.key?.theme));
              expect(isOver || isPointless || isGone, `a page was lost to ${one.type}`).to.equal(true);
            }
          }
        }),
        tries(2000),
      );
    });
  });
});
