// The one policy by which scripts load scripts and words become a document: it passes only what belongs to the site.
const trusted = (function () {
  const places = [], words = new Set();
  const policy = window.trustedTypes && window.trustedTypes.createPolicy('nbsite', {
    createScriptURL: url => {
      if (!places.some(place => url.startsWith(place))) throw new TypeError('not of the site');
      return url;
    },
    createHTML: html => {
      if (!words.has(html)) throw new TypeError('not of the site');
      return html;
    },
  });
  return {
    /** Lets scripts below this address load. */
    place: address => { places.push(address); },
    /** Lets words that came with a script of the site become a document. */
    words: html => { words.add(html); },
    url: url => policy ? policy.createScriptURL(url) : url,
    html: html => policy ? policy.createHTML(html) : html,
  };
}());
// The pack has a script of its own, which no other page loads.
if (document.querySelector('[data-nb-pack]')) window.nbTrusted = trusted;
