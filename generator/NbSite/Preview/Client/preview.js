// Loaded by every page of a preview, and never part of a site. Takes the page's newest words over without moving it, and shows what is
// wrong with the files above the last good page.
(function () {
  'use strict';

  var own = document.currentScript;
  var seen = own.dataset.page;
  var frame = own.dataset.frame;
  var news = null;
  var panel = null;
  var chip = null;
  var hidden = '';
  var loading = false;
  var wanted = null;
  var later = null;
  var foot = null;

  // The words as they were sent: this script runs before the page's own ones, which change some of them.
  var sent = document.querySelector('main');
  if (sent) sent = sent.cloneNode(true);

  function make(tag, name, text) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  }

  // A hidden tab needs no news, and browsers allow few connections to one server.
  function listen() {
    if (document.hidden) {
      if (news) news.close();
      news = null;
      return;
    }
    if (news) return;
    news = new EventSource('/_nbsite/news?page=' + encodeURIComponent(location.pathname));
    news.onmessage = function (event) { told(JSON.parse(event.data)); };
    news.onerror = function () { mark({ lost: true }); };
  }

  function told(state) {
    errors(state);
    mark(state);
    // Somebody is writing in the page: it is taken over when that is done.
    if (document.documentElement.hasAttribute('data-nbp-editing')) { later = state; return; }
    if (state.page === seen || !state.ready) return;
    if (seen !== 'waiting' && own.dataset.missing === 'yes' && state.page === 'missing') return;
    if (state.page === 'missing' || state.page === 'folder' || seen === 'waiting') reload();
    else take(state.page);
  }

  // As a document and not as text: what is read so runs nothing, and needs no policy for trusted types.
  function take(hash) {
    wanted = hash;
    if (loading) return;
    loading = true;
    var request = new XMLHttpRequest();
    request.open('GET', location.pathname);
    request.responseType = 'document';
    request.onload = function () {
      loading = false;
      var next = request.response;
      var script = next && next.querySelector('script[data-page]');
      if (request.status !== 200 || !script || !frame || script.dataset.frame !== frame || !replace(next)) {
        reload();
        return;
      }
      seen = script.dataset.page;
      document.dispatchEvent(new CustomEvent('nbsite:preview'));
      if (wanted !== seen) take(wanted);
    };
    request.onerror = function () { loading = false; };
    request.send();
  }

  // Only what differs is put in place, so that whatever a reader opened, marked or typed elsewhere stays. Where a script works on something in
  // it the page is loaded again, which keeps the place too.
  function replace(next) {
    var now = document.querySelector('main');
    var then = next.querySelector('main');
    var runs = [];
    if (!now || !then || !sent || !compare(now, sent, then, runs) || runs.some(hasScript)) return false;
    var left = window.scrollX;
    var anchor = visible(now);
    document.title = next.title;
    // In their order: what stands behind a run is there until its own run comes.
    runs.forEach(put);
    sent = then;
    keep(now, anchor, left);
    return true;
  }

  // Runs of nodes of the page that are others in what is sent now; false where the page is no longer the one that was sent, or its main part another.
  function compare(now, before, then, runs) {
    if (!before.cloneNode(false).isEqualNode(then.cloneNode(false))) return false;
    var old = before.childNodes, fresh = then.childNodes, here = now.childNodes;
    // Scripts of the page move parts of it, such as the line that it is overdue.
    if (here.length !== old.length || !slice(here, 0).every(function (node, i) { return node.nodeName === old[i].nodeName; })) return false;
    var start = 0, end = 0, most = Math.min(old.length, fresh.length);
    while (start < most && old[start].isEqualNode(fresh[start])) start++;
    while (end < most - start && old[old.length - 1 - end].isEqualNode(fresh[fresh.length - 1 - end])) end++;
    if (old.length !== fresh.length) {
      runs.push(run(now, start, old.length - start - end, slice(fresh, start, fresh.length - end)));
      return true;
    }
    for (var i = start; i < old.length - end; i++) {
      if (old[i].isEqualNode(fresh[i])) continue;
      var inner = [];
      if (old[i].nodeType === 1 && fresh[i].nodeType === 1 && compare(here[i], old[i], fresh[i], inner)) runs.push.apply(runs, inner);
      else runs.push(run(now, i, 1, [fresh[i]]));
    }
    return true;
  }

  function slice(nodes, from, to) { return Array.prototype.slice.call(nodes, from, to); }

  function run(parent, from, count, fresh) { return { parent: parent, gone: slice(parent.childNodes, from, from + count), next: parent.childNodes[from + count] || null, fresh: fresh }; }

  function hasScript(run) {
    var parts = 'script, form, input, button, [data-nb], [data-nb-spy], [data-nb-due]';
    return (run.parent.nodeType === 1 && run.parent.closest(parts)) || run.gone.concat(run.fresh).some(function (node) { return node.nodeType === 1 && (node.matches(parts) || node.querySelector(parts)); });
  }

  function put(run) {
    var open = {};
    doors(run.gone, function (details, i) { if (details.open) open[name(details, i)] = true; });
    var fresh = run.fresh.map(function (node) { return document.importNode(node, true); });
    doors(fresh, function (details, i) { if (open[name(details, i)]) details.open = true; });
    run.gone.forEach(function (node) { node.remove(); });
    fresh.forEach(function (node) { run.parent.insertBefore(node, run.next); });
  }

  function doors(nodes, act) {
    var count = 0;
    nodes.forEach(function (node) {
      if (node.nodeType !== 1) return;
      if (node.matches('details')) act(node, count++);
      Array.prototype.forEach.call(node.querySelectorAll('details'), function (details) { act(details, count++); });
    });
  }

  function name(details, i) { return details.id || i + ' ' + (details.querySelector('summary') || details).textContent; }

  // The first block in sight, by its place among its like: so words that come in above it do not push it away.
  function visible(main) {
    var found = null;
    var all = main.querySelectorAll('h1, h2, h3, h4, p, li, tr, dt, dd, figure');
    for (var i = 0; i < all.length && !found; i++) {
      var box = all[i].getBoundingClientRect();
      if (box.bottom > 0 && box.height > 0) found = { text: all[i].textContent, tag: all[i].tagName, top: box.top, fromEnd: all.length - i, at: i };
    }
    return found && window.scrollY > 0 ? found : null;
  }

  function keep(main, anchor, left) {
    if (!anchor) return;
    var all = main.querySelectorAll('h1, h2, h3, h4, p, li, tr, dt, dd, figure');
    function fits(i) { return all[i] && all[i].tagName === anchor.tag && all[i].textContent === anchor.text; }
    var same = fits(anchor.at) ? all[anchor.at] : fits(all.length - anchor.fromEnd) ? all[all.length - anchor.fromEnd] : null;
    if (same) window.scrollTo({ left: left, top: window.scrollY + same.getBoundingClientRect().top - anchor.top, behavior: 'instant' });
  }

  // Loads the page again, at the same place: browsers keep it by themselves only when nothing above it is another.
  function reload() {
    var main = document.querySelector('main');
    try {
      sessionStorage.setItem('nbsite:place', JSON.stringify({ path: location.pathname, left: window.scrollX, top: window.scrollY, anchor: main && visible(main) }));
      history.scrollRestoration = 'manual';
    } catch { /* It may be refused to a page: then the browser's own way is kept. */ }
    location.reload();
  }

  function comeBack() {
    var place = null;
    try {
      place = JSON.parse(sessionStorage.getItem('nbsite:place'));
      sessionStorage.removeItem('nbsite:place');
    } catch { return; }
    window.addEventListener('load', function () { history.scrollRestoration = 'auto'; });
    var main = document.querySelector('main');
    if (!place || place.path !== location.pathname || !main || place.top === 0) return;
    window.scrollTo({ left: place.left, top: place.top, behavior: 'instant' });
    keep(main, place.anchor, place.left);
  }

  // Errors.

  function errors(state) {
    var list = state.errors || [];
    var text = JSON.stringify(list);
    if (!list.length) hidden = '';
    if (panel && panel.dataset.text !== text) { panel.remove(); panel = null; }
    if (!list.length || panel || hidden === text) return;
    panel = make('section', 'nbp-errors');
    panel.dataset.text = text;
    panel.lang = 'en';
    panel.dir = 'ltr';
    panel.setAttribute('role', 'alert');
    panel.setAttribute('aria-label', 'What is wrong');
    var count = list.length + (state.more || 0);
    var head = make('div', 'nbp-errors__head');
    head.append(make('strong', '', (count === 1 ? '1 error. ' : count + ' errors. ') + (state.ready ? 'This is the last good page.' : 'There is no page to show yet.')));
    var close = make('button', 'nbp-button', 'Hide');
    close.type = 'button';
    close.onclick = function () { hidden = text; panel.remove(); panel = null; };
    head.append(close);
    panel.append(head);
    var items = make('ol', 'nbp-errors__list');
    list.forEach(function (error) { items.append(item(error)); });
    panel.append(items);
    if (state.more) panel.append(make('p', '', 'and ' + state.more + ' more, in the terminal'));
    document.body.append(panel);
  }

  function item(error) {
    var entry = make('li');
    if (error.place) {
      var place = make('p', 'nbp-errors__place');
      place.append(error.editor ? link(error.editor, error.place) : error.place, ' ', make('span', 'nbp-errors__code', error.code));
      entry.append(place);
    }
    entry.append(make('p', 'nbp-errors__message', error.message));
    if (error.excerpt) {
      var line = make('pre', 'nbp-errors__excerpt');
      line.tabIndex = 0;
      line.append(make('span', 'nbp-errors__number', error.excerpt.line + ' '), error.excerpt.before, make('mark', '', error.excerpt.at || ' '), error.excerpt.after);
      entry.append(line);
    }
    if (error.hint) entry.append(make('p', 'nbp-errors__hint', error.hint));
    return entry;
  }

  function link(address, text) {
    var element = make('a', 'nbp-link', text);
    element.href = address;
    return element;
  }

  // What readers are not told yet.

  function mark(state) {
    var words = (state.marks || []).slice();
    if (state.lost) words = ['The preview has ended'];
    var text = JSON.stringify([words, state.source, state.editor]);
    if (chip && chip.dataset.text === text) return;
    if (chip) chip.remove();
    chip = make('aside', state.lost ? 'nbp-chip nbp-chip--lost' : 'nbp-chip');
    chip.dataset.text = text;
    chip.lang = 'en';
    chip.dir = 'ltr';
    chip.setAttribute('aria-label', 'Preview');
    chip.append(make('strong', '', 'Preview'));
    words.forEach(function (word) { chip.append(make('span', 'nbp-chip__mark', word)); });
    if (state.editor) chip.append(link(state.editor, 'Edit ' + state.source));
    stand().prepend(chip);
  }

  // What stands at the foot: this script's own line, and what edits pages.
  function stand() {
    foot = foot || document.querySelector('.nbp-foot') || make('div', 'nbp-foot');
    if (!foot.isConnected) document.body.append(foot);
    return foot;
  }

  document.addEventListener('nbsite:edited', function () {
    var state = later;
    later = null;
    if (state) told(state);
  });

  document.addEventListener('visibilitychange', listen);
  window.addEventListener('pagehide', function () { if (news) news.close(); news = null; });
  window.addEventListener('pageshow', listen);
  comeBack();
  listen();
})();
