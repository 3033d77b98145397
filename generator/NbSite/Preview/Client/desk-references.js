// Sources out of pasted text: what was found is shown as forms, with what is missing, what is left out and what the site has already.
(function () {
  'use strict';

  var desk = window.nbDesk;
  var make = desk.make;

  var NAMES = { bibtex: 'BibTeX', ris: 'RIS', medline: 'PubMed’s format', json: 'CSL JSON', identifier: 'the name of a source' };

  // said: told what was done, in words, and how to cite it.
  desk.addReferences = function (said) {
    var body = make('div');
    var field = make('div', 'nbp-field');
    var label = make('label', 'nbp-field__label', 'Paste a DOI, a PMID, or what a journal or database gives as BibTeX or RIS');
    var text = make('textarea', 'nbp-field__input nbp-paste');
    text.id = label.htmlFor = 'nbp-paste';
    text.rows = 6;
    text.spellcheck = false;
    var help = make('p', 'nbp-field__help', 'Nothing is looked up on the web. What the text does not say is asked for below.');
    help.id = 'nbp-paste-help';
    var error = make('p', 'nbp-field__error');
    error.id = 'nbp-paste-error';
    error.hidden = true;
    text.setAttribute('aria-describedby', 'nbp-paste-help nbp-paste-error');
    field.append(label, help, error, text);
    var found = make('div');
    body.append(field, found);
    var forms = [];
    var meant = null;
    var read = '';
    var waiting = 0;
    var panel = desk.panel({
      title: 'Add a source',
      body: body,
      focus: text,
      action: 'add-references',
      fields: function () { return { sources: values(), same: !!(meant && meant.checked) }; },
      tell: tell,
      focusFirst: function () { return forms.some(function (form) { return form.focusFirst(); }); },
      saved: function (done) { said('Saved: ' + done.title + '. Cite it as ' + values().map(function (each) { return '[@' + each.id + ']'; }).join(', ') + '.'); },
    });

    function values() { return forms.map(function (form) { return form.read(); }); }

    function tell(problems) {
      var left = problems;
      forms.forEach(function (form, i) {
        var start = i + '/';
        var own = left.filter(function (each) { return each.field && each.field.indexOf(start) === 0; });
        left = left.filter(function (each) { return own.indexOf(each) < 0; });
        left = left.concat(form.tell(own.map(function (each) { return Object.assign({}, each, { field: each.field.slice(start.length) }); })));
      });
      return left;
    }

    text.addEventListener('input', function () {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 400);
    });

    function ask() {
      var pasted = text.value;
      if (pasted === read) return;
      read = pasted;
      desk.send('ask', { name: 'paste-references', fields: { text: pasted } }).then(function (answer) {
        if (pasted !== text.value) return;
        if (answer.status === 200) show(answer.body);
        else wrong(answer.body.message);
      });
    }

    function wrong(words) {
      error.textContent = words || '';
      error.hidden = !words;
      if (words) text.setAttribute('aria-invalid', 'true');
      else text.removeAttribute('aria-invalid');
    }

    function show(answer) {
      forms = [];
      meant = null;
      found.replaceChildren();
      wrong(read.trim() && answer.problems.length ? answer.problems.map(function (each) { return 'Line ' + each.line + ': ' + each.message + '. ' + (each.hint || ''); }).join(' ') : '');
      answer.sources.forEach(function (source, i) {
        var frame = make('fieldset', 'nbp-field nbp-field--group');
        frame.append(make('legend', 'nbp-field__label', answer.sources.length > 1 ? 'Source ' + (i + 1) : 'The source'));
        source.same.forEach(function (same) {
          frame.append(make('p', 'nbp-field__note', (same.sure ? 'The site has this source as “' : 'The site has a source of the same title as “') + same.key + '”: cite it as [@' + same.key + ']. Both have the same ' + same.by + '.'));
        });
        if (source.missing.length) frame.append(make('p', 'nbp-field__note', 'The text does not say: ' + source.missing.join(', ') + '. Fill that in from the source itself.'));
        if (source.left.length) {
          var left = make('details', 'nbp-form__more');
          var lines = make('ul');
          source.left.forEach(function (each) { lines.append(make('li', '', each.field + ': ' + each.words)); });
          left.append(make('summary', '', 'Left out, because no reference prints it: ' + source.left.length), lines);
          frame.append(left);
        }
        var form = desk.fields(answer.fields, source.values, answer.lists, panel.changed);
        frame.append(form.element);
        found.append(frame);
        forms.push(form);
      });
      if (answer.sources.some(function (source) { return source.same.some(function (same) { return same.sure; }); })) {
        var row = make('p', 'nbp-field');
        var name = make('label', '', ' Add it all the same: it is another source');
        meant = make('input');
        meant.type = 'checkbox';
        meant.onchange = panel.changed;
        name.prepend(meant);
        row.append(name);
        found.append(row);
      }
      if (!forms.length) {
        panel.say(read.trim() ? 'Nothing was found in it.' : '');
        return;
      }
      panel.say((forms.length === 1 ? 'One source was found' : forms.length + ' sources were found') + ' in ' + NAMES[answer.form] + '.');
      panel.changed();
    }

    return panel;
  };
})();
