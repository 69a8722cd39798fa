import {NewsError} from '../model/news-error.js';

/** The error for JSON in which no news, or no themes, can be found. */
export function unknownShape(
  url: string,
  message: string,
  hint = 'Known are WordPress, JSON Feed, Drupal, Ghost and lists of objects with a title. Check the address, or name the fields with the map attribute.',
): NewsError {
  return new NewsError('format', message, {hint, url});
}
