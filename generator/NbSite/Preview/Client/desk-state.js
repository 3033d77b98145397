// What is to be known of the page, asked when somebody opens it; and other views of it.
(function () {
  'use strict';

  var desk = window.nbDesk;

  desk.state = function () {
    var box = desk.make('details', 'nbp-desk__state');
    var inner = desk.make('div', 'nbp-desk__facts');
    box.append(desk.make('summary', '', 'State of this page'), inner);
    box.addEventListener('toggle', function () { if (box.open) load(inner); });
    document.addEventListener('nbsite:preview', function () { if (box.open) load(inner); });
    return box;
  };

  function load(inner) {
    if (!inner.firstChild) inner.append(desk.make('p', '', 'Looking …'));
    desk.send('ask', { name: 'state', fields: { page: decodeURIComponent(location.pathname) } }).then(function (answer) {
      var body = answer.body;
      if (answer.status !== 200) { inner.replaceChildren(desk.make('p', 'nbp-desk__error', body.message)); return; }
      var facts = desk.make('dl', 'nbp-desk__list nbp-desk__dl');
      (body.facts || []).forEach(function (fact) {
        facts.append(desk.make('dt', '', fact.name), desk.make('dd', fact.warning ? 'nbp-desk__error' : '', (fact.warning ? 'Look here: ' : '') + fact.text));
      });
      inner.replaceChildren(facts, views(body), dependents(body.dependents || []));
    });
  }

  function views(body) {
    var row = desk.make('div', 'nbp-edit__row');
    row.append(desk.button('As printed', function () { window.print(); }));
    // A page may stand in no frame, so a phone is a window.
    row.append(desk.button('As on a phone', function () { window.open(location.href, 'nbsite-phone', 'popup,width=360,height=740'); }));
    (body.languages || []).forEach(function (other) {
      var link = desk.make('a', 'nbp-link', other.language + ': ' + other.title);
      link.href = other.address;
      link.lang = other.language;
      row.append(link);
    });
    return row;
  }

  function dependents(pages) {
    var list = desk.make('ul', 'nbp-desk__list');
    pages.forEach(function (page) {
      var item = desk.make('li');
      if (page.address) {
        var link = desk.make('a', 'nbp-link', page.title);
        link.href = page.address;
        item.append(link);
      } else item.append(page.title);
      list.append(item);
    });
    return list;
  }
})();
