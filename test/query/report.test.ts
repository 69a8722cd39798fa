import {expect} from 'chai';
import {NewsError} from '../../src/data/model/news-error.js';
import type {Content} from '../../src/query/content.js';
import {INITIAL_STATE, type FetchMode, type LoadState} from '../../src/query/load-state.js';
import {reportOf} from '../../src/query/report.js';

type State = LoadState<Content<string>>;

const KEY = {source: 'a', theme: '', details: ''};
const failure = () => new NewsError('network', 'No answer.', {hint: 'Try again.', url: 'https://a.example/'});
const missing = (error: NewsError) => ({error, source: {src: '/b.json'}});

/** A state in which a request has ended. */
function ended(mode: FetchMode, {error, failed = []}: {error?: NewsError; failed?: ReturnType<typeof missing>[]} = {}) {
  const pages = {failed} as unknown as NonNullable<Content<string>['pages']>;
  const data = {value: {entries: ['one'], issues: [], pages}, origin: 'network', key: KEY, isNew: false, updatedAt: 5};
  return {...INITIAL_STATE, key: KEY, data, outcome: {id: 1, mode, error}} as State;
}

const waiting = (isSlow: boolean): State => ({
  ...INITIAL_STATE,
  request: {id: 1, key: KEY, mode: 'foreground', isSlow},
});
const first = {isFirst: true, count: 1};
const later = {isFirst: false, count: 1};

describe('What is told of a load', () => {
  it('is nothing until it ends, and nothing again after that', () => {
    const state = ended('foreground');
    expect(reportOf<string>(waiting(false), INITIAL_STATE, first)).to.equal(undefined);
    expect(reportOf(state, state, first)).to.equal(undefined);
  });

  it('is not announced where the news simply comes with the page, but is once a reader has waited, or later', () => {
    expect(reportOf(ended('foreground'), waiting(false), first)?.isAnnounced).to.equal(false);
    expect(reportOf(ended('foreground'), waiting(true), first)?.isAnnounced).to.equal(true);
    expect(reportOf(ended('foreground'), waiting(false), later)?.isAnnounced).to.equal(true);
  });

  it('is announced of the first load if there is no news, or some of it is missing, or it has failed', () => {
    const announced = (state: State, count = 1) => reportOf(state, waiting(false), {isFirst: true, count})?.isAnnounced;
    expect(announced(ended('foreground'), 0)).to.equal(true);
    expect(announced(ended('foreground', {failed: [missing(failure())]}))).to.equal(true);
    expect(announced(ended('foreground', {error: failure()}))).to.equal(true);
  });

  it('is never announced of what goes on in the background', () => {
    expect(reportOf(ended('background'), waiting(true), later)?.isAnnounced).to.equal(false);
    expect(reportOf(ended('background', {error: failure()}), waiting(true), later)?.isAnnounced).to.equal(false);
  });

  it('names a source that has failed once, and not with each answer', () => {
    const [one, two] = [missing(failure()), missing(failure())];
    const before = ended('foreground', {failed: [one]});
    expect(reportOf(before, waiting(false), first)?.failures).to.deep.equal([one]);
    expect(reportOf(ended('more', {failed: [one, two]}), before, later)?.failures).to.deep.equal([two]);
  });

  it('has the failure of the whole load alone, without a source of its own', () => {
    const error = failure();
    const report = reportOf(ended('foreground', {error, failed: [missing(failure())]}), waiting(false), first);
    expect(report?.failures).to.deep.equal([{error}]);
  });

  it('has what is kept for the next visit: an answer, but neither a failure nor a further page', () => {
    const stored = (state: State) => reportOf(state, waiting(false), first)?.stored;
    expect(stored(ended('foreground'))).to.include({key: KEY, updatedAt: 5});
    expect(stored(ended('more'))).to.equal(undefined);
    expect(stored(ended('foreground', {error: failure()}))).to.equal(undefined);
    const state = ended('foreground');
    const unasked = {...state, data: state.data && {...state.data, key: undefined}};
    expect(stored(unasked)).to.equal(undefined);
  });
});
