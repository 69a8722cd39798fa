import {NewsError} from '../data/model/news-error.js';

/** What was thrown, as the one error that hosts are told of. What is none is a mistake of ours. */
export function asNewsError(cause: unknown): NewsError {
  return cause instanceof NewsError
    ? cause
    : new NewsError('format', 'The answer could not be read.', {hint: 'Please report this.', url: '', cause});
}
