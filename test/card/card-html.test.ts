import {expect} from '@open-wc/testing';
import {nothing, render} from 'lit';
import {cardHtml, renderCard} from '../../src/card/card-html.js';
import {asLit} from '../../src/card/card-lit.js';

describe('a flat template', () => {
  const variant = {level: 3, slotted: false, linked: true};
  const badge = (text: string) => cardHtml(variant)`<b title=${text} .textContent=${text}></b>`;
  const card = ({title = 'A', url = '/a' as string | typeof nothing, hidden = false, text = ''} = {}) =>
    cardHtml(variant)`<article class="card"><h0><a-link href=${url}><span .textContent=${title}></span></a-link></h0
      ><p ?hidden=${hidden} lang=${nothing}></p>${text === '' ? nothing : badge(text)}<slot name="footer"></slot></article>`;

  const shown = (element: Element) => element.outerHTML.replace(/\s+(?=>)|\s+$/g, '');

  /** What of an element has changed since. */
  function watch(element: Element): () => readonly string[] {
    const observer = new MutationObserver(() => {});
    observer.observe(element, {attributes: true, childList: true, characterData: true, subtree: true});
    return () => observer.takeRecords().map(({type, attributeName}) => attributeName ?? type);
  }

  it('is drawn with its values, and with nothing else', () => {
    expect(shown(renderCard(card({title: 'News & <more>'})).element)).to.equal(
      '<article class="card"><h3><a part="link" href="/a"><span>News &amp; &lt;more&gt;</span></a></h3><p></p></article>',
    );
  });

  it('has nothing of the card that was drawn before it by the same template', () => {
    const named = (url: string | typeof nothing, kind: string | typeof nothing, text: string) =>
      renderCard(
        cardHtml(variant)`<p class=${kind}><a href=${url} ?hidden=${text === ''} .textContent=${text}></a></p>`,
      ).element;
    const first = named('/first', 'long', '');
    expect(named(nothing, nothing, 'Second').outerHTML).to.equal('<p><a>Second</a></p>');
    expect(named('/third', 'long', '').outerHTML).to.equal('<p class="long"><a href="/third" hidden=""></a></p>');
    expect(first.outerHTML).to.equal('<p class="long"><a href="/first" hidden=""></a></p>');
  });

  it('contains the templates that are in it', () => {
    const {element} = renderCard(card({hidden: true, text: 'new'}));
    expect(element.querySelector('p')?.hidden).to.equal(true);
    expect(element.querySelector('b')?.outerHTML).to.equal('<b title="new">new</b>');
  });

  it('writes what is new into the element that was drawn, and nothing else', () => {
    const before = renderCard(card({text: 'new'}));
    const changes = watch(before.element);
    const same = renderCard(card({text: 'new'}), before);
    expect(same.element).to.equal(before.element);
    expect(changes()).to.deep.equal([]);
    const now = renderCard(card({title: 'B', hidden: true, text: 'newer'}), same);
    expect(now.element).to.equal(before.element);
    expect(changes().toSorted()).to.deep.equal(['childList', 'childList', 'hidden', 'title']);
    expect(now.element.textContent?.trim()).to.equal('Bnewer');
    renderCard(card({title: 'B', url: nothing, text: 'newer'}), now);
    expect(changes().toSorted()).to.deep.equal(['hidden', 'href']);
    expect(now.element.querySelector('p')?.hidden).to.equal(false);
    expect(now.element.querySelector('a')?.hasAttribute('href')).to.equal(false);
  });

  it('is drawn anew where what is in it is another template', () => {
    const before = renderCard(card());
    const after = renderCard(card({text: 'new'}), before);
    expect(after.element).not.to.equal(before.element);
    expect(before.element.querySelector('b')).to.equal(null);
    expect(after.element.querySelector('b')?.textContent).to.equal('new');
  });

  it('is the same as it leaves a minifier, which puts values between quotes', () => {
    const {element} = renderCard(cardHtml(variant)`<p lang="${'de'}" .textContent="${'Neues'}"></p>`);
    expect(element.outerHTML).to.equal('<p lang="de">Neues</p>');
  });

  it('is the same as a template of Lit', () => {
    const flat = card({text: 'new', hidden: true});
    const container = document.createElement('div');
    render(asLit(flat), container);
    container.querySelectorAll('*').forEach(({childNodes}) => {
      [...childNodes].filter(({nodeType}) => nodeType === Node.COMMENT_NODE).forEach((comment) => comment.remove());
    });
    expect(shown(container.firstElementChild as Element)).to.equal(shown(renderCard(flat).element));
  });

  it('is one and the same template of Lit for each card of its kind, which Lit reads once', () => {
    const [one, other] = [card({text: 'A', hidden: true}), card({text: 'B', hidden: true})].map(asLit);
    expect(one?.strings === other?.strings).to.equal(true);
  });
});
