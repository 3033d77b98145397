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
// Search and the pack have scripts of their own, which most readers never load. They load from places that are named here and in
// find.js: what a script of others could name would be no place of the site. Only the pack makes a document of words.
const pack = document.querySelector('[data-nb-pack]');
if (pack) trusted.place(new URL(pack.getAttribute('data-nb-pack'), document.baseURI).href);
window.nbTrusted = pack ? { url: trusted.url, words: trusted.words, html: trusted.html } : { url: trusted.url };
