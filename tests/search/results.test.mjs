// How a result is drawn, with as much of a document as that takes.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import vm from 'node:vm';
import { scripts } from './reader.mjs';

class Element {
  children = [];
  text = '';
  classList = { toggle() {} };
  constructor(name) { this.name = name; }
  set textContent(text) { this.text = text; }
  get textContent() { return this.text + this.children.map(child => child.textContent ?? child).join(''); }
  append(...parts) { this.children.push(...parts); }
  prepend(...parts) { this.children.unshift(...parts); }
  cloneNode() { return new Element(this.name); }
  replaceChildren(...parts) { this.children = parts; }
  getAttribute() { return ''; }
  setAttribute() {}
}

let menu = [];
const context = vm.createContext({ document: { createElement: name => new Element(name), querySelectorAll: () => menu, baseURI: 'https://example.org/', documentElement: { hasAttribute: () => false } }, URL });
vm.runInContext(['words', 'dictionary', 'excerpt', 'results'].map(part => fs.readFileSync(path.join(scripts, part + '.js'), 'utf8')).join('\n'), context);

function drawn(page, link, level = 0) {
  const dictionary = { data: { words: {} }, stems: [], termOf: new Map(), stop: new Set() };
  const view = context.openView(new Element('form'), { dictionary: () => dictionary, pageOf: () => page, hasText: () => true });
  const item = new Element('li');
  view.draw({ page: 0, section: 0, level }, { stems: new Set(), concepts: [], words: [], phrases: [] }, item, link);
  return item.children;
}

test('each part of a result runs the way of its own words', () => {
  const page = ['MYCN (v2)', '/ar/mycn/', 'صفحة', '', '', [['h', 'ما هو MYCN؟', 'MYCN جين. A gene.']]];
  const parts = drawn(page, true);
  assert.deepEqual(parts.map(part => part.textContent), ['MYCN (v2)', 'ما هو MYCN؟', 'صفحة', 'MYCN جين. A gene.']);
  assert.deepEqual(parts.map(part => part.dir), ['auto', 'auto', 'auto', 'auto']);
});

test('a suggestion is one line: its title and kind, and for an alarming sign the sign itself', () => {
  const page = ['MYCN (v2)', '/ar/mycn/', 'صفحة', '', '', [['h', 'ما هو MYCN؟', 'MYCN جين. A gene.']]];
  const told = level => drawn(page, false, level);
  assert.deepEqual(told(0).map(part => part.textContent), ['MYCN (v2)', 'صفحة']);
  assert.deepEqual(told(2).map(part => part.textContent), ['MYCN (v2)', 'ما هو MYCN؟']);
  for (const part of [...told(0), ...told(2)]) assert.equal(part.dir, 'auto');
});

test('a suggestion has the icon that the menu shows for the nearest part above its page', () => {
  const entry = (href, icon) => ({ href: `https://example.org${href}`, querySelector: () => icon && new Element(icon) });
  menu = [entry('/medicines/index.html', 'pill'), entry('/medicines/cisplatin/index.html', 'drip'), entry('/me/index.html', 'wrong'), entry('/tests/index.html', null)];
  const first = address => drawn(['Title', address, 'Medicine', '', '', [['', '', 'Words.']]], false)[0].name;
  assert.equal(first('/medicines/busulfan/'), 'pill');
  assert.equal(first('/medicines/cisplatin/'), 'drip');
  assert.equal(first('/tests/scans/'), 'span');
  menu = [];
});
