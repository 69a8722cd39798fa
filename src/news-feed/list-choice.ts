/** The words by which a theme list chooses for a feed. */
export const LIST_WORDS = ['theme', 'fromSource'] as const;

export type ListWord = (typeof LIST_WORDS)[number];

/** What a theme list has chosen last, and what it is called; what the page itself has chosen has no name. */
export class ListChoice {
  readonly #chosen = {theme: {value: '', name: ''}, fromSource: {value: '', name: ''}};

  set(word: ListWord, value: string, name: string): void {
    this.#chosen[word] = {value, name};
  }

  /** Takes note of what is chosen now. @returns whether it was not a theme list that chose it */
  isOther(word: ListWord, value: string): boolean {
    const isOther = this.#chosen[word].value !== value;
    if (isOther) {
      this.set(word, value, '');
    }
    return isOther;
  }

  /** What is chosen, with its name where a theme list has chosen it. */
  named(values: Readonly<Record<ListWord, string>>): {readonly value: string; readonly name: string}[] {
    return LIST_WORDS.map((word) => {
      const {value, name} = this.#chosen[word];
      return {value: values[word], name: value === values[word] ? name : ''};
    });
  }
}
