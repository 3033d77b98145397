// What edits pages of a preview: its key, its requests, and small parts that the other scripts are made of.
(function () {
  'use strict';

  var desk = window.nbDesk = { busy: 0 };

  // The key stands behind # in the address that the terminal printed, and goes from there at once: an address is copied and shown to others.
  var given = /^#desk=([0-9a-f]{32})$/.exec(location.hash);
  try {
    if (given) {
      sessionStorage.setItem('nbsite:desk', given[1]);
      history.replaceState(history.state, '', location.pathname + location.search);
    }
    desk.key = sessionStorage.getItem('nbsite:desk');
  } catch { desk.key = given && given[1]; }

  // The page is taken over when nothing is being written any more: an editor may be open below a dialog.
  var holds = 0;
  desk.hold = function () {
    holds++;
    document.documentElement.setAttribute('data-nbp-editing', '');
  };
  desk.release = function () {
    if (--holds) return;
    document.documentElement.removeAttribute('data-nbp-editing');
    document.dispatchEvent(new CustomEvent('nbsite:edited'));
  };

  // An address with a key that is pasted over this one loads nothing by itself.
  window.addEventListener('hashchange', function () { if (/^#desk=/.test(location.hash)) location.reload(); });

  // Resolves to { status, body }; a preview that has ended is told as any other refusal.
  desk.send = function (what, request) {
    return fetch('/_nbsite/desk/' + what, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-NbSite-Desk': desk.key || '' },
      body: JSON.stringify(request),
    }).then(function (answer) {
      return answer.text().then(function (text) {
        var body;
        try { body = JSON.parse(text); } catch { body = { message: text.trim() }; }
        return { status: answer.status, body: body };
      });
    }, function () { return { status: 0, body: { message: 'The preview does not answer. Perhaps it was ended in the terminal.' } }; });
  };

  // What is wrong with words is asked while somebody types, and only the answer to what stands there now is told.
  desk.typed = function (request, tell, forget) {
    var timer = 0, asked = 0;
    function check() {
      var number = ++asked;
      return desk.send('check', request()).then(function (answer) {
        if (number === asked) tell(answer);
        return number === asked;
      });
    }
    return {
      // Resolves to whether nothing was typed meanwhile.
      check: check,
      changed: function () {
        clearTimeout(timer);
        asked++;
        forget();
        timer = setTimeout(check, 350);
      },
      stop: function () { clearTimeout(timer); },
      end: function () { clearTimeout(timer); asked++; },
    };
  };

  desk.make = function (tag, name, text) {
    var element = document.createElement(tag);
    if (name) element.className = name;
    if (text) element.textContent = text;
    return element;
  };

  desk.button = function (text, act, name) {
    var button = desk.make('button', 'nbp-button' + (name ? ' ' + name : ''), text);
    button.type = 'button';
    button.addEventListener('click', act);
    return button;
  };

  // Lines that differ, as text: no colour alone tells which.
  desk.difference = function (answer) {
    var text = (answer.files || []).map(function (file) { return file.difference; }).join('\n');
    var shown = desk.make('pre', 'nbp-desk__difference');
    shown.tabIndex = 0;
    shown.setAttribute('role', 'region');
    shown.setAttribute('aria-label', 'Difference');
    text.split('\n').forEach(function (line) {
      var tag = /^[+](?![+][+] )/.test(line) ? 'ins' : /^-(?!-- )/.test(line) ? 'del' : 'span';
      shown.append(desk.make(tag, '', line), '\n');
    });
    return shown;
  };

  desk.problems = function (answer) {
    var list = desk.make('ul', 'nbp-desk__problems');
    (answer.problems || []).forEach(function (problem) {
      var place = problem.line ? (problem.field ? 'Line ' : problem.path + ', line ') + problem.line + ': ' : '';
      var item = desk.make('li', problem.error ? 'nbp-desk__error' : '', (problem.error ? 'Error. ' : 'Advice. ') + place + problem.message + (problem.code ? ' (' + problem.code + ')' : ''));
      if (problem.hint) item.append(desk.make('span', 'nbp-desk__hint', ' ' + problem.hint));
      list.append(item);
    });
    return list;
  };
})();
