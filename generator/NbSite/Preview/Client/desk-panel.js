// A dialog with a form: mistakes are told while somebody types, the difference is shown before it is saved, and the keyboard reaches everything.
(function () {
  'use strict';

  var desk = window.nbDesk;
  var make = desk.make;
  var PAUSE = 400;

  // what: title; body, an element to show; fields(), what the action is told; tell(problems), which gives back those that have no field;
  // focusFirst(); action, the name of what is done; saved(answer). Gives {changed, close, say}.
  desk.panel = function (what) {
    var opener = document.activeElement;
    var dialog = make('dialog', 'nbp-panel');
    var title = make('h2', 'nbp-panel__title', what.title);
    title.id = 'nbp-panel-title';
    title.tabIndex = -1;
    dialog.lang = 'en';
    dialog.dir = 'ltr';
    dialog.setAttribute('aria-labelledby', title.id);
    var whole = make('ul', 'nbp-panel__problems');
    var status = make('p', 'nbp-panel__status');
    status.setAttribute('role', 'status');
    var difference = make('details', 'nbp-panel__difference');
    difference.append(make('summary', '', 'Show the difference'));
    difference.hidden = true;
    var save = desk.button('Save', apply, 'nbp-button--main');
    var buttons = make('div', 'nbp-panel__buttons');
    buttons.append(save, desk.button('Cancel', close));
    dialog.append(title, whole, what.body, status, difference, buttons);
    dialog.addEventListener('close', function () {
      clearTimeout(waiting);
      turn++;
      dialog.remove();
      desk.release();
      // What opened it may be folded away by now.
      var back = opener && opener !== document.body && opener.offsetParent ? opener : document.querySelector('.nbp-desk__more > summary');
      if (back) back.focus();
    });
    document.body.append(dialog);
    desk.hold();
    dialog.showModal();
    (what.focus || title).focus();

    var waiting = 0;
    var turn = 0;
    var seen = '';

    function close() { dialog.close(); }

    function say(words) { if (status.textContent !== words) status.textContent = words; }

    function changed() {
      clearTimeout(waiting);
      waiting = setTimeout(check, PAUSE);
    }

    // Only the answer to what stands there now is shown.
    function check(then) {
      clearTimeout(waiting);
      var mine = ++turn;
      desk.send('check', { name: what.action, fields: what.fields() }).then(function (answer) {
        if (mine !== turn || !dialog.open) return;
        show(answer.status, answer.body);
        if (typeof then === 'function') then(answer.body);
      });
    }

    function show(status, answer) {
      var problems = (answer.problems || []).slice();
      if (status !== 200 && !problems.some(function (problem) { return problem.error; })) problems.push({ field: '', message: answer.message || 'The desk did not answer.', error: true });
      var left = what.tell(problems);
      whole.replaceChildren();
      left.forEach(function (problem) { whole.append(make('li', '', problem.message + (problem.hint ? ' ' + problem.hint : ''))); });
      seen = answer.print || '';
      difference.hidden = !(answer.files && answer.files.length);
      if (difference.children.length > 1) difference.lastElementChild.remove();
      if (!difference.hidden) difference.append(desk.difference(answer));
      var errors = problems.filter(function (problem) { return problem.error !== false; }).length;
      say(errors === 1 ? '1 mistake is told at its field.' : errors ? errors + ' mistakes are told at their fields.' : answer.ready ? 'It can be saved.' : 'Nothing is changed yet.');
      return errors;
    }

    function apply() {
      say('Looking at the whole site …');
      check(function (answer) {
        if (!answer.ready) {
          if (!what.focusFirst() && whole.childElementCount) {
            whole.tabIndex = -1;
            whole.focus();
          }
          return;
        }
        desk.send('apply', { name: what.action, fields: what.fields(), seen: seen }).then(function (done) {
          if (done.status !== 200 || !done.body.done) {
            show(done.status, done.body);
            what.focusFirst();
            return;
          }
          close();
          what.saved(done.body);
        });
      });
    }

    return { changed: changed, close: close, say: say, check: check };
  };

  // The form of a file, or of one thing in it. said: told what was done, in words.
  desk.editForm = function (path, at, said) {
    desk.send('ask', { name: 'form', fields: { path: path, at: at || [] } }).then(function (answer) {
      var body = answer.body;
      if (answer.status !== 200) {
        said(body.message);
        return;
      }
      var panel = null;
      var form = desk.fields(body.fields, body.values, body.lists, function () { if (panel) panel.changed(); });
      panel = desk.panel({
        title: 'Change ' + body.title,
        body: form.element,
        focus: form.focus,
        action: 'fill-form',
        fields: function () { return { path: path, at: at || [], was: body.was, values: form.read() }; },
        tell: form.tell,
        focusFirst: form.focusFirst,
        saved: function (done) { said('Saved: ' + done.title + '.'); },
      });
      form.read();
    });
  };
})();
