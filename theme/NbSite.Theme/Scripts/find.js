// The reader of the search index comes when somebody goes to the field, since most pages are read without it.
(function () {
  const form = document.querySelector('[data-nb-search]'), address = form && form.getAttribute('data-nb-reader');
  if (!address || document.documentElement.hasAttribute('data-nb-single')) return;
  const url = new URL(address, document.baseURI).href, field = form.querySelector('input');
  const said = form.querySelector('[role=status]');
  let asked = false;
  trusted.place(url);

  function load() {
    if (asked || window.nbSearch) return;
    asked = true;
    const script = document.createElement('script');
    script.src = trusted.url(url);
    script.onload = () => { said.textContent = ''; };
    // The next press asks again.
    script.onerror = () => { asked = false; script.remove(); said.textContent = form.getAttribute('data-nb-failed'); };
    document.head.append(script);
    setTimeout(() => { if (!window.nbSearch && asked && field.value) said.textContent = form.getAttribute('data-nb-loading'); }, 700);
  }

  form.addEventListener('focusin', load);
  form.addEventListener('input', load);
  if (form.contains(document.activeElement) || document.querySelector('[data-nb-results]')) load();
  document.addEventListener('keydown', event => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    field.focus();
  });
}());
