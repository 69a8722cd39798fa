/** Whether the text is on the clipboard now; a browser may not allow it. */
async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts a button on a block of code that copies it. */
function addCopyButton(block: Element): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    const code = block.querySelector('code');
    const done = await toClipboard(code?.textContent ?? '');
    button.textContent = done ? 'Copied' : 'Press Ctrl+C';
    setTimeout(() => (button.textContent = 'Copy'), 2_000);
    if (!done && code) {
      getSelection()?.selectAllChildren(code);
    }
  });
  block.append(button);
}

for (const block of document.querySelectorAll('.code')) {
  addCopyButton(block);
}
