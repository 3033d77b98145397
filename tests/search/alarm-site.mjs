// A small site: each sign a page with a card, its search words as an editor writes them, and pages that speak of the same words.
import { references, reviewed, siteYml } from '../site-files.mjs';
import { buildSite } from './built-site.mjs';

// id: [level, what the card says, search words]
const signs = {
  'blue-lips': ['emergency', 'has blue or grey lips', ['blue lips', 'lips going blue', 'turning blue', 'grey skin', 'blue tongue']],
  'hard-to-wake': ['emergency', 'cannot be woken', ["won't wake up", 'hard to wake', "can't wake", 'unresponsive', 'not responding']],
  'breathing': ['emergency', 'fights for breath', ["can't breathe", 'not breathing right', 'struggling to breathe', 'not breathing', 'gasping for air']],
  'fit': ['emergency', 'has a fit', ['having a fit', 'seizure', 'shaking and stiff', 'convulsion', 'jerking all over']],
  'legs': ['emergency', 'loses strength in the legs', ["can't move legs", 'legs not working', "can't feel legs", 'legs gone weak']],
  'bleeding': ['urgent', 'bleeds on', ["bleeding won't stop", "nosebleed won't stop", 'bleeding a lot', 'keeps bleeding']],
  'black-poo': ['urgent', 'has black stools', ['black poo', 'tarry stool', 'blood in poo']],
  'line-out': ['urgent', 'has a broken line', ['line came out', 'line has come out', 'broken line', 'line pulled out', 'line is leaking', 'hole in the line']],
  'swollen-tummy': ['urgent', 'has a big tummy', ['swollen tummy', 'tummy is swollen and hard', 'big hard belly']],
  'no-answer': ['urgent', 'cannot reach the team', ['nobody answers the phone', 'no one answers', 'nobody picks up', "can't get through to the ward"]],
  'fever': ['urgent', 'has a temperature of {{value hot}}', ['fever', 'high temperature', 'burning up', 'shivering and hot']],
  'not-drinking': ['urgent', 'does not drink', ['not drinking', "can't keep fluids down", 'refuses to drink']],
  'pale': ['nonurgent', 'looks grey', ['grey skin', 'looks pale']],
};

// A card is typed only on a page that is not about health; else cards are made of signs.
const page = (title, body, words = []) => `---\ntitle: ${title}\nsummary: About it.\n${words.length ? 'kind: practical\n' : ''}${words.length ? `search-words: ${JSON.stringify(words)}\n` : ''}---\n\n${body}\n`;

export function alarmSite() {
  const files = {
    'site.yml': siteYml({ name: 'Signs', description: 'Signs and actions.', address: 'https://signs.example/', pages: '{about: about, when-to-call: fever}' }),
    'references.yml': references,
    'values.yml': 'values:\n  hot: {what: phone at, type: temperature, entries: [{celsius: 38.0, default: true, cite: [src]}]}\n',
    'en/index.md': page('Start', 'Start here. [@src]'),
    'en/about.md': '---\ntitle: About\nsummary: Who.\nkind: about\n---\n\nAbout this.\n',
    'en/lips.md': page('Sore lips', 'Blue cups help lips. Lips are sore. Lips heal. [@src]'),
    'en/sleep.md': page('Sleep', 'Children wake up at night. Wake them gently. [@src]'),
    'en/central-line.md': page('Central line', 'A line goes in. The line comes out after treatment. A broken line is seldom. [@src]'),
    'en/phone.md': page('Phone calls', 'Who answers the phone on the ward. The phone is answered. [@src]'),
    'en/first-aid.md': page('Stop bleeding', 'How to stop bleeding. [@src]'),
    'en/legs-and-feet.md': page('Legs and feet', 'Move the legs. Legs can move. [@src]'),
    'en/tummy-ache.md': page('Tummy ache', 'A tummy may ache or be swollen. [@src]'),
    'en/dose-18.md': page('Dose 18', 'The dose of 18 and of 20 mg, at 5 years or 12 years. [@src]'),
    'en/stage-4.md': page('Stage 4', 'Stage four. [@src]'),
    'en/stage-3.md': page('Stage 3', 'Stage three. [@src]'),
    'en/b12.md': page('B12', 'Vitamin B12, B1 and 5-HT3, 1,000 mg and 0.5 mg. [@src]'),
  };
  for (const [id, [level, says, words]] of Object.entries(signs))
    files[`en/${id}.md`] = page(`Sign ${id.replace('-', ' ')}`, `::: ${level}\n### Do this if your child:\n- ${says} [@src]\n:::`, words);
  return buildSite(reviewed(files));
}
