// Says so where the page's program does not start: a policy of the server refuses it, or a file of it is missing. It is a
// script of its own, and loads before the program, so that it runs where the program does not.
const sayNotStarted = () => {
  const map = document.querySelector('district-map');
  const words = document.querySelector('#not-started');
  if (customElements.get('district-map') || !map || !words?.hidden) return;
  words.hidden = false;
  map.setAttribute('state', 'error');
  const detail = { code: 'page-not-started', message: words.textContent.trim(), partial: false, diagnostics: [] };
  map.dispatchEvent(new CustomEvent('dm-error', { detail, bubbles: true, composed: true }));
};
// a file that does not load tells nobody but those who listen on the way down
addEventListener('error', sayNotStarted, true);
// something else may have failed, and the program starts after all
customElements.whenDefined('district-map').then(() => {
  const words = document.querySelector('#not-started');
  if (words) words.hidden = true;
});
addEventListener('unhandledrejection', sayNotStarted);
