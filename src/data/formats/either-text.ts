import {htmlToText, looksLikeHtml, plainText} from '../model/html-to-text.js';
import {asText} from '../model/json.js';

// More than is kept of any text.
const MAX_TEXT = 6000;

// Slack's markup: links with a text of their own, mentions of persons, channels and groups. None of it could be HTML.
const SLACK =
  /<(?:(?:https?:\/\/|mailto:)[^<>|\s]+\|([^<>]+)|((?:https?:\/\/)[^<>|\s]+)|[#!@][\w^-]+\|([^<>]+)|[@!][\w^-]+)>/g;

/** A text without the marks that Slack puts around links and mentions. */
export const withoutMarks = (text: string) =>
  text.includes('<')
    ? text.replace(
        SLACK,
        (_, words: string | undefined, address: string | undefined, name: string | undefined) =>
          words ?? address ?? name ?? '',
      )
    : text;

/** Text of which nobody said whether it is HTML. */
export function eitherText(value: unknown): string {
  const text = withoutMarks(asText(value) ?? '');
  return looksLikeHtml(text) ? htmlToText(text, MAX_TEXT) : plainText(text);
}
