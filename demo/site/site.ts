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
