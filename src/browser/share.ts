/** The share page's own script: copies words, hands a picture to the device's own share sheet, and opens a person's Mastodon server. Keeps nothing. */

const root = document.querySelector<HTMLElement>('#sharing');

if (root) {
  const said = JSON.parse(root.dataset.said ?? '{}') as Record<
    'copied' | 'copyFailed' | 'sendFailed' | 'wrong',
    string
  >;
  const status = (button: Element, words: string): void => {
    for (const line of root.querySelectorAll('.said')) line.textContent = '';
    const line = button.parentElement?.querySelector('.said');
    if (line) line.textContent = words;
  };

  const select = (words: HTMLElement): void => {
    const range = document.createRange();
    range.selectNodeContents(words);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  };

  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const words = document.getElementById(button.dataset.copy ?? '');
    if (!words) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      // The clipboard is there on https and localhost alone.
      void Promise.resolve(
        navigator.clipboard?.writeText(words.textContent ?? '') ?? Promise.reject(new Error('no clipboard')),
      )
        .then(() => status(button, said.copied))
        .catch(() => {
          select(words);
          status(button, said.copyFailed);
        });
    });
  }

  const caption = document.getElementById('words-post')?.textContent ?? '';
  const pictures = new Map<string, Promise<File>>();
  const picture = (path: string): Promise<File> => {
    const known =
      pictures.get(path) ??
      fetch(path).then(async (answer) => {
        if (!answer.ok) throw new Error(path);
        const bytes = await answer.blob();
        return new File([bytes], path.slice(path.lastIndexOf('/') + 1), { type: bytes.type });
      });
    pictures.set(path, known);
    return known;
  };
  const canSend =
    'canShare' in navigator && navigator.canShare({ files: [new File([''], 'picture.png', { type: 'image/png' })] });
  for (const button of canSend ? root.querySelectorAll<HTMLButtonElement>('[data-send]') : []) {
    const path = button.dataset.send ?? '';
    button.hidden = false;
    // Browsers open the sheet only shortly after the press, so the picture is fetched when a finger comes near.
    for (const near of ['pointerenter', 'focus', 'touchstart'])
      button.addEventListener(near, () => void picture(path).catch(() => pictures.delete(path)), {
        once: true,
        passive: true,
      });
    button.addEventListener('click', () => {
      void picture(path)
        .then((file) => navigator.share({ files: [file], text: caption }))
        .catch((error: unknown) => {
          pictures.delete(path);
          if (!(error instanceof DOMException && error.name === 'AbortError')) status(button, said.sendFailed);
        });
    });
  }

  const form = root.querySelector<HTMLFormElement>('form');
  const field = form?.querySelector('input');
  if (form && field) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const host = field.value
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/^@?[^@/]*@/, '')
        .replace(/\/.*$/, '')
        .toLowerCase();
      const right = /^([\p{L}\p{N}-]+\.)+[\p{L}-]{2,}$/u.test(host);
      field.setAttribute('aria-invalid', String(!right));
      status(field, right ? '' : said.wrong);
      if (right)
        open(
          `https://${host}/share?text=${encodeURIComponent(form.dataset.text ?? '')}`,
          '_blank',
          'noopener,noreferrer',
        );
      else field.focus();
    });
  }
}

export {}; // a module, so that its names are its own
