import type {NewsChoice} from '../data/model/choice.js';
import {jsonText} from '../data/model/json.js';
import type {NewsItem} from '../data/model/news-item.js';
import {Part} from '../data/model/part.js';
import type {ChoiceContext} from '../data/pages/choose.js';

/** Chooses of the page's own items. */
export const itemChooser = new Part(() => import('./choose-items.js'));

/** Those of the page's own items that are chosen. They are kept, since a feed looks at them many times in a rendering. */
export class ChosenItems {
  #of: readonly NewsItem[] = [];
  #key = '';
  #items: readonly NewsItem[] = [];

  /** Those of the items that are chosen; all of them until the chooser is here. */
  choose(
    items: readonly NewsItem[],
    choice: NewsChoice | undefined,
    context: Omit<ChoiceContext, 'now'>,
  ): readonly NewsItem[] {
    const choose = itemChooser.module?.chooseItems;
    if (choose === undefined || choice === undefined) {
      return items;
    }
    const key = jsonText(choice) + context.language;
    if (this.#of !== items || this.#key !== key) {
      this.#of = items;
      this.#key = key;
      this.#items = choose(items, choice, {...context, now: Date.now()});
    }
    return this.#items;
  }
}
