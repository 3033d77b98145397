// Alarming phrases as people type them, against a small site whose signs are pages: what search is for at night.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { measure } from './labelled.mjs';
import { openIndex } from './open-index.mjs';
import { alarmSite } from './alarm-site.mjs';

const list = path.join(path.dirname(fileURLToPath(import.meta.url)), 'alarm.tsv');
let site, index;
before(() => { site = alarmSite(); index = openIndex(site.folder); });
after(() => site?.remove());

const addresses = query => Array.from(index.search(query).results, result => index.page(result.page)[1]);

test('the sign comes first for every phrase', () => {
  const lines = fs.readFileSync(list, 'utf8').trim().split('\n').slice(1);
  assert.ok(lines.length >= 60);
  const { classes } = measure(site.folder, list), all = classes.get('all');
  const wrong = lines.filter(line => addresses(line.split('\t')[1])[0] !== `/${line.split('\t')[2]}/`);
  assert.deepEqual(wrong, []);
  assert.equal(all.one, all.all);
});

test('of two signs that fit as well the more urgent one comes first', () => {
  assert.equal(addresses('grey skin')[0], '/blue-lips/');
  assert.equal(addresses('skin is grey')[0], '/blue-lips/');
});

test('a phrase that denies is not the one that does not', () => {
  assert.equal(addresses('stop bleeding')[0], '/first-aid/');
  assert.equal(addresses("bleeding won't stop")[0], '/bleeding/');
});
