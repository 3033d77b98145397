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
// Search and the pack have scripts of their own, which most readers never load; only the pack makes a document of words.
window.nbTrusted = document.querySelector('[data-nb-pack]') ? trusted : { place: trusted.place, url: trusted.url };
