// Runs before the page is drawn, as it stands here: an address that asks for jobs shows that it is searching, never the
// list that was built. The style sheet reads the mark.
{
  const { asks, data, failed } = document.currentScript.dataset;
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  if (asks.split(' ').some((name) => asked.has(name))) {
    root.dataset.asked = 'waiting';
    // Beside the script that needs it, which tells a failure.
    if (data) fetch(data).catch(() => undefined);
    const giveUp = () => {
      if (root.dataset.asked !== 'waiting') return;
      root.dataset.asked = 'failed';
      document.querySelector('[data-part="status"]').textContent = failed;
    };
    addEventListener('error', ({ target }) => target.localName === 'script' && giveUp(), true);
    setTimeout(giveUp, 20_000);
  }
}
