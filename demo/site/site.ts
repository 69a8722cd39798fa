import {copyCode} from './copy-code.js';

// The blocks of a page that was rendered when the site was built; the button is of no use without a script.
for (const block of document.querySelectorAll('.code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', () => void copyCode(button));
  block.append(button);
}

// What is wider than its place can be scrolled by keyboard, and is no stop on the way for anything else.
const scrolling = new ResizeObserver((entries) => {
  for (const {target} of entries) {
    const scrolls = target.scrollWidth > target.clientWidth;
    if (scrolls) {
      target.setAttribute('tabindex', '0');
      target.setAttribute('role', 'group');
    } else {
      target.removeAttribute('tabindex');
      target.removeAttribute('role');
    }
  }
});
for (const table of document.querySelectorAll('.table')) {
  scrolling.observe(table);
}
