// What the desk can do beside editing a block: forms of facts, terms, signs and sources, sources from pasted text, pictures, and what is picked
// into the words of a block.
(function () {
  'use strict';

  var desk = window.nbDesk;
  var bar = document.querySelector('.nbp-desk');
  var more = bar && bar.querySelector('.nbp-desk__more');
  if (!desk.key || !more) return;
  var said = bar.querySelector('.nbp-desk__said');
  var row = desk.make('div', 'nbp-desk__buttons');
  row.append(
    desk.button('Change facts', facts),
    desk.button('Add a source', function () { desk.addReferences(say); }),
    desk.button('Add a picture', function () { picture(null, null); })
  );
  more.querySelector('summary').after(row);

  function say(words) { said.textContent = words; }

  // What was opened from there stands where the words of what was done are seen.
  row.addEventListener('click', function () { more.open = false; });

  function page() { return desk.send('ask', { name: 'page', fields: { page: decodeURIComponent(location.pathname) } }).then(function (answer) { return answer.body; }); }

  // A page that is made of facts has its own form; on others the thing is picked from all that there are.
  function facts() {
    page().then(function (here) {
      return desk.send('ask', { name: 'forms', fields: { path: here.path || '' } }).then(function (answer) {
        if (answer.status !== 200) say(answer.body.message);
        else if (answer.body.own) desk.editForm(answer.body.own, [], say);
        else pick(answer.body.forms);
      });
    });
  }

  function pick(forms) {
    var box = desk.make('dialog', 'nbp-panel');
    var form = desk.make('form');
    var label = desk.make('label', 'nbp-field__label', 'What is to be changed: a fact sheet, a term, a sign, a source or a review record');
    var input = desk.make('input', 'nbp-field__input');
    var names = desk.make('datalist');
    var error = desk.make('p', 'nbp-field__error');
    var go = desk.make('button', 'nbp-button', 'Open its form');
    var byName = {};
    box.lang = 'en';
    box.dir = 'ltr';
    box.setAttribute('aria-label', 'Change facts');
    input.id = label.htmlFor = 'nbp-pick';
    names.id = 'nbp-pick-names';
    error.id = 'nbp-pick-error';
    error.setAttribute('role', 'alert');
    input.setAttribute('list', names.id);
    input.setAttribute('aria-describedby', error.id);
    input.autocomplete = 'off';
    go.type = 'submit';
    forms.forEach(function (each) {
      var option = desk.make('option');
      option.value = each.title;
      byName[each.title] = each;
      names.append(option);
    });
    var buttons = desk.make('div', 'nbp-panel__buttons');
    buttons.append(go, desk.button('Cancel', function () { box.close(); }));
    form.append(label, error, input, names, buttons);
    form.addEventListener('submit', function (event) {
      event.preventDefault();
      var found = byName[input.value.trim()];
      if (!found) {
        error.textContent = 'Nothing is called so. Pick one from the list.';
        input.focus();
        return;
      }
      box.close();
      desk.editForm(found.path, found.at, say);
    });
    box.append(form);
    box.addEventListener('close', function () { box.remove(); });
    document.body.append(box);
    box.showModal();
    input.focus();
  }

  // Behind the block that it was dropped on, or the last one of the page.
  function picture(file, target) {
    page().then(function (here) {
      if (!here.blocks || !here.blocks.length) { say(here.why || here.message || 'A picture can stand on pages of words only.'); return; }
      var main = document.querySelector('main');
      var pairs = target && main ? desk.match(main, here.blocks) : [];
      var pair = pairs.filter(function (each) { return each.element.contains(target); }).pop();
      var block = pair && pair.block ? pair.block : here.blocks[here.blocks.length - 1];
      desk.addPicture(here.path, here.hash, block.last, file, say);
    });
  }

  function hasFile(event) { return event.dataTransfer && Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') >= 0; }

  document.addEventListener('dragover', function (event) { if (hasFile(event)) event.preventDefault(); });
  document.addEventListener('drop', function (event) {
    if (!hasFile(event) || document.querySelector('.nbp-panel')) return;
    event.preventDefault();
    if (event.dataTransfer.files.length) picture(event.dataTransfer.files[0], event.target);
  });

  function picks() {
    return desk.send('ask', { name: 'picks', fields: { page: decodeURIComponent(location.pathname) } })
      .then(function (answer) { return answer.status === 200 ? answer.body.lists : []; });
  }

  // Names are put where the words of a block are being typed, as the page's own Markdown has them.
  document.addEventListener('focusin', function (event) {
    var area = event.target;
    if (!area.matches('.nbp-edit__words') || area.dataset.picks) return;
    area.dataset.picks = 'yes';
    picks().then(function (lists) {
      if (!lists.length || !area.isConnected) return;
      var line = desk.make('div', 'nbp-edit__picks');
      lists.forEach(function (list) { line.append(picker(list, area)); });
      area.after(line);
    });
  });

  function picker(list, area) {
    var part = desk.make('div', 'nbp-field');
    var label = desk.make('label', 'nbp-field__label', list.label);
    var input = desk.make('input', 'nbp-field__input');
    var names = desk.make('datalist');
    var error = desk.make('p', 'nbp-field__error');
    input.id = label.htmlFor = area.id + '-' + list.name;
    names.id = input.id + '-names';
    error.id = input.id + '-error';
    error.setAttribute('role', 'status');
    input.setAttribute('list', names.id);
    input.setAttribute('aria-describedby', error.id);
    input.autocomplete = 'off';
    fill();

    function fill() {
      names.replaceChildren.apply(names, list.names.map(function (each) {
        var option = desk.make('option');
        option.value = each.value;
        if (each.label) option.label = each.label;
        return option;
      }));
    }

    // What was added a moment ago is known when the site was made again.
    function put(times) {
      var wanted = input.value.trim();
      var found = list.names.find(function (each) { return each.value === wanted; });
      error.textContent = '';
      if (!wanted) return;
      if (found) {
        var chosen = area.value.slice(area.selectionStart, area.selectionEnd);
        var text = found.text.replace('{}', function () { return chosen || found.label || found.value; });
        area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
        area.dispatchEvent(new Event('input', { bubbles: true }));
        input.value = '';
        area.focus();
        return;
      }
      error.textContent = times ? 'Looking for it …' : 'Nothing is called so. Pick one from the list.';
      if (!times) return;
      picks().then(function (lists) {
        list = lists.find(function (each) { return each.name === list.name; }) || list;
        fill();
        if (!area.isConnected || input.value.trim() !== wanted) return;
        if (list.names.some(function (each) { return each.value === wanted; })) put(times);
        else setTimeout(function () { if (area.isConnected && input.value.trim() === wanted) put(times - 1); }, 500);
      });
    }

    input.addEventListener('keydown', function (event) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      put(20);
    });
    part.append(label, error, input, names, desk.button('Put it in', function () { put(20); }));
    return part;
  }
})();
