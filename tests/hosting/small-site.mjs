// A site with one old address, for tests of servers.
import { reviewed, siteYml } from '../site-files.mjs';

const page = (title, more = '') => `---\ntitle: ${title}\nsummary: S.\nkind: practical\n${more}---\n\n${title} in a few words.\n`;

export const smallSite = reviewed({
  'site.yml': siteYml({ name: 'Small site', description: 'A site for tests of servers.', address: 'https://small.example/', publication: 'preview', purpose: 'To test servers.', about: 'Nothing' }),
  'en/index.md': page('Start'),
  'en/about.md': page('About', 'kind: about\n').replace('kind: practical\n', ''),
  'en/new.md': page('New', 'aliases: [/old/place/]\n'),
  'en/draft.md': page('Draft'), 'en/draft.review.yml': 'status: draft\n',
});
