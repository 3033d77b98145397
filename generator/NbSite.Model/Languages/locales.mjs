// Writes the lines of locales.txt from CLDR's JSON. In a folder with the unpacked npm packages cldr-dates-full, cldr-misc-full,
// cldr-numbers-full and cldr-localenames-full, named dates, misc, numbers and localenames: node locales.mjs > lines.txt
import fs from 'node:fs';

const read = (part, tag, file) => JSON.parse(fs.readFileSync(`${part}/main/${tag}/${file}.json`)).main[tag];
const bare = text => text.replace(/[\u200e\u200f\u061c]/g, '');

// “d 'de' MMMM 'de' y” as “{0} de {1} de {2}”; null when it holds anything else. Eras are left out.
function datePattern(pattern) {
    let text = '', numeric = false;
    for (const [part, quoted, letter] of pattern.matchAll(/'([^']*)'|([A-Za-z])\2*|[^A-Za-z']+/g)) {
        if (quoted !== undefined) text += quoted || "'";
        else if (!letter) text += part;
        else if (letter === 'd') text += '{0}';
        else if (letter === 'M' || letter === 'L') { text += '{1}'; numeric ||= part.length < 3; }
        else if (letter === 'y') text += '{2}';
        else if (letter !== 'G') return null;
    }
    text = text.replace(/\s+/g, ' ').trim();
    return ['{0}', '{1}', '{2}'].every(place => text.includes(place)) ? { text, numeric } : null;
}

function entry(tag) {
    if (!fs.existsSync(`localenames/main/${tag}/languages.json`)) return null;
    const calendar = read('dates', tag, 'ca-gregorian').dates.calendars.gregorian;
    const months = Object.values(calendar.months.format.wide);
    if (/^M0?1$/.test(months[0])) return null;
    const date = datePattern(calendar.dateFormats.long._value ?? calendar.dateFormats.long);
    if (!date) return null;
    const { numbers } = read('numbers', tag, 'numbers');
    const symbols = numbers['symbols-numberSystem-latn'] ?? numbers[`symbols-numberSystem-${numbers.defaultNumberingSystem}`];
    const lists = read('misc', tag, 'listPatterns').listPatterns;
    const names = read('localenames', tag, 'languages').localeDisplayNames.languages;
    const name = names[tag] ?? names[tag.split('-')[0]] ?? tag;
    return [
        read('misc', tag, 'layout').layout.orientation.characterOrder === 'right-to-left' ? 'rtl' : 'ltr',
        bare(name[0].toLocaleUpperCase(tag) + name.slice(1)), bare(symbols.decimal), date.text,
        bare(lists['listPattern-type-standard'].middle), bare(lists['listPattern-type-or']['2']),
        (date.numeric ? months.map((_, at) => at + 1) : months).join('|'),
    ];
}

const entries = new Map(fs.readdirSync('dates/main').filter(tag => tag !== 'und').sort()
    .map(tag => [tag, entry(tag)]).filter(([, found]) => found));
const said = found => found.filter((_, at) => at !== 1).join('\t');
for (const [tag, found] of entries) {
    let above = tag;
    do above = above.slice(0, Math.max(0, above.lastIndexOf('-'))); while (above && !entries.has(above));
    // A country that writes everything as its language does needs no line; a script has a name of its own.
    if (!above || said(found) !== said(entries.get(above)) || /-[A-Z][a-z]{3}/.test(tag)) console.log([tag, ...found].join('\t'));
}
