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

  const fieldOf = () => document.querySelector('[data-nb-search] [role=combobox]');

  function enter(text) {
    fieldOf().value = text;
    fieldOf().dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  function ask(query) {
    const field = fieldOf(), box = field.form.querySelector('.nb-search__list');
    let began;
    enter('');
    return until(box, function () {
      began = performance.now();
      field.focus();
      enter(query);
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

  /** Eight letters a second. */
  async function type(query) {
    fieldOf().focus();
    for (let i = 1; i <= query.length; i++) {
      enter(query.slice(0, i));
      await new Promise(done => setTimeout(done, 125));
    }
  }

  async function find(query) {
    const section = document.querySelector('[data-nb-results]');
    const told = section.querySelector('.nb-results__said');
    if (!section.hidden) await until(section, () => { location.hash = ''; }, () => section.hidden);
    // What was found before stays until the new is there, so that nothing flickers; here it would be taken for the new.
    told.textContent = '';
    section.querySelector('.nb-results__list').replaceChildren();
    return until(section, function () {
      location.hash = 'q=' + encodeURIComponent(query);
    }, function () {
      if (section.hidden || !told.textContent) return null;
      const hits = [...section.querySelectorAll('.nb-results__list > li')];
      const links = hits.map(hit => hit.querySelector('a'));
      return links.every(link => link) ? links.map(link => link.href) : null;
    });
  }

  return { ask: ask, type: type, find: find };
}());
