// A picture that is dropped on a page, or chosen with the keyboard: what it shows is asked for before it is put behind a block.
(function () {
  'use strict';

  var desk = window.nbDesk;
  var make = desk.make;

  var FIELDS = [
    { key: 'alt', label: 'What the picture shows', kind: 'text', required: true, help: 'Read to people who do not see it. Say what matters in it, in a sentence.' },
    { key: 'caption', label: 'Words under the picture', kind: 'text' },
    { key: 'credit', label: 'Who made it', kind: 'text', help: 'Such as: Photo: Jane Doe.' },
    { key: 'licence', label: 'Licence', kind: 'text', help: 'Such as: CC BY 4.0.' },
  ];

  // path: the page's file, with its hash. after: the line behind which it stands. dropped: a file, or null. said: told what was done, in words.
  desk.addPicture = function (path, hash, after, dropped, said) {
    var body = make('div');
    var field = make('div', 'nbp-field');
    var label = make('label', 'nbp-field__label', 'The picture (must be chosen)');
    var input = make('input', 'nbp-field__input');
    var error = make('p', 'nbp-field__error');
    var shown = make('p', 'nbp-field__help');
    input.type = 'file';
    input.accept = '.jpg,.jpeg,.png,.webp,.gif,.svg';
    input.id = label.htmlFor = 'nbp-picture';
    error.id = 'nbp-picture-error';
    error.hidden = true;
    shown.id = 'nbp-picture-name';
    input.setAttribute('aria-describedby', 'nbp-picture-name nbp-picture-error');
    field.append(label, error, input, shown);
    var picture = null;
    var panel = null;
    var form = desk.fields(FIELDS, {}, {}, function () { if (panel) panel.changed(); });
    body.append(field, form.element);
    body.addEventListener('dragover', function (event) { event.preventDefault(); });
    body.addEventListener('drop', function (event) {
      event.preventDefault();
      if (event.dataTransfer.files.length) take(event.dataTransfer.files[0]);
    });
    input.onchange = function () { if (input.files.length) take(input.files[0]); };
    panel = desk.panel({
      title: 'Add a picture',
      body: body,
      focus: dropped ? form.focus : input,
      action: 'add-picture',
      fields: function () {
        return Object.assign({ path: path, hash: hash, after: after, picture: picture && picture.data, name: picture ? picture.name : '' }, form.read());
      },
      tell: function (problems) {
        var own = problems.filter(function (each) { return each.field === 'picture'; });
        error.textContent = own.map(function (each) { return each.message + ' ' + (each.hint || ''); }).join(' ');
        error.hidden = !own.length;
        if (own.length) input.setAttribute('aria-invalid', 'true');
        else input.removeAttribute('aria-invalid');
        return form.tell(problems.filter(function (each) { return each.field !== 'picture'; }));
      },
      focusFirst: function () {
        if (error.hidden) return form.focusFirst();
        input.focus();
        return true;
      },
      saved: function (done) { said('Saved: ' + done.title + '.'); },
    });
    if (dropped) take(dropped);
    else form.read();

    function take(file) {
      var reader = new FileReader();
      reader.onload = function () {
        var data = String(reader.result);
        picture = { name: file.name, data: data.slice(data.indexOf(',') + 1) };
        shown.textContent = file.name + ', ' + Math.ceil(file.size / 1024) + ' kB';
        panel.changed();
      };
      reader.onerror = function () { panel.say('The file cannot be read.'); };
      // Longer than any request may be: the server would only say so later.
      if (file.size > 10 * 1024 * 1024) panel.say('The picture is larger than 10 MB. Make it smaller in a picture program.');
      else reader.readAsDataURL(file);
    }

    return panel;
  };
})();
