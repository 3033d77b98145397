// Search on the page: a combobox in the header and the results on the search page. Nothing is loaded until the field is
// used. Data comes as scripts, so it works from a folder; nothing is stored, and words never become HTML.
(function () {
  'use strict';
  const form = document.querySelector('[data-nb-search]');
  if (!form) return;
  const field = form.querySelector('.nb-search__field');
  const box = form.querySelector('.nb-search__list');
  const said = form.querySelector('.nb-search__said');
  const start = new URL(form.getAttribute('data-nb-index'), document.baseURI).href;
  const base = start.slice(0, start.lastIndexOf('/') + 1);
  const home = new URL(form.getAttribute('data-nb-home'), document.baseURI).href;
  const inFolder = home.endsWith('/index.html');
  const root = inFolder ? home.slice(0, -10) : home;
  const policy = window.trustedTypes && window.trustedTypes.createPolicy('nbsite', {
    createScriptURL: function (url) {
      if (url.indexOf(base) !== 0) throw new TypeError('not a file of the search index');
      return url;
    },
  });
  let dictionary = null, core = null, newest = 0, active = -1, words = {};
  const waiting = new Map(), pieces = new Map(), shards = new Map();

  window.nbSearch = {
    dictionary: function (data) { dictionary = data; },
    piece: function (version, i, text) { if (dictionary && version === dictionary.version) pieces.set(i, text.split(' ')); },
    shard: function (version, i, pages) { if (dictionary && version === dictionary.version) shards.set(i, pages); },
  };

  function load(url) {
    if (!waiting.has(url)) {
      waiting.set(url, new Promise(function (done, failed) {
        const script = document.createElement('script');
        script.src = policy ? policy.createScriptURL(url) : url;
        script.onload = done;
        script.onerror = function () { waiting.delete(url); script.remove(); failed(new Error('load')); };
        document.head.append(script);
      }));
    }
    return waiting.get(url);
  }

  function begin() {
    return load(start).then(function () {
      if (core) return;
      if (!dictionary || dictionary.format !== 1) throw new Error('format');
      words = dictionary.words;
      core = nbSearchCore.open(dictionary);
    });
  }

  const ofFolder = name => base + dictionary.folder + name + '.js';
  const piecesFor = plan => Promise.all(plan.pieces.filter(i => !pieces.has(i)).map(i => load(ofFolder('p' + i))));
  const shardFor = page => load(ofFolder('s' + core.shardOf(page)));

  function posting(number) {
    const piece = core.pieceOf(number), list = pieces.get(piece);
    return list ? list[number - dictionary.pieces[piece]] : '';
  }

  function pageOf(page) {
    const shard = shards.get(core.shardOf(page));
    return shard ? shard[page - dictionary.shards[core.shardOf(page)]] : dictionary.titles && dictionary.titles[page];
  }

  function word(key) {
    let text = words[key] || '';
    for (let i = 1; i < arguments.length; i++) text = text.replace('{' + (i - 1) + '}', () => arguments[i]);
    return text;
  }

  function make(name, style, text) {
    const element = document.createElement(name);
    if (style) element.className = style;
    if (text) element.textContent = text;
    return element;
  }

  function hrefOf(page, section) {
    let address = page[1], anchor = section && section[0];
    const hash = address.indexOf('#');
    if (hash >= 0) { anchor = anchor || address.slice(hash + 1); address = address.slice(0, hash); }
    if (inFolder && address.endsWith('/')) address += 'index.html';
    return root + address.slice(1) + (anchor ? '#' + encodeURIComponent(anchor) : '');
  }

  // Where no list told the section, the text does: the one with most of the words.
  function sectionOf(result, page, plan) {
    if (result.section >= 0 || !shards.has(core.shardOf(result.page))) return page[5][Math.max(0, result.section)];
    let best = page[5][0], most = 0;
    for (const section of page[5]) {
      const hits = section[2] ? core.excerpt(section[1] + '\n' + section[2], plan, 160).hits : 0;
      if (hits > most) { most = hits; best = section; }
    }
    return best;
  }

  function draw(result, plan, element, link) {
    const page = pageOf(result.page), section = sectionOf(result, page, plan);
    element.replaceChildren();
    const title = make(link ? 'a' : 'span', 'nb-hit__title', page[0]);
    const href = hrefOf(page, section);
    if (link) title.href = href; else element.setAttribute('data-nb-href', href);
    element.append(title);
    if (section && section[1] && section[1] !== page[0]) element.append(make('span', 'nb-hit__section', section[1]));
    const about = [page[2]];
    if (page[3]) about.push(page[3].split(' ').map(region => word('region.' + region)).join(', '));
    if (link && page[4]) about.push(page[4]);
    element.append(make('span', 'nb-hit__about', about.join(' · ')));
    const text = make('span', 'nb-hit__text');
    element.append(text);
    // An empty heading right above the door speaks of what is behind it.
    const below = page[5][page[5].indexOf(section) + 1];
    if (section && (section[2] === 0 || (!section[2] && below && below[2] === 0 && section[0]))) { text.textContent = word('hidden'); return; }
    if (section && typeof section[2] === 'string') {
      let shown = core.excerpt(section[2], plan, link ? 220 : 120);
      if (!shown.hits) for (const other of page[5]) {
        if (typeof other[2] !== 'string') continue;
        const again = core.excerpt(other[2], plan, link ? 220 : 120);
        if (again.hits) { shown = again; break; }
      }
      for (const part of shown.parts) text.append(part[1] ? make('mark', '', part[0]) : part[0]);
    }
  }

  function explain(plan, query, results, place) {
    if (plan.mended) {
      const line = make('p', 'nb-search__note', word('corrected', plan.mended) + ' ');
      const instead = make('a', '', word('instead', query));
      instead.href = searchHref(query, true);
      line.append(instead);
      place.append(line);
    }
    if (plan.widened.length) place.append(make('p', 'nb-search__note', word('widened', plan.widened.join(', '))));
    if (results.length && results[0].covered < 0.999) place.append(make('p', 'nb-search__note', word('partly')));
  }

  function searchHref(query, exact) {
    return new URL(form.getAttribute('action'), document.baseURI).href + '?q=' + encodeURIComponent(query) + (exact ? '&exact=1' : '');
  }

  const count = results => results.length === 1 ? word('count-one') : word('count', String(results.length));

  function trouble(error, place, again) {
    place.replaceChildren(make('p', 'nb-search__note', form.getAttribute(error.message === 'format' ? 'data-nb-format' : 'data-nb-failed')));
    if (error.message === 'format') return;
    const button = make('button', 'nb-search__again', form.getAttribute('data-nb-retry'));
    button.type = 'button';
    button.addEventListener('click', again);
    place.append(button);
  }

  // Finds and ranks; words that stand in quotes in a long list are looked for in the pages' text.
  function find(query, typing, exact, wanted) {
    let plan;
    return begin().then(function () {
      plan = core.read(query, typing, exact);
      return piecesFor(plan);
    }).then(function () {
      const results = core.rank(plan, posting, wanted);
      const unsure = results.filter(result => result.unsure).slice(0, 12);
      return Promise.all(unsure.map(result => shardFor(result.page))).then(function () {
        const out = new Set(results.filter(result => result.unsure && !(unsure.includes(result)
          && pageOf(result.page)[5].some(section => section[2] && core.stands(plan, section[1] + '\n' + section[2])))));
        return { plan: plan, results: results.filter(result => !out.has(result)) };
      });
    });
  }

  // ----- the combobox -----
  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-expanded', 'false');
  field.setAttribute('aria-haspopup', 'listbox');
  box.id = 'nb-q-list';
  field.setAttribute('aria-controls', 'nb-q-options');

  function close() {
    box.hidden = true;
    active = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function options() { return box.hidden ? [] : [...box.querySelectorAll('[role=option]')]; }

  function choose(at) {
    const list = options();
    list.forEach((option, i) => option.setAttribute('aria-selected', i === at ? 'true' : 'false'));
    active = at;
    if (at < 0) { field.removeAttribute('aria-activedescendant'); return; }
    field.setAttribute('aria-activedescendant', list[at].id);
    list[at].scrollIntoView({ block: 'nearest' });
  }

  function suggest() {
    const query = field.value, mine = ++newest;
    if (!query.trim()) { close(); said.textContent = ''; return; }
    find(query, true, false).then(function (found) {
      if (mine !== newest) return;
      box.replaceChildren();
      explain(found.plan, query, found.results, box);
      const list = make('ul', 'nb-search__options');
      list.id = 'nb-q-options';
      list.setAttribute('role', 'listbox');
      list.setAttribute('aria-label', word('suggestions'));
      const shown = found.results.slice(0, 6);
      const ready = result => pageOf(result.page);
      shown.forEach(function (result, i) {
        const option = make('li', 'nb-hit');
        option.id = 'nb-q-' + i;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        if (ready(result)) draw(result, found.plan, option, false);
        list.append(option);
      });
      if (!shown.length) box.append(make('p', 'nb-search__note', word('none', query)));
      else box.append(list);
      if (found.results.length > shown.length) {
        const all = make('a', 'nb-search__all', word('all') + ' (' + found.results.length + ')');
        all.href = searchHref(query, false);
        box.append(all);
      }
      box.hidden = false;
      active = -1;
      field.removeAttribute('aria-activedescendant');
      field.setAttribute('aria-expanded', shown.length ? 'true' : 'false');
      said.textContent = shown.length ? count(found.results) : word('none-short');
      shown.forEach((result, i) => shardFor(result.page).then(function () {
        if (mine === newest && list.children[i]) draw(result, found.plan, list.children[i], false);
      }, () => {}));
    }).catch(function (error) {
      if (mine !== newest) return;
      trouble(error, box, function () { field.focus(); suggest(); });
      box.hidden = false;
    });
  }

  field.addEventListener('focus', function () { begin().catch(() => {}); });
  field.addEventListener('input', suggest);
  field.addEventListener('keydown', function (event) {
    const list = options();
    if (event.key === 'Escape') {
      newest++;
      if (!box.hidden) { event.preventDefault(); close(); } else field.value = '';
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!list.length) { suggest(); return; }
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose(active < 0 ? (step > 0 ? 0 : list.length - 1) : (active + step + list.length + 1) % (list.length + 1) === list.length ? -1 : (active + step + list.length) % list.length);
    } else if (event.key === 'Enter' && active >= 0 && list[active]) {
      const href = list[active].getAttribute('data-nb-href');
      if (href) { event.preventDefault(); close(); location.href = href; }
    } else if (event.key === 'Tab') close();
  });
  box.addEventListener('click', function (event) {
    const option = event.target.closest('[role=option]');
    if (option && option.getAttribute('data-nb-href')) { close(); location.href = option.getAttribute('data-nb-href'); }
  });
  box.addEventListener('mousedown', function (event) { if (event.target.closest('[role=option]')) event.preventDefault(); });
  document.addEventListener('click', function (event) { if (!form.contains(event.target)) close(); });
  form.addEventListener('submit', function (event) { if (!field.value.trim()) { event.preventDefault(); field.focus(); } });
  document.addEventListener('keydown', function (event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    field.focus();
  });

  // ----- the search page -----
  const section = document.querySelector('[data-nb-results]');
  if (!section) return;
  const list = section.querySelector('.nb-results__list');
  const told = section.querySelector('.nb-results__said');
  const filters = section.querySelector('.nb-results__filters');
  const step = 10;

  function asked() {
    let parameters = new URLSearchParams(location.search);
    if (!parameters.get('q')) parameters = new URLSearchParams(location.hash.slice(1));
    return { query: (parameters.get('q') || '').slice(0, 200), exact: parameters.has('exact') };
  }

  function filter(label, choices, names) {
    const select = make('select', 'nb-results__filter');
    select.append(new Option(word('any'), ''));
    choices.forEach((choice, i) => select.append(new Option(names[i], choice)));
    const outer = make('label', '', label + ' ');
    outer.append(select);
    filters.append(outer);
    return select;
  }

  function show() {
    const ask = asked(), rest = [];
    for (let next = section.nextElementSibling; next; next = next.nextElementSibling) rest.push(next);
    const list2 = document.querySelector('.nb-contents');
    if (list2) rest.push(list2);
    section.hidden = !ask.query.trim();
    if (section.hidden) { rest.forEach(element => { element.hidden = false; }); return; }
    field.value = ask.query;
    told.textContent = '';
    let type = null, region = null;
    function run() {
      const wanted = page => (!type || !type.value || core.type(page) === type.value)
        && (!region || !region.value || !core.regions(page).length || core.regions(page).includes(region.value));
      find(ask.query, false, ask.exact, wanted).then(function (found) {
        if (!type) {
          filters.replaceChildren();
          type = filter(word('filter-type'), dictionary.types, dictionary.types);
          type.addEventListener('change', run);
          if (dictionary.regions.length) {
            region = filter(word('filter-region'), dictionary.regions, dictionary.regions.map(one => word('region.' + one)));
            region.addEventListener('change', run);
          }
        }
        list.replaceChildren();
        for (const old of section.querySelectorAll('.nb-search__note, .nb-search__more, .nb-search__again')) old.remove();
        const notes = make('div', 'nb-results__notes');
        explain(found.plan, ask.query, found.results, notes);
        list.before(...notes.childNodes);
        told.textContent = found.results.length ? count(found.results) : word('none', ask.query);
        rest.forEach(element => { element.hidden = found.results.length > 0; });
        more(found, 0);
      }).catch(function (error) {
        rest.forEach(element => { element.hidden = false; });
        trouble(error, list, run);
      });
    }
    run();
  }

  function more(found, from) {
    const shown = found.results.slice(from, from + step);
    for (const result of shown) {
      const item = make('li', 'nb-hit');
      list.append(item);
      if (pageOf(result.page)) draw(result, found.plan, item, true);
      shardFor(result.page).then(() => draw(result, found.plan, item, true), () => {
        if (!item.childNodes.length) item.append(make('p', 'nb-search__note', form.getAttribute('data-nb-failed')));
      });
    }
    if (found.results.length <= from + step) return;
    const button = make('button', 'nb-search__more', word('more'));
    button.type = 'button';
    button.addEventListener('click', function () { button.remove(); more(found, from + step); });
    list.after(button);
  }

  window.addEventListener('hashchange', show);
  show();
}());
