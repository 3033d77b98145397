// Finds the elements of a page that show the blocks of its file. Between the words of a block a page shows other things too: values, numbers of
// sources, explanations of terms. So an element fits when it holds all words of the block in their order, and not much beside them.
(function () {
  'use strict';

  var desk = window.nbDesk;
  var tags = { paragraph: 'P, LI, DD, FIGCAPTION', heading: 'H2, H3, H4, H5, H6', list: 'UL, OL', quote: 'BLOCKQUOTE', table: 'TABLE', other: 'DL' };

  function plain(text) { return text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''); }

  // The share of an element's words that are the block's; 0 where one of them is missing.
  function share(text, runs) {
    var at = 0, length = 0;
    for (var i = 0; i < runs.length; i++) {
      var found = text.indexOf(runs[i], at);
      if (found < 0) return 0;
      at = found + runs[i].length;
      length += runs[i].length;
    }
    return text.length ? length / text.length : 0;
  }

  // Pairs of a block and its element, in the page's order; blocks without an element are left out.
  desk.match = function (main, blocks) {
    var all = Array.prototype.slice.call(main.querySelectorAll('p, li, dd, figcaption, h2, h3, h4, h5, h6, ul, ol, blockquote, table, dl'));
    var texts = new Map();
    var next = 0, pairs = [];
    blocks.forEach(function (block) {
      var runs = block.words.map(plain).filter(Boolean);
      if (!runs.length || !tags[block.kind]) return;
      var wanted = tags[block.kind].split(', ');
      for (var i = next; i < all.length; i++) {
        if (wanted.indexOf(all[i].tagName) < 0) continue;
        if (!texts.has(all[i])) texts.set(all[i], plain(all[i].textContent));
        if (share(texts.get(all[i]), runs) < 0.4) continue;
        pairs.push({ block: block, element: all[i] });
        next = i + 1;
        return;
      }
    });
    return pairs;
  };
})();
