// The editor of one block: its own Markdown where it stands, what is wrong with it as it is typed, and the difference before it is saved.
(function () {
  'use strict';

  var desk = window.nbDesk;

  // part: { action, fields, text, label }; done(saved, announcement) is called when it closes.
  desk.edit = function (element, part, done) {
    var print = '', last = null;
    var typed = desk.typed(request, tell, function () { print = ''; });
    var id = 'nbp-edit-' + (++desk.busy);
    var form = desk.make('form', 'nbp-edit');
    form.lang = 'en';
    form.dir = 'ltr';
    form.setAttribute('aria-label', 'Editor');
    var label = desk.make('label', 'nbp-edit__label', part.label);
    label.htmlFor = id;
    var area = desk.make('textarea', 'nbp-edit__words');
    area.id = id;
    area.value = part.text;
    area.lang = document.documentElement.lang;
    area.dir = 'auto';
    area.rows = Math.min(16, Math.max(3, Math.ceil(part.text.length / 60) + part.text.split('\n').length));
    area.setAttribute('aria-describedby', id + '-told');
    var told = desk.make('div', 'nbp-edit__told');
    told.id = id + '-told';
    told.setAttribute('role', 'status');
    var shown = desk.make('details', 'nbp-edit__shown');
    shown.append(desk.make('summary', '', 'Difference'));
    shown.hidden = true;
    var save = desk.make('button', 'nbp-button', 'Save');
    save.type = 'submit';
    var row = desk.make('div', 'nbp-edit__row');
    row.append(save, desk.button('Cancel', leave));
    form.append(label, area, told, shown, row);
    element.after(form);
    element.classList.add('nbp-edited');
    desk.hold();
    area.focus();
    area.setSelectionRange(area.value.length, area.value.length);

    area.addEventListener('input', typed.changed);
    form.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && !event.isComposing) { event.preventDefault(); leave(); }
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); submit(); }
    });
    form.addEventListener('submit', function (event) { event.preventDefault(); submit(); });

    function request() { return { name: part.action, fields: Object.assign({}, part.fields, { text: area.value }), seen: print }; }

    // Typed words are not thrown away by one key.
    function leave() {
      if (area.value === part.text || window.confirm('Throw away what you typed?')) close(false, '');
    }

    function tell(answer) {
      var body = answer.body;
      print = answer.status === 200 ? body.print : '';
      last = body;
      var words = body.message ? [desk.make('p', 'nbp-desk__error', body.message)] : [];
      if (body.problems && body.problems.length) words.push(desk.problems(body));
      else if (!body.message && area.value !== part.text) words.push(desk.make('p', '', 'Nothing is wrong with it.'));
      told.replaceChildren.apply(told, words);
      area.setAttribute('aria-invalid', String((body.problems || []).some(function (problem) { return problem.error; })));
      shown.hidden = !(body.files && body.files.length);
      shown.replaceChildren(shown.firstChild);
      if (!shown.hidden) shown.append(desk.difference(body));
    }

    function submit() {
      typed.stop();
      if (area.value === part.text) { close(false, 'Nothing was changed.'); return; }
      (print ? Promise.resolve(true) : typed.check()).then(function (isNewest) {
        if (!isNewest || !last || !last.ready) { area.focus(); return; }
        save.disabled = true;
        return desk.send('apply', request()).then(function (answer) {
          save.disabled = false;
          if (answer.status === 200 && answer.body.done) close(true, 'Saved: ' + answer.body.title + '.');
          else { tell(answer); area.focus(); }
        });
      });
    }

    function close(saved, words) {
      typed.end();
      // Cancelled while it is saved, it closes twice.
      if (!form.isConnected) return;
      form.remove();
      element.classList.remove('nbp-edited');
      done(saved, words);
      desk.release();
    }
  };
})();
