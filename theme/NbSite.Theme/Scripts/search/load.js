// The index comes as scripts, so that it loads from a folder too; nothing is loaded before the field is used, nothing stored.

/** The search index of the page that holds this form. Loading gives promises that fail with “load” or “format”. */
function openIndex(form) {
  const first = new URL(form.getAttribute('data-nb-index'), document.baseURI).href;
  const base = first.slice(0, first.lastIndexOf('/') + 1);
  const loads = new Map(), pieces = new Map(), places = new Map(), shards = new Map();
  let data = null, dictionary = null;

  window.nbSearch = {
    dictionary: read => { data = read; },
    piece: (name, text) => { pieces.set(name, text.split(' ')); },
    places: (name, text) => { places.set(name, text.split(' ')); },
    shard: (name, pages) => { shards.set(name, pages); },
  };

  const inOneFile = document.documentElement.hasAttribute('data-nb-single');

  function load(url) {
    if (inOneFile) return Promise.resolve();
    if (!loads.has(url)) {
      loads.set(url, new Promise((done, failed) => {
        const script = document.createElement('script');
        script.src = trusted.url(url);
        script.onload = done;
        script.onerror = () => { loads.delete(url); script.remove(); failed(new Error('load')); };
        document.head.append(script);
      }));
    }
    return loads.get(url);
  }

  function begin() {
    return load(first).then(() => {
      if (!data || data.format !== 3) throw new Error('format');
      dictionary = dictionary || openDictionary(data);
      return dictionary;
    });
  }

  // What a part says names it, so parts of two builds are never joined.
  const loadPart = (kind, name) => load(base + data.folder + kind + '.' + name + '.js');
  const shardName = page => data.names.shards[shardOf(dictionary, page)];
  const loadPage = page => loadPart('s', shardName(page));
  const hasText = page => shards.has(shardName(page));

  const part = (parts, name, first, number) => parts.has(name) ? parts.get(name)[number - first] : '';
  function listOf(number) {
    const i = pieceOf(dictionary, number);
    return part(pieces, data.names.pieces[i], data.pieces[i], number);
  }
  function placesOf(number) {
    const i = placesPartOf(dictionary, number);
    return part(places, data.names.places[i], data.places[i], number);
  }

  /** [title, address, type, regions, state, [[anchor, heading, text], …]]; without text, or nothing, until its shard is there. */
  function pageOf(page) {
    return hasText(page) ? shards.get(shardName(page))[page - data.shards[shardOf(dictionary, page)]] : data.titles && data.titles[page];
  }

  const textOf = page => hasText(page) ? textOfPage(pageOf(page)) : '';

  /**
   * Finds and ranks. The text of the first pages, which is shown anyway, tells where words stand close together, and
   * whether words in quotes that stand too often for the index follow each other.
   */
  function find(query, typing, exact) {
    let plan;
    return begin().then(() => {
      plan = readQuery(dictionary, query, typing, exact);
      return Promise.all([
        ...plan.pieces.map(i => data.names.pieces[i]).filter(name => !pieces.has(name)).map(name => loadPart('p', name)),
        ...plan.places.map(i => data.names.places[i]).filter(name => !places.has(name)).map(name => loadPart('w', name)),
      ]);
    }).then(() => {
      const results = rank(dictionary, plan, listOf, placesOf), first = results.slice(0, 12);
      const asked = first.filter(result => result.unsure || (!typing && plan.words.length > 1));
      return Promise.all(asked.map(result => loadPage(result.page).catch(() => {}))).then(() => {
        const stands = result => phrasesStand(dictionary, plan, textOf(result.page));
        const order = closestFirst(dictionary, plan, first, textOf).concat(results.slice(12));
        return { plan, results: order.filter(result => !result.unsure || stands(result)) };
      });
    });
  }

  return { begin, find, pageOf, hasText, loadPage, dictionary: () => dictionary };
}
