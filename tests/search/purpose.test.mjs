// Holds docs/intended-purpose.md for search: a number, an age or a dose that is typed changes no answer and no word of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { alarmSite } from './alarm-site.mjs';
import { openIndex } from './open-index.mjs';

let site, index;
before(() => { site = alarmSite(); index = openIndex(site.folder); });
after(() => site?.remove());

/** All that a reader sees of an answer, but for the words that were typed. */
function answer(query) {
  const { plan, results } = index.search(query);
  return JSON.stringify({
    mended: plan.mended && plan.mended.replace(/[\d.,]+/g, '#'), widened: plan.widened, outlook: plan.outlook, phrases: plan.phrases.length,
    pages: Array.from(results, result => [index.page(result.page)[1], result.section, result.covered < 0.999]),
    shown: Array.from(results, result => index.reader.excerpt(index.dictionary, plan, index.reader.textOfPage(index.page(result.page)), 220)),
  });
}

const same = queries => { for (const query of queries) assert.equal(answer(query), answer(queries[0]), query); };

test('a reading brings the fever sign first, whatever it is and however it is typed', () => {
  const bare = ['36', '37.5', '38', '38.0', '38.5', '39', '39.0', '39,0', '40', '43', '39.4', '38.05', '39°', '39 °C', '39°C', '39C', '39.4 c', '102 f', '102F',
    '100.4', '101.3', '98.6 °F', '39 degrees', '39 degrees celsius', '104 fahrenheit', '96.8f', '109 F', '٣٨٫٥', '３８．５ ℃', '३८.५'];
  same(bare);
  for (const query of bare) {
    const { plan, results } = index.search(query);
    assert.equal(index.page(results[0].page)[1], '/fever/', query);
    assert.equal(index.page(results[0].page)[5][results[0].section][0].length > 0, true, query);
    assert.equal(plan.mended, null, query);
  }
});

for (const shape of ['fever #', 'temp #', 'temperature is #', 'my child has a fever of # degrees', '# fever', 'temperature # and shivering'])
  test(`“${shape}” is answered alike for all numbers`, () => same(['35.1', '36.0', '37', '38.0', '38', '39.0', '39,0', '40', '41.5', '102', '100.4', '104'].map(number => shape.replace('#', number))));

test('a misspelt word beside a reading changes nothing of it', () => same(['36.0', '37', '38.0', '39,0', '41.5', '101.3'].map(number => `fevr ${number}`)));

for (const shape of ['dose # mg', 'dose #mg', 'paracetamol # ml', '# year old blue lips', '#yo fever', 'child is # with a swollen tummy', 'aged # not drinking', 'black poo # times',
  '# months old having a fit', 'line #', 'weighs # kg', 'ibuprofen # tablets'])
  test(`“${shape}” is answered alike for all numbers`, () => same(['3', '5', '12', '15', '18', '20', '33', '250'].map(number => shape.replace('#', number))));

test('numbers of names are told apart, and matched as typed', () => {
  const first = query => index.page(index.search(query).results[0].page)[1];
  assert.equal(first('stage 4'), '/stage-4/');
  assert.equal(first('stage 3'), '/stage-3/');
  assert.equal(first('what is stage 3'), '/stage-3/');
  for (const query of ['B12', 'B1', '5-HT3', '1,000', '0.5', '"20 mg"']) {
    const { plan, results } = index.search(query);
    assert.ok(results.length > 0, query);
    assert.equal(plan.mended, null, query);
  }
  for (const query of ['B13', 'B2', '5-HT4', '1,001', '1000', '0.6', '7777', 'B', '"21 mg"']) {
    const { plan, results } = index.search(query);
    assert.equal(plan.mended, null, query);
    if (/\d/.test(query)) assert.deepEqual(Array.from(results, result => index.page(result.page)[1]).filter(page => page === '/b12/' || page === '/dose-18/'), [], query);
  }
});

test('no number is put in or changed by a mended word', () => {
  for (const query of ['feverr 38.7', 'stage 5 lipps', 'swolen tummy 4', 'bl2', 'breething 20mg']) {
    const { plan } = index.search(query);
    const digits = text => text.match(/\d[\d.,]*/g);
    if (plan.mended) assert.deepEqual(digits(plan.mended), digits(query), query);
  }
});
