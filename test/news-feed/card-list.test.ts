import {expect, fixture} from '@open-wc/testing';
import {html, render} from 'lit';
import {cardHtml} from '../../src/card/card-html.js';
import {cardList} from '../../src/news-feed/feed-list-template.js';

describe('a list of cards', () => {
  const itemHtml = cardHtml({level: 3, slotted: false, linked: true});

  const row = (id: string, picture = false) => ({
    id,
    card: picture
      ? itemHtml`<li id=${id}><a href="#" .textContent=${id}></a><img alt="" /></li>`
      : itemHtml`<li id=${id}><a href="#" .textContent=${id}></a></li>`,
  });

  async function listOf(ids: string) {
    const container = await fixture<HTMLElement>('<div></div>');
    const show = (wanted: string, pictures = '') =>
      render(html`<ul ${cardList([...wanted].map((id) => row(id, pictures.includes(id))))}></ul>`, container);
    show(ids);
    const list = container.querySelector('ul') as HTMLElement;
    return {list, show, elementOf: (id: string) => list.querySelector<HTMLElement>(`#${id}`)};
  }

  const order = ({children}: Element) => [...children].map(({id}) => id).join('');

  for (const [before, after, moves] of [
    ['abcd', 'abcd', 0],
    ['abcd', 'xabcd', 1],
    ['abcd', 'acd', 1],
    ['abcd', 'xabc', 2],
    ['abcd', 'bcda', 2],
    ['abcd', 'dabc', 2],
    ['abcd', 'badc', 4],
    ['abcd', 'dcba', 6],
    ['abcd', '', 4],
    ['', 'abcd', 4],
  ] as const) {
    it(`becomes "${after}" of "${before}" with ${moves} changes of the document, and keeps the elements of those that stay`, async () => {
      const {list, show, elementOf} = await listOf(before);
      const elements = new Map([...before].map((id) => [id, elementOf(id)]));
      const observer = new MutationObserver(() => {});
      observer.observe(list, {childList: true, subtree: true, attributes: true, characterData: true});
      show(after);
      const records = observer.takeRecords();
      const changes = records.map(({addedNodes, removedNodes}) => addedNodes.length + removedNodes.length);
      expect(order(list)).to.equal(after);
      expect(changes.reduce((sum, change) => sum + change, 0)).to.equal(moves);
      for (const id of after) {
        expect(elementOf(id)).to.equal(elements.get(id) ?? elementOf(id));
      }
    });
  }

  it('has nothing but its cards in it', async () => {
    const {list} = await listOf('ab');
    expect(list.innerHTML).to.equal('<li id="a"><a href="#">a</a></li><li id="b"><a href="#">b</a></li>');
  });

  it('keeps the focus on the link of a card that is drawn anew, since its picture has come', async () => {
    const {list, show, elementOf} = await listOf('abc');
    elementOf('b')?.querySelector('a')?.focus();
    show('abc', 'b');
    expect(order(list)).to.equal('abc');
    expect(elementOf('b')?.querySelector('img')).not.to.equal(null);
    expect(document.activeElement).to.equal(elementOf('b')?.querySelector('a'));
  });
});
