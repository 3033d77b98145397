// A copy in one file: all its pages stand one after the other, and this shows the one that the address names.
(function () {
  'use strict';
  if (!document.documentElement.hasAttribute('data-nb-single')) return;
  var pages = document.querySelectorAll('[data-nb-page]'), name = document.title, form = document.querySelector('[data-nb-search]');
  var search = form && form.getAttribute('data-nb-answers').slice(1);

  function show() {
    var id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (error) { id = ''; }
    if (id.indexOf('q=') === 0 || id.indexOf('exact') === 0) id = search;
    var target = document.getElementById(id), page = (target && target.closest('[data-nb-page]')) || pages[0];
    for (var i = 0; i < pages.length; i++) pages[i].hidden = pages[i] !== page;
    document.title = page === pages[0] ? name : page.getAttribute('data-nb-page');
    if (target && target !== page && page.contains(target)) target.scrollIntoView();
    else window.scrollTo(0, 0);
  }

  window.addEventListener('hashchange', show);
  show();
}());
