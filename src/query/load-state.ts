import type {NewsError} from '../data/model/news-error.js';

/**
 * Identifies a query. Data of one source is never shown for another one. Data of one theme stands in for another one
 * while that loads. The details change what is asked for, and the data stays until the answer is known.
 */
export interface QueryKey {
  /** Addresses and formats; of several sources a word, since one more or less of them is not another source. */
  readonly source: string;
  readonly theme: string;
  readonly details: string;
}

/** Where data came from. What the host page set is not loaded again by itself until the source changes. */
export type Origin = 'host' | 'prerendered' | 'cache' | 'network';

/** What the state has to know of a value. */
export interface Pageable {
  /** Whether a further page can follow it. */
  readonly hasMore?: boolean;
  /** Whether a source has failed that may be asked again alone. */
  readonly isIncomplete?: boolean;
  /** Whether a source is late, and what it brings is still to come. */
  readonly isPending?: boolean;
}

export interface Data<Value> {
  readonly value: Value;
  readonly origin: Origin;
  /** What it answers. */
  readonly key: QueryKey | undefined;
  /** Whether it came after the last key; it then belongs to whatever key is next. */
  readonly isNew: boolean;
  /** Milliseconds since 1970. */
  readonly updatedAt: number;
  /** Whether the page says that it is to be asked for again. */
  readonly isExpired?: boolean;
}

/**
 * - `foreground`: somebody waits.
 * - `background`: nobody does.
 * - `more`: adds a page to what is shown.
 * - `missing`: asks the sources again that failed, and adds what they have.
 * - `late`: waits for the sources that are late, and adds what they have.
 */
export type FetchMode = 'foreground' | 'background' | 'more' | 'missing' | 'late';

/** The one request under way. It carries the key that it was made for: an answer is never booked under another one. */
export interface Request {
  readonly id: number;
  readonly key: QueryKey;
  readonly mode: FetchMode;
  /** Whether it takes longer than a reader expects. */
  readonly isSlow: boolean;
}

/** How the last request ended that was not given up. */
export interface Outcome {
  readonly id: number;
  readonly mode: FetchMode;
  readonly error: NewsError | undefined;
}

/** All that is known of what an element loads. Everything that it shows is derived from this. */
export interface LoadState<Value> {
  /** What is asked for; undefined while there is nothing to load. */
  readonly key: QueryKey | undefined;
  readonly data: Data<Value> | undefined;
  readonly request: Request | undefined;
  /** What follows the request. */
  readonly next: 'foreground' | 'more' | undefined;
  /** Why the last load failed. */
  readonly error: NewsError | undefined;
  /** Why the last further page did not come. */
  readonly moreError: NewsError | undefined;
  readonly outcome: Outcome | undefined;
  /** What is to begin again, since it was aborted because the element left the page. */
  readonly interrupted: FetchMode | undefined;
  readonly lastId: number;
}

export type LoadEvent<Value> =
  /** The host page, or a prerendered shadow root, brings data. */
  | {type: 'set'; value: Value; origin: 'host' | 'prerendered'; updatedAt: number; isExpired?: boolean}
  /** The element shows more or less of the same data. */
  | {type: 'replace'; value: Value}
  /** The host page takes its data back. */
  | {type: 'unset'}
  /**
   * What is asked for may have changed.
   *
   * @param isAsPrerendered whether prerendered data answers it
   */
  | {type: 'key'; key: QueryKey | undefined; isAsPrerendered?: boolean}
  /** What an earlier visit has stored. */
  | {type: 'restore'; key: QueryKey; value: Value; updatedAt: number}
  | {type: 'fetch'; mode: Exclude<FetchMode, 'late'>}
  | {type: 'slow'; id: number}
  | {type: 'success'; id: number; value: Value; now: number}
  | {type: 'failure'; id: number; error: NewsError}
  | {type: 'disconnect'};

export const INITIAL_STATE: LoadState<never> = {
  key: undefined,
  data: undefined,
  request: undefined,
  next: undefined,
  error: undefined,
  moreError: undefined,
  outcome: undefined,
  interrupted: undefined,
  lastId: 0,
};

const isSameSource = (a: QueryKey | undefined, b: QueryKey | undefined): boolean => a?.source === b?.source;

const isSameTheme = (a: QueryKey | undefined, b: QueryKey | undefined): boolean =>
  isSameSource(a, b) && a?.theme === b?.theme;

export const isSameKey = (a: QueryKey | undefined, b: QueryKey | undefined): boolean =>
  isSameTheme(a, b) && a?.details === b?.details;

/** Whether what is shown is that of another theme than is asked for. The host page's own is filtered in the element. */
export const isPlaceholder = ({data, key}: LoadState<unknown>): boolean =>
  data !== undefined && data.origin !== 'host' && !isSameTheme(data.key, key);

/** Whether data is shown although its source could not be read again. */
export const isStale = (state: LoadState<unknown>): boolean =>
  state.data !== undefined && state.error !== undefined && !isPlaceholder(state);

/** Whether a load is under way that somebody waits for. */
export const isAwaited = ({request}: LoadState<unknown>): boolean => request?.mode === 'foreground';

/** Whether the next page is on its way. */
export const isLoadingMore = ({request, next}: LoadState<unknown>): boolean =>
  request?.mode === 'more' || (request !== undefined && next === 'more');

/** The state of an element; data that is stale is `ready`. */
export type Status = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** @param hasEntries whether there is anything to show */
export function statusOf(state: LoadState<unknown>, hasEntries: boolean): Status {
  if (hasEntries && !isPlaceholder(state)) {
    return 'ready';
  }
  if (isAwaited(state)) {
    return 'loading';
  }
  if (state.error !== undefined) {
    return 'error';
  }
  return state.data === undefined || isPlaceholder(state) ? 'idle' : 'empty';
}

function begin<Value>(state: LoadState<Value>, key: QueryKey, mode: FetchMode): LoadState<Value> {
  const id = state.lastId + 1;
  return {...state, lastId: id, interrupted: undefined, moreError: undefined, request: {id, key, mode, isSlow: false}};
}

/**
 * Begins what was to follow a request, if there still is something to ask for.
 *
 * @param waitsForLate whether what is late is waited for if nothing else follows
 */
function follow<Value extends Pageable>(state: LoadState<Value>, waitsForLate: boolean): LoadState<Value> {
  const {next, key, data} = state;
  const done = {...state, request: undefined, next: undefined};
  if (key === undefined) {
    return done;
  }
  if (next === 'foreground' || (next === 'more' && canAdd(done))) {
    return begin(done, key, next);
  }
  return waitsForLate && data?.value.isPending === true && !isPlaceholder(done) ? begin(done, key, 'late') : done;
}

const canAdd = (state: LoadState<Pageable>): boolean => !isPlaceholder(state) && state.data?.value.hasMore === true;

const canComplete = ({data}: LoadState<Pageable>): boolean =>
  data?.value.isIncomplete === true || data?.value.isPending === true;

/**
 * The next state. Pure: the effects (a request, its abort, timers, announcements, events) follow from the difference of
 * two states.
 */
export function reduce<Value extends Pageable>(state: LoadState<Value>, event: LoadEvent<Value>): LoadState<Value> {
  switch (event.type) {
    case 'set': {
      const {value, origin, updatedAt, isExpired = false} = event;
      const data = {value, origin, key: state.key, isNew: true, updatedAt, isExpired};
      return {...state, data, request: undefined, next: undefined, error: undefined, moreError: undefined};
    }
    case 'replace':
      return state.data === undefined ? state : {...state, data: {...state.data, value: event.value}};
    case 'unset':
      return state.data?.origin === 'host' ? {...INITIAL_STATE, outcome: state.outcome, lastId: state.lastId} : state;
    case 'key':
      return changeKey(state, event.key, event.isAsPrerendered ?? true);
    case 'restore': {
      const {key, value, updatedAt} = event;
      const isWanted = isSameKey(state.key, key) && isAwaited(state);
      const isKnown = state.data !== undefined && !isPlaceholder(state);
      return isWanted && !isKnown ? {...state, data: {value, origin: 'cache', key, isNew: false, updatedAt}} : state;
    }
    case 'fetch':
      return startFetch(state, event.mode);
    case 'slow': {
      const {request} = state;
      return request?.id === event.id && isAwaited(state) ? {...state, request: {...request, isSlow: true}} : state;
    }
    case 'success': {
      const {request, data: before} = state;
      if (request?.id !== event.id) {
        return state;
      }
      const {id, key, mode} = request;
      const adds = mode === 'more' || mode === 'missing' || mode === 'late';
      const updatedAt = (adds && before?.updatedAt) || event.now;
      const data = {value: event.value, origin: 'network' as const, key, isNew: false, updatedAt};
      const error = adds ? state.error : undefined;
      return follow({...state, data, error, outcome: {id, mode, error: undefined}}, true);
    }
    case 'failure': {
      const {request} = state;
      if (request?.id !== event.id) {
        return state;
      }
      const {id, mode} = request;
      const failed = {...state, outcome: {id, mode, error: event.error}};
      if (mode === 'more') {
        return follow({...failed, moreError: event.error}, true);
      }
      if (mode === 'missing' || mode === 'late') {
        return follow(failed, false);
      }
      return follow({...failed, error: event.error, data: isPlaceholder(state) ? undefined : state.data}, true);
    }
    case 'disconnect': {
      const {request} = state;
      const interrupted = request?.mode === 'background' ? 'foreground' : request?.mode;
      return request ? {...state, request: undefined, next: undefined, interrupted} : state;
    }
  }
}

function startFetch<Value extends Pageable>(
  state: LoadState<Value>,
  mode: Exclude<FetchMode, 'late'>,
): LoadState<Value> {
  const {key, request} = state;
  if (key === undefined) {
    return state;
  }
  const isOfSources = request?.mode === 'missing' || request?.mode === 'late';
  if (request === undefined || (mode === 'more' && isOfSources) || (mode === 'missing' && request.mode === 'late')) {
    // What is late comes with the next page, or is waited for after it. Who asks for what is missing waits for no other source.
    const isPossible = mode === 'more' ? canAdd(state) : mode !== 'missing' || canComplete(state);
    return isPossible ? begin(state, key, mode) : state;
  }
  // Who asks for what is under way joins it. A page asks the missing sources too.
  if (mode === request.mode || mode === 'background' || mode === 'missing') {
    return state;
  }
  // A page that a reader has asked for is lost to nothing: it follows, or is followed.
  if (mode === 'more') {
    return {...state, next: 'more'};
  }
  if (request.mode === 'more') {
    return {...state, next: 'foreground'};
  }
  // Somebody waits now for what began as a refresh that nobody waited for; a reload asks the missing sources too.
  return request.mode === 'background' ? {...state, request: {...request, mode}} : begin(state, key, mode);
}

function changeKey<Value extends Pageable>(
  state: LoadState<Value>,
  key: QueryKey | undefined,
  isAsPrerendered: boolean,
): LoadState<Value> {
  const {data} = state;
  if (data?.isNew) {
    return adopt(state, data, key, isAsPrerendered);
  }
  if (isSameKey(state.key, key)) {
    return state.interrupted !== undefined && key !== undefined ? begin(state, key, state.interrupted) : state;
  }
  if (key === undefined) {
    return {...INITIAL_STATE, outcome: state.outcome, lastId: state.lastId};
  }
  const isOfSource = data !== undefined && isSameSource(data.key, key);
  if (isOfSource && data.origin === 'host') {
    // The page's own entries are filtered here.
    return rekey({...state, key, data: {...data, key}}, key);
  }
  const isOfTheme = isSameTheme(state.key, key);
  const next = isOfTheme && isLoadingMore(state) ? ('more' as const) : undefined;
  const error = isOfTheme ? state.error : undefined;
  return begin({...state, key, next, error, data: isOfSource ? data : undefined}, key, 'foreground');
}

/** What is under way is asked for again, with what is wanted now. */
function rekey<Value>(state: LoadState<Value>, key: QueryKey | undefined): LoadState<Value> {
  if (state.request === undefined || isSameKey(state.request.key, key)) {
    return state;
  }
  return key === undefined ? {...state, request: undefined, next: undefined} : begin(state, key, 'foreground');
}

/** Data that came since the last key: the page's own belongs to whatever is asked for, prerendered data to its markup. */
function adopt<Value extends Pageable>(
  state: LoadState<Value>,
  data: Data<Value>,
  key: QueryKey | undefined,
  isAsPrerendered: boolean,
): LoadState<Value> {
  if (data.origin === 'host' || (isAsPrerendered && key !== undefined)) {
    const adopted = rekey({...state, key, interrupted: undefined, data: {...data, key, isNew: false}}, key);
    // A page that lay in a cache, say: what it brings is shown, and asked for again.
    return data.isExpired && key !== undefined && adopted.request === undefined
      ? begin(adopted, key, 'background')
      : adopted;
  }
  if (key === undefined) {
    // The source is not looked at yet.
    return state;
  }
  // Of its source, and of a theme that nobody asks for: it stays until the answer is there.
  const stranger = {...key, theme: '\0prerendered'};
  return begin({...state, key, data: {...data, key: stranger, isNew: false}}, key, 'foreground');
}
