// Shows results, and says what the search did. Words never become HTML.

function make(name, style, text) {
  const element = document.createElement(name);
  if (style) element.className = style;
  if (text) element.textContent = text;
  return element;
}

const set = (element, name, value) => element.setAttribute(name, value);

function openView(form, index) {
  const home = new URL(form.getAttribute('data-nb-home'), document.baseURI).href;
  const inOneFile = document.documentElement.hasAttribute('data-nb-single');
  const inFolder = home.endsWith('/index.html');
  const root = inFolder ? home.slice(0, -10) : home;

  /** A phrase of the page's language; {0} is replaced. */
  function phrase(key, value) {
    return (index.dictionary().data.words[key] || '').replace('{0}', () => value);
  }

  function hrefOf(page, section) {
    const parts = page[1].split('#'), anchor = section && section[0] || parts[1];
    if (inOneFile) return '#' + parts[0] + (anchor ? ':' + encodeURIComponent(anchor) : '');
    return root + parts[0].slice(1) + (inFolder && parts[0].endsWith('/') ? 'index.html' : '') + (anchor ? '#' + encodeURIComponent(anchor) : '');
  }

  /** Words stand behind the #, which no browser sends anywhere. */
  function searchHref(query, exact) {
    const hash = '#q=' + encodeURIComponent(query) + (exact ? '&exact=1' : '');
    if (inOneFile) return hash;
    return new URL(form.getAttribute('data-nb-answers'), document.baseURI).href + hash;
  }

  /** The icon of the nearest part of the site that a page is in, as the menu shows it; null for none. */
  function iconOf(page) {
    const place = new URL(hrefOf(page), document.baseURI).href;
    let nearest = null, length = 0;
    for (const link of document.querySelectorAll('.nb-menu__link')) {
      const part = link.href.replace(/index\.html$/, ''), icon = link.querySelector('.nb-icon');
      if (icon && part.length > length && place.startsWith(part)) { nearest = icon; length = part.length; }
    }
    return nearest && nearest.cloneNode(true);
  }

  // The section with most of the words, above all in its heading; the top of the page when nothing tells.
  function sectionOf(result, page, plan) {
    if (result.section >= 0) return page[5][result.section];
    if (!index.hasText(result.page) || result.page === plan.page) return page[5][0];
    const door = page[5].find(section => section[2] === 0);
    if (plan.outlook && door) return door;
    const worth = page[5].map((section, i) => (i ? 1 : 1.25) * (meets(index.dictionary(), plan, section[1] + '\n' + (section[2] || ''))
      + 0.6 * meets(index.dictionary(), plan, section[1])));
    const most = Math.max(...worth);
    return most > 0 ? page[5][worth.indexOf(most)] : door || page[5][0];
  }

  /** Draws a result into an element: as a link, or as an option that leads on by data-nb-href. */
  function draw(result, plan, element, link) {
    const page = index.pageOf(result.page), section = sectionOf(result, page, plan);
    const title = make(link ? 'a' : 'span', 'nb-hit__title', page[0]);
    if (link) title.href = hrefOf(page, section); else element.setAttribute('data-nb-href', hrefOf(page, section));
    element.replaceChildren(title);
    const alarming = result.level > 0;
    if ((link || alarming) && section && section[1] && section[1] !== page[0]) element.append(make('span', 'nb-hit__section', section[1]));
    element.classList.toggle('nb-hit--alarm', alarming);
    if (!link) {
      // One line: more of them are seen above a keyboard.
      if (!alarming && page[2] !== phrase('type-page')) element.append(make('span', 'nb-hit__kind', page[2]));
      for (const part of element.children) part.dir = 'auto';
      const icon = iconOf(page);
      if (icon) element.prepend(icon);
      return;
    }
    const about = [page[2]];
    if (page[3]) about.push(page[3].split(' ').map(region => phrase('region.' + region)).join(', '));
    if (page[4]) about.push(page[4]);
    const text = make('span', 'nb-hit__text');
    element.append(make('span', 'nb-hit__about', about.join(' · ')), text);
    // Each runs the way of its own words, which need not be the page's.
    for (const part of element.children) part.dir = 'auto';
    if (!section) return;
    // An empty heading right above the door speaks of what is behind it.
    const below = page[5][page[5].indexOf(section) + 1];
    if (section[2] === 0 || (!section[2] && section[0] && below && below[2] === 0)) { text.textContent = phrase('hidden'); return; }
    // A heading without words of its own is followed by one that says them.
    const words = section[2] || (below && below[2]);
    if (!words) return;
    for (const part of excerpt(index.dictionary(), plan, words, 220)) text.append(part[1] ? make('mark', '', part[0]) : part[0]);
  }

  /** Says what was mended, widened or left out. */
  function explain(found, query, place) {
    const plan = found.plan;
    if (plan.mended) {
      const line = make('p', 'nb-search__note', phrase('corrected', plan.mended) + ' '), instead = make('a', '', phrase('instead', query));
      instead.href = searchHref(query, true);
      line.append(instead);
      place.append(line);
    }
    if (plan.outlook) place.append(make('p', 'nb-search__note', phrase('gently')));
    else if (plan.widened.length) place.append(make('p', 'nb-search__note', phrase('widened', plan.widened.join('”, “'))));
    if (found.results.length && found.results[0].covered < 0.999) place.append(make('p', 'nb-search__note', phrase('partly')));
  }

  /** The alarming sign that was meant, in its own words, with whom to phone. Only the words of the query lead to it. */
  function alarm(found, place) {
    const result = found.results.find(one => one.level > 0), page = result && index.pageOf(result.page), section = page && page[5][result.section];
    if (!section || !section[2]) return;
    // A phrase of the whole page counts as its most urgent sign; the card is told at the sign's own level.
    const data = index.dictionary().data, level = Math.min(...data.alarms.filter(one => one[0] === result.page && one[1] === result.section).map(one => one[2]));
    const box = make('section', 'nb-alarm nb-alarm--' + level), more = make('a', 'nb-alarm__more', page[0]);
    set(box, 'aria-label', page[0]);
    const what = make('p', 'nb-alarm__what'), icon = document.querySelector('.nb-call .nb-icon');
    if (icon) what.append(icon.cloneNode(true));
    what.append(make('span', '', section[2].split('\n')[0]));
    box.append(what, make('p', 'nb-alarm__sign', section[1]));
    const calls = data.calls.find(one => one[0] === level) || [], list = make('div', 'nb-alarm__calls');
    for (let i = 1; i < calls.length; i += 2) {
      const call = make('a', 'nb-alarm__call', calls[i]);
      call.href = calls[i + 1];
      list.append(call);
    }
    more.href = hrefOf(page, section);
    list.append(more);
    box.append(list);
    place.append(box);
  }

  function trouble(error, place, again) {
    const old = error.message === 'format';
    place.replaceChildren(make('p', 'nb-search__note', form.getAttribute(old ? 'data-nb-format' : 'data-nb-failed')));
    if (old) return;
    const button = make('button', 'nb-search__again', form.getAttribute('data-nb-retry'));
    button.type = 'button';
    button.addEventListener('click', again);
    place.append(button);
  }

  /** “3 results”, in the form that the language has for the number. */
  function count(results) {
    const number = String(results.length), form = new Intl.PluralRules(index.dictionary().data.language).select(results.length);
    return phrase('count.' + form, number) || phrase('count.other', number);
  }


  return { phrase, searchHref, draw, explain, alarm, trouble, count };
}
