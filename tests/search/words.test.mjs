// Names that are small words, scripts without spaces, forms and articles, aliases of several words: small sites, and what is first.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { buildSite } from './built-site.mjs';
import { openIndex } from './open-index.mjs';
import { smallSite } from './small-site.mjs';

const sites = [];
after(() => sites.forEach(site => site.remove()));

function open(pages, language = 'en') {
  const site = buildSite(smallSite(pages, language));
  sites.push(site);
  const index = openIndex(site.folder, language);
  const found = (query, typing = false) => Array.from(index.search(query, typing).results, result => index.page(result.page)[1]);
  return { index, found };
}

test('names that are small words are found', () => {
  const { found, index } = open({
    'lymphoblastic': { title: 'Acute lymphoblastic leukaemia', aka: ['ALL'], body: 'Most often in young children.' },
    'who': { title: 'WHO', body: 'A body of many countries.' },
    'intrathecal': { title: 'Intrathecal treatment', aka: ['IT'], body: 'Into the fluid of the spine.' },
    'chemotherapy': { title: 'Chemotherapy', body: 'Chemotherapy for all children. It is given to all. Some have ALL.' },
    'states': { title: 'Care in America', aka: ['US'], body: 'Far away.' },
    'either': { title: 'Operating room', aka: ['OR'], body: 'Where surgery is done.' },
    'about-us': { title: 'About us', body: 'People.' },
    'well-being': { title: 'Feeling good', body: 'The well-being of a family.' },
    'everybody': { title: 'All children', body: 'We are with all of you. What is it? Who are you?' },
  });
  for (const [page, ...queries] of [
    ['lymphoblastic', 'ALL', 'all', '"ALL"', '“all”', 'what is ALL', 'ALL?', 'ALL leukaemia'],
    ['who', 'WHO', 'who', '"WHO"'],
    ['intrathecal', 'IT', 'it', '"IT"', 'what is IT'],
    ['states', 'US', 'us', '"us"'],
    ['either', 'OR', 'or', '"OR"'],
    ['about-us', 'about us', '"about us"', 'About Us'],
    ['well-being', 'well being', 'wellbeing', 'well-being'],
    ['everybody', 'all children'],
  ]) for (const query of queries) assert.equal(found(query)[0], `/${page}/`, query);
  assert.equal(found('all', true)[0], '/lymphoblastic/');
  assert.equal(found('IT chemotherapy')[0] === '/intrathecal/' || found('IT chemotherapy')[1] === '/intrathecal/', true);
  // The illness stands on the page that says ALL in capitals, and on none that says “all”.
  assert.deepEqual(found('ALL').sort(), ['/chemotherapy/', '/lymphoblastic/']);
  assert.equal(index.search('wall').plan.mended, null);
});

test('Chinese, Japanese and Thai words are found inside a sentence', () => {
  const { found } = open({
    'zh': { title: 'One', body: '这是一段简单的测试文本。化学疗法的副作用。' },
    'ja': { title: 'Two', body: '東京で抗がん剤の治療を受けました。' },
    'th': { title: 'Three', body: 'การรักษาด้วยเคมีบำบัดในเด็ก' },
  });
  for (const [page, ...queries] of [['zh', '副作用', '简单', '疗法', '化学疗法', '疗', '"副作用"', '测试 副作用'],
    ['ja', '東京', '治療', '抗がん剤', '剤'], ['th', 'เคมี', 'บำบัด', 'เด็ก', 'เคมีบำบัด']])
    for (const query of queries) assert.deepEqual(found(query), [`/${page}/`], query);
  for (const query of ['副食', '京東', '"作副"']) assert.deepEqual(found(query), [], query);
});

test('a word behind an article with an apostrophe is found, with and without it', () => {
  const { found } = open({
    'one': { title: 'One', body: 'Les soins de l’enfant à l’hôpital.' },
    'two': { title: 'Two', body: 'Arrivo all\'ospedale, cura dell\'udito.' },
  });
  for (const [page, ...queries] of [['one', 'enfant', "l'enfant", 'l’enfant', "d'enfant", 'hopital', 'HÔPITAL'], ['two', 'ospedale', "dell'ospedale", 'udito']])
    for (const query of queries) assert.equal(found(query)[0], `/${page}/`, query);
});

test('one word of an alias is not the alias', () => {
  const { index, found } = open({
    'diarrhoea': { title: 'Loose stools', aka: ['the runs', 'upset bowels'], body: 'Bowels that empty often.' },
    'family': { title: 'Does it run in families?', body: 'It seldom runs in a family.' },
    'other': { title: 'Another', body: 'A child who has the runs drinks much.' },
  });
  const named = [];
  index.reader.eachPage(index.listOf(index.dictionary.counts.length), page => named.push(index.page(page)[1]));
  assert.deepEqual(named.sort(), ['/diarrhoea/', '/other/']);
  assert.deepEqual(found('bowels'), ['/diarrhoea/']);
  assert.equal(found('the runs')[0], '/diarrhoea/');
  assert.equal(found('runs')[0], '/diarrhoea/');
  assert.equal(found('run in families')[0], '/family/');
  assert.equal(found('does it run in families')[0], '/family/');
});
