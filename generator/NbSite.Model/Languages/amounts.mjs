// Writes the lines of amounts.txt from CLDR's JSON. In a folder with the unpacked npm packages cldr-core, cldr-numbers-full and
// cldr-units-full, named core, numbers and units: node amounts.mjs > lines.txt
import fs from 'node:fs';

const read = (part, tag, file) => JSON.parse(fs.readFileSync(`${part}/main/${tag}/${file}.json`)).main[tag];
const bare = text => text.replace(/[\u200e\u200f\u061c]/g, '');
const { fractions, region } = JSON.parse(fs.readFileSync('core/supplemental/currencyData.json')).supplemental.currencyData;
// What is money somewhere today, but for what only banks count in.
const money = new Set(Object.values(region).flat().flatMap(each => Object.entries(each))
    .filter(([, facts]) => facts._from && !facts._to && facts._tender !== 'false').map(([code]) => code));
const units = ['minute', 'hour', 'day', 'week', 'month', 'year'];
const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];

function entry(tag) {
    const { numbers } = read('numbers', tag, 'numbers');
    const symbols = numbers['symbols-numberSystem-latn'];
    const pattern = numbers['currencyFormats-numberSystem-latn']?.standard;
    if (!symbols || !pattern || !fs.existsSync(`units/main/${tag}/units.json`)) return null;
    const { long } = read('units', tag, 'units').units;
    const { currencies } = read('numbers', tag, 'currencies').numbers;
    const signs = [...money].sort().filter(code => currencies[code]?.symbol && currencies[code].symbol !== code)
        .map(code => `${code}=${bare(currencies[code].symbol)}`);
    const times = units.map(unit => forms.map(form => long[`duration-${unit}`]?.[`unitPattern-count-${form}`])
        .map((text, at) => text && `${forms[at]}=${bare(text)}`).filter(Boolean).join('|'));
    if (times.some(text => !text.includes('other='))) return null;
    return [bare(symbols.decimal), bare(symbols.group), numbers.minimumGroupingDigits, bare(pattern.split(';')[0]), signs.join('|'), ...times];
}

const entries = new Map(fs.readdirSync('numbers/main').filter(tag => tag !== 'und').sort()
    .map(tag => [tag, entry(tag)]).filter(([, found]) => found));
const digits = [...money].sort().filter(code => fractions[code]?._digits).map(code => `${code}=${fractions[code]._digits}`);
console.log(['*', [...money].sort().join(' '), digits.join('|')].join('\t'));
for (const [tag, found] of entries) {
    let above = tag;
    do above = above.slice(0, Math.max(0, above.lastIndexOf('-'))); while (above && !entries.has(above));
    if (!above || found.join('\t') !== entries.get(above).join('\t')) console.log([tag, ...found].join('\t'));
}
