// The buttons that share a page: by the device's own means, else by copying its address.

import { allParts } from './parts.ts';

/** Shows the buttons where the browser can do either; says in `share-status` that the address was copied. */
export function offerSharing(): void {
  const { canShare, clipboard } = offers();
  if (!canShare && !clipboard) return;
  for (const button of allParts('share')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const url = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
      void share({ title: document.title, url: url ?? location.href });
    });
  }

  async function share(page: { title: string; url: string }): Promise<void> {
    try {
      if (canShare) return await navigator.share(page);
      await clipboard?.writeText(page.url);
      for (const status of allParts('share-status')) {
        status.textContent = status.dataset['copied'] ?? '';
      }
    } catch {
      // The visitor closed the device's own sheet, or denied the clipboard: there is nothing to add.
    }
  }
}

/** Neither is there on pages that come without encryption. */
function offers(): { canShare: boolean; clipboard: Clipboard | undefined } {
  const { clipboard, share } = navigator as Partial<Navigator>;
  return { canShare: share !== undefined, clipboard };
}
