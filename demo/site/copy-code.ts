/** Copies the code beside a button, and says on the button that it did; where a browser forbids it, selects the code. */
export async function copyCode(button: HTMLButtonElement): Promise<void> {
  const code = button.parentElement?.querySelector('code');
  try {
    await navigator.clipboard.writeText(code?.textContent ?? '');
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Press Ctrl+C';
    if (code) {
      getSelection()?.selectAllChildren(code);
    }
  }
  setTimeout(() => (button.textContent = 'Copy'), 2_000);
}
