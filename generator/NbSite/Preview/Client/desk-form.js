// A form for an action of the desk: each field with what is wrong with it below it, the difference, and a button that does what was shown.
(function () {
  'use strict';

  var desk = window.nbDesk;

  // form: { title, action, button, fields: [{ name, label, hint, value, options }] }; done(words, files) is called when it was done.
  desk.form = function (form, done) {
    var print = '', last = null;
    var typed = desk.typed(request, tell, function () { print = ''; });
    var id = 'nbp-form-' + (++desk.busy);
    var before = document.activeElement;
    var box = desk.make('dialog', 'nbp-desk__box');
    box.lang = 'en';
    box.dir = 'ltr';
    box.setAttribute('aria-labelledby', id);
    var title = desk.make('h2', 'nbp-desk__title', form.title);
    title.id = id;
    var inner = desk.make('form', 'nbp-desk__form');
    inner.noValidate = true;
    var inputs = form.fields.map(field);
    var told = desk.make('div', 'nbp-edit__told');
    told.setAttribute('role', 'status');
    var shown = desk.make('details', 'nbp-edit__shown');
    shown.append(desk.make('summary', '', 'What will be written'));
    shown.hidden = true;
    var act = desk.make('button', 'nbp-button', form.button);
    act.type = 'submit';
    var row = desk.make('div', 'nbp-edit__row');
    row.append(act, desk.button('Cancel', function () { box.close(); }));
    inputs.forEach(function (input) { inner.append(input.row); });
    inner.append(told, shown, row);
    box.append(title, inner);
    document.body.append(box);
    desk.hold();
    box.showModal();
    inputs[0].control.focus();

    box.addEventListener('close', function () {
      typed.end();
      box.remove();
      desk.release();
      if (before) before.focus();
    });
    inner.addEventListener('input', typed.changed);
    inner.addEventListener('submit', function (event) {
      event.preventDefault();
      typed.stop();
      (print ? Promise.resolve(true) : typed.check()).then(function (isNewest) {
        if (!isNewest || !last || !last.ready) { firstWrong().focus(); return; }
        act.disabled = true;
        return desk.send('apply', request()).then(function (answer) {
          act.disabled = false;
          if (answer.status !== 200 || !answer.body.done) { tell(answer); return; }
          box.close();
          done(answer.body.title + '.', last.files);
        });
      });
    });

    function field(given, at) {
      var holder = desk.make('div', 'nbp-desk__field');
      var control = desk.make(given.options ? 'select' : 'input', 'nbp-edit__words');
      control.id = id + '-' + at;
      (given.options || []).forEach(function (option) {
        var choice = desk.make('option', '', option.text);
        choice.value = option.value;
        control.append(choice);
      });
      if (given.value) control.value = given.value;
      var label = desk.make('label', 'nbp-edit__label', given.label);
      label.htmlFor = control.id;
      var wrong = desk.make('p', 'nbp-desk__error');
      wrong.id = control.id + '-told';
      wrong.setAttribute('role', 'status');
      control.setAttribute('aria-describedby', wrong.id);
      holder.append(label, control);
      if (given.hint) holder.append(desk.make('p', 'nbp-desk__hint', given.hint));
      holder.append(wrong);
      return { name: given.name, row: holder, control: control, wrong: wrong };
    }

    function request() {
      var fields = {};
      inputs.forEach(function (input) { fields[input.name] = input.control.value; });
      return { name: form.action, fields: fields, seen: print };
    }

    function firstWrong() {
      var input = inputs.find(function (each) { return each.wrong.textContent; });
      return input ? input.control : inputs[0].control;
    }

    function tell(answer) {
      var body = answer.body;
      last = body;
      print = answer.status === 200 ? body.print : '';
      var own = inputs.map(function (input) { return input.name; });
      inputs.forEach(function (input) {
        var wrong = (body.problems || []).filter(function (problem) { return problem.field === input.name; });
        input.wrong.textContent = wrong.map(function (problem) { return problem.message + (problem.hint ? ' ' + problem.hint : ''); }).join(' ');
        input.control.setAttribute('aria-invalid', String(wrong.some(function (problem) { return problem.error; })));
      });
      var rest = (body.problems || []).filter(function (problem) { return own.indexOf(problem.field) < 0; });
      told.replaceChildren(body.message ? desk.make('p', 'nbp-desk__error', body.message) : '', rest.length ? desk.problems({ problems: rest }) : '');
      shown.hidden = !(body.files && body.files.length);
      shown.replaceChildren(shown.firstChild);
      if (!shown.hidden) shown.append(desk.make('p', '', body.title), desk.difference(body));
    }
  };
})();
