// Drives NbSite's own search as people use it: ask in the field of the header, find on the search page.
window.bench = (function () {
  'use strict';
  /** Resolves when ready(change) gives something; looks after every change below an element. */
  function until(element, begin, ready) {
    return new Promise(function (done, failed) {
      const observer = new MutationObserver(look);
      function look() {
        try {
          const answer = ready();
          if (!answer) return;
          observer.disconnect();
          done(answer);
        } catch (error) { observer.disconnect(); failed(error); }
      }
      observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
      begin();
    });
  }

  function ask(query) {
    const field = document.querySelector('[data-nb-search] [role=combobox]');
    const box = field.form.querySelector('.nb-search__list');
    const type = text => { field.value = text; field.dispatchEvent(new InputEvent('input', { bubbles: true })); };
    let began;
    type('');
    return until(box, function () {
      began = performance.now();
      field.focus();
      type(query);
    }, function () {
      if (box.hidden) return null;
      if (box.querySelector('.nb-search__again')) throw new Error('a part of the index did not load');
      const hits = [...box.querySelectorAll('[role=option]')];
      if (hits.length && !(hits[0].querySelector('.nb-hit__text') || {}).textContent) return null;
      const now = performance.now();
      return {
        took: now - began, at: performance.timeOrigin + now,
        addresses: hits.map(hit => hit.getAttribute('data-nb-href') || ''),
      };
    });
  }

  async function find(query) {
    const section = document.querySelector('[data-nb-results]');
    const told = section.querySelector('.nb-results__said');
    if (!section.hidden) await until(section, () => { location.hash = ''; }, () => section.hidden);
    return until(section, function () {
      location.hash = 'q=' + encodeURIComponent(query);
    }, function () {
      if (section.hidden || !told.textContent) return null;
      const hits = [...section.querySelectorAll('.nb-results__list > li')];
      const links = hits.map(hit => hit.querySelector('a'));
      return links.every(link => link) ? links.map(link => link.href) : null;
    });
  }

  return { ask: ask, find: find };
}());
