// Drupal's own RSS puts the rendered item into the description: its title, its author (cut after some letters) and the
// date, as the default date format writes it, before the text (seen in Drupal 10.0).
const DRUPAL_BYLINE = /^.{0,80}?\p{L}{2,5}\.?,? \d\d?[/.]\d\d?[/.]\d{4} - \d\d:\d\d(?:\s|$)/u;

/** A description without the title, the author and the date at its beginning, which the card shows beside it anyway. */
export function withoutRepetition(text: string, title: string): string {
  return title !== '' && text.startsWith(title)
    ? text.slice(title.length).trimStart().replace(DRUPAL_BYLINE, '').trimStart()
    : text;
}
