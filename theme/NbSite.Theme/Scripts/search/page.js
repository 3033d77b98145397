// The search page: the query stands in the address behind #, so that it can be sent to somebody and reaches no server.

function startPage(form, index, view, place) {
  const list = place.querySelector('.nb-results__list'), said = place.querySelector('.nb-results__said');
  const filters = place.querySelector('.nb-results__filters'), notes = place.querySelector('.nb-results__notes');
  const step = 10;
  let type = null, region = null, newest = 0;

  function asked() {
    const parameters = new URLSearchParams(location.hash.slice(1));
    return { query: (parameters.get('q') || '').slice(0, 200), exact: parameters.has('exact') };
  }

  function filter(label, choices, names) {
    const select = make('select', 'nb-results__filter'), outer = make('label', '', label + ' ');
    select.append(new Option(view.phrase('any'), ''), ...choices.map((choice, i) => new Option(names[i], choice)));
    select.addEventListener('change', run);
    outer.append(select);
    filters.append(outer);
    return select;
  }

  function makeFilters(data) {
    type = filter(view.phrase('filter-type'), data.types, data.types);
    if (data.regions.length) region = filter(view.phrase('filter-region'), data.regions, data.regions.map(one => view.phrase('region.' + one)));
  }

  function wanted(page) {
    const dictionary = index.dictionary(), regions = regionsOf(dictionary, page);
    return (!type || !type.value || typeOf(dictionary, page) === type.value)
      && (!region || !region.value || !regions.length || regions.includes(region.value));
  }

  function run() {
    const ask = asked(), mine = ++newest;
    place.hidden = !ask.query.trim();
    if (place.hidden) return;
    form.querySelector('.nb-search__field').value = ask.query;
    setTimeout(() => { if (mine === newest && !list.children.length) said.textContent = form.getAttribute('data-nb-loading'); }, 300);
    // Drawn once, with their words, so that nothing moves.
    index.find(ask.query, false, ask.exact, wanted).then(found => Promise.all(found.results.slice(0, step)
      .map(result => index.loadPage(result.page).catch(() => {}))).then(() => found)).then(found => {
      if (mine !== newest++) return;
      if (!type) makeFilters(index.dictionary().data);
      list.replaceChildren();
      notes.replaceChildren();
      place.querySelectorAll('.nb-search__more').forEach(old => old.remove());
      view.explain(found, ask.query, notes);
      said.textContent = found.results.length ? view.count(found.results) : view.phrase('none', ask.query);
      filters.hidden = !found.results.length && !type.value && !(region && region.value);
      more(found, 0);
    }).catch(error => {
      if (mine !== newest) return;
      newest++;
      said.textContent = '';
      view.trouble(error, list, run);
    });
  }

  function more(found, from) {
    for (const result of found.results.slice(from, from + step)) {
      const item = make('li', 'nb-hit');
      list.append(item);
      if (index.pageOf(result.page)) view.draw(result, found.plan, item, true);
      index.loadPage(result.page).then(() => view.draw(result, found.plan, item, true), () => {
        if (!item.childNodes.length) item.append(make('p', 'nb-search__note', form.getAttribute('data-nb-failed')));
      });
    }
    if (found.results.length <= from + step) return;
    const button = make('button', 'nb-search__more', view.phrase('more'));
    button.type = 'button';
    button.addEventListener('click', () => {
      button.remove();
      more(found, from + step);
      list.children[from + step].querySelector('a').focus();
    });
    list.after(button);
  }

  window.addEventListener('hashchange', run);
  // An address of old, as somebody kept it.
  if (/[?&]q=/.test(location.search)) location.replace(location.pathname + '#' + location.search.slice(1)); else run();
}
