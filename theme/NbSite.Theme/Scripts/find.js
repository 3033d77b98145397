// The reader of the search index comes when somebody goes to the field, since most pages are read without it.
(function () {
  const form = document.querySelector('[data-nb-search]');
  if (!form) return;
  const field = form.querySelector('input'), said = form.querySelector('[role=status]');
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    field.focus();
  });

  // A copy in one file has the reader in it.
  const address = form.getAttribute('data-nb-reader');
  if (!address || document.documentElement.hasAttribute('data-nb-single')) return;
  const url = new URL(address, document.baseURI).href;
  let asked = false, failed = false;
  trusted.place(url);
  // The parts of the index lie beside it; the reader asks for them and can name no other place.
  trusted.place(new URL('.', new URL(form.getAttribute('data-nb-index'), document.baseURI)).href);

  function load() {
    if (asked || window.nbSearch) return;
    asked = true;
    const script = document.createElement('script');
    script.src = trusted.url(url);
    script.onload = () => { failed = false; said.textContent = ''; };
    // The next press asks again.
    script.onerror = () => { asked = false; failed = true; script.remove(); said.textContent = form.getAttribute('data-nb-failed'); };
    document.head.append(script);
    setTimeout(() => { if (!window.nbSearch && asked && field.value) said.textContent = form.getAttribute('data-nb-loading'); }, 700);
  }

  // Who presses Enter before the reader is here is answered by the page of search, which waits for it. Without a reader the form leads to the list.
  form.addEventListener('submit', event => {
    const words = field.value.trim();
    if (window.nbSearch || failed) return;
    event.preventDefault();
    if (words) location.href = new URL(form.getAttribute('data-nb-answers'), document.baseURI).href + '#q=' + encodeURIComponent(words);
  });
  form.addEventListener('focusin', load);
  form.addEventListener('input', load);
  if (form.contains(document.activeElement) || document.querySelector('[data-nb-results]')) load();
}());
