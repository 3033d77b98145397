// The index comes as scripts, so that it loads from a folder too; nothing is loaded before the field is used, nothing stored.

/** The search index of the page that holds this form. Loading gives promises that fail with “load” or “format”. */
function openIndex(form) {
  const first = new URL(form.getAttribute('data-nb-index'), document.baseURI).href;
  const base = first.slice(0, first.lastIndexOf('/') + 1);
  trusted.place(base);
  const loads = new Map(), pieces = new Map(), places = new Map(), shards = new Map();
  let data = null, dictionary = null;

  window.nbSearch = {
    dictionary: function (read) { data = read; },
    piece: function (version, i, text) { if (data && version === data.version) pieces.set(i, text.split(' ')); },
    places: function (version, i, text) { if (data && version === data.version) places.set(i, text.split(' ')); },
    shard: function (version, i, pages) { if (data && version === data.version) shards.set(i, pages); },
  };

  const inOneFile = document.documentElement.hasAttribute('data-nb-single');

  function load(url) {
    if (inOneFile) return Promise.resolve();
    if (!loads.has(url)) {
      loads.set(url, new Promise(function (done, failed) {
        const script = document.createElement('script');
        script.src = trusted.url(url);
        script.onload = done;
        script.onerror = function () { loads.delete(url); script.remove(); failed(new Error('load')); };
        document.head.append(script);
      }));
    }
    return loads.get(url);
  }

  function begin() {
    return load(first).then(function () {
      if (!data || data.format !== 1) throw new Error('format');
      dictionary = dictionary || openDictionary(data);
      return dictionary;
    });
  }

  const loadPart = name => load(base + data.folder + name + '.js');
  const loadPage = page => loadPart('s' + shardOf(dictionary, page));
  const hasText = page => shards.has(shardOf(dictionary, page));

  const part = (parts, starts, i, number) => parts.has(i) ? parts.get(i)[number - starts[i]] : '';
  const listOf = number => part(pieces, data.pieces, pieceOf(dictionary, number), number);
  const placesOf = number => part(places, data.places, placesPartOf(dictionary, number), number);

  /** [title, address, type, regions, state, [[anchor, heading, text], …]]; without text, or nothing, until its shard is there. */
  function pageOf(page) {
    const shard = shardOf(dictionary, page);
    return hasText(page) ? shards.get(shard)[page - data.shards[shard]] : data.titles && data.titles[page];
  }

  const textOf = page => hasText(page) ? textOfPage(pageOf(page)) : '';

  /**
   * Finds and ranks. The text of the first pages, which is shown anyway, tells where words stand close together, and
   * whether words in quotes that stand too often for the index follow each other.
   */
  function find(query, typing, exact, wanted) {
    let plan;
    return begin().then(function () {
      plan = readQuery(dictionary, query, typing, exact);
      return Promise.all([
        ...plan.pieces.filter(i => !pieces.has(i)).map(i => loadPart('p' + i)),
        ...plan.places.filter(i => !places.has(i)).map(i => loadPart('w' + i)),
      ]);
    }).then(function () {
      const results = rank(dictionary, plan, listOf, placesOf, wanted), first = results.slice(0, 12);
      const asked = first.filter(result => result.unsure || (!typing && plan.words.length > 1));
      return Promise.all(asked.map(result => loadPage(result.page).catch(() => {}))).then(function () {
        const stands = result => phrasesStand(dictionary, plan, textOf(result.page));
        const order = closestFirst(dictionary, plan, first, textOf).concat(results.slice(12));
        return { plan, results: order.filter(result => !result.unsure || stands(result)) };
      });
    });
  }

  return { begin, find, pageOf, hasText, loadPage, dictionary: () => dictionary };
}
