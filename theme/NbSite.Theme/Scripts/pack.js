// The nurse's pack: ticked leaflets become one document to print. They come as scripts, so that it works from a folder.
const trusted = window.nbTrusted;
const pack = document.querySelector('[data-nb-pack]');
if (pack && pack.querySelector('[data-nb-leaflet]')) startPack(pack);

// As people type: any case, with or without accents.
function fold(text) { return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim(); }

function startPack(pack) {
  const paper = document.querySelector('.nb-pack__document'), tools = document.querySelector('.nb-pack__act');
  const said = tools.querySelector('[role=status]'), print = tools.querySelector('[data-nb-print]'), outlook = tools.querySelector('[data-nb-outlook]');
  const word = name => pack.getAttribute('data-nb-' + name);
  const form = new Intl.PluralRules(document.documentElement.lang || 'en');
  const counted = (name, number) => { const forms = JSON.parse(word(name)); return (forms[form.select(number)] || forms.other).replace('{0}', number); };
  const texts = new Map(), folder = new URL(pack.getAttribute('data-nb-pack'), document.baseURI).href;
  const leaflets = [...pack.querySelectorAll('[data-nb-leaflet]')].map(function (item) {
    const link = item.querySelector('a'), box = document.createElement('input'), label = document.createElement('label'), shown = document.createElement('span');
    const name = link.textContent;
    const leaflet = { id: item.getAttribute('data-nb-id'), url: folder + item.getAttribute('data-nb-leaflet'), item, link, box, name, title: fold(name) };
    leaflet.about = item.querySelector('.nb-pack__about').textContent;
    leaflet.always = item.hasAttribute('data-nb-always');
    box.type = 'checkbox';
    box.checked = box.disabled = leaflet.always;
    box.setAttribute('aria-label', name);
    label.className = 'nb-pack__tick';
    shown.className = 'nb-pack__name';
    shown.textContent = name;
    // The whole row ticks; the way to the page itself is a link of its own.
    label.append(box, shown);
    item.insertBefore(label, link);
    link.className = 'nb-pack__look';
    link.textContent = word('look');
    link.setAttribute('aria-label', word('look') + ': ' + name);
    return leaflet;
  });
  window.nbPack = function (id, html) { texts.set(id, html); trusted.words(html); };
  pack.querySelector('[data-nb-how]').hidden = tools.hidden = false;

  // In a long list: what the typed words leave, and what is ticked already.
  const find = pack.querySelector('.nb-pack__find');
  find.hidden = leaflets.length <= 20;
  find.querySelector('input').addEventListener('input', function () {
    const words = fold(this.value).split(/\s+/);
    let shown = 0;
    for (const leaflet of leaflets) {
      leaflet.item.hidden = !leaflet.box.checked && !words.every(word => leaflet.title.includes(word));
      if (!leaflet.item.hidden) shown++;
    }
    for (const list of pack.querySelectorAll('.nb-pack__list')) {
      list.hidden = list.previousElementSibling.hidden = !list.querySelector('li:not([hidden])');
    }
    find.querySelector('[role=status]').textContent = counted('found', shown).replace('{1}', leaflets.length);
  });

  // What is ticked is counted beside the button, so that nobody has to scroll back through the list.
  pack.addEventListener('change', function (event) {
    if (event.target.type === 'checkbox') said.textContent = counted('chosen', leaflets.filter(leaflet => leaflet.box.checked).length);
  });

  function load(leaflet) {
    return texts.has(leaflet.id) ? Promise.resolve() : new Promise(function (done, failed) {
      const script = document.createElement('script');
      script.src = trusted.url(leaflet.url);
      script.onload = done;
      script.onerror = function () { script.remove(); failed(new Error('load')); };
      document.head.append(script);
    });
  }

  // Anchors of two pages may be the same; links must still lead where they led from the page itself.
  function article(leaflet, number) {
    const read = new DOMParser().parseFromString(trusted.html(texts.get(leaflet.id)), 'text/html').querySelector('article');
    const own = name => 'leaflet-' + number + '-' + name;
    read.querySelectorAll('.nb-contents, .nb-neighbours, .nb-review__changes, .nb-copy, .nb-ends, .nb-dock, .nb-inplace__foot, .nb-inplace__here').forEach(part => part.remove());
    read.querySelectorAll('[id]').forEach(part => { part.id = own(part.id); });
    for (const name of ['aria-labelledby', 'aria-describedby']) {
      read.querySelectorAll('[' + name + ']').forEach(part => part.setAttribute(name, part.getAttribute(name).split(' ').map(own).join(' ')));
    }
    for (const name of ['href', 'src']) {
      read.querySelectorAll('[' + name + ']').forEach(function (part) {
        const to = part.getAttribute(name);
        part.setAttribute(name, to[0] === '#' ? '#' + own(to.slice(1)) : new URL(to, leaflet.link.href).href);
      });
    }
    // Paper takes the plain picture, and all of it is printed at once.
    read.querySelectorAll('picture > source').forEach(part => part.remove());
    read.querySelectorAll('img[loading]').forEach(part => part.removeAttribute('loading'));
    read.querySelectorAll('details').forEach(door => { door.open = true; });
    if (!outlook.checked) read.querySelectorAll('.nb-details--prognosis').forEach(closeOutlook);
    const title = document.createElement('h2'), old = read.querySelector('h1');
    title.className = 'nb-title';
    title.append(...old.childNodes);
    old.replaceWith(title);
    return document.importNode(read, true);
  }

  // The line after it says that there is such a part, and where; links into the part lead to that line.
  function closeOutlook(door) {
    for (const part of [door, ...door.querySelectorAll('[id]')]) {
      const place = document.createElement('span');
      place.id = part.id;
      door.nextElementSibling.prepend(place);
    }
    door.remove();
  }

  // About how many sheets of A4 the browser will print: each leaflet begins on a new one, and nobody can ask the printer.
  function sheets() {
    const pages = text => Math.max(1, Math.ceil(text.replace(/\s+/g, ' ').length / 2500));
    return 2 + [...paper.querySelectorAll('.nb-pack__pages > *')].reduce((sum, page) => sum + pages(page.textContent), 0);
  }

  function today() {
    const now = new Date(), months = word('months').split('|');
    return word('date').replace('{0}', now.getDate()).replace('{1}', months[now.getMonth()]).replace('{2}', now.getFullYear());
  }

  tools.querySelector('[data-nb-make]').addEventListener('click', function () {
    const chosen = leaflets.filter(leaflet => leaflet.box.checked).sort((a, b) => Number(b.always) - Number(a.always));
    if (!chosen.length) { said.textContent = word('nothing'); return; }
    Promise.all(chosen.map(load)).then(function () {
      paper.querySelector('[data-nb-today]').textContent = today();
      paper.querySelector('[data-nb-given]').replaceChildren(...chosen.map(function (leaflet) {
        const line = document.createElement('li');
        line.textContent = leaflet.name + ', ' + leaflet.about;
        return line;
      }));
      paper.querySelector('.nb-pack__pages').replaceChildren(...chosen.map(article));
      said.textContent = counted('ready', chosen.length) + ' ' + counted('sheets', sheets());
      paper.hidden = print.hidden = false;
      document.documentElement.classList.add('nb-packing');
      document.dispatchEvent(new Event('nb-pack')); // Banners of what is out of date are shown in the document too.
      paper.focus({ preventScroll: true });
      keepRoom();
      paper.scrollIntoView({ block: 'start', behavior: 'instant' });
    }).catch(function () { said.textContent = word('failed'); });
  });
  print.addEventListener('click', function () { window.print(); });

  // The bar sticks to the foot of the window: what a keyboard gives the focus to is kept above the bar.
  function keepRoom() { document.documentElement.style.scrollPaddingBottom = tools.offsetHeight + 8 + 'px'; }
  window.addEventListener('resize', keepRoom);
  document.addEventListener('focusin', function (event) {
    if (event.target !== paper && !tools.contains(event.target) && event.target.matches(':focus-visible'))
      event.target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  });
  keepRoom();
}
