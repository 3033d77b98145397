// The files of a small site: pages by id, each with title, body and perhaps aka, for buildSite.
const review = `status: source-checked
checks:
  - on: 2026-11-02
    role: editorial check against sources
    against: the sources listed on the page
    due: 2027-11-02
changes:
  - version: 1
    on: 2026-11-02
    note: First version.
`;

export function smallSite(pages, language = 'en') {
  const files = {
    'site.yml': `name: Words
description: Words and pages.
language: ${language}
base-url: https://words.example/
publication: demonstration
publisher: {name: Example charity}
owner: information team
contact: {page: about}
funding: Gifts from members.
conflicts: None.
purpose: To test search.
about: {name: Testitis}
pages: {about: about}
`,
    'references.yml': 'references:\n  - {id: src, type: report, title: A source, author: [{literal: A body}], issued: 2024}\n',
    [`${language}/index.md`]: '---\ntitle: Start\nsummary: About it.\n---\n\nStart here. [@src]\n',
    [`${language}/about.md`]: '---\ntitle: About\nsummary: Who.\nkind: about\n---\n\nAbout this.\n',
  };
  for (const [id, { title, body, aka, summary }] of Object.entries(pages))
    files[`${language}/${id}.md`] = `---\ntitle: ${JSON.stringify(title)}\nsummary: ${summary || 'Of it.'}\n${aka ? `aka: ${JSON.stringify(aka)}\n` : ''}---\n\n${body} [@src]\n`;
  for (const name of Object.keys(files).filter(name => name.endsWith('.md'))) files[name.replace('.md', '.review.yml')] = review;
  return files;
}
