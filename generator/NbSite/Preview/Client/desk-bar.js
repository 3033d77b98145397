// The bar at the foot of each page of a preview: begins editing, undoes, and says what was done. Folded to one line.
(function () {
  'use strict';

  var desk = window.nbDesk;
  var page = null, pairs = [], on = false, open = false, focus = null;

  var bar = desk.make('section', 'nbp-desk');
  bar.lang = 'en';
  bar.dir = 'ltr';
  bar.setAttribute('aria-label', 'Desk');
  var toggle = desk.button('Edit this page', function () { set(!on); });
  toggle.setAttribute('aria-pressed', 'false');
  var undo = desk.button('Undo', ask);
  var said = desk.make('span', 'nbp-desk__said');
  said.setAttribute('role', 'status');
  var parts = desk.make('details', 'nbp-desk__parts');
  parts.append(desk.make('summary', '', 'Parts of this page'));
  parts.hidden = true;
  var hint = desk.make('span', 'nbp-desk__hidden', 'Press Enter to edit');
  hint.id = 'nbp-desk-hint';

  function put() {
    var foot = document.querySelector('.nbp-foot') || desk.make('div', 'nbp-foot');
    if (!foot.isConnected) document.body.append(foot);
    foot.append(bar);
    document.documentElement.classList.add('nbp-has-desk');
  }

  function say(text) { said.textContent = text; }

  if (!desk.key) {
    bar.append(desk.make('span', '', 'To edit, open the address that the terminal printed.'));
    put();
    return;
  }

  var make = desk.button('New page', function () {
    desk.form({
      title: 'Make a page', action: 'new-page', button: 'Make the page',
      fields: [
        { name: 'title', label: 'Title' },
        { name: 'summary', label: 'Summary', hint: 'What it tells, in one or two sentences.' },
        { name: 'folder', label: 'Folder', hint: 'Such as living; empty for the top of the site.' },
        { name: 'kind', label: 'What it says', options: [
          { value: 'clinical', text: 'Medical facts: each needs a source' },
          { value: 'practical', text: 'Practical things' },
          { value: 'about', text: 'About the site or its makers' }] },
      ],
    }, function (words, files) {
      say(words + ' It is a draft until its words were checked.');
      go(files.map(function (file) { return file.path; }).find(function (path) { return /\.md$/.test(path); }), 60);
    });
  });
  var more = desk.make('details', 'nbp-desk__more');
  more.append(desk.make('summary', '', 'More'), make, desk.state(), parts);
  bar.append(toggle, undo, more, said, hint);
  put();

  // The new page, as soon as it is made; whoever began to write elsewhere meanwhile stays there.
  function go(path, times) {
    if (!path || !times || open) return;
    // A dialog is still closing, or another one was opened.
    if (document.documentElement.hasAttribute('data-nbp-editing')) { setTimeout(function () { go(path, times - 1); }, 500); return; }
    desk.send('ask', { name: 'where', fields: { path: path } }).then(function (answer) {
      if (answer.body.address && !open && !document.documentElement.hasAttribute('data-nbp-editing')) location.assign(answer.body.address);
      else if (answer.status === 200) setTimeout(function () { go(path, times - 1); }, 500);
    });
  }

  // Edit mode: each block can be reached with Tab, opened with Enter or a click.
  function set(value) {
    on = value;
    toggle.setAttribute('aria-pressed', String(on));
    document.documentElement.classList.toggle('nbp-editable', on);
    try { if (on) sessionStorage.setItem('nbsite:edit', 'on'); else sessionStorage.removeItem('nbsite:edit'); } catch { /* Then each page begins without. */ }
    if (on) load(); else clear();
  }

  function clear() {
    pairs.forEach(function (pair) {
      pair.element.classList.remove('nbp-block');
      pair.element.removeAttribute('tabindex');
      pair.element.removeAttribute('aria-describedby');
    });
    pairs = [];
    parts.hidden = true;
  }

  function load() {
    return desk.send('ask', { name: 'page', fields: { page: decodeURIComponent(location.pathname) } }).then(function (answer) {
      if (!on || open) return;
      clear();
      page = answer.body;
      if (answer.status !== 200 || !page.blocks) { say(page.message || page.why || 'This page cannot be edited here.'); return; }
      var main = document.querySelector('main');
      if (!main) return;
      pairs = desk.match(main, page.blocks);
      page.head.forEach(function (head) {
        var element = head.key === 'title' ? main.querySelector('h1') : Array.prototype.find.call(main.querySelectorAll('p'), function (each) { return each.textContent.trim() === head.text; });
        if (element) pairs.unshift({ head: head, element: element });
      });
      pairs.forEach(function (pair) {
        pair.element.classList.add('nbp-block');
        pair.element.tabIndex = 0;
        pair.element.setAttribute('aria-describedby', hint.id);
      });
      list();
      var again = focus && pairs.find(function (pair) { return pair.head ? pair.head.key === focus.key : pair.block.first === focus.first; });
      if (again && (document.activeElement === document.body || again.element === document.activeElement)) again.element.focus();
    });
  }

  // Every part, also those that the page shows elsewhere or not in their own words.
  function list() {
    var items = desk.make('ul', 'nbp-desk__list');
    page.head.concat(page.blocks).forEach(function (part) {
      var pair = pairs.find(function (each) { return each.block === part || each.head === part; });
      var item = desk.make('li');
      item.append(desk.button((part.key || part.kind) + ': ' + part.text.slice(0, 60).replace(/\n/g, ' '), function () {
        more.open = false;
        begin(pair || { block: part.key ? null : part, head: part.key ? part : null, element: document.querySelector('main h1') });
      }, 'nbp-desk__part'));
      items.append(item);
    });
    parts.replaceChildren(parts.firstChild, items);
    parts.hidden = false;
  }

  function begin(pair) {
    if (open || !page) return;
    open = true;
    say('');
    var part = pair.head
      ? { action: 'edit-head', fields: { path: page.path, hash: page.hash, key: pair.head.key }, text: pair.head.text, label: pair.head.key === 'title' ? 'Title of the page' : 'Summary of the page' }
      : { action: 'edit-block', fields: { path: page.path, hash: page.hash, first: pair.block.first, last: pair.block.last }, text: pair.block.text, label: 'Words of this ' + (pair.block.kind === 'other' ? 'part' : pair.block.kind) };
    desk.edit(pair.element, part, function (saved, words) {
      open = false;
      say(words);
      if (pair.element.isConnected) pair.element.focus();
      // The page that was saved comes by itself, and the lines of all parts behind it are others then.
      focus = saved ? { first: pair.block && pair.block.first, key: pair.head && pair.head.key } : null;
      if (saved) load();
    });
  }

  function target(event) {
    if (!on || open || event.target.closest('a, button, summary, input, textarea, .nbp-edit')) return null;
    return pairs.filter(function (pair) { return pair.element.contains(event.target); }).pop() || null;
  }

  document.addEventListener('click', function (event) {
    var pair = target(event);
    if (pair && !String(window.getSelection())) { event.preventDefault(); begin(pair); }
  });

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey) return;
    var pair = target(event);
    if (pair && pair.element === event.target) { event.preventDefault(); begin(pair); }
  });

  // The page was put in place anew.
  document.addEventListener('nbsite:preview', function () {
    if (on && !open) load().then(function () { focus = null; });
  });

  // Undo says first what it takes back.
  function ask() {
    desk.send('undo', {}).then(function (answer) {
      if (answer.status !== 200) { say(answer.body.message); return; }
      var box = desk.make('dialog', 'nbp-desk__box');
      box.lang = 'en';
      box.dir = 'ltr';
      box.setAttribute('aria-label', answer.body.title);
      var row = desk.make('div', 'nbp-edit__row');
      row.append(desk.button('Undo it', function () {
        desk.send('undo', { seen: answer.body.print }).then(function (done) {
          box.close();
          say(done.body.done ? done.body.title + '.' : done.body.message);
        });
      }), desk.button('Leave it', function () { box.close(); }));
      box.append(desk.make('p', 'nbp-desk__title', answer.body.title), desk.difference(answer.body), row);
      box.addEventListener('close', function () { box.remove(); undo.focus(); });
      document.body.append(box);
      box.showModal();
    });
  }

  try { if (sessionStorage.getItem('nbsite:edit') === 'on') set(true); } catch { /* It may be refused to a page. */ }
})();
