// Finds what became of a printed page by the code on it, in the list that the page shows to everybody.
(function () {
  'use strict';

  // As people copy it from paper: any case, with spaces or hyphens, a letter for the digit that looks like it.
  function tidy(code) {
    return code.toLowerCase().replace(/[^a-z0-9]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  }

  function answer(form, said) {
    var code = tidy(form.querySelector('input').value);
    var entry = /^[a-z0-9]{8}$/.test(code) && document.getElementById('code-' + code);
    said.textContent = '';
    if (entry) {
      for (var i = 0; i < entry.childNodes.length; i++) said.appendChild(entry.childNodes[i].cloneNode(true));
    } else {
      said.textContent = form.getAttribute(code.length === 8 ? 'data-nb-unknown' : 'data-nb-short');
    }
  }

  var form = document.querySelector('[data-nb-copy]');
  if (!form) return;
  form.hidden = false;
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    answer(form, form.querySelector('[role=status]'));
  });
}());
