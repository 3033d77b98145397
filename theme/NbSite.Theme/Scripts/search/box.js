// The field in the header: a combobox by the ARIA pattern. It gets its role here, because without script it is a field.

function startBox(form, index, view) {
  const field = form.querySelector('.nb-search__field'), box = form.querySelector('.nb-search__list');
  const said = form.querySelector('.nb-search__said');
  const most = 6;
  let newest = 0, active = -1, busy = Promise.resolve();

  set(field, 'role', 'combobox');
  set(field, 'aria-autocomplete', 'list');
  set(field, 'aria-expanded', false);
  set(field, 'aria-haspopup', 'listbox');
  set(field, 'aria-controls', 'nb-q-options');

  function close() {
    newest++;
    box.hidden = true;
    choose(-1);
    set(field, 'aria-expanded', false);
  }

  const options = () => box.hidden ? [] : [...box.querySelectorAll('[role=option]')];

  function choose(at) {
    const list = options();
    list.forEach((option, i) => set(option, 'aria-selected', i === at));
    active = at;
    if (at < 0) { field.removeAttribute('aria-activedescendant'); return; }
    set(field, 'aria-activedescendant', list[at].id);
    list[at].scrollIntoView({ block: 'nearest' });
  }

  function show(found, query, mine) {
    const list = make('ul', 'nb-search__options'), shown = found.results.slice(0, most);
    list.id = 'nb-q-options';
    set(list, 'role', 'listbox');
    set(list, 'aria-label', view.phrase('suggestions'));
    shown.forEach((result, i) => {
      const option = make('li', 'nb-hit');
      option.id = 'nb-q-' + i;
      set(option, 'role', 'option');
      set(option, 'aria-selected', false);
      if (index.pageOf(result.page)) view.draw(result, found.plan, option, false);
      list.append(option);
    });
    // Whoever is still typing needs no words of these pages.
    setTimeout(() => shown.forEach((result, i) => {
      if (mine === newest && !index.hasText(result.page))
        index.loadPage(result.page).then(() => { if (mine === newest) view.draw(result, found.plan, list.children[i], false); }, () => {});
    }), 150);
    box.replaceChildren();
    view.explain(found, query, box);
    box.append(shown.length ? list : make('p', 'nb-search__note', view.phrase('none', query)));
    if (found.results.length > shown.length) {
      const all = make('a', 'nb-search__all', view.phrase('all') + ' (' + found.results.length + ')');
      all.href = view.searchHref(query, false);
      box.append(all);
    }
    box.hidden = false;
    choose(-1);
    set(field, 'aria-expanded', shown.length > 0);
    said.textContent = shown.length ? view.count(found.results) : view.phrase('none-short');
  }

  function suggest() {
    const query = field.value, mine = ++newest;
    if (!query.trim()) { close(); said.textContent = ''; return; }
    setTimeout(() => { if (mine === newest && box.hidden) said.textContent = form.getAttribute('data-nb-loading'); }, 700);
    // One at a time: on a slow network the pieces for letters that were typed meanwhile are never asked for.
    busy = busy.then(() => mine === newest ? index.find(query, true, false) : null).then(found => {
      if (found && mine === newest) show(found, query, mine);
    }).catch(error => {
      if (mine !== newest) return;
      view.trouble(error, box, () => { field.focus(); suggest(); });
      box.hidden = false;
    });
  }

  function press(event) {
    const list = options();
    if (event.key === 'Escape') {
      if (box.hidden) field.value = ''; else event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!list.length) { suggest(); return; }
      // One step past either end is the field itself.
      const places = list.length + 1, step = event.key === 'ArrowDown' ? 1 : -1;
      choose((active + 1 + step + places) % places - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      follow(list[active]);
    } else if (event.key === 'Tab') close();
    else if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(event.key)) choose(-1);
  }

  function follow(option) {
    const href = option && option.getAttribute('data-nb-href');
    if (href) { close(); location.href = href; }
  }

  field.addEventListener('focus', () => { index.begin().catch(() => {}); });
  field.addEventListener('input', suggest);
  field.addEventListener('keydown', press);
  box.addEventListener('click', event => {
    follow(event.target.closest('[role=option]'));
    if (event.target.closest('a')) close();
  });
  box.addEventListener('mousedown', event => { if (event.target.closest('[role=option]')) event.preventDefault(); });
  form.addEventListener('submit', event => {
    event.preventDefault();
    close();
    if (field.value.trim()) location.href = view.searchHref(field.value.trim(), false); else field.focus();
  });
  document.addEventListener('click', event => { if (!form.contains(event.target)) close(); });
  // This script came because the reader is here, and may have typed meanwhile.
  if (document.activeElement === field) {
    index.begin().catch(() => {});
    if (field.value) suggest();
  }
}
