import {NewsError} from '../../../src/data/model/news-error.js';

/** What a promise is rejected with; it must be. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  let answer: unknown;
  try {
    answer = await promise;
  } catch (failure) {
    return failure;
  }
  throw new Error(`Instead of a failure came ${JSON.stringify(answer)}`);
}

/** The `NewsError` that a promise is rejected with. */
export async function newsErrorOf(promise: Promise<unknown>): Promise<NewsError> {
  const failure = await failureOf(promise);
  if (failure instanceof NewsError) {
    return failure;
  }
  throw new Error('The failure is no NewsError.', {cause: failure});
}
