// Everything works without this file. It shows the banner of a page whose date has passed, by the reader's own clock, and
// opens what is behind a door when a link leads into it, the page is printed (outlook stays closed then) or there is room beside the text.
(function () {
  'use strict';

  function showOverdue() {
    var banners = document.querySelectorAll('[data-nb-due]');
    var now = new Date();
    for (var i = 0; i < banners.length; i++) {
      var parts = banners[i].getAttribute('data-nb-due').split('-');
      var dayAfter = new Date(Number(parts[0]), Number(parts[1]) - 1, Number(parts[2]) + 1);
      if (now >= dayAfter && banners[i].hidden && banners[i].parentNode.getClientRects().length) show(banners[i]);
    }
  }

  // Behind the last care card of the first screen, and in its own leaflet: a banner pushes none of them down.
  function show(banner) {
    var cards = (banner.closest('article') || document).querySelectorAll('.nb-card'), last = null;
    for (var i = 0; i < cards.length; i++) {
      var place = cards[i].getBoundingClientRect();
      if (place.height && place.top + window.pageYOffset < window.innerHeight) last = cards[i];
    }
    if (last) last.parentNode.insertBefore(banner, last.nextSibling);
    banner.hidden = false;
  }

  function openBesideText() {
    if (!window.matchMedia || !window.matchMedia('(min-width: 62rem)').matches) return;
    var doors = document.querySelectorAll('[data-nb-open-wide]');
    for (var i = 0; i < doors.length; i++) doors[i].open = true;
  }

  function openDoors(element) {
    for (var node = element; node; node = node.parentElement) {
      if (node.tagName === 'DETAILS') node.open = true;
    }
  }

  function openTarget() {
    var id = '';
    try { id = decodeURIComponent(location.hash.slice(1)); } catch (error) { return; }
    var target = id && document.getElementById(id);
    if (!target) return;
    // A door that is itself the target can be seen while it is closed.
    var seen = target.checkVisibility && target.checkVisibility();
    openDoors(target);
    if (!seen) target.scrollIntoView();
  }

  // The menu closes as menus do: by Escape, which gives the focus back, and by a press elsewhere.
  function closeMenu(event) {
    var menu = document.querySelector('[data-nb-menu][open]');
    if (!menu || (event.type === 'keydown' ? event.key !== 'Escape' : menu.contains(event.target))) return;
    menu.open = false;
    if (event.type === 'keydown') menu.firstElementChild.focus();
  }

  window.addEventListener('hashchange', function () { openTarget(); showOverdue(); });
  document.addEventListener('nb-pack', showOverdue);
  document.addEventListener('keydown', closeMenu);
  document.addEventListener('click', closeMenu);
  window.addEventListener('beforeprint', function () {
    var doors = document.querySelectorAll('details:not([open]):not(.nb-details--prognosis)');
    for (var i = 0; i < doors.length; i++) { doors[i].open = true; doors[i].setAttribute('data-nb-closed', ''); }
  });
  window.addEventListener('afterprint', function () {
    var doors = document.querySelectorAll('details[data-nb-closed]');
    for (var i = 0; i < doors.length; i++) { doors[i].open = false; doors[i].removeAttribute('data-nb-closed'); }
  });
  // Every browser prints and shares without a script too; the buttons are only nearer.
  function offer(selector, act) {
    var buttons = document.querySelectorAll(selector);
    for (var i = 0; i < buttons.length; i++) { buttons[i].hidden = false; buttons[i].addEventListener('click', act); }
  }
  offer('[data-nb-print-sheet], .nb-ends [data-nb-print]', function () { window.print(); });
  if (navigator.share) offer('[data-nb-share]', function (event) {
    navigator.share({ title: document.title, url: event.currentTarget.getAttribute('data-nb-share') }).catch(function () {});
  });

  // The link leads into the field by itself; this keeps it out of the reader's history.
  var find = document.querySelector('[data-nb-find]');
  if (find) find.addEventListener('click', function (event) {
    event.preventDefault();
    document.getElementById('nb-q').focus();
  });

  // The contents say where the reader is: at the last heading that has gone past the top of the screen.
  function follow(list) {
    var links = list.querySelectorAll('a'), waits = false, now = null;
    function mark() {
      waits = false;
      var here = null;
      for (var i = 0; i < links.length; i++) {
        var head = document.getElementById(decodeURIComponent(links[i].hash.slice(1)));
        if (head && head.getBoundingClientRect().top < window.innerHeight / 4) here = links[i];
      }
      if (here === now) return;
      if (now) now.removeAttribute('aria-current');
      if (here) here.setAttribute('aria-current', 'true');
      now = here;
    }
    window.addEventListener('scroll', function () {
      if (!waits) { waits = true; requestAnimationFrame(mark); }
    }, { passive: true });
    mark();
  }
  var list = document.querySelector('[data-nb-spy]');
  if (list && window.requestAnimationFrame) follow(list);
  openBesideText();
  openTarget();
  showOverdue();
}());
