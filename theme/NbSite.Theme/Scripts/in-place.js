// Words and sources open where they stand: the entry of the list at the foot of the page is shown as a popover beside what was pressed.
// Without this file, and in a browser without popovers, the link leads to the entry, which the style shows at the foot of the screen.
(function () {
  'use strict';

  if (!HTMLElement.prototype.showPopover) return;

  function entryOf(link) {
    try { return document.getElementById(decodeURIComponent(link.hash.slice(1))); } catch (error) { return null; }
  }

  function show(sheet, entry, link) {
    var group = entry.getAttribute('data-nb-of'), numbers = group && group.split(' ');
    var entries = sheet.querySelectorAll('.nb-terms__item, ol > li');
    for (var i = 0; i < entries.length; i++) {
      entries[i].classList.toggle('nb-inplace__shown', numbers ? numbers.indexOf(entries[i].getAttribute('value')) >= 0 : entries[i] === entry);
    }
    if (sheet.matches(':popover-open')) { sheet.scrollTop = 0; sheet.focus({ preventScroll: true }); return; }
    var door = sheet.closest('details'), wasOpen = !door || door.open;
    // Nothing is drawn inside a closed door, not even above the page.
    if (door) door.open = true;
    sheet.setAttribute('popover', '');
    sheet.setAttribute('role', 'dialog');
    sheet.setAttribute('aria-label', link.textContent.replace(/[[\]]/g, ''));
    if (numbers || entry.hasAttribute('value')) sheet.setAttribute('aria-label', link.getAttribute('aria-label'));
    sheet.tabIndex = -1;
    sheet.addEventListener('toggle', function closed(event) {
      if (event.newState !== 'closed') return;
      sheet.removeEventListener('toggle', closed);
      ['popover', 'role', 'aria-label', 'tabindex'].forEach(function (name) { sheet.removeAttribute(name); });
      if (!wasOpen) door.open = false;
    });
    sheet.showPopover({ source: link });
    sheet.scrollTop = 0;
    sheet.focus({ preventScroll: true });
  }

  document.addEventListener('click', function (event) {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || !event.target.closest) return;
    var close = event.target.closest('.nb-inplace:popover-open .nb-inplace__close');
    if (close) {
      event.preventDefault();
      close.closest('.nb-inplace').hidePopover();
      return;
    }
    var link = event.target.closest('a.nb-term, .nb-cite a');
    var entry = link && entryOf(link), sheet = entry && entry.closest('.nb-inplace');
    if (!sheet) return;
    event.preventDefault();
    show(sheet, entry, link);
  });
}());
