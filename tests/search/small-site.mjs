// The files of a small site: pages by id, each with title, body and perhaps aka, for buildSite.
import { references, reviewed, siteYml } from '../site-files.mjs';

export function smallSite(pages, language = 'en') {
  const files = {
    'site.yml': siteYml({ name: 'Words', description: 'Words and pages.', address: 'https://words.example/', language }),
    'references.yml': references,
    [`${language}/index.md`]: '---\ntitle: Start\nsummary: About it.\n---\n\nStart here. [@src]\n',
    [`${language}/about.md`]: '---\ntitle: About\nsummary: Who.\nkind: about\n---\n\nAbout this.\n',
  };
  for (const [id, { title, body, aka, summary }] of Object.entries(pages))
    files[`${language}/${id}.md`] = `---\ntitle: ${JSON.stringify(title)}\nsummary: ${summary || 'Of it.'}\n${aka ? `aka: ${JSON.stringify(aka)}\n` : ''}---\n\n${body} [@src]\n`;
  return reviewed(files);
}
