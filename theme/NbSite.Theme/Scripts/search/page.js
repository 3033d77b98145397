// The search page: the query stands in the address behind #, so that it can be sent to somebody and reaches no server.

function startPage(form, index, view, place) {
  const list = place.querySelector('.nb-results__list'), said = place.querySelector('.nb-results__said');
  const filters = place.querySelector('.nb-results__filters'), notes = place.querySelector('.nb-results__notes');
  const step = 10, few = 10, room = place.parentElement, ways = room.querySelectorAll('.nb-results__ways');
  let type = '', region = '', newest = 0;

  function asked() {
    const parameters = new URLSearchParams(location.hash.slice(1));
    return { query: (parameters.get('q') || '').slice(0, 200), exact: parameters.has('exact') };
  }

  // Chips that leave one kind or country; those that would leave nothing are not there.
  function chips(label, choices, names, chosen, choose) {
    if (choices.length < 2) return;
    const group = make('div', 'nb-chips');
    set(group, 'role', 'group');
    set(group, 'aria-label', label);
    const all = [['', view.phrase('any')], ...choices.map((choice, i) => [choice, names[i]])].map(([choice, name]) => {
      const chip = make('button', 'nb-chips__chip', name);
      chip.type = 'button';
      set(chip, 'aria-pressed', choice === chosen);
      chip.addEventListener('click', () => {
        all.forEach(other => set(other, 'aria-pressed', other === chip));
        choose(choice);
      });
      return chip;
    });
    group.append(make('span', 'nb-chips__label', label), ...all);
    filters.append(group);
  }

  function makeChips(found) {
    const dictionary = index.dictionary(), data = dictionary.data, pages = found.results.map(result => result.page);
    const types = data.types.filter(one => pages.some(page => typeOf(dictionary, page) === one));
    const regions = data.regions.filter(one => pages.some(page => regionsOf(dictionary, page).includes(one)));
    filters.replaceChildren();
    filters.hidden = pages.length < few;
    type = region = '';
    if (filters.hidden) return;
    chips(view.phrase('filter-type'), types, types, type, choice => { type = choice; show(found); });
    chips(view.phrase('filter-region'), regions, regions.map(one => view.phrase('region.' + one)), region, choice => { region = choice; show(found); });
  }

  function wanted(page) {
    const dictionary = index.dictionary(), regions = regionsOf(dictionary, page);
    return (!type || typeOf(dictionary, page) === type) && (!region || !regions.length || regions.includes(region));
  }

  function show(found) {
    const left = { plan: found.plan, results: found.results.filter(result => wanted(result.page)) };
    list.replaceChildren();
    place.querySelectorAll('.nb-search__more').forEach(old => old.remove());
    said.textContent = left.results.length ? view.count(left.results) : view.phrase('none', asked().query);
    more(left, 0);
  }

  function run() {
    const ask = asked(), mine = ++newest;
    place.hidden = !ask.query.trim();
    room.classList.toggle('nb-results__room--free', place.hidden);
    if (place.hidden) return room.prepend(...ways);
    ways.forEach(one => one.remove());
    form.querySelector('.nb-search__field').value = ask.query;
    setTimeout(() => { if (mine === newest && !list.children.length) said.textContent = form.getAttribute('data-nb-loading'); }, 300);
    // Drawn once, with their words, so that nothing moves.
    index.find(ask.query, false, ask.exact).then(found => Promise.all(found.results.slice(0, step)
      .map(result => index.loadPage(result.page).catch(() => {}))).then(() => found)).then(found => {
      if (mine !== newest++) return;
      notes.replaceChildren();
      view.alarm(found, notes);
      view.explain(found, ask.query, notes);
      makeChips(found);
      show(found);
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
