// The policy is made once, by the site's script.
const trusted = window.nbTrusted, searchForm = document.querySelector('[data-nb-search]');
if (searchForm) {
  const index = openIndex(searchForm), view = openView(searchForm, index);
  const results = document.querySelector('[data-nb-results]');
  startBox(searchForm, index, view);
  if (results) startPage(searchForm, index, view, results);
}
