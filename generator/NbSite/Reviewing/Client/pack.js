'use strict';
(function () {
  var FORMAT = 'nbsite-review-answers-1';
  var LARGEST = 5000000;
  var body = document.body;
  var units = Array.prototype.slice.call(document.querySelectorAll('.unit[data-key]'));
  var role = document.getElementById('role');
  var name = document.getElementById('name');
  var keys = document.getElementById('keys');
  var countries = Array.prototype.slice.call(document.querySelectorAll('input[data-country]'));
  var told = document.getElementById('told');
  var progress = document.getElementById('progress');
  var names = { accept: 'Accepted', comment: 'Comment', refuse: 'Refused' };
  var at = -1;
  // What was changed here since it was last saved or opened: parts, and fields of the head.
  var fresh = new Set();

  document.documentElement.classList.add('live');
  document.querySelectorAll('.needs-script').forEach(function (element) { element.hidden = false; });

  function area(unit) { return unit.querySelector('textarea'); }

  function buttons(unit) { return Array.prototype.slice.call(unit.querySelectorAll('button[data-do]')); }

  function tell(words) { told.textContent = words; }

  function isDone(unit) { return Boolean(unit.dataset.decision); }

  function count() {
    var done = units.filter(isDone).length;
    progress.textContent = done + ' of ' + units.length;
    return done;
  }

  function paper(unit) {
    var words = area(unit).value.trim();
    var decision = unit.dataset.decision;
    unit.querySelector('.paper').textContent = decision ? names[decision] + (words ? ': ' + words : '') : unit.dataset.paper;
  }

  function decide(unit, decision, isQuiet) {
    if (decision) unit.dataset.decision = decision;
    else delete unit.dataset.decision;
    buttons(unit).forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.do === decision));
    });
    unit.querySelector('.words-of-reviewer').hidden = !(decision === 'comment' || decision === 'refuse' || area(unit).value);
    paper(unit);
    if (isQuiet) return;
    fresh.add(unit);
    tell((decision ? names[decision] : 'No decision on') + ' number ' + unit.dataset.number + '. ' + count() + ' of ' + units.length + ' decided.');
  }

  function press(unit, decision) {
    // Pressed again, an answer is taken back; to comment and to refuse lead to the words.
    if (decision === 'accept') decide(unit, unit.dataset.decision === 'accept' ? '' : 'accept');
    else if (unit.dataset.decision === decision && !area(unit).value && document.activeElement !== area(unit) && !unit.contains(document.activeElement)) decide(unit, '');
    else {
      if (!(decision === 'comment' && unit.dataset.decision === 'accept')) decide(unit, decision);
      unit.querySelector('.words-of-reviewer').hidden = false;
      area(unit).focus();
    }
  }

  function go(step) {
    if (units.length === 0) return;
    var here = units.findIndex(function (unit) { return unit.contains(document.activeElement); });
    at = Math.min(units.length - 1, Math.max(0, (here < 0 ? at : here) + step));
    units[at].focus();
  }

  units.forEach(function (unit) {
    buttons(unit).forEach(function (button) {
      button.addEventListener('click', function () {
        var decision = button.dataset.do;
        if (decision !== 'accept' && unit.dataset.decision === decision && !area(unit).value) decide(unit, '');
        else press(unit, decision);
      });
    });
    area(unit).addEventListener('input', function () {
      fresh.add(unit);
      if (!unit.dataset.decision && area(unit).value) decide(unit, 'comment');
      paper(unit);
    });
    area(unit).addEventListener('keydown', function (event) {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      unit.focus();
    });
  });

  [role, name].concat(countries).forEach(function (field) {
    field.addEventListener('input', function () { fresh.add(field); });
  });

  document.addEventListener('keydown', function (event) {
    if (!keys.checked || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    var target = event.target;
    if (target.closest && target.closest('input:not([type="checkbox"]), textarea')) return;
    var key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') {
      event.preventDefault();
      go(key === 'j' ? 1 : -1);
      return;
    }

    var decision = { a: 'accept', c: 'comment', r: 'refuse' }[key];
    var unit = document.activeElement && document.activeElement.closest('.unit[data-key]');
    if (!decision || !unit) return;
    event.preventDefault();
    press(unit, decision);
  });

  function day() {
    var now = new Date();
    function two(number) { return (number < 10 ? '0' : '') + number; }
    return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
  }

  function ticked() {
    return countries.filter(function (box) { return box.checked; }).map(function (box) { return box.value; });
  }

  function answers() {
    return {
      format: FORMAT,
      site: body.dataset.site,
      made: body.dataset.made,
      file: body.dataset.file,
      saved: day(),
      role: role.value.trim(),
      name: name.value.trim(),
      countries: ticked(),
      answers: units.filter(function (unit) { return isDone(unit) || area(unit).value.trim(); }).map(function (unit) {
        return {
          file: unit.dataset.file,
          sheet: unit.dataset.sheet,
          key: unit.dataset.key,
          sources: unit.dataset.sources,
          decision: unit.dataset.decision || 'comment',
          comment: area(unit).value.trim(),
          words: unit.dataset.words
        };
      })
    };
  }

  function save() {
    var all = answers();
    if (!all.role) {
      tell('Write your role first: nothing can be recorded without it.');
      role.focus();
      return;
    }

    if (countries.length > 0 && all.countries.length === 0) {
      tell('Tick at least one country that your answers are for.');
      countries[0].focus();
      return;
    }

    var wordless = units.filter(function (unit) { return (unit.dataset.decision === 'refuse' || unit.dataset.decision === 'comment') && !area(unit).value.trim(); });
    if (wordless.length > 0) {
      tell('Number ' + wordless[0].dataset.number + ' says nothing yet: write why, or take the answer back.');
      wordless[0].querySelector('.words-of-reviewer').hidden = false;
      area(wordless[0]).focus();
      return;
    }

    var link = document.createElement('a');
    var address = URL.createObjectURL(new Blob([JSON.stringify(all, null, 2) + '\n'], { type: 'application/json' }));
    link.href = address;
    link.download = body.dataset.file.replace(/\.html$/, '') + '-answers.json';
    body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(address); }, 10000);
    fresh.clear();
    tell('Saved as ' + link.download + ', ' + count() + ' of ' + units.length + ' decided. Send that file back, or open it here again to go on.');
  }

  function resume(text) {
    var all;
    try {
      all = JSON.parse(text);
    } catch (error) {
      all = null;
    }

    if (!all || all.format !== FORMAT || !Array.isArray(all.answers)) return tell('That file holds no answers of a review.');
    if (all.site !== body.dataset.site || all.file !== body.dataset.file || all.made !== body.dataset.made)
      return tell('Those answers belong to another file of a review: ' + String(all.file) + ' of ' + String(all.made) + '.');
    var known = new Map(units.map(function (unit) { return [JSON.stringify([unit.dataset.file, unit.dataset.sheet, unit.dataset.key]), unit]; }));
    var taken = 0;
    var kept = 0;
    var others = 0;
    all.answers.forEach(function (answer) {
      var unit = answer && known.get(JSON.stringify([answer.file, answer.sheet, answer.key]));
      if (!unit || !names[answer.decision]) return;
      // What stands here and in no file yet is newer.
      if (fresh.has(unit)) {
        kept++;
        return;
      }

      area(unit).value = typeof answer.comment === 'string' ? answer.comment : '';
      // What was accepted beside other sources must be looked at again.
      if (answer.decision === 'accept' && answer.sources !== unit.dataset.sources) {
        decide(unit, area(unit).value ? 'comment' : '', true);
        others++;
        return;
      }

      decide(unit, answer.decision, true);
      taken++;
    });
    if (typeof all.role === 'string' && !fresh.has(role)) role.value = all.role;
    if (typeof all.name === 'string' && !fresh.has(name)) name.value = all.name;
    if (Array.isArray(all.countries)) {
      countries.forEach(function (box) {
        if (!fresh.has(box)) box.checked = all.countries.indexOf(box.value) >= 0;
      });
    }

    tell('Opened ' + taken + ' answers. ' + (others ? others + ' accepted beside other sources: look at them again. ' : '') + (kept ? kept + ' that you changed here stay as they are. ' : '') + count() + ' of ' + units.length + ' decided.');
    var next = units.find(function (unit) { return !isDone(unit); });
    if (next) next.focus();
  }

  document.getElementById('save').addEventListener('click', save);
  document.getElementById('next').addEventListener('click', function () {
    var next = units.find(function (unit) { return !isDone(unit); });
    if (next) next.focus();
    else tell('All are decided. Save your answers and send the file back.');
  });
  var open = document.getElementById('open');
  document.getElementById('choose').addEventListener('click', function () { open.click(); });
  open.addEventListener('change', function () {
    var file = open.files[0];
    if (!file) return;
    if (file.size > LARGEST) return tell('That file is too large to hold answers.');
    file.text().then(resume, function () { tell('That file cannot be read.'); });
    open.value = '';
  });
  window.addEventListener('beforeunload', function (event) {
    if (fresh.size > 0) event.preventDefault();
  });
  count();
})();
