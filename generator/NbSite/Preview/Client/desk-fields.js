// Draws the fields of a form from the description that the server makes of its file's shape, reads them, and tells mistakes at them.
(function () {
  'use strict';

  var desk = window.nbDesk;
  var make = desk.make;
  var count = 0;
  var LONG = ['text', 'summary', 'note', 'reason', 'says', 'note-to-reader'];

  function button(text, name, act) {
    var element = desk.button(text, act);
    element.setAttribute('aria-label', name);
    return element;
  }

  function id() { return 'nbp-field-' + ++count; }

  function isEmpty(value) {
    return value === null || value === undefined || value === '' || (Array.isArray(value) && !value.some(function (each) { return !isEmpty(each); }))
      || (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).every(function (key) { return isEmpty(value[key]); }));
  }

  // A form: its element, what was filled in, and where mistakes are told.
  // lists: names to pick from, by the names of the lists. changed: called whenever something is typed.
  desk.fields = function (fields, values, lists, changed) {
    var holders = {};
    var root = make('div', 'nbp-form');
    var names = {};
    Object.keys(lists || {}).forEach(function (list) {
      var data = make('datalist');
      names[list] = data.id = id();
      lists[list].forEach(function (each) {
        var option = make('option');
        option.value = each.value;
        if (each.label) option.label = each.label;
        data.append(option);
      });
      root.append(data);
    });
    var top = group({ kind: 'group', key: '', fields: fields }, values || {}, root);
    root.addEventListener('input', changed);
    root.addEventListener('change', changed);

    function draw(field, value, label) {
      if (value && typeof value === 'object' && value.$kept !== undefined) return kept(field, value, label);
      switch (field.kind) {
        case 'list': return list(field, value || [], label);
        case 'group': return groupIn(field, value || {}, label);
        case 'map': return map(field, value || {}, label);
        default: return control(field, value, label);
      }
    }

    // What the form cannot show stays as it is written.
    function kept(field, value, label) {
      var element = make('div', 'nbp-field');
      element.append(make('strong', '', label), make('p', 'nbp-field__help', 'This is written in a way that a form cannot show. It stays as it is.'), make('code', '', value.$kept));
      return { element: element, read: function () { return value; }, focus: null };
    }

    function control(field, value, label) {
      var element = make('div', 'nbp-field');
      var name = make('label', 'nbp-field__label', label + (field.required ? ' (must be filled in)' : ''));
      var input = inputOf(field, value);
      input.id = name.htmlFor = id();
      if (field.required) input.setAttribute('aria-required', 'true');
      var error = make('p', 'nbp-field__error');
      error.id = input.id + '-error';
      error.hidden = true;
      var described = [error.id];
      element.append(name);
      if (field.help) {
        var help = make('p', 'nbp-field__help', field.help);
        help.id = input.id + '-help';
        described.unshift(help.id);
        element.append(help);
      }
      input.setAttribute('aria-describedby', described.join(' '));
      element.append(error, input);
      return {
        element: element,
        read: function (path) {
          holders[path] = { input: input, error: error };
          return input.value.trim() === '' ? null : field.kind === 'flag' && /^(true|false)$/.test(input.value) ? input.value === 'true' : input.value;
        },
        focus: input,
      };
    }

    function inputOf(field, value) {
      var text = value === null || value === undefined ? '' : String(value);
      var input;
      if (field.kind === 'choice' || field.kind === 'flag') {
        input = make('select', 'nbp-field__input');
        var choices = field.kind === 'flag' ? [{ value: 'true', label: 'yes' }, { value: 'false', label: 'no' }] : field.choices;
        if (text && !choices.some(function (each) { return each.value === text; })) choices = choices.concat([{ value: text, label: text }]);
        [{ value: '', label: 'not said' }].concat(choices).forEach(function (each) {
          var option = make('option', '', each.label);
          option.value = each.value;
          input.append(option);
        });
      } else if (field.kind === 'text' && (text.length > 60 || text.indexOf('\n') >= 0 || LONG.indexOf(field.key) >= 0)) {
        input = make('textarea', 'nbp-field__input');
        input.rows = Math.min(10, Math.max(2, Math.ceil(text.length / 70) + text.split('\n').length - 1));
      } else {
        input = make('input', 'nbp-field__input');
        input.type = field.kind === 'date' && (!text || /^\d{4}-\d\d-\d\d$/.test(text)) ? 'date' : 'text';
        if (field.kind === 'number') input.inputMode = 'decimal';
        if (field.list && names[field.list]) input.setAttribute('list', names[field.list]);
        input.autocomplete = 'off';
      }
      input.value = text;
      // A day that there is not, such as 30 February: the browser would empty the field, and saving would take it out of the file.
      if (input.value !== text && input.type === 'date') {
        input.type = 'text';
        input.value = text;
      }
      return input;
    }

    function box(label, isRequired) {
      var element = make('fieldset', 'nbp-field nbp-field--group');
      element.append(make('legend', 'nbp-field__label', label + (isRequired ? ' (must be filled in)' : '')));
      var error = make('p', 'nbp-field__error');
      error.id = id();
      error.hidden = true;
      element.setAttribute('aria-describedby', error.id);
      element.append(error);
      return { element: element, error: error };
    }

    function groupIn(field, value, label) {
      var frame = box(label, field.required);
      var inner = group(field, value, frame.element);
      return {
        element: frame.element,
        read: function (path) {
          holders[path] = { error: frame.error, box: frame.element, brief: field.brief };
          return inner.read(path);
        },
        focus: inner.focus,
      };
    }

    function group(field, value, into) {
      var parts = [];
      var rest = null;
      field.fields.forEach(function (each, i) {
        var part = draw(each, value[each.key], each.label);
        part.key = each.key;
        parts.push(part);
        // A source may have a hundred fields: those that are seldom used stand behind the others.
        if (field.fields.length > 30 && i >= 18 && !each.required && isEmpty(value[each.key])) {
          if (!rest) {
            rest = make('details', 'nbp-form__more');
            rest.append(make('summary', '', 'More fields'));
          }
          rest.append(part.element);
        } else into.append(part.element);
      });
      if (rest) into.append(rest);
      return {
        read: function (path) {
          var all = {};
          parts.forEach(function (part) { all[part.key] = part.read(path ? path + '/' + part.key : part.key); });
          return all;
        },
        focus: parts.length ? parts[0].focus : null,
      };
    }

    function list(field, value, label) {
      var frame = box(label, field.required);
      var items = make('div');
      var parts = [];
      var add = button('Add', 'Add to ' + label, function () {
        var part = item(null);
        if (part.focus) part.focus.focus();
        changed();
      });
      frame.element.append(items, add);
      value.forEach(item);
      function item(each) {
        var part = draw(field.item, each, label + ' ' + (parts.length + 1));
        var row = make('div', 'nbp-field__item');
        row.append(part.element, button('Remove', 'Remove ' + label + ' ' + (parts.length + 1), function () {
          parts.splice(parts.indexOf(part), 1);
          row.remove();
          add.focus();
          changed();
        }));
        items.append(row);
        parts.push(part);
        return part;
      }
      return {
        element: frame.element,
        read: function (path) {
          var all = [];
          holders[path] = { error: frame.error, box: frame.element };
          parts.forEach(function (part) {
            var each = part.read(path + '/' + all.length);
            if (!isEmpty(each)) all.push(each);
          });
          return all;
        },
        focus: add,
      };
    }

    function map(field, value, label) {
      var frame = box(label, field.required);
      var rows = [];
      var items = make('div');
      var add = button('Add', 'Add to ' + label, function () {
        row('', null).focus();
        changed();
      });
      frame.element.append(items, add);
      Object.keys(value).forEach(function (key) { row(key, value[key]); });
      function row(key, each) {
        var name = control({ key: 'key', kind: 'text' }, key, label + ': name ' + (rows.length + 1));
        var part = draw(field.item, each, label + ': ' + (key || 'value ' + (rows.length + 1)));
        var element = make('div', 'nbp-field__item');
        var entry = { name: name, part: part };
        element.append(name.element, part.element, button('Remove', 'Remove ' + label + ' ' + (rows.length + 1), function () {
          rows.splice(rows.indexOf(entry), 1);
          element.remove();
          add.focus();
          changed();
        }));
        items.append(element);
        rows.push(entry);
        return name.focus;
      }
      return {
        element: frame.element,
        read: function (path) {
          var all = {};
          holders[path] = { error: frame.error, box: frame.element };
          rows.forEach(function (entry) {
            var key = entry.name.focus.value.trim();
            if (key) all[key] = entry.part.read(path + '/' + key);
          });
          return all;
        },
        focus: add,
      };
    }

    function holder(path) {
      if (holders[path]) return holders[path].brief && holders[path + '/' + holders[path].brief] || holders[path];
      var end = path.lastIndexOf('/');
      return end < 0 ? null : holder(path.slice(0, end));
    }

    function clear() {
      root.querySelectorAll('.nbp-field__error').forEach(function (error) {
        error.hidden = true;
        error.textContent = '';
      });
      root.querySelectorAll('[aria-invalid]').forEach(function (input) { input.removeAttribute('aria-invalid'); });
    }

    return {
      element: root,
      focus: top.focus,
      read: function () {
        holders = {};
        return top.read('');
      },
      // Tells each mistake at its field, and gives back those that have none.
      tell: function (problems) {
        clear();
        return problems.filter(function (problem) {
          var at = problem.field ? holder(problem.field) : null;
          if (!at) return true;
          var words = problem.message.replace(/\.?$/, '.') + (problem.hint ? ' ' + problem.hint : '');
          at.error.textContent = at.error.textContent ? at.error.textContent + ' ' + words : words;
          at.error.hidden = false;
          if (at.input) at.input.setAttribute('aria-invalid', 'true');
          for (var door = at.error.closest('details'); door; door = door.parentElement.closest('details')) door.open = true;
          return false;
        });
      },
      focusFirst: function () {
        var first = root.querySelector('.nbp-field__error:not([hidden])');
        if (!first) return false;
        var field = first.closest('.nbp-field');
        var target = field.querySelector('[aria-invalid]') || field.querySelector('input, textarea, select, button');
        if (target) target.focus();
        return !!target;
      },
    };
  };
})();
