// The least that a page needs around a search library: a list of six results, drawn as they come.
/** search(query) gives a list of promises of { title, address, text }, best first. */
export function bench(search) {
  const list = document.querySelector('ul');

  async function ask(query) {
    const began = performance.now();
    const hits = (await search(query)).slice(0, 6);
    const items = hits.map(() => document.createElement('li'));
    list.replaceChildren(...items);
    const drawn = hits.map(async function (coming, i) {
      const hit = await coming, link = document.createElement('a');
      link.href = hit.address;
      link.textContent = hit.title;
      items[i].append(link, hit.text.replace(/<\/?mark>/g, ''));
      return { address: hit.address, now: performance.now() };
    });
    const first = drawn.length ? (await drawn[0]).now : performance.now();
    const all = await Promise.all(drawn);
    return { took: first - began, at: performance.timeOrigin + first, addresses: all.map(one => one.address) };
  }

  // Their guides advise to wait until somebody stops typing, so letters on the way load nothing.
  const type = ask;

  const find = async query => (await Promise.all((await search(query)).slice(0, 10))).map(hit => hit.address);
  window.bench = { ask, type, find };
}
